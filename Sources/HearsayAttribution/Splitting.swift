import HearsayDocument

/// Splits contents that hold two propositions which could be true apart.
///
///     we have never had arms dealings and that we have no plan to do so
///     → "we have never had arms dealings" · "we have no plan to do so"
struct Splitting {
  let reading: Reading
  let quotations: QuotationMap
  let stances: StanceRules

  func split(_ drafts: [Draft]) -> [Draft] { drafts.flatMap(parts).flatMap(byStance) }

  /// A quotation of several clauses in parts of one stance each: "It is so, and we will stay".
  private func byStance(_ draft: Draft) -> [Draft] {
    guard draft.isNeutral, draft.content.count == 1, let piece = draft.content.first,
      quotations.run(holding: piece.lowerBound) != nil || draft.construction == .label
    else { return [draft] }
    var parts: [Draft] = []
    for clause in clauses(of: piece) {
      var part = draft
      part.content = [clause]
      part.judgement = judgement(of: part)
      if let last = parts.last, last.judgement.stance == part.judgement.stance,
        let before = last.content.first
      {
        parts[parts.count - 1].content = [before.lowerBound..<clause.upperBound]
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? [draft] : parts
  }

  /// The sentences of a content, each cut where its first clause is joined by another with a subject
  /// of its own.
  private func clauses(of piece: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = piece.lowerBound
    while start < piece.upperBound {
      let sentence = reading.sentence(of: start).clamped(to: start..<piece.upperBound)
      let end = max(sentence.upperBound, start + 1)
      let cut = joint(in: start..<end)
      if let cut { result.append(trimmed(start..<cut)) }
      result.append(trimmed((cut.map { $0 + 1 } ?? start)..<end))
      start = end
    }
    return result.filter { !$0.isEmpty }
  }

  /// The conjunction before a second main clause.
  private func joint(in sentence: Range<Int>) -> Int? {
    guard let root = reading.tree.root(of: sentence, where: { reading.upos($0) != .punct }),
      let second = reading.tree.children(of: root).first(where: { child in
        reading.tree.relation(of: child) == .conj && sentence.contains(child)
          && reading.tree.child(of: child, .nsubj) != nil
      }), let conjunction = reading.tree.child(of: second, .cc), conjunction > root,
      conjunction + 1 < sentence.upperBound
    else { return nil }
    return conjunction
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end, reading.upos(start) == .punct { start += 1 }
    while start < end, reading.upos(end - 1) == .punct { end -= 1 }
    return start..<end
  }

  private func parts(of draft: Draft) -> [Draft] {
    guard draft.construction != .object, draft.construction != .label, draft.content.count == 1,
      let piece = draft.content.first,
      let cut = coordination(in: piece)
    else { return [draft] }
    var first = draft
    first.content = [piece.lowerBound..<cut.before]
    var second = draft
    second.content = [cut.after..<piece.upperBound]
    first.judgement = judgement(of: first)
    second.judgement = judgement(of: second)
    if goesOnDenying(first, second) { second.judgement = first.judgement }
    return [first] + parts(of: second)
  }

  /// "had never accepted money and had no plans to": the subject of both denies both.
  private func goesOnDenying(_ first: Draft, _ second: Draft) -> Bool {
    guard first.judgement.ground == .denial, let piece = second.content.first else { return false }
    return reading.isVerb(piece.lowerBound) && stances.deniesDeed(piece)
  }

  /// Under a neutral cue each part tells its stance by itself.
  private func judgement(of draft: Draft) -> Judgement {
    draft.isNeutral ? stances.ofContent(draft.content, source: draft.source) : draft.judgement
  }

  /// Where a second proposition begins: at "and that", or outside quotations at a coordinated
  /// finite predicate.
  private func coordination(in piece: Range<Int>) -> (before: Int, after: Int)? {
    conjoinedContent(in: piece) ?? conjoinedPredicate(in: piece) ?? conjoinedVerbs(in: piece)
  }

  /// "has never sold arms and has no plan to", "19 have died and 30 are missing": a finite verb
  /// coordinated with the first clause's own, outside quotations.
  private func conjoinedPredicate(in piece: Range<Int>) -> (before: Int, after: Int)? {
    let sentence = piece.clamped(to: reading.sentence(of: piece.lowerBound))
    guard let root = reading.tree.root(of: sentence, where: { reading.upos($0) != .punct }),
      isFinite(root),
      let second = sentence.first(where: { child in
        child > root && reading.tree.relation(of: child) == .conj && isFinite(child)
          && reading.tree.head(of: child).map { $0 == root || !sentence.contains($0) } ?? false
      }), let conjunction = reading.tree.child(of: second, .cc),
      ["and", "but"].contains(reading.words[conjunction]), conjunction > root,
      conjunction + 1 < piece.upperBound, quotations.run(holding: conjunction) == nil,
      !reading.words[root..<conjunction].contains(where: Self.relatives.contains)
    else { return nil }
    return (reading.isComma(conjunction - 1) ? conjunction - 1 : conjunction, conjunction + 1)
  }

  /// True for a finite verb, and for what has a finite auxiliary or copula.
  private func isFinite(_ predicate: Int) -> Bool {
    if reading.isVerb(predicate), reading.isFinite(predicate) { return true }
    return reading.tree.children(of: predicate).contains { child in
      [.aux, .auxPass, .cop].contains(reading.tree.relation(of: child)) && reading.isFinite(child)
    }
  }

  /// The same by words, where the tree has tied the second verb elsewhere: one finite verb on either
  /// side, and no relative clause before.
  private func conjoinedVerbs(in piece: Range<Int>) -> (before: Int, after: Int)? {
    var finite = 0
    for token in piece {
      if quotations.run(holding: token) != nil || Self.relatives.contains(reading.words[token])
        || reading.words[token] == "to" && reading.upos(token) == .part
      {
        return nil
      }
      if reading.words[token] == "and" || reading.words[token] == "but" {
        guard finite == 1, startsPredicate(token + 1, in: piece) else { continue }
        return (reading.isComma(token - 1) ? token - 1 : token, token + 1)
      }
      if reading.isVerb(token), reading.isFinite(token), token == 0 || !reading.isVerb(token - 1) {
        finite += 1
      }
      if finite > 1 { return nil }
    }
    return nil
  }

  private static let relatives: Set<String> = [
    "who", "which", "whose", "that", "if", "because", "when", "while", "as", "after", "before",
    "what", "where", "how", "whether", "whatever", "why",
  ]

  /// A finite verb, with or without a noun phrase before it.
  private func startsPredicate(_ start: Int, in piece: Range<Int>) -> Bool {
    var token = start
    if token < piece.upperBound, let phrase = reading.nounPhrase(holding: token),
      phrase.lowerBound == token
    {
      token = phrase.upperBound
    }
    while token < piece.upperBound, reading.upos(token) == .adv { token += 1 }
    return token < piece.upperBound && reading.isVerb(token) && reading.isFinite(token)
  }

  private func conjoinedContent(in piece: Range<Int>) -> (before: Int, after: Int)? {
    for token in piece.dropFirst(2) where reading.words[token] == "that" {
      guard token + 2 < piece.upperBound, ["and", "but"].contains(reading.words[token - 1]),
        reading.nounPhrase(holding: token + 1) != nil
      else { continue }
      let before = reading.isComma(token - 2) ? token - 2 : token - 1
      return (before, token + 1)
    }
    return nil
  }
}

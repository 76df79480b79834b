import HearsayDocument

/// Verbs with their subject, and adjectives with a copula: "Kim denied …", "She is certain that …".
extension SentenceReader {
  func activeDraft(_ cue: Cue) -> Draft? {
    guard let source = source(of: cue) else { return nil }
    if source.place == .inverted { return invertedDraft(cue, source.tokens) }
    guard isFit(source, for: cue) else { return nil }
    let isSubordinate = opensSubordinateClause(source)
    let right = contents.following(cue, from: cue.end, isSubordinate: isSubordinate)
    let left =
      canFollowContent(cue, source)
      ? contents.preceding(min(source.tokens.lowerBound, cue.groupStart), floor: floor(before: cue))
      : nil
    let found =
      relativeContent(of: cue, source) ?? joined(left, right, around: cue) ?? treeContent(of: cue)
    guard let content = found, isQuotable(content, by: cue) else {
      return cue.frames.contains(.none)
        ? make(cue, source: source.tokens, content: [], construction: .bare) : nil
    }
    return make(
      cue,
      source: isHeard(cue) ? nil : source.tokens,
      content: content.pieces,
      construction: isHeard(cue) ? .passive : construction(source, content, left)
    )
  }

  /// What the tree gives a verb that no pattern found a content for.
  private func treeContent(of cue: Cue) -> ContentFinder.Content? {
    guard cue.entry.kind == .verb else { return nil }
    return TreeContents(reading: reading, contents: contents).content(of: cue)
  }

  /// Verbs like "go" and "laugh" attribute only what stands in quotation marks.
  private func isQuotable(_ content: ContentFinder.Content, by cue: Cue) -> Bool {
    guard cue.frames.isSubset(of: [.quote, .none, .passive]) else { return true }
    return content.pieces.contains { quotations.run(holding: $0.lowerBound) != nil }
  }

  private func canFollowContent(_ cue: Cue, _ source: SourceFinder.Source) -> Bool {
    source.place == .subject && !cue.frames.isDisjoint(with: [.quote, .that])
  }

  private func construction(
    _ source: SourceFinder.Source,
    _ content: ContentFinder.Content,
    _ left: ContentFinder.Content?
  ) -> Construction {
    if content.shape == .quotation { return .quotation }
    if source.place == .participle || source.place == .coordinated { return .shared }
    if content.shape == .nounPhrase || content.shape == .object { return .object }
    return left?.pieces.first == content.pieces.first ? .preceding : .clause
  }

  /// "Days after the US accused …, Moscow sent": the content ends with the clause, at the comma.
  private func opensSubordinateClause(_ source: SourceFinder.Source) -> Bool {
    if source.place == .relative { return true }
    let before = source.tokens.lowerBound - 1
    guard before >= sentence.lowerBound, before - sentence.lowerBound < 4 else { return false }
    return ["after", "before", "as", "when", "while", "since", "although", "though", "because"]
      .contains(reading.words[before])
  }

  // MARK: Both sides of the cue

  /// The contents on both sides of a cue as one: «"A," he said, "B"», "Russia, he said, will win".
  func joined(
    _ left: ContentFinder.Content?,
    _ right: ContentFinder.Content?,
    around cue: Cue
  ) -> ContentFinder.Content? {
    guard let left else { return right }
    guard let right else { return floating(left, around: cue) }
    guard left.shape == .quotation, right.shape == .quotation else {
      return left.shape == .quotation && right.shape != .quotation
        && (isCut(cue) || opensCircumstance(right)) ? left : right
    }
    if left.endsSentence { return right }
    return ContentFinder.Content(
      pieces: left.pieces + right.pieces,
      shape: .quotation
    )
  }

  /// "“No comment,” she said when asked": when it was said, not what.
  private func opensCircumstance(_ content: ContentFinder.Content) -> Bool {
    content.pieces.first.map { piece in
      ["when", "as", "after", "before", "while"].contains(reading.words[piece.lowerBound])
    } ?? false
  }

  /// True where a comma stands right after the cue.
  private func isCut(_ cue: Cue) -> Bool {
    cue.end < sentence.upperBound && reading.isComma(cue.end)
  }

  /// A clause cut in two by the cue goes on after the comma where its first part has no verb yet;
  /// a first part without a verb is no content by itself.
  private func floating(
    _ left: ContentFinder.Content,
    around cue: Cue
  ) -> ContentFinder.Content? {
    guard left.shape == .clause, let piece = left.pieces.first,
      !hasFiniteVerb(piece) || isCut(cue) && goesOn(cue.end + 1)
    else { return left }
    // A headline may do without finite verbs.
    guard isCut(cue) else { return reading.isHeadline(sentence) ? left : nil }
    let rest = contents.trimmed(cue.end..<sentence.upperBound)
    guard !rest.isEmpty, hasFiniteVerb(rest) else { return nil }
    return ContentFinder.Content(pieces: [piece, rest], shape: .clause)
  }

  /// "It was the ministry, he said, that had warned": what stands behind the comma needs what is before.
  private func goesOn(_ token: Int) -> Bool {
    guard token < sentence.upperBound else { return false }
    return ["that", "which", "who"].contains(reading.words[token]) || reading.upos(token) == .aux
  }

  // MARK: The subject

  /// The source by the patterns of words, unless the tree names another subject before the cue.
  private func source(of cue: Cue) -> SourceFinder.Source? {
    let found = sourceByPattern(of: cue)
    guard cue.entry.kind == .verb, let parsed = TreeSources(reading: reading).source(of: cue.head),
      sentence.lowerBound <= parsed.tokens.lowerBound,
      quotations.run(holding: parsed.tokens.lowerBound) == quotations.run(holding: cue.head),
      parsed.tokens.upperBound <= cue.groupStart || parsed.place == .participle
    else { return found }
    guard let found,
      found.tokens.overlaps(parsed.tokens) || found.place == .inverted
        || reading.isHeadlineVerb(cue.start, cue.form)
    else { return parsed }
    return found
  }

  private func sourceByPattern(of cue: Cue) -> SourceFinder.Source? {
    if cue.isInfinitive {
      return sources.subject(ofInfinitiveAt: cue.groupStart, floor: sentence.lowerBound)
    }
    if cue.form == .gerund, cue.groupStart == cue.start { return participleSource(of: cue) }
    if let shared = headlineSource(of: cue) { return shared }
    let subject = sources.subject(before: cue.groupStart, floor: sentence.lowerBound)
    if let subject, isLikelyHolder(subject.tokens), !endsWithSource(cue) { return subject }
    return invertedSource(of: cue) ?? subject ?? coordinatedSource(of: cue)
      ?? elidedSubject(of: cue).map { SourceFinder.Source(tokens: $0, place: .coordinated) }
  }

  /// "…, adding that", "…, accusing Kyiv of": the source before, or the subject of the sentence.
  ///
  /// A verb that is none of speech needs the comma before it: "a man supporting the plan" says nothing.
  private func participleSource(of cue: Cue) -> SourceFinder.Source? {
    let before = cue.groupStart - 1
    guard before >= sentence.lowerBound else { return nil }
    guard
      cue.frames.contains(.quote) || reading.upos(before) == .punct
        || ["by", "while", "and"].contains(reading.words[before])
    else { return nil }
    let tokens = lastSource ?? sources.mainSubject(upTo: cue.groupStart)
    return tokens.map { SourceFinder.Source(tokens: $0, place: .participle) }
  }

  private func coordinatedSource(of cue: Cue) -> SourceFinder.Source? {
    var before = cue.groupStart - 1
    while before > sentence.lowerBound, reading.upos(before) == .adv { before -= 1 }
    guard before >= sentence.lowerBound,
      reading.upos(before) == .cconj || reading.isComma(before)
    else { return nil }
    let tokens = lastSource ?? sources.mainSubject(upTo: cue.groupStart)
    return tokens.map { SourceFinder.Source(tokens: $0, place: .coordinated) }
  }

  /// A cue that cannot introduce a quotation wants somebody who can speak for its subject: a mention,
  /// or for all but the verbs of showing any described one.
  private func isFit(_ source: SourceFinder.Source, for cue: Cue) -> Bool {
    if cue.frames.contains(.quote) || isLikelyHolder(source.tokens) || cue.entry.stance == .demand {
      return true
    }
    let last = source.tokens.upperBound - 1
    if stances.objects.isStatement(reading.lemma(last).lowercased()) { return true }
    let shows = Self.showingVerbs.contains(cue.entry.words[0])
    return (!shows || cue.frames.contains(.objectPredicate))
      && [.noun, .propn].contains(reading.upos(last))
  }

  private static let showingVerbs: Set<String> = [
    "show", "suggest", "indicate", "mean", "reveal", "prove", "reflect", "demonstrate", "signal",
    "find", "imply", "illustrate", "point", "support", "challenge", "want", "expect", "see",
    "agree",
    "back", "hold", "call", "favor", "favour", "oppose", "need", "plan", "know", "appear", "seem",
  ]

  // MARK: Inversion

  /// "…," said Mr Orlo: the source behind a cue that stands behind its content.
  private func invertedSource(of cue: Cue) -> SourceFinder.Source? {
    guard cue.groupStart == cue.start, cue.frames.contains(.quote), standsBehindContent(cue),
      let source = sources.inverted(after: cue.end), endsClause(source.tokens.upperBound)
    else { return nil }
    if isLikelyHolder(source.tokens) || standsAlone(source.tokens, behind: cue) { return source }
    return sources.maker(after: source.tokens.upperBound)
  }

  /// "“Not true,” wrote the composer", and at the end of a headline "…, says airline": nothing but
  /// who said it can stand there.
  private func standsAlone(_ source: Range<Int>, behind cue: Cue) -> Bool {
    guard cue.groupStart > 0, reading.upos(source.upperBound - 1) == .noun else { return false }
    return reading.shape(cue.groupStart - 1) == .closeQuote && cue.frames.contains(.that)
      || source.upperBound == sentence.upperBound && reading.isHeadlineVerb(cue.start, cue.form)
  }

  private func standsBehindContent(_ cue: Cue) -> Bool {
    let before = cue.groupStart - 1
    guard before >= 0 else { return false }
    if reading.shape(before) == .closeQuote { return true }
    guard before >= sentence.lowerBound else { return false }
    return reading.upos(before) == .punct || endsWithSource(cue)
  }

  /// "The stocks have run out said the minister.": nothing but a noun phrase behind the cue, and a
  /// whole clause before it.
  private func endsWithSource(_ cue: Cue) -> Bool {
    guard cue.form == .past || cue.form == .third, cue.groupStart == cue.start,
      cue.entry.words == ["say"], cue.end < sentence.upperBound,
      reading.startsNounPhrase(cue.end) || reading.upos(cue.end) == .det,
      !(cue.end..<sentence.upperBound).contains(where: opensClause)
    else { return false }
    let before = sentence.lowerBound..<cue.start
    return before.filter { reading.isVerb($0) && reading.isFinite($0) }.count > 0
      && !before.contains { reading.words[$0] == "that" }
  }

  /// A finite verb; "posed by", "made by" is a participle, however it is tagged.
  private func opensClause(_ token: Int) -> Bool {
    reading.isVerb(token) && reading.isFinite(token)
      && !reading.words[token..<min(token + 3, sentence.upperBound)].contains("by")
  }

  private func endsClause(_ token: Int) -> Bool {
    guard token < sentence.upperBound else { return true }
    if reading.timex(token) != nil { return true }
    if reading.shape(token) == .openQuote { return reading.upos(token - 1) != .pron }
    switch reading.upos(token) {
    case .punct, .adp, .cconj, .sconj, .adv: return true
    case .verb: return reading.tags.verbForms[token] == .participle || !opensClause(token)
    default: return reading.words[token] == "who"
    }
  }

  private func invertedDraft(_ cue: Cue, _ source: Range<Int>) -> Draft? {
    let left = contents.preceding(cue.groupStart, floor: floor(before: cue)) ?? unmarkedBefore(cue)
    let right = contents.following(cue, from: source.upperBound, isSubordinate: false)
    let content =
      left?.shape == .quotation && right?.shape == .quotation
      ? joined(left, right, around: cue) : left ?? right
    guard let content else { return nil }
    return make(cue, source: source, content: content.pieces, construction: .inverted)
  }

  /// The clause before a cue without a comma between them.
  func unmarkedBefore(_ cue: Cue) -> ContentFinder.Content? {
    let tokens = contents.trimmed(floor(before: cue)..<max(floor(before: cue), cue.groupStart))
    guard tokens.count > 2 else { return nil }
    return ContentFinder.Content(pieces: [tokens], shape: .clause)
  }
}

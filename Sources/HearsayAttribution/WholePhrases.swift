import HearsayDocument

/// Widens source, cue and content of an attribution to the whole phrases they belong to.
///
///     [Ilze Berzina], a lawyer who {saw} it        → who
///     [Mr Orlo] (R-Ohio), the panel's chair, {said} → Mr Orlo (R-Ohio), the panel's chair
///     said that <it was a fake>                    → that it was a fake
struct WholePhrases {
  private let reading: Reading
  /// Where the cues of other attributions begin: what they stand in is no part of a source.
  private let cues: Set<Int>

  init(reading: Reading, drafts: [Draft]) {
    self.reading = reading
    cues = Set(drafts.lazy.flatMap(\.cue).map(\.lowerBound))
  }

  func phrases(of draft: Draft) -> AttributionPhrases {
    AttributionPhrases(
      source: draft.source.map { source($0, of: draft) },
      cue: draft.cueGroup.isEmpty ? draft.cue : draft.cueGroup,
      content: content(of: draft)
    )
  }

  /// With the "that" that opens it.
  private func content(of draft: Draft) -> [Range<Int>] {
    guard let first = draft.content.first, first.lowerBound > 0,
      reading.words[first.lowerBound - 1] == "that",
      !draft.cue.contains(where: { $0.contains(first.lowerBound - 1) })
    else { return draft.content }
    return [first.lowerBound - 1..<first.upperBound] + draft.content.dropFirst()
  }

  private func source(_ source: Range<Int>, of draft: Draft) -> Range<Int> {
    if let pronoun = relativePronoun(behind: source, of: draft) { return pronoun..<pronoun + 1 }
    guard draft.construction != .noun, draft.construction != .label, !isPronoun(source) else {
      return source
    }
    let limits = limits(of: source, in: draft)
    let start = start(of: source, notBefore: limits.lowerBound)
    return start..<end(of: source, limits: limits)
  }

  private func isPronoun(_ source: Range<Int>) -> Bool {
    source.count == 1 && Self.personalPronouns.contains(reading.words[source.lowerBound])
  }

  private static let personalPronouns: Set<String> = [
    "i", "we", "you", "he", "she", "it", "they", "this", "that",
  ]

  /// What lies between the cue and the contents round a source, inside its sentence.
  private func limits(of source: Range<Int>, in draft: Draft) -> Range<Int> {
    var limits = reading.sentence(of: source.lowerBound)
    let cue = draft.cueGroup.isEmpty ? draft.cue : draft.cueGroup
    for piece in cue + draft.content {
      if piece.upperBound <= source.lowerBound {
        limits = max(limits.lowerBound, piece.upperBound)..<limits.upperBound
      } else if piece.lowerBound >= source.upperBound {
        limits = limits.lowerBound..<min(limits.upperBound, piece.lowerBound)
      }
    }
    return limits
  }

  // MARK: Relative clauses

  /// The pronoun that is the cue's own subject, where the source is what it stands for.
  private func relativePronoun(behind source: Range<Int>, of draft: Draft) -> Int? {
    guard let cue = draft.cueGroup.first ?? draft.cue.first, source.upperBound < cue.upperBound,
      draft.construction != .passive
    else { return nil }
    let before = cue.lowerBound - 1
    if before >= source.upperBound, Self.relatives.contains(reading.words[before]),
      reading.upos(before) != .sconj
    {
      return before
    }
    return cue.lazy.compactMap { subject(of: $0) }.first { subject in
      subject >= source.upperBound && subject < cue.lowerBound
        && Self.relatives.contains(reading.words[subject])
    }
  }

  /// The subject of a verb, or of the verb it is coordinated with.
  private func subject(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<Self.reach {
      if let subject = reading.tree.child(of: verb, .nsubj) { return subject }
      guard reading.tree.relation(of: verb) == .conj, let head = reading.tree.head(of: verb) else {
        return nil
      }
      verb = head
    }
    return nil
  }

  private static let relatives: Set<String> = ["who", "which", "that"]
  /// How many coordinated verbs may share a subject.
  private static let reach = 4

  // MARK: To the left

  /// With determiners and numbers before it, and what it is coordinated with ("Latvia and Estonia").
  private func start(of source: Range<Int>, notBefore floor: Int) -> Int {
    var start = source.lowerBound
    if let first = firstConjunct(of: source), first >= floor { start = min(start, first) }
    while start > floor, isPremodifier(start - 1, of: start..<source.upperBound) { start -= 1 }
    return start
  }

  private func isPremodifier(_ token: Int, of phrase: Range<Int>) -> Bool {
    guard let head = reading.tree.head(of: token), phrase.contains(head),
      reading.timex(token) == nil
    else { return false }
    if reading.words[token] == "not" { return true }
    switch reading.upos(token) {
    case .det, .num, .adj, .noun, .propn: return true
    default: return false
    }
  }

  private func firstConjunct(of source: Range<Int>) -> Int? {
    guard let head = head(of: source), reading.tree.relation(of: head) == .conj,
      let first = reading.tree.head(of: head), isNominal(first), first < source.lowerBound,
      reading.tree.relation(of: first) != .appos
    else { return nil }
    return TreeSources(reading: reading).nounPhrase(first).lowerBound
  }

  private func head(of source: Range<Int>) -> Int? {
    reading.tree.root(of: source) { reading.upos($0) != .punct }
  }

  private func isNominal(_ token: Int) -> Bool {
    [.noun, .propn, .pron, .num].contains(reading.upos(token))
  }

  // MARK: To the right

  /// With parentheses, appositions and relative clauses behind it, unless these attribute something
  /// themselves.
  private func end(of source: Range<Int>, limits: Range<Int>) -> Int {
    var end = source.upperBound
    let endOfTree = endOfTree(source, limits: limits)
    if endOfTree > end, !(end..<endOfTree).contains(where: cues.contains) { end = endOfTree }
    while let next = endOfAddition(at: end, limits: limits), next > end,
      !(end..<next).contains(where: cues.contains)
    {
      end = next
    }
    return end
  }

  /// Where the subtree of the source's head ends.
  private func endOfTree(_ source: Range<Int>, limits: Range<Int>) -> Int {
    guard let head = head(of: source) else { return source.upperBound }
    var end = min(reading.tree.span(of: head).upperBound, limits.upperBound)
    for child in reading.tree.children(of: head)
    where child >= source.upperBound && !identifies(child) {
      end = min(end, reading.tree.span(of: child).lowerBound)
    }
    while end > source.upperBound, reading.upos(end - 1) == .punct, reading.words[end - 1] != ")" {
      end -= 1
    }
    return end
  }

  private func identifies(_ child: Int) -> Bool {
    guard reading.timex(child) == nil else { return false }
    switch reading.tree.relation(of: child) {
    case .parataxis, .advcl, .advmod, .cop, .ccomp, .dep, .nsubj, .obl: return false
    case .conj: return !reading.isVerb(child)
    default: return reading.words[child] != ":"
    }
  }

  /// The end of a parenthesis, or of what stands between commas, that opens at a token.
  private func endOfAddition(at token: Int, limits: Range<Int>) -> Int? {
    guard token + 1 < limits.upperBound else { return nil }
    if reading.words[token] == "(" {
      return limits.suffix(from: token).prefix(Self.longestParenthesis)
        .first { reading.words[$0] == ")" }.map { $0 + 1 }
    }
    guard reading.isComma(token), opensApposition(token + 1) else { return nil }
    let rest = token + 1..<limits.upperBound
    let end = rest.first { $0 > token + 1 && reading.upos($0) == .punct && !isInside($0, rest) }
    let addition = rest.lowerBound..<(end ?? rest.upperBound)
    return isClause(addition) ? nil : addition.upperBound
  }

  private static let longestParenthesis = 14

  /// True for marks that do not end an apposition: hyphens and what quotation marks enclose.
  private func isInside(_ mark: Int, _ rest: Range<Int>) -> Bool {
    !reading.isComma(mark) && !reading.isStop(mark) && !reading.isDash(mark)
      && !reading.isQuoteMark(mark)
  }

  private func opensApposition(_ token: Int) -> Bool {
    guard reading.timex(token) == nil else { return false }
    if ["who", "whose", "including", "of"].contains(reading.words[token]) { return true }
    switch reading.upos(token) {
    case .det, .noun, .propn, .adj, .num: return true
    default: return false
    }
  }

  /// True where a finite verb stands outside a relative clause.
  private func isClause(_ tokens: Range<Int>) -> Bool {
    tokens.prefix { !["who", "whose", "which", "that", "whom"].contains(reading.words[$0]) }
      .contains { reading.isVerb($0) && reading.isFinite($0) && !isParticiple($0) }
  }

  private func isParticiple(_ token: Int) -> Bool {
    reading.tree.relation(of: token) == .acl
  }
}

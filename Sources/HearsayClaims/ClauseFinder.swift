import HearsayDocument

/// Cuts a content into clauses by rule: where a subject is looked for, and how far a verb reaches.
struct ClauseFinder {
  let reading: Reading

  /// No clause is read farther than this many tokens from its verb.
  static let reach = 40

  private static let relatives: Set<String> = ["which", "who", "whom", "whose", "that"]
  private static let breaks: Set<String> = [
    ";", ":", "but", "because", "while", "although", "though", "after", "before", "when", "since",
    "until", "if", "unless", "whether", "where", "as", "so", "than",
  ]
  private static let conditions: Set<String> = ["if", "unless"]
  private static let marks: Set<String> = [
    "\"", "“", "”", "‘", "’", "'", "«", "»",
  ]

  /// The tokens around a verb up to where another clause begins on either side.
  func clause(around verb: Int, in piece: Range<Int>) -> Range<Int> {
    let limit = max(piece.lowerBound, verb - Self.reach)
    var start = verb
    while start > limit, !isBoundary(start - 1, before: verb, from: limit) { start -= 1 }
    return start..<end(after: verb, in: piece)
  }

  /// Where the clause of a verb ends: before the next verb with a subject of its own.
  func end(after verb: Int, in piece: Range<Int>) -> Int {
    let limit = min(piece.upperBound, verb + 1 + Self.reach)
    var token = verb + 1
    while token < limit, !isBreak(token), !isRelative(token), !isSecondVerb(token) { token += 1 }
    return token
  }

  /// True where "if" or "unless" opens the clause.
  func isConditional(_ clause: Range<Int>, in piece: Range<Int>) -> Bool {
    let before = clause.lowerBound - 1
    return Self.conditions.contains(reading.words[clause.lowerBound])
      || before >= piece.lowerBound && Self.conditions.contains(reading.words[before])
  }

  /// A relative pronoun right before a clause: what it stands for is the phrase before it.
  func isRelative(_ token: Int) -> Bool {
    Self.relatives.contains(reading.words[token]) && reading.upos(token) != .det
  }

  func isMark(_ token: Int) -> Bool {
    reading.isQuoteMark(token) || Self.marks.contains(reading.words[token])
  }

  private func isBreak(_ token: Int) -> Bool {
    // "after" and its like stand before a noun phrase as often as before a clause.
    Self.breaks.contains(reading.words[token]) && reading.upos(token) != .adp
      && reading.upos(token) != .adv
  }

  private func isBoundary(_ token: Int, before verb: Int, from limit: Int) -> Bool {
    if isBreak(token) || isRelative(token) { return true }
    return reading.upos(token) == .cconj && hasSubject(token + 1..<verb)
      && (limit..<token).contains(where: reading.isVerb)
  }

  /// "… and Syria sold": what follows the conjunction is a phrase, not another verb.
  private func hasSubject(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first(where: { reading.upos($0) != .adv && !isMark($0) }) else {
      return false
    }
    guard let row = reading.phrases.phrase(holding: first) else { return false }
    let next = reading.phrases[row].tokens.upperBound
    return next >= tokens.upperBound || reading.isVerb(next) || reading.upos(next) == .adv
  }

  private func isSecondVerb(_ token: Int) -> Bool {
    reading.isVerb(token) && reading.isFinite(token) && reading.tags.verbForms[token] != .past
      || reading.upos(token) == .aux && reading.isFinite(token)
  }
}

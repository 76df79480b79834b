import HearsayDocument

/// Tells where a content calls a statement untrue.
///
///     That is a lie · Claims that we knew are false · The story is not true
///     These allegations have no basis in fact · There is no truth in the rumor
struct Falsity {
  let reading: Reading
  let objects: ObjectLexicon

  func isCalled(by clause: Clause?, in content: Range<Int>) -> Bool {
    if opensWithFalseStatement(content) || pointsAtFalseStatement(content) { return true }
    guard let clause, let subject = clause.subject else { return false }
    let isNamed = objects.isStatement(reading.lemma(subject).lowercased())
    guard isNamed || Self.pointers.contains(reading.words[subject]) else { return false }
    let predicate = reading.tree.span(of: clause.predicate).clamped(to: content)
    let rest = predicate.filter { $0 > subject }
    if rest.contains(where: isMissingGround) { return true }
    guard clause.hasCopula else { return false }
    return clause.isNegated
      ? Self.truths.contains(reading.words[clause.predicate])
      : rest.contains { meansFalse($0) && (isNamed || reading.words[$0] != "wrong") }
  }

  private static let pointers: Set<String> = [
    "that", "this", "it", "they", "these", "those", "there",
  ]
  /// "not true", "simply not correct".
  static func isUntrue(_ tokens: Range<Int>, of reading: Reading) -> Bool {
    tokens.dropFirst().contains { token in
      truths.contains(reading.words[token]) && reading.words[token - 1] == "not"
    }
  }

  private static let truths: Set<String> = ["true", "correct", "accurate", "factual", "case"]

  /// The same with a subject too long for the tree: "Claims that we knew of cracks are a lie".
  private func opensWithFalseStatement(_ content: Range<Int>) -> Bool {
    let head = reading.phraseHead(holding: content.lowerBound) ?? content.lowerBound
    guard objects.isStatement(reading.lemma(head).lowercased()),
      let copula = content.last(where: { reading.upos($0) == .aux && reading.lemma($0) == "be" })
    else { return false }
    return (copula + 1..<max(copula + 1, content.upperBound)).contains(where: meansFalse)
  }

  /// "These are recycled and baseless allegations", however the tree coordinates it.
  private func pointsAtFalseStatement(_ content: Range<Int>) -> Bool {
    let words = content.clamped(to: reading.sentence(of: content.lowerBound)).prefix(Self.reach)
    guard let first = words.first, Self.pointers.contains(reading.words[first]),
      let copula = words.dropFirst().first, reading.lemma(copula) == "be"
    else { return false }
    return words.dropFirst(2).contains(where: isFalseStatement)
      && !words.contains { ["not", "n't", "n’t", "no"].contains(reading.words[$0]) }
  }

  /// How many words a pointer, its copula and what it is called may take.
  private static let reach = 8

  /// "baseless allegations".
  private func isFalseStatement(_ token: Int) -> Bool {
    meansFalse(token) && token + 1 < reading.words.count
      && objects.isStatement(reading.lemma(token + 1).lowercased())
  }

  private func meansFalse(_ token: Int) -> Bool {
    objects.stance(ofPredicate: reading.lemma(token).lowercased()) == .deny
      || objects.stance(ofPredicate: reading.words[token]) == .deny
  }

  /// "no basis", "no truth whatsoever", "without any foundation".
  private func isMissingGround(_ token: Int) -> Bool {
    guard Self.grounds.contains(reading.lemma(token)) else { return false }
    return (max(0, token - 3)..<token).contains { ["no", "without"].contains(reading.words[$0]) }
  }

  private static let grounds: Set<String> = [
    "truth", "basis", "foundation", "merit", "substance", "ground",
  ]
}

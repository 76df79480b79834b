import HearsayDocument

/// Decides past against participle where the form allows both ("denied") and the tagger chose the
/// participle: it is the past where it follows its subject and its clause has no other finite verb.
///
///     Officials declined to comment .            past
///     A man arrested on Monday was charged .     "was" is finite: participle
struct PastForms {
  /// A clause is looked at this far to each side, so that no text is read over and over.
  private static let reach = 40

  let upos: [UPOS]
  let forms: [VerbForm]

  /// Whether the word at an index of the sentence is rather a past form.
  func isPast(_ word: Int) -> Bool {
    guard forms[word] == .participle, upos[word] == .verb, followsSubject(word) else {
      return false
    }
    return !hasFiniteVerb(clause(around: word), besides: word)
  }

  private func followsSubject(_ word: Int) -> Bool {
    var before = word - 1
    while before >= 0, upos[before] == .adv { before -= 1 }
    guard before >= 0 else { return false }
    switch upos[before] {
    case .noun, .propn, .pron: return true
    default: return false
    }
  }

  private func clause(around word: Int) -> Range<Int> {
    let limits = max(0, word - Self.reach)..<min(upos.count, word + Self.reach)
    var start = word
    while start > limits.lowerBound, !isBoundary(start - 1) { start -= 1 }
    var end = word + 1
    while end < limits.upperBound, !isBoundary(end) { end += 1 }
    return start..<end
  }

  private func isBoundary(_ word: Int) -> Bool {
    upos[word] == .sconj || upos[word] == .punct || upos[word] == .cconj
  }

  private func hasFiniteVerb(_ clause: Range<Int>, besides word: Int) -> Bool {
    clause.contains { $0 != word && isFinite($0) }
  }

  private func isFinite(_ word: Int) -> Bool {
    switch forms[word] {
    case .past, .third: true
    case .base: word == 0 || upos[word - 1] != .part
    default: false
    }
  }
}

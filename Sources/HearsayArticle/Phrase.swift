import HearsayText

/// A sequence of words to look for.
///
/// Case and punctuation between words do not count.
///
///     read more|further        either word
///     sign up ?now for         the word or nothing
///     sign up for * newsletter up to three words
///     # comments               a number
struct Phrase: Hashable {
  enum Element: Hashable {
    case words([UInt64])
    case optional([UInt64])
    case anyWords
    case number
  }

  let elements: [Element]

  /// Nil where the phrase has no first word to find it by.
  init?(_ text: String) {
    elements = text.split(separator: " ").map(Self.element)
    switch elements.first {
    case .words, .number: break
    case .optional, .anyWords, nil: return nil
    }
  }

  private static func element(_ text: Substring) -> Element {
    switch text.first {
    case "*": .anyWords
    case "#": .number
    case "?": .optional(keys(text.dropFirst()))
    default: .words(keys(text))
    }
  }

  private static func keys(_ text: Substring) -> [UInt64] {
    text.split(separator: "|").map { WordTable.key($0.utf8) }
  }

  /// The end of the words that match from `start` on, before `limit`; the shortest for
  /// wildcards but the last.
  func match(_ words: WordTable, at start: Int, limit: Int) -> Int? {
    match(words, at: start, limit: limit, element: 0)
  }

  private func match(_ words: WordTable, at start: Int, limit: Int, element: Int) -> Int? {
    var at = start
    for index in element..<elements.count {
      switch elements[index] {
      case .words(let keys):
        guard at < limit, keys.contains(words[at].key) else { return nil }
        at += 1
      case .number:
        guard at < limit, words[at].marks.contains(.number) else { return nil }
        at += 1
      case .optional(let keys):
        if at < limit, keys.contains(words[at].key) { at += 1 }
      case .anyWords:
        return wildcard(words, at: at, limit: limit, next: index + 1)
      }
    }
    return at
  }

  private func wildcard(_ words: WordTable, at start: Int, limit: Int, next: Int) -> Int? {
    if next == elements.count { return min(limit, start + Limits.wildcardWords) }
    for skipped in 0...Limits.wildcardWords where start + skipped <= limit {
      if let end = match(words, at: start + skipped, limit: limit, element: next) { return end }
    }
    return nil
  }
}

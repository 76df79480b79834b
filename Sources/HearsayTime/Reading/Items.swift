import HearsayText

/// What patterns match: a word, a number, a hyphen.
///
/// Mostly one token; a number in words or a phrase of the word file is one item of several tokens,
/// and a token with a hyphen inside is several.
struct Item: Hashable, Sendable {
  struct Value: Hashable, Sendable {
    let wordClass: WordClass
    let value: Double
  }

  /// First and last token.
  var tokens: ClosedRange<Int>
  /// Where the item begins and ends within its tokens.
  let startsToken: Bool
  var endsToken: Bool
  /// The word's number in the lexicon.
  var word: Int?
  var values: [Value] = []

  func value(_ wordClass: WordClass) -> Double? {
    values.first { $0.wordClass == wordClass }?.value
  }

  /// True for what begins an amount: a number, "several".
  var isAmount: Bool { value(.number) != nil || value(.vague) != nil || value(.article) != nil }

  /// What the item is, as the codes of patterns.
  var symbols: [Int] {
    let classes = values.map { Symbol.code(of: $0.wordClass) }
    return word.map { [Symbol.code(ofWord: $0)] + classes } ?? classes
  }

  /// True where no pattern can have anything to say about the item.
  var isBlank: Bool { word == nil && values.isEmpty }
}

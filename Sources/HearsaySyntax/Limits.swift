/// Bounds that keep the stages after this one linear on texts that are no prose.
enum Limits {
  /// Tokens of a sentence; a longer one is cut.
  ///
  /// The longest of edited news stay far below.
  static let longestSentence = 400
}

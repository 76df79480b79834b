/// Bounds that keep the stages after this one linear on texts that are no prose.
enum Limits {
  /// Tokens of a sentence; a longer one is cut.
  ///
  /// The longest of edited news stay far below.
  static let longestSentence = 400

  /// How many spellings the parser knows by heart before it begins anew: some 3 kB each.
  static let knownWords = 1 << 13

  /// Sentences are parsed together until they have this many tokens: enough that each weight is
  /// loaded for many of them, few enough that all stays in the processor's cache.
  static let parsedTogether = 64
}

extension WordVectors {
  /// The row of a word in lower case; nil where it has none.
  ///
  /// The search for bytes in an array, compiled here once for all callers: it takes a quarter of
  /// the time of one that is not specialized.
  public func row(ofBytes word: [UInt8]) -> Int? { row(of: word) }
}

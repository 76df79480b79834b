import HearsayText

/// Tells a text in another language from English by how many of its words are the commonest of
/// English: the rules and models read English alone, and what they make of other languages is not
/// to be relied on.
enum EnglishCheck {
  /// A finding for a text that is hardly English; nil for English, and for texts too short to tell.
  ///
  /// - Parameter words: the tokens in lower case.
  static func finding(for words: [String]) -> Finding? {
    let letters = words.filter { $0.unicodeScalars.first?.properties.isAlphabetic ?? false }
    guard letters.count >= fewest else { return nil }
    let common = letters.count { commonest.contains($0) }
    guard common * 100 < letters.count * leastPercent else { return nil }
    return Finding(.notEnglish, detail: "the text does not look like English, the language read")
  }

  /// Fewer words tell nothing.
  private static let fewest = 40
  /// English news has 30 per cent and more of these; texts of other languages a few.
  private static let leastPercent = 12

  private static let commonest: Set<String> = [
    "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "he", "she",
    "it",
    "as", "at", "by", "from", "his", "her", "they", "we", "be", "are", "were", "has", "have", "had",
    "not", "this", "an", "which", "who", "their", "will", "would", "been", "or", "but", "said",
  ]
}

import HearsayText

/// Tells from the signs a page gives whether the whole article was there to be read.
struct CompletenessReader {
  /// What data for machines says of whether the article is free to read.
  let isFree: Bool?
  /// How many words the page says the article has.
  let statedWords: Int?
  /// How many were found.
  let words: Int
  /// Lines in or behind the text say "continue reading", or "for subscribers only".
  let saysTruncated: Bool
  let saysPaywalled: Bool
  /// The text ends with an ellipsis.
  let breaksOff: Bool

  /// Shares of the stated words from which a text is complete, and up to which it is cut.
  private static let (whole, half) = (0.9, 0.5)
  /// A shorter article may be all there is of a video or picture.
  private static let leastWords = 100

  /// What the page says goes before what the text looks like, but for a text that is all there.
  var completeness: Completeness {
    if let share, share >= Self.whole { return .complete }
    if isFree == false || saysPaywalled { return .paywalled }
    if saysTruncated || breaksOff || isShort { return .truncated }
    return isFree == true ? .complete : .unknown
  }

  private var share: Double? {
    guard let statedWords, statedWords >= Self.leastWords else { return nil }
    return Double(words) / Double(statedWords)
  }

  private var isShort: Bool { share.map { $0 <= Self.half } ?? false }

  /// The signs that are not lines of the page, which are findings by themselves.
  var findings: [Finding] {
    var findings: [Finding] = []
    if isFree == false {
      findings.append(Finding(.paywalled, detail: "the page says that it is not free to read"))
    }
    if breaksOff { findings.append(Finding(.truncated, detail: "the text ends with an ellipsis")) }
    if isShort, let statedWords {
      let detail = "the page gives \(statedWords) words for the article, the text has \(words)"
      findings.append(Finding(.truncated, detail: detail))
    }
    return findings
  }

  private static let ellipses = ["…", "...", "[…]", "[...]", "(...)", "(…)"].map { Array($0.utf8) }

  /// - Parameter text: the last paragraph.
  static func breaksOff(_ text: ArraySlice<UInt8>) -> Bool {
    ellipses.contains { text.suffix($0.count).elementsEqual($0) }
  }
}

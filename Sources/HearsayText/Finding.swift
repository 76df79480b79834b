/// Something noticed about the input that a reader of the results should know: data, not an error.
public struct Finding: Hashable, Sendable {
  /// What was noticed.
  ///
  /// The raw value is the stable name used in every output.
  public enum Kind: String, Sendable, CaseIterable {
    // The capture
    case empty
    case binary
    case tooLarge = "too-large"
    case invalidEncoding = "invalid-encoding"
    case assumedEncoding = "assumed-encoding"
    case nulBytes = "nul-bytes"
    case badSidecar = "bad-sidecar"
    case damagedArchive = "damaged-archive"
    // Regions of the page left out of the article
    case styleSheet = "style-sheet"
    case script
    case structuredData = "structured-data"
    case markup
    case navigation
    case relatedHeadline = "related-headline"
    case imagePrompt = "image-prompt"
    case caption
    case credit
    case appeal
    case prompt
    case promotion
    case furniture
    // The article
    case noHeadline = "no-headline"
    case noDate = "no-date"
    case noText = "no-text"
    case truncated
    case paywalled
    case notEnglish = "not-english"
    // How much was noticed
    case capped
  }

  public let kind: Kind
  /// Where in the page; `nil` where the finding speaks of the whole.
  public let range: Bytes<PageSpace>?
  /// One short sentence in words, without the bytes themselves.
  public let detail: String

  public init(_ kind: Kind, _ range: Bytes<PageSpace>? = nil, detail: String) {
    self.kind = kind
    self.range = range
    self.detail = detail
  }
}

public import HearsayText

/// Where an article's text comes from: what turns its ranges into evidence.
public struct Provenance: Sendable {
  /// The id of the capture, its path as given.
  public let document: String
  public let sha256: String
  /// Short name of the capture inside claim ids; unique in a run.
  public let key: String
  /// The bytes of the capture and how they were decoded.
  private let bytes: [UInt8]
  private let page: DecodedText
  private let map: SourceMap<ArticleSpace, CaptureSpace>

  /// - Parameters:
  ///   - article: leads from the article's text to the decoded page.
  ///   - key: the start of the digest, made unique among captures of the same bytes.
  public init(
    document: String,
    sha256: String,
    key: String,
    bytes: [UInt8],
    page: DecodedText,
    article: SourceMap<ArticleSpace, PageSpace>
  ) {
    self.document = document
    self.sha256 = sha256
    self.key = key
    self.bytes = bytes
    self.page = page
    map = article.composed(with: page.map)
  }

  /// The place in the capture that a range of the article came from.
  public func evidence(for range: Bytes<ArticleSpace>) -> Evidence {
    let source = map.source(of: range)
    return Evidence(sha256: sha256, range: source, exact: page.exact(source, of: bytes))
  }
}

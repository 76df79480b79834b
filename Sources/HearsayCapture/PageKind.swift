import HearsayText

/// What the bytes of a capture are, told from the bytes alone; names lie.
public enum PageKind: String, Sendable, CaseIterable {
  case html
  /// Plain text, or the raw scrape of a page.
  case text
  case warc
  case mhtml
  /// RSS, Atom or RDF.
  case feed
  case gzip
  /// A ZIP archive; a WACZ is one.
  case zip
  case pdf
  case image
  /// Anything else that is not text.
  case binary
  case empty

  public init(sniffing bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if let container = Self.container(bytes) {
      self = container
    } else {
      let opening = Opening(of: bytes)
      self = opening.isBinary ? .binary : opening.kind
    }
  }

  /// Why a page of this kind cannot be read, in words; nil for the kinds that can.
  public var refusal: String? {
    switch self {
    case .html, .text: nil
    case .warc: "a WARC file; export its pages as HTML first"
    case .mhtml: "an MHTML file; save the page as HTML instead"
    case .feed: "a feed (RSS or Atom); give the pages it lists"
    case .gzip: "gzip-compressed more than once"
    case .zip: "a ZIP archive; unpack it first"
    case .pdf: "a PDF file; give its text instead"
    case .image: "an image, not a page"
    case .binary: "not text"
    case .empty: "empty"
    }
  }

  private static func container(_ bytes: [UInt8]) -> Self? {
    signatures.first { bytes.starts(with: $0.0) }?.1
  }

  private static let signatures: [([UInt8], Self)] = [
    ([0x1F, 0x8B], .gzip),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    (Array("GIF8".utf8), .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("RIFF".utf8), .image),
    ([0x7F, 0x45, 0x4C, 0x46], .binary),
    (Array("WARC/1.".utf8), .warc),
    (Array("WARC/0.".utf8), .warc),
  ]
}

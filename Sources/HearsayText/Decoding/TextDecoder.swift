/// A capture decoded to UTF-8, with the way back to its bytes.
public struct DecodedText: Sendable {
  /// The page: well-formed UTF-8 without a byte order mark.
  public let utf8: [UInt8]
  /// The name the WHATWG Encoding Standard gives the encoding, in lower case.
  public let encoding: String
  /// One run per stretch of copied bytes, per legacy character, or per replaced sequence.
  public let map: SourceMap<PageSpace, CaptureSpace>
  public let findings: [Finding]

  /// The bytes of a range of the capture decoded alone, by this page's encoding.
  ///
  /// For a range that ``map`` gave, the result holds the page's text it was asked for.
  ///
  /// - Precondition: `range` lies inside `bytes`, the capture this page was decoded from.
  public func exact(_ range: Bytes<CaptureSpace>, of bytes: [UInt8]) -> String {
    let encoding = TextEncoding(rawValue: encoding) ?? .utf8
    let builder = encoding.decode(Array(bytes[range.indices]), from: 0)
    return String(decoding: builder.utf8, as: UTF8.self)
  }
}

/// Decodes captures of any encoding of the WHATWG Encoding Standard.
///
/// The encoding is the first of these that holds:
///
/// 1. a byte order mark;
/// 2. the pattern of NULs that Latin text leaves in UTF-16, or the escapes of ISO-2022-JP;
/// 3. all bytes are valid UTF-8, whatever is declared: saved pages are often written as UTF-8 and
///    keep the declaration of the server they came from, while text in a legacy encoding is
///    hardly ever valid UTF-8;
/// 4. the declaration from outside, then the one in the page (`meta`, XML declaration);
/// 5. nine tenths of the multi-byte sequences are valid UTF-8;
/// 6. the best guess (see `EncodingGuess`), reported as `assumed-encoding`.
///
/// Nothing is ever refused: what cannot be decoded becomes U+FFFD and a finding. Linear time.
public enum TextDecoder {
  /// Decodes the bytes of one capture.
  ///
  /// - Parameter declared: an encoding label given from outside (a header, a sidecar), if any.
  /// - Precondition: `bytes.count` is less than a third of `UInt32.max`.
  public static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
    if let refusal = nothingToRead(in: bytes) { return refusal }
    let choice = EncodingChoice(for: bytes, declared: declared)
    let page = choice.encoding.decode(bytes, from: choice.markLength)
    return DecodedText(
      utf8: page.utf8,
      encoding: choice.encoding.rawValue,
      map: page.map,
      findings: choice.findings + page.findings(expecting: choice.encoding)
    )
  }

  /// The lower-case WHATWG name an encoding label stands for; nil for an unknown label.
  public static func encodingName(ofLabel label: String) -> String? {
    TextEncoding(label: label)?.rawValue
  }

  /// An empty page for a capture that is empty, or whose first bytes say it is not text.
  private static func nothingToRead(in bytes: [UInt8]) -> DecodedText? {
    let finding: Finding
    if bytes.isEmpty {
      finding = Finding(.empty, detail: "the capture has no bytes")
    } else if let format = BinaryFormat(startOf: bytes) {
      finding = Finding(.binary, detail: "the capture is \(format.name), not text")
    } else {
      return nil
    }
    return DecodedText(
      utf8: [],
      encoding: TextEncoding.utf8.rawValue,
      map: SourceMap(),
      findings: [finding]
    )
  }
}

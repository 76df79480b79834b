/// Which encoding a capture is read in, and what is to be said about that.
struct EncodingChoice {
  var encoding: TextEncoding
  /// Bytes of the byte order mark to leave out.
  var markLength = 0
  var findings: [Finding] = []

  init(for bytes: [UInt8], declared label: String?) {
    let declared = label.flatMap(TextEncoding.init(label:))
    let sequences = UTF8Sequences(counting: bytes)
    if let mark = Self.byteOrderMark(of: bytes) {
      encoding = mark.encoding
      markLength = mark.length
    } else if let unmarked = Self.betrayedByPattern(bytes) {
      encoding = unmarked
      if declared != unmarked { assume("there is no declaration, but the bytes have the pattern") }
    } else if sequences.invalid == 0 {
      encoding = .utf8
      if let declared, declared != .utf8, sequences.valid > 0 {
        assume("\(declared.rawValue) is declared, but the bytes are valid")
      }
    } else if let stated = declared ?? MetaCharset.encoding(declaredIn: bytes) {
      encoding = stated
    } else if sequences.areMostlyValid {
      encoding = .utf8
    } else {
      encoding = EncodingGuess.best(for: bytes)
      assume("there is no declaration; guessed from the bytes")
    }
  }

  private mutating func assume(_ why: String) {
    findings.append(Finding(.assumedEncoding, detail: "read as \(encoding.rawValue): \(why)"))
  }

  /// "BOM sniff" of the Encoding Standard.
  private static func byteOrderMark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16be, 2) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16le, 2) }
    return nil
  }

  private static func betrayedByPattern(_ bytes: [UInt8]) -> TextEncoding? {
    UTF16Decoder.betrayedByNULs(bytes) ?? (ISO2022JP.hasEscapes(bytes) ? .iso2022jp : nil)
  }
}

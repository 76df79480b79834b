/// The encoding a page declares by itself: in an XML declaration at its start, or in a `<meta>`.
enum MetaCharset {
  /// An XML declaration is looked for in this many bytes.
  private static let window = 256

  static func encoding(declaredIn bytes: [UInt8]) -> TextEncoding? {
    let isKnown = { (label: String) in TextEncoding(label: label) != nil }
    let label = xmlLabel(in: bytes) ?? EncodingPrescan.label(in: bytes, isSupported: isKnown)
    switch label.flatMap(TextEncoding.init(label:)) {
    // Whoever could read the declaration as ASCII knows that it is wrong: the standard's words are
    // "If charset is UTF-16BE/LE, then set charset to UTF-8".
    case .utf16le, .utf16be: return .utf8
    case .userDefined: return .windows1252
    case let encoding: return encoding
    }
  }

  /// The `encoding` of `<?xml version="1.0" encoding="…"?>`.
  private static func xmlLabel(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(window)
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: .ascii(">")),
      let name = head[..<end].firstRange(of: Array("encoding".utf8))
    else { return nil }
    let rest = head[name.upperBound..<end].drop(while: \.isASCIIWhitespace)
    guard rest.first == .ascii("=") else { return nil }
    let isQuote = { (byte: UInt8) in byte == .ascii("\"") || byte == .ascii("'") }
    let quoted = rest.dropFirst().drop(while: \.isASCIIWhitespace)
    guard let quote = quoted.first, isQuote(quote) else { return nil }
    let label = quoted.dropFirst().prefix { $0 != quote }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}

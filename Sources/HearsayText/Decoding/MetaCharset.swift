/// The encoding a page declares in its own first bytes: `<meta charset=…>`,
/// `<meta http-equiv … content="…; charset=…">`, or the `encoding` of an XML declaration.
///
/// A reading of "prescan a byte stream to determine its encoding" (HTML Standard, 13.2.3.2) over
/// the first 4 KiB instead of 1 KiB: scrapes put styles and comments in front.
enum MetaCharset {
  private static let window = 4096

  static func encoding(declaredIn bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(window).map(\.asciiLowercased)
    let label =
      xmlDeclaration(in: head).flatMap { value(of: "encoding", in: head[$0]) }
      ?? metaTags(in: head).lazy.compactMap { value(of: "charset", in: head[$0]) }.first
    switch label.flatMap(TextEncoding.init(label:)) {
    // Whoever could read the declaration as ASCII knows that it is wrong: the standard's words are
    // "If charset is UTF-16BE/LE, then set charset to UTF-8".
    case .utf16le, .utf16be: return .utf8
    case .userDefined: return .windows1252
    case let encoding: return encoding
    }
  }

  private static func xmlDeclaration(in head: [UInt8]) -> Range<Int>? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: .ascii(">")) else {
      return nil
    }
    return 0..<end
  }

  private static func metaTags(in head: [UInt8]) -> [Range<Int>] {
    var tags: [Range<Int>] = []
    var at = 0
    while let open = head[at...].firstIndex(of: .ascii("<")) {
      at = open + 1
      if head[at...].starts(with: "!--".utf8) {
        at = endOfComment(in: head, from: at + 3)
      } else if head[at...].starts(with: "meta".utf8) {
        let end = head[at...].firstIndex(of: .ascii(">")) ?? head.count
        tags.append(at..<end)
        at = end
      }
    }
    return tags
  }

  private static func endOfComment(in head: [UInt8], from start: Int) -> Int {
    var at = start
    while let dash = head[at...].firstIndex(of: .ascii("-")) {
      if head[dash...].starts(with: "-->".utf8) { return dash + 3 }
      at = dash + 1
    }
    return head.count
  }

  /// What follows `name`, white space, `=`: a quoted value or a word.
  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    var rest = tag
    while let at = rest.firstIndex(where: { $0 == name.utf8.first }) {
      rest = rest[at...]
      guard rest.starts(with: name.utf8) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(name.utf8.count).drop(while: \.isASCIIWhitespace)
      guard rest.first == .ascii("=") else { continue }
      return word(in: rest.dropFirst().drop(while: \.isASCIIWhitespace))
    }
    return nil
  }

  private static func word(in rest: ArraySlice<UInt8>) -> String? {
    let isQuote = { (byte: UInt8) in byte == .ascii("\"") || byte == .ascii("'") }
    let start = rest.drop(while: isQuote)
    let label = start.prefix { byte in
      !isQuote(byte) && !byte.isASCIIWhitespace && byte != .ascii(";") && byte != .ascii(">")
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}

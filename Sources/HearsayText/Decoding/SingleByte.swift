/// An encoding whose characters are one byte each, ASCII in its lower half.
struct SingleByte {
  /// The upper half; nil where the encoding has no character.
  private let upper: [Unicode.Scalar?]

  init(_ encoding: TextEncoding) {
    switch encoding {
    case .windows1252: upper = Self.windows1252
    case .userDefined: upper = (0xF780...0xF7FF).map(Unicode.Scalar.init)
    default: upper = Self.libraryTable(of: encoding)
    }
  }

  subscript(byte: UInt8) -> Unicode.Scalar? {
    byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
  }

  func decode(_ bytes: [UInt8], from start: Int) -> PageBuilder {
    var page = PageBuilder(capacity: bytes.count)
    var at = start
    while at < bytes.count {
      let end = ASCIIRun.end(in: bytes, from: at)
      page.copy(bytes, at..<end)
      at = end
      while at < bytes.count, bytes[at] >= 0x80 {
        if let scalar = upper[Int(bytes[at]) - 0x80] {
          page.append(scalar, from: at..<at + 1)
        } else {
          page.appendReplacement(from: at..<at + 1)
        }
        at += 1
      }
    }
    return page
  }

  private static func libraryTable(of encoding: TextEncoding) -> [Unicode.Scalar?] {
    let known = Iconv.codePoints(libraryName(encoding), Array(0x80...0xFF), width: 1)
    let exceptions = exceptions[encoding] ?? [:]
    return zip(UInt8(0x80)...0xFF, known).map { byte, value in
      exceptions[byte] ?? scalar(value, byte)
    }
  }

  /// The standard's indexes have a control character where the vendor's table has nothing.
  private static func scalar(_ value: UInt32, _ byte: UInt8) -> Unicode.Scalar? {
    if value != 0 { return Unicode.Scalar(value) }
    return byte < 0xA0 ? Unicode.Scalar(byte) : nil
  }

  private static func libraryName(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .iso8859x8i: "ISO-8859-8"
    case .macCyrillic: "MAC-UK"
    case .windows874: "CP874"
    case .ibm866, .macintosh, .koi8r, .koi8u: encoding.rawValue.uppercased()
    default:
      encoding.rawValue.hasPrefix("windows-")
        ? "CP" + encoding.rawValue.dropFirst(8) : encoding.rawValue.uppercased()
    }
  }

  /// Where the standard's index differs from the library's table.
  private static let exceptions: [TextEncoding: [UInt8: Unicode.Scalar]] = [
    .koi8u: [0xAE: "\u{45E}", 0xBE: "\u{40E}"],
    .macintosh: [0xC6: "\u{2206}", 0xF0: "\u{F8FF}"],
    .macCyrillic: [0xFF: "\u{20AC}"],
    .windows1255: [0xCA: "\u{5BA}"],
  ]

  /// The default encoding of the web is built in: it must work where the library has no tables.
  private static let windows1252: [Unicode.Scalar?] = {
    let first =
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
    return first.unicodeScalars.map { $0 } + (UInt8(0xA0)...0xFF).map { Unicode.Scalar($0) }
  }()
}

/// The encodings of the WHATWG Encoding Standard, by their names in lower case.
///
/// The standard's `replacement` is left out: its labels (`iso-2022-kr`, `hz-gb-2312`, …) count as
/// unknown, so that such a page is still read as far as it is ASCII.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  case ibm866
  case iso8859x2 = "iso-8859-2"
  case iso8859x3 = "iso-8859-3"
  case iso8859x4 = "iso-8859-4"
  case iso8859x5 = "iso-8859-5"
  case iso8859x6 = "iso-8859-6"
  case iso8859x7 = "iso-8859-7"
  case iso8859x8 = "iso-8859-8"
  case iso8859x8i = "iso-8859-8-i"
  case iso8859x10 = "iso-8859-10"
  case iso8859x13 = "iso-8859-13"
  case iso8859x14 = "iso-8859-14"
  case iso8859x15 = "iso-8859-15"
  case iso8859x16 = "iso-8859-16"
  case koi8r = "koi8-r"
  case koi8u = "koi8-u"
  case macintosh
  case macCyrillic = "x-mac-cyrillic"
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case userDefined = "x-user-defined"
  case gbk
  case gb18030
  case big5
  case eucjp = "euc-jp"
  case iso2022jp = "iso-2022-jp"
  case shiftjis = "shift_jis"
  case euckr = "euc-kr"

  /// "Get an encoding" of the standard: case and ASCII whitespace around the label do not matter.
  init?(label: String) {
    let bytes = label.utf8.drop(while: \.isASCIIWhitespace)
    let trimmed = bytes.reversed().drop(while: \.isASCIIWhitespace).reversed()
    let key = String(decoding: trimmed.map(\.asciiLowercased), as: UTF8.self)
    guard let encoding = EncodingLabels.byLabel[key] else { return nil }
    self = encoding
  }

  /// The page that begins `start` bytes into the capture.
  func decode(_ bytes: [UInt8], from start: Int) -> PageBuilder {
    switch self {
    case .utf8: UTF8Decoder.decode(bytes, from: start)
    case .utf16le: UTF16Decoder.decode(bytes, from: start, high: 1)
    case .utf16be: UTF16Decoder.decode(bytes, from: start, high: 0)
    case .iso2022jp: ISO2022JP.decode(bytes, from: start)
    case .gbk, .gb18030: MultiByte.decode(bytes, from: start, by: GB18030())
    case .big5: MultiByte.decode(bytes, from: start, by: Big5())
    case .eucjp: MultiByte.decode(bytes, from: start, by: EUCJP())
    case .shiftjis: MultiByte.decode(bytes, from: start, by: ShiftJIS())
    case .euckr: MultiByte.decode(bytes, from: start, by: EUCKR())
    default: SingleByte(self).decode(bytes, from: start)
    }
  }
}

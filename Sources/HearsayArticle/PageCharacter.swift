import HearsayText

/// One character of a raw page, as the visible text has it.
struct PageCharacter {
  enum Kind {
    case text
    case space
    case lineFeed
    /// A character of no width, a control character: left out.
    case nothing
    /// `&amp;` and the like.
    case reference(Unicode.Scalar)
  }

  let kind: Kind
  /// In bytes of the page, at least 1.
  let length: Int

  private init(_ kind: Kind, _ length: Int) {
    self.kind = kind
    self.length = length
  }

  init(_ page: [UInt8], at index: Int, limit: Int) {
    let byte = page[index]
    switch byte {
    case 0x0A, 0x0D: self.init(.lineFeed, Self.lineFeedLength(page, at: index, limit: limit))
    case 0x20, 0x09, 0x0B, 0x0C: self.init(.space, 1)
    case .ascii("&"): self = Self.reference(page, at: index, limit: limit) ?? Self(.text, 1)
    case 0x00..<0x20, 0x7F: self.init(.nothing, 1)
    case 0x21..<0x7F: self.init(.text, 1)
    default: self = Self.multibyte(page, at: index, limit: limit)
    }
  }

  private static func lineFeedLength(_ page: [UInt8], at index: Int, limit: Int) -> Int {
    page[index] == 0x0D && index + 1 < limit && page[index + 1] == 0x0A ? 2 : 1
  }

  private static func multibyte(_ page: [UInt8], at index: Int, limit: Int) -> Self {
    var end = index + 1
    while end < limit, end - index < 4, page[end].isUTF8Continuation { end += 1 }
    let length = end - index
    let value = page[index..<end].reduce(0) { $0 << 8 | UInt32($1) }
    switch (length, value) {
    case (2, 0xC2A0): return Self(.space, 2)
    case (2, 0xC2AD): return Self(.nothing, 2)
    case (2, 0xC285): return Self(.lineFeed, 2)
    case (3, 0xE2_8080...0xE2_808A), (3, 0xE2_80AF), (3, 0xE2_819F), (3, 0xE3_8080):
      return Self(.space, 3)
    case (3, 0xE2_80A8), (3, 0xE2_80A9): return Self(.lineFeed, 3)
    case (3, 0xE2_808B), (3, 0xE2_808E), (3, 0xE2_808F), (3, 0xE2_81A0), (3, 0xEF_BBBF):
      return Self(.nothing, 3)
    case (3, 0xE2_80AA...0xE2_80AE), (3, 0xE2_81A6...0xE2_81A9): return Self(.nothing, 3)
    default: return Self(.text, length)
    }
  }

  // MARK: Character references

  /// Those that scrapers leave over; any other stays as it stands.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
    "emsp": " ", "thinsp": " ", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
    "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
    "hellip": "…", "bull": "•", "middot": "·", "pound": "£", "euro": "€", "yen": "¥",
    "cent": "¢", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "frac12": "½",
    "times": "×", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ",
    "ouml": "ö", "uuml": "ü", "auml": "ä", "szlig": "ß", "oacute": "ó", "iacute": "í",
    "aacute": "á", "uacute": "ú",
  ]

  private static let longestReference = 12

  private static func reference(_ page: [UInt8], at index: Int, limit: Int) -> Self? {
    let end = min(limit, index + longestReference)
    guard index + 2 < end,
      let close = page[(index + 1)..<end].firstIndex(of: .ascii(";"))
    else { return nil }
    let name = page[(index + 1)..<close]
    guard
      let scalar = name.first == .ascii("#")
        ? numeric(name.dropFirst())
        : named[String(decoding: name, as: UTF8.self)]
    else { return nil }
    return Self(.reference(scalar), close + 1 - index)
  }

  private static func numeric(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHex = digits.first.map { $0 | 0x20 } == .ascii("x")
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHex ? 16 : 10), value >= 0x20 else { return nil }
    return Unicode.Scalar(value)
  }
}

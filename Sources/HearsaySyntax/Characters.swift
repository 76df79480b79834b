import HearsayText

/// What the tokenizer takes a character for.
enum CharacterClass: UInt8, Sendable {
  /// White space and characters that do not show.
  case space
  case letter
  case digit
  /// "-" and its likes that join words.
  case hyphen
  /// Dashes that part clauses.
  case dash
  case stop
  /// "'" and "’".
  case apostrophe
  /// "‘".
  case openSingleQuote
  case openQuote
  case closeQuote
  /// The straight double quotation mark, which does both.
  case straightQuote
  case openBracket
  case closeBracket
  case punctuation
  case symbol
  /// Follows a symbol and belongs to it: variation selectors, skin tones, the zero width joiner.
  case symbolExtension
}

/// A character of a text: its class and its length in bytes.
struct Glyph {
  let kind: CharacterClass
  let length: Int
}

extension [UInt8] {
  /// The character that starts at an offset.
  ///
  /// - Precondition: `offset` is inside the text and at the start of a character.
  @inline(__always)
  func character(at offset: Int) -> Glyph {
    let byte = self[offset]
    return byte < 0x80 ? Glyph(kind: .ofASCII(byte), length: 1) : longCharacter(at: offset)
  }

  private func longCharacter(at offset: Int) -> Glyph {
    let scalar = scalar(at: offset)
    return Glyph(kind: .ofLong(scalar.value), length: scalar.length)
  }

  /// The scalar at an offset; a byte that starts none counts as one of its own value.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let byte = self[offset]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= count else { return (UInt32(byte), 1) }
    var value = UInt32(byte & (0xFF >> UInt8(length + 1)))
    for index in (offset + 1)..<(offset + length) {
      guard self[index].isUTF8Continuation else { return (UInt32(byte), 1) }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return (value, length)
  }

  /// True where a word's first letter is a capital.
  func isUppercase(at offset: Int) -> Bool {
    let byte = self[offset]
    if byte < 0x80 { return byte.isASCIIUpper }
    return Unicode.Scalar(scalar(at: offset).value)?.properties.isUppercase ?? false
  }

  /// True where a word's first letter is a small one.
  func isLowercase(at offset: Int) -> Bool {
    let byte = self[offset]
    if byte < 0x80 { return byte.isASCIILower }
    return Unicode.Scalar(scalar(at: offset).value)?.properties.isLowercase ?? false
  }
}

extension CharacterClass {
  @inline(__always)
  static func ofASCII(_ byte: UInt8) -> Self {
    if byte.isASCIILetter { return .letter }
    if byte.isASCIIDigit { return .digit }
    return ofASCIIMark(byte)
  }

  private static func ofASCIIMark(_ byte: UInt8) -> Self {
    switch byte {
    case 0...0x20, 0x7F: .space
    case .ascii("-"): .hyphen
    case .ascii("."): .stop
    case .ascii("'"): .apostrophe
    case .ascii("\""): .straightQuote
    case .ascii("("), .ascii("["), .ascii("{"): .openBracket
    case .ascii(")"), .ascii("]"), .ascii("}"): .closeBracket
    case .ascii("$"), .ascii("%"), .ascii("+"), .ascii("="), .ascii("^"), .ascii("#"): .symbol
    default: .punctuation
    }
  }

  /// Blocks and single characters of Unicode 16 that are no letters; all else is taken for one.
  fileprivate static func ofLong(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x80...0xBF: ofLatin1Mark(scalar)
    case 0xD7, 0xF7: .symbol
    case 0x1680, 0xFEFF: .space
    case 0x2000...0x206F: ofGeneralPunctuation(scalar)
    case 0x20A0...0x20CF, 0x2100...0x214F, 0x2190...0x2BFF: .symbol
    case 0x3000: .space
    case 0x300C, 0x300E: .openQuote
    case 0x300D, 0x300F: .closeQuote
    case 0x3001...0x3003, 0x3008...0x3011, 0xFF01...0xFF0F, 0xFF1A...0xFF20: .punctuation
    case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: .symbolExtension
    case 0x1F000...0x1FAFF: .symbol
    default: .letter
    }
  }

  private static func ofLatin1Mark(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x80...0xA0: .space
    case 0xAB: .openQuote
    case 0xBB: .closeQuote
    case 0xAA, 0xAD, 0xB5, 0xBA: .letter
    case 0xA2...0xA6, 0xA8, 0xA9, 0xAC, 0xAE...0xB1, 0xB4, 0xBC...0xBE: .symbol
    case 0xB2, 0xB3, 0xB9: .digit
    default: .punctuation
    }
  }

  private static func ofGeneralPunctuation(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x200C: .letter
    case 0x200D: .symbolExtension
    case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F: .space
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015: .dash
    case 0x2018, 0x201B: .openSingleQuote
    case 0x2019: .apostrophe
    case 0x201C, 0x201E, 0x201F, 0x2039: .openQuote
    case 0x201D, 0x203A: .closeQuote
    default: .punctuation
    }
  }
}

extension [UInt8] {
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

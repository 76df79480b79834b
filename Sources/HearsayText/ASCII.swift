/// Classes of ASCII bytes. Bytes of multi-byte characters belong to none of them.
extension UInt8 {
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inlinable public var isASCIIUpper: Bool { self &- 0x41 < 26 }
  @inlinable public var isASCIILower: Bool { self &- 0x61 < 26 }
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable public var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

  /// ASCII whitespace as WHATWG Infra defines it: tab, line feed, form feed, carriage return,
  /// space.
  @inlinable public var isASCIIWhitespace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  /// The byte in lower case where it is an ASCII letter.
  @inlinable public var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }

  /// True for the second and later bytes of a multi-byte UTF-8 sequence.
  @inlinable public var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }

  /// An ASCII character as its byte: `.ascii("a")`.
  @inlinable
  public static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}

/// Searches that look at eight bytes at a time.
///
/// Sixteen at a time with `SIMD16` were ten times slower: `any` of a mask compiles to a loop over
/// its lanes.
extension PageBytes {
  /// The first offset from `start` on that holds `<`, `&`, NUL or a carriage return, or the end.
  @inline(__always)
  func endOfText(from start: Int) -> Int {
    firstHit(from: start) { word in
      Self.zeroBytes(word ^ Self.lessThan) | Self.zeroBytes(word ^ Self.ampersand)
        | Self.zeroBytes(word ^ Self.carriageReturn) | Self.zeroBytes(word)
    }
  }

  /// The first offset from `start` on that holds `<`, NUL or a carriage return, or the end.
  @inline(__always)
  func endOfRawText(from start: Int) -> Int {
    firstHit(from: start) { word in
      Self.zeroBytes(word ^ Self.lessThan) | Self.zeroBytes(word ^ Self.carriageReturn)
        | Self.zeroBytes(word)
    }
  }

  /// The first offset from `start` on that holds `quote`, `&`, NUL or a carriage return, or the
  /// end.
  @inline(__always)
  func endOfQuoted(by quote: UInt8, from start: Int) -> Int {
    let quotes = UInt64(quote) &* Self.ones
    return firstHit(from: start) { word in
      Self.zeroBytes(word ^ quotes) | Self.zeroBytes(word ^ Self.ampersand)
        | Self.zeroBytes(word ^ Self.carriageReturn) | Self.zeroBytes(word)
    }
  }

  /// The first offset from `start` on whose high bit `hits` sets, or the end.
  @inline(__always)
  private func firstHit(from start: Int, _ hits: (UInt64) -> UInt64) -> Int {
    var at = start
    while at < count {
      let found = hits(word(at: at))
      if found != 0 { return min(count, at &+ found.trailingZeroBitCount >> 3) }
      at &+= 8
    }
    return count
  }

  /// The first offset from `start` on that is no ASCII white space, or the end.
  @inline(__always)
  func endOfWhitespace(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, self[at].isHTMLSpace { at &+= 1 }
    return at
  }

  /// The word with ASCII capitals made small, eight letters at a time.
  @inline(__always)
  static func lowercased(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let aboveZ = low &+ (0x25 &* ones)
    let fromA = low &+ (0x3F &* ones)
    let capitals = (fromA ^ aboveZ) & ~word & highs
    return word | (capitals >> 2)
  }

  static var ones: UInt64 { 0x0101_0101_0101_0101 }
  static var highs: UInt64 { 0x8080_8080_8080_8080 }
  private static var lessThan: UInt64 { 0x3C3C_3C3C_3C3C_3C3C }
  private static var ampersand: UInt64 { 0x2626_2626_2626_2626 }
  private static var carriageReturn: UInt64 { 0x0D0D_0D0D_0D0D_0D0D }

  /// The high bit of every zero byte.
  ///
  /// Bits above the lowest one set may be wrong, so only the lowest is used.
  @inline(__always)
  static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highs
  }
}

extension PageBytes {
  /// About how many `<` there are, which tells how large the tables of a page will be.
  ///
  /// It may be a little off: a byte behind one that is counted may be taken for another.
  func lessThanCount() -> Int {
    var total: UInt64 = 0
    var at = 0
    while at < count {
      let hits = Self.zeroBytes(word(at: at) ^ Self.lessThan) >> 7
      // The product's highest byte is the sum of all eight.
      total &+= (hits &* Self.ones) >> 56
      at &+= 8
    }
    return Int(truncatingIfNeeded: total)
  }
}

/// Classes of bytes below 64, each a set of bits.
extension UInt8 {
  /// White space, slash, greater-than, NUL: what ends a tag name.
  @inline(__always)
  var endsTagName: Bool { isIn(Self.spaceBits | 1 << 0x2F | 1 << 0x3E | 1) }

  /// What ends an attribute name, and the quotes and less-than that are errors in one.
  @inline(__always)
  var isSpecialInAttributeName: Bool {
    isIn(Self.spaceBits | 1 << 0x2F | 1 << 0x3E | 1 << 0x3D | 1 << 0x22 | 1 << 0x27 | 1 << 0x3C | 1)
  }

  /// What ends or needs care in an attribute value without quotes; backtick not among them.
  @inline(__always)
  var isSpecialInUnquotedValue: Bool {
    isIn(
      Self.spaceBits | 1 << 0x3E | 1 << 0x26 | 1 << 0x3D | 1 << 0x22 | 1 << 0x27 | 1 << 0x3C | 1
    )
  }

  /// White space of the input stream; a carriage return counts as the line feed it becomes.
  @inline(__always)
  var isHTMLSpace: Bool { isIn(Self.spaceBits) }

  private static var spaceBits: UInt64 { 1 << 0x20 | 1 << 0x0A | 1 << 0x09 | 1 << 0x0D | 1 << 0x0C }

  @inline(__always)
  private func isIn(_ bits: UInt64) -> Bool { self < 64 && (bits >> UInt64(self)) & 1 != 0 }
}

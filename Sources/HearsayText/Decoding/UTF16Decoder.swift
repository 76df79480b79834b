enum UTF16Decoder {
  /// - Parameter high: which byte of a unit is the high one: 0 big-endian, 1 little-endian.
  static func decode(_ bytes: [UInt8], from start: Int, high: Int) -> PageBuilder {
    var page = PageBuilder(capacity: bytes.count)
    var at = start
    while at + 1 < bytes.count {
      let unit = codeUnit(bytes, at, high)
      if let scalar = Unicode.Scalar(unit) {
        page.append(scalar, from: at..<at + 2)
        at += 2
      } else if let scalar = pair(unit, bytes, at + 2, high) {
        page.append(scalar, from: at..<at + 4)
        at += 4
      } else {
        page.appendReplacement(from: at..<at + 2)
        at += 2
      }
    }
    if at < bytes.count { page.appendReplacement(from: at..<bytes.count) }
    return page
  }

  private static func codeUnit(_ bytes: [UInt8], _ at: Int, _ high: Int) -> UInt16 {
    UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high])
  }

  /// The character of a surrogate and the unit that begins at `next`, if they are a pair.
  private static func pair(
    _ lead: UInt16,
    _ bytes: [UInt8],
    _ next: Int,
    _ high: Int
  ) -> Unicode.Scalar? {
    guard lead < 0xDC00, next + 1 < bytes.count else { return nil }
    let trail = codeUnit(bytes, next, high)
    guard (0xDC00...0xDFFF).contains(trail) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(lead) & 0x3FF) << 10 + UInt32(trail) & 0x3FF)
  }

  /// UTF-16 without a mark: in the first kilobyte, one of the two places in each unit is NUL for
  /// most characters (they are Latin) and the other hardly ever.
  static func betrayedByNULs(_ bytes: [UInt8]) -> TextEncoding? {
    let units = min(bytes.count, 1024) / 2
    guard units >= 4 else { return nil }
    var nuls = [0, 0]
    for at in 0..<units * 2 where bytes[at] == 0 { nuls[at % 2] += 1 }
    if nuls[1] * 2 > units, nuls[0] * 6 <= nuls[1] { return .utf16le }
    if nuls[0] * 2 > units, nuls[1] * 6 <= nuls[0] { return .utf16be }
    return nil
  }
}

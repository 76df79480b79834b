/// The checks of "Preprocessing the input stream": code points no page should hold.
enum InputStream {
  /// Records control characters, noncharacters and (in bytes that are no UTF-8) surrogates.
  static func check(_ page: PageBytes, into errors: inout HTMLParseErrors) {
    var at = 0
    while at < page.count {
      if at &+ 16 <= page.count, !holdsUnusual(page.word(at: at), page.word(at: at &+ 8)) {
        at &+= 16
        continue
      }
      if holdsSuspect(page.word(at: at)) { check(page, at..<min(at + 8, page.count), &errors) }
      at &+= 8
    }
  }

  /// False when all of sixteen bytes are printable ASCII, which is quick to see.
  @inline(__always)
  private static func holdsUnusual(_ first: UInt64, _ second: UInt64) -> Bool {
    let ones = PageBytes.ones
    let controls = (first &- (0x20 &* ones)) | (second &- (0x20 &* ones))
    let deletes = (first &+ ones) | (second &+ ones)
    return (controls | deletes | first | second) & PageBytes.highs != 0
  }

  /// True when one of eight bytes is a control character or may begin a code point that is an
  /// error.
  @inline(__always)
  private static func holdsSuspect(_ word: UInt64) -> Bool {
    let ones = PageBytes.ones
    let low = word & (0x7F &* ones)
    let controls = isBetween(low, 0, 9) | isBetween(low, 0x0A, 0x0C) | isBetween(low, 0x0D, 0x20)
    let ascii = (controls | (low &+ ones)) & ~word
    let lastRows = (low &+ (0x13 &* ones)) & word
    return (ascii | lastRows) & PageBytes.highs != 0
      || PageBytes.zeroBytes(word ^ (0xC2 &* ones)) != 0
  }

  /// The high bit of every byte of `low` that is more than `lower` and less than `upper`.
  @inline(__always)
  private static func isBetween(_ low: UInt64, _ lower: UInt64, _ upper: UInt64) -> UInt64 {
    let ones = PageBytes.ones
    return (ones &* (127 &+ upper) &- low) & (low &+ ones &* (127 &- lower))
  }

  @inline(never)
  private static func check(
    _ page: PageBytes,
    _ range: Range<Int>,
    _ errors: inout HTMLParseErrors
  ) {
    for offset in range {
      if let code = error(in: page, at: offset) { errors.record(code, at: offset) }
    }
  }

  private static func error(in page: PageBytes, at offset: Int) -> HTMLParseError.Code? {
    let next = { offset + $0 < page.count ? page[offset + $0] : 0 }
    switch page[offset] {
    case 0x01...0x08, 0x0B, 0x0E...0x1F, 0x7F:
      return .controlCharacterInInputStream
    case 0xC2:
      return (0x80...0x9F).contains(next(1)) ? .controlCharacterInInputStream : nil
    case 0xED:
      return next(1) >= 0xA0 ? .surrogateInInputStream : nil
    case 0xEF:
      let isArabicGap = next(1) == 0xB7 && (0x90...0xAF).contains(next(2))
      let isLast = next(1) == 0xBF && next(2) >= 0xBE
      return isArabicGap || isLast ? .noncharacterInInputStream : nil
    case 0xF0...0xF4:
      let isLast = next(1) & 0x0F == 0x0F && next(2) == 0xBF && next(3) >= 0xBE
      return isLast ? .noncharacterInInputStream : nil
    default:
      return nil
    }
  }
}

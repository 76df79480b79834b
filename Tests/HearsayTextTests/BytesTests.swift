import HearsayText
import Testing

@Suite struct BytesTests {
  @Test func rangesAreHalfOpen() {
    let range = Bytes<PageSpace>(2, 5)
    #expect(range.count == 3)
    #expect(range.indices == 2..<5)
    #expect(!range.isEmpty)
    #expect(Bytes<PageSpace>(2, 2).isEmpty)
    #expect(range == Bytes(2..<5))
    #expect(range.description == "2..<5")
  }

  @Test(
    arguments: [
      (0, 2, false), (0, 3, true), (4, 5, true), (5, 9, false), (3, 4, true), (2, 5, true),
    ] as [(UInt32, UInt32, Bool)]
  )
  func overlapNeedsACommonByte(start: UInt32, end: UInt32, overlaps: Bool) {
    let range = Bytes<PageSpace>(2, 5)
    #expect(range.overlaps(Bytes(start, end)) == overlaps)
    #expect(Bytes(start, end).overlaps(range) == overlaps)
  }

  @Test func containmentCountsTheRangeItselfAndEmptyOnes() {
    let range = Bytes<PageSpace>(2, 5)
    #expect(range.contains(range))
    #expect(range.contains(Bytes(5, 5)))
    #expect(!range.contains(Bytes(1, 3)))
    #expect(range.union(Bytes(7, 9)) == Bytes(2, 9))
  }

  @Test func documentOrderIsByStartTheShorterFirst() {
    let ranges: [Bytes<PageSpace>] = [Bytes(3, 4), Bytes(1, 9), Bytes(1, 2)]
    #expect(ranges.sorted() == [Bytes(1, 2), Bytes(1, 9), Bytes(3, 4)])
  }

  @Test func bytesOfARangeAsText() {
    #expect(Array("ein Käse".utf8).string(Bytes<PageSpace>(4, 9)) == "Käse")
  }

  @Test func classesOfASCIIBytes() {
    for byte in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(byte)
      let isASCII = scalar.isASCII
      #expect(byte.isASCIIDigit == (isASCII && ("0"..."9").contains(scalar)))
      #expect(byte.isASCIIUpper == (isASCII && ("A"..."Z").contains(scalar)))
      #expect(byte.isASCIILower == (isASCII && ("a"..."z").contains(scalar)))
      #expect(byte.isASCIILetter == (byte.isASCIIUpper || byte.isASCIILower))
      #expect(byte.isASCIIHexDigit == (isASCII && Character(scalar).isHexDigit))
      #expect(byte.isASCIIWhitespace == " \t\n\r\u{C}".unicodeScalars.contains(scalar))
      let lower = isASCII ? Character(scalar).lowercased().utf8.first : byte
      #expect(byte.asciiLowercased == lower)
    }
  }
}

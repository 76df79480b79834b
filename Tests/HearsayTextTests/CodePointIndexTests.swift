import HearsayText
import TestSupport
import Testing

@Suite struct CodePointIndexTests {
  @Test func countsCodePointsNotBytes() {
    let index = CodePointIndex(Array("aé日😀z".utf8))
    #expect([0, 1, 3, 6, 10, 11].map { index.codePoints(before: $0) } == [0, 1, 2, 3, 4, 5])
    #expect(index.codePoints(of: Bytes<ArticleSpace>(1, 10)) == 1..<4)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129])
  func worksAtTheEdgesOfItsSamples(length: Int) {
    let index = CodePointIndex([UInt8](repeating: 0x61, count: length))
    for offset in 0...length { #expect(index.codePoints(before: UInt32(offset)) == offset) }
  }

  @Test(arguments: 0..<20)
  func agreesWithTheString(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let alphabet = Array("ab é日本😀\u{301}".unicodeScalars)
    let text = (0..<200).compactMap { _ in alphabet.randomElement(using: &random) }
    let utf8 = Array(String(String.UnicodeScalarView(text)).utf8)
    let index = CodePointIndex(utf8)
    var offset = 0
    for (count, scalar) in text.enumerated() {
      #expect(index.codePoints(before: UInt32(offset)) == count)
      offset += scalar.utf8.count
    }
    #expect(index.codePoints(before: UInt32(utf8.count)) == text.count)
  }
}

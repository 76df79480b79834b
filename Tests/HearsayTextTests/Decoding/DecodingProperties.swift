import HearsayText
import TestSupport
import Testing

/// What holds for any bytes in any encoding.
@Suite struct DecodingProperties {
  static let encodings =
    LegacySample.all.map(\.encoding) + ["utf-8", "x-user-defined", "iso-8859-6"]

  /// Ten megabytes, or what unoptimized code reads in about the same time.
  private static let large: Int = {
    #if DEBUG
      1 << 20
    #else
      10 << 20
    #endif
  }()

  /// Bytes as garbled as they come, with enough ASCII and escapes to switch states.
  private func garbled(_ random: inout SplitMix64, _ count: Int) -> [UInt8] {
    let pieces: [[UInt8]] = [
      Array("a <b>".utf8), [0x1B, 0x24, 0x42], [0x1B, 0x28, 0x42], [0x1B, 0x28, 0x4A], [0x1B],
      Array("é日😀".utf8), [0x81, 0x30, 0x81, 0x30], [0xEF, 0xBB, 0xBF], [0x8F, 0xB0], [0x00],
    ]
    var bytes: [UInt8] = []
    while bytes.count < count {
      if Bool.random(using: &random), let piece = pieces.randomElement(using: &random) {
        bytes += piece
      } else {
        bytes += random.bytes(Int.random(in: 1...4, using: &random))
      }
    }
    return bytes
  }

  private func expectWellFormed(_ page: DecodedText, from bytes: [UInt8]) {
    #expect(String(validating: page.utf8, as: UTF8.self) != nil)
    #expect(Int(page.map.length) == page.utf8.count)
    let whole = page.map.source(of: Bytes(0..<page.utf8.count))
    #expect(Int(whole.end) <= bytes.count)
    for finding in page.findings {
      if let range = finding.range { #expect(Int(range.end) <= page.utf8.count) }
    }
  }

  /// The promise the evidence rests on: the capture's bytes of a range hold the range's text.
  private func expectEvidence(_ page: DecodedText, _ bytes: [UInt8], _ random: inout SplitMix64) {
    let bounds = page.utf8.indices.filter { !page.utf8[$0].isUTF8Continuation } + [page.utf8.count]
    for _ in 0..<30 {
      guard let a = bounds.randomElement(using: &random),
        let b = bounds.randomElement(using: &random)
      else { return }
      let range = Bytes<PageSpace>(min(a, b)..<max(a, b))
      let exact = page.exact(page.map.source(of: range), of: bytes)
      let wanted = Array(page.utf8[range.indices])
      #expect(Array(exact.utf8).firstRange(of: wanted) != nil, "\(page.encoding) \(range)")
    }
  }

  @Test(arguments: encodings)
  func everyRangeIsFoundAgain(encoding: String) {
    var random = SplitMix64(seed: 7)
    for round in 0..<20 {
      let bytes = garbled(&random, round * 8)
      let page = TextDecoder.decode(bytes, declared: encoding)
      expectWellFormed(page, from: bytes)
      expectEvidence(page, bytes, &random)
    }
  }

  @Test(arguments: LegacySample.all)
  func everyRangeOfRealTextIsExact(sample: LegacySample) {
    let page = TextDecoder.decode(sample.bytes, declared: sample.encoding)
    var start = 0
    for scalar in sample.text.unicodeScalars {
      let end = start + UTF8.width(scalar)
      let exact = page.exact(page.map.source(of: Bytes(start..<end)), of: sample.bytes)
      if sample.encoding == "iso-2022-jp" {
        #expect(exact.unicodeScalars.contains(scalar))
      } else {
        #expect(exact == String(scalar))
      }
      start = end
    }
  }

  @Test(arguments: LegacySample.all)
  func mutatedTextIsReadWithoutATrap(sample: LegacySample) {
    var random = SplitMix64(seed: 11)
    for _ in 0..<20 {
      var bytes = sample.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255,
          using: &random
        )
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      let page = TextDecoder.decode(bytes)
      expectWellFormed(page, from: bytes)
      expectEvidence(page, bytes, &random)
    }
  }

  @Test func theRandomBytesOfEveryLength() {
    var random = SplitMix64(seed: 3)
    for count in 0..<100 {
      let bytes = random.bytes(count)
      expectWellFormed(TextDecoder.decode(bytes), from: bytes)
    }
  }

  @Test(arguments: [0x7B, 0xFF, 0x00, 0x3C, 0x81] as [UInt8])
  func largeUniformPagesTakeLinearTime(byte: UInt8) {
    let bytes = [UInt8](repeating: byte, count: Self.large)
    let page = TextDecoder.decode(bytes)
    #expect(Int(page.map.length) == page.utf8.count)
  }
}

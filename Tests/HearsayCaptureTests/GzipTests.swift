import Foundation
import HearsayText
import Testing

@testable import HearsayCapture

@Suite struct GzipTests {
  /// "Hello, page.\n" packed by gzip 1.12 (`printf 'Hello, page.\n' | gzip -9n`).
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xF3, 0x48,
    0xCD, 0xC9, 0xC9, 0xD7, 0x51, 0x28, 0x48, 0x4C, 0x4F, 0xD5, 0xE3, 0x02,
    0x00, 0xD2, 0x8A, 0xEF, 0x87, 0x0D, 0x00, 0x00, 0x00,
  ]

  private static let text = Array("Hello, page.\n".utf8)

  @Test func onePageIsTheCapture() throws {
    let capture = try read(Self.packed)
    #expect(capture.bytes == Self.text)
    #expect(capture.kind == .text)
    #expect(capture.findings.isEmpty)
  }

  @Test func membersFollowEachOther() throws {
    #expect(try read(Self.packed + Self.packed).bytes == Self.text + Self.text)
    #expect(try read(Self.packed + [0, 0, 0]).bytes == Self.text)
  }

  @Test func whatCameOutOfADamagedFileIsKept() throws {
    let capture = try read(Array(Self.packed.dropLast(6)))
    #expect(capture.bytes == Self.text)
    #expect(capture.findings.map(\.kind) == [.damagedArchive])
  }

  @Test func aFileWithNothingToGiveIsAnError() {
    #expect(throws: CaptureError.self) { try read(Array(Self.packed.prefix(9))) }
  }

  @Test func aLimitHoldsWhateverTheFile() {
    let unpacked = Gzip.unpacked(Self.packed, limit: 5)
    #expect(unpacked.isTooLarge)
    #expect(unpacked.bytes.count <= 5)
  }

  @Test func garbledBytesEnd() {
    for position in Self.packed.indices {
      for bit in 0..<8 {
        var garbled = Self.packed
        garbled[position] ^= 1 << bit
        #expect(Gzip.unpacked(garbled, limit: 1 << 16).bytes.count <= 1 << 16)
      }
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Capture {
    let folder = try TemporaryFolder()
    let path = try folder.write("page.gz", bytes: bytes)
    return try CaptureReader.read(CaptureSource(path: path))
  }
}

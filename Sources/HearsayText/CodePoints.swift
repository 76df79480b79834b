/// Counts Unicode code points in a UTF-8 buffer: the unit the W3C's selectors and the JSON output
/// use.
///
/// A sample every 64 bytes keeps each look-up short.
public struct CodePointIndex: Sendable {
  private static let stride = 64

  private let utf8: [UInt8]
  /// Code points that start before byte `k * stride`.
  private let samples: [UInt32]

  public init(_ utf8: [UInt8]) {
    var samples: [UInt32] = []
    samples.reserveCapacity(utf8.count / Self.stride + 1)
    var count: UInt32 = 0
    for (offset, byte) in utf8.enumerated() {
      if offset % Self.stride == 0 { samples.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if utf8.count % Self.stride == 0 { samples.append(count) }
    self.utf8 = utf8
    self.samples = samples
  }

  /// The number of code points before byte `offset`.
  ///
  /// - Precondition: `offset` is at most the buffer's length.
  public func codePoints(before offset: UInt32) -> Int {
    let block = Int(offset) / Self.stride
    var count = Int(samples[block])
    for index in (block * Self.stride)..<Int(offset) where utf8[index] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// A byte range as a range of code points.
  public func codePoints<Space>(of range: Bytes<Space>) -> Range<Int> {
    codePoints(before: range.start)..<codePoints(before: range.end)
  }
}

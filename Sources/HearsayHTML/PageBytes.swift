/// The bytes being parsed, readable one at a time or a word at a time.
///
/// This is the module's one file with unsafe code. A `PageBytes` is only made by ``reading(_:_:)``
/// and must not outlive the call it is passed to: it points into an array that lives that long.
/// Every access checks its bounds.
@safe
struct PageBytes {
  private let base: UnsafeRawPointer
  let count: Int

  /// Calls `body` with a view of the array's bytes.
  static func reading<Result>(
    _ bytes: [UInt8],
    _ body: (PageBytes) -> Result
  ) -> Result {
    let count = bytes.count
    // An empty array may have no address.
    return unsafe (count == 0 ? [0] : bytes).withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("an array has an address") }
      return body(unsafe PageBytes(base: base, count: count))
    }
  }

  private init(base: UnsafeRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    precondition(UInt(bitPattern: offset) < UInt(bitPattern: count), "offset outside the page")
    return unsafe base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes, the first in the lowest place; bytes beyond the page are zero.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    guard offset >= 0, offset &+ 8 <= count else { return lastWord(at: offset) }
    return UInt64(
      littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    )
  }

  private func lastWord(at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<max(0, min(8, count - offset)) {
      word |= UInt64(self[offset + index]) << UInt64(8 * index)
    }
    return word
  }

  /// The bytes of a range, appended to an array.
  func append(_ range: Range<Int>, to array: inout [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside the page")
    unsafe array.append(
      contentsOf: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    )
  }
}

extension StaticString {
  /// The bytes of the string as an array.
  var bytes: [UInt8] { withUTF8Buffer { unsafe Array($0) } }
}

public import Foundation

/// The bytes of a model file, mapped into memory where the system can: what is not looked at is not
/// read.
///
/// Numbers are little-endian.
public struct ModelBytes: Sendable {
  private let data: Data
  public let count: Int

  public init(_ data: Data) {
    // Indices of a slice do not begin at 0.
    self.data = data.startIndex == 0 ? data : Data(data)
    count = data.count
  }

  public func starts(with prefix: [UInt8]) -> Bool { data.starts(with: prefix) }

  /// - Precondition: the four bytes lie inside.
  public func number(at offset: Int) -> Int { Int(word(at: offset)) }

  public func float(at offset: Int) -> Float { Float(bitPattern: word(at: offset)) }

  private func word(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset + 4 <= count)
    return unsafe data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
  }

  /// The index of a word among `count` sorted words, which lie one after another from `text` on,
  /// with their offsets there from `offsets` on.
  func search(_ word: [UInt8], offsets: Int, text: Int, count: Int) -> Int? {
    precondition(offsets >= 0 && offsets + 4 * (count + 1) <= text && text <= self.count)
    precondition(text + number(at: offsets + 4 * count) <= self.count)
    return unsafe data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        let order = unsafe Self.order(bytes, offsets + 4 * middle, text, word)
        if order == 0 { return middle }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  /// Below, equal to or above 0 as a word of the file comes before, is, or comes behind `word`.
  private static func order(
    _ bytes: UnsafeRawBufferPointer,
    _ entry: Int,
    _ text: Int,
    _ word: [UInt8]
  ) -> Int {
    let first = unsafe bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self)
    let last = unsafe bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self)
    let start = text + Int(UInt32(littleEndian: first))
    let length = Int(UInt32(littleEndian: last)) - Int(UInt32(littleEndian: first))
    for offset in 0..<min(length, word.count) {
      let difference = unsafe Int(bytes[start + offset]) - Int(word[offset])
      if difference != 0 { return difference }
    }
    return length - word.count
  }

  public subscript(range: Range<Int>) -> Data { data[range] }

  /// Writes signed bytes over the first columns of a row.
  func copy(_ start: Int, count taken: Int, to matrix: inout Matrix, row: Int) {
    precondition(start >= 0 && start + taken <= count && taken <= matrix.columns)
    let first = row * matrix.width
    unsafe data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      for column in 0..<taken {
        let value = unsafe Int8(bitPattern: bytes[start + column])
        matrix.lanes[first + column >> 3][column & 7] = Float(value)
      }
    }
  }

  /// Adds signed bytes times `scale` to a row.
  ///
  /// - Precondition: there are as many as the matrix has columns.
  func add(_ start: Int, scale: Float, to matrix: inout Matrix, row: Int) {
    precondition(start >= 0 && start + matrix.columns <= count)
    let first = row * matrix.width
    unsafe data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      for lane in 0..<matrix.width {
        let values = unsafe bytes.loadUnaligned(
          fromByteOffset: start + lane * 8,
          as: SIMD8<Int8>.self
        )
        matrix.lanes[first + lane] += Matrix.Lane(values) * scale
      }
    }
  }
}

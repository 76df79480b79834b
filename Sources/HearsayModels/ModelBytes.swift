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

  /// Below, equal to or above 0 as the bytes of a range come before, are, or come behind `word`.
  func compare(_ range: Range<Int>, _ word: some RandomAccessCollection<UInt8>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      var offset = range.lowerBound
      for byte in word {
        guard offset < range.upperBound else { return -1 }
        let difference = unsafe Int(bytes[offset]) - Int(byte)
        if difference != 0 { return difference }
        offset += 1
      }
      return range.upperBound - offset
    }
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

import HearsayText

/// The trained weights: sixteen small numbers per bucket of features, one for each tag but
/// `outside`, which always weighs nothing, and a weight for each pair of tags that may follow each
/// other.
///
/// The file, little-endian: `HNAM`, the version of the format, that of the features, the number of
/// bits of a bucket's number (32 bits each); 17 × 17 weights of 32 bits, by tag and next tag; zeros
/// up to a multiple of 16 bytes; 16 signed bytes for each bucket.
package struct NameModel: Sendable {
  /// Why bytes are no model that this program can use.
  package enum Fault: Error, Hashable {
    case notAModel
    case otherVersion(UInt32)
    case otherFeatures(UInt32)
    case wrongLength(expected: Int, got: Int)
  }

  private static let magic: UInt32 = 0x4D41_4E48
  private static let version: UInt32 = 1
  private static let headerLength = 16
  private static let transitionsLength = NameTag.count * NameTag.count * 4
  private static let weightsStart = (headerLength + transitionsLength + 15) / 16 * 16
  private static let bitsRange: ClosedRange<UInt32> = 1...24

  package let bits: Int
  let transitions: [Int32]
  private let weights: [SIMD16<Int8>]

  package init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count >= Self.weightsStart, Self.number(bytes, 0) == Self.magic else {
      throw .notAModel
    }
    guard Self.number(bytes, 4) == Self.version else {
      throw .otherVersion(Self.number(bytes, 4))
    }
    guard Self.number(bytes, 8) == NameFeatures.version else {
      throw .otherFeatures(Self.number(bytes, 8))
    }
    let bits = Self.number(bytes, 12)
    guard Self.bitsRange.contains(bits) else { throw .notAModel }
    let length = Self.weightsStart + 16 << Int(bits)
    guard bytes.count == length else { throw .wrongLength(expected: length, got: bytes.count) }
    self.bits = Int(bits)
    transitions = (0..<NameTag.count * NameTag.count).map {
      Int32(bitPattern: Self.number(bytes, Self.headerLength + $0 * 4))
    }
    weights = Self.rows(bytes)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32($1 * 8) }
  }

  private static func rows(_ bytes: [UInt8]) -> [SIMD16<Int8>] {
    stride(from: weightsStart, to: bytes.count, by: 16).map { start in
      var row = SIMD16<Int8>.zero
      for index in 0..<16 { row[index] = Int8(bitPattern: bytes[start + index]) }
      return row
    }
  }

  /// The scores of the tags but `outside` for a token with these features.
  func scores(_ features: [UInt32]) -> SIMD16<Int16> {
    let shift = UInt32(32 - bits)
    var sum = SIMD16<Int16>.zero
    for feature in features {
      sum &+= SIMD16<Int16>(truncatingIfNeeded: weights[Int(feature >> shift)])
    }
    return sum
  }

  /// The bytes before the weights of the pairs.
  package static func header(bits: Int) -> [UInt8] {
    [magic, version, NameFeatures.version, UInt32(bits)].flatMap { number in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
  }

  /// The zeros between the weights of the pairs and those of the buckets.
  package static var padding: [UInt8] {
    Array(repeating: 0, count: weightsStart - headerLength - transitionsLength)
  }
}

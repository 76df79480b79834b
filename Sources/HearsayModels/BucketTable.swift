import Foundation

/// Weights of hashed features: sixteen signed bytes for each bucket, all with one scale.
///
/// A score needs the rows of some sixty features, from all over the table: this is the loop that
/// reads them, the only unsafe code of the table.
public struct BucketTable: Sendable {
  public static let columns = 16

  /// The number of bits of a bucket's number.
  public let bits: Int
  private let rows: Data
  private let scale: Float

  /// - Parameter rows: 2^`bits` rows; nil is given for any other number.
  init?(_ rows: Data, bits: Int, scale: Float) {
    guard (1...24).contains(bits), rows.count == Self.columns << bits else { return nil }
    self.rows = rows
    self.bits = bits
    self.scale = scale
  }

  /// The sum of the rows of features, whose highest bits number the buckets.
  public func sum(_ features: [UInt32]) -> SIMD16<Float> {
    let shift = UInt32(32 - bits)
    var sum = SIMD16<Int16>.zero
    unsafe rows.withUnsafeBytes { (rows: UnsafeRawBufferPointer) in
      for feature in features {
        // `bits` bits number a row inside, as `init` has checked.
        let row = unsafe rows.loadUnaligned(
          fromByteOffset: Int(feature >> shift) * Self.columns,
          as: SIMD16<Int8>.self
        )
        sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
      }
    }
    return SIMD16<Float>(sum) * scale
  }
}

extension ModelWriter {
  /// Weights of hashed features, rounded to signed bytes, and their scale in the section of that
  /// name with ".scale".
  ///
  /// - Parameter clipped: the share of buckets whose largest weights may be cut off for the sake of
  ///   the resolution of the others.
  public mutating func add(_ name: String, buckets: [SIMD16<Float>], clipped: Double) {
    let sizes = buckets.map { max($0.max(), -$0.min()) }.filter { $0 > 0 }.sorted()
    let largest = sizes.dropLast(Int(Double(sizes.count) * clipped)).last ?? 1
    let limit = SIMD16<Float>(repeating: 127)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(buckets.count * BucketTable.columns)
    for bucket in buckets {
      let steps = (bucket * (127 / largest)).rounded(.toNearestOrEven)
        .clamped(lowerBound: -limit, upperBound: limit)
      for column in 0..<BucketTable.columns {
        bytes.append(UInt8(bitPattern: Int8(steps[column])))
      }
    }
    add(name, bytes: bytes)
    add(name + ".scale", floats: [largest / 127])
  }
}

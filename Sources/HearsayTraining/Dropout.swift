import HearsayModels

extension Matrix {
  /// A mask of zeros, `share` of all in steps of 1/256, and of 1 / (1 - share).
  static func mask(
    rows: Int,
    columns: Int,
    share: Float,
    _ random: inout SplitMix64
  ) -> Matrix {
    var mask = Matrix(rows: rows, columns: columns)
    let threshold = UInt8(share * 256)
    let kept = 256 / Float(256 - Int(threshold))
    for index in mask.lanes.indices {
      let draws = random.next()
      for offset in 0..<8 where UInt8(truncatingIfNeeded: draws >> (8 * offset)) >= threshold {
        mask.lanes[index][offset] = kept
      }
    }
    return mask
  }

  /// Multiplies number by number.
  mutating func scale(by other: Matrix) {
    for index in lanes.indices { lanes[index] *= other.lanes[index] }
  }

  mutating func add(_ other: Matrix) {
    for index in lanes.indices { lanes[index] += other.lanes[index] }
  }

  /// Sets negative numbers to zero.
  mutating func rectify() {
    for index in lanes.indices { lanes[index] = VectorMath.rectified(lanes[index]) }
  }

  /// Sets to zero where `output`, the rectified numbers, has a zero.
  mutating func clear(whereZero output: Matrix) {
    for index in lanes.indices {
      lanes[index].replace(with: 0, where: output.lanes[index] .<= 0)
    }
  }
}

import HearsayEntities

extension NameWeights {
  /// The bytes of the model: weights rounded to eight bits.
  ///
  /// The scale is chosen so that few weights are cut off: a cut weight is a strong one anyway.
  package func modelBytes() -> [UInt8] {
    let scale = self.scale
    var bytes = NameModel.header(bits: bits)
    for weight in transitions {
      let rounded = Int32((max(-1000, min(1000, weight)) * scale).rounded())
      bytes += Self.littleEndian(rounded)
    }
    bytes += NameModel.padding
    for row in weights {
      let scaled = (row * scale).rounded(.toNearestOrEven)
      let cut = scaled.clamped(
        lowerBound: SIMD16(repeating: -127),
        upperBound: SIMD16(repeating: 127)
      )
      for tag in 0..<16 { bytes.append(UInt8(bitPattern: Int8(cut[tag]))) }
    }
    return bytes
  }

  private static func littleEndian(_ value: Int32) -> [UInt8] {
    let bits = UInt32(bitPattern: value)
    return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: bits >> $0) }
  }

  /// Brings the largest weight but one in a thousand to 127.
  private var scale: Float {
    var sizes: [Float] = []
    for row in weights {
      let size = max(row.max(), -row.min())
      if size > 0 { sizes.append(size) }
    }
    sizes.sort()
    guard let largest = sizes.dropLast(sizes.count / 1000).last else { return 1 }
    return 127 / largest
  }
}

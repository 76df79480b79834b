import HearsayText

/// Numbers that stand for words: FNV-1a over the bytes, and a mixer for pairs of numbers.
///
/// They are part of the format of the model, which was trained with the same ones.
enum WordHash {
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The hash of bytes as they stand.
  static func exact(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = basis
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* prime }
    return hash
  }

  /// The hash of bytes with ASCII letters in lower case.
  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = basis
    for index in range { hash = (hash ^ UInt64(bytes[index].asciiLowercased)) &* prime }
    return hash
  }

  static func folded(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = (hash ^ UInt64(byte.asciiLowercased)) &* prime }
    return hash
  }

  /// The last step of SplitMix64: every bit of the result depends on every bit of the number.
  static func mixed(_ number: UInt64) -> UInt64 {
    var z = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A small generator of pseudo-random numbers (Steele, Lea, Flood 2014): the same numbers from the
/// same seed everywhere, which makes a training run reproducible.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to 1, in steps of 2⁻²⁴.
  public mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number from `-reach` to `reach`.
  public mutating func symmetric(_ reach: Float) -> Float { (2 * unit() - 1) * reach }

  /// Brings elements into random order (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, Int(next() % UInt64(last + 1)))
    }
  }
}

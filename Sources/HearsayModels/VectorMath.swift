/// Functions of eight numbers at a time, by operations that IEEE 754 fixes: the C library's differ
/// from system to system in the last bit.
public enum VectorMath {
  /// e to the power of each number, with a relative error below 2⁻²²; for numbers outside ±87 that
  /// of ±87.
  @inlinable @inline(__always)
  public static func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let clamped = x.replacing(with: 87, where: x .> 87).replacing(with: -87, where: x .< -87)
    // Adding 1.5 × 2²³ rounds to the nearest whole number, which is then in the lowest bits.
    let shifted = clamped * 1.442_695_04 + 12_582_912
    let power = shifted - 12_582_912
    let rest = clamped - power * 0.693_359_375 - power * -2.121_944_4e-4
    var sum = SIMD8<Float>(repeating: 1.987_569_1e-4)
    sum = sum * rest + 1.398_199_9e-3
    sum = sum * rest + 8.333_452e-3
    sum = sum * rest + 4.166_579_6e-2
    sum = sum * rest + 1.666_666_6e-1
    sum = sum * rest + 0.5
    sum = sum * rest * rest + rest + 1
    let bits = SIMD8<Int32>(truncatingIfNeeded: SIMD8<Int32>(bits: shifted) &<< 23)
    return SIMD8<Float>(bits: SIMD8<Int32>(bits: sum) &+ bits)
  }

  /// 1 / (1 + e⁻ˣ).
  @inlinable @inline(__always)
  public static func sigmoid(_ x: SIMD8<Float>) -> SIMD8<Float> { 1 / (1 + exp(-x)) }

  @inlinable @inline(__always)
  public static func tanh(_ x: SIMD8<Float>) -> SIMD8<Float> { 2 * sigmoid(2 * x) - 1 }

  @inlinable @inline(__always)
  public static func rectified(_ x: SIMD8<Float>) -> SIMD8<Float> {
    x.replacing(with: 0, where: x .< 0)
  }
}

extension SIMD8<Int32> {
  /// The bits of eight numbers.
  @inlinable @inline(__always)
  init(bits numbers: SIMD8<Float>) {
    self = unsafe unsafeBitCast(numbers, to: Self.self)
  }
}

extension SIMD8<Float> {
  /// The numbers that have these bits.
  @inlinable @inline(__always)
  init(bits: SIMD8<Int32>) {
    self = unsafe unsafeBitCast(bits, to: Self.self)
  }
}

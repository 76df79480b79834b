/// The exponential function from additions and multiplications alone, so that training gives the
/// same bits on every machine; its relative error is below 2⁻²⁰.
enum Exponential {
  static func of(_ x: Float) -> Float {
    let power = max(-80, min(80, x)) * 1.442_695
    let whole = power.rounded(.down)
    let part = power - whole
    // Taylor's series of 2^part, economized over 0...1.
    var value: Float = 0.001_877_57
    value = value * part + 0.008_989_34
    value = value * part + 0.055_826_32
    value = value * part + 0.240_153_62
    value = value * part + 0.693_153_07
    value = value * part + 0.999_999_93
    return value * Float(sign: .plus, exponent: Int(whole), significand: 1)
  }
}

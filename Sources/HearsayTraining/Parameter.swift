public import HearsayModels

/// How far and in which direction Adam moves (Kingma and Ba 2015).
public struct Adam: Sendable {
  public var rate: Float
  public let firstDecay: Float
  public let secondDecay: Float
  public let epsilon: Float
  /// How many steps have been made, for the correction of the first averages.
  public private(set) var step = 0
  private var firstPower: Float = 1
  private var secondPower: Float = 1

  public init(
    rate: Float,
    firstDecay: Float = 0.9,
    secondDecay: Float = 0.98,
    epsilon: Float = 1e-8
  ) {
    self.rate = rate
    self.firstDecay = firstDecay
    self.secondDecay = secondDecay
    self.epsilon = epsilon
  }

  /// Begins the next step.
  public mutating func advance() {
    step += 1
    firstPower *= firstDecay
    secondPower *= secondDecay
  }

  /// The rate of this step with its correction.
  var correctedRate: Float { rate * (1 - secondPower).squareRoot() / (1 - firstPower) }
}

/// Numbers that are learnt: their values, the gradient of the batch, and what Adam remembers.
public struct Parameter: Sendable {
  public var value: Matrix
  public var gradient: Matrix
  private var first: Matrix
  private var second: Matrix
  private var sum: Matrix
  private var summed: Float = 0

  /// Values drawn evenly from `-reach` to `reach`.
  public init(rows: Int, columns: Int, reach: Float, _ random: inout SplitMix64) {
    let zeros = Matrix(rows: rows, columns: columns)
    (value, gradient, first, second, sum) = (zeros, zeros, zeros, zeros, zeros)
    guard reach > 0 else { return }
    for index in value.lanes.indices {
      for offset in 0..<8 { value.lanes[index][offset] = random.symmetric(reach) }
    }
  }

  /// The sum of the squares of the gradient.
  func squares(_ lanes: Range<Int>) -> Float {
    var sum = Matrix.Lane.zero
    for index in lanes { sum += gradient.lanes[index] * gradient.lanes[index] }
    return sum.sum()
  }

  /// Moves some lanes by their gradient times `scale` and clears it.
  mutating func move(_ adam: Adam, lanes: Range<Int>, scale: Float) {
    let rate = adam.correctedRate
    for index in lanes {
      let slope = gradient.lanes[index] * scale
      gradient.lanes[index] = .zero
      first.lanes[index] += (slope - first.lanes[index]) * (1 - adam.firstDecay)
      second.lanes[index] += (slope * slope - second.lanes[index]) * (1 - adam.secondDecay)
      let spread = second.lanes[index].squareRoot() + adam.epsilon
      value.lanes[index] -= first.lanes[index] / spread * rate
    }
  }

  /// Counts the present values into the average.
  mutating func addToAverage() {
    for index in sum.lanes.indices { sum.lanes[index] += value.lanes[index] }
    summed += 1
  }

  /// The mean of the values counted, or the present values where none were.
  public var average: Matrix {
    guard summed > 0 else { return value }
    var mean = sum
    for index in mean.lanes.indices { mean.lanes[index] /= summed }
    return mean
  }
}

import HearsayModels
import HearsaySyntax

/// Reads each sentence forward and backward and carries along what seems worth it.
///
/// Of each word's 256 inputs the first 64 say how much of what is carried forward is replaced, the
/// next 64 by what, and the rest the same backward:
///
///     carried = carried + σ(gate) · (tanh(candidate) - carried)
///
/// This is Bradbury and others' quasi-recurrence (2017) with one gate.
struct Gates {
  private static let lanes = NetworkShape.carried / 8
  /// σ and tanh of the inputs.
  private var opened: Matrix
  private(set) var output: Matrix

  init(_ input: Matrix, sentences: [Range<Int>]) {
    opened = input
    output = Matrix(rows: input.rows, columns: NetworkShape.carried * 2)
    open()
    for sentence in sentences {
      carry(sentence, from: 0, input: 0)
      carry(sentence.reversed(), from: Self.lanes, input: 2 * Self.lanes)
    }
  }

  private mutating func open() {
    for row in 0..<opened.rows {
      let start = row * opened.width
      for lane in 0..<opened.width {
        let isGate = lane / Self.lanes % 2 == 0
        let value = opened.lanes[start + lane]
        opened.lanes[start + lane] = isGate ? VectorMath.sigmoid(value) : VectorMath.tanh(value)
      }
    }
  }

  private mutating func carry(_ words: some Sequence<Int>, from first: Int, input: Int) {
    for lane in 0..<Self.lanes {
      var carried = Matrix.Lane.zero
      for word in words {
        let gate = opened.lanes[word * opened.width + input + lane]
        let candidate = opened.lanes[word * opened.width + input + Self.lanes + lane]
        carried += gate * (candidate - carried)
        output.lanes[word * output.width + first + lane] = carried
      }
    }
  }

  /// The gradient of the input from that of the output.
  func backward(_ slope: Matrix, sentences: [Range<Int>]) -> Matrix {
    var result = Matrix(rows: opened.rows, columns: opened.columns)
    for sentence in sentences {
      backward(slope, Array(sentence.reversed()), from: 0, input: 0, &result)
      backward(slope, Array(sentence), from: Self.lanes, input: 2 * Self.lanes, &result)
    }
    return result
  }

  /// - Parameter words: against the order in which they were read.
  private func backward(
    _ slope: Matrix,
    _ words: [Int],
    from first: Int,
    input: Int,
    _ result: inout Matrix
  ) {
    for lane in 0..<Self.lanes {
      var later = Matrix.Lane.zero
      for (index, word) in words.enumerated() {
        let before =
          index + 1 < words.count
          ? output.lanes[words[index + 1] * output.width + first + lane] : .zero
        let place = word * opened.width + input + lane
        let gate = opened.lanes[place]
        let candidate = opened.lanes[place + Self.lanes]
        let here = slope.lanes[word * slope.width + first + lane] + later
        result.lanes[place] = here * (candidate - before) * gate * (1 - gate)
        result.lanes[place + Self.lanes] = here * gate * (1 - candidate * candidate)
        later = here * (1 - gate)
      }
    }
  }
}

import HearsayEntities
import HearsayModels

/// The small network beside the hashed features: the vectors of a word and its neighbors, one layer
/// of rectified units, a score for each tag.
package struct NameNetworkTrainer: Sendable {
  static let reach = NameNetwork.reach
  static let hidden = NameNetwork.units
  static let lanes = hidden / 8
  static let inputs = NameNetwork.dimensions + NameNetwork.marks
  static let width = NameNetwork.positions * inputs

  private(set) var first: [SIMD8<Float>]
  private(set) var bias: [SIMD8<Float>]
  private(set) var second: [SIMD16<Float>]
  private var firstSquares: [SIMD8<Float>]
  private var biasSquares: [SIMD8<Float>]
  private var secondSquares: [SIMD16<Float>]
  private var firstGradient: [SIMD8<Float>]
  private var biasGradient: [SIMD8<Float>]
  private var secondGradient: [SIMD16<Float>]
  private var input: [Float] = []
  private var units: [SIMD8<Float>] = []
  private var kept: [SIMD8<Float>] = []
  private let vectors: [Float]

  init(_ vectors: WordVectors, _ random: inout SplitMix64) {
    var rows = Matrix(rows: vectors.count, columns: vectors.dimensions)
    for row in 0..<vectors.count { vectors.copy(row, to: &rows, row: row) }
    self.vectors = rows.lanes.indices.flatMap { lane in
      (0..<8).map { rows.lanes[lane][$0] * vectors.scales[lane % rows.width * 8 + $0] }
    }
    first = (0..<Self.width * Self.lanes).map { _ in
      var lane = SIMD8<Float>.zero
      for index in 0..<8 { lane[index] = random.symmetric(0.08) }
      return lane
    }
    second = (0..<Self.hidden).map { _ in
      var lane = SIMD16<Float>.zero
      for index in 0..<16 { lane[index] = random.symmetric(0.05) }
      return lane
    }
    bias = Array(repeating: .zero, count: Self.lanes)
    firstSquares = Array(repeating: SIMD8(repeating: 0.1), count: first.count)
    biasSquares = Array(repeating: SIMD8(repeating: 0.1), count: Self.lanes)
    secondSquares = Array(repeating: SIMD16(repeating: 0.1), count: second.count)
    firstGradient = Array(repeating: .zero, count: first.count)
    biasGradient = bias
    secondGradient = Array(repeating: .zero, count: second.count)
  }

  /// The scores of the tags but `outside` of each token of a run.
  mutating func scores(
    _ examples: NameExamples,
    _ run: Range<Int>,
    dropout: Float,
    wordDropout: Float,
    _ random: inout SplitMix64
  ) -> [SIMD16<Float>] {
    readInput(examples, run, wordDropout, &random)
    units = Array(repeating: .zero, count: run.count * Self.lanes)
    kept = units
    return (0..<run.count).map { row in
      var sums = bias
      for position in 0...(2 * Self.reach) {
        let token = row + position - Self.reach
        guard (0..<run.count).contains(token) else { continue }
        for index in 0..<Self.inputs {
          let value = input[token * Self.inputs + index]
          if value == 0 { continue }
          let start = (position * Self.inputs + index) * Self.lanes
          for lane in 0..<Self.lanes { sums[lane] += value * first[start + lane] }
        }
      }
      var scores = SIMD16<Float>.zero
      for lane in 0..<Self.lanes {
        var unit = sums[lane].replacing(with: 0, where: sums[lane] .< 0)
        var mask = SIMD8<Float>(repeating: 1)
        if dropout > 0 {
          for index in 0..<8 { mask[index] = random.unit() < dropout ? 0 : 1 / (1 - dropout) }
        }
        unit *= mask
        units[row * Self.lanes + lane] = unit
        kept[row * Self.lanes + lane] = mask.replacing(with: 0, where: sums[lane] .<= 0)
        for index in 0..<8 { scores += unit[index] * second[lane * 8 + index] }
      }
      return scores
    }
  }

  private mutating func readInput(
    _ examples: NameExamples,
    _ run: Range<Int>,
    _ wordDropout: Float,
    _ random: inout SplitMix64
  ) {
    input = Array(repeating: 0, count: run.count * Self.inputs)
    for (row, token) in run.enumerated() {
      let vector = Int(examples.rows[token])
      if vector >= 0, wordDropout == 0 || random.unit() >= wordDropout {
        for index in 0..<64 { input[row * Self.inputs + index] = vectors[vector * 64 + index] }
      }
      examples.marks[token].forEachRow { mark in
        input[row * Self.inputs + NameNetwork.dimensions + mark] = 1
      }
    }
  }

  /// Adds the gradients of a run whose scores were asked for last.
  mutating func add(_ gradients: [SIMD16<Float>]) {
    for (row, gradient) in gradients.enumerated() {
      var back: [SIMD8<Float>] = Array(repeating: .zero, count: Self.lanes)
      for lane in 0..<Self.lanes {
        let unit = units[row * Self.lanes + lane]
        for index in 0..<8 {
          secondGradient[lane * 8 + index] += unit[index] * gradient
          back[lane][index] = (second[lane * 8 + index] * gradient).sum()
        }
        back[lane] *= kept[row * Self.lanes + lane]
        biasGradient[lane] += back[lane]
      }
      for position in 0...(2 * Self.reach) {
        let token = row + position - Self.reach
        guard (0..<gradients.count).contains(token) else { continue }
        for index in 0..<Self.inputs {
          let value = input[token * Self.inputs + index]
          if value == 0 { continue }
          let start = (position * Self.inputs + index) * Self.lanes
          for lane in 0..<Self.lanes { firstGradient[start + lane] += value * back[lane] }
        }
      }
    }
  }

  mutating func update(_ rate: Float) {
    for index in first.indices {
      let gradient = firstGradient[index]
      firstSquares[index] += gradient * gradient
      first[index] -= rate * gradient / firstSquares[index].squareRoot()
      firstGradient[index] = .zero
    }
    for index in bias.indices {
      let gradient = biasGradient[index]
      biasSquares[index] += gradient * gradient
      bias[index] -= rate * gradient / biasSquares[index].squareRoot()
      biasGradient[index] = .zero
    }
    for index in second.indices {
      let gradient = secondGradient[index]
      secondSquares[index] += gradient * gradient
      second[index] -= rate * gradient / secondSquares[index].squareRoot()
      secondGradient[index] = .zero
    }
  }
}

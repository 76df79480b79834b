import HearsayModels

/// Runs the layers above single words over some sentences at a time.
struct Encoder {
  private static let lanes = NetworkShape.carried / 8

  private let model: SyntaxModel
  private var encoded = Matrix(rows: 0, columns: NetworkShape.width)
  private var gates = Matrix(rows: 0, columns: NetworkShape.carried * 4)
  /// The outputs of the network, a row for each token.
  private(set) var outputs = Matrix(rows: 0, columns: NetworkShape.Lanes.count * 8)

  init(_ model: SyntaxModel) { self.model = model }

  /// - Parameters:
  ///   - words: the row of each token in `types`.
  ///   - sentences: runs of `words`, which they tile.
  mutating func run(_ words: [Int], _ sentences: [Range<Int>], _ types: WordTypes) {
    encoded.resize(rows: words.count)
    gates.resize(rows: words.count)
    outputs.resize(rows: words.count)
    for sentence in sentences {
      addWindow(words, sentence, types)
      for row in sentence { copyGates(words[row], types, to: row) }
      carry(sentence)
    }
    for layer in model.recurrences {
      layer.run(encoded, rows: 0..<words.count, into: &gates)
      Self.open(&gates, rows: 0..<words.count)
      for sentence in sentences { carry(sentence) }
    }
    model.outputs.run(encoded, rows: 0..<words.count, into: &outputs)
  }

  private mutating func addWindow(_ words: [Int], _ sentence: Range<Int>, _ types: WordTypes) {
    let width = encoded.width
    for token in sentence {
      let here = words[token] * types.parts.width + width
      let before = token > sentence.lowerBound ? words[token - 1] * types.parts.width : nil
      let after =
        token + 1 < sentence.upperBound
        ? words[token + 1] * types.parts.width + 2 * width : nil
      for lane in 0..<width {
        var sum = types.parts.lanes[here + lane]
        if let before { sum = types.parts.lanes[before + lane] + sum }
        if let after { sum += types.parts.lanes[after + lane] }
        encoded.lanes[token * width + lane] =
          VectorMath.rectified(sum) + types.words.lanes[words[token] * width + lane]
      }
    }
  }

  private mutating func copyGates(_ word: Int, _ types: WordTypes, to row: Int) {
    let (source, target) = (word * gates.width, row * gates.width)
    for lane in 0..<gates.width { gates.lanes[target + lane] = types.gates.lanes[source + lane] }
  }

  /// Turns inputs of gates into what they let through, and candidates into what may be carried.
  static func open(_ gates: inout Matrix, rows: Range<Int>) {
    for row in rows {
      for part in 0..<4 {
        let start = row * gates.width + part * lanes
        for lane in start..<start + lanes {
          let value = gates.lanes[lane]
          gates.lanes[lane] =
            part % 2 == 0 ? VectorMath.sigmoid(value) : VectorMath.tanh(value)
        }
      }
    }
  }

  /// Carries along in both directions and adds what is carried to the encoding (see `Gates` in
  /// HearsayTraining).
  private mutating func carry(_ sentence: Range<Int>) {
    for lane in 0..<Self.lanes {
      var forward = Matrix.Lane.zero
      for row in sentence { step(&forward, row, gate: lane, to: lane) }
      var backward = Matrix.Lane.zero
      for offset in 1...sentence.count {
        let row = sentence.upperBound - offset
        step(&backward, row, gate: 2 * Self.lanes + lane, to: Self.lanes + lane)
      }
    }
  }

  @inline(__always)
  private mutating func step(_ carried: inout Matrix.Lane, _ row: Int, gate: Int, to lane: Int) {
    let start = row * gates.width + gate
    carried += gates.lanes[start] * (gates.lanes[start + Self.lanes] - carried)
    encoded.lanes[row * encoded.width + lane] += carried
  }
}

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
    for sentence in sentences { addWindow(words, sentence, types) }
    for layer in model.recurrences {
      layer.run(encoded, rows: 0..<words.count, into: &gates)
      for sentence in sentences {
        carry(sentence, from: 0, gate: 0)
        carry(sentence.reversed(), from: Self.lanes, gate: 2 * Self.lanes)
      }
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

  /// Carries along in one direction and adds what is carried to the encoding (see `Gates` in
  /// HearsayTraining).
  private mutating func carry(_ tokens: some Sequence<Int>, from first: Int, gate: Int) {
    for lane in 0..<Self.lanes {
      var carried = Matrix.Lane.zero
      for token in tokens {
        let start = token * gates.width + gate + lane
        let opened = VectorMath.sigmoid(gates.lanes[start])
        let candidate = VectorMath.tanh(gates.lanes[start + Self.lanes])
        carried += opened * (candidate - carried)
        encoded.lanes[token * encoded.width + first + lane] += carried
      }
    }
  }
}

import HearsayModels
import HearsaySyntax

/// Some sentences on their way through the network and back.
struct SyntaxBatch {
  let words: [SyntaxExample.Word]
  let sentences: [Range<Int>]
  private let settings: SyntaxSettings
  /// The rows of forms, with some taken for unknown.
  private var forms: [Int]
  private var vectors: Matrix
  private var masks: [Matrix] = []

  init(
    _ examples: [SyntaxExample],
    vectors table: TrainingVectors,
    _ settings: SyntaxSettings,
    _ random: inout SplitMix64
  ) {
    self.settings = settings
    words = examples.flatMap(\.words)
    var start = 0
    sentences = examples.map { example in
      defer { start += example.words.count }
      return start..<start + example.words.count
    }
    forms = words.map { $0.form }
    vectors = Matrix(rows: words.count, columns: table.columns)
    for (row, word) in words.enumerated() {
      if random.unit() < settings.unknownForms { forms[row] = 0 }
      if word.vector >= 0, random.unit() >= settings.unknownVectors {
        table.copy(word.vector, to: &vectors, row: row)
      }
    }
    let width = NetworkShape.width
    let count = words.count
    masks = [
      .mask(rows: count, columns: width, share: settings.wordDropout, &random),
      .mask(rows: count, columns: width, share: settings.dropout, &random),
    ]
    for _ in 0..<settings.recurrences {
      masks.append(.mask(rows: count, columns: width, share: settings.dropout, &random))
    }
    masks.append(
      .mask(
        rows: count,
        columns: NetworkShape.Lanes.count * 8,
        share: settings.arcDropout,
        &random
      )
    )
    for row in 0..<count {
      for lane in 0..<NetworkShape.Lanes.dependent.lowerBound {
        masks[masks.count - 1].lanes[row * NetworkShape.Lanes.count + lane] = .init(repeating: 1)
      }
    }
  }

  /// Runs the network, adds to its gradients and gives what it got right.
  func learn(_ network: inout SyntaxNetwork) -> SyntaxCounts {
    let word = encoded(network)
    let first = Gates(network.wordGates.forward(word), sentences: sentences)
    let rectified = windowed(word, network)
    var window = rectified
    window.add(word)
    window.add(first.output)
    window.scale(by: masks[1])
    var inputs = [window]
    var gates: [Gates] = []
    for (index, layer) in network.recurrences.enumerated() {
      let gate = Gates(layer.forward(inputs[index]), sentences: sentences)
      var output = gate.output
      output.add(inputs[index])
      output.scale(by: masks[2 + index])
      gates.append(gate)
      inputs.append(output)
    }
    var outputs = network.outputs.forward(inputs[inputs.count - 1])
    outputs.scale(by: masks[masks.count - 1])
    var slope = Matrix(rows: outputs.rows, columns: outputs.columns)
    var counts = SyntaxCounts()
    counts.words = words.count
    score(&network, outputs, &slope, &counts)
    slope.scale(by: masks[masks.count - 1])
    var back = network.outputs.backward(inputs[inputs.count - 1], slope)
    for index in network.recurrences.indices.reversed() {
      back.scale(by: masks[2 + index])
      let inner = gates[index].backward(back, sentences: sentences)
      let below = network.recurrences[index].backward(inputs[index], inner)
      back.add(below)
    }
    backward(back, word, rectified, first, &network)
    return counts
  }

  // MARK: Words

  private func encoded(_ network: SyntaxNetwork) -> Matrix {
    var word = network.vectors.forward(vectors)
    for row in 0..<words.count {
      network.forms.add(forms[row], to: &word, row: row)
      for affix in words[row].affixes.indices {
        network.affixes.add(words[row].affixes[affix], to: &word, row: row)
      }
    }
    word.rectify()
    word.scale(by: masks[0])
    return word
  }

  /// The rectified window.
  private func windowed(_ word: Matrix, _ network: SyntaxNetwork) -> Matrix {
    let parts = network.window.forward(word)
    var sum = Matrix(rows: word.rows, columns: word.columns)
    eachPart { target, source, part in
      for lane in 0..<sum.width {
        sum.lanes[target * sum.width + lane] +=
          parts.lanes[source * parts.width + part * sum.width + lane]
      }
    }
    sum.rectify()
    return sum
  }

  /// Each word with the words of its window and their part of the window's layer.
  private func eachPart(_ body: (_ target: Int, _ source: Int, _ part: Int) -> Void) {
    for sentence in sentences {
      for target in sentence {
        for part in 0..<NetworkShape.windowParts
        where sentence.contains(target + part - 1) {
          body(target, target + part - 1, part)
        }
      }
    }
  }

  private func backward(
    _ slope: Matrix,
    _ word: Matrix,
    _ rectified: Matrix,
    _ gates: Gates,
    _ network: inout SyntaxNetwork
  ) {
    var slope = slope
    slope.scale(by: masks[1])
    let carried = gates.backward(slope, sentences: sentences)
    let gated = network.wordGates.backward(word, carried)
    var inner = slope
    inner.clear(whereZero: rectified)
    var parts = Matrix(rows: word.rows, columns: word.columns * NetworkShape.windowParts)
    eachPart { target, source, part in
      for lane in 0..<inner.width {
        parts.lanes[source * parts.width + part * inner.width + lane] +=
          inner.lanes[target * inner.width + lane]
      }
    }
    let below = network.window.backward(word, parts)
    slope.add(below)
    slope.add(gated)
    slope.scale(by: masks[0])
    slope.clear(whereZero: word)
    network.vectors.addGradient(vectors, slope)
    for row in 0..<words.count {
      network.forms.addGradient(slope, row: row, to: forms[row])
      for affix in words[row].affixes.indices {
        network.affixes.addGradient(slope, row: row, to: words[row].affixes[affix])
      }
    }
  }

  // MARK: Losses

  private func score(
    _ network: inout SyntaxNetwork,
    _ outputs: Matrix,
    _ slope: inout Matrix,
    _ counts: inout SyntaxCounts
  ) {
    let weight = 1 / Float(words.count)
    scoreTags(outputs, &slope, &counts, weight)
    let spanned = spanned(outputs)
    for sentence in sentences {
      network.arcs.learn(words[sentence], outputs, sentence, spanned, &slope, &counts, weight)
    }
    network.relations.learn(words, sentences, outputs, &slope, &counts, weight)
  }

  /// What arcs span by the tags that the network gives so far.
  private func spanned(_ outputs: Matrix) -> Spanned {
    var spanned = Spanned()
    for row in 0..<words.count {
      let best = SyntaxLabels.upos.indices.max { outputs[row, $0] < outputs[row, $1] } ?? 0
      spanned.append(SyntaxLabels.upos[best])
    }
    return spanned
  }

  private func scoreTags(
    _ outputs: Matrix,
    _ slope: inout Matrix,
    _ counts: inout SyntaxCounts,
    _ weight: Float
  ) {
    for row in 0..<words.count {
      let start = row * outputs.width
      for lane in 0..<NetworkShape.Lanes.xpos.upperBound {
        slope.lanes[start + lane] = outputs.lanes[start + lane]
      }
      let upos = slope.softmaxGradient(
        row: row,
        lanes: NetworkShape.Lanes.upos,
        count: 17,
        right: words[row].upos,
        weight: weight
      )
      slope.softmaxGradient(
        row: row,
        lanes: NetworkShape.Lanes.xpos,
        count: 49,
        right: words[row].xpos,
        weight: weight
      )
      if upos { counts.upos += 1 }
    }
  }
}

/// What the network got right on the way.
public struct SyntaxCounts: Sendable, CustomStringConvertible {
  public var words = 0
  public var upos = 0
  public var heads = 0
  public var relations = 0

  /// Shares of the words, in percent.
  public var description: String {
    func share(_ count: Int) -> String {
      let tenths = (1000 * count + words / 2) / max(1, words)
      return "\(tenths / 10).\(tenths % 10)"
    }
    return "tags \(share(upos)), heads \(share(heads)), relations \(share(relations))"
  }

  mutating func add(_ other: Self) {
    words += other.words
    upos += other.upos
    heads += other.heads
    relations += other.relations
  }
}

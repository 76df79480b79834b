import HearsayModels
import HearsaySyntax

/// Some sentences on their way through the network and back.
struct SyntaxBatch {
  let words: [SyntaxExample.Word]
  let sentences: [Range<Int>]
  /// The rows of forms, with some taken for unknown.
  private let forms: [Int]
  private let vectors: Matrix
  private let masks: SyntaxMasks

  init(
    _ examples: [SyntaxExample],
    vectors table: TrainingVectors,
    _ settings: SyntaxSettings,
    _ random: inout SplitMix64
  ) {
    words = examples.flatMap(\.words)
    var start = 0
    sentences = examples.map { example in
      defer { start += example.words.count }
      return start..<start + example.words.count
    }
    var forms = words.map { $0.form }
    var vectors = Matrix(rows: words.count, columns: table.columns)
    for (row, word) in words.enumerated() {
      if random.unit() < settings.unknownForms { forms[row] = 0 }
      if word.vector >= 0, random.unit() >= settings.unknownVectors {
        table.copy(word.vector, to: &vectors, row: row)
      }
    }
    (self.forms, self.vectors) = (forms, vectors)
    masks = SyntaxMasks(rows: words.count, settings, &random)
  }

  /// What the layers gave on the way forward.
  private struct Passage {
    let word: Matrix
    let rectified: Matrix
    let wordGates: Gates
    /// The input of each further layer, the last of which is that of the outputs.
    var inputs: [Matrix]
    var gates: [Gates] = []

    var last: Matrix { inputs[inputs.count - 1] }
  }

  /// Runs the network, adds to its gradients and gives what it got right.
  func learn(_ network: inout SyntaxNetwork) -> SyntaxCounts {
    let passage = forward(network)
    var outputs = network.outputs.forward(passage.last)
    outputs.scale(by: masks.outputs)
    var slope = Matrix(rows: outputs.rows, columns: outputs.columns)
    var counts = SyntaxCounts()
    counts.words = words.count
    score(&network, outputs, &slope, &counts)
    slope.scale(by: masks.outputs)
    backward(network.outputs.backward(passage.last, slope), passage, &network)
    return counts
  }

  private func forward(_ network: SyntaxNetwork) -> Passage {
    let word = encoded(network)
    let wordGates = Gates(network.wordGates.forward(word), sentences: sentences)
    let rectified = windowed(word, network)
    var input = rectified
    input.add(word)
    input.add(wordGates.output)
    input.scale(by: masks.window)
    var passage = Passage(word: word, rectified: rectified, wordGates: wordGates, inputs: [input])
    for (layer, mask) in zip(network.recurrences, masks.recurrences) {
      let gates = Gates(layer.forward(passage.last), sentences: sentences)
      var output = gates.output
      output.add(passage.last)
      output.scale(by: mask)
      passage.gates.append(gates)
      passage.inputs.append(output)
    }
    return passage
  }

  private func backward(_ slope: Matrix, _ passage: Passage, _ network: inout SyntaxNetwork) {
    var back = slope
    for index in network.recurrences.indices.reversed() {
      back.scale(by: masks.recurrences[index])
      let inner = passage.gates[index].backward(back, sentences: sentences)
      let below = network.recurrences[index].backward(passage.inputs[index], inner)
      back.add(below)
    }
    back.scale(by: masks.window)
    let carried = passage.wordGates.backward(back, sentences: sentences)
    let gated = network.wordGates.backward(passage.word, carried)
    let parts = windowSlope(back, passage.rectified)
    let below = network.window.backward(passage.word, parts)
    back.add(below)
    back.add(gated)
    learnWords(back, passage.word, &network)
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
    word.scale(by: masks.word)
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

  /// The gradient of the parts of the window's layer.
  private func windowSlope(_ slope: Matrix, _ rectified: Matrix) -> Matrix {
    var inner = slope
    inner.clear(whereZero: rectified)
    var parts = Matrix(
      rows: slope.rows,
      columns: slope.columns * NetworkShape.windowParts
    )
    eachPart { target, source, part in
      for lane in 0..<inner.width {
        parts.lanes[source * parts.width + part * inner.width + lane] +=
          inner.lanes[target * inner.width + lane]
      }
    }
    return parts
  }

  private func learnWords(_ slope: Matrix, _ word: Matrix, _ network: inout SyntaxNetwork) {
    var slope = slope
    slope.scale(by: masks.word)
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

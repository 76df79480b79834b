import HearsayModels
import HearsaySyntax

/// Scores the relations of an arc from both its ends and the distance between them.
struct RelationScorer: Learnt {
  var root: Parameter
  var distances: Parameter
  var outputs: Linear

  init(_ random: inout SplitMix64) {
    root = Parameter(rows: 1, columns: NetworkShape.arc, reach: 0.1, &random)
    distances = Parameter(
      rows: NetworkShape.distances,
      columns: NetworkShape.arc,
      reach: 0.1,
      &random
    )
    outputs = Linear(from: NetworkShape.arc, to: NetworkShape.relationLanes * 8, &random)
  }

  mutating func visit(wholly: Bool, _ visit: Visit) {
    visit(&root, [0..<root.value.lanes.count])
    visit(&distances, [0..<distances.value.lanes.count])
    outputs.visit(wholly: wholly, visit)
  }

  mutating func prepare() { outputs.prepare() }

  mutating func learn(
    _ words: [SyntaxExample.Word],
    _ sentences: [Range<Int>],
    _ network: Matrix,
    _ slope: inout Matrix,
    _ counts: inout SyntaxCounts,
    _ weight: Float
  ) {
    let hidden = hidden(words, sentences, network)
    var scores = outputs.forward(hidden)
    for (row, word) in words.enumerated() {
      let isRight = scores.softmaxGradient(
        row: row,
        lanes: 0..<scores.width,
        count: SyntaxLabels.relations.count,
        right: word.relation,
        weight: weight
      )
      if isRight { counts.relations += 1 }
    }
    var back = outputs.backward(hidden, scores)
    back.clear(whereZero: hidden)
    backward(back, words, sentences, &slope)
  }

  private func hidden(
    _ words: [SyntaxExample.Word],
    _ sentences: [Range<Int>],
    _ network: Matrix
  ) -> Matrix {
    var hidden = network.part(0..<words.count, NetworkShape.Lanes.labelDependent)
    for sentence in sentences {
      for row in sentence {
        let head = words[row].head
        for lane in 0..<hidden.width {
          let above: Matrix.Lane
          if head < 0 {
            above = root.value.lanes[lane]
          } else {
            let distance = NetworkShape.distance(from: row - sentence.lowerBound, to: head)
            let start = (sentence.lowerBound + head) * network.width
            above =
              network.lanes[start + NetworkShape.Lanes.labelHead.lowerBound + lane]
              + distances.value.lanes[distance * distances.value.width + lane]
          }
          hidden.lanes[row * hidden.width + lane] += above
        }
      }
    }
    hidden.rectify()
    return hidden
  }

  private mutating func backward(
    _ back: Matrix,
    _ words: [SyntaxExample.Word],
    _ sentences: [Range<Int>],
    _ slope: inout Matrix
  ) {
    slope.set(back, rows: 0..<words.count, NetworkShape.Lanes.labelDependent)
    for sentence in sentences {
      for row in sentence {
        let head = words[row].head
        for lane in 0..<back.width {
          let value = back.lanes[row * back.width + lane]
          if head < 0 {
            root.gradient.lanes[lane] += value
          } else {
            let distance = NetworkShape.distance(from: row - sentence.lowerBound, to: head)
            let start = (sentence.lowerBound + head) * slope.width
            slope.lanes[start + NetworkShape.Lanes.labelHead.lowerBound + lane] += value
            distances.gradient.lanes[distance * distances.gradient.width + lane] += value
          }
        }
      }
    }
  }
}

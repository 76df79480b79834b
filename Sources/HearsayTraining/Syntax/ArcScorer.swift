import HearsayModels
import HearsaySyntax

/// Scores each word as the head of each other word of its sentence: the product of the one as
/// dependent with the other as head, and with the class of the distance between them.
struct ArcScorer: Learnt {
  /// The root as head.
  var root: Parameter
  var distances: Parameter
  private var turnedDistances = PackedMatrix()
  private var packedDistances = PackedMatrix()

  init(_ random: inout SplitMix64) {
    root = Parameter(rows: 1, columns: NetworkShape.arc, reach: 0.1, &random)
    distances = Parameter(
      rows: NetworkShape.arcClasses,
      columns: NetworkShape.arc,
      reach: 0.1,
      &random
    )
  }

  mutating func visit(wholly: Bool, _ visit: Visit) {
    visit(&root, [0..<root.value.lanes.count])
    visit(&distances, [0..<distances.value.lanes.count])
  }

  mutating func prepare() {
    turnedDistances.packTransposed(distances.value)
    packedDistances.pack(distances.value)
  }

  mutating func learn(
    _ words: ArraySlice<SyntaxExample.Word>,
    _ outputs: Matrix,
    _ sentence: Range<Int>,
    _ spanned: Spanned,
    _ slope: inout Matrix,
    _ counts: inout SyntaxCounts,
    _ weight: Float
  ) {
    let dependents = outputs.part(sentence, NetworkShape.Lanes.dependent)
    let heads = outputs.part(sentence, NetworkShape.Lanes.head, above: root.value)
    var turned = PackedMatrix()
    turned.packTransposed(heads)
    var scores = Matrix(rows: sentence.count, columns: turned.columns)
    dependents.multiply(turned, into: &scores)
    var far = Matrix(rows: sentence.count, columns: NetworkShape.arcClasses)
    dependents.multiply(turnedDistances, into: &far)
    addClasses(far, sentence, spanned, to: &scores)
    for (row, word) in words.enumerated() {
      let isRight = scores.softmaxGradient(
        row: row,
        lanes: 0..<scores.width,
        count: words.count + 1,
        right: word.head + 1,
        weight: weight
      )
      if isRight { counts.heads += 1 }
    }
    backward(scores, dependents, heads, sentence, spanned, &slope)
  }

  private func addClasses(
    _ far: Matrix,
    _ sentence: Range<Int>,
    _ spanned: Spanned,
    to scores: inout Matrix
  ) {
    let start = sentence.lowerBound
    for row in 0..<scores.rows {
      for head in 0..<scores.rows where head != row {
        scores[row, head + 1] +=
          far[row, NetworkShape.distance(from: row, to: head)]
          + far[row, spanned.arcClass(from: start + row, to: start + head)]
      }
      scores[row, row + 1] = -1e9
    }
  }

  private mutating func backward(
    _ scores: Matrix,
    _ dependents: Matrix,
    _ heads: Matrix,
    _ sentence: Range<Int>,
    _ spanned: Spanned,
    _ slope: inout Matrix
  ) {
    let start = sentence.lowerBound
    var far = Matrix(rows: scores.rows, columns: NetworkShape.arcClasses)
    for row in 0..<scores.rows {
      for head in 0..<scores.rows where head != row {
        let score = scores[row, head + 1]
        far[row, NetworkShape.distance(from: row, to: head)] += score
        far[row, spanned.arcClass(from: start + row, to: start + head)] += score
      }
    }
    var padded = heads
    padded.resize(rows: scores.columns)
    for lane in heads.lanes.count..<padded.lanes.count { padded.lanes[lane] = .zero }
    var dependentSlope = Matrix(rows: scores.rows, columns: NetworkShape.arc)
    scores.multiply(PackedMatrix(padded), into: &dependentSlope)
    far.multiply(packedDistances, into: &dependentSlope, adding: true)
    slope.set(dependentSlope, rows: sentence, NetworkShape.Lanes.dependent)

    let packed = PackedMatrix(dependents)
    far.transposed().multiply(packed, into: &distances.gradient, adding: true)
    var headSlope = Matrix(rows: scores.columns, columns: NetworkShape.arc)
    scores.transposed().multiply(packed, into: &headSlope)
    for lane in 0..<headSlope.width { root.gradient.lanes[lane] += headSlope.lanes[lane] }
    slope.set(headSlope, rows: sentence, NetworkShape.Lanes.head, skipping: 1)
  }
}

extension Matrix {
  /// Some lanes of some rows, below a first row if one is given.
  func part(_ taken: Range<Int>, _ lanes: Range<Int>, above first: Matrix? = nil) -> Matrix {
    let offset = first == nil ? 0 : 1
    var result = Matrix(rows: taken.count + offset, columns: lanes.count * 8)
    if let first { for lane in 0..<lanes.count { result.lanes[lane] = first.lanes[lane] } }
    for (index, row) in taken.enumerated() {
      for lane in 0..<lanes.count {
        result.lanes[(index + offset) * lanes.count + lane] =
          self.lanes[row * width + lanes.lowerBound + lane]
      }
    }
    return result
  }

  /// Writes a matrix into some lanes of some rows.
  mutating func set(
    _ part: Matrix,
    rows taken: Range<Int>,
    _ lanes: Range<Int>,
    skipping: Int = 0
  ) {
    for (index, row) in taken.enumerated() {
      for lane in 0..<lanes.count {
        self.lanes[row * width + lanes.lowerBound + lane] =
          part.lanes[(index + skipping) * part.width + lane]
      }
    }
  }
}

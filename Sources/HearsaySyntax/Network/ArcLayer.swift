import HearsayDocument
import HearsayModels

/// Scores each word of a sentence as the head of each other.
struct ArcLayer: Sendable {
  private let root: [Matrix.Lane]
  private let distances: PackedMatrix

  init(_ file: ModelFile) throws(DataPackError) {
    root = try file.matrix("arcs.root", rows: 1, columns: NetworkShape.arc).lanes
    var turned = PackedMatrix()
    turned.packTransposed(
      try file.matrix("arcs.distances", rows: NetworkShape.arcClasses, columns: NetworkShape.arc)
    )
    distances = turned
  }

  /// Memory to score with.
  struct Scores {
    /// A row for each word as dependent; column 0 is the root, column h + 1 word h as head.
    var values = Matrix(rows: 0, columns: 0)
    fileprivate var heads = Matrix(rows: 0, columns: NetworkShape.arc)
    fileprivate var turned = PackedMatrix()
    fileprivate var far = Matrix(rows: 0, columns: NetworkShape.arcClasses)
  }

  /// Scores the arcs of a sentence, a run of the rows of `outputs`.
  func score(
    _ sentence: Range<Int>,
    _ outputs: Matrix,
    _ spanned: Spanned,
    into scores: inout Scores
  ) {
    fillHeads(sentence, outputs, &scores)
    let lane = NetworkShape.Lanes.dependent.lowerBound
    scores.turned.packTransposed(scores.heads)
    scores.values.reshape(rows: sentence.count, columns: scores.turned.columns)
    outputs.multiply(scores.turned, rows: sentence, firstLane: lane, into: &scores.values)
    scores.far.resize(rows: sentence.count)
    outputs.multiply(distances, rows: sentence, firstLane: lane, into: &scores.far)
    addClasses(sentence, spanned, &scores)
  }

  private func fillHeads(_ sentence: Range<Int>, _ outputs: Matrix, _ scores: inout Scores) {
    scores.heads.resize(rows: sentence.count + 1)
    let width = scores.heads.width
    for lane in 0..<width { scores.heads.lanes[lane] = root[lane] }
    for (index, row) in sentence.enumerated() {
      let start = row * outputs.width + NetworkShape.Lanes.head.lowerBound
      for lane in 0..<width {
        scores.heads.lanes[(index + 1) * width + lane] = outputs.lanes[start + lane]
      }
    }
  }

  private func addClasses(
    _ sentence: Range<Int>,
    _ spanned: Spanned,
    _ scores: inout Scores
  ) {
    let start = sentence.lowerBound
    for dependent in 0..<sentence.count {
      for head in 0..<sentence.count where head != dependent {
        scores.values[dependent, head + 1] +=
          scores.far[dependent, NetworkShape.distance(from: dependent, to: head)]
          + scores.far[dependent, spanned.arcClass(from: start + dependent, to: start + head)]
      }
    }
  }
}

/// Scores the relations of arcs.
struct LabelLayer: Sendable {
  private let root: [Matrix.Lane]
  private let distances: Matrix
  private let outputs: DenseLayer
  /// The relation of each column.
  let relations: [DependencyRelation]
  private let rootColumn: Int

  init(_ file: ModelFile) throws(DataPackError) {
    let arc = NetworkShape.arc
    root = try file.matrix("labels.root", rows: 1, columns: arc).lanes
    distances = try file.matrix("labels.distances", rows: NetworkShape.distances, columns: arc)
    outputs = try DenseLayer(file, "labels", arc, NetworkShape.relationLanes * 8)
    var relations: [DependencyRelation] = []
    for line in try file.lines("relations") {
      guard let relation = DependencyRelation(rawValue: line) else {
        throw file.bad("has an unknown relation: \(line)")
      }
      relations.append(relation)
    }
    guard (2...NetworkShape.relationLanes * 8).contains(relations.count),
      let column = relations.firstIndex(of: .root)
    else { throw file.bad("has strange relations") }
    self.relations = relations
    rootColumn = column
  }

  /// Memory to score with.
  struct Scores {
    fileprivate var hidden = Matrix(rows: 0, columns: NetworkShape.arc)
    fileprivate var values = Matrix(rows: 0, columns: NetworkShape.relationLanes * 8)
  }

  /// The relation of each word to its head.
  ///
  /// - Parameters:
  ///   - heads: for each word of `outputs` the row of its head, or its own for a root.
  func relations(
    _ heads: [Int],
    _ outputs: Matrix,
    _ scores: inout Scores,
    _ append: (DependencyRelation) -> Void
  ) {
    scores.hidden.resize(rows: heads.count)
    scores.values.resize(rows: heads.count)
    for (row, head) in heads.enumerated() { fill(row, head, outputs, &scores.hidden) }
    self.outputs.run(scores.hidden, rows: 0..<heads.count, into: &scores.values)
    for (row, head) in heads.enumerated() {
      append(head == row ? .root : best(row, scores.values))
    }
  }

  private func fill(_ row: Int, _ head: Int, _ outputs: Matrix, _ hidden: inout Matrix) {
    let below = row * outputs.width + NetworkShape.Lanes.labelDependent.lowerBound
    let above = head * outputs.width + NetworkShape.Lanes.labelHead.lowerBound
    let distance =
      head == row ? 0 : NetworkShape.distance(from: row, to: head) * distances.width
    for lane in 0..<hidden.width {
      let other =
        head == row ? root[lane] : outputs.lanes[above + lane] + distances.lanes[distance + lane]
      hidden.lanes[row * hidden.width + lane] =
        VectorMath.rectified(outputs.lanes[below + lane] + other)
    }
  }

  /// The best relation but the root's.
  private func best(_ row: Int, _ values: Matrix) -> DependencyRelation {
    var best = rootColumn == 0 ? 1 : 0
    for column in relations.indices where column != rootColumn {
      if values[row, column] > values[row, best] { best = column }
    }
    return relations[best]
  }
}

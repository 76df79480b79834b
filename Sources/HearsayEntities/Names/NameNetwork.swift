import HearsayModels

/// The network of the model: the vectors and marks of a word and its neighbors, one layer of
/// rectified units, a score for each tag but `outside`.
///
/// What a word gives to the layer is the same wherever it stands, so it is worked out once for each
/// distinct word of a text and position in the window.
package struct NameNetwork: Sendable {
  /// Words on either side.
  package static let reach = 2
  package static let positions = 2 * reach + 1
  package static let units = 64
  package static let dimensions = 64
  package static let marks = NameMarks.count

  /// Dimensions × positions of units.
  let words: PackedMatrix
  /// A row of units for each mark at each position.
  let marks: Matrix
  let bias: Matrix
  /// Units × tags.
  let tags: PackedMatrix

  init(_ file: ModelFile) throws(DataPackError) {
    words = PackedMatrix(
      try file.matrix(
        "words",
        rows: Self.dimensions,
        columns: Self.positions * Self.units
      )
    )
    marks = try file.matrix("marks", rows: Self.positions * Self.marks, columns: Self.units)
    bias = try file.matrix("bias", rows: 1, columns: Self.units)
    tags = PackedMatrix(try file.matrix("tags", rows: Self.units, columns: NameTag.outside))
  }
}

/// The scores that the network gives to the tokens of a text.
struct NameScorer {
  private let network: NameNetwork
  /// For each distinct word what it gives to the layer at each position.
  private var shares = Matrix(rows: 0, columns: NameNetwork.positions * NameNetwork.units)
  private var layer = Matrix(rows: 0, columns: NameNetwork.units)

  /// - Parameter vectors: a row for each distinct word, zeros for unknown ones.
  init(_ network: NameNetwork, vectors: Matrix) {
    self.network = network
    shares.resize(rows: vectors.rows)
    vectors.multiply(network.words, into: &shares)
  }

  /// Writes the scores of the tags of a sentence's tokens over the first rows of a matrix.
  mutating func score(
    _ sentence: Range<Int>,
    _ features: NameFeatures,
    into scores: inout Matrix
  ) {
    layer.resize(rows: sentence.count)
    for (row, token) in sentence.enumerated() where features.mayBeNamed(token) {
      readUnits(row, sentence, features)
    }
    layer.multiply(network.tags, into: &scores)
  }

  private mutating func readUnits(_ row: Int, _ sentence: Range<Int>, _ features: NameFeatures) {
    let token = sentence.lowerBound + row
    let width = NameNetwork.units / 8
    let target = row * width
    for lane in 0..<width { layer.lanes[target + lane] = network.bias.lanes[lane] }
    let first = max(token - NameNetwork.reach, sentence.lowerBound)
    let last = min(token + NameNetwork.reach, sentence.upperBound - 1)
    for other in first...last {
      let position = other - token + NameNetwork.reach
      let start = features.number(other) * shares.width + position * width
      for lane in 0..<width { layer.lanes[target + lane] += shares.lanes[start + lane] }
      addMarks(features.marks(other), at: position, to: target)
    }
    for lane in target..<(target + width) {
      layer.lanes[lane] = VectorMath.rectified(layer.lanes[lane])
    }
  }

  private mutating func addMarks(_ marks: NameMarks, at position: Int, to target: Int) {
    let width = NameNetwork.units / 8
    marks.forEachRow { mark in
      let start = (position * NameNetwork.marks + mark) * width
      for lane in 0..<width { layer.lanes[target + lane] += network.marks.lanes[start + lane] }
    }
  }
}

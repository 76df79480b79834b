import HearsayDocument
import HearsayModels

/// The weights of tagger and parser, read from their model.
///
/// The tables of forms and affixes and the word vectors stay in the mapped files.
struct SyntaxModel: Sendable {
  /// A tag with its Penn Treebank tag, as the treebanks combine them.
  struct TagPair: Sendable {
    let upos: UPOS
    let xpos: XPOS
    /// The places of both among the outputs.
    let uposColumn: Int
    let xposColumn: Int
  }

  let words: WordLayer
  let window: DenseLayer
  let wordGates: DenseLayer
  let recurrences: [DenseLayer]
  let outputs: DenseLayer
  let pairs: [TagPair]
  let arcs: ArcLayer
  let labels: LabelLayer
  let lemmas: LemmaTable
  let features: FeatureTable

  init(_ file: ModelFile, vectors: WordVectors) throws(DataPackError) {
    let width = NetworkShape.width
    words = try WordLayer(file, vectors)
    window = try DenseLayer(file, "window", width, width * NetworkShape.windowParts)
    wordGates = try DenseLayer(file, "wordGates", width, NetworkShape.carried * 4)
    var layers: [DenseLayer] = []
    let shape = try file.numbers("shape")
    guard shape.count == 1, (0...4).contains(shape[0]) else {
      throw file.bad("has a strange shape")
    }
    for index in 0..<shape[0] {
      layers.append(try DenseLayer(file, "gates\(index)", width, NetworkShape.carried * 4))
    }
    recurrences = layers
    outputs = try DenseLayer(file, "outputs", width, NetworkShape.Lanes.count * 8)
    pairs = try Self.pairs(file)
    arcs = try ArcLayer(file)
    labels = try LabelLayer(file)
    lemmas = try LemmaTable(file)
    features = try FeatureTable(file)
  }

  /// Lines like "VERB VBD 3 32": the tags and their columns.
  private static func pairs(_ file: ModelFile) throws(DataPackError) -> [TagPair] {
    var pairs: [TagPair] = []
    for line in try file.lines("tags") {
      let cells = line.split(separator: " ")
      guard cells.count == 4, let upos = UPOS(name: String(cells[0])),
        let xpos = XPOS(rawValue: String(cells[1])), let first = Int(cells[2]),
        let second = Int(cells[3]), (0..<NetworkShape.Lanes.upos.count * 8).contains(first),
        (0..<NetworkShape.Lanes.xpos.count * 8).contains(second)
      else { throw file.bad("has a strange tag: \(line)") }
      pairs.append(TagPair(upos: upos, xpos: xpos, uposColumn: first, xposColumn: second))
    }
    guard !pairs.isEmpty else { throw file.bad("has no tags") }
    return pairs
  }
}

/// A layer that multiplies and adds.
struct DenseLayer: Sendable {
  private let weights: PackedMatrix
  private let bias: [Matrix.Lane]

  init(
    _ file: ModelFile,
    _ name: String,
    _ inner: Int,
    _ columns: Int
  ) throws(DataPackError) {
    weights = PackedMatrix(try file.matrix(name + ".weights", rows: inner, columns: columns))
    bias = try file.matrix(name + ".bias", rows: 1, columns: columns).lanes
  }

  /// Writes the layer of some rows of a matrix over rows of another, from row `target`.
  func run(
    _ input: Matrix,
    rows: Range<Int>,
    firstLane: Int = 0,
    into output: inout Matrix,
    row target: Int = 0
  ) {
    for row in target..<target + rows.count {
      let start = row * output.width
      for lane in 0..<bias.count { output.lanes[start + lane] = bias[lane] }
    }
    input.multiply(
      weights,
      rows: rows,
      firstLane: firstLane,
      into: &output,
      row: target,
      adding: true
    )
  }
}

/// The first layer: what is known of a word by itself.
struct WordLayer: Sendable {
  private let forms: SortedWords
  private let formRows: QuantizedRows
  private let affixRows: QuantizedRows
  private let vectors: WordVectors
  private let projection: PackedMatrix
  private let bias: [Matrix.Lane]

  init(_ file: ModelFile, _ vectors: WordVectors) throws(DataPackError) {
    let width = NetworkShape.width
    self.vectors = vectors
    forms = try file.words("forms")
    formRows = try file.rows("forms.rows", columns: width)
    affixRows = try file.rows("affixes.rows", columns: width)
    guard formRows.count == forms.count + 1, affixRows.count == WordFeatures.affixRows else {
      throw file.bad("has tables of different lengths")
    }
    let columns = Self.vectorColumns(vectors)
    var weights = try file.matrix("vectors.weights", rows: columns, columns: width)
    for row in 0..<vectors.dimensions {
      for lane in weights.row(row) { weights.lanes[lane] *= vectors.scales[row] }
    }
    projection = PackedMatrix(weights)
    bias = try file.matrix("vectors.bias", rows: 1, columns: width).lanes
  }

  private static func vectorColumns(_ vectors: WordVectors) -> Int {
    (vectors.dimensions + 7) / 8 * 8
  }

  /// Encodes words into the rows of `output` from `first` on.
  ///
  /// - Parameter vectorInputs: memory to work with.
  func run(
    _ words: [WordFeatures],
    into output: inout Matrix,
    from first: Int,
    vectorInputs: inout Matrix
  ) {
    vectorInputs.resize(rows: words.count)
    vectorInputs.clear()
    for (index, word) in words.enumerated() {
      let row = first + index
      for lane in 0..<bias.count { output.lanes[row * output.width + lane] = bias[lane] }
      formRows.add(forms.index(of: word.form).map { $0 + 1 } ?? 0, to: &output, row: row)
      for affix in word.affixes.indices {
        affixRows.add(word.affixes[affix], to: &output, row: row)
      }
      if let vector = vectors.row(of: word.form) {
        vectors.copy(vector, to: &vectorInputs, row: index)
      }
    }
    vectorInputs.multiply(
      projection,
      rows: 0..<words.count,
      into: &output,
      row: first,
      adding: true
    )
    for lane in output.row(first).lowerBound..<output.row(first + words.count).lowerBound {
      output.lanes[lane] = VectorMath.rectified(output.lanes[lane])
    }
  }

  /// Memory for ``run(_:into:from:vectorInputs:)``.
  func vectorInputs() -> Matrix { Matrix(rows: 0, columns: Self.vectorColumns(vectors)) }
}

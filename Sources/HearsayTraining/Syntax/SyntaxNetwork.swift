import HearsayModels
import HearsaySyntax

/// The network of tagger and parser as it is trained.
///
///     word: form + affixes + vector, rectified             per word form
///     window: the words before, here and after, rectified, and gates over the words     + word
///     gates: carried along from both sides                 + window
///     outputs: tags; the word as dependent, as head, and as either end of a relation
struct SyntaxNetwork {
  var forms: Embedding
  var affixes: Embedding
  var vectors: Linear
  var window: Linear
  var wordGates: Linear
  var recurrences: [Linear]
  var outputs: Linear
  var arcs: ArcScorer
  var relations: RelationScorer

  init(_ settings: SyntaxSettings, forms count: Int, vectorColumns: Int, _ random: inout SplitMix64)
  {
    let width = NetworkShape.width
    forms = Embedding(rows: count + 1, columns: width, reach: 0.1, &random)
    affixes = Embedding(rows: WordFeatures.affixRows, columns: width, reach: 0.1, &random)
    vectors = Linear(from: vectorColumns, to: width, &random)
    window = Linear(from: width, to: width * NetworkShape.windowParts, &random)
    wordGates = Linear(from: width, to: NetworkShape.carried * 4, &random)
    recurrences = (0..<settings.recurrences).map { _ in
      Linear(from: width, to: NetworkShape.carried * 4, &random)
    }
    outputs = Linear(from: width, to: NetworkShape.Lanes.count * 8, &random)
    arcs = ArcScorer(&random)
    relations = RelationScorer(&random)
  }
}

extension SyntaxNetwork: Learnt {
  mutating func visit(wholly: Bool, _ visit: Visit) {
    forms.visit(wholly: wholly, visit)
    affixes.visit(wholly: wholly, visit)
    vectors.visit(wholly: wholly, visit)
    window.visit(wholly: wholly, visit)
    wordGates.visit(wholly: wholly, visit)
    for index in recurrences.indices { recurrences[index].visit(wholly: wholly, visit) }
    outputs.visit(wholly: wholly, visit)
    arcs.visit(wholly: wholly, visit)
    relations.visit(wholly: wholly, visit)
  }

  mutating func prepare() {
    vectors.prepare()
    window.prepare()
    wordGates.prepare()
    for index in recurrences.indices { recurrences[index].prepare() }
    outputs.prepare()
    arcs.prepare()
    relations.prepare()
  }

  /// Moves all parameters against their gradients, which are scaled down to a norm of at most
  /// `limit`.
  mutating func move(_ adam: Adam, limit: Float) {
    var squares: Float = 0
    visit(wholly: false) { parameter, lanes in
      for range in lanes { squares += parameter.squares(range) }
    }
    let scale = min(1, limit / max(squares.squareRoot(), 1e-12))
    visit(wholly: false) { parameter, lanes in
      for range in lanes { parameter.move(adam, lanes: range, scale: scale) }
    }
    forms.forgetTouched()
    affixes.forgetTouched()
  }

  mutating func addToAverage() {
    visit(wholly: true) { parameter, _ in parameter.addToAverage() }
  }
}

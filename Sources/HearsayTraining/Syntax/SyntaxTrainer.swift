public import HearsayDocument
public import HearsayModels
import HearsaySyntax

/// The classes of the model, each by its place.
enum SyntaxLabels {
  static let upos = UPOS.allCases
  static let xpos = XPOS.allCases
  static let relations = DependencyRelation.allCases
}

/// The static vectors as the trainer uses them.
struct TrainingVectors {
  let columns: Int
  private let vectors: WordVectors?

  init(_ vectors: WordVectors?) {
    self.vectors = vectors
    columns = vectors.map { ($0.dimensions + 7) / 8 * 8 } ?? 8
  }

  func row(of form: [UInt8]) -> Int { vectors?.row(of: form) ?? -1 }

  func copy(_ row: Int, to matrix: inout Matrix, row target: Int) {
    guard let vectors else { return }
    vectors.copy(row, to: &matrix, row: target)
    for column in 0..<vectors.dimensions { matrix[target, column] *= vectors.scales[column] }
  }
}

/// Trains tagger and parser.
public struct SyntaxTrainer {
  private let settings: SyntaxSettings
  private let vectors: TrainingVectors
  let vocabulary: FormVocabulary
  private let examples: [SyntaxExample]
  let treebanks: [Treebank]
  private(set) var network: SyntaxNetwork
  private var random: SplitMix64

  public init(_ treebanks: [Treebank], vectors: WordVectors?, _ settings: SyntaxSettings) {
    let treebanks = treebanks.map(\.harmonized)
    self.settings = settings
    self.treebanks = treebanks
    self.vectors = TrainingVectors(vectors)
    vocabulary = FormVocabulary(treebanks, minimum: settings.formMinimum)
    random = SplitMix64(seed: settings.seed)
    network = SyntaxNetwork(
      settings,
      forms: vocabulary.forms.count,
      vectorColumns: self.vectors.columns,
      &random
    )
    let (vocabulary, table) = (vocabulary, self.vectors)
    examples = treebanks.flatMap(\.sentences).filter { $0.words.count <= 200 }.map {
      SyntaxExample($0, vocabulary, table)
    }
  }

  /// Trains for all epochs.
  public mutating func run(_ report: (Int, SyntaxCounts) -> Void) {
    var adam = Adam(rate: settings.rate)
    var batches = Self.batches(examples, tokens: settings.batchTokens)
    let steps = batches.count * settings.epochs
    for epoch in 0..<settings.epochs {
      var order = Array(examples.indices)
      random.shuffle(&order)
      batches = Self.batches(order.map { examples[$0] }, tokens: settings.batchTokens)
      var counts = SyntaxCounts()
      for batch in batches {
        let done = Float(adam.step) / Float(steps)
        adam.rate = settings.rate * Self.schedule(done)
        adam.advance()
        network.prepare()
        let batch = SyntaxBatch(batch, vectors: vectors, settings, &random)
        counts.add(batch.learn(&network))
        network.move(adam, limit: 5)
        if done > 0.7, adam.step % 8 == 0 { network.addToAverage() }
      }
      report(epoch, counts)
    }
  }

  /// A short rise, then a straight fall to a twentieth.
  private static func schedule(_ done: Float) -> Float {
    done < 0.02 ? max(0.01, done / 0.02) : 1.05 - done
  }

  private static func batches(_ examples: [SyntaxExample], tokens: Int) -> [[SyntaxExample]] {
    var batches: [[SyntaxExample]] = []
    var size = tokens
    for example in examples {
      if size >= tokens {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(example)
      size += example.words.count
    }
    return batches
  }
}

extension SyntaxExample {
  init(_ sentence: TreebankSentence, _ vocabulary: FormVocabulary, _ vectors: TrainingVectors) {
    var features = WordFeatures()
    words = sentence.words.map { word in
      features.read(word.form)
      return Word(
        form: vocabulary.row(features.form),
        affixes: features.affixes,
        vector: vectors.row(of: features.form),
        upos: Int(word.upos.rawValue),
        xpos: SyntaxLabels.xpos.firstIndex(of: word.xpos) ?? 0,
        head: word.head ?? -1,
        relation: SyntaxLabels.relations.firstIndex(of: word.relation) ?? 0
      )
    }
  }
}

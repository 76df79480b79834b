public import HearsayDocument
public import HearsayModels
import HearsayText
import Synchronization

/// Tags words and finds the tree of each sentence, with one small network for both.
///
///     She denied it .
///     PRON VERB PRON PUNCT      she deny it .
///     nsubj → denied, root, obj → denied, punct → denied
///
/// A word is encoded by its form, its affixes and its vector; a window and gates that carry along
/// what is worth it then tell it about its sentence. From that come its tags, and for each pair of
/// words how well the one serves as the other's head; the best tree wins, and each of its arcs gets
/// the best relation. Lemmas and features follow from form and tags.
public struct SyntaxParser: Sendable {
  private let model: SyntaxModel
  private let pool = WordPool()

  /// Reads `models/syntax.bin`.
  public init(_ pack: DataPack, _ vectors: WordVectors) throws(DataPackError) {
    try self.init(model: pack.model("models/syntax.bin"), vectors: vectors)
  }

  public init(model: ModelFile, vectors: WordVectors) throws(DataPackError) {
    self.model = try SyntaxModel(model, vectors: vectors)
  }

  /// The tags and the trees of a text.
  public func parse(
    _ tokens: TokenTable,
    in sentences: SentenceTable,
    of text: [UInt8]
  ) -> (tags: TagTable, dependencies: DependencyTable) {
    var run = ParserRun(model, tokens, text, pool.take() ?? WordTypes(model))
    var first = 0
    var words = 0
    for (index, sentence) in sentences.runs.enumerated() {
      words += sentence.count
      if words >= Limits.parsedTogether || index + 1 == sentences.count {
        run.parse(sentences.runs[first...index])
        (first, words) = (index + 1, 0)
      }
    }
    pool.give(back: run.types)
    return (run.tags, run.dependencies)
  }
}

/// What is known of words from text to text: a table for each text that is parsed at the same time.
///
/// It saves time and changes no result, since what is known of a word does not depend on the text.
private final class WordPool: Sendable {
  private let tables = Mutex<[WordTypes]>([])

  func take() -> WordTypes? { tables.withLock { $0.popLast() } }

  func give(back types: WordTypes) {
    tables.withLock { $0.append(types) }
  }
}

/// The memory and the results of one run over a text.
private struct ParserRun {
  private let model: SyntaxModel
  private let tokens: TokenTable
  private let text: [UInt8]
  private(set) var types: WordTypes
  private var encoder: Encoder
  private var words: [Int] = []
  private var heads: [Int] = []
  private var arcScores = ArcLayer.Scores()
  private var labelScores = LabelLayer.Scores()
  private var decoder = TreeDecoder()
  private var spanned = Spanned()
  private typealias TextIDs = (lemma: TagTable.TextID, features: TagTable.TextID)
  private var knownTexts: [Int: TextIDs] = [:]
  private(set) var tags = TagTable()
  private(set) var dependencies = DependencyTable()

  init(_ model: SyntaxModel, _ tokens: TokenTable, _ text: [UInt8], _ types: WordTypes) {
    (self.model, self.tokens, self.text, self.types) = (model, tokens, text, types)
    encoder = Encoder(model)
  }

  /// Parses neighboring sentences.
  mutating func parse(_ runs: ArraySlice<Range<Int>>) {
    guard let first = runs.first?.lowerBound, let end = runs.last?.upperBound else { return }
    if types.isFull {
      types = WordTypes(model)
      knownTexts.removeAll(keepingCapacity: true)
    }
    words.removeAll(keepingCapacity: true)
    for token in first..<end { words.append(types.row(of: tokens.ranges[token].indices, in: text)) }
    types.update()
    encoder.run(words, runs.map { $0.lowerBound - first..<$0.upperBound - first }, types)
    spanned.clear()
    for token in first..<end { tag(token, row: token - first) }
    link(runs, from: first)
  }

  // MARK: Tags

  private mutating func tag(_ token: Int, row: Int) {
    let index = bestPair(row)
    let pair = model.pairs[index]
    let texts = texts(token, row, index)
    tags.append(pair.upos, pair.xpos, lemma: texts.lemma, features: texts.features)
    spanned.append(pair.upos)
  }

  private func bestPair(_ row: Int) -> Int {
    let start = row * encoder.outputs.width
    let xposStart = start + NetworkShape.Lanes.xpos.lowerBound
    var best = 0
    var highest = -Float.infinity
    for (index, pair) in model.pairs.enumerated() {
      let score =
        encoder.outputs.lanes[start + pair.uposColumn >> 3][pair.uposColumn & 7]
        + encoder.outputs.lanes[xposStart + pair.xposColumn >> 3][pair.xposColumn & 7]
      if score > highest { (best, highest) = (index, score) }
    }
    return best
  }

  private mutating func texts(_ token: Int, _ row: Int, _ pair: Int) -> TextIDs {
    let word = tokens.ranges[token].indices
    let key = words[row] * 256 + pair
    if let known = knownTexts[key] { return known }
    let texts = types.texts(words[row], word, of: text, as: pair)
    let found = (
      lemma: tags.identifier(of: texts.lemma), features: tags.identifier(of: texts.features)
    )
    knownTexts[key] = found
    return found
  }

  // MARK: Trees

  private mutating func link(_ runs: ArraySlice<Range<Int>>, from first: Int) {
    heads.removeAll(keepingCapacity: true)
    for run in runs {
      let sentence = run.lowerBound - first..<run.upperBound - first
      model.arcs.score(sentence, encoder.outputs, spanned, into: &arcScores)
      decoder.decode(arcScores.values, count: run.count)
      for (index, head) in decoder.heads.enumerated() {
        heads.append(sentence.lowerBound + (head == 0 ? index : head - 1))
      }
    }
    var row = 0
    model.labels.relations(heads, encoder.outputs, &labelScores) { relation in
      dependencies.append(head: heads[row] == row ? nil : first + heads[row], relation)
      row += 1
    }
  }
}

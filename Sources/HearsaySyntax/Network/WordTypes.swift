import HearsayDocument
import HearsayModels
import HearsayText

/// The words of a text, each spelling once, with what the first two layers make of it.
///
/// The window is a sum over three words, and each word's part of it depends on its spelling alone.
/// So it is computed once for a spelling, and what is left for a token is to add three rows. What
/// has been computed for a text serves the next: it is the same for every text.
struct WordTypes: Sendable {
  private let model: SyntaxModel
  private var rows = FormTable()
  private var pending: [WordFeatures] = []
  private(set) var words = Matrix(rows: 0, columns: NetworkShape.width)
  private(set) var parts = Matrix(
    rows: 0,
    columns: NetworkShape.width * NetworkShape.windowParts
  )
  /// What the gates over words take of each word, opened.
  private(set) var gates = Matrix(rows: 0, columns: NetworkShape.carried * 4)
  private var vectorInputs: Matrix
  private(set) var count = 0
  private var texts: [Int: Texts] = [:]

  /// A lemma and features.
  struct Texts: Sendable {
    let lemma: String
    let features: String
  }

  init(_ model: SyntaxModel) {
    self.model = model
    vectorInputs = model.words.vectorInputs()
  }

  /// True where the table is so full that it should be begun anew.
  var isFull: Bool { count > Limits.knownWords }

  /// The row of a word; it is filled by the next ``update()``.
  mutating func row(of word: Range<Int>, in text: [UInt8]) -> Int {
    if let known = rows.value(of: word, in: text, folding: .none) { return known }
    var features = WordFeatures()
    features.read(word, of: text)
    pending.append(features)
    rows.insert(text[word], count, folding: .none)
    count += 1
    return count - 1
  }

  /// The lemma and the features of a word of a row under a pair of tags.
  mutating func texts(
    _ row: Int,
    _ word: Range<Int>,
    of text: [UInt8],
    as pair: Int
  ) -> Texts {
    let key = row * 256 + pair
    if let known = texts[key] { return known }
    let tags = model.pairs[pair]
    let found = Texts(
      lemma: model.lemmas.lemma(of: text[word], tags.upos, tags.xpos),
      features: model.features.features(of: text[word], tags)
    )
    texts[key] = found
    return found
  }

  /// Computes the rows of new words.
  mutating func update() {
    guard !pending.isEmpty else { return }
    let first = count - pending.count
    words.resize(rows: count)
    parts.resize(rows: count)
    gates.resize(rows: count)
    model.words.run(pending, into: &words, from: first, vectorInputs: &vectorInputs)
    model.window.run(words, rows: first..<count, into: &parts, row: first)
    model.wordGates.run(words, rows: first..<count, into: &gates, row: first)
    Encoder.open(&gates, rows: first..<count)
    pending.removeAll(keepingCapacity: true)
  }
}

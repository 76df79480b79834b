import HearsayDocument
import HearsayModels
import HearsayText

/// The words of a text, each spelling once, with what the first two layers make of it.
///
/// The window is a sum over three words, and each word's part of it depends on its spelling alone. So
/// it is computed once for a spelling, and what is left for a token is to add three rows.
struct WordTypes {
  /// How many spellings are kept before the table begins anew.
  private static let limit = 1 << 14

  private let model: SyntaxModel
  private var rows = FormTable()
  private var pending: [WordFeatures] = []
  private(set) var words = Matrix(rows: 0, columns: NetworkShape.width)
  private(set) var parts = Matrix(
    rows: 0,
    columns: NetworkShape.width * NetworkShape.windowParts
  )
  private var vectorInputs: Matrix
  private(set) var count = 0

  init(_ model: SyntaxModel) {
    self.model = model
    vectorInputs = model.words.vectorInputs()
  }

  /// True where the table is so full that it should be begun anew.
  var isFull: Bool { count > Self.limit }

  /// The row of a word; it is filled by the next ``update()``.
  mutating func row(of word: Range<Int>, in text: [UInt8]) -> Int {
    // Digits are one to the network, so they may be one here.
    if let known = rows.value(of: word, in: text, folding: .digits) { return known }
    var features = WordFeatures()
    features.read(word, of: text)
    pending.append(features)
    rows.insert(text[word].map { $0.isASCIIDigit ? .ascii("0") : $0 }, count)
    count += 1
    return count - 1
  }

  /// Computes the rows of new words.
  mutating func update() {
    guard !pending.isEmpty else { return }
    let first = count - pending.count
    words.resize(rows: count)
    parts.resize(rows: count)
    model.words.run(pending, into: &words, from: first, vectorInputs: &vectorInputs)
    model.window.run(words, rows: first..<count, into: &parts, row: first)
    pending.removeAll(keepingCapacity: true)
  }
}

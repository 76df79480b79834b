import HearsayDocument
import HearsayModels
import HearsaySyntax
import HearsayText

/// A sentence of a treebank as the network learns it.
struct SyntaxExample: Sendable {
  struct Word: Sendable {
    /// The row of the form's embedding; 0 where it is too seldom for one of its own.
    let form: Int
    let affixes: WordFeatures.Affixes
    /// The row of the word's static vector, or -1.
    let vector: Int
    let upos: Int
    let xpos: Int
    /// From 0 in the sentence; -1 for the root.
    let head: Int
    let relation: Int
  }

  let words: [Word]
}

/// The forms that have an embedding of their own, in the order of their bytes; row 0 is for all
/// others.
struct FormVocabulary: Sendable {
  private(set) var forms: [[UInt8]] = []
  private var rows: [[UInt8]: Int] = [:]

  /// The forms that occur at least `minimum` times.
  init(_ treebanks: [Treebank], minimum: Int) {
    var counts: [[UInt8]: Int] = [:]
    var features = WordFeatures()
    for treebank in treebanks {
      for word in treebank.sentences.lazy.flatMap(\.words) {
        features.read(word.form)
        counts[features.form, default: 0] += 1
      }
    }
    forms = counts.filter { $0.value >= minimum }.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for (index, form) in forms.enumerated() { rows[form] = index + 1 }
  }

  func row(_ form: [UInt8]) -> Int { rows[form] ?? 0 }
}

extension WordFeatures {
  mutating func read(_ form: String) {
    let bytes = Array(form.utf8)
    read(bytes.indices, of: bytes)
  }
}

import HearsayDocument
import HearsayModels
import HearsaySyntax
import HearsayText

/// Counts which text, a lemma or a list of features, goes with a key, and writes the commonest.
struct TextCounts {
  private var counts: [[UInt8]: [String: Int]] = [:]

  mutating func count(_ key: [UInt8], _ text: String) {
    counts[key, default: [:]][text, default: 0] += 1
  }

  /// The commonest text of each key in the order of keys; of equally common ones the first.
  var commonest: [(key: [UInt8], text: String)] {
    counts.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      let best = counts[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return best.map { (key, $0.key) }
    }
  }
}

extension ModelWriter {
  /// A sorted list of keys with a text for each.
  mutating func add(_ name: String, _ rows: [(key: [UInt8], text: String)], more: [String] = []) {
    let texts = Set(rows.map(\.text) + more).sorted()
    let places = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) })
    add(name, words: rows.map(\.key))
    add(name + ".values", numbers: rows.compactMap { places[$0.text] })
    add(name + ".texts", lines: texts)
  }
}

/// Counts the lemmas that the rules of ``LemmaRules`` do not find.
struct LemmaCounter {
  private var lemmas = TextCounts()
  private var words: [[UInt8]: (form: [UInt8], tag: UPOS, xpos: XPOS)] = [:]
  private var stems: Set<[UInt8]> = []

  init(_ treebanks: [Treebank]) {
    for word in treebanks.lazy.flatMap(\.sentences).flatMap(\.words) { count(word) }
  }

  private mutating func count(_ word: TreebankWord) {
    guard word.xpos != .goesWith, !word.lemma.contains("\n") else { return }
    let form = Array(word.form.utf8)
    if word.upos == .verb || word.upos == .adj {
      stems.insert(LemmaKey.stem(Array(word.lemma.utf8), word.upos))
    }
    guard !form.contains(where: \.isASCIIDigit) else { return }
    let key = LemmaKey.key(form[...], word.upos, word.xpos)
    words[key] = (form, word.upos, word.xpos)
    lemmas.count(key, word.lemma)
  }

  func write(to model: inout ModelWriter) {
    let rules = LemmaRules { stem, tag in stems.contains(LemmaKey.stem(stem, tag)) }
    let exceptions = lemmas.commonest.filter { key, lemma in
      guard let word = words[key] else { return false }
      return rules.lemma(of: word.form, word.tag, word.xpos) != Array(lemma.utf8)
    }
    model.add("lemmas", exceptions)
    model.add("lemmas.stems", words: stems.sorted { $0.lexicographicallyPrecedes($1) })
  }
}

/// Counts the features of tags, and of forms whose features are others.
struct FeatureCounter {
  private var forms = TextCounts()
  private var tags = TextCounts()

  init(_ treebanks: [Treebank]) {
    for word in treebanks.lazy.flatMap(\.sentences).flatMap(\.words) {
      forms.count(Self.key(word), word.features)
      tags.count(Self.tags(word), word.features)
    }
  }

  private static func key(_ word: TreebankWord) -> [UInt8] {
    let form = word.form.utf8.map { $0.isASCIIDigit ? .ascii("0") : $0 }
    return LemmaKey.key(form[...], word.upos, word.xpos)
  }

  private static func tags(_ word: TreebankWord) -> [UInt8] {
    LemmaKey.key([], word.upos, word.xpos)
  }

  func write(to model: inout ModelWriter) {
    let defaults = Dictionary(uniqueKeysWithValues: tags.commonest.map { ($0.key, $0.text) })
    let exceptions = forms.commonest.filter { key, text in
      guard let tab = key.firstIndex(of: .ascii("\t")) else { return false }
      return defaults[Array(key[tab...])] != text
    }
    model.add("features", exceptions)
    model.add("features.defaults", tags.commonest)
  }
}

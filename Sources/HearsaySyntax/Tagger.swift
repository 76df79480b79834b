public import HearsayDocument
public import HearsayModels
import HearsayText

/// Tags words with parts of speech, verb forms and lemmas: a second-order hidden Markov model over
/// counted tables (Brants 2000, "TnT"), whose classes are finer than the tags it gives.
///
/// Order of evidence for a word: the counts of its form; where it is capitalized at the start of a
/// sentence or all in capitals, those of its small form too; where both fail, its suffix and shape.
/// The best sequence of classes in a sentence then decides.
public struct Tagger: Sendable {
  private let model: ClassModel

  /// Reads `word-classes.tsv`, `word-suffixes.tsv` and `class-transitions.tsv` of `lexicons`.
  public init(_ pack: DataPack) throws(DataPackError) {
    try self.init(
      wordClasses: pack.table("lexicons/word-classes.tsv"),
      suffixes: pack.table("lexicons/word-suffixes.tsv"),
      transitions: pack.table("lexicons/class-transitions.tsv")
    )
  }

  /// Reads tables with the columns `form classes lemmas`, `shape suffix classes` and
  /// `first second next`.
  public init(
    wordClasses: TableFile,
    suffixes: TableFile,
    transitions: TableFile
  ) throws(DataPackError) {
    model = try ClassModel(wordClasses, suffixes, transitions)
  }

  /// The tag, verb form and lemma of each token.
  public func tag(
    _ tokens: TokenTable,
    in sentences: SentenceTable,
    of text: [UInt8]
  ) -> TagTable {
    var tags = TagTable()
    var lattice = ClassLattice(model: model, tokens: tokens, text: text)
    let lemmatizer = Lemmatizer(model: model, text: text)
    for sentence in sentences.runs {
      let path = lattice.bestPath(through: sentence)
      let upos = path.map { model.classes.upos[Int($0)] }
      let forms = path.map { model.classes.verbForms[Int($0)] }
      let pastForms = PastForms(upos: upos, forms: forms)
      for (index, token) in sentence.enumerated() {
        let range = tokens.ranges[token].indices
        let isPast = pastForms.isPast(index) && model.canBePast(range, in: text)
        tags.append(
          upos[index],
          lemma: lemmatizer.lemma(of: range, path[index]),
          verbForm: isPast ? .past : forms[index]
        )
      }
    }
    return tags
  }
}

/// The counted tables together.
struct ClassModel: Sendable {
  private(set) var classes = WordClasses()
  let lexicon: ClassLexicon
  let suffixes: SuffixTable
  let transitions: ClassTransitions
  /// For each class, how many of all words there are for one of it: turns the share of a class
  /// among a word's classes into the (scaled) share of the word among the class's words.
  let rarities: [Float]

  init(
    _ wordClasses: TableFile,
    _ suffixTable: TableFile,
    _ transitionTable: TableFile
  ) throws(DataPackError) {
    lexicon = try ClassLexicon(wordClasses, &classes)
    suffixes = try SuffixTable(suffixTable, &classes)
    transitions = try ClassTransitions(transitionTable, &classes)
    var totals = [Float](repeating: 1, count: classes.count)
    for entry in lexicon.counts.entries { totals[Int(entry.id)] += entry.count }
    let words = totals.reduce(0, +)
    rarities = totals.map { words / $0 }
  }
  /// Whether a verb's form is a past form too: by the lexicon, or by its ending.
  func canBePast(_ word: Range<Int>, in text: [UInt8]) -> Bool {
    if let row = lexicon.row(word, in: text, lowercased: true),
      lexicon.counts[row].contains(where: { classes.verbForms[Int($0.id)] == .past })
    {
      return true
    }
    return text[word].suffix(2).elementsEqual([.ascii("e"), .ascii("d")])
  }
}

package import HearsayDocument

/// The features of each token: a fixed number of hashes, one per template.
///
/// A template looks at a word, its neighbours, their parts of speech, the run of capitals that
/// holds it, the gazetteer and the rest of the text. The order of the templates is part of the
/// format of the model.
package struct NameFeatures {
  package static let count = 69
  // Groups that training leaves out now and then, so that the others count.
  /// The features that tell the word itself.
  package static let lexical = 0..<12
  /// Those that tell parts of speech.
  package static let tagged = 12..<21
  /// Those that tell what the lexicons know.
  package static let knowledge = 43..<60
  /// Raised with every change of the templates.
  package static let version = 2

  let words: [NameWord]
  /// A token of each distinct word.
  package let samples: [Int]
  /// The features of the token read last.
  package private(set) var hashes: [UInt32] = Array(repeating: 0, count: count)
  private var next = 0

  package init(
    _ tokens: TokenTable,
    _ sentences: SentenceTable,
    _ tags: TagTable,
    of text: [UInt8],
    lexicon: EntityLexicon
  ) {
    let words = NameWords(tokens, sentences, tags, of: text, lexicon: lexicon)
    self.words = words.words
    samples = words.samples
  }

  /// Fills ``hashes`` with the features of a token of a sentence.
  package mutating func read(_ token: Int, in sentence: Range<Int>) {
    next = 0
    let window = Window(words, token, sentence)
    addLexical(window)
    addTags(window)
    addForm(window)
    addContext(window)
    addKnowledge(window)
    addRun(window)
  }

  /// Whether a token may be part of a name; for most it need not be asked which.
  func mayBeNamed(_ token: Int) -> Bool {
    words[token].mayBeNamed || !words[token].run.isEmpty
  }

  /// The number of a token's word among the distinct ones.
  package func number(_ token: Int) -> Int { Int(words[token].number) }

  /// What the network is told of a token besides its word's vector.
  package func marks(_ token: Int) -> NameMarks { words[token].marks }

  private mutating func add(_ a: UInt32, _ b: UInt32 = 0) {
    let number = UInt64(a) << 32 | UInt64(b)
    let salted = number &+ UInt64(next + 1) &* 0x9E37_79B9_7F4A_7C15
    hashes[next] = UInt32(truncatingIfNeeded: WordHash.mixed(salted) >> 32)
    next += 1
  }

  private mutating func addLexical(_ window: Window) {
    let (before, word, after) = (window.before, window.word, window.after)
    add(word.lower)
    add(word.form)
    add(before.lower, word.lower)
    add(word.lower, after.lower)
    add(word.lower, word.shape)
    add(word.prefix3)
    add(word.prefix4)
    add(word.suffix3)
    add(word.suffix4)
    add(word.prefix2)
    add(word.suffix2)
    add(word.lower, UInt32(word.evidence.rawValue))
  }

  private mutating func addTags(_ window: Window) {
    let (word, tags) = (window.word, window.tags)
    add(tags.word, window.flags)
    add(tags.word, word.lower)
    add(tags.before, tags.word)
    add(tags.word, tags.after)
    add(tags.before &* 31 &+ tags.word, tags.after)
    add(tags.before &* 31 &+ tags.before2, tags.word)
    add(tags.word, tags.after &* 31 &+ tags.after2)
    add(tags.word, word.classes.rawValue)
    add(tags.word &* 31 &+ word.known, word.shape)
  }

  private mutating func addForm(_ window: Window) {
    let (before, word, after) = (window.before, window.word, window.after)
    add(word.shape)
    add(before.shape, word.shape)
    add(word.shape, after.shape)
    add(before.shape &* 31 &+ word.shape, after.shape)
    add(word.shape, window.flags)
    add(word.shape, UInt32(word.evidence.rawValue))
    add(window.flags, UInt32(word.evidence.rawValue))
    add(window.flags, word.suffix3)
    add(window.flags, word.lower)
    add(0)
  }

  private mutating func addContext(_ window: Window) {
    let (before, word, after) = (window.before, window.word, window.after)
    add(before.lower)
    add(after.lower)
    add(window.before2.lower)
    add(window.after2.lower)
    add(before.lower, word.shape)
    add(after.lower, word.shape)
    add(before.lower &* 31 &+ after.lower, word.shape)
    add(window.before2.lower &* 31 &+ before.lower, word.shape)
    add(after.lower &* 31 &+ window.after2.lower, word.shape)
    add(before.suffix3, word.shape)
    add(after.suffix3, word.shape)
    add(after.form)
  }

  private mutating func addKnowledge(_ window: Window) {
    let (before, word, after) = (window.before, window.word, window.after)
    let (classes, flags) = (word.classes.rawValue, window.flags)
    add(classes)
    add(classes, word.shape)
    add(before.classes.rawValue, word.shape)
    add(after.classes.rawValue, word.shape)
    add(before.classes.rawValue, classes)
    add(classes, after.classes.rawValue)
    add(window.before2.classes.rawValue, before.classes.rawValue)
    add(after.classes.rawValue, window.after2.classes.rawValue)
    add(word.known)
    add(word.known, flags)
    add(before.known, word.known)
    add(word.known, after.known)
    add(word.known, classes)
    add(before.known, word.shape)
    add(after.known, word.shape)
    add(word.known, before.lower)
    add(word.known, after.lower)
  }

  private mutating func addRun(_ window: Window) {
    let run = window.run
    add(run.place, run.last.lower)
    add(run.place, run.first.lower)
    add(run.place, run.last.classes.rawValue)
    add(run.place, run.first.classes.rawValue)
    add(run.place, run.before.lower)
    add(run.place, run.after.lower)
    add(run.place, run.before.classes.rawValue)
    add(run.place, run.after.classes.rawValue)
    add(run.first.classes.rawValue, run.last.classes.rawValue)
  }
}

/// A word with its neighbours in the sentence and its run of capitals.
private struct Window {
  struct Run {
    /// Where in the run the word stands, and how long the run is.
    var place: UInt32 = 0
    var first = NameWord.edge
    var last = NameWord.edge
    var before = NameWord.edge
    var after = NameWord.edge
  }

  /// Numbers for the parts of speech; 0 for none.
  struct Tags {
    let before2, before, word, after, after2: UInt32
  }

  let before2, before, word, after, after2: NameWord
  let tags: Tags
  let run: Run
  /// The word's place and what its capital is worth.
  let flags: UInt32

  init(_ words: [NameWord], _ token: Int, _ sentence: Range<Int>) {
    func near(_ index: Int) -> NameWord {
      sentence.contains(index) ? words[index] : NameWord.edge
    }
    word = words[token]
    before = near(token - 1)
    before2 = near(token - 2)
    after = near(token + 1)
    after2 = near(token + 2)
    tags = Tags(
      before2: Self.number(before2.tag),
      before: Self.number(before.tag),
      word: Self.number(word.tag),
      after: Self.number(after.tag),
      after2: Self.number(after2.tag)
    )
    flags = Self.flags(words[token], before)
    let range = words[token].run
    run =
      range.isEmpty
      ? Run()
      : Run(
        place: Self.place(token, in: range),
        first: words[Int(range.lowerBound)],
        last: words[Int(range.upperBound) - 1],
        before: near(Int(range.lowerBound) - 1),
        after: near(Int(range.upperBound))
      )
  }

  private static func number(_ tag: UPOS?) -> UInt32 { tag.map { 1 + UInt32($0.rawValue) } ?? 0 }

  private static func flags(_ word: NameWord, _ before: NameWord) -> UInt32 {
    let isLowercase = word.evidence.contains(.lowercase)
    let isInside = word.evidence.contains(.capitalInside)
    return (word.isCapital ? 1 : 0) | (word.isFirst ? 2 : 0) | (word.isTitleCase ? 4 : 0)
      | (isLowercase ? 8 : 0) | (isInside ? 16 : 0) | (before.isFirst && !before.isCapital ? 32 : 0)
  }

  private static func place(_ token: Int, in run: Range<Int32>) -> UInt32 {
    let fromStart = min(token - Int(run.lowerBound), 3)
    let toEnd = min(Int(run.upperBound) - 1 - token, 3)
    return 1 + UInt32(fromStart * 4 + toEnd)
  }
}

import HearsayText

/// A set of ways to match.
struct FurnitureMatches: OptionSet {
  let rawValue: UInt16

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(_ match: FurnitureRule.Match) {
    let index = FurnitureRule.Match.allCases.firstIndex(of: match) ?? 0
    self.init(rawValue: 1 << UInt16(index))
  }

  static let whole = Self(.whole)
  static let end = Self(.end)
  static let cut = Self(.cut)
  static let appeal = Self(.appeal)
  static let list = Self(.list)
  static let credit = Self(.credit)
  static let word = Self(.word)
  /// Those that are a line by themselves.
  static let lines: Self = [.whole, .list, Self(.stop)]
}

/// One phrase of page furniture and how it acts.
struct FurnitureRule {
  /// Where in a block the phrase must stand, and what goes with it.
  enum Match: String, CaseIterable {
    /// The block is the phrase.
    case whole
    /// A short block begins with it.
    case start
    /// A short block ends with it.
    case end
    /// Stands by itself also inside a line; only the phrase goes.
    case cut
    /// Opens an appeal to the reader, which goes on while the outlet speaks of itself.
    case appeal
    /// A heading behind which the page has nothing of the article.
    case stop
    /// A heading of a list of other articles.
    case list
    /// Names who made a picture, in parentheses or at the end of a caption.
    case credit
    /// A word of menus and buttons; a line made of such words is furniture.
    case word
    /// A word by which an appeal goes on.
    case signal
    /// A word that shows that a sentence reports: no phrase then acts from its start.
    case report
  }

  let match: Match
  /// `match` as a set of one.
  let matches: FurnitureMatches
  let kind: Finding.Kind
  let phrase: Phrase
  let positive: String
  let negative: String
}

/// What web news pages say around their articles, as data: phrases with the way they act, and the
/// names of sections.
public struct FurnitureRules: Sendable {
  private(set) var rules: [FurnitureRule] = []
  private var byFirstWord: [UInt64: [Int]] = [:]
  private var byNumber: [Int] = []
  private var signals: Set<UInt64> = []
  private var reportWords: Set<UInt64> = []
  private var sections: [Phrase] = []
  private var sectionsByFirstWord: [UInt64: [Int]] = [:]
  /// False for the low bits of words that begin nothing that can be glued into a line: spares most
  /// words the look-up.
  private var gluedFilter = [Bool](repeating: false, count: Self.filterSize)

  private static let filterSize = 4_096

  static let phraseColumns = ["kind", "match", "phrase", "positive", "negative"]
  static let sectionColumns = ["section"]

  /// - Parameters:
  ///   - phrases: the table `furniture.tsv`.
  ///   - sections: the table `furniture-sections.tsv`.
  public init(phrases: [UInt8], sections: [UInt8]) throws(RuleTableError) {
    for row in try RuleTable(phrases, columns: Self.phraseColumns).rows {
      add(try Self.rule(row))
    }
    for row in try RuleTable(sections, columns: Self.sectionColumns).rows {
      try addSection(row)
    }
  }

  private static func rule(_ row: RuleTable.Row) throws(RuleTableError) -> FurnitureRule {
    guard let kind = Finding.Kind(rawValue: row.cells[0]) else {
      throw RuleTableError(reason: .unknownKind, line: row.line)
    }
    guard let match = FurnitureRule.Match(rawValue: row.cells[1]) else {
      throw RuleTableError(reason: .unknownMatch, line: row.line)
    }
    guard let phrase = Phrase(row.cells[2]) else {
      throw RuleTableError(reason: .emptyPhrase, line: row.line)
    }
    return FurnitureRule(
      match: match,
      matches: FurnitureMatches(match),
      kind: kind,
      phrase: phrase,
      positive: row.cells[3],
      negative: row.cells[4]
    )
  }

  private mutating func add(_ rule: FurnitureRule) {
    guard let first = rule.phrase.elements.first else { return }
    if case .words(let keys) = first {
      if rule.match == .signal { signals.formUnion(keys) }
      if rule.match == .cut || rule.match == .appeal { keys.forEach { addToFilter($0) } }
      if rule.match == .report { reportWords.formUnion(keys) }
    }
    let index = rules.count
    rules.append(rule)
    switch first {
    case .words(let keys): for key in keys { byFirstWord[key, default: []].append(index) }
    case .number: byNumber.append(index)
    case .optional, .anyWords: break
    }
  }

  private mutating func addSection(_ row: RuleTable.Row) throws(RuleTableError) {
    guard let phrase = Phrase(row.cells[0]), case .words(let keys)? = phrase.elements.first else {
      throw RuleTableError(reason: .emptyPhrase, line: row.line)
    }
    for key in keys {
      sectionsByFirstWord[key, default: []].append(sections.count)
      addToFilter(key)
    }
    sections.append(phrase)
  }

  private mutating func addToFilter(_ key: UInt64) {
    gluedFilter[Int(key % UInt64(Self.filterSize))] = true
  }

  /// False where neither a phrase that acts inside a line nor a section begins with the word.
  func mayBeGlued(_ word: Word) -> Bool {
    gluedFilter[Int(word.key % UInt64(Self.filterSize))]
  }

  // MARK: Looking

  struct Hit {
    let rule: FurnitureRule
    let words: Range<Int>
  }

  /// The longest phrase that stands at `start` and acts in one of the given ways.
  func longest(_ matches: FurnitureMatches, _ words: WordTable, at start: Int, limit: Int)
    -> Hit?
  {
    var best: Hit?
    visit(words, at: start, limit: limit) { hit in
      guard !matches.isDisjoint(with: hit.rule.matches) else { return }
      if hit.words.count > (best?.words.count ?? 0) { best = hit }
    }
    return best
  }

  /// Calls `body` with every phrase that stands at `start`.
  func visit(_ words: WordTable, at start: Int, limit: Int, _ body: (Hit) -> Void) {
    guard start < limit else { return }
    let word = words[start]
    if word.marks.contains(.number) { visit(byNumber, words, at: start, limit: limit, body) }
    guard let found = byFirstWord[word.key] else { return }
    visit(found, words, at: start, limit: limit, body)
  }

  private func visit(
    _ found: [Int],
    _ words: WordTable,
    at start: Int,
    limit: Int,
    _ body: (Hit) -> Void
  ) {
    for index in found {
      if let end = rules[index].phrase.match(words, at: start, limit: limit) {
        body(Hit(rule: rules[index], words: start..<end))
      }
    }
  }

  func isSignal(_ word: Word) -> Bool {
    signals.contains(word.key) && !word.marks.contains(.allCaps)
  }

  /// Whether words outside of quotation marks report what somebody said.
  func reports(_ range: Range<Int>, of words: WordTable) -> Bool {
    range.contains { reportWords.contains(words[$0].key) && !words[$0].marks.contains(.quoted) }
  }

  /// The end of the longest section name at `start`.
  func section(_ words: WordTable, at start: Int, limit: Int) -> Int? {
    guard start < limit, words[start].marks.contains(.capital) else { return nil }
    return (sectionsByFirstWord[words[start].key] ?? [])
      .compactMap { sections[$0].match(words, at: start, limit: limit) }
      .max()
  }
}

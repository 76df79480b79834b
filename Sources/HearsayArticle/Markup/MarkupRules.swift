import HearsayText

/// The words of class and id names that tell what an element is for, as data.
public struct MarkupRules: Sendable {
  struct Rule {
    enum Match: String {
      /// The words stand anywhere in a name.
      case words
      /// The name is these words and no more.
      case name
      /// The name begins with these words.
      case start
      /// The words stand anywhere in a name and tell that readers wrote this.
      case readers
      /// Words before or behind others that take back what those say: `has-sidebar`.
      case not
    }

    let kind: Finding.Kind
    let match: Match
    let words: [UInt64]
    let text: String
    let positive: String
    let negative: String
  }

  private(set) var rules: [Rule] = []
  private var byFirstWord: [UInt64: [Int]] = [:]
  private var negations: Set<UInt64> = []

  static let columns = ["kind", "match", "words", "positive", "negative"]

  /// Rules that know no names.
  public init() {}

  /// - Parameter table: the table `furniture-markup.tsv`.
  public init(_ table: [UInt8]) throws(RuleTableError) {
    for row in try RuleTable(table, columns: Self.columns).rows { try add(row) }
  }

  private mutating func add(_ row: RuleTable.Row) throws(RuleTableError) {
    guard let kind = Finding.Kind(rawValue: row.cells[0]) else {
      throw RuleTableError(reason: .unknownKind, line: row.line)
    }
    guard let match = Rule.Match(rawValue: row.cells[1]) else {
      throw RuleTableError(reason: .unknownMatch, line: row.line)
    }
    for text in row.cells[2].split(separator: "|", omittingEmptySubsequences: false) {
      let words = text.split(separator: " ").map { WordTable.key($0.utf8) }
      guard let first = words.first else {
        throw RuleTableError(reason: .emptyPhrase, line: row.line)
      }
      if match == .not {
        negations.insert(first)
        continue
      }
      byFirstWord[first, default: []].append(rules.count)
      rules.append(
        Rule(
          kind: kind,
          match: match,
          words: words,
          text: String(text),
          positive: row.cells[3],
          negative: row.cells[4]
        )
      )
    }
  }

  /// What the first name that tells something says.
  ///
  /// - Parameter names: the value of a `class` or `id` attribute.
  func rule(for names: ArraySlice<UInt8>) -> Rule? {
    var reader = NameReader(names)
    while let name = reader.next() {
      if let rule = rule(forName: name) { return rule }
    }
    return nil
  }

  private func rule(forName words: [UInt64]) -> Rule? {
    for start in words.indices {
      guard let found = byFirstWord[words[start]],
        let index = found.first(where: { matches(rules[$0], words, at: start) })
      else { continue }
      return isNegated(words) ? nil : rules[index]
    }
    return nil
  }

  private func isNegated(_ words: [UInt64]) -> Bool {
    words.contains { negations.contains($0) }
  }

  private func matches(_ rule: Rule, _ words: [UInt64], at start: Int) -> Bool {
    guard words[start...].starts(with: rule.words) else { return false }
    switch rule.match {
    case .words, .readers: return true
    case .name: return start == 0 && words.count == rule.words.count
    case .start: return start == 0
    case .not: return false
    }
  }
}

/// Reads the names of a `class` attribute, each as its words.
///
///     RelatedPosts article__share-bar      [related, posts] [article, share, bar]
struct NameReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var words: [UInt64] = []

  /// Longer values are cut: names that long are made by machines.
  private static let longest = 400

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes.prefix(Self.longest)
    at = bytes.startIndex
  }

  /// The words of the next name; nil at the end.
  mutating func next() -> [UInt64]? {
    while at < bytes.endIndex, bytes[at].isASCIIWhitespace { at += 1 }
    guard at < bytes.endIndex else { return nil }
    words.removeAll(keepingCapacity: true)
    while at < bytes.endIndex, !bytes[at].isASCIIWhitespace { readWord() }
    return words
  }

  /// Letters up to a capital behind a small one; digits and marks only part words.
  private mutating func readWord() {
    let start = at
    while at < bytes.endIndex, bytes[at].isASCIILetter {
      if at > start, bytes[at].isASCIIUpper, bytes[at - 1].isASCIILower { break }
      at += 1
    }
    if at > start {
      words.append(WordTable.key(bytes[start..<at]))
    } else {
      at += 1
    }
  }
}

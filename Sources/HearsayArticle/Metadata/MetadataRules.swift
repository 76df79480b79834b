import HearsayText

/// What pages say about writers and dates, as data: the words, the months, the agencies, and what
/// each witness is worth.
public struct MetadataRules: Sendable {
  let words: MetadataWords
  let months: MonthNames
  let agencies: AgencyNames
  let evidence: EvidenceTable
  /// The keys of given names, to know a line that is a person's name.
  let givenNames: Set<UInt64>

  /// Rules that know no words.
  public init() {
    words = MetadataWords()
    months = MonthNames()
    agencies = AgencyNames()
    evidence = EvidenceTable()
    givenNames = []
  }

  /// - Parameters:
  ///   - words: the table `metadata.tsv`.
  ///   - evidence: the table `metadata-evidence.tsv`.
  ///   - months: the table `month-names.tsv`.
  ///   - agencies: the table `agencies.tsv`.
  ///   - givenNames: the table `given-names.tsv`.
  public init(
    words: [UInt8],
    evidence: [UInt8],
    months: [UInt8],
    agencies: [UInt8],
    givenNames: [UInt8]
  ) throws(RuleTableError) {
    self.words = try MetadataWords(words)
    self.months = try MonthNames(months)
    self.agencies = try AgencyNames(agencies)
    self.evidence = try EvidenceTable(evidence)
    let rows = try RuleTable(givenNames, columns: ["name", "gender"]).rows
    self.givenNames = Set(rows.map { WordTable.key($0.cells[0].utf8) })
  }
}

/// The words by which pages tell who wrote an article and when.
struct MetadataWords: Sendable {
  /// The raw value is the word of the table.
  enum Kind: String, Sendable, CaseIterable {
    case metaPublished = "meta-published"
    case metaModified = "meta-modified"
    case metaAuthor = "meta-author"
    case published
    case modified
    case foreignDate = "foreign-date"
    case ago
    case minute
    case hour
    case day
    case today
    case yesterday
    case opener
    case lead
    case label
    case joiner
    case particle
    case role
    case credential
    case organization
    case login
    case stop
    case stopShown = "stop-shown"
    case ender
    case otherWork = "other-work"
    case classAuthor = "class-author"
    case classDate = "class-date"
    case classModified = "class-modified"
    case addressAuthor = "address-author"
  }

  private var words: [Kind: Set<UInt64>] = [:]
  private var ordered: [Kind: [UInt64]] = [:]

  static let columns = ["kind", "words"]

  /// Knows no words.
  init() {}

  /// - Parameter table: the table `metadata.tsv`.
  init(_ table: [UInt8]) throws(RuleTableError) {
    for row in try RuleTable(table, columns: Self.columns).rows {
      guard let kind = Kind(rawValue: row.cells[0]) else {
        throw RuleTableError(reason: .unknownKind, line: row.line)
      }
      for word in row.cells[1].split(separator: "|") {
        words[kind, default: []].formUnion(WordTable.keys(inAnyCase: word))
        ordered[kind, default: []].append(WordTable.key(word.utf8))
      }
    }
  }

  func contains(_ kind: Kind, _ key: UInt64) -> Bool { words[kind]?.contains(key) ?? false }

  /// The words of a kind in the order of the table.
  func all(_ kind: Kind) -> [UInt64] { ordered[kind] ?? [] }
}

/// What each witness of a page's writers and dates is worth.
struct EvidenceTable: Sendable {
  enum Field: String {
    case published
    case writer
  }

  private var worths: [Field: [String: Int]] = [:]

  static let columns = ["field", "witness", "worth", "meaning"]

  /// All witnesses are worth nothing.
  init() {}

  /// - Parameter table: the table `metadata-evidence.tsv`.
  init(_ table: [UInt8]) throws(RuleTableError) {
    for row in try RuleTable(table, columns: Self.columns).rows {
      guard let field = Field(rawValue: row.cells[0]), let worth = Int(row.cells[2]) else {
        throw RuleTableError(reason: .unknownKind, line: row.line)
      }
      worths[field, default: [:]][row.cells[1]] = worth
    }
  }

  func worth(_ field: Field, _ witness: String) -> Int { worths[field]?[witness] ?? 0 }
}

import HearsayText

/// News agencies, to tell them from writers in bylines.
struct AgencyNames: Sendable {
  /// The name an agency is known by, behind all its spellings in small letters.
  private var names: [String: String] = [:]
  /// Abbreviations that are words, too, count in capitals only.
  private var capitals: [String: String] = [:]

  static let columns = ["name", "short", "kind", "country", "aliases"]
  private static let kinds: Set<String> = ["agency", "state-media"]

  /// Knows no agencies.
  init() {}

  /// - Parameter table: the table `agencies.tsv`; its newspapers and stations are left out.
  init(_ table: [UInt8]) throws(RuleTableError) {
    for row in try RuleTable(table, columns: Self.columns).rows
    where Self.kinds.contains(row.cells[2]) {
      let name = row.cells[0]
      if row.cells[1] != "-" { add(row.cells[1], of: row.cells[1]) }
      add(name, of: row.cells[1] == "-" ? name : row.cells[1])
      for alias in row.cells[4].split(separator: "|") where alias != "-" {
        add(String(alias), of: row.cells[1] == "-" ? name : row.cells[1])
      }
    }
  }

  private mutating func add(_ spelling: String, of name: String) {
    if spelling.utf8.count <= 4 {
      // "Mehr" and "Efe" are words, too; MEHR, EFE and dpa are not.
      let isWord =
        spelling.first?.isUppercase == true && spelling.dropFirst().allSatisfy(\.isLowercase)
      if !isWord { capitals[spelling] = name }
    } else {
      names[spelling.lowercased()] = name
    }
  }

  /// The name of the agency that a text is, nil for other texts: "dpa", "Agence France-Presse".
  func agency(_ text: some StringProtocol) -> String? {
    let trimmed = text.drop { !$0.isLetter }
    let end = trimmed.lastIndex { $0.isLetter || $0 == "." }
    guard let end, trimmed.utf8.count <= 60 else { return nil }
    let name = String(trimmed[...end])
    return capitals[name] ?? names[name.lowercased()]
  }
}

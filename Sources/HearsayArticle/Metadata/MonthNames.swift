import HearsayText

/// The names of months in many languages.
struct MonthNames: Sendable {
  private struct Entry {
    let language: String
    let month: Int
  }

  private var entries: [UInt64: [Entry]] = [:]

  static let columns = ["language", "month", "names"]

  /// Knows no names.
  init() {}

  /// - Parameter table: the table `month-names.tsv`.
  init(_ table: [UInt8]) throws(RuleTableError) {
    for row in try RuleTable(table, columns: Self.columns).rows {
      guard let month = Int(row.cells[1]), (1...12).contains(month) else {
        throw RuleTableError(reason: .unknownKind, line: row.line)
      }
      let entry = Entry(language: row.cells[0].lowercased(), month: month)
      for name in row.cells[2].split(separator: "|") {
        for key in WordTable.keys(inAnyCase: name) { entries[key, default: []].append(entry) }
      }
    }
  }

  /// The month of a name, 1 to 12; nil for other words.
  ///
  /// - Parameter language: of the page. It decides where languages give one name to different
  ///   months, as Polish and Croatian do.
  func month(_ name: UInt64, language: String?) -> Int? {
    guard let found = entries[name], let first = found.first else { return nil }
    if found.allSatisfy({ $0.month == first.month }) { return first.month }
    let primary = language.map(Self.primary)
    return found.first { Self.primary($0.language) == primary }?.month
  }

  private static func primary(_ language: String) -> Substring {
    language.lowercased().prefix { $0 != "-" && $0 != "_" }[...]
  }
}

extension WordTable {
  /// The keys of a word in small letters, with a capital, and in capitals: keys know the case of
  /// ASCII letters only.
  static func keys(inAnyCase word: some StringProtocol) -> Set<UInt64> {
    let plain = String(word)
    let title = plain.prefix(1).uppercased() + plain.dropFirst()
    return [key(plain), key(title), key(plain.uppercased())]
  }
}

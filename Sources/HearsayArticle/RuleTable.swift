import HearsayText

/// A table of rules in the project's format: UTF-8, cells parted by tabs, `#` comments, one
/// `@columns` line before the first row, the same number of cells in every row.
struct RuleTable {
  struct Row {
    let line: Int
    let cells: [String]
  }

  let rows: [Row]

  init(_ bytes: [UInt8], columns: [String]) throws(RuleTableError) {
    var rows: [Row] = []
    var hasColumns = false
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let text = String(decoding: raw.last == 0x0D ? raw.dropLast() : raw, as: UTF8.self)
      if text.isEmpty || text.hasPrefix("#") { continue }
      if text.hasPrefix("@columns") {
        let names = text.dropFirst(8).split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard names.map(String.init) == columns else {
          throw RuleTableError(reason: .wrongColumns, line: index + 1)
        }
        hasColumns = true
        continue
      }
      guard hasColumns else { throw RuleTableError(reason: .noColumns, line: index + 1) }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == columns.count else {
        throw RuleTableError(reason: .wrongCellCount, line: index + 1)
      }
      rows.append(Row(line: index + 1, cells: cells))
    }
    guard hasColumns else { throw RuleTableError(reason: .noColumns, line: lines.count) }
    self.rows = rows
  }
}

/// A line of a rule table that is not as the format wants it.
public struct RuleTableError: Error, Hashable, Sendable {
  public enum Reason: String, Sendable {
    case noColumns = "no @columns line"
    case wrongColumns = "columns other than this table has"
    case wrongCellCount = "another number of cells than columns"
    case unknownKind = "unknown kind"
    case unknownMatch = "unknown way to match"
    case emptyPhrase = "a phrase without a fixed first word"
  }

  public let reason: Reason
  /// Counted from 1.
  public let line: Int
}

extension RuleTableError: CustomStringConvertible {
  public var description: String { "furniture rules, line \(line): \(reason.rawValue)" }
}

/// Comma-separated values (RFC 4180): every record ends with CR LF, cells are quoted where they
/// must be.
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or
/// a carriage return) gets an apostrophe before it, and control characters other than line feed and
/// tab become U+FFFD. For the exact bytes take one of the JSON forms.
struct CSV {
  private(set) var text = ""

  /// Records alone: those of a table whose heading stands elsewhere.
  init() {}

  init(columns: [String]) {
    row(columns)
  }

  mutating func row(_ cells: [String]) {
    text += cells.lazy.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ value: String) -> String {
    let safe = withoutControls(startsFormula(value) ? "'" + value : value)
    guard safe.utf8.contains(where: mustQuote) else { return safe }
    return "\"" + doubled(safe) + "\""
  }

  private static func startsFormula(_ value: String) -> Bool {
    guard let first = value.utf8.first else { return false }
    return "=+-@\t\r".utf8.contains(first)
  }

  private static func mustQuote(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
  }

  private static func doubled(_ value: String) -> String {
    value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}

/// Builds CommonMark.
///
/// What is given must be escaped (``escaped(_:)``) where not said otherwise.
struct MarkdownPage {
  private(set) var text = ""

  /// Takes plain text.
  mutating func heading(_ level: Int, _ title: String) {
    text += String(repeating: "#", count: level) + " " + Self.escaped(title) + "\n\n"
  }

  mutating func paragraph(_ markup: String) { text += markup + "\n\n" }

  /// The paragraphs of one quotation.
  mutating func quotation(_ paragraphs: [String]) {
    text += paragraphs.map { "> " + $0 + "\n" }.joined(separator: ">\n") + "\n"
  }

  mutating func item(_ markup: String, level: Int = 0) {
    text += String(repeating: "  ", count: level) + "- " + markup + "\n"
  }

  mutating func blank() { text += "\n" }

  mutating func table(_ header: [String], _ rows: [[String]]) {
    row(header)
    row(header.map { _ in "---" })
    rows.forEach { row($0) }
    blank()
  }

  private mutating func row(_ cells: [String]) {
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// Text whose characters mean themselves: no markup, no HTML, no table cell of it takes effect.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isInMarker = true
    for scalar in text.unicodeScalars {
      if isMarkup(scalar) || isInMarker && endsMarker(scalar) { result.append("\\") }
      isInMarker = isInMarker && ("0"..."9").contains(scalar)
      result.append(scalar)
    }
    return String(result)
  }

  /// Text in a code span, which knows no escapes: back quotes and bars are written otherwise.
  static func code(_ text: String) -> String {
    let safe = text.map { $0 == "`" ? "'" : $0 == "|" ? "¦" : $0 }
    return "`" + String(safe) + "`"
  }

  /// True for what makes a list item or an underline of the start of a line, behind digits or
  /// alone.
  private static func endsMarker(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "+", "=", ".", ")": true
    default: false
    }
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "!", "~", "&", "$": true
    default: false
    }
  }
}

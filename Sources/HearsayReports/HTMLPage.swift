import HearsayText

/// Builds HTML of which every character of a text and of an attribute means itself.
///
/// Elements come from the code, words from the captures, and the two do not mix: no function takes
/// markup.
struct HTMLPage {
  private(set) var html = ""

  typealias Attributes = KeyValuePairs<String, String?>

  /// An element that stands on lines of its own.
  mutating func element(
    _ name: String,
    _ attributes: Attributes = [:],
    _ body: (inout Self) -> Void
  ) {
    open(name, attributes)
    html += "\n"
    body(&self)
    close(name)
    html += "\n"
  }

  /// An element with words alone, on a line of its own.
  mutating func line(_ name: String, _ text: String) {
    line(name) { $0.text(text) }
  }

  /// An element on a line of its own.
  mutating func line(_ name: String, _ body: (inout Self) -> Void) {
    span(name, [:], body)
    html += "\n"
  }

  /// An element inside a line.
  mutating func span(
    _ name: String,
    _ attributes: Attributes = [:],
    _ body: (inout Self) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// An element without an end (`meta`).
  mutating func void(_ name: String, _ attributes: Attributes) {
    open(name, attributes)
    html += "\n"
  }

  mutating func text(_ text: String) { html += Self.escaped(neutral(text)) }

  /// The same, with its white space kept: for pieces of one line.
  mutating func words(_ text: String) { html += Self.escaped(text) }

  /// Attributes without a value are left out.
  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    html += "<" + name
    for case (let name, let value?) in attributes {
      html += " " + name + "=\"" + Self.escaped(neutral(value)) + "\""
    }
    html += ">"
  }

  mutating func close(_ name: String) { html += "</" + name + ">" }

  mutating func doctype() { html += "<!DOCTYPE html>\n" }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// How a terminal text is colored.
public enum Style: Sendable {
  /// No escape sequence at all: for files, pipes and `NO_COLOR`.
  case plain
  /// ECMA-48 "select graphic rendition" sequences.
  case ansi
}

/// What a piece of text is, from which its look follows.
enum Ink: Sendable {
  case normal
  case heading
  case strong
  case faint
  case asserting
  case denying
  case accusing
  case withholding

  /// The parameters of the sequence that turns it on; nil for plain text.
  var parameters: String? {
    switch self {
    case .normal: nil
    case .heading: "1;4"
    case .strong: "1"
    case .faint: "2"
    case .asserting: "32"
    case .denying: "31"
    case .accusing: "33"
    case .withholding: "35"
    }
  }
}

/// A piece of text in one look.
struct Run {
  let text: String
  let ink: Ink

  init(_ text: String, _ ink: Ink = .normal) {
    self.text = text
    self.ink = ink
  }
}

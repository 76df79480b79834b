/// Text laid out in lines of a given width, in characters.
///
/// A paragraph is a list of runs. It is broken at spaces only; a word may be made of several runs
/// (`“` faint, then the words). A word longer than the line stands on a line of its own.
struct Paper {
  let width: Int
  private let style: Style
  private(set) var text = ""
  /// The look that is turned on at the end of `text`.
  private var ink = Ink.normal

  init(width: Int, style: Style) {
    self.width = max(width, Self.narrowest)
    self.style = style
  }

  /// Below this the indents would leave no room for words.
  static let narrowest = 40

  mutating func blank() { text.append("\n") }

  /// Writes one paragraph.
  ///
  /// The first line is indented by `indent`, the others by `hanging` (by `indent` where it is nil).
  /// A label stands at the start of the first line, in a column of its own that ends at `hanging`.
  mutating func paragraph(
    _ runs: [Run],
    indent: Int = 0,
    hanging: Int? = nil,
    label: Run? = nil
  ) {
    let rest = hanging ?? indent
    var column = label.map { startLine(indent, label: $0, end: rest) } ?? 0
    var isAtStart = true
    for word in Self.words(of: runs) {
      if column == 0 {
        column = startLine(indent)
      } else if !isAtStart {
        turn(off: word.firstInk)
        column = advance(from: column, by: word.length, indent: rest)
      }
      write(word)
      column += word.length
      isAtStart = false
    }
    if column > 0 { endLine() }
  }

  /// Goes to the place of the next word: behind a space, or on a new line where it does not fit.
  private mutating func advance(from column: Int, by length: Int, indent: Int) -> Int {
    guard column + 1 + length > width else {
      text.append(" ")
      return column + 1
    }
    endLine()
    return startLine(indent)
  }

  private mutating func endLine() {
    turn(off: .normal)
    text.append("\n")
  }

  private mutating func startLine(_ indent: Int, label: Run, end: Int) -> Int {
    text.append(spaces(indent))
    write(label)
    turn(off: .normal)
    let gap = max(1, end - indent - label.text.count)
    text.append(spaces(gap))
    return indent + label.text.count + gap
  }

  private mutating func startLine(_ indent: Int) -> Int {
    text.append(spaces(indent))
    return indent
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func write(_ word: Word) {
    for piece in word.pieces { write(piece) }
  }

  private mutating func write(_ piece: Run) {
    turn(off: piece.ink)
    if style == .ansi, ink == .normal, let parameters = piece.ink.parameters {
      text.append("\u{1B}[\(parameters)m")
      ink = piece.ink
    }
    text.append(piece.text)
  }

  /// Ends the look that is on, unless the next piece has the same.
  private mutating func turn(off next: Ink) {
    guard ink != next, ink != .normal else { return }
    text.append("\u{1B}[0m")
    ink = .normal
  }
}

extension Paper {
  private struct Word {
    var pieces: [Run] = []
    var length = 0

    var firstInk: Ink { pieces.first?.ink ?? .normal }

    mutating func append(_ piece: Run) {
      pieces.append(piece)
      length += piece.text.count
    }
  }

  private static func words(of runs: [Run]) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for run in runs {
      var isFirst = true
      for part in run.text.split(separator: " ", omittingEmptySubsequences: false) {
        if !isFirst, !word.pieces.isEmpty {
          words.append(word)
          word = Word()
        }
        if !part.isEmpty { word.append(Run(String(part), run.ink)) }
        isFirst = false
      }
    }
    if !word.pieces.isEmpty { words.append(word) }
    return words
  }
}

extension Paper {
  /// A rule between two documents.
  mutating func divide() {
    blank()
    paragraph([Run(String(repeating: "─", count: width), .faint)])
    blank()
  }
}

import HearsayText

/// A date in a line that is about dates.
struct DateLine {
  enum Role {
    case published
    case modified
  }

  let role: Role
  let date: ArticleDate
  /// The piece it stands in.
  let piece: Int
}

/// Finds the lines of a page that are about dates; a date inside a sentence is none of them.
///
///     Published 8 November 2022 at 14:03      published
///     Stand: 08.11.2022                       modified
///     © 2022 The Daily Wire                   nothing
struct DateLines {
  private(set) var lines: [DateLine] = []
  /// Where a date stood that could be read in two ways.
  private(set) var ambiguous: Bytes<PageSpace>?

  private let reading: PageReading
  private let body: Range<Int>
  private let reader: DateReader
  private let words: MetadataWords

  private static let longestLine = 18
  /// Words a line about dates may have that are neither date, time nor label.
  private static let otherWords = 7
  /// How far from a date its label may stand, in words.
  private static let (labelBefore, labelBehind) = (6, 5)
  /// The longest line that is only a label for the next one.
  private static let labelLine = 3
  /// So many pieces at the body's start and end may be about dates.
  private static let edge = 3

  /// - Parameter body: the pieces of the body.
  init(_ reading: PageReading, body: Range<Int>, rules: MetadataRules, language: String? = nil) {
    self.reading = reading
    self.body = body
    words = rules.words
    reader = DateReader(reading.words, months: rules.months, language: language)
    for index in reading.pieces.indices { read(index) }
    if !lines.contains(where: { $0.role == .published }) { readDateline() }
  }

  /// The pieces that are about dates and nothing else.
  var pieces: Set<Int> {
    Set(lines.filter { $0.date.method != .dateline }.map(\.piece))
  }

  // MARK: Lines

  private mutating func read(_ index: Int) {
    let piece = reading.pieces[index]
    guard piece.words.count <= Self.longestLine, isPlace(index) else { return }
    if let field = reader.field(piece.words.lowerBound, limit: piece.words.upperBound),
      field.end == piece.words.upperBound
    {
      return add(field, from: piece.words.lowerBound + 1, .published, .field, index)
    }
    var at = piece.words.lowerBound
    while at < piece.words.upperBound {
      guard let found = reader.date(at, limit: piece.words.upperBound) else {
        noteAmbiguous(at, piece)
        at += 1
        continue
      }
      take(found, from: at, in: index)
      at = found.end
    }
  }

  /// Outside of the body, or at its edges where it is no sentence.
  private func isPlace(_ index: Int) -> Bool {
    guard case .text = reading.pieces[index].fate else { return true }
    let isEdge = index < body.lowerBound + Self.edge || index + Self.edge >= body.upperBound
    return isEdge && !reading.endsSentence(reading.pieces[index])
  }

  private mutating func take(_ found: DateReader.Reading, from at: Int, in index: Int) {
    let piece = reading.pieces[index]
    let label = label(of: at..<found.end, in: index)
    if case .foreign = label { return }
    guard case .role(let role) = label else {
      guard isDateLine(piece, date: at..<found.end), index < body.lowerBound + Self.edge else {
        return
      }
      return add(found, from: at, .published, .line, index)
    }
    add(found, from: at, role, .labeled, index)
  }

  private mutating func add(
    _ found: DateReader.Reading,
    from at: Int,
    _ role: DateLine.Role,
    _ method: ArticleDate.Method,
    _ piece: Int
  ) {
    let date = ArticleDate(
      date: found.date,
      precision: found.precision,
      method: method,
      time: found.time,
      range: page(at..<found.end)
    )
    lines.append(DateLine(role: role, date: date, piece: piece))
  }

  /// Little else than the date, and no sentence.
  private func isDateLine(_ piece: Piece, date: Range<Int>) -> Bool {
    let others = piece.words.count { word in
      !date.contains(word) && !reading.words[word].marks.contains(.number)
    }
    return others <= Self.otherWords && !reading.endsSentence(piece)
  }

  private func page(_ words: Range<Int>) -> Bytes<PageSpace> {
    reading.text.map.source(
      of: Bytes(reading.words[words.lowerBound].start, reading.words[words.upperBound - 1].end)
    )
  }

  private mutating func noteAmbiguous(_ at: Int, _ piece: Piece) {
    guard ambiguous == nil, reader.isAmbiguous(at, limit: piece.words.upperBound),
      isDateLine(piece, date: at..<(at + 3))
    else { return }
    ambiguous = page(at..<(at + 3))
  }

  // MARK: Labels

  private enum Label {
    case role(DateLine.Role)
    /// The date is about something else.
    case foreign
    case none
  }

  /// What the nearest label says: before the date, else behind it, else in a line of its own.
  private func label(of date: Range<Int>, in index: Int) -> Label {
    let piece = reading.pieces[index].words
    let before = max(piece.lowerBound, date.lowerBound - Self.labelBefore)..<date.lowerBound
    if let label = label(in: before.reversed()) { return label }
    let behind = date.upperBound..<min(piece.upperBound, date.upperBound + Self.labelBehind)
    if let label = label(in: behind), endsLine(behind, of: piece) { return label }
    guard index > 0, date.lowerBound == piece.lowerBound else { return .none }
    let line = reading.pieces[index - 1].words
    guard line.count <= Self.labelLine, let last = line.last else { return .none }
    return label(in: [last, line.lowerBound]) ?? .none
  }

  /// A label with numbers behind it is of these: "8 November, updated 3 days ago".
  private func endsLine(_ behind: Range<Int>, of piece: Range<Int>) -> Bool {
    guard let label = behind.first(where: { label(in: [$0]) != nil }) else { return false }
    return !(label..<piece.upperBound).contains { reading.words.beginsWithDigit($0) }
  }

  private func label(in words: some Sequence<Int>) -> Label? {
    for index in words {
      let key = reading.words[index].key
      if self.words.contains(.published, key) { return .role(.published) }
      if self.words.contains(.modified, key) { return .role(.modified) }
      if self.words.contains(.foreignDate, key) { return .foreign }
    }
    return nil
  }

  // MARK: Dateline

  private static let longestDateline = 14

  /// Takes a full date before the dash that opens the first paragraph, or one that the paragraph
  /// begins with and a mark sets off; the text keeps it.
  private mutating func readDateline() {
    let pieces = reading.pieces
    let first = body.lazy.filter { !pieces[$0].fate.isFurniture && !pieces[$0].words.isEmpty }
    for index in first.prefix(Self.openings) {
      guard let found = dateline(of: pieces[index]) else { continue }
      return add(found.reading, from: found.start, .published, .dateline, index)
    }
  }

  /// A heading and a lead may stand before the paragraph with the dateline.
  private static let openings = 4

  private func dateline(of piece: Piece) -> (reading: DateReader.Reading, start: Int)? {
    let words = piece.words.prefix(Self.longestDateline)
    let dash = words.first(where: { endsDateline($0) })
    for at in words.prefix(through: dash ?? words.lowerBound) {
      let limit = min(piece.words.upperBound, (dash ?? at + 5) + 1)
      guard let found = reader.date(at, limit: limit), dash != nil || isSetOff(found.end) else {
        continue
      }
      return (found, at)
    }
    return nil
  }

  private func endsDateline(_ word: Int) -> Bool {
    let marks = reading.words[word].marks
    guard marks.contains(.beforeDash), word + 1 < reading.words.words.count else { return false }
    return reading.words[word + 1].start - reading.words[word].end >= 3
  }

  private func isSetOff(_ next: Int) -> Bool {
    let marks = reading.words[next - 1].marks
    if !marks.isDisjoint(with: [.closesParenthesis, .beforeColon, .beforeSeparator]) {
      return true
    }
    return next < reading.words.words.count && reading.words[next].marks.contains(.opensQuote)
  }
}

/// The dates of an article.
struct ArticleDates {
  var published: ArticleDate?
  var modified: ArticleDate?

  init() {}

  /// The dates of a raw text: the first of the surest kind of line, and what data for machines says.
  ///
  /// - Parameter latest: no day of publication is later.
  init(_ lines: DateLines, data: DataDates, latest: CalendarDate?) {
    for line in lines.lines where line.role == .published && isBetter(line.date.method) {
      if let latest, line.date.date > latest { continue }
      published = line.date
    }
    modified = lines.lines.first { $0.role == .modified }?.date ?? data.modified
    // What the page says to machines is surer than a line that happens to be a date.
    if published == nil || published?.method == .line, let date = data.published {
      published = date
    }
  }

  private func isBetter(_ method: ArticleDate.Method) -> Bool {
    guard let old = published?.method else { return true }
    return old == .line && method != .line
  }
}

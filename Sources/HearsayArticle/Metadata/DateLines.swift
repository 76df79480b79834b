import HearsayText

/// A date in a line that is about dates.
struct DateLine {
  enum Role {
    case published
    case modified
  }

  let role: Role
  let date: ArticleDate
  /// The day where day and month are read the other way round, where they might be.
  let other: CalendarDate?
  /// The piece it stands in.
  let piece: Int
  /// Says more than the date, or stands amid the text: nothing to leave out.
  let isText: Bool
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
  /// Where the article begins: its headline may stand inside of the body.
  private let start: Int
  private let reader: DateReader
  private let words: MetadataWords
  private let labels: DateLabels

  private static let longestLine = 18
  /// Words a line about dates may have that are neither date, time nor label; the same for a part
  /// of the line that bars set off, and for one that is a date and nothing else.
  private static let (otherWords, otherWordsOfPart, bareWords) = (7, 2, 1)
  /// So many pieces at the body's start and end may be about dates; so many at its start may be
  /// dates and nothing else.
  private static let (edge, bareEdge) = (3, 8)

  /// - Parameters:
  ///   - headline: the piece of the headline.
  ///   - body: the pieces of the body.
  init(
    _ reading: PageReading,
    headline: Int? = nil,
    body: Range<Int>,
    rules: MetadataRules,
    language: String? = nil
  ) {
    self.reading = reading
    self.body = body
    start = max(body.lowerBound, headline ?? body.lowerBound)
    words = rules.words
    labels = DateLabels(reading.words, rules.words)
    reader = DateReader(reading.words, months: rules.months, language: language)
    for index in reading.pieces.indices { read(index) }
    if !lines.contains(where: { $0.role == .published }) { readDateline() }
  }

  /// The pieces that are about dates and nothing else.
  var pieces: Set<Int> {
    Set(lines.filter { $0.date.method != .dateline && !$0.isText }.map(\.piece))
  }

  // MARK: Lines

  private mutating func read(_ index: Int) {
    let piece = reading.pieces[index]
    guard piece.words.count <= Self.longestLine else { return readNotice(index) }
    if let field = reader.field(piece.words.lowerBound, limit: piece.words.upperBound),
      field.end == piece.words.upperBound
    {
      return add(field, from: piece.words.lowerBound + 1, .published, .field, index)
    }
    for (at, found) in dates(in: piece.words) { take(found, from: at, in: index) }
    if isPlace(index) { noteAmbiguous(piece) }
  }

  private func dates(in words: Range<Int>) -> [(at: Int, found: DateReader.Reading)] {
    var dates: [(Int, DateReader.Reading)] = []
    var at = words.lowerBound
    while at < words.upperBound {
      let found = reader.date(at, limit: words.upperBound)
      if let found { dates.append((at, found)) }
      at = found?.end ?? at + 1
    }
    return dates
  }

  /// Outside of the body, or at its edges where it is no sentence.
  private func isPlace(_ index: Int) -> Bool {
    guard case .text = reading.pieces[index].fate else { return true }
    let isEdge = index < start + Self.edge || index + Self.edge >= body.upperBound
    return isEdge && !reading.endsSentence(reading.pieces[index])
  }

  private mutating func take(_ found: DateReader.Reading, from at: Int, in index: Int) {
    let date = at..<found.end
    switch label(of: date, in: index) {
    case .foreign: return
    case .role(let role):
      let isPlace = isPlace(index)
      guard isPlace || isBare(date, in: index, besides: Self.otherWordsOfPart) else { return }
      add(found, from: at, role, .labeled, index, isText: !isPlace)
    case nil:
      let isAlone = isBare(date, in: index, besides: Self.bareWords) && isPlaceOfDate(index)
      let isLine = isPlace(index) && index < start + Self.edge && isDateLine(date, in: index)
      guard isAlone || isLine else { return }
      let isText = !isAlone && !isBare(date, in: index, besides: Self.otherWords)
      add(found, from: at, .published, .line, index, isText: isText)
    }
  }

  /// Where a date that stands alone is that of the article: soon behind its start, below a byline,
  /// or as its last line.
  private func isPlaceOfDate(_ index: Int) -> Bool {
    index < start + Self.bareEdge || followsByline(index)
      || (body.upperBound - 1...body.upperBound).contains(index)
  }

  private func followsByline(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let line = reading.pieces[index - 1].words
    return line.count <= Self.longestLine
      && line.prefix(2).contains { words.contains(.opener, reading.words[$0].key) }
  }

  private mutating func add(
    _ found: DateReader.Reading,
    from at: Int,
    _ role: DateLine.Role,
    _ method: ArticleDate.Method,
    _ piece: Int,
    isText: Bool = false
  ) {
    let date = ArticleDate(
      date: found.date,
      precision: found.precision,
      method: method,
      time: found.time,
      range: page(at..<found.end)
    )
    lines.append(
      DateLine(role: role, date: date, other: found.other, piece: piece, isText: isText)
    )
  }

  /// Little else than the date, and no sentence.
  private func isDateLine(_ date: Range<Int>, in index: Int) -> Bool {
    let piece = reading.pieces[index]
    let isShort =
      others(than: date, in: piece.words) <= Self.otherWords
      || others(than: date, in: part(around: date, in: piece.words)) <= Self.otherWordsOfPart
    return isShort && !reading.endsSentence(piece)
  }

  private func isBare(_ date: Range<Int>, in index: Int, besides most: Int) -> Bool {
    others(than: date, in: reading.pieces[index].words) <= most
  }

  private func others(than date: Range<Int>, in line: Range<Int>) -> Int {
    line.count { !date.contains($0) && !reading.words.beginsWithDigit($0) }
  }

  /// The part of a line between bars or bullets.
  private func part(around date: Range<Int>, in line: Range<Int>) -> Range<Int> {
    let ends = line.filter { reading.words[$0].marks.contains(.beforeSeparator) }
    let start = ends.last { $0 < date.lowerBound }.map { $0 + 1 } ?? line.lowerBound
    let end = ends.first { $0 >= date.upperBound - 1 }.map { $0 + 1 } ?? line.upperBound
    return start..<end
  }

  private func page(_ words: Range<Int>) -> Bytes<PageSpace> {
    reading.text.map.source(
      of: Bytes(reading.words[words.lowerBound].start, reading.words[words.upperBound - 1].end)
    )
  }

  private mutating func noteAmbiguous(_ piece: Piece) {
    guard ambiguous == nil, !reading.endsSentence(piece) else { return }
    let at = piece.words.first { reader.isAmbiguous($0, limit: piece.words.upperBound) }
    guard let at, others(than: at..<(at + 3), in: piece.words) <= Self.otherWords else { return }
    ambiguous = page(at..<(at + 3))
  }

  // MARK: Notices

  /// A sentence outside of the text that says when it was published.
  ///
  ///     This entry was posted on Tuesday, November 8th, 2022 at 14:03 and is filed under Rivers.
  private mutating func readNotice(_ index: Int) {
    let piece = reading.pieces[index]
    guard piece.words.count <= Self.longestNotice, !body.contains(index) else { return }
    for (at, found) in dates(in: piece.words.prefix(Self.longestLine)) {
      guard case .role(let role) = labels.nearest(to: at..<found.end, in: piece.words) else {
        continue
      }
      return add(found, from: at, role, .labeled, index, isText: true)
    }
  }

  private static let longestNotice = 60

  // MARK: Labels

  /// What the line says of the date, else a line above that is a label only.
  private func label(of date: Range<Int>, in index: Int) -> DateLabels.Label? {
    let piece = reading.pieces[index].words
    if let label = labels.label(of: date, in: piece) { return label }
    guard index > 0, date.lowerBound == piece.lowerBound else { return nil }
    return labels.label(ofLine: reading.pieces[index - 1].words)
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

  /// The dates of a raw text: the first of the surest kind of line, and what data for machines
  /// says.
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

import HearsayText

/// Finds the dates of publication and change in the lines of a page that are about dates; a date
/// inside a sentence is none of them.
struct DateFinder {
  struct Dates {
    var published: ArticleDate?
    var modified: ArticleDate?
    /// The pieces that are lines about dates.
    var pieces: Set<Int> = []
    /// Where a date stood that could be read in two ways.
    var ambiguous: Bytes<PageSpace>?
  }

  private let reading: PageReading
  private let body: Range<Int>
  private let reader: DateReader
  private var dates = Dates()

  private static let longestLine = 18
  /// Words a line about dates may have that are neither date, time nor label.
  private static let otherWords = 7

  private static let publishedLabels = keys([
    "published", "posted", "date", "publication", "issued", "veröffentlicht",
  ])
  private static let modifiedLabels = keys(["updated", "modified", "update", "aktualisiert"])

  private static func keys(_ words: [String]) -> Set<UInt64> {
    Set(words.map { WordTable.key($0) })
  }

  /// - Parameter body: the pieces of the body.
  static func dates(of reading: PageReading, body: Range<Int>) -> Dates {
    var finder = Self(reading, body)
    for index in reading.pieces.indices { finder.read(index) }
    if finder.dates.published == nil { finder.readDateline() }
    finder.takeData()
    return finder.dates
  }

  private init(_ reading: PageReading, _ body: Range<Int>) {
    self.reading = reading
    self.body = body
    self.reader = DateReader(reading.words)
  }

  /// Reads a line if it can be one about dates.
  private mutating func read(_ index: Int) {
    let piece = reading.pieces[index]
    guard piece.words.count <= Self.longestLine, isPlace(index) else { return }
    if let field = reader.field(piece.words.lowerBound, limit: piece.words.upperBound),
      field.end == piece.words.upperBound
    {
      let date = (piece.words.lowerBound + 1)..<field.end
      return set(field, at: date, method: .field, in: index)
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

  /// Before the body, right at its start, or behind it.
  private func isPlace(_ index: Int) -> Bool {
    guard case .text = reading.pieces[index].fate else { return true }
    return index < body.lowerBound + 3 && !reading.endsSentence(reading.pieces[index])
  }

  private mutating func take(_ found: DateReader.Reading, from at: Int, in index: Int) {
    let piece = reading.pieces[index]
    let label = label(before: at, in: piece)
    guard label != nil || isDateLine(piece, date: at..<found.end),
      label != nil || index < body.lowerBound + 3
    else { return }
    let range = at..<found.end
    if label == .modified { return setModified(found, at: range, in: index) }
    set(found, at: range, method: label == nil ? .line : .labeled, in: index)
  }

  private enum Label {
    case published
    case modified
  }

  /// The nearest label before a date.
  private func label(before at: Int, in piece: Piece) -> Label? {
    for index in (max(piece.words.lowerBound, at - 6)..<at).reversed() {
      if Self.publishedLabels.contains(reading.words[index].key) { return .published }
      if Self.modifiedLabels.contains(reading.words[index].key) { return .modified }
    }
    return nil
  }

  /// Little else than the date, and no sentence.
  private func isDateLine(_ piece: Piece, date: Range<Int>) -> Bool {
    let others = piece.words.count { word in
      !date.contains(word) && !reading.words[word].marks.contains(.number)
    }
    return others <= Self.otherWords && !reading.endsSentence(piece)
  }

  private mutating func set(
    _ found: DateReader.Reading,
    at range: Range<Int>,
    method: ArticleDate.Method,
    in index: Int
  ) {
    dates.pieces.insert(index)
    guard isBetter(method) else { return }
    dates.published = date(found, range, method)
  }

  private mutating func setModified(
    _ found: DateReader.Reading,
    at range: Range<Int>,
    in index: Int
  ) {
    dates.pieces.insert(index)
    guard dates.modified == nil else { return }
    dates.modified = date(found, range, .labeled)
  }

  /// The first of the surest kind stands.
  private func isBetter(_ method: ArticleDate.Method) -> Bool {
    guard let old = dates.published?.method else { return true }
    return old == .line && method != .line
  }

  private func date(
    _ found: DateReader.Reading,
    _ words: Range<Int>,
    _ method: ArticleDate.Method
  ) -> ArticleDate {
    ArticleDate(
      date: found.date,
      precision: found.precision,
      method: method,
      range: page(words)
    )
  }

  private func page(_ words: Range<Int>) -> Bytes<PageSpace> {
    reading.text.map.source(
      of: Bytes(reading.words[words.lowerBound].start, reading.words[words.upperBound - 1].end)
    )
  }

  private mutating func noteAmbiguous(_ at: Int, _ piece: Piece) {
    guard dates.ambiguous == nil, reader.isAmbiguous(at, limit: piece.words.upperBound),
      isDateLine(piece, date: at..<(at + 3))
    else { return }
    dates.ambiguous = page(at..<(at + 3))
  }

  /// What the page says to machines is surer than a line that happens to be a date.
  private mutating func takeData() {
    let data = reading.text.dataDates
    if dates.published == nil || dates.published?.method == .line, let published = data.published {
      dates.published = published
    }
    if dates.modified == nil { dates.modified = data.modified }
  }

  // MARK: Dateline

  private static let longestDateline = 14

  /// Takes a full date before the dash that opens the first paragraph; the text keeps it.
  private mutating func readDateline() {
    guard let first = reading.pieces[body].first(where: { !$0.fate.isFurniture }) else { return }
    let words = first.words.prefix(Self.longestDateline)
    guard let dash = words.first(where: { endsDateline($0) }) else { return }
    for at in first.words.lowerBound...dash {
      guard let found = reader.date(at, limit: dash + 1) else { continue }
      dates.published = date(found, at..<found.end, .dateline)
      return
    }
  }

  private func endsDateline(_ word: Int) -> Bool {
    let marks = reading.words[word].marks
    guard marks.contains(.beforeDash), word + 1 < reading.words.words.count else { return false }
    return reading.words[word + 1].start - reading.words[word].end >= 3
  }
}

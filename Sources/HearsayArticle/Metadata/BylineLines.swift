import HearsayText

/// The writers and agencies that lines near the headline and at the body's end name.
///
///     By Jane Doe and John Roe, in Seoul
///     Jane Doe | Reuters
///     Autor: John Roe
///     Berlin (dpa) - …
struct BylineLines {
  struct Line {
    let names: WriterNames
    let piece: Int
    /// Says that it names writers; otherwise it only is a name.
    let isLabeled: Bool
  }

  private(set) var lines: [Line] = []
  private(set) var agencies: [Byline] = []

  private let reading: PageReading
  private let rules: MetadataRules
  private let words: MetadataWords
  private let writers: WriterReader

  private static let longestLine = 18
  /// The longest line behind the body.
  private static let longestEnd = 8
  /// Pieces at both ends of the body that may be bylines, and behind it.
  private static let edge = 3

  /// - Parameter places: pieces before the body that may be bylines.
  init(
    _ reading: PageReading,
    places: Range<Int>,
    body: Range<Int>,
    rules: MetadataRules,
    site: SiteName
  ) {
    self.reading = reading
    self.rules = rules
    words = rules.words
    writers = WriterReader(rules, site: site)
    let start = body.lowerBound + Self.edge
    for index in places.lowerBound..<min(reading.pieces.count, start) { readTop(index) }
    let end = max(start, body.upperBound - Self.edge)
    for index in end..<max(end, min(reading.pieces.count, body.upperBound + Self.edge)) {
      readEnd(index)
    }
    readDateline(body)
  }

  /// The pieces that say who wrote the article and nothing else.
  var pieces: Set<Int> { Set(lines.filter(\.isLabeled).map(\.piece)) }

  // MARK: Lines

  private mutating func readTop(_ index: Int) {
    let piece = reading.pieces[index]
    guard (2...Self.longestLine).contains(piece.words.count), !reading.endsSentence(piece) else {
      return
    }
    if let text = opened(piece) ?? beforeBar(piece) {
      add(text, index, isLabeled: true)
    } else if piece.words.count <= Self.longestNameLine, let name = name(in: piece) {
      add(name, index, isLabeled: false)
    }
  }

  private mutating func readEnd(_ index: Int) {
    let piece = reading.pieces[index]
    guard (1...Self.longestEnd).contains(piece.words.count) else { return }
    if let text = opened(piece), piece.words.count > 1 { return add(text, index, isLabeled: true) }
    let text = reading.string(reading.bytes(of: piece))
    if let name = name(in: piece), name == text { add(name, index, isLabeled: false) }
    let parts = text.split { $0 == "/" || $0 == "," || $0 == "(" || $0 == ")" || $0 == " " }
    let found = parts.compactMap { rules.agencies.agency($0) }
    if !found.isEmpty, found.count == parts.count { note(found, in: index) }
  }

  private mutating func add(_ text: String, _ index: Int, isLabeled: Bool) {
    let names = writers.names(in: text, from: .line)
    note(names.agencies, in: index)
    let kinds = isLabeled ? [WriterName.Kind.person, .single, .organization] : [.person]
    guard let best = names.best, kinds.contains(best) || !names.agencies.isEmpty else { return }
    lines.append(Line(names: names, piece: index, isLabeled: isLabeled))
  }

  /// What stands behind the words that open a byline.
  private func opened(_ piece: Piece) -> String? {
    var at = piece.words.lowerBound
    let limit = min(piece.words.upperBound, at + Self.openerWords)
    let hasLead = words.contains(.lead, reading.words[at].key)
    while at < limit {
      let word = reading.words[at]
      let isOpener =
        words.contains(.opener, word.key)
        || words.contains(.label, word.key) && word.marks.contains(.beforeColon)
      if isOpener { return text(from: at + 1, in: piece) }
      guard hasLead || words.contains(.lead, word.key) else { return nil }
      at += 1
    }
    return nil
  }

  /// Words before and with the one that opens the names: "Posted on 8 November 2022 at 10:15 by".
  private static let openerWords = 9

  private func text(from word: Int, in piece: Piece) -> String? {
    guard word < piece.words.upperBound else { return nil }
    let end = reading.bytes(of: piece).upperBound
    return reading.string(Int(reading.words[word].start)..<end)
  }

  /// `Jane Doe | Agency`: what stands before the bar, where an agency or a role stands behind it.
  private func beforeBar(_ piece: Piece) -> String? {
    guard piece.words.count <= Self.longestEnd,
      let bar = piece.words.first(where: { reading.words[$0].marks.contains(.beforeSeparator) }),
      bar + 1 < piece.words.upperBound, isAside(bar + 1)
    else { return nil }
    let start = reading.bytes(of: piece).lowerBound
    return reading.string(start..<Int(reading.words[bar].end))
  }

  private func isAside(_ word: Int) -> Bool {
    words.contains(.role, reading.words[word].key)
      || words.contains(.organization, reading.words[word].key)
      || rules.agencies.agency(reading.words.text(word)) != nil
  }

  /// "Jane Doe", "8 November 2022 | Jane Doe": the first part of a line that begins with a given name
  /// and has two or three words, all of them with capitals.
  private func name(in piece: Piece) -> String? {
    var start = piece.words.lowerBound
    for index in piece.words where endsPart(index, of: piece) {
      let part = start..<(index + 1)
      start = index + 1
      if isName(part) {
        return reading.string(
          Int(reading.words[part.lowerBound].start)..<Int(reading.words[index].end)
        )
      }
    }
    return nil
  }

  private static let longestNameLine = 12

  private func endsPart(_ index: Int, of piece: Piece) -> Bool {
    index + 1 == piece.words.upperBound
      || !reading.words[index].marks.isDisjoint(with: [.beforeSeparator, .beforeDash, .beforeComma])
        && reading.words[index + 1].start - reading.words[index].end > 1
  }

  private func isName(_ words: Range<Int>) -> Bool {
    (2...3).contains(words.count)
      && rules.givenNames.contains(reading.words[words.lowerBound].key)
      && words.allSatisfy { reading.words[$0].marks.contains(.capital) }
  }

  // MARK: Agencies

  private mutating func note(_ names: [String], in index: Int) {
    for name in names where !agencies.contains(where: { $0.name == name }) {
      let range = reading.range(of: name, in: index)
      agencies.append(Byline(name: name, range: range))
    }
  }

  private static let dateline = 14

  /// "BERLIN (dpa) -", "SEOUL, Nov 8 (Reuters) -".
  private mutating func readDateline(_ body: Range<Int>) {
    guard let index = body.first(where: { !reading.pieces[$0].fate.isFurniture }) else { return }
    let words = reading.pieces[index].words.prefix(Self.dateline)
    guard let open = words.first(where: { reading.words[$0].marks.contains(.opensParenthesis) }),
      let close = words.first(where: {
        $0 >= open && reading.words[$0].marks.contains(.closesParenthesis)
      })
    else { return }
    let inside = Int(reading.words[open].start)..<Int(reading.words[close].end)
    let names = reading.string(inside).split(separator: "/")
    note(names.compactMap { rules.agencies.agency($0) }, in: index)
  }
}

extension PageReading {
  /// Where a piece has the bytes of a name; the whole piece where it is written otherwise.
  func range(of name: String, in piece: Int) -> Bytes<PageSpace> {
    let place = bytes(of: pieces[piece])
    let wanted = Array(name.utf8)
    let starts = place.dropLast(max(0, min(place.count, wanted.count - 1)))
    let start = starts.first { text.bytes[$0...].starts(with: wanted) }
    return text.map.source(
      of: Bytes(start.map { $0..<($0 + wanted.count) } ?? place)
    )
  }
}

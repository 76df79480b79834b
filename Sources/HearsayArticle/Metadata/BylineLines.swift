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
    let kind: Kind
  }

  enum Kind {
    /// Says that it names writers.
    case labeled
    /// The same amid the text.
    case inside
    /// Only is a name.
    case name
  }

  private(set) var lines: [Line] = []
  private(set) var agencies: [Byline] = []
  /// Who the page says it belongs to, where that is a person: "© 2022 Jane Doe".
  private(set) var owner: String?

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
    let start = min(reading.pieces.count, body.lowerBound + Self.edge)
    for index in places.lowerBound..<start { readTop(index) }
    let end = max(start, body.upperBound - Self.edge)
    for index in start..<end { readInside(index) }
    for index in end..<max(end, min(reading.pieces.count, body.upperBound + Self.edge)) {
      readEnd(index)
    }
    readDateline(body)
    owner =
      (body.upperBound..<max(body.upperBound, reading.pieces.count)).lazy
      .compactMap(ownerNamed).first
  }

  /// The pieces that say who wrote the article and nothing else.
  var pieces: Set<Int> { Set(lines.filter { $0.kind == .labeled }.map(\.piece)) }

  // MARK: Lines

  private mutating func readTop(_ index: Int) {
    let piece = reading.pieces[index]
    guard (2...Self.longestLine).contains(piece.words.count), !reading.endsSentence(piece) else {
      return
    }
    if let text = opened(piece) ?? beforeBar(piece) ?? belowLabel(index) {
      add(text, index, .labeled)
    } else if piece.words.count <= Self.longestNameLine, let name = name(in: piece) {
      add(name, index, .name)
    }
  }

  private mutating func readEnd(_ index: Int) {
    let piece = reading.pieces[index]
    guard (1...Self.longestEnd).contains(piece.words.count) else { return readInside(index) }
    if let text = opened(piece) ?? belowLabel(index), piece.words.count > 1 {
      return add(text, index, .labeled)
    }
    if let name = ownName(of: piece) { add(name, index, .name) }
    let text = reading.string(reading.bytes(of: piece))
    let parts = text.split { $0 == "/" || $0 == "," || $0 == "(" || $0 == ")" || $0 == " " }
    let found = parts.compactMap { rules.agencies.agency($0) }
    if !found.isEmpty, found.count == parts.count { note(found, in: index) }
  }

  /// A line amid the text that names persons as its writers: a byline below a lead, or behind the
  /// last paragraph where notes follow.
  private mutating func readInside(_ index: Int) {
    let piece = reading.pieces[index]
    guard (2...Self.longestLine).contains(piece.words.count), let text = opened(piece) else {
      return
    }
    let names = writers.names(in: text, from: .line)
    guard names.best == .person else { return }
    lines.append(Line(names: names, piece: index, kind: .inside))
  }

  /// The name that the whole of a piece is.
  private func ownName(of piece: Piece) -> String? {
    name(in: piece).flatMap { $0 == reading.string(reading.bytes(of: piece)) ? $0 : nil }
  }

  private mutating func add(_ text: String, _ index: Int, _ kind: Kind) {
    let names = writers.names(in: text, from: .line)
    note(names.agencies, in: index)
    let kinds = kind == .labeled ? [WriterName.Kind.person, .single, .organization] : [.person]
    guard let best = names.best, kinds.contains(best) || !names.agencies.isEmpty else { return }
    lines.append(Line(names: names, piece: index, kind: kind))
  }

  /// The text of a piece that may be a name below a line that is an opener only: "Autor:", "Written
  /// by".
  private func belowLabel(_ index: Int) -> String? {
    guard index > 0, let last = reading.pieces[index - 1].words.last,
      reading.pieces[index - 1].words.count <= Self.longestLabel,
      isNameAlone(reading.pieces[index].words),
      isOpener(last) || words.contains(.label, reading.words[last].key) && endsWithColon(index - 1)
    else { return nil }
    return reading.string(reading.bytes(of: reading.pieces[index]))
  }

  private func isNameAlone(_ line: Range<Int>) -> Bool {
    rules.givenNames.contains(reading.words[line.lowerBound].key)
      || line.count <= Self.longestName
        && line.allSatisfy { reading.words[$0].marks.contains(.capital) }
  }

  /// In words.
  private static let longestName = 3

  private func endsWithColon(_ index: Int) -> Bool {
    reading.text.bytes[reading.bytes(of: reading.pieces[index])].last == .ascii(":")
  }

  /// In words.
  private static let longestLabel = 2

  /// What stands behind the words that open a byline.
  private func opened(_ piece: Piece) -> String? {
    var at = piece.words.lowerBound
    let limit = min(piece.words.upperBound, at + Self.openerWords)
    let hasLead = words.contains(.lead, reading.words[at].key)
    while at < limit {
      let word = reading.words[at]
      if isOpener(at) || isLabel(at, of: piece) { return text(from: at + 1, in: piece) }
      guard hasLead || words.contains(.lead, word.key) || word.marks.contains(.number) else {
        return nil
      }
      at += 1
    }
    return nil
  }

  private func isOpener(_ word: Int) -> Bool {
    words.contains(.opener, reading.words[word].key)
      || words.contains(.label, reading.words[word].key)
        && reading.words[word].marks.contains(.beforeColon)
  }

  /// The first word of a short line, before a person's name: "Autoren Jane Doe und John Roe".
  private func isLabel(_ word: Int, of piece: Piece) -> Bool {
    word == piece.words.lowerBound && piece.words.count <= Self.longestEnd
      && words.contains(.label, reading.words[word].key) && word + 2 < piece.words.upperBound
      && isName((word + 1)..<(word + 3))
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

  /// "Jane Doe", "8 November 2022 | Jane Doe": the first part of a line that begins with a given
  /// name and has two or three words, all of them with capitals.
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
    (2...Self.longestName).contains(words.count)
      && rules.givenNames.contains(reading.words[words.lowerBound].key)
      && words.allSatisfy { reading.words[$0].marks.contains(.capital) }
  }

  // MARK: Owner

  private func ownerNamed(in index: Int) -> String? {
    let line = reading.pieces[index].words
    // A sign alone stands by pictures, too.
    guard (3...Self.longestLine).contains(line.count), isCopyright(line.lowerBound),
      reading.words.beginsWithDigit(line.lowerBound + 1)
        || reading.words[line.lowerBound].key != Self.sign
        || index + Self.footer >= reading.pieces.count
    else { return nil }
    let rest = line.drop {
      isCopyright($0) || reading.words.beginsWithDigit($0) || isOpener($0)
    }
    let name = rest.prefix(3).prefix {
      reading.words[$0].marks.contains(.capital) && !reading.words[$0].marks.contains(.allCaps)
    }
    let lengths = [3, 2].filter { $0 <= name.count }
    guard let length = lengths.first(where: { isWhole(name.lowerBound..<(name.lowerBound + $0)) })
    else { return nil }
    let words = name.lowerBound..<(name.lowerBound + length)
    guard isName(words) else { return nil }
    let last = reading.words[words.upperBound - 1]
    return reading.string(Int(reading.words[words.lowerBound].start)..<Int(last.end))
  }

  /// The last pieces of a page.
  private static let footer = 12

  /// Marks or the line's end set it off from what follows.
  private func isWhole(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    return next >= reading.words.words.count
      || reading.words[next].start - reading.words[next - 1].end > 1
      || reading.words[next - 1].marks.contains(.endsBlock)
  }

  private func isCopyright(_ word: Int) -> Bool {
    let key = reading.words[word].key
    return key == Self.sign || key == Self.copyright
      || key == Self.letter && reading.words[word].marks.contains(.opensParenthesis)
  }

  private static let (sign, copyright, letter) = (
    WordTable.key("©"), WordTable.key("copyright"), WordTable.key("c")
  )

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

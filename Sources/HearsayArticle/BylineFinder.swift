import HearsayText

/// Finds the lines that name the writers.
///
///     By Jane Doe and John Roe, in Seoul
///     Jane Doe | Reuters
struct BylineFinder {
  struct Bylines {
    var authors: [Byline] = []
    var pieces: Set<Int> = []
  }

  private let reading: PageReading
  private var result = Bylines()

  private static let longestLine = 18
  private static let openers = Set(["by", "von", "par", "por"].map { WordTable.key($0) })
  /// Words before an opener.
  private static let leads = Set(
    ["written", "posted", "reported", "words", "story", "article", "text", "geschrieben"].map {
      WordTable.key($0)
    }
  )
  private static let joiners = Set(["and", "und", "et", "y", "with"].map { WordTable.key($0) })
  private static let particles = Set(
    ["de", "da", "di", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "du", "ben"].map {
      WordTable.key($0)
    }
  )
  /// A capital word that shows that a line is about something else than persons.
  private static let roles = Set(
    [
      "staff", "reporter", "correspondent", "editor", "agency", "agencies", "news", "desk", "in",
      "updated", "published", "posted", "reuters", "ap", "afp", "the", "for", "on", "at",
    ].map { WordTable.key($0) }
  )

  /// - Parameter body: the pieces of the body; only lines before it and at its start are looked at.
  static func bylines(of reading: PageReading, body: Range<Int>) -> Bylines {
    var finder = Self(reading: reading)
    let first = max(0, body.lowerBound - Limits.blocksBeforeBody)
    for index in first..<min(reading.pieces.count, body.lowerBound + 3) { finder.read(index) }
    return finder.result
  }

  private init(reading: PageReading) {
    self.reading = reading
  }

  private mutating func read(_ index: Int) {
    let piece = reading.pieces[index]
    guard piece.words.count >= 2, piece.words.count <= Self.longestLine,
      !reading.endsSentence(piece)
    else { return }
    let first = opener(of: piece)
    let names: [Range<Int>]
    if Self.openers.contains(reading.words[first].key),
      first > piece.words.lowerBound || reading.words[first].marks.contains(.capital)
    {
      names = self.names((first + 1)..<piece.words.upperBound)
    } else if let bar = namesBeforeBar(piece) {
      names = self.names(first..<bar)
    } else {
      return
    }
    guard !names.isEmpty else { return }
    result.pieces.insert(index)
    result.authors.append(contentsOf: names.map(byline))
  }

  /// `Written by Jane Doe`: the word that opens the names.
  private func opener(of piece: Piece) -> Int {
    let first = piece.words.lowerBound
    return Self.leads.contains(reading.words[first].key) ? first + 1 : first
  }

  /// `Jane Doe | Agency`: the end of what stands before the bar.
  private func namesBeforeBar(_ piece: Piece) -> Int? {
    guard piece.words.count <= 8,
      let bar = piece.words.first(where: { reading.words[$0].marks.contains(.beforeSeparator) }),
      bar + 1 < piece.words.upperBound,
      Self.roles.contains(reading.words[bar + 1].key)
    else { return nil }
    return bar + 1
  }

  /// Two to four capital words each, with commas or "and" between.
  private func names(_ words: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var at = words.lowerBound
    while let name = name(from: at, limit: words.upperBound) {
      names.append(name)
      at = name.upperBound
      if at < words.upperBound, Self.joiners.contains(reading.words[at].key) {
        at += 1
      } else if !reading.words[at - 1].marks.contains(.beforeComma) {
        break
      }
    }
    return names
  }

  private func name(from start: Int, limit: Int) -> Range<Int>? {
    var end = start
    while end < limit, end - start < 4, isPartOfName(end) {
      end += 1
      if !reading.words[end - 1].marks.isDisjoint(
        with: [.beforeComma, .beforeSeparator, .beforeDash, .endsSentence, .closesParenthesis]
      ), reading.words[end - 1].range.count > 2 {
        break
      }
    }
    return end - start >= 2 ? start..<end : nil
  }

  private func isPartOfName(_ index: Int) -> Bool {
    let word = reading.words[index]
    if Self.particles.contains(word.key) { return true }
    return word.marks.contains(.capital) && !Self.roles.contains(word.key)
  }

  private func byline(_ words: Range<Int>) -> Byline {
    let start = reading.words[words.lowerBound].start
    let end = reading.words[words.upperBound - 1].end
    return Byline(
      name: reading.string(Int(start)..<Int(end)),
      range: reading.text.map.source(of: Bytes(start, end))
    )
  }
}

import HearsayText

/// Finds the headline among the short lines before the body: the one that shares its words with
/// the body's first paragraphs.
///
/// A related headline may be glued behind it. The line is then cut where a name begins that the
/// body never has behind the word before, though it has both:
///
///     Kelland insists it never sold arms to Marrow Kelland opens border with Marrow
///     |----------------------------------------| |----------------------------...
struct HeadlineFinder {
  private let reading: PageReading
  private let lead: LeadVocabulary
  private let body: Range<Int>

  struct Finding {
    let piece: Int
    /// The words of the headline; what else is in the piece is a related headline.
    let words: Range<Int>
  }

  init(_ reading: PageReading, body: Range<Int>) {
    self.reading = reading
    self.body = body
    self.lead = LeadVocabulary(reading, body: body)
  }

  private static let leastScore = 0.3
  /// So many first lines of a page may be its title.
  private static let top = 3

  func find() -> Finding? {
    var best: (finding: Finding, score: Double)?
    for index in places {
      guard let candidate = candidate(index) else { continue }
      let distance = min(abs(body.lowerBound - index), Limits.blocksBeforeBody)
      var score = score(candidate.words)
      if score > 0.3 { score += repetition(candidate.words, at: index) }
      if isName(candidate.words) { score -= Self.nameCost }
      score -= Double(distance) * 0.005
      if score > (best?.score ?? Self.leastScore) { best = (candidate, score) }
    }
    return best?.finding
  }

  /// The page's first lines, where its title stands; those before the body; and headings near the
  /// body's start, for a page with teasers of prose above the headline.
  private var places: [Int] {
    let near = places(near: 0..<body.lowerBound)
    let top = 0..<min(Self.top, near.first ?? 0)
    let inside = body.prefix(8).filter { reading.pieces[$0].fate == .text(.heading) }
    return Array(top) + near + inside.filter { isRepeated(reading.pieces[$0].words, at: $0) }
  }

  /// The words of a short line that could be a headline.
  private func candidate(_ index: Int) -> Finding? {
    let piece = reading.pieces[index]
    guard !piece.fate.isFurniture, piece.words.count >= 2,
      piece.words.count <= Limits.headlineWords * 2
    else { return nil }
    let title = withoutCrumbs(reading.withoutSite(piece.words))
    let cut = gluedTitle(in: title) ?? title
    guard cut.count <= Limits.headlineWords, !looksLikeCode(piece), !endsInFullStop(piece)
    else { return nil }
    return Finding(piece: index, words: cut)
  }

  private func endsInFullStop(_ piece: Piece) -> Bool {
    reading.text.bytes[reading.bytes(of: piece)].last == .ascii(".")
  }

  private func looksLikeCode(_ piece: Piece) -> Bool {
    reading.text.bytes[reading.bytes(of: piece)].contains { byte in
      byte == .ascii("{") || byte == .ascii("}") || byte == .ascii("=") || byte == .ascii(";")
        || byte == .ascii("\\") || byte == .ascii("^")
    }
  }

  /// The share of its words of meaning that the lead has; long words count more than none.
  private func score(_ words: Range<Int>) -> Double {
    let content = words.filter { lead.isContent(reading.words[$0]) }
    guard !content.isEmpty else { return 0 }
    let shared = content.count { lead.contains(reading.words[$0]) }
    let size = min(1, Double(words.count) / 4)
    return Double(shared) / Double(content.count) * size
  }

  /// A title that the page gives twice, in its `title` and above the text, is the headline.
  private func repetition(_ words: Range<Int>, at index: Int) -> Double {
    isRepeated(words, at: index) ? 0.5 : 0
  }

  /// One of the two places must be the page's top: menus stand twice, too.
  private func isRepeated(_ words: Range<Int>, at index: Int) -> Bool {
    guard words.count > 3 else { return false }
    let others = index < Self.top ? places(near: 0..<body.lowerBound) : Array(0..<Self.top)
    return others.contains { other in
      other != index && other < reading.pieces.count
        && begins(reading.pieces[other].words, as: words)
    }
  }

  private func begins(_ other: Range<Int>, as words: Range<Int>) -> Bool {
    other.count >= words.count
      && zip(other, words).allSatisfy { reading.words[$0].key == reading.words[$1].key }
  }

  /// The last places of a stretch: those nearest to the body.
  private func places(near stretch: Range<Int>) -> [Int] {
    Array(stretch.suffix(Limits.blocksBeforeBody))
  }

  // MARK: Names before a title

  /// What a line that looks like the outlet's name loses against one that says something.
  private static let nameCost = 0.35
  private static let longestName = 5
  /// A breadcrumb in front of a title has at most this many words.
  private static let longestCrumb = 5

  /// A few words, every one of meaning with a capital: "The Arl Valley Sentinel".
  private func isName(_ words: Range<Int>) -> Bool {
    words.count <= Self.longestName
      && words.allSatisfy {
        reading.words[$0].marks.contains(.capital)
          || LeadVocabulary.isFunctionWord(reading.words[$0])
      }
  }

  /// A title without the breadcrumb glued before it: capitalized words up to one that the body
  /// begins with and that never follows the last of them.
  private func withoutCrumbs(_ words: Range<Int>) -> Range<Int> {
    guard words.count > Self.leastTitle + 1 else { return words }
    let lead = words.prefix(Self.longestCrumb + 1).prefix {
      reading.words[$0].marks.contains(.capital)
    }
    let start = lead.dropFirst().first { index in
      self.lead.opens(with: reading.words[index])
        && !self.lead.hasPair(reading.words[index - 1], reading.words[index])
        && words.upperBound - index >= Self.leastTitle
        && !self.lead.opens(with: reading.words[words.lowerBound])
    }
    return (start ?? behindCapitals(words) ?? words.lowerBound)..<words.upperBound
  }

  /// The word behind two or more in capitals: "EVENING LANTERN Greyfell: ministry knew nothing".
  private func behindCapitals(_ words: Range<Int>) -> Int? {
    let shouted = words.prefix { reading.words[$0].marks.contains(.allCaps) }
    guard shouted.count > 1, words.upperBound - shouted.upperBound >= Self.leastTitle,
      !shouted.contains(where: { lead.contains(reading.words[$0]) })
    else { return nil }
    return shouted.upperBound
  }

  // MARK: Two titles in one line

  private static let leastTitle = 4

  /// The first title of two; nil where the line is one.
  private func gluedTitle(in words: Range<Int>) -> Range<Int>? {
    guard words.count >= 2 * Self.leastTitle else { return nil }
    let isTitleCase =
      words.count { reading.words[$0].marks.contains(.capital) } * 3
      > words.count * 2
    let inner = (words.lowerBound + Self.leastTitle)...(words.upperBound - Self.leastTitle)
    let cuts = inner.filter { canBegin($0) }
    if let again = cuts.first(where: { beginsAlike($0, words) }) {
      return words.lowerBound..<again
    }
    guard !isTitleCase else { return nil }
    if words.count > 12, let cut = cuts.first(where: isSeam) { return words.lowerBound..<cut }
    return ownWords(in: words, cuts: cuts)
  }

  /// What a word of the lead adds to a title, what another word takes from it, and what it costs to
  /// cut a line.
  private static let (ownWord, foreignWord, cutting) = (1.0, 0.6, 1.4)

  /// The stretch between two cuts whose words the lead has, where the rest of the line is about
  /// something else: a breadcrumb before the title, a related headline behind it.
  private func ownWords(in words: Range<Int>, cuts: [Int]) -> Range<Int>? {
    let bounds = [words.lowerBound] + starts(in: words) + cuts + [words.upperBound]
    let edges = Set(bounds).sorted()
    var best = (range: words, worth: worth(words))
    for (place, start) in edges.enumerated() {
      for end in edges[(place + 1)...] where end - start >= Self.leastTitle {
        let isCut = (start > words.lowerBound ? 1.0 : 0) + (end < words.upperBound ? 1.0 : 0)
        let worth = worth(start..<end) - isCut * Self.cutting
        if worth > best.worth { best = (start..<end, worth) }
      }
    }
    return best.range == words ? nil : best.range
  }

  /// Capitals among the first words, where a title may begin behind a breadcrumb.
  private func starts(in words: Range<Int>) -> [Int] {
    words.prefix(Self.leastTitle + 1).dropFirst().filter {
      reading.words[$0].marks.contains(.capital)
    }
  }

  private func worth(_ words: Range<Int>) -> Double {
    words.reduce(0) { sum, index in
      let word = reading.words[index]
      guard lead.isContent(word) else { return sum }
      return sum + (lead.contains(word) ? Self.ownWord : -Self.foreignWord)
    }
  }

  /// A capital behind a word that can end a title.
  private func canBegin(_ index: Int) -> Bool {
    let previous = reading.words[index - 1]
    return reading.words[index].marks.contains(.capital)
      && !LeadVocabulary.isFunctionWord(previous)
      && previous.marks.isDisjoint(with: [.beforeComma, .beforeColon, .beforeDash])
  }

  /// The rest begins with the words the line begins with.
  private func beginsAlike(_ index: Int, _ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    return reading.words[index].key == reading.words[first].key
      && reading.words[index + 1].key == reading.words[first + 1].key
      && !lead.hasPair(reading.words[index - 1], reading.words[index])
  }

  /// The body has both words, and never the one behind the other.
  private func isSeam(_ index: Int) -> Bool {
    let (before, after) = (reading.words[index - 1], reading.words[index])
    return lead.contains(before) && lead.contains(after) && !lead.hasPair(before, after)
      && before.marks.contains(.capital)
  }
}

/// Title - Site
extension PageReading {
  /// The longest part of a title that a bar, or a dash with a short rest, sets off.
  func withoutSite(_ range: Range<Int>) -> Range<Int> {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where separates(index, in: range) {
      parts.append(start..<(index + 1))
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return parts.max { $0.count < $1.count } ?? range
  }

  private func separates(_ index: Int, in range: Range<Int>) -> Bool {
    let marks = words[index].marks
    guard index + 1 < range.upperBound else { return false }
    if marks.contains(.beforeSeparator) { return true }
    let hasSpace = words[index + 1].start - words[index].end > 1
    return marks.contains(.beforeDash) && hasSpace && range.upperBound - index <= 5
      && words[index + 1].marks.contains(.capital)
  }
}

/// The words and pairs of words of the body's first paragraphs.
struct LeadVocabulary {
  private var words: Set<UInt64> = []
  private var pairs: Set<UInt64> = []
  /// The words the body begins with.
  private var opening: Set<UInt64> = []
  private static let openingWords = 3

  init(_ reading: PageReading, body: Range<Int>) {
    var left = Limits.leadWords
    for piece in reading.pieces[body] where !piece.fate.isFurniture && left > 0 {
      var previous: UInt64 = 0
      for index in piece.words.prefix(left) {
        let key = reading.words[index].key
        if words.count < Self.openingWords { opening.insert(key) }
        words.insert(Self.stem(key, reading.words.text(index)))
        words.insert(key)
        pairs.insert(Self.pair(previous, key))
        previous = key
      }
      left -= piece.words.count
    }
  }

  /// Without a plural or possessive ending.
  private static func stem(_ key: UInt64, _ text: String) -> UInt64 {
    for ending in ["'s", "’s", "s"] where text.hasSuffix(ending) && text.utf8.count > 4 {
      return WordTable.key(text.dropLast(ending.count).utf8)
    }
    return key
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 31) ^ second
  }

  func contains(_ word: Word) -> Bool { words.contains(word.key) }

  func opens(with word: Word) -> Bool { opening.contains(word.key) && isContent(word) }

  func hasPair(_ first: Word, _ second: Word) -> Bool {
    pairs.contains(Self.pair(first.key, second.key))
  }

  func isContent(_ word: Word) -> Bool { !Self.isFunctionWord(word) }

  static func isFunctionWord(_ word: Word) -> Bool { functionWords.contains(word.key) }

  private static let functionWords = Set(
    [
      "the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or",
      "that", "as", "than", "but", "is", "are", "was", "were", "be", "it", "its", "his", "her",
      "their", "this", "these", "over", "after", "before", "into", "under", "against", "between",
      "has", "have", "had", "not", "no", "will", "would", "who", "what", "how", "why", "when",
      "he", "she", "they", "we", "you", "i", "us",
    ].map { WordTable.key($0) }
  )
}

import HearsayText

/// Parts lines that hold much of a page: a scraper wrote menus, text and footer one behind the
/// other.
///
///     Vell Gazette World Sport Weather Log in The port was closed on Monday, … said. Most Read …
///     |-- titles ----------------------------||-- sentences -----------------------||-- titles --
///
/// Menus are made of words in capitals without full stops, text of sentences. The likeliest course
/// of the two kinds is found word by word (Viterbi); a change costs, so that the names of a
/// sentence stay in it.
struct LineParter {
  private let words: WordTable
  private let rules: FurnitureRules

  /// In bytes: few paragraphs are so long.
  private static let longLine = 1_000

  /// The text with such lines parted, and the words of what came of it.
  static func parted(_ text: VisibleText, rules: FurnitureRules) -> VisibleText {
    guard text.blocks.contains(where: { $0.range.count >= longLine }) else { return text }
    let parter = Self(words: WordTable(text), rules: rules)
    var result = text
    result.blocks.removeAll(keepingCapacity: true)
    for (index, block) in text.blocks.enumerated() {
      let cuts = block.range.count >= longLine ? parter.cuts(ofBlock: index) : []
      parter.part(block, at: cuts, into: &result)
    }
    return result
  }

  private func part(_ block: VisibleBlock, at cuts: [Int], into text: inout VisibleText) {
    var start = block.range.lowerBound
    var startsParagraph = block.startsParagraph
    for cut in cuts {
      guard let place = place(before: cut, in: text.bytes, after: start) else { continue }
      text.bytes[place] = 0x0A
      text.blocks.append(VisibleBlock(range: start..<place, startsParagraph: startsParagraph))
      start = place + 1
      startsParagraph = true
    }
    text.blocks.append(
      VisibleBlock(range: start..<block.range.upperBound, startsParagraph: startsParagraph)
    )
  }

  /// The space before a word and the marks that open it; nil where it is glued to the word before.
  private func place(before word: Int, in bytes: [UInt8], after start: Int) -> Int? {
    var at = Int(words[word].start)
    let limit = max(start, Int(words[word - 1].end))
    while at > limit, bytes[at - 1] != 0x20 { at -= 1 }
    return at > limit ? at - 1 : nil
  }

  // MARK: Places to cut

  /// The words that lines begin with, but for the first.
  private func cuts(ofBlock block: Int) -> [Int] {
    let range = words.ofBlock[block]
    var cuts: Set<Int> = []
    for run in LineRuns(words, range).runs {
      cuts.insert(run.words.lowerBound)
      if run.isTitles {
        cuts.formUnion(titles(in: run.words))
      }
    }
    addPhrases(range, to: &cuts)
    if block == 0 { addTitle(range, to: &cuts) }
    cuts.remove(range.lowerBound)
    cuts.remove(range.upperBound)
    return cuts.sorted()
  }

  /// In words.
  private static let titleLength = 8

  /// A run of titles in pieces of the length of one, so that it counts as what it is: many lines.
  private func titles(in run: Range<Int>) -> [Int] {
    var cuts: [Int] = []
    var start = run.lowerBound
    for at in run where at - start >= Self.titleLength && canBegin(at, in: run) {
      cuts.append(at)
      start = at
    }
    return cuts
  }

  /// A capital that no number stands beside: dates are left whole.
  private func canBegin(_ at: Int, in run: Range<Int>) -> Bool {
    words[at].marks.contains(.capital) && !words[at - 1].marks.contains(.number)
      && !(at + 1 < run.upperBound && words[at + 1].marks.contains(.number))
  }

  /// Furniture of several words between sentences.
  ///
  ///     … said. Leave a Reply Your address …
  private func addPhrases(_ range: Range<Int>, to cuts: inout Set<Int>) {
    for at in range.dropFirst() where words[at].marks.contains(.capital) {
      guard words[at - 1].marks.contains(.endsSentence) || cuts.contains(at),
        !words[at].marks.contains(.quoted),
        let hit = rules.longest(.lines, words, at: at, limit: range.upperBound),
        hit.words.count > 1, startsAnew(hit.words.upperBound, range)
      else { continue }
      cuts.insert(at)
      cuts.insert(hit.words.upperBound)
    }
  }

  private func startsAnew(_ at: Int, _ range: Range<Int>) -> Bool {
    at == range.upperBound || words[at].marks.contains(.capital)
  }

  // MARK: The title

  private static let leastTitle = 3
  /// How far behind the start of the page the title may come again.
  private static let titleDistance = 4_000

  /// A page that is written from its head on begins with its title, which comes again above the
  /// text.
  private func addTitle(_ range: Range<Int>, to cuts: inout Set<Int>) {
    let first = range.lowerBound
    var found: [(at: Int, count: Int)] = []
    for at in range.dropFirst(Self.leastTitle).prefix(Self.titleDistance)
    where words[at].key == words[first].key {
      let count = zip(first..<at, at..<range.upperBound).prefix(Limits.headlineWords)
        .prefix { words[$0].key == words[$1].key }.count
      if count >= Self.leastTitle { found.append((at, count)) }
    }
    guard let longest = found.map(\.count).max() else { return }
    found = found.filter { $0.count * 2 > longest } + [(first, longest)]
    for place in found {
      cuts.subtract(place.at..<place.at + place.count)
      cuts.formUnion([place.at, place.at + place.count])
    }
  }
}

/// The course of titles and sentences through a line.
struct LineRuns {
  struct Run {
    let words: Range<Int>
    let isTitles: Bool
  }

  private(set) var runs: [Run] = []
  private let words: WordTable
  private let range: Range<Int>

  /// What speaks for a sentence, in steps of one.
  private enum Sign {
    static let small = 0.8
    static let capital = -0.9
    static let fullStop = 1.5
    static let comma = 0.4
    static let separator = -1.0
  }

  /// What it costs to go from titles to a sentence; from a sentence to titles behind its full stop,
  /// and elsewhere.
  private enum Change {
    static let toSentence = 5.0
    static let toTitles = 5.0
    static let amidSentence = 9.0
  }

  init(_ words: WordTable, _ range: Range<Int>) {
    self.words = words
    self.range = range
    trace(course())
  }

  /// For each word whether the best course to it in titles, and in a sentence, came from the other.
  private func course() -> (changes: [(titles: Bool, sentence: Bool)], endsInTitles: Bool) {
    var changes: [(titles: Bool, sentence: Bool)] = []
    changes.reserveCapacity(range.count)
    var (titles, sentence) = (0.0, 0.0)
    for at in range {
      let fromSentence = sentence - costOfTitles(at)
      let fromTitles = titles - costOfSentence(at)
      let change = (titles: fromSentence > titles, sentence: fromTitles > sentence)
      titles = max(titles, fromSentence)
      sentence = max(sentence, fromTitles) + sign(at)
      changes.append(change)
    }
    return (changes, titles > sentence)
  }

  private mutating func trace(
    _ course: (changes: [(titles: Bool, sentence: Bool)], endsInTitles: Bool)
  ) {
    var isTitles = course.endsInTitles
    var end = range.upperBound
    for at in range.reversed() {
      let change = course.changes[at - range.lowerBound]
      guard isTitles ? change.titles : change.sentence, at > range.lowerBound else { continue }
      let start = isTitles ? at : startOfSentence(at)
      if start < end { runs.append(Run(words: start..<end, isTitles: isTitles)) }
      end = min(start, end)
      isTitles.toggle()
    }
    if range.lowerBound < end {
      runs.append(Run(words: range.lowerBound..<end, isTitles: isTitles))
    }
    runs.reverse()
  }

  private func sign(_ at: Int) -> Double {
    let marks = words[at].marks
    var sign = 0.0
    if marks.contains(.capital) {
      sign = marks.contains(.quoted) || beginsSentence(at) ? 0 : Sign.capital
    } else if !marks.contains(.number) {
      sign = Sign.small
    }
    if marks.contains(.endsSentence) { sign += Sign.fullStop }
    if marks.contains(.beforeComma) { sign += Sign.comma }
    if marks.contains(.beforeSeparator) { sign += Sign.separator }
    return sign
  }

  private func beginsSentence(_ at: Int) -> Bool {
    at == range.lowerBound || words[at - 1].marks.contains(.endsSentence)
  }

  private func costOfTitles(_ at: Int) -> Double {
    guard words[at].marks.contains(.capital) else { return .infinity }
    return beginsSentence(at) ? Change.toTitles : Change.amidSentence
  }

  /// A sentence begins with a capital.
  private func costOfSentence(_ at: Int) -> Double {
    words[at].marks.contains(.capital) ? Change.toSentence : .infinity
  }

  /// One word earlier where what seems the first is the second of a name: "Joe | Biden said".
  private func startOfSentence(_ at: Int) -> Int {
    guard at > range.lowerBound, !LeadVocabulary.isFunctionWord(words[at]),
      words[at - 1].marks.contains(.capital),
      words[at - 1].marks.isDisjoint(with: [.endsSentence, .beforeSeparator, .allCaps])
    else { return at }
    return at - 1
  }
}

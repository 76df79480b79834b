import HearsayText

/// Chooses the pieces that are the article's body.
///
/// Pieces of prose count for it by their words, other pieces against it; the stretch with the
/// greatest sum is the body (Kadane). Inside it, single short lines are headings and rows of them
/// are lists of links; outside it, everything is the page's.
struct BodySelector {
  private var reading: PageReading
  private let classifier: FurnitureClassifier
  private var headings: [Int: FurnitureClassifier.Heading] = [:]

  private enum Weight {
    static let other = -10
    static let phrase = -5
    static let listItem = -2
    static let furniture = -3
    /// What any paragraph counts beside its words.
    static let paragraph = 10
    static let most = 80
  }

  init(_ reading: PageReading, rules: FurnitureRules) {
    self.reading = reading
    self.classifier = FurnitureClassifier(rules: rules, words: reading.words)
  }

  /// The reading with a fate for every piece, and the pieces of the body.
  static func select(_ reading: PageReading, rules: FurnitureRules) -> (PageReading, Range<Int>) {
    var selector = Self(reading, rules: rules)
    selector.classify()
    selector.captionsAfterPrompts()
    selector.titlesAfterPointers()
    let body = selector.bestStretch()
    selector.judgeInside(body)
    return (selector.reading, body)
  }

  private mutating func classify() {
    for index in reading.pieces.indices where reading.pieces[index].isUndecided {
      let piece = reading.pieces[index]
      let result = classifier.classify(piece, endsSentence: reading.endsSentence(piece))
      guard let (fate, heading) = result else { continue }
      reading.pieces[index].fate = fate
      headings[index] = heading
    }
  }

  /// A line without a full stop right behind "open image" or the like is the picture's caption.
  private mutating func captionsAfterPrompts() {
    for index in reading.pieces.indices.dropFirst() where reading.pieces[index].isUndecided {
      guard case .furniture(.imagePrompt, _) = reading.pieces[index - 1].fate,
        reading.pieces[index].words.count <= Limits.captionWords,
        !reading.endsSentence(reading.pieces[index])
      else { continue }
      reading.pieces[index].fate = .furniture(.caption, "a line under a picture")
    }
  }

  /// A line without a full stop behind "Read more" is the title of what is to be read.
  private mutating func titlesAfterPointers() {
    for index in reading.pieces.indices.dropFirst() where reading.pieces[index].isUndecided {
      guard case .furniture(.relatedHeadline, _) = reading.pieces[index - 1].fate,
        reading.pieces[index].block == reading.pieces[index - 1].block,
        reading.pieces[index].words.count <= Limits.headlineWords,
        !reading.endsSentence(reading.pieces[index])
      else { continue }
      reading.pieces[index].fate = .furniture(.relatedHeadline, "the title of another article")
    }
  }

  // MARK: The stretch

  func isProse(_ index: Int) -> Bool {
    let piece = reading.pieces[index]
    guard piece.isUndecided else { return false }
    if reading.endsSentence(piece) { return piece.words.count >= 8 }
    let sentences = piece.words.count { reading.words[$0].marks.contains(.endsSentence) }
    return sentences > 0 && piece.words.count >= 15 || piece.words.count >= 40
  }

  private func weight(_ index: Int) -> Int {
    let piece = reading.pieces[index]
    if piece.fate.isFurniture { return Weight.furniture }
    if isProse(index) { return size(piece.words.count) + Weight.paragraph }
    if reading.endsSentence(piece) { return 0 }
    if isListItem(index) { return Weight.listItem }
    return isPhrase(piece) ? Weight.phrase : Weight.other
  }

  /// Several words in small letters: an item of a list, a row of a table, or a headline.
  private func isPhrase(_ piece: Piece) -> Bool {
    let small = piece.words.count { reading.words[$0].marks.isDisjoint(with: [.capital, .number]) }
    return small >= 3 && small * 2 >= piece.words.count
  }

  /// What is longer than a paragraph may be many without a line between them, or terms of use.
  private func size(_ words: Int) -> Int {
    min(words, Weight.most) + max(0, words - Weight.most) / 2
  }

  /// Empty where there is no prose.
  private func bestStretch() -> Range<Int> {
    var best = 0..<0
    var bestSum = 0
    var start = 0
    var sum = 0
    for index in reading.pieces.indices {
      if headings[index] == .stop, bestSum >= 60 { break }
      if sum <= 0 { (start, sum) = (index, 0) }
      sum += weight(index)
      if sum > bestSum { (best, bestSum) = (start..<(index + 1), sum) }
    }
    return best
  }

  // MARK: Inside

  /// So many short lines in a row are links.
  private static let linkRow = 3

  private mutating func judgeInside(_ body: Range<Int>) {
    var index = body.lowerBound
    while index < body.upperBound {
      if isProse(index) {
        reading.pieces[index].fate = .text(isListItem(index) ? .listItem : .paragraph)
        index += 1
      } else {
        index = judgeRow(from: index, limit: body.upperBound)
      }
    }
  }

  /// The pieces up to the next prose.
  private mutating func judgeRow(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, !isProse(end) { end += 1 }
    let short = (start..<end).filter { reading.pieces[$0].isUndecided }
    let isList = (start..<end).contains { headings[$0] == .list }
    let titles = short.filter { !reading.endsSentence(reading.pieces[$0]) && !isListItem($0) }
    let dropsTitles =
      isList
      || titles.count >= Self.linkRow && !opensList(start) && !holdsPhrases(titles)
    for index in short {
      reading.pieces[index].fate = fate(ofShort: index, dropsTitles: dropsTitles)
    }
    return end
  }

  /// Links are written like names; items of a list often like the rest of the text.
  private func holdsPhrases(_ titles: [Int]) -> Bool {
    titles.count { isPhrase(reading.pieces[$0]) } * 2 >= titles.count
  }

  private func fate(ofShort index: Int, dropsTitles: Bool) -> Piece.Fate {
    if isListItem(index) { return .text(.listItem) }
    if reading.endsSentence(reading.pieces[index]) { return .text(.paragraph) }
    return dropsTitles
      ? .furniture(.relatedHeadline, "one of a row of links") : .text(.heading)
  }

  /// The piece before ends in a colon.
  private func opensList(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let bytes = reading.text.bytes[reading.bytes(of: reading.pieces[index - 1])]
    return bytes.last == .ascii(":")
  }

  /// Begins with a bullet, or a number and a full stop or bracket.
  private func isListItem(_ index: Int) -> Bool {
    let bytes = reading.text.bytes[reading.bytes(of: reading.pieces[index])]
    if bytes.starts(with: "•".utf8) || bytes.starts(with: "- ".utf8)
      || bytes.starts(with: "* ".utf8)
      || bytes.starts(with: "– ".utf8)
    {
      return true
    }
    let digits = bytes.prefix { $0.isASCIIDigit }.count
    guard (1...2).contains(digits) else { return false }
    let rest = bytes.dropFirst(digits)
    return rest.starts(with: ". ".utf8) || rest.starts(with: ") ".utf8)
  }
}

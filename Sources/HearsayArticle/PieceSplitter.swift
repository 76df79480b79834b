import HearsayText

/// Cuts blocks into pieces where furniture is glued into a line with prose.
///
///     … in Geneva on Monday (AP) Your support helps us. … Read more Ministers have met …
///     |--- caption ------------||--- appeal ----------||-------| |-- text ---------------
struct PieceSplitter {
  private let words: WordTable
  private let rules: FurnitureRules
  private let dates: DateReader
  private var pieces: [Piece] = []
  private var block = 0
  /// First word of the piece being read.
  private var start = 0
  private var inAppeal = false

  static func pieces(
    of words: WordTable,
    rules: FurnitureRules,
    months: MonthNames
  ) -> [Piece] {
    var splitter = Self(words: words, rules: rules, months: months)
    for block in words.ofBlock.indices { splitter.split(block) }
    return splitter.pieces
  }

  private init(words: WordTable, rules: FurnitureRules, months: MonthNames) {
    self.words = words
    self.rules = rules
    dates = DateReader(words, months: months)
  }

  private mutating func split(_ index: Int) {
    block = index
    let range = words.ofBlock[index]
    start = range.lowerBound
    guard !range.isEmpty else {
      let fate = Piece.Fate.furniture(.furniture, "marks without words")
      pieces.append(Piece(words: range, block: index, fate: fate))
      return
    }
    var at = continueAppeal(range.upperBound)
    while at < range.upperBound { at = step(at, limit: range.upperBound) }
    emit(to: range.upperBound)
  }

  /// Looks for something glued in at a word and gives the word to go on with.
  private mutating func step(_ at: Int, limit: Int) -> Int {
    if words[at].marks.contains(.quoted) { return at + 1 }
    if let end = dateField(at, limit: limit) {
      return take(at..<end, .furniture(.furniture, "a date field"))
    }
    if let end = gluedByline(at, limit: limit) {
      return take(at..<end, .furniture(.furniture, "a line that says who wrote it and when"))
    }
    if let end = gluedCredit(at, limit: limit) {
      return take(at..<end, .furniture(.credit, "the credit of a picture"))
    }
    if rules.mayBeGlued(words[at]), let end = glued(at, limit: limit) { return end }
    if let end = creditedCaption(at, limit: limit) {
      return take(start..<end, .furniture(.caption, "a caption with the credit of its picture"))
    }
    return at + 1
  }

  private mutating func glued(_ at: Int, limit: Int) -> Int? {
    if let hit = cut(at, limit: limit) {
      return take(hit.words, .furniture(hit.rule.kind, "a prompt or label of the page"))
    }
    if let end = appeal(at, limit: limit) { return end }
    if let end = menu(at, limit: limit) {
      return take(at..<end, .furniture(.navigation, "names of sections"))
    }
    return nil
  }

  private mutating func emit(to end: Int, _ fate: Piece.Fate = .undecided) {
    if start < end { pieces.append(Piece(words: start..<end, block: block, fate: fate)) }
    start = end
  }

  private mutating func take(_ range: Range<Int>, _ fate: Piece.Fate) -> Int {
    emit(to: range.lowerBound)
    emit(to: range.upperBound, fate)
    return range.upperBound
  }

  /// True where a new line might have begun before it was glued to the one before.
  private func isBoundary(_ at: Int) -> Bool {
    guard at > start else { return true }
    return !words[at - 1].marks.isDisjoint(
      with: [.endsSentence, .closesParenthesis, .beforeSeparator]
    )
  }

  // MARK: Phrases that stand by themselves

  private static let longPhrase = 4

  private func cut(_ at: Int, limit: Int) -> FurnitureRules.Hit? {
    guard let hit = rules.longest([.cut], words, at: at, limit: limit) else { return nil }
    if at == start, hit.words.upperBound == limit { return hit }
    let isCapital = words[at].marks.contains(.capital)
    if hit.words.count >= Self.longPhrase, isCapital || hit.rule.kind == .imagePrompt { return hit }
    let isLine = isBoundary(at) && isCapital
    return isLine && startsAnew(hit.words.upperBound, limit: limit) ? hit : nil
  }

  /// True where what follows a phrase is not its continuation.
  private func startsAnew(_ at: Int, limit: Int) -> Bool {
    at == limit || words[at].marks.contains(.capital)
      || !words[at - 1].marks.isDisjoint(with: [.endsSentence, .beforeSeparator])
  }

  /// `date 2022-11-08`, as scrapers write it in front of the text.
  private func dateField(_ at: Int, limit: Int) -> Int? {
    guard at == start, words[at].marks.contains(.startsBlock) else { return nil }
    return dates.field(at, limit: limit)?.end
  }

  private static let by = WordTable.key("by")
  private static let dateLabels = Set(
    ["published", "updated", "posted", "last"].map { WordTable.key($0) }
  )
  private static let longestByline = 8
  private static let longestLabel = 4

  /// `By Jane Doe Updated 8 Nov 2022, 10:12` between headline and text.
  private func gluedByline(_ at: Int, limit: Int) -> Int? {
    guard words[at].marks.contains(.capital), at > start || inLine(at, limit: limit) else {
      return nil
    }
    var next = at
    if words[at].key == Self.by {
      let names = (at + 1)..<min(limit, at + Self.longestByline)
      guard let label = names.first(where: { Self.dateLabels.contains(words[$0].key) }),
        label - at > 2
      else { return nil }
      next = label
    }
    guard Self.dateLabels.contains(words[next].key) else { return nil }
    return endOfDate(after: next, limit: limit)
  }

  /// A line that is nothing else is left to those who read bylines and dates.
  private func inLine(_ at: Int, limit: Int) -> Bool {
    limit - at > Self.longestByline * 2
  }

  /// Behind the date, and the time that follows it, within a few words of a label.
  private func endOfDate(after label: Int, limit: Int) -> Int? {
    for at in (label + 1)..<max(label + 1, min(limit, label + Self.longestLabel)) {
      guard var end = dates.date(at, limit: limit)?.end else { continue }
      while end < limit, words[end].marks.contains(.number) { end += 1 }
      return end
    }
    return nil
  }

  // MARK: Menus

  /// So many names of sections in a row are a menu.
  private static let menuNames = 4

  private func menu(_ at: Int, limit: Int) -> Int? {
    guard words[at].marks.contains(.capital) else { return nil }
    var end = at
    var names = 0
    var separated = false
    while let next = rules.section(words, at: end, limit: limit) {
      names += 1
      separated = words[next - 1].marks.contains(.beforeSeparator)
      guard words[next - 1].marks.isDisjoint(with: [.beforeComma, .endsSentence]) else {
        return nil
      }
      end = next
    }
    guard end > at, startsAnew(end, limit: limit) else { return nil }
    if at == start { return names >= 2 || separated && end < limit ? end : nil }
    return names >= Self.menuNames ? end : nil
  }

  // MARK: Captions

  private func creditedCaption(_ at: Int, limit: Int) -> Int? {
    guard words[at].marks.contains(.opensParenthesis), at >= start + 3,
      at - start <= Limits.captionWords,
      let end = endOfCredit(at, limit: limit), startsAnew(end, limit: limit),
      !words[end - 1].marks.contains(.beforeDash)
    else { return nil }
    let isOneLine = !(start..<at).contains { words[$0].marks.contains(.endsSentence) }
    return isOneLine || followsImagePrompt ? end : nil
  }

  private func endOfCredit(_ open: Int, limit: Int) -> Int? {
    let last = min(limit, open + 10)
    guard let close = (open..<last).first(where: { words[$0].marks.contains(.closesParenthesis) }),
      (open...close).contains(where: {
        rules.longest([.credit], words, at: $0, limit: close + 1) != nil
      })
    else { return nil }
    return close + 1
  }

  private static let longestCredit = 6

  /// A credit behind the last full stop of a paragraph that reports.
  private func gluedCredit(_ at: Int, limit: Int) -> Int? {
    guard at > start, limit - at <= Self.longestCredit, words[at].marks.contains(.capital),
      words[at - 1].marks.contains(.endsSentence),
      !words[limit - 1].marks.contains(.endsSentence),
      rules.reports(start..<at, of: words)
    else { return nil }
    let hasCredit = (at..<limit).contains {
      rules.longest([.credit], words, at: $0, limit: limit)?.words.upperBound == limit
    }
    return hasCredit ? limit : nil
  }

  private var followsImagePrompt: Bool {
    guard let last = pieces.last, case .furniture(.imagePrompt, _) = last.fate else { return false }
    return true
  }

  // MARK: Appeals

  private mutating func appeal(_ at: Int, limit: Int) -> Int? {
    guard isBoundary(at), words[at].marks.contains(.capital),
      rules.longest([.appeal], words, at: at, limit: limit) != nil,
      !AppealReader(words, rules, limit: limit).reports(at)
    else { return nil }
    return takeAppeal(at, limit: limit)
  }

  /// An appeal that filled its block may go on in the next.
  private mutating func continueAppeal(_ limit: Int) -> Int {
    let reader = AppealReader(words, rules, limit: limit)
    guard inAppeal, reader.goesOn(in: start) else {
      inAppeal = false
      return start
    }
    return takeAppeal(start, limit: limit)
  }

  private mutating func takeAppeal(_ at: Int, limit: Int) -> Int {
    let end = AppealReader(words, rules, limit: limit).end(from: at)
    inAppeal = end == limit
    return take(at..<end, .furniture(.appeal, "an appeal to support the outlet"))
  }
}

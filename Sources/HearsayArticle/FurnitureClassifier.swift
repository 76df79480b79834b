import HearsayText

/// Tells furniture from text, a piece at a time, by the phrases of the rules.
///
/// A phrase never acts from inside a sentence: the piece must be the phrase, or be short and begin
/// or end with it.
struct FurnitureClassifier {
  private let rules: FurnitureRules
  private let words: WordTable

  init(rules: FurnitureRules, words: WordTable) {
    self.rules = rules
    self.words = words
  }

  /// What a piece is beyond its fate.
  enum Heading {
    case none
    /// Other articles are listed behind it.
    case list
    /// Nothing of the article is behind it.
    case stop
  }

  private static let shortBlock = 25
  private static let shortSentence = 12

  /// Nil for a piece that may be text.
  func classify(_ piece: Piece, endsSentence: Bool) -> (fate: Piece.Fate, heading: Heading)? {
    guard let first = piece.words.first else { return nil }
    let reports = endsSentence && rules.reports(piece.words, of: words)
    if !words[first].marks.contains(.quoted), let hit = leading(piece, reports: reports) {
      return hit
    }
    if !reports,
      let hit = trailing(piece, limit: endsSentence ? Self.shortSentence : Self.shortBlock)
    {
      return hit
    }
    if isPointer(piece, endsSentence: endsSentence) {
      return (.furniture(.relatedHeadline, "a pointer to another article"), .none)
    }
    if !endsSentence, isCredit(piece) {
      return (.furniture(.credit, "the credit of a picture"), .none)
    }
    if !endsSentence, isMenu(piece) {
      return (.furniture(.navigation, "words of menus and buttons"), .none)
    }
    return nil
  }

  private func leading(_ piece: Piece, reports: Bool) -> (Piece.Fate, Heading)? {
    let limit = piece.words.upperBound
    var found: FurnitureRules.Hit?
    rules.visit(words, at: piece.words.lowerBound, limit: limit) { hit in
      guard acts(hit, in: piece, reports: reports) else { return }
      if rank(hit) > (found.map(rank) ?? 0) { found = hit }
    }
    return found.map { (fate(of: $0), heading(of: $0)) }
  }

  /// The longest phrase is the surest; of two alike, the one that tells more.
  private func rank(_ hit: FurnitureRules.Hit) -> Int {
    hit.words.count * 2 + (heading(of: hit) == .none ? 0 : 1)
  }

  private func acts(_ hit: FurnitureRules.Hit, in piece: Piece, reports: Bool) -> Bool {
    switch hit.rule.match {
    case .whole, .stop, .list: hit.words == piece.words
    case .start: !reports && piece.words.count <= Self.shortBlock
    case .credit: hit.words == piece.words && hit.words.count > 1
    case .cut: hit.words == piece.words
    case .end, .appeal, .word, .signal, .report: false
    }
  }

  private func fate(of hit: FurnitureRules.Hit) -> Piece.Fate {
    .furniture(hit.rule.kind, "a phrase of the page: \(hit.rule.kind.rawValue)")
  }

  private func heading(of hit: FurnitureRules.Hit) -> Heading {
    switch hit.rule.match {
    case .list: .list
    case .stop: .stop
    default: .none
    }
  }

  private func trailing(_ piece: Piece, limit: Int) -> (Piece.Fate, Heading)? {
    guard piece.words.count <= limit else { return nil }
    for start in piece.words.suffix(8) {
      let hit = rules.longest([.end], words, at: start, limit: piece.words.upperBound)
      if let hit, hit.words.upperBound == piece.words.upperBound { return (fate(of: hit), .none) }
    }
    return nil
  }

  // MARK: Pointers

  private static let pointers = Set(
    ["more", "related", "read", "watch", "see", "also", "listen", "video", "photos"].map {
      WordTable.key($0)
    }
  )

  /// `MORE: Ministers meet again`; "More: the minister said so." is none.
  private func isPointer(_ piece: Piece, endsSentence: Bool) -> Bool {
    guard piece.words.count <= Self.shortBlock, piece.words.count > 2 else { return false }
    let label = piece.words.prefix(3).prefix { Self.pointers.contains(words[$0].key) }
    guard let first = label.first, let last = label.last,
      words[last].marks.contains(.beforeColon), words[first].marks.contains(.capital)
    else { return false }
    return !endsSentence || words[first].marks.contains(.allCaps)
  }

  private static let pictures = Set(
    ["photo", "photos", "picture", "image", "foto", "bild", "credit", "illustration", "graphic"]
      .map { WordTable.key($0) }
  )

  /// A line like `Photo: Jane Doe/Agency`.
  private func isCredit(_ piece: Piece) -> Bool {
    guard piece.words.count <= Self.shortSentence, let first = piece.words.first else {
      return false
    }
    return Self.pictures.contains(words[first].key) && words[first].marks.contains(.beforeColon)
  }

  // MARK: Menus

  /// Nearly all its words are names of sections, words of buttons, or phrases that go by
  /// themselves.
  private func isMenu(_ piece: Piece) -> Bool {
    var covered = 0
    var at = piece.words.lowerBound
    let limit = piece.words.upperBound
    while at < limit {
      let end = max(
        rules.section(words, at: at, limit: limit) ?? at,
        rules.longest([.word, .whole, .list], words, at: at, limit: limit)?.words.upperBound ?? at
      )
      covered += end - at
      at = max(end, at + 1)
    }
    return covered * 10 >= piece.words.count * 8
  }
}

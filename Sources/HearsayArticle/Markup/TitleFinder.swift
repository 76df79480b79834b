import HearsayHTML
import HearsayText

/// Chooses the headline among the blocks that can be it: `h1`, other headings before the body, and
/// the titles in the page's head, by what the page tells machines and by where they stand.
struct TitleFinder {
  private let reading: MarkupReading
  private let body: Range<Int>
  private let site: [UInt64]
  private let titles: [[UInt64]]
  private let documentTitle: [UInt64]

  init(_ reading: MarkupReading, body: Range<Int>, titles: [String], site: String?) {
    self.reading = reading
    self.body = body
    self.site = Self.keys(site ?? "")
    self.titles = titles.map(Self.keys)
    let title = reading.page.blocks.indices.first { reading.page.blocks[$0].kind == .headTitle }
    documentTitle = title.map { Self.keys(reading, $0) } ?? []
  }

  private static func keys(_ text: String) -> [UInt64] {
    WordTable(line: Array(text.utf8)).words.map(\.key)
  }

  private static func keys(_ reading: MarkupReading, _ block: Int) -> [UInt64] {
    reading.pages.pieces[block].words.map { reading.pages.words[$0].key }
  }

  func find() -> HeadlineFinder.Finding? {
    var best: (finding: HeadlineFinder.Finding, score: Double)?
    for block in 0..<reading.count {
      guard let candidate = candidate(block) else { continue }
      let score = score(candidate)
      if score > best?.score ?? 0 { best = (candidate, score) }
    }
    return best?.finding
  }

  private func candidate(_ block: Int) -> HeadlineFinder.Finding? {
    let words = reading.pages.pieces[block].words
    guard (1...Limits.headlineWords * 2).contains(words.count) else { return nil }
    switch reading.page.blocks[block].kind {
    case .heading(let level) where level == 1 || level <= 3 && block <= body.lowerBound:
      return HeadlineFinder.Finding(piece: block, words: words)
    case .headTitle:
      return HeadlineFinder.Finding(piece: block, words: withoutSite(words))
    default: return nil
    }
  }

  /// The title without the site's name before or behind it.
  private func withoutSite(_ words: Range<Int>) -> Range<Int> {
    let keys = words.map { reading.pages.words[$0].key }
    if !site.isEmpty, keys.count > site.count {
      if keys.suffix(site.count).elementsEqual(site) {
        return words.lowerBound..<(words.upperBound - site.count)
      }
      if keys.prefix(site.count).elementsEqual(site),
        separates(words.lowerBound + site.count - 1)
      {
        return (words.lowerBound + site.count)..<words.upperBound
      }
    }
    return reading.pages.withoutSite(words)
  }

  private func separates(_ word: Int) -> Bool {
    !reading.pages.words[word].marks.isDisjoint(
      with: [.beforeSeparator, .beforeColon, .beforeDash]
    )
  }

  // MARK: Score

  private func score(_ candidate: HeadlineFinder.Finding) -> Double {
    let keys = candidate.words.map { reading.pages.words[$0].key }
    guard keys != site else { return 0 }
    var score = shape(candidate.piece)
    score += titles.contains(keys) ? 3 : 3 * (titles.map { Self.likeness(keys, $0) }.max() ?? 0)
    score += 2 * Self.containment(keys, in: documentTitle)
    return score
  }

  private func shape(_ block: Int) -> Double {
    switch reading.page.blocks[block].kind {
    case .heading(let level):
      let isDropped = reading.isDropped(block)
      let place = block < body.upperBound ? 0.5 : 0
      return (level == 1 ? 2 : 0.2) - (isDropped ? 1 : 0) + place
    default: return 0.4
    }
  }

  /// The share of words that two titles have in common; 0 below one half.
  private static func likeness(_ first: [UInt64], _ second: [UInt64]) -> Double {
    let shared = Set(first).intersection(second).count
    let all = Set(first).union(second).count
    let share = Double(shared) / Double(max(1, all))
    return share < 0.5 ? 0 : share
  }

  /// 1 where all words of a title are in the other.
  private static func containment(_ keys: [UInt64], in other: [UInt64]) -> Double {
    guard !keys.isEmpty, !other.isEmpty else { return 0 }
    let known = Set(other)
    return Double(keys.count { known.contains($0) }) / Double(keys.count)
  }
}

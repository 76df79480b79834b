import HearsayHTML
import HearsayText

/// Tells rows of links that are furniture from those that are text.
///
/// Links are text in a list that has other items, too, in a table, and behind a colon; anywhere
/// else a line of nothing but a link leads to another article.
struct LinkRuns {
  private let reading: MarkupReading

  private static let linkShare = 0.75
  private static let longest = 30
  /// So many links behind a colon are what the sentence speaks of; few may be a pointer.
  private static let longList = 6

  init(_ reading: MarkupReading) {
    self.reading = reading
  }

  /// The undecided blocks of the region that are furniture.
  func furniture(in region: Range<Int>) -> [Int] {
    var found: [Int] = []
    var start = region.lowerBound
    while start < region.upperBound {
      let end = endOfRun(start, limit: region.upperBound)
      if end > start, !isText(start..<end, in: region) { found.append(contentsOf: start..<end) }
      start = max(end, start + 1)
    }
    return found
  }

  private func endOfRun(_ start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, isLink(end), kind(end) == kind(start) { end += 1 }
    return end
  }

  private func kind(_ block: Int) -> MarkupKind { reading.page.blocks[block].kind }

  private func isLink(_ block: Int) -> Bool {
    if case .heading = kind(block) { return false }
    return isOpen(block) && reading.linkShare(block) > Self.linkShare
      && reading.size(block) <= Self.longest
  }

  private func isOpen(_ block: Int) -> Bool { reading.pages.pieces[block].isUndecided }

  private func isText(_ run: Range<Int>, in region: Range<Int>) -> Bool {
    switch kind(run.lowerBound) {
    case .preformatted: return true
    case .listItem, .cell, .row: break
    default: return false
    }
    let before = run.lowerBound - 1
    if region.contains(before), isOpen(before) {
      if isPeer(before, of: run.lowerBound) || isItem(before, around: run.lowerBound) {
        return true
      }
      if run.count >= Self.longList, opensList(before) { return true }
    }
    return region.contains(run.upperBound) && isOpen(run.upperBound)
      && isPeer(run.upperBound, of: run.upperBound - 1)
  }

  /// A cell or row of a table, or an item of the same list.
  private func isPeer(_ other: Int, of block: Int) -> Bool {
    switch (kind(other), kind(block)) {
    case (.cell, .cell), (.row, .row): true
    case (.listItem, .listItem): list(of: other) == list(of: block)
    default: false
    }
  }

  /// The other is the text of the item that holds the block's list.
  private func isItem(_ other: Int, around block: Int) -> Bool {
    guard kind(other) == .listItem, kind(block) == .listItem, let list = list(of: block) else {
      return false
    }
    return reading.page.dom.parent(of: list) == reading.page.blocks[other].element
  }

  private func list(of block: Int) -> NodeID? {
    reading.page.dom.parent(of: reading.page.blocks[block].element)
  }

  private func opensList(_ block: Int) -> Bool {
    reading.page.text.bytes[reading.page.text.blocks[block].range].last == .ascii(":")
  }
}

import HearsayHTML
import HearsayText

/// Judges the blocks of the region one by one: which are text, which are furniture inside it.
struct MarkupBodySelector {
  private var reading: MarkupReading
  private let classifier: FurnitureClassifier
  private var headings: [Int: FurnitureClassifier.Heading] = [:]

  /// The reading with a fate for every piece, and the pieces of the body.
  ///
  /// - Parameter witness: the text as data for machines gives it.
  static func select(
    _ reading: MarkupReading,
    rules: FurnitureRules,
    witness: BodyWitness? = nil
  ) -> (reading: MarkupReading, body: Range<Int>) {
    var reading = reading
    let core = RegionFinder.region(of: reading)
    reading.keepZones(amid: core)
    let region = withLead(core, reading)
    var selector = Self(reading: reading, rules: rules)
    for block in 0..<reading.count { selector.leaveOut(block) }
    for block in region { selector.classify(block) }
    selector.leaveOutLinks(region)
    selector.select(region, core: core)
    if reading.isBare, !selector.hasText { selector.takeAll() }
    if let witness { selector.hear(witness) }
    let all = 0..<reading.count
    selector.dropRepeats(all)
    selector.dropEmptyHeadings(all)
    return (selector.reading, selector.body(in: all))
  }

  /// What stands between the page's title and the region may be the lead, unless it is much.
  private static func withLead(_ region: Range<Int>, _ reading: MarkupReading) -> Range<Int> {
    let before = 0..<region.lowerBound
    guard let title = before.last(where: { reading.page.blocks[$0].kind == .heading(1) }) else {
      return region
    }
    let lead = (title..<region.lowerBound).filter { !reading.isDropped($0) }
    let mass = lead.reduce(0) { $0 + reading.mass[$1] }
    let all = region.reduce(0) { $0 + reading.mass[$1] }
    return mass * 4 < all ? title..<region.upperBound : region
  }

  private init(reading: MarkupReading, rules: FurnitureRules) {
    self.reading = reading
    classifier = FurnitureClassifier(rules: rules, words: reading.pages.words)
  }

  private func body(in region: Range<Int>) -> Range<Int> {
    let text = region.filter { isText($0) }
    guard let first = text.first, let last = text.last else { return 0..<0 }
    return first..<(last + 1)
  }

  private func isText(_ block: Int) -> Bool {
    if case .text = reading.pages.pieces[block].fate { true } else { false }
  }

  private mutating func set(_ block: Int, _ fate: Piece.Fate) {
    reading.pages.pieces[block].fate = fate
  }

  // MARK: Furniture

  /// What the markup alone says is none of the text.
  private mutating func leaveOut(_ block: Int) {
    guard reading.pages.pieces[block].isUndecided else { return }
    let markup = reading.page.blocks[block]
    if markup.kind == .headTitle {
      set(block, .furniture(.structuredData, "a title for machines"))
    } else if let zone = markup.zone, reading.isDropped[zone] {
      set(block, .furniture(reading.page.zones[zone].kind, reading.detail(of: zone)))
    } else if markup.kind == .caption {
      set(block, .furniture(.caption, "the caption of a picture or table"))
    }
  }

  private mutating func classify(_ block: Int) {
    let piece = reading.pages.pieces[block]
    // The words of a menu and the names of sections may well stand in a table of data.
    guard piece.isUndecided, !reading.page.blocks[block].kind.isRow else { return }
    let result = classifier.classify(piece, endsSentence: reading.pages.endsSentence(piece))
    if let (fate, heading) = result {
      set(block, fate)
      headings[block] = heading
    }
  }

  private mutating func leaveOutLinks(_ region: Range<Int>) {
    for block in LinkRuns(reading).furniture(in: region) {
      set(block, .furniture(.relatedHeadline, "nothing but links"))
    }
  }

  private var hasText: Bool { (0..<reading.count).contains(where: isText) }

  /// The lines of a page that has nothing but a few.
  private mutating func takeAll() {
    for block in 0..<reading.count where reading.pages.pieces[block].isUndecided {
      set(block, .text(textKind(of: block)))
    }
  }

  private mutating func hear(_ witness: BodyWitness) {
    let verdict = witness.verdict(on: reading, isText: isText)
    for block in verdict.lacking { set(block, .text(textKind(of: block))) }
    for block in verdict.foreign {
      set(block, .furniture(.furniture, "nothing of what data for machines gives as the text"))
    }
  }

  private func textKind(of block: Int) -> Block.Kind {
    switch reading.page.blocks[block].kind {
    case .heading: reading.isProse[block] ? .paragraph : .heading
    case .listItem: .listItem
    case .quotation: .quotation
    case .row(let isHeader): isHeader ? .tableHeader : .tableRow
    case .paragraph, .caption, .cell, .preformatted, .headTitle: .paragraph
    }
  }

  private mutating func dropRepeats(_ region: Range<Int>) {
    for block in RepeatedText(reading).repeats(among: region.filter { isText($0) }) {
      set(block, .furniture(.furniture, "a text that stands on the page twice"))
    }
  }

  // MARK: The region

  /// - Parameter core: the region without what may be the lead; before it only prose is text.
  private mutating func select(_ region: Range<Int>, core: Range<Int>) {
    let region = beforeStop(region)
    let texts = region.filter(isUndecidedProse)
    let places = texts.isEmpty ? region.filter { isUndecidedText($0) } : texts
    guard let first = places.first(where: core.contains) ?? places.first, let last = places.last
    else { return }
    for block in region where reading.pages.pieces[block].isUndecided {
      judge(block, first: first, last: last)
    }
  }

  /// Behind a heading like "Comments" is nothing of the article.
  private func beforeStop(_ region: Range<Int>) -> Range<Int> {
    var mass = 0
    let all = region.reduce(0) { $0 + reading.mass[$1] }
    for block in region {
      mass += reading.mass[block]
      if headings[block] == .stop, mass * 2 > all { return region.lowerBound..<block }
    }
    return region
  }

  private func isUndecidedProse(_ block: Int) -> Bool {
    reading.isProse[block] && reading.pages.pieces[block].isUndecided
  }

  private func isUndecidedText(_ block: Int) -> Bool {
    reading.mass[block] > 0 && reading.pages.pieces[block].isUndecided
  }

  private mutating func judge(_ block: Int, first: Int, last: Int) {
    switch reading.page.blocks[block].kind {
    case .heading(1) where !reading.isProse[block]:
      set(block, .furniture(.furniture, "the title of the page"))
    case .paragraph where !reading.isProse[block] && !goesWith(block, first: first, last: last):
      break
    case .cell where !reading.isProse[block] && block < first: break
    case .row where !reading.isProse[block] && block < first: break
    case .caption, .headTitle: break
    default: set(block, .text(textKind(of: block)))
    }
  }

  /// A line among the prose, or a short sentence right before or behind it.
  private func goesWith(_ block: Int, first: Int, last: Int) -> Bool {
    if first <= block, block <= last { return true }
    guard reading.pages.endsSentence(reading.pages.pieces[block]) else { return false }
    return isSibling(block, of: block < first ? first : last)
  }

  private func isSibling(_ block: Int, of other: Int) -> Bool {
    let dom = reading.page.dom
    let (one, two) = (reading.page.blocks[block].element, reading.page.blocks[other].element)
    return dom.name(of: one) == dom.name(of: two) && dom.parent(of: one) == dom.parent(of: two)
  }

  /// A heading with no text before the next of its rank, or behind all text.
  private mutating func dropEmptyHeadings(_ region: Range<Int>) {
    var nextText: Int?
    for block in region.reversed() {
      guard case .text(.heading) = reading.pages.pieces[block].fate,
        case .heading(let level) = reading.page.blocks[block].kind
      else {
        if isText(block) { nextText = 7 }
        continue
      }
      if nextText.map({ $0 > level }) ?? false {
        nextText = level
      } else {
        set(block, .furniture(.relatedHeadline, "a heading without text"))
      }
    }
  }
}

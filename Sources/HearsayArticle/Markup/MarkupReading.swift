import HearsayHTML
import HearsayText

/// The blocks of a page of markup as pieces to be judged, with what is known of each.
///
/// Piece and block have the same number: markup parts what a raw text has glued.
struct MarkupReading {
  let page: MarkupPage
  var pages: PageReading
  /// Whether the block belongs to a paragraph of prose.
  private(set) var isProse: [Bool] = []
  /// How much of an article's text the block may be; nothing for links.
  private(set) var mass: [Int] = []
  /// The zones that are left out.
  private(set) var isDropped: [Bool] = []
  /// What each zone holds of the mass of the page.
  private var held: [Int] = []

  init(_ page: MarkupPage) {
    self.page = page
    pages = PageReading(wholeBlocks: page.text)
    readParagraphs()
    judgeZones()
  }

  var count: Int { page.blocks.count }

  /// No menus, forms, scripts: nothing by which a page is more than what it says.
  var isBare: Bool { page.zones.isEmpty && page.text.dropped.isEmpty }

  /// In words; a script without spaces between words counts by its bytes.
  func size(_ block: Int) -> Int {
    let words = pages.pieces[block].words.count
    let bytes = page.text.blocks[block].range.count
    return bytes > words * Script.longestWord ? bytes / Script.word : max(words, bytes / 8)
  }

  /// In bytes.
  private enum Script {
    /// So long on average no words are, in scripts that part them.
    static let longestWord = 16
    /// What a word takes in those that do not: a character or two, three bytes each.
    static let word = 5
  }

  /// Of its bytes, from 0 to 1.
  func linkShare(_ block: Int) -> Double {
    Double(page.blocks[block].linkBytes) / Double(max(1, page.text.blocks[block].range.count))
  }

  /// Why the blocks of a dropped zone are left out.
  func detail(of zone: Int) -> String {
    guard page.zones[zone].reason == .hidden, held[zone] >= Self.muchHidden else {
      return page.zones[zone].detail
    }
    return "much text that is not shown: \(held[zone]) words or more"
  }

  private static let muchHidden = 60

  func isDropped(_ block: Int) -> Bool {
    page.blocks[block].zone.map { isDropped[$0] } ?? false
  }

  /// False for elements in menus, lists of other articles, comments and the like; a zone that only
  /// says byline or date is no reason.
  func mayTellOfArticle(_ node: NodeID) -> Bool {
    let block = firstBlock(from: node)
    guard block < count, page.blocks[block].text < page.dom.subtreeEnd(of: node) else {
      return true
    }
    var zone = page.blocks[block].zone
    var depth = 0
    while let at = zone, depth < Limits.zoneDepth {
      // What an element's own name says of others, it says of the writer or the date it holds.
      let isAround = page.zones[at].node < node
      if isDropped[at], page.zones[at].isOfOthers, isAround { return false }
      zone = page.zones[at].parent
      depth += 1
    }
    return true
  }

  /// The first block whose text is `node` or behind it.
  func firstBlock(from node: NodeID) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if page.blocks[middle].text < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the text of the next block begins.
  func endOfBlock(_ block: Int) -> NodeID {
    block + 1 < count ? page.blocks[block + 1].text : NodeID(UInt32(page.dom.count))
  }

  /// The block that an element stands in, or else the first behind it.
  func block(of node: NodeID) -> Int {
    let first = firstBlock(from: node)
    let holds = first < count && page.blocks[first].text < page.dom.subtreeEnd(of: node)
    return holds || first == 0 ? first : first - 1
  }

  // MARK: Elements

  /// The texts inside an element, each by itself; none where it is long.
  func shortTexts(of node: NodeID) -> [String] {
    guard page.dom.descendants(of: node).count <= Limits.shortElement else { return [] }
    var texts: [String] = []
    var bytes = 0
    page.dom.forEachText(in: node) { text in
      let data = page.dom.data(of: text)
      bytes += data.count
      guard bytes <= Limits.shortText else { return }
      let plain = PlainText.collapsed(Array(data))
      if !plain.isEmpty { texts.append(plain) }
    }
    return texts
  }

  /// The text of an element with a space between the parts that tags part.
  func shortText(of node: NodeID) -> String { shortTexts(of: node).joined(separator: " ") }

  /// The keys of the words before a place of the page: the last of its block and of the one above.
  func lastWords(before place: UInt32, in block: Int) -> [UInt64] {
    guard block < count else { return [] }
    let words = pages.pieces[block].words.prefix {
      pages.text.map.source(of: Bytes(pages.words[$0].start, pages.words[$0].end)).end <= place
    }
    let above = block > 0 && words.isEmpty ? pages.pieces[block - 1].words : 0..<0
    let isLabel = above.count <= Self.label
    return ((isLabel ? Array(above) : []) + words.suffix(Self.label)).map { pages.words[$0].key }
  }

  /// The longest label, in words.
  private static let label = 4

  // MARK: Paragraphs

  private enum Weight {
    static let paragraph = 10
    static let most = 90
  }

  /// Lines of one element are a paragraph: a poem, or text with `br` between.
  private mutating func readParagraphs() {
    isProse = [Bool](repeating: false, count: count)
    mass = [Int](repeating: 0, count: count)
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, page.blocks[end].element == page.blocks[start].element { end += 1 }
      readParagraph(start..<end)
      start = end
    }
  }

  private mutating func readParagraph(_ lines: Range<Int>) {
    let size = lines.reduce(0) { $0 + self.size($1) }
    let ends = lines.contains { pages.endsSentence(pages.pieces[$0]) }
    let prose = ends && size >= 8 || size >= 25
    for line in lines {
      let isLine = canBeProse(line)
      isProse[line] = prose && isLine
      let weight = isProse[line] ? min(self.size(line), Weight.most) : min(self.size(line) / 4, 8)
      let share = linkShare(line)
      let text = share > 0.6 ? 0 : Double(weight) * (1 - share)
      mass[line] = isLine ? Int(text) : 0
    }
    if prose, let first = lines.first, mass[first] > 0 { mass[first] += Weight.paragraph }
  }

  /// Leads are marked up as headings, too.
  private func isSentence(_ block: Int) -> Bool {
    size(block) >= 12 && linkShare(block) < 0.5 && pages.endsSentence(pages.pieces[block])
  }

  private func canBeProse(_ block: Int) -> Bool {
    switch page.blocks[block].kind {
    case .caption, .headTitle: false
    case .heading: isSentence(block)
    case .paragraph, .listItem, .quotation, .cell, .row, .preformatted: linkShare(block) < 0.7
    }
  }

  // MARK: Zones

  /// An element whose name says menu but that holds much of the page's prose is none; nor is one of
  /// many of the same name that together do.
  private mutating func judgeZones() {
    held = [Int](repeating: 0, count: page.zones.count)
    for block in page.blocks.indices {
      if let zone = page.blocks[block].zone { held[zone] += mass[block] }
    }
    var heldByReason: [String: Int] = [:]
    for zone in page.zones.indices {
      heldByReason[page.zones[zone].detail, default: 0] += held[zone]
    }
    for zone in page.zones.indices.reversed() {
      if let parent = page.zones[zone].parent { held[parent] += held[zone] }
    }
    let all = mass.reduce(0, +)
    let article = all - heldByReaders()
    for zone in page.zones.indices {
      let all = page.zones[zone].reason == .readers || article < Self.fewWords ? all : article
      let inDropped = page.zones[zone].parent.map { isDropped[$0] } ?? false
      let alike = max(held[zone], heldByReason[page.zones[zone].detail] ?? 0)
      let isSmall = alike <= Int(Double(all) * Self.most(page.zones[zone].reason))
      let isBeside = all - alike >= Self.enough(page.zones[zone])
      isDropped.append(inDropped || isSmall || isBeside)
    }
  }

  /// The mass of what readers wrote.
  private func heldByReaders() -> Int {
    var isOfReaders: [Bool] = []
    var sum = 0
    for zone in page.zones.indices {
      let inOther = page.zones[zone].parent.map { isOfReaders[$0] } ?? false
      let isReaders = page.zones[zone].reason == .readers
      if isReaders, !inOther { sum += held[zone] }
      isOfReaders.append(inOther || isReaders)
    }
    return sum
  }

  private static let fewWords = 150

  /// So much prose elsewhere is an article, and what such elements hold is beside it, however
  /// much it is: comments, a gallery, a list of teasers.
  private static func enough(_ zone: MarkupZone) -> Int {
    switch (zone.reason, zone.kind) {
    case (.readers, _): fewWords
    case (.hidden, .markup): 40
    case (.name, .imagePrompt), (.name, .relatedHeadline): 400
    default: Int.max
    }
  }

  // MARK: Text in elements of the wrong name

  private enum Keep {
    static let mass = 60
    /// At most one byte in so many is inside a link.
    static let links = 5
  }

  /// Takes back that a zone is dropped where the text runs through it: prose without links between
  /// prose of the article.
  mutating func keepZones(amid region: Range<Int>) {
    let prose = region.filter { isProse[$0] && !isDropped($0) }
    guard let first = prose.first, let last = prose.last else { return }
    var at = first
    while at < last {
      let end = endOfZone(at, limit: last)
      if let zone = outermostDropped(at), holdsText(at..<end, of: zone) {
        keep(zone)
      }
      at = max(end, at + 1)
    }
  }

  private func outermostDropped(_ block: Int) -> Int? {
    var zone = page.blocks[block].zone
    var found: Int?
    var depth = 0
    while let at = zone, depth < Limits.zoneDepth {
      if isDropped[at] { found = at }
      zone = page.zones[at].parent
      depth += 1
    }
    return found
  }

  private func endOfZone(_ block: Int, limit: Int) -> Int {
    guard let zone = outermostDropped(block) else { return block + 1 }
    return min(limit, firstBlock(from: page.dom.subtreeEnd(of: page.zones[zone].node)))
  }

  private func holdsText(_ blocks: Range<Int>, of zone: Int) -> Bool {
    guard page.zones[zone].reason == .name else { return false }
    let held = blocks.reduce(0) { $0 + mass[$1] }
    let bytes = blocks.reduce(0) { $0 + page.text.blocks[$1].range.count }
    let links = blocks.reduce(0) { $0 + page.blocks[$1].linkBytes }
    return held >= Keep.mass && links * Keep.links < bytes
  }

  private mutating func keep(_ zone: Int) {
    isDropped[zone] = false
    var next = zone + 1
    while next < page.zones.count, page.zones[next].parent.map({ $0 >= zone }) ?? false {
      isDropped[next] = false
      next += 1
    }
  }

  private static func most(_ reason: MarkupZone.Reason) -> Double {
    switch reason {
    case .hidden: 0.6
    case .structure: 0.5
    case .name: 0.35
    case .readers: 0.85
    case .form: 0.3
    }
  }
}

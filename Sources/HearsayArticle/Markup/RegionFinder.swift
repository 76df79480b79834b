import HearsayHTML
import HearsayText

/// Finds the element that holds the article: from the root down into the child that holds most of
/// the text, until the text is spread over several.
///
/// So an article that runs over several containers ends at the element around them.
struct RegionFinder {
  private let reading: MarkupReading
  private let dom: DOM
  /// Sums of the mass of the blocks before each.
  private var sums: [Int] = [0]

  private enum Share {
    /// Of an element's text that a child must hold to be the article alone.
    static let child = 0.88
    /// The same for a child that is the only one of its name.
    static let single = 0.8
    /// The same for a child that by its markup is an article.
    static let article = 0.5
  }

  /// The blocks of the region.
  static func region(of reading: MarkupReading) -> Range<Int> {
    Self(reading).find()
  }

  private init(_ reading: MarkupReading) {
    self.reading = reading
    dom = reading.page.dom
    sums.reserveCapacity(reading.count + 1)
    for block in 0..<reading.count {
      sums.append(sums[block] + (reading.isDropped(block) ? 0 : reading.mass[block]))
    }
  }

  private func find() -> Range<Int> {
    var element = dom.root
    while let child = heaviestChild(of: element), descends(from: element, to: child) {
      element = child
    }
    return blocks(in: element)
  }

  private func heaviestChild(of element: NodeID) -> NodeID? {
    var best: (node: NodeID, mass: Int)?
    for child in dom.children(of: element) where dom.kind(of: child) == .element {
      let mass = mass(child)
      if mass > best?.mass ?? 0 { best = (child, mass) }
    }
    return best?.node
  }

  private func descends(from element: NodeID, to child: NodeID) -> Bool {
    guard !Self.isText(dom.name(of: child)) else { return false }
    let share = Double(mass(child)) / Double(max(1, mass(element)))
    if share >= (isArticle(child) ? Share.article : Share.child) { return true }
    return share >= Share.single && !hasPeers(child, in: element)
  }

  /// The article may run over several elements of one name.
  private func hasPeers(_ child: NodeID, in element: NodeID) -> Bool {
    let name = firstClass(of: child)
    return dom.children(of: element).contains {
      $0 != child && dom.kind(of: $0) == .element && dom.name(of: $0) == dom.name(of: child)
        && firstClass(of: $0) == name && mass($0) > 0
    }
  }

  private func firstClass(of node: NodeID) -> ArraySlice<UInt8> {
    guard let names = dom.attribute(.class, of: node) else { return [] }
    return dom.bytes(of: names).prefix { !$0.isASCIIWhitespace }
  }

  private static let texts: Set<Atom> = [
    .p, .ul, .ol, .dl, .pre, .blockquote, .tr, .tbody, .figure, .li, .span, .font,
  ]

  private static func isText(_ name: Atom) -> Bool { texts.contains(name) }

  private func isArticle(_ node: NodeID) -> Bool {
    if dom.isElement(node, .article) || dom.isElement(node, .main) { return true }
    if let property = dom.attribute(.itemprop, of: node) {
      if WordTable.key(dom.bytes(of: property)) == Self.articleBody { return true }
    }
    guard let role = dom.attribute(.role, of: node) else { return false }
    let key = WordTable.key(dom.bytes(of: role))
    return key == Self.main || key == Self.article
  }

  private static let articleBody = WordTable.key("articlebody")
  private static let main = WordTable.key("main")
  private static let article = WordTable.key("article")

  // MARK: Mass

  private func mass(_ node: NodeID) -> Int {
    let blocks = blocks(in: node)
    return sums[blocks.upperBound] - sums[blocks.lowerBound]
  }

  /// The blocks whose first text is inside an element.
  private func blocks(in node: NodeID) -> Range<Int> {
    reading.firstBlock(from: node)..<reading.firstBlock(from: dom.subtreeEnd(of: node))
  }
}

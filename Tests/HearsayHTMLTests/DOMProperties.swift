import HearsayHTML
import HearsayText

/// What holds of every tree.
struct DOMProperties {
  private let dom: DOM
  private var problems: [String] = []

  /// What does not hold of a tree; empty when all is well.
  static func problems(of dom: DOM) -> [String] {
    var properties = DOMProperties(dom: dom)
    properties.checkOrder()
    for node in dom.subtree(of: dom.root) { properties.checkSource(node) }
    return properties.problems
  }

  private init(dom: DOM) { self.dom = dom }

  private mutating func expect(_ holds: Bool, _ node: NodeID, _ what: String) {
    if !holds, problems.count < 5 { problems.append("node \(node.rawValue): \(what)") }
  }

  /// Subtrees nest, children tile their parent, parents come first.
  private mutating func checkOrder() {
    expect(Int(dom.subtreeEnd(of: dom.root).rawValue) == dom.count, dom.root, "not all nodes")
    for node in dom.subtree(of: dom.root) {
      expect(node < dom.subtreeEnd(of: node), node, "ends before it starts")
      var expected = NodeID(node.rawValue + 1)
      for child in dom.children(of: node) {
        expect(child == expected && dom.parent(of: child) == node, node, "gap between children")
        expected = dom.subtreeEnd(of: child)
      }
      expect(expected == dom.subtreeEnd(of: node), node, "children do not fill it")
    }
  }

  private mutating func checkSource(_ node: NodeID) {
    expect(dom.source(of: node).end <= dom.page.count, node, "source outside the page")
    switch dom.kind(of: node) {
    case .text: checkText(node)
    case .element: checkTags(node)
    default: break
    }
  }

  /// Tags lie where they say.
  private mutating func checkTags(_ node: NodeID) {
    let start = dom.page[dom.startTag(of: node).indices]
    let end = dom.page[dom.endTag(of: node).indices]
    expect(start.isEmpty || start.first == 0x3C, node, "no tag at its start")
    expect(end.isEmpty || end.starts(with: [0x3C, 0x2F]), node, "no end tag at its end")
  }

  /// The runs of a text tile it and are what their source means.
  private mutating func checkText(_ node: NodeID) {
    let data = dom.data(of: node)
    expect(!data.isEmpty, node, "empty text")
    if dom.isVerbatim(node) {
      let source = dom.page[dom.source(of: node).indices]
      expect(source.elementsEqual(data), node, "text is not its source")
    }
    var runs: [(count: Int, source: Bytes<PageSpace>)] = []
    dom.forEachRun(ofText: node) { runs.append((Int($0), $1)) }
    var offset = data.startIndex
    for (count, source) in runs {
      let run = data[offset..<offset + count]
      let isCopy = dom.page[source.indices].elementsEqual(run)
      expect(isCopy || meaning(of: source).elementsEqual(run), node, "run is not its source")
      let mapped = dom.source(
        of: (offset - data.startIndex)..<(offset - data.startIndex + count),
        inText: node
      )
      expect(mapped == source, node, "run is not mapped to its source")
      offset += count
    }
    expect(offset == data.endIndex, node, "runs do not fill the text")
  }

  /// What a reference, a NUL or a carriage return stands for.
  private func meaning(of source: Bytes<PageSpace>) -> [UInt8] {
    let bytes = Array(dom.page[source.indices])
    if bytes == [0] { return [0xEF, 0xBF, 0xBD] }
    let title = HTMLParser.parseFragment(bytes, context: FragmentContext(name: "title"))
    return title.textBytes(of: title.root)
  }
}

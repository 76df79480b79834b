import HearsayHTML
import HearsayText

/// Reads a page of markup in one walk over its nodes: visible text, zones, and the elements that
/// tell about the article.
struct MarkupReader {
  private let dom: DOM
  private let zoneFinder: MarkupZoneFinder
  private let words: MetadataWords
  private var builder: MarkupTextBuilder
  private var open: [OpenElement] = []
  private var dropped: [Finding] = []
  private var sources = MetadataNodes()
  private var hasTitle = false

  /// What an element parts its text from that around it by.
  private enum Parts {
    case nothing
    case lines
    /// A block in a row of a table.
    case words
    /// `td` and `th`.
    case cells
  }

  private struct OpenElement {
    let node: NodeID
    let end: NodeID
    let parts: Parts
    let inArticle: Bool
    let context: MarkupTextBuilder.Context
  }

  static func page(_ dom: DOM, rules: MarkupRules, words: MetadataWords) -> MarkupPage {
    var reader = Self(dom, rules, words)
    reader.walk()
    return reader.page()
  }

  private init(_ dom: DOM, _ rules: MarkupRules, _ words: MetadataWords) {
    self.dom = dom
    self.words = words
    zoneFinder = MarkupZoneFinder(dom, rules)
    builder = MarkupTextBuilder(dom)
  }

  private mutating func walk() {
    let end = NodeID(UInt32(dom.count))
    var node = dom.root
    while node < end {
      close(before: node)
      node = visit(node)
    }
    close(before: end)
    builder.finish()
  }

  private mutating func close(before node: NodeID) {
    while let last = open.last, last.end <= node {
      part(last.parts, at: dom.endTag(of: last.node))
      open.removeLast()
    }
  }

  private var context: MarkupTextBuilder.Context {
    open.last?.context ?? MarkupTextBuilder.Context(element: dom.root)
  }

  /// Reads a node and gives the one to go on with.
  private mutating func visit(_ node: NodeID) -> NodeID {
    switch dom.kind(of: node) {
    case .text: builder.write(node, in: context)
    case .element: return visitElement(node)
    case .templateContents: return dom.subtreeEnd(of: node)
    case .document, .doctype, .comment: break
    }
    return NodeID(node.rawValue + 1)
  }

  private mutating func visitElement(_ node: NodeID) -> NodeID {
    if let end = visitHead(node) { return end }
    switch ElementRole.role(of: node, in: dom) {
    case .skipped(let kind, let detail):
      skip(node, kind, detail)
      return dom.subtreeEnd(of: node)
    case .lineBreak: part(context.kind.isRow ? .words : .lines, at: dom.startTag(of: node))
    case .inline: return enterInline(node, .nothing)
    case .block where context.kind.isRow: return enterInline(node, .words)
    case .kind where context.kind.isRow: return enterInline(node, isCell(node) ? .cells : .words)
    case .block: enter(node, kind: rowKind(node), .lines, zoneFinder.verdict(on: node, inArticle))
    case .kind(let kind):
      enter(node, kind: kind, .lines, zoneFinder.verdict(on: node, inArticle))
    }
    return NodeID(node.rawValue + 1)
  }

  private mutating func part(_ parts: Parts, at place: Bytes<PageSpace>) {
    switch parts {
    case .nothing: break
    case .lines: builder.breakLine()
    case .words: builder.breakWord(at: place)
    case .cells: builder.breakCell()
    }
  }

  private func isCell(_ node: NodeID) -> Bool {
    dom.isElement(node, .td) || dom.isElement(node, .th)
  }

  /// That of a `tr` in a table of data.
  private func rowKind(_ node: NodeID) -> MarkupKind? {
    guard context.inData, dom.isElement(node, .tr) else { return nil }
    return .row(isHeader: TableShape.isHeader(row: node, in: dom))
  }

  /// A few words that are not shown inside a line are no reason to doubt the line.
  private mutating func enterInline(_ node: NodeID, _ parts: Parts) -> NodeID {
    let verdict = zoneFinder.verdict(on: node, inArticle)
    if let verdict, verdict.reason == .hidden, isShort(node) {
      skip(node, verdict.kind, verdict.detail)
      return dom.subtreeEnd(of: node)
    }
    enter(node, kind: nil, parts, verdict)
    return NodeID(node.rawValue + 1)
  }

  private func isShort(_ node: NodeID) -> Bool {
    dom.subtreeEnd(of: node).rawValue - node.rawValue <= Limits.hiddenNodes
      && dom.source(of: node).count <= Limits.hiddenBytes
  }

  private var inArticle: Bool { open.last?.inArticle ?? false }

  private mutating func skip(_ node: NodeID, _ kind: Finding.Kind?, _ detail: String) {
    let isData = dom.isElement(node, .script) && StructuredDataFinder.isData(node, in: dom)
    if isData { sources.structuredData.append(node) }
    guard let kind, !dom.source(of: node).isEmpty else { return }
    dropped.append(
      isData
        ? Finding(.structuredData, dom.source(of: node), detail: "data for machines (JSON)")
        : Finding(kind, dom.source(of: node), detail: detail)
    )
  }

  // MARK: Elements

  private mutating func enter(
    _ node: NodeID,
    kind: MarkupKind?,
    _ parts: Parts,
    _ verdict: MarkupZoneFinder.Verdict?
  ) {
    note(node)
    var inner = context
    let name = dom.name(of: node)
    part(parts, at: dom.startTag(of: node))
    if case .lines = parts {
      inner.element = node
      // Tables that only lay out the page hold paragraphs.
      if inner.kind == .cell { inner.kind = .paragraph }
    }
    if name == .table { inner.inData = TableShape.isData(node, in: dom) }
    if let kind, allows(kind, inside: inner.kind) { inner.kind = kind }
    if name == .a, leads(node) { inner.isLink = true }
    if let verdict { inner.zone = builder.openZone(zone(verdict, of: node, in: inner.zone)) }
    open.append(
      OpenElement(
        node: node,
        end: dom.subtreeEnd(of: node),
        parts: parts == .cells ? .nothing : parts,
        inArticle: inArticle || name == .article || name == .main,
        context: inner
      )
    )
  }

  /// False for what only runs a script.
  private func leads(_ link: NodeID) -> Bool {
    guard let address = dom.attribute(.href, of: link) else { return false }
    return WordTable.key(dom.bytes(of: address).prefix(Self.script.count)) != Self.scriptKey
  }

  private static let script = "javascript:"
  private static let scriptKey = WordTable.key(script)

  /// A quotation in a list is a quotation, but what is in a caption or heading is that.
  private func allows(_ kind: MarkupKind, inside outer: MarkupKind) -> Bool {
    if case .heading = outer { return false }
    return outer != .caption
  }

  private func zone(
    _ verdict: MarkupZoneFinder.Verdict,
    of node: NodeID,
    in outer: Int?
  ) -> MarkupZone {
    MarkupZone(
      reason: verdict.reason,
      kind: verdict.kind,
      detail: verdict.detail,
      node: node,
      parent: outer
    )
  }

  /// Keeps the elements that tell about the article.
  private mutating func note(_ node: NodeID) {
    if dom.isElement(node, .time) { sources.times.append(node) }
    for attribute in dom.attributes(of: node) {
      switch attribute.name {
      case .itemprop where PageDescription.tells(dom.bytes(of: attribute)):
        sources.properties.append(node)
      case .rel, .class, .itemprop:
        noteName(dom.bytes(of: attribute), of: node)
      case .href where MetadataMarks.isAuthorAddress(dom.bytes(of: attribute), words):
        sources.authorLinks.append(node)
      default: break
      }
    }
  }

  private mutating func noteName(_ value: ArraySlice<UInt8>, of node: NodeID) {
    let marks = MetadataMarks(value, words)
    if marks.author, sources.authors.last != node { sources.authors.append(node) }
    if marks.date, sources.dates.last != node { sources.dates.append(node) }
  }

  // MARK: The head

  /// The end of an element that says something about the page and shows nothing.
  private mutating func visitHead(_ node: NodeID) -> NodeID? {
    guard dom.namespace(of: node) == .html else { return nil }
    switch dom.name(of: node) {
    case .meta:
      sources.metas.append(node)
      writeTitle(of: node)
    case .link: sources.links.append(node)
    case .title:
      if !hasTitle { writeTitle(in: node) }
      hasTitle = true
    default: return nil
    }
    return dom.subtreeEnd(of: node)
  }

  private var titleContext: MarkupTextBuilder.Context {
    MarkupTextBuilder.Context(kind: .headTitle, element: dom.root)
  }

  private mutating func writeTitle(in node: NodeID) {
    builder.breakLine()
    for child in dom.children(of: node) where dom.kind(of: child) == .text {
      builder.write(child, in: titleContext)
    }
    builder.breakLine()
  }

  private mutating func writeTitle(of meta: NodeID) {
    guard let property = dom.attribute(.property, of: meta) ?? dom.attribute(.name, of: meta),
      WordTable.key(dom.bytes(of: property)) == Self.ogTitle,
      let content = dom.attribute(.content, of: meta)
    else { return }
    builder.write(dom.bytes(of: content), of: meta, in: titleContext)
  }

  private static let ogTitle = WordTable.key("og:title")

  // MARK: The page

  private func page() -> MarkupPage {
    MarkupPage(
      dom: dom,
      text: VisibleText(
        bytes: builder.bytes,
        map: builder.map,
        blocks: builder.lines,
        dropped: dropped
      ),
      blocks: builder.blocks,
      zones: builder.zones,
      sources: sources
    )
  }
}

import HearsayHTML
import HearsayText

/// Gathers what a page of markup says of the writers: data for machines, lines that say by whom,
/// links to writers' pages, and elements whose class says author.
struct PageWriters {
  private let reading: MarkupReading
  private let dom: DOM
  private let rules: MetadataRules
  private let reader: WriterReader
  private let headline: Int
  private let body: Range<Int>
  private(set) var witnesses: [WriterWitness] = []
  private(set) var agencies: [Byline]

  init(
    _ reading: MarkupReading,
    data: StructuredData,
    metas: MetaTable,
    lines: BylineLines,
    headline: Int?,
    body: Range<Int>,
    site: SiteName,
    rules: MetadataRules
  ) {
    self.reading = reading
    self.rules = rules
    self.body = body
    self.headline = min(headline ?? body.lowerBound, body.lowerBound)
    reader = WriterReader(rules, site: site)
    dom = reading.page.dom
    agencies = lines.agencies
    addData(data)
    addMeta(metas)
    addLines(lines)
    addElements(reading.page.sources.authorLinks, "link")
    addElements(reading.page.sources.authors, "class")
    if let owner = reader.owner ?? lines.owner {
      let name = WriterName(text: owner, kind: .person)
      add(WriterNames(writers: [name]), "owner", nil)
    }
  }

  private mutating func add(_ names: WriterNames, _ source: String, _ range: Bytes<PageSpace>?) {
    for name in names.agencies where !agencies.contains(where: { $0.name == name }) {
      agencies.append(Byline(name: name, range: range))
    }
    let bylines = names.writers.map { Byline(name: $0.text, range: range) }
    witnesses.append(WriterWitness(source: source, names: names, bylines: bylines))
  }

  // MARK: Data for machines

  private mutating func addData(_ data: StructuredData) {
    var names = WriterNames()
    for author in data.authors {
      let found = reader.names(in: author.name, from: .data)
      names.add(author.isOrganization ? found.ofOrganization(author.name) : found)
    }
    if !names.isEmpty { add(names, "json-ld", nil) }
  }

  private mutating func addMeta(_ metas: MetaTable) {
    var site: WriterNames?
    for key in rules.words.all(.metaAuthor) {
      if key == Self.twitter, !isWriter(metas) { continue }
      var names = WriterNames()
      for text in metas.all(key) {
        names.add(reader.names(in: key == Self.citation ? Self.turned(text) : text, from: .data))
      }
      switch names.best {
      case nil: continue
      case .site: site = site ?? names
      default: return add(names, "meta", nil)
      }
    }
    if let site { add(site, "meta", nil) }
  }

  private static let twitter = WordTable.key("twitter:data1")
  private static let citation = WordTable.key("citation_author")

  /// The label of Twitter's first field says "Written by", in any language's words for it.
  private func isWriter(_ metas: MetaTable) -> Bool {
    guard let label = metas.text(["twitter:label1"]) else { return false }
    return label.split(separator: " ").contains { word in
      let key = WordTable.key(word.utf8)
      return rules.words.contains(.opener, key) || rules.words.contains(.label, key)
        || rules.words.contains(.lead, key)
    }
  }

  /// "Doe, Jane" as "Jane Doe".
  private static func turned(_ text: String) -> String {
    let parts = text.split(separator: ",")
    guard parts.count == 2 else { return text }
    return PlainText.collapsed(Array((parts[1] + " " + parts[0]).utf8))
  }

  // MARK: What is shown

  private mutating func addLines(_ lines: BylineLines) {
    let own = lines.lines.filter { line in
      let node = reading.page.blocks[line.piece].text
      return reading.mayTellOfArticle(node) && !standsBeside(node)
    }
    for (kind, source) in Self.sources {
      let group = own.filter { $0.kind == kind && $0.names.best != nil }
      // Many bylines amid a text are those of what it lists.
      guard kind != .inside || group.count <= Self.mostInside,
        let first = nearest(group, \.piece).first
      else { continue }
      let range = reading.pages.text.map.source(
        of: Bytes(reading.pages.bytes(of: reading.pages.pieces[first.piece]))
      )
      add(first.names, source, range)
    }
  }

  private static let sources: [(BylineLines.Kind, String)] = [
    (.labeled, "byline"), (.inside, "inside"), (.name, "name-line"),
  ]
  private static let mostInside = 2

  private struct Shown {
    let names: WriterNames
    let node: NodeID
    let block: Int
  }

  /// The names of the elements nearest to the headline, with those of the same line.
  private mutating func addElements(_ nodes: [NodeID], _ source: String) {
    let shown = nodes.prefix(Limits.shownAuthors).compactMap(self.shown)
    guard let first = nearest(shown, \.block).first else { return }
    var names = first.names
    for other in shown where other.block == first.block && other.names.best == names.best {
      names.add(other.names)
    }
    add(names, place(first.block) == Self.far ? "far" : source, dom.source(of: first.node))
  }

  private func shown(_ node: NodeID) -> Shown? {
    guard reading.mayTellOfArticle(node), !standsBeside(node), !isOtherWork(node) else {
      return nil
    }
    let names = names(in: node)
    guard names.best != nil else { return nil }
    return Shown(names: names, node: node, block: reading.firstBlock(from: node))
  }

  /// In an `aside` that is not named for the writer: lists of others stand there.
  private func standsBeside(_ node: NodeID) -> Bool {
    for ancestor in dom.ancestors(of: node).prefix(Limits.zoneDepth) {
      guard dom.isElement(ancestor, .aside) else { continue }
      let names = dom.attribute(.class, of: ancestor).map { dom.bytes(of: $0) } ?? []
      return !MetadataMarks(names, rules.words).author
    }
    return false
  }

  /// "Reviewed by", "Photos:" before it in its line or in the line above.
  private func isOtherWork(_ node: NodeID) -> Bool {
    let block = reading.firstBlock(from: node)
    let start = dom.source(of: node).start
    return reading.lastWords(before: start, in: block).contains {
      rules.words.contains(.otherWork, $0)
    }
  }

  /// The first names among the texts of an element, and others that are joined to them; what
  /// follows is about the writer.
  private func names(in node: NodeID) -> WriterNames {
    var names = WriterNames()
    var isJoined = true
    for text in reading.shortTexts(of: node).prefix(Self.texts) {
      if isOtherWork(text) { break }
      let found = isJoined ? reader.names(in: text, from: .element) : WriterNames()
      if found.isEmpty, !names.isEmpty, !isJoiner(text) { break }
      names.add(found)
      isJoined = names.isEmpty || text.hasSuffix(",") || isJoiner(text)
    }
    return names
  }

  private func isOtherWork(_ text: String) -> Bool {
    text.split(whereSeparator: { $0.isWhitespace || $0 == ":" }).contains {
      rules.words.contains(.otherWork, WordTable.key($0.utf8))
    }
  }

  private static let texts = 16

  private func isJoiner(_ text: String) -> Bool {
    text.split(whereSeparator: { $0.isWhitespace || $0 == "," }).allSatisfy {
      rules.words.contains(.joiner, WordTable.key($0.utf8))
    }
  }

  // MARK: Places

  /// How far before the headline and behind the body writers may be named.
  private static let (before, behind, edge) = (4, 25, 4)

  private func place(_ block: Int) -> Int {
    if (headline..<(body.lowerBound + Self.edge)).contains(block) { return 0 }
    if ((headline - Self.before)..<headline).contains(block) { return 1 }
    if (body.upperBound..<(body.upperBound + Self.behind)).contains(block) { return 2 }
    return block < body.upperBound ? Self.far : Self.farther
  }

  private static let (far, farther) = (3, 4)

  /// All of the best place that has any, the nearest to the headline first; none of those far
  /// behind the body.
  private func nearest<Value>(_ shown: [Value], _ block: KeyPath<Value, Int>) -> [Value] {
    let best = shown.map { place($0[keyPath: block]) }.min() ?? Self.farther
    guard best < Self.farther else { return [] }
    return shown.filter { place($0[keyPath: block]) == best }
      .sorted { abs($0[keyPath: block] - headline) < abs($1[keyPath: block] - headline) }
  }
}

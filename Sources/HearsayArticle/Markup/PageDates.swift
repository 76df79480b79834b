import HearsayHTML
import HearsayText

/// Gathers what a page of markup says of the days of publication and change: data for machines,
/// the address, and what is shown near the headline.
struct PageDates {
  private let reading: MarkupReading
  private let dom: DOM
  private let rules: MetadataRules
  private let language: String?
  private let lines: DateLines
  /// The blocks of the headline and the body.
  private let headline: Int
  private let body: Range<Int>
  private(set) var published: [DateWitness] = []
  private(set) var modified: [ArticleDate] = []

  struct Sources {
    let data: StructuredData
    let metas: MetaTable
    let address: ArraySlice<UInt8>?
    let language: String?
  }

  init(
    _ reading: MarkupReading,
    _ sources: Sources,
    lines: DateLines,
    headline: Int?,
    body: Range<Int>,
    rules: MetadataRules
  ) {
    self.reading = reading
    self.lines = lines
    self.rules = rules
    self.body = body
    self.headline = min(headline ?? body.lowerBound, body.lowerBound)
    dom = reading.page.dom
    language = sources.language
    addData(sources)
    addShown()
  }

  private mutating func add(_ date: ArticleDate) {
    let worth = rules.evidence.worth(.published, date.method.rawValue)
    published.append(DateWitness(date: date, worth: worth))
  }

  // MARK: Data for machines

  private mutating func addData(_ sources: Sources) {
    if let date = sources.data.published { add(date) }
    if let date = sources.data.modified { modified.append(date) }
    if let date = meta(.metaPublished, sources.metas) { add(date) }
    if let date = meta(.metaModified, sources.metas) { modified.append(date) }
    if let date = property("datepublished") ?? property("datecreated") { add(date) }
    if let date = property("datemodified") { modified.append(date) }
    if let day = sources.address.flatMap(AddressDate.day) {
      add(ArticleDate(date: day, precision: .day, method: .url, range: nil))
    }
  }

  private func meta(_ kind: MetadataWords.Kind, _ metas: MetaTable) -> ArticleDate? {
    for key in rules.words.all(kind) {
      guard let (node, content) = metas.value(key), let found = read(content) else { continue }
      return date(found, .meta, node)
    }
    return nil
  }

  private func read(_ text: ArraySlice<UInt8>) -> WrittenDate? {
    WrittenDate.read(text, rules.months, language: language)
  }

  private func date(_ found: WrittenDate, _ method: ArticleDate.Method, _ node: NodeID)
    -> ArticleDate
  {
    ArticleDate(
      date: found.date,
      precision: found.precision,
      method: method,
      time: found.time,
      range: dom.startTag(of: node)
    )
  }

  private func property(_ name: String) -> ArticleDate? {
    let key = WordTable.key(name)
    for node in reading.page.sources.properties.prefix(Limits.times) {
      guard let property = dom.attribute(.itemprop, of: node),
        dom.bytes(of: property).split(whereSeparator: \.isASCIIWhitespace)
          .contains(where: { WordTable.key($0) == key }),
        reading.mayTellOfArticle(node), let found = written(in: node)
      else { continue }
      return date(found, .microdata, node)
    }
    return nil
  }

  /// What an element says to machines, else what it shows.
  private func written(in node: NodeID) -> WrittenDate? {
    for name in [Atom.datetime, .content, .title] {
      guard let attribute = dom.attribute(name, of: node) else { continue }
      if let found = read(dom.bytes(of: attribute)) { return found }
    }
    return read(Array(reading.shortText(of: node).utf8)[...])
  }

  // MARK: What is shown

  private struct Shown {
    let date: ArticleDate
    let role: DateLine.Role
    let block: Int
    /// Stands in a menu, a list of other articles or the like.
    var isOfOthers = false
  }

  /// Those nearest to the headline; far from it, only where nothing else gives a date.
  private mutating func addShown() {
    let shown =
      shownLines + elements(reading.page.sources.times, .time)
      + elements(reading.page.sources.dates, .markup)
    let changes = nearest(shown.filter { $0.role == .modified })
    let dates = nearest(shown.filter { $0.role == .published && !isKnownChange($0.date.date) })
    if let change = changes.first, isNear(change) || modified.isEmpty {
      modified.append(change.date)
    }
    var methods: Set<ArticleDate.Method> = []
    let hasData = !published.isEmpty
    for one in dates where isNear(one) || !hasData {
      if methods.insert(one.date.method).inserted { add(one.date) }
    }
  }

  private func isNear(_ shown: Shown) -> Bool { place(shown).rawValue <= Place.near.rawValue }

  /// Data for machines gives the day as that of a change, and another of publication.
  private func isKnownChange(_ day: CalendarDate) -> Bool {
    !published.isEmpty && modified.contains { $0.date == day }
      && !published.contains { $0.date.date == day }
  }

  private var shownLines: [Shown] {
    lines.lines.map { line in
      let node = reading.page.blocks[line.piece].text
      let isOfOthers = !reading.mayTellOfArticle(node)
      return Shown(date: line.date, role: line.role, block: line.piece, isOfOthers: isOfOthers)
    }
  }

  private func elements(_ nodes: [NodeID], _ method: ArticleDate.Method) -> [Shown] {
    nodes.prefix(Limits.times).compactMap { node in
      guard reading.mayTellOfArticle(node), let found = written(in: node) else { return nil }
      return Shown(
        date: date(found, method, node),
        role: role(of: node),
        block: reading.firstBlock(from: node)
      )
    }
  }

  /// What the element's names say, else the label before its text.
  private func role(of node: NodeID) -> DateLine.Role {
    let source = dom.source(of: node)
    let line = lines.lines.first { line in
      line.date.range.map { source.start <= $0.start && $0.end <= source.end } ?? false
    }
    if let line, line.date.method == .labeled { return line.role }
    return isChange(node) ? .modified : .published
  }

  private func isChange(_ node: NodeID) -> Bool {
    for name in [Atom.itemprop, .class] {
      guard let attribute = dom.attribute(name, of: node) else { continue }
      if saysChange(dom.bytes(of: attribute)) { return true }
    }
    return false
  }

  /// One of the names says change, and none says date and nothing else: many themes name the day of
  /// publication `entry-date updated`.
  private func saysChange(_ names: ArraySlice<UInt8>) -> Bool {
    var reader = NameReader(names)
    var isChange = false
    while let name = reader.next() {
      let hasChange = name.contains { rules.words.contains(.classModified, $0) }
      if !hasChange, name.contains(where: { rules.words.contains(.classDate, $0) }) { return false }
      isChange = isChange || hasChange
    }
    return isChange
  }

  // MARK: Places

  /// How far before the headline and behind the body a date may stand that is the article's.
  private static let (before, behind, edge) = (8, 4, 3)

  private enum Place: Int {
    case byHeadline
    case near
    case elsewhere
    case ofOthers
  }

  private func place(_ shown: Shown) -> Place {
    if shown.isOfOthers { return .ofOthers }
    if (headline..<(body.lowerBound + Self.edge)).contains(shown.block) { return .byHeadline }
    if shown.date.method == .labeled { return .near }
    let isNear =
      ((headline - Self.before)..<headline).contains(shown.block)
      || (body.upperBound..<(body.upperBound + Self.behind)).contains(shown.block)
    return isNear ? .near : .elsewhere
  }

  /// All of the best place that has any, the nearest to the headline first.
  private func nearest(_ shown: [Shown]) -> [Shown] {
    guard let best = shown.map({ place($0).rawValue }).min() else { return [] }
    return shown.filter { place($0).rawValue == best }
      .sorted { abs($0.block - headline) < abs($1.block - headline) }
  }
}

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
  private let headlineBlock: Int?
  private let body: Range<Int>
  /// The dates that readers see.
  private(set) var shown: [Shown] = []
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
    // The title in the page's head stands by nothing.
    let seen = headline.flatMap { reading.page.blocks[$0].kind == .headTitle ? nil : $0 }
    headlineBlock = headline
    self.headline = min(seen ?? body.lowerBound, body.lowerBound)
    dom = reading.page.dom
    language = sources.language
    addData(sources)
    addShown()
  }

  private mutating func add(_ found: FoundDate, isShown: Bool = false) {
    let worth = rules.evidence.worth(.published, found.date.method.rawValue)
    published.append(
      DateWitness(date: found.date, other: found.other, worth: worth, isShown: isShown)
    )
  }

  private struct FoundDate {
    let date: ArticleDate
    var other: CalendarDate?
  }

  // MARK: Data for machines

  private mutating func addData(_ sources: Sources) {
    if let date = sources.data.published { add(FoundDate(date: date)) }
    if let date = sources.data.modified { modified.append(date) }
    if let found = meta(.metaPublished, sources.metas) { add(found) }
    if let found = meta(.metaModified, sources.metas) { modified.append(found.date) }
    if let found = property("datepublished") ?? property("datecreated") { add(found) }
    if let found = property("datemodified") { modified.append(found.date) }
    if let day = sources.address.flatMap(AddressDate.day) {
      add(FoundDate(date: ArticleDate(date: day, precision: .day, method: .url, range: nil)))
    }
  }

  private func meta(_ kind: MetadataWords.Kind, _ metas: MetaTable) -> FoundDate? {
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
    -> FoundDate
  {
    FoundDate(
      date: ArticleDate(found, method, range: dom.startTag(of: node)),
      other: found.other
    )
  }

  private func property(_ name: String) -> FoundDate? {
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

  struct Shown {
    let date: ArticleDate
    let other: CalendarDate?
    let role: DateLine.Role
    let block: Int
    /// Stands in a menu, a list of other articles or the like.
    var isOfOthers = false
    /// Stands amid the text.
    var isText = false
  }

  /// Those nearest to the headline; far from it, only where nothing else gives a date.
  private mutating func addShown() {
    shown += texts
    shown += shownLines(besides: shown)
    shown += elements(reading.page.sources.times, .time)
    shown += elements(reading.page.sources.dates, .markup)
    if let change = nearest(shown.filter { $0.role == .modified }).first,
      isNear(change) || modified.isEmpty
    {
      modified.append(change.date)
    }
    let hasData = !published.isEmpty
    let known = Set(published.map(\.date.date))
    let own = shown.filter { $0.role == .published && !isOldChange($0.date.date) }
    let dates = nearest(own) + own.filter { isNear($0) && known.contains($0.date.date) }
    var methods: Set<ArticleDate.Method> = []
    for one in withoutLists(dates) where isNear(one) || !hasData {
      guard methods.insert(one.date.method).inserted || known.contains(one.date.date) else {
        continue
      }
      guard published.count < Limits.dateWitnesses else { break }
      add(FoundDate(date: one.date, other: one.other), isShown: isSeen(one))
    }
    if isOnlyForMachines, !published.contains(where: \.isShown) { addShownChange() }
  }

  /// The day of publication stands where no reader and no other reader of data sees it: then the
  /// article goes by the day of the change that is shown.
  private mutating func addShownChange() {
    let changes = shown.filter { $0.role == .modified && place($0) == .byHeadline }
    guard let change = nearest(changes).first else { return }
    add(FoundDate(date: change.date, other: change.other), isShown: true)
  }

  /// Nothing but JSON-LD gives it.
  private var isOnlyForMachines: Bool {
    !published.isEmpty && published.allSatisfy { $0.isShown || $0.date.method == .jsonLD }
  }

  private func isNear(_ shown: Shown) -> Bool { place(shown).rawValue <= Place.near.rawValue }

  /// Seen as the day of the article; classes that say date are used behind it for anything.
  private func isSeen(_ shown: Shown) -> Bool {
    switch shown.date.method {
    case .dateline: false
    case .markup: place(shown) == .byHeadline
    default: isNear(shown)
    }
  }

  /// Data for machines gives the day as that of a change, and another of publication long before:
  /// soon behind it the page may have been made before it was published.
  private func isOldChange(_ day: CalendarDate) -> Bool {
    guard !isOnlyForMachines, let first = published.map(\.date.date).min(),
      !published.contains(where: { $0.date.date == day }),
      modified.contains(where: { $0.date == day }), let soon = first.adding(days: Self.soon)
    else { return false }
    return day > soon
  }

  /// In days.
  private static let soon = 60

  /// Many days without a label are those of other articles, where data for machines gives a day.
  private func withoutLists(_ dates: [Shown]) -> [Shown] {
    let bare = Set(dates.filter { $0.date.method != .labeled }.map(\.date.date))
    guard !published.isEmpty, bare.count > Self.mostDays else { return dates }
    let known = Set(published.map(\.date.date))
    return dates.filter { $0.date.method == .labeled || known.contains($0.date.date) }
  }

  private static let mostDays = 2

  /// The lines about dates but for the headline and for dates that are known better.
  private func shownLines(besides texts: [Shown]) -> [Shown] {
    let own = lines.lines.filter { line in
      (line.piece != headlineBlock || line.date.method == .dateline)
        && !texts.contains { $0.date.holds(line.date) }
    }
    return own.map { line in
      Shown(
        date: line.date,
        other: line.other,
        role: line.role,
        block: line.piece,
        isOfOthers: !follows(line.piece) && !reading.mayTellOfArticle(node(of: line)),
        isText: line.isText && body.contains(line.piece)
      )
    }
  }

  private func node(of line: DateLine) -> NodeID { reading.page.blocks[line.piece].text }

  /// Stands right below the headline, whatever the elements around it are called.
  private func follows(_ block: Int) -> Bool {
    guard let headlineBlock, block > headlineBlock else { return false }
    return block <= headlineBlock + Self.edge && block < body.lowerBound
  }

  /// Texts by the headline that are dates and nothing else, where their lines do not tell: styles
  /// may part what reads "8 Nov 2022by Jane Doe" without them.
  private var texts: [Shown] {
    let blocks = max(0, headline - Self.before)..<min(reading.count, body.lowerBound + Self.edge)
    guard let first = blocks.first, let last = blocks.last else { return [] }
    let end = min(
      reading.endOfBlock(last).rawValue,
      reading.page.blocks[first].text.rawValue + Limits.nodesByHeadline
    )
    let nodes = reading.page.blocks[first].text.rawValue..<end
    return Array(nodes.lazy.compactMap { text(NodeID($0)) }.prefix(Limits.dateWitnesses))
  }

  private func text(_ node: NodeID) -> Shown? {
    guard dom.kind(of: node) == .text,
      let found = DateText(dom.data(of: node), rules, language: language)
    else { return nil }
    let block = reading.block(of: node)
    guard block != headlineBlock, reading.page.blocks[block].text <= node,
      follows(block) || reading.mayTellOfArticle(node)
    else { return nil }
    let label = found.label ?? label(before: node, in: block)
    let date = ArticleDate(found.date, label == nil ? .line : .labeled, range: dom.source(of: node))
    let line = lines.lines.first { date.holds($0.date) }
    guard line == nil || found.label != nil else { return nil }
    guard case .role(let role) = label ?? .role(.published) else { return nil }
    return Shown(date: date, other: found.date.other, role: role, block: block)
  }

  private func label(before node: NodeID, in block: Int) -> DateLabels.Label? {
    let labels = DateLabels(reading.pages.words, rules.words)
    let words = reading.lastWords(before: dom.source(of: node).start, in: block)
    return words.reversed().lazy.compactMap(labels.label).first
  }

  private func elements(_ nodes: [NodeID], _ method: ArticleDate.Method) -> [Shown] {
    nodes.prefix(Limits.times).compactMap { node in
      guard reading.mayTellOfArticle(node), let found = written(in: node) else { return nil }
      let date = date(found, method, node)
      return Shown(
        date: date.date,
        other: date.other,
        role: role(of: node),
        block: reading.block(of: node)
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
  private static let (before, behind, edge) = (8, 4, 6)

  enum Place: Int {
    case byHeadline
    case near
    case elsewhere
    case ofOthers
  }

  func place(_ shown: Shown) -> Place {
    if shown.isOfOthers { return .ofOthers }
    if (headline..<(body.lowerBound + Self.edge)).contains(shown.block) { return .byHeadline }
    if shown.isText { return .elsewhere }
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

extension ArticleDate {
  fileprivate init(_ found: WrittenDate, _ method: Method, range: Bytes<PageSpace>) {
    self.init(
      date: found.date,
      precision: found.precision,
      method: method,
      time: found.time,
      range: range
    )
  }

  /// The other stands inside of this one.
  fileprivate func holds(_ other: Self) -> Bool {
    guard let range, let inner = other.range else { return false }
    return range.start <= inner.start && inner.end <= range.end
  }
}

import HearsayHTML
import HearsayText

/// What the page says of its article to machines: JSON-LD, `meta`, microdata, `time`, addresses.
struct PageDescription {
  private let reading: MarkupReading
  private let page: MarkupPage
  private let dom: DOM
  private let metas: MetaTable
  private let data: StructuredData
  /// The last text of the body.
  private let bodyEnd: NodeID

  init(_ reading: MarkupReading, body: Range<Int>) {
    bodyEnd = reading.page.blocks[body.upperBound - 1].text
    self.reading = reading
    page = reading.page
    dom = page.dom
    metas = MetaTable(page.sources.metas, dom)
    data = StructuredDataFinder.data(in: page.sources.structuredData, of: page.dom)
  }

  // MARK: The page

  var site: String? {
    metas.text(["og:site_name", "application-name", "al:android:app_name"]) ?? data.site
  }

  var language: String? {
    let root = dom.children(of: dom.root).first { dom.isElement($0, .html) }
    let own = root.flatMap { dom.value(of: .lang, in: $0) }.map(PlainText.plain)
    if let own, !own.isEmpty { return own }
    return data.language ?? metas.text(["content-language", "og:locale", "language"])
  }

  var url: String? { addressBytes.map { String(decoding: $0, as: UTF8.self) } }

  private var addressBytes: ArraySlice<UInt8>? {
    for link in page.sources.links {
      guard let rel = dom.attribute(.rel, of: link), let href = dom.attribute(.href, of: link),
        WordTable.key(dom.bytes(of: rel)) == Self.canonical
      else { continue }
      return dom.bytes(of: href)
    }
    return metas.value(["og:url", "parsely-link"])?.content
  }

  private static let canonical = WordTable.key("canonical")

  var isPaywalled: Bool { data.isPaywalled }

  /// The article's title as machines are told it, the surest first.
  var titles: [String] {
    [
      data.headline, metas.text(["og:title"]),
      metas.text(["twitter:title", "parsely-title", "sailthru.title", "dc.title", "title"]),
    ].compactMap { $0 }
  }

  // MARK: Writers

  /// - Returns: the names, the range of the page where they are shown if it is one, those of the
  ///   surest source that has any.
  func authors(site: String?) -> [Byline] {
    let named = data.authors.flatMap { AuthorNames.names(in: $0) }
    for names in [named, metaAuthors] {
      let kept = Self.bylines(names, site)
      if !kept.isEmpty { return kept }
    }
    return shownAuthors(site)
  }

  private static let authorMetas = [
    "author", "authors", "parsely-author", "sailthru.author", "article:author",
    "article:author_name",
    "dc.creator", "dcterms.creator", "dc.creator.creator", "byl", "citation_author",
    "article.author", "cxenseparse:author", "twitter:data1",
  ]

  private var metaAuthors: [String] {
    for key in Self.authorMetas {
      if key == "twitter:data1", metas.text(["twitter:label1"])?.lowercased() != "written by" {
        continue
      }
      let names = metas.all(key).flatMap { AuthorNames.names(in: $0) }
      if !names.isEmpty { return names }
    }
    return []
  }

  private static func bylines(_ names: [String], _ site: String?) -> [Byline] {
    var seen: Set<String> = []
    let known = site?.lowercased()
    return names.filter { $0.lowercased() != known && seen.insert($0.lowercased()).inserted }
      .map { Byline(name: $0, range: nil) }
  }

  /// In links to writers' pages first: these hold a name and little else.
  private func shownAuthors(_ site: String?) -> [Byline] {
    let links = page.sources.authorLinks.filter { $0 <= bodyEnd }
    for nodes in [links, page.sources.authors] {
      for node in nodes.prefix(Limits.shownAuthors) where reading.mayTellOfArticle(node) {
        let names = Self.bylines(AuthorNames.names(in: shortText(of: node)), site)
        guard !names.isEmpty else { continue }
        return names.map { Byline(name: $0.name, range: dom.source(of: node)) }
      }
    }
    return []
  }

  /// The text of an element with a space between the parts that tags part, empty where it is long.
  private func shortText(of node: NodeID) -> String {
    guard dom.descendants(of: node).count <= Limits.shortElement else { return "" }
    var bytes: [UInt8] = []
    dom.forEachText(in: node) { text in
      bytes.append(contentsOf: dom.data(of: text))
      bytes.append(0x20)
    }
    return bytes.count <= Limits.shortText ? PlainText.collapsed(bytes) : ""
  }

  // MARK: Dates

  private static let publishedMetas = [
    "article:published_time", "datepublished", "article:published", "og:article:published_time",
    "og:published_time", "published_time", "publication_date", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.issued",
    "dc.date.created", "dcterms.created",
    "dc:date", "dc.date.available", "published", "published-date", "published_date", "post_date",
    "citation_date", "bepress_citation_date", "article:publish_date", "release_date",
    "dcterms.date", "dc.date", "date", "datecreated",
    "article.published", "cxenseparse:recs:publishtime", "citation_publication_date",
    "citation_online_date", "originalpublicationdate", "article_date_original", "displaydate",
    "shareaholic:article_published_time", "bt:pubdate", "rnews:datepublished", "last-published",
  ]

  private static let modifiedMetas = [
    "article:modified_time", "datemodified", "og:updated_time", "og:article:modified_time",
    "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revision_date",
    "shareaholic:article_modified_time", "updated_time",
  ]

  var published: ArticleDate? {
    data.published ?? metaDate(Self.publishedMetas) ?? propertyDate("datepublished")
      ?? propertyDate("datecreated")
  }

  var modified: ArticleDate? {
    data.modified ?? metaDate(Self.modifiedMetas) ?? propertyDate("datemodified")
  }

  private func metaDate(_ keys: [String]) -> ArticleDate? {
    for key in keys {
      guard let (node, content) = metas.value([key]), let found = WrittenDate.read(content) else {
        continue
      }
      return date(found, .meta, node)
    }
    return nil
  }

  private func date(
    _ found: (date: CalendarDate, precision: ArticleDate.Precision),
    _ method: ArticleDate.Method,
    _ node: NodeID
  ) -> ArticleDate {
    ArticleDate(
      date: found.date,
      precision: found.precision,
      method: method,
      range: dom.startTag(of: node)
    )
  }

  private func propertyDate(_ name: String) -> ArticleDate? {
    let key = WordTable.key(name)
    for node in page.sources.properties {
      guard let property = dom.attribute(.itemprop, of: node),
        dom.bytes(of: property).split(whereSeparator: \.isASCIIWhitespace)
          .contains(where: { WordTable.key($0) == key }),
        let found = WrittenDate.read(machineValue(of: node))
      else { continue }
      return date(found, .meta, node)
    }
    return nil
  }

  private func machineValue(of node: NodeID) -> ArraySlice<UInt8> {
    for name in [Atom.datetime, .content] {
      if let attribute = dom.attribute(name, of: node) { return dom.bytes(of: attribute) }
    }
    return Array(shortText(of: node).utf8)[...]
  }

  private static let updatedMarks = Set(
    ["updated", "modified", "update", "lastmod"].map { WordTable.key($0) }
  )

  /// The first date behind the headline in a `time` element, or in one whose class says date.
  ///
  /// - Parameter places: from the headline's text to that of the body's end.
  func shownDate(in places: ClosedRange<NodeID>) -> ArticleDate? {
    date(of: page.sources.times, .time, in: places)
      ?? date(of: page.sources.dates, .line, in: places)
  }

  private func date(
    of nodes: [NodeID],
    _ method: ArticleDate.Method,
    in places: ClosedRange<NodeID>
  ) -> ArticleDate? {
    let near = nodes.filter(places.contains) + nodes.filter { $0 < places.lowerBound }
    for node in near.prefix(Limits.times) where reading.mayTellOfArticle(node) {
      if let names = dom.attribute(.class, of: node), isUpdated(dom.bytes(of: names)) { continue }
      if let found = WrittenDate.read(machineValue(of: node)) { return date(found, method, node) }
    }
    return nil
  }

  private func isUpdated(_ names: ArraySlice<UInt8>) -> Bool {
    var reader = NameReader(names)
    while let name = reader.next() {
      if name == [WordTable.key("published")] { return false }
      if name.contains(where: Self.updatedMarks.contains) { return true }
    }
    return false
  }

  var addressDate: ArticleDate? {
    guard let address = addressBytes, let day = WrittenDate.inAddress(address) else { return nil }
    return ArticleDate(date: day, precision: .day, method: .url, range: nil)
  }

  // MARK: Microdata

  private static let properties = Set(
    ["datepublished", "datemodified", "datecreated"].map { WordTable.key($0) }
  )

  /// True for the value of an `itemprop` that speaks of a date.
  static func tells(_ value: ArraySlice<UInt8>) -> Bool {
    value.split(whereSeparator: \.isASCIIWhitespace).contains {
      properties.contains(WordTable.key($0))
    }
  }
}

/// The `meta` elements of a page by their names.
struct MetaTable {
  private var nodes: [UInt64: [NodeID]] = [:]
  private let dom: DOM

  init(_ metas: [NodeID], _ dom: DOM) {
    self.dom = dom
    for node in metas.prefix(Limits.metas) {
      for attribute in dom.attributes(of: node) where Self.names.contains(attribute.name) {
        nodes[WordTable.key(dom.bytes(of: attribute)), default: []].append(node)
      }
    }
  }

  private static let names: Set<Atom> = [.name, .property, .itemprop, .httpEquiv]

  /// The first content that is not empty, by keys in order.
  func value(_ keys: [String]) -> (node: NodeID, content: ArraySlice<UInt8>)? {
    for key in keys {
      for node in nodes[WordTable.key(key)] ?? [] {
        guard let content = dom.attribute(.content, of: node) else { continue }
        let bytes = dom.bytes(of: content)
        if bytes.contains(where: { !$0.isASCIIWhitespace }) { return (node, bytes) }
      }
    }
    return nil
  }

  func text(_ keys: [String]) -> String? {
    value(keys).map { PlainText.plain(String(decoding: $0.content, as: UTF8.self)) }
  }

  /// All contents of a key.
  func all(_ key: String) -> [String] {
    (nodes[WordTable.key(key)] ?? []).compactMap { dom.value(of: .content, in: $0) }
      .map(PlainText.plain)
  }
}

import HearsayHTML
import HearsayText

/// What the page says of its article to machines: JSON-LD, `meta`, microdata, `time`, addresses.
struct PageDescription {
  private let page: MarkupPage
  private let dom: DOM
  let metas: MetaTable
  let data: StructuredData

  init(_ page: MarkupPage, months: MonthNames) {
    self.page = page
    dom = page.dom
    metas = MetaTable(page.sources.metas, dom)
    data = StructuredDataFinder.data(in: page.sources.structuredData, of: page.dom, months: months)
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

  /// What JSON-LD says, else a `meta` that names the tier of the content.
  var isFree: Bool? {
    if let isFree = data.isFree { return isFree }
    switch metas.text(["article:content_tier", "content_tier"])?.lowercased() {
    case "free": return true
    case "locked", "premium", "paid", "subscription": return false
    default: return nil
    }
  }

  var url: String? { addressBytes.map { String(decoding: $0, as: UTF8.self) } }

  var addressBytes: ArraySlice<UInt8>? {
    for link in page.sources.links {
      guard let rel = dom.attribute(.rel, of: link), let href = dom.attribute(.href, of: link),
        WordTable.key(dom.bytes(of: rel)) == Self.canonical
      else { continue }
      return dom.bytes(of: href)
    }
    return metas.value(["og:url", "parsely-link"])?.content
  }

  private static let canonical = WordTable.key("canonical")

  /// The article's title as machines are told it, the surest first.
  var titles: [String] {
    [
      data.headline, metas.text(["og:title"]),
      metas.text(["twitter:title", "parsely-title", "sailthru.title", "dc.title", "title"]),
    ].compactMap { $0 }
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

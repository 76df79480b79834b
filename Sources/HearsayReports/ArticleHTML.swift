import HearsayDocument
import HearsayText

// MARK: - The page

extension ArticlesReport {
  /// One standalone page with an `article` an article, which loads nothing and runs nothing.
  public func html() -> String { htmlPart() + Self.htmlEnd() }

  /// The page from its start, or from where it was left, to behind the last of these articles.
  ///
  /// For pages that are written piece by piece; ``htmlEnd()`` ends them.
  public func htmlPart() -> String {
    var page = HTMLPage()
    if !continues { start(&page) }
    for article in articles { page.write(article) }
    return page.html
  }

  public static func htmlEnd() -> String { "</body>\n</html>\n" }

  private func start(_ page: inout HTMLPage) {
    page.doctype()
    page.open("html", ["lang": commonLanguage])
    page.words("\n")
    page.element("head") { page in
      page.void("meta", ["charset": "utf-8"])
      page.void("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
      page.void("meta", ["name": "referrer", "content": "no-referrer"])
      page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.line("title", pageTitle)
      page.line("style") { $0.words(Self.look) }
    }
    page.open("body")
    page.words("\n")
  }

  /// Nothing is loaded and no script runs; the style sheet in the head is the only style.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  /// Without the characters that HTML would escape.
  private static let look =
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.55 serif;color-scheme:light dark}"
    + "article+article{border-top:1px solid;margin-top:3em}"
    + "h1{line-height:1.2}header p,footer,figcaption,section time{font:.85em/1.4 sans-serif}"
    + "a,code{overflow-wrap:anywhere}blockquote{border-left:3px solid;margin-left:0;padding-left:1em}"
    + "table{border-collapse:collapse}th,td{border:1px solid;padding:.2em .5em;text-align:start}"
    + "figure{margin-left:0}footer{margin-top:2em;opacity:.75}"

  private var pageTitle: String {
    let first = articles.first?.heading ?? ""
    return articles.count > 1 ? first + " and other articles" : first
  }

  /// The language of all articles; nil where they differ or do not tell.
  private var commonLanguage: String? {
    let languages = Set(articles.map(\.language))
    return languages.count == 1 ? languages.first ?? nil : nil
  }
}

// MARK: - Articles

extension HTMLPage {
  fileprivate mutating func write(_ article: ArticleReport) {
    element("article", ["lang": article.language, "dir": "auto"]) { page in
      page.element("header") { page in
        page.line("h1", article.heading)
        page.line("p") { $0.writeByline(of: article) }
        if let address = article.address { page.line("p") { $0.writeLink(to: address) } }
      }
      for section in article.sections { page.write(section) }
      page.writeFooter(of: article)
    }
  }

  private mutating func writeByline(of article: ArticleReport) {
    if let site = article.site { words(neutral(site) + ", ") }
    write(article.date)
    if let updated = article.updated {
      words(", updated ")
      write(day: updated)
    }
    if let writers = article.writers { words(", " + writers) }
  }

  private mutating func write(_ date: DatedValue?) {
    guard let date else { return words(Wording.publication(nil)) }
    write(day: date)
    words(", " + Wording.origin(ofDate: date.method))
  }

  private mutating func write(day date: DatedValue) {
    span("time", ["datetime": date.value]) { $0.words(Wording.readable(date)) }
  }

  private mutating func writeLink(to address: String) {
    span("a", ["href": address, "rel": "noopener nofollow"]) { $0.text(address) }
  }

  private mutating func writeFooter(of article: ArticleReport) {
    element("footer") { page in
      page.line("p") { page in
        page.words("Capture ")
        page.span("code") { $0.text(article.id) }
        page.words(", SHA-256 ")
        page.span("code") { $0.text(article.sha256) }
      }
      for note in FindingSummary(article.findings).sentences { page.line("p", note) }
    }
  }
}

extension ArticleReport {
  /// The canonical address or that of the capture: the first that a browser can be sent to.
  fileprivate var address: String? {
    [metadata.canonical, url].compactMap(\.self).first(where: Self.isWebAddress)
  }

  private static func isWebAddress(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return false }
    return address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}

// MARK: - Blocks

extension HTMLPage {
  fileprivate mutating func write(_ section: ArticleSection) {
    guard let written = section.written else { return write(section.groups) }
    element("section") { page in
      page.line("p") { $0.write(time: written) }
      page.write(section.groups)
    }
  }

  /// A time that is not written as HTML wants it is shown as words.
  private mutating func write(time written: String) {
    guard CalendarDate(iso: String(written.prefix(10))) != nil else { return text(written) }
    span("time", ["datetime": written]) { $0.text(written) }
  }

  private mutating func write(_ groups: [ArticleGroup]) {
    for group in groups { write(group) }
  }

  private mutating func write(_ group: ArticleGroup) {
    switch group.kind {
    case .paragraph: lines("p", group.texts)
    case .heading, .headline: lines("h2", group.texts)
    case .listItem: element("ul") { $0.lines("li", group.texts) }
    case .quotation: element("blockquote") { $0.lines("p", group.texts) }
    case .tableRow, .tableHeader: write(table: group)
    case .caption: element("figure") { $0.lines("figcaption", group.texts) }
    }
  }

  private mutating func write(table: ArticleGroup) {
    element("table") { page in
      for (index, row) in table.rows.enumerated() {
        page.line("tr") { page in
          for cell in row { page.span(index < table.headers ? "th" : "td") { $0.text(cell) } }
        }
      }
    }
  }

  private mutating func lines(_ name: String, _ texts: [String]) {
    for text in texts { line(name, text) }
  }
}

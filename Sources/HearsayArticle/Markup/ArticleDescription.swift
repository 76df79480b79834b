import HearsayHTML
import HearsayText

/// What a page's markup tells of its article.
///
/// Empty for raw text.
struct ArticleDescription {
  private(set) var headline: HeadlineFinder.Finding?
  private(set) var published: ArticleDate?
  private(set) var modified: ArticleDate?
  private(set) var authors: [Byline] = []
  private(set) var site: String?
  private(set) var language: String?
  private(set) var url: String?
  private(set) var isPaywalled = false

  init() {}

  /// - Parameter lines: the dates that lines of the page give.
  init(_ reading: MarkupReading, body: Range<Int>, lines: DateFinder.Dates) {
    let page = PageDescription(reading, body: body)
    site = page.site
    language = page.language
    url = page.url
    isPaywalled = page.isPaywalled
    authors = page.authors(site: site)
    headline = TitleFinder(reading, body: body, titles: page.titles, site: site).find()
    published = page.published ?? shownDate(page, reading, body: body, lines: lines)
    modified = page.modified ?? lines.modified
  }

  private func shownDate(
    _ page: PageDescription,
    _ reading: MarkupReading,
    body: Range<Int>,
    lines: DateFinder.Dates
  ) -> ArticleDate? {
    if let line = lines.published, line.method == .labeled { return line }
    let end = reading.page.blocks[body.upperBound - 1].text
    let start = headline.map { reading.page.blocks[$0.piece].element } ?? reading.page.dom.root
    return page.shownDate(in: min(start, end)...end) ?? page.addressDate ?? lines.published
  }
}

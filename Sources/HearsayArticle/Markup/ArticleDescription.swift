import HearsayHTML
import HearsayText

/// What a page tells of its article besides the text.
struct ArticleDescription {
  /// Nil for raw text, whose headline is found in its lines.
  private(set) var headline: HeadlineFinder.Finding?
  private(set) var dates = ArticleDates()
  private(set) var authors: [Byline] = []
  private(set) var agencies: [Byline] = []
  private(set) var site: String?
  private(set) var language: String?
  private(set) var url: String?
  /// What data for machines says of whether it is free to read; nil where it says nothing.
  private(set) var isFree: Bool?
  /// How many words data for machines says the article has.
  private(set) var statedWords: Int?
  /// The pieces that are lines about dates, and about writers.
  private(set) var dateLines: Set<Int> = []
  private(set) var bylineLines: Set<Int> = []
  /// Where a date stood that could be read in two ways.
  private(set) var ambiguousDate: Bytes<PageSpace>?

  init() {}

  /// What the lines of a raw text tell.
  init(
    _ reading: PageReading,
    body: Range<Int>,
    rules: MetadataRules,
    context: PageContext
  ) {
    let lines = DateLines(reading, body: body, rules: rules)
    dates = ArticleDates(lines, data: reading.text.dataDates, latest: context.latestDay)
    take(lines)
    addAddress(context)
    addRelative(reading, body: body, rules, context)
    let start = max(0, body.lowerBound - Limits.blocksBeforeBody)
    let bylines = BylineLines(
      reading,
      places: start..<reading.pieces.count,
      body: body,
      rules: rules,
      site: SiteName(nil, address: context.url)
    )
    take(bylines)
    for line in bylines.lines where line.kind == .labeled {
      authors += line.names.writers.map { name in
        Byline(name: name.text, range: reading.range(of: name.text, in: line.piece))
      }
    }
  }

  private mutating func addAddress(_ context: PageContext) {
    guard dates.published == nil, let url = context.url,
      let day = AddressDate.day(in: Array(url.utf8)[...])
    else { return }
    dates.published = ArticleDate(date: day, precision: .day, method: .url, range: nil)
  }

  /// "2 hours ago" near the text, where the page gives no date.
  private mutating func addRelative(
    _ reading: PageReading,
    body: Range<Int>,
    _ rules: MetadataRules,
    _ context: PageContext
  ) {
    guard dates.published == nil, let moment = context.moment else { return }
    let reader = RelativeDates(reading, rules.words, moment)
    let start = max(0, body.lowerBound - Limits.linesBeforeHeadline)
    let end = min(reading.pieces.count, body.lowerBound + Limits.linesBeforeHeadline)
    dates.published = (start..<end).lazy.compactMap(reader.date).first
  }

  private mutating func take(_ lines: DateLines) {
    dateLines = lines.pieces
    ambiguousDate = lines.ambiguous
  }

  private mutating func take(_ lines: BylineLines) {
    bylineLines = lines.pieces
    agencies = lines.agencies
  }
}

/// Pages of markup.
extension ArticleDescription {
  init(
    _ reading: MarkupReading,
    _ page: PageDescription,
    body: Range<Int>,
    rules: MetadataRules,
    context: PageContext
  ) {
    site = page.site
    language = page.language
    url = page.url
    isFree = page.isFree
    statedWords = page.data.words
    headline = TitleFinder(reading, body: body, titles: page.titles, site: site).find()
    findDates(reading, page, body: body, rules, context)
    findWriters(reading, page, body: body, rules, context)
  }

  private mutating func findDates(
    _ reading: MarkupReading,
    _ page: PageDescription,
    body: Range<Int>,
    _ rules: MetadataRules,
    _ context: PageContext
  ) {
    let lines = DateLines(
      reading.pages,
      headline: headline?.piece,
      body: body,
      rules: rules,
      language: language
    )
    take(lines)
    let sources = PageDates.Sources(
      data: page.data,
      metas: page.metas,
      address: page.addressBytes ?? context.url.map { Array($0.utf8)[...] },
      language: language
    )
    let found = PageDates(
      reading,
      sources,
      lines: lines,
      headline: headline?.piece,
      body: body,
      rules: rules
    )
    let shown = rules.evidence.worth(.published, "shown")
    let decision = DateDecision(found.published, shown: shown, latest: context.latestDay)
    dates.published = decision.date
    dates.modified = found.modified.first
    let start = min(headline?.piece ?? body.lowerBound, body.lowerBound)
    addRelative(reading.pages, body: start..<body.upperBound, rules, context)
  }

  private mutating func findWriters(
    _ reading: MarkupReading,
    _ page: PageDescription,
    body: Range<Int>,
    _ rules: MetadataRules,
    _ context: PageContext
  ) {
    let site = SiteName(site, address: url ?? context.url)
    let start = min(headline?.piece ?? body.lowerBound, body.lowerBound)
    let lines = BylineLines(
      reading.pages,
      places: max(0, start - Limits.linesBeforeHeadline)..<reading.count,
      body: body,
      rules: rules,
      site: site
    )
    take(lines)
    let found = PageWriters(
      reading,
      data: page.data,
      metas: page.metas,
      lines: lines,
      headline: headline?.piece,
      body: body,
      site: site,
      rules: rules
    )
    authors = WriterDecision(found.witnesses, rules.evidence).writers
    agencies = found.agencies
  }
}

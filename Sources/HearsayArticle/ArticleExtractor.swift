public import HearsayHTML
import HearsayText

/// Makes an article of a page.
///
/// Raw text goes through these stages, each a plain function:
///
///     page bytes → regions (code, tags) → visible text (blocks) → pieces (furniture cut out)
///                → body, headline, dates, bylines → article
///
/// A page of markup goes the same way from the visible text on, with what its elements tell:
///
///     DOM → visible text, zones → region → body, headline, dates, writers → article
public struct ArticleExtractor: Sendable {
  private let rules: FurnitureRules
  private let markup: MarkupRules
  private let metadata: MetadataRules

  /// - Parameters:
  ///   - markup: what names of classes tell; only pages of markup need it.
  ///   - metadata: how pages name writers and dates.
  public init(
    rules: FurnitureRules,
    markup: MarkupRules = MarkupRules(),
    metadata: MetadataRules = MetadataRules()
  ) {
    self.rules = rules
    self.markup = markup
    self.metadata = metadata
  }

  /// - Parameters:
  ///   - page: UTF-8, what a scraper took from a page. Any bytes terminate, in linear time.
  ///   - context: what is known of the page from outside.
  public func extract(
    rawText page: [UInt8],
    context: PageContext = PageContext()
  ) -> ExtractionOutcome {
    guard page.count <= Int(UInt32.max) else { return .rejected(Rejection(.tooLarge)) }
    guard page.contains(where: { !$0.isASCIIWhitespace }) else {
      return .rejected(Rejection(.empty))
    }
    return extract(RawText.visible(page), page: page, context)
  }

  /// - Parameters:
  ///   - dom: the tree of the page.
  ///   - page: the UTF-8 that the tree was made of. The article's map leads to it.
  ///   - context: what is known of the page from outside.
  public func extract(
    html dom: DOM,
    page: [UInt8],
    context: PageContext = PageContext()
  ) -> ExtractionOutcome {
    let reading = MarkupReading(MarkupReader.page(dom, rules: markup, words: metadata.words))
    guard reading.count > 0 else {
      return .rejected(Rejection(page.contains { !$0.isASCIIWhitespace } ? .noText : .empty))
    }
    let selected = MarkupBodySelector.select(reading, rules: rules)
    guard !selected.body.isEmpty else {
      return .rejected(
        Rejection(
          .noText,
          findings: dropped(from: selected.reading.pages, page: page).all(with: [])
        )
      )
    }
    var composition = PageComposition(selected.reading.pages, body: selected.body)
    composition.findMetadata(of: selected.reading, metadata, context)
    return .article(composition.article(page: page))
  }

  /// - Parameter page: the bytes that the text's map leads to.
  private func extract(
    _ text: VisibleText,
    page: [UInt8],
    _ context: PageContext
  ) -> ExtractionOutcome {
    let reading = PageReading(text, rules: rules, months: metadata.months)
    let (selected, body) = BodySelector.select(reading, rules: rules)
    guard !body.isEmpty else {
      return .rejected(
        Rejection(.noText, findings: dropped(from: selected, page: page).all(with: []))
      )
    }
    var composition = PageComposition(selected, body: body)
    composition.findMetadata(metadata, context)
    return .article(composition.article(page: page))
  }

  private func dropped(from reading: PageReading, page: [UInt8]) -> FindingList {
    PageComposition(reading, body: 0..<0).dropped(page: page)
  }
}

/// Raw text as the visible text of its page.
enum RawText {
  static func visible(_ page: [UInt8]) -> VisibleText {
    let regions = CodeTokens.completing(RegionScanner.regions(of: page), of: page)
    return LineJoiner.joined(VisibleTextBuilder.text(of: page, without: regions))
  }
}

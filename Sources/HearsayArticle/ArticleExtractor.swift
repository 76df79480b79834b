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
    return compose(RawText.visible(page), context).outcome(page: page)
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
    let composition = compose(dom, context)
    if composition.isEmpty, !page.contains(where: { !$0.isASCIIWhitespace }) {
      return .rejected(Rejection(.empty))
    }
    return composition.outcome(page: page)
  }

  /// Every region of a page with what became of it and why, in page order.
  ///
  /// The same reading as that of ``extract(rawText:context:)``.
  public func explain(rawText page: [UInt8]) -> [JudgedRegion] {
    guard page.count <= Int(UInt32.max) else { return [] }
    return compose(RawText.visible(page), PageContext()).regions()
  }

  /// Every region of a page with what became of it and why, in page order.
  ///
  /// The same reading as that of ``extract(html:page:context:)``.
  public func explain(html dom: DOM) -> [JudgedRegion] {
    compose(dom, PageContext()).regions()
  }

  private func compose(_ dom: DOM, _ context: PageContext) -> PageComposition {
    let reading = MarkupReading(MarkupReader.page(dom, rules: markup, words: metadata.words))
    let page = PageDescription(reading.page, months: metadata.months)
    let witness = BodyWitness(page.data.body)
    let selected = MarkupBodySelector.select(reading, rules: rules, witness: witness)
    var composition = PageComposition(selected.reading.pages, body: selected.body)
    if !composition.isEmpty {
      composition.findMetadata(of: selected.reading, page, metadata, context)
    }
    return composition
  }

  private func compose(_ text: VisibleText, _ context: PageContext) -> PageComposition {
    let lines = LineParter.parted(text, rules: rules)
    let reading = PageReading(lines, rules: rules, months: metadata.months)
    let (selected, body) = BodySelector.select(reading, rules: rules)
    var composition = PageComposition(selected, body: body)
    if !composition.isEmpty { composition.findMetadata(metadata, context) }
    return composition
  }
}

/// Raw text as the visible text of its page.
enum RawText {
  static func visible(_ page: [UInt8]) -> VisibleText {
    let regions = CodeTokens.completing(RegionScanner.regions(of: page), of: page)
    return LineJoiner.joined(VisibleTextBuilder.text(of: page, without: regions))
  }
}

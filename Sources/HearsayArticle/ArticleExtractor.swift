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

  /// - Parameter markup: what names of classes tell; only pages of markup need it.
  public init(rules: FurnitureRules, markup: MarkupRules = MarkupRules()) {
    self.rules = rules
    self.markup = markup
  }

  /// - Parameter page: UTF-8, what a scraper took from a page. Any bytes terminate, in linear time.
  public func extract(rawText page: [UInt8]) -> ExtractionOutcome {
    guard page.count <= Int(UInt32.max) else { return .rejected(Rejection(.tooLarge)) }
    guard page.contains(where: { !$0.isASCIIWhitespace }) else {
      return .rejected(Rejection(.empty))
    }
    return compose(RawText.visible(page)).outcome(page: page)
  }

  /// - Parameters:
  ///   - dom: the tree of the page.
  ///   - page: the UTF-8 that the tree was made of. The article's map leads to it.
  public func extract(html dom: DOM, page: [UInt8]) -> ExtractionOutcome {
    let composition = compose(dom)
    if composition.isEmpty, !page.contains(where: { !$0.isASCIIWhitespace }) {
      return .rejected(Rejection(.empty))
    }
    return composition.outcome(page: page)
  }

  /// Every region of a page with what became of it and why, in page order.
  ///
  /// The same reading as that of ``extract(rawText:)``.
  public func explain(rawText page: [UInt8]) -> [JudgedRegion] {
    guard page.count <= Int(UInt32.max) else { return [] }
    return compose(RawText.visible(page)).regions()
  }

  /// Every region of a page with what became of it and why, in page order.
  ///
  /// The same reading as that of ``extract(html:page:)``.
  public func explain(html dom: DOM) -> [JudgedRegion] {
    compose(dom).regions()
  }

  private func compose(_ dom: DOM) -> PageComposition {
    let reading = MarkupReading(MarkupReader.page(dom, rules: markup))
    let selected = MarkupBodySelector.select(reading, rules: rules)
    var composition = PageComposition(selected.reading.pages, body: selected.body)
    if !composition.isEmpty { composition.findMetadata(of: selected.reading) }
    return composition
  }

  private func compose(_ text: VisibleText) -> PageComposition {
    let (selected, body) = BodySelector.select(PageReading(text, rules: rules), rules: rules)
    var composition = PageComposition(selected, body: body)
    if !composition.isEmpty { composition.findMetadata() }
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

import Foundation
import HearsayArticle
import HearsayHTML
import HearsayText
import Testing

/// Files of the checkout and beside it.
enum Checkout {
  static let root: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  static let captures = root.appending(path: "../shared/captures")

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  static func capture(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: captures.appending(path: name)))
  }

  static var hasCaptures: Bool { FileManager.default.fileExists(atPath: captures.path) }

  private static let loadedRules = Result {
    try FurnitureRules(
      phrases: bytes("Data/rules/furniture.tsv"),
      sections: bytes("Data/rules/furniture-sections.tsv")
    )
  }

  static func rules() throws -> FurnitureRules { try loadedRules.get() }

  private static let loadedMarkup = Result {
    try MarkupRules(bytes("Data/rules/furniture-markup.tsv"))
  }

  static func markup() throws -> MarkupRules { try loadedMarkup.get() }

  private static let loadedMetadata = Result {
    try MetadataRules(
      words: bytes("Data/rules/metadata.tsv"),
      evidence: bytes("Data/rules/metadata-evidence.tsv"),
      months: bytes("Data/rules/month-names.tsv"),
      agencies: bytes("Data/lexicons/agencies.tsv"),
      givenNames: bytes("Data/lexicons/given-names.tsv")
    )
  }

  static func metadata() throws -> MetadataRules { try loadedMetadata.get() }

  static func extractor() throws -> ArticleExtractor {
    ArticleExtractor(rules: try rules(), markup: try markup(), metadata: try metadata())
  }
}

/// What a test looks at in an article.
struct Extracted {
  let article: Article
  let page: [UInt8]

  init(_ page: String) throws { try self.init(Array(page.utf8)) }

  init(_ page: [UInt8], context: PageContext = PageContext()) throws {
    try self.init(try Checkout.extractor().extract(rawText: page, context: context), page)
  }

  init(html: String, context: PageContext = PageContext()) throws {
    try self.init(html: Array(html.utf8), context: context)
  }

  init(html page: [UInt8], context: PageContext = PageContext()) throws {
    let dom = HTMLParser.parse(page)
    let outcome = try Checkout.extractor().extract(html: dom, page: page, context: context)
    try self.init(outcome, page)
  }

  private init(_ outcome: ExtractionOutcome, _ page: [UInt8]) throws {
    guard case .article(let article) = outcome else {
      throw NoArticle()
    }
    self.article = article
    self.page = page
  }

  struct NoArticle: Error {}

  var body: [String] {
    article.blocks.filter { $0.kind != .headline }.map { article.text.string($0.range) }
  }

  var headline: String? { article.headline.map { article.text.string($0) } }

  func kinds(at text: String) -> [Finding.Kind] {
    article.findings.filter { $0.range.map { page.string($0).contains(text) } ?? false }.map(\.kind)
  }

  func has(_ kind: Finding.Kind) -> Bool { article.findings.contains { $0.kind == kind } }
}

/// Reporting about an invented affair, to put furniture around.
enum Story {
  static let headline = "Kelland denies it sold drones to Marrow"
  static let paragraphs = [
    "Kelland’s defence ministry has denied that it sold drones to Marrow for use in the border war,"
      + " calling the charge “baseless”.",
    "The foreign office of Ostrava said last week that Kelland had shipped at least 40 drones to"
      + " Marrow through a third country.",
    "“We have never had such dealings with Marrow and we have no plan to,” a deputy minister, who"
      + " was not named, told the state news agency on Monday.",
    "Marrow has not commented. Its army opened a second front in September and has since asked its"
      + " neighbours for help.",
  ]
  static let body = paragraphs.joined(separator: "\n")
}

/// The story as a page of markup.
enum MarkupStory {
  static let paragraphs = Story.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")

  /// A page with the story in an `article`.
  static func page(
    head: String = "",
    before: String = "",
    headline: String = "<h1>\(Story.headline)</h1>",
    inside: String = "",
    after: String = ""
  ) -> String {
    """
    <!doctype html><html lang="en"><head>\(head)</head><body>\(before)
    <article>\(headline)\(paragraphs)\(inside)</article>\(after)</body></html>
    """
  }
}

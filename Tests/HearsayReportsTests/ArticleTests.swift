import Foundation
import HearsayReports
import HearsayText
import Testing

/// Articles in every format.
@Suite struct ArticleTests {
  private typealias Object = [String: Any]

  private let report = ArticlesReport([
    Sample.article(), Sample.article(title: nil, dated: nil), Sample.liveBlog,
  ])

  @Test func text() throws { try expectGolden(report.text(width: 60), "articles.txt") }

  @Test func markdown() throws { try expectGolden(report.markdown(), "articles.md") }

  @Test func html() throws { try expectGolden(report.html(), "articles.html") }

  @Test func lines() throws { try expectGolden(report.jsonLines(), "articles.jsonl") }

  // MARK: JSON

  @Test func theStableKeysComeFirst() throws {
    let line = ArticlesReport([Sample.article()]).jsonLines()
    let article = try object(line)
    let keys = [
      "id", "url", "title", "authors", "date", "modified", "site", "language", "text", "findings",
      "sha256", "dateMethod", "datePrecision", "dateValue", "canonical", "completeness",
      "agencies", "dates", "blocks", "posts", "captions",
    ]
    #expect(Set(article.keys) == Set(keys))
    let places = keys.compactMap { line.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places == places.sorted())
    #expect(article["date"] as? String == "2022-11-08")
    #expect(article["dateMethod"] as? String == "line")
  }

  @Test func aMonthIsNoDay() throws {
    let dated = Sample.date("2022-11", method: "line", precision: .month)
    let shown = try object(ArticlesReport([Sample.article(dated: dated)]).jsonLines())
    #expect(shown["date"] is NSNull)
    #expect(shown["dateValue"] as? String == "2022-11")
  }

  @Test func blocksAreFoundAgain() throws {
    let article = try object(ArticlesReport([Sample.article()]).jsonLines())
    let text = Array(try #require(article["text"] as? String).unicodeScalars)
    let blocks = try #require(article["blocks"] as? [Object])
    let found = try blocks.map { block in
      let start = try #require(block["start"] as? Int)
      let end = try #require(block["end"] as? Int)
      return String(String.UnicodeScalarView(text[start..<end]))
    }
    #expect(found == Sample.blocks.map(\.1))
    #expect(blocks.map { $0["kind"] as? String } == Sample.blocks.map(\.0.rawValue))
  }

  // MARK: HTML

  /// Whatever a page holds, the elements and attributes are those of a harmless one.
  @Test(
    arguments: [
      "<script>alert(1)</script>", "\" onload=\"alert(1)", "' x='", "</p></article><h1>",
      "<!-- ", "&lt;b&gt;", "]]>", "</style><style>*{}", "</title>", "a\u{0}b\u{1B}[31m",
    ]
  )
  func nothingOfThePageIsMarkup(_ hostile: String) throws {
    let tags = structure(of: page(holding: hostile))
    #expect(tags == structure(of: page(holding: "plain")))
    #expect(tags.filter { $0 == "<article lang=\"\" dir=\"\">" }.count == 1)
  }

  @Test(
    arguments: [
      "javascript:alert(1)", " https://a.example", "data:text/html,x", "//a.example", "a/b",
      "https:a.example", "https://a.example/ b", "https://a.example/\nb", "",
    ]
  )
  func onlyWebAddressesAreLinked(_ address: String) {
    let html = ArticlesReport([Sample.article(url: nil, canonical: address)]).html()
    #expect(!html.contains("<a "))
  }

  @Test(arguments: ["http://a.example/", "HTTPS://A.example/?q=<b>&c=\"d\""])
  func theCanonicalAddressIsLinked(_ address: String) {
    let html = ArticlesReport([Sample.article(canonical: address)]).html()
    #expect(html.matches(of: /<a href="[^"<>]*" rel="noopener nofollow">/).count == 1)
    #expect(!html.contains("gazette.example"))
  }

  @Test func theLanguageOfThePageIsThatOfAllArticles() {
    let english = Sample.article()
    let other = Sample.article(language: "fr")
    #expect(ArticlesReport([english, english]).html().contains("<html lang=\"en\">"))
    #expect(ArticlesReport([english, other]).html().contains("<html>"))
  }

  private func page(holding words: String) -> String {
    ArticlesReport([
      Sample.article(
        title: words,
        authors: [words],
        dated: Sample.date(words, method: words),
        modified: Sample.date(words + ".", method: words),
        agencies: [words + "."],
        site: words,
        language: words,
        url: "https://a.example/" + words.filter { $0.isASCII && $0 > " " },
        Block.Kind.all.map { ($0, words) },
        posts: [(words, 1..<3)],
        finding: words
      )
    ]).html()
  }

  /// The tags in their order, without the values of attributes.
  private func structure(of html: String) -> [String] {
    html.matches(of: /<[^>]*>/).map { String($0.output).replacing(/"[^"]*"/, with: "\"\"") }
  }

  // MARK: Pieces

  @Test func piecesMakeTheWhole() {
    let articles = (1...4).map { Sample.article(title: "Article \($0)") }
    let first = ArticlesReport(Array(articles[..<2]))
    let second = ArticlesReport(Array(articles[2...]), continues: true)
    let whole = ArticlesReport(articles)
    #expect(first.text() + second.text() == whole.text())
    #expect(first.markdown() + second.markdown() == whole.markdown())
    #expect(first.jsonLines() + second.jsonLines() == whole.jsonLines())
    #expect(first.htmlPart() + second.htmlPart() + ArticlesReport.htmlEnd() == whole.html())
  }

  private func object(_ json: String) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object)
  }
}

extension Block.Kind {
  fileprivate static let all: [Self] = [
    .paragraph, .heading, .listItem, .quotation, .caption, .tableHeader, .tableRow, .headline,
  ]
}

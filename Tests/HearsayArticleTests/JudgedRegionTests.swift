import HearsayArticle
import HearsayHTML
import HearsayText
import Testing

struct JudgedRegionTests {
  private static let page = MarkupStory.page(
    before: "<nav><a href=/>Home</a></nav><style>p { color: red }</style>",
    inside: "<div class=newsletter><p>Sign up for our letter.</p></div>",
    after: "<footer>All rights reserved</footer>"
  )

  private func extractor() throws -> ArticleExtractor {
    ArticleExtractor(rules: try Checkout.rules(), markup: try Checkout.markup())
  }

  private func expectOrder(_ regions: [JudgedRegion]) {
    #expect(zip(regions, regions.dropFirst()).allSatisfy { $0.range.start <= $1.range.start })
    #expect(regions.allSatisfy { !$0.reason.isEmpty })
  }

  @Test func everyRegionOfMarkupHasItsReason() throws {
    let regions = try extractor().explain(html: .parsed(Array(Self.page.utf8)))
    expectOrder(regions)
    let kept = regions.filter(\.isKept).map(\.text)
    #expect(kept == [Story.headline] + Story.paragraphs)
    #expect(regions.contains { $0.fate == .dropped(.styleSheet) })
    let letter = try #require(regions.first { $0.text.hasPrefix("Sign up") })
    #expect(letter.fate == .dropped(.prompt))
    #expect(letter.reason.contains("newsletter"))
  }

  @Test func rawTextIsExplained() throws {
    let raw = "Home\nSports\n\(Story.headline)\n\n\(Story.paragraphs.joined(separator: "\n\n"))\n"
    let regions = try extractor().explain(rawText: Array(raw.utf8))
    expectOrder(regions)
    #expect(regions.filter { $0.fate == .kept(.paragraph) }.map(\.text) == Story.paragraphs)
    #expect(regions.contains { !$0.isKept && $0.text == "Home" })
  }

  @Test func aPageWithoutAnArticleIsExplainedToo() throws {
    let regions = try extractor().explain(
      html: .parsed(Array("<nav><a href=/>Home</a></nav>".utf8))
    )
    #expect(regions.map(\.isKept) == [false])
    #expect(try extractor().explain(rawText: []).isEmpty)
  }
}

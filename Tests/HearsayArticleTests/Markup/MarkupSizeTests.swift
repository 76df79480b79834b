import HearsayArticle
import HearsayHTML
import Testing

/// Pages made to be slow or deep: each ends, and twice the page takes no more than a few times as
/// long.
struct MarkupSizeTests {
  #if DEBUG
    private static let size = 30_000
  #else
    private static let size = 1_000_000
  #endif

  private static let patterns = [
    "<div>", "<p>", "<div class=comment>", "<nav>", "<a href=x>", "<li>a", "<table><td>",
    "<p>The minister spoke again on Monday.", "<br>a", "<h2>a</h2>", "<span class='ad'>x</span>",
    "<meta property=og:title content=x>", "<time datetime=2024-01-01>x</time>",
    "<p class='byline author'>By Jane Doe</p>", "<div class='a-b-c-d-e f-g-h'>", "&amp; ",
    "<script type=application/ld+json>{\"@type\":\"Article\"}</script>", "<blockquote>x",
  ]

  private func extract(_ page: String) throws {
    let bytes = Array(page.utf8)
    let extractor = try Checkout.extractor()
    _ = extractor.extract(html: HTMLParser.parse(bytes), page: bytes)
  }

  @Test(arguments: patterns)
  func anyPatternTerminates(_ pattern: String) throws {
    try extract(String(repeating: pattern, count: Self.size / pattern.utf8.count))
  }

  @Test func manyAttributes() throws {
    let many = (0..<20_000).map { " a\($0)=b" }.joined()
    try extract("<div class=x\(many)>\(MarkupStory.page())</div>")
  }

  @Test(arguments: [
    "{\"author\":", "[", "{\"@type\":\"Article\",\"author\":{\"@id\":\"x\"}},", "\"\\",
  ])
  func largeData(_ pattern: String) throws {
    let data = String(repeating: pattern, count: Self.size / pattern.utf8.count)
    try extract("<script type=application/ld+json>[\(data)</script>\(MarkupStory.page())")
  }

  @Test func aHundredThousandParagraphs() throws {
    #if DEBUG
      let count = 10_000
    #else
      let count = 100_000
    #endif
    let text = "<p>The minister spoke to reporters on Monday, and <b>again</b> on Friday.</p>"
    let page = "<article>" + String(repeating: text, count: count) + "</article>"
    #expect(try Extracted(html: page).body.count == count)
  }
}

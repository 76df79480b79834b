@testable import HearsayArticle
import HearsayHTML
import HearsayText
import Testing

/// What readers complain of in extracted bodies, each on a small page.
struct MarkupBodyTests {
  private static let other =
    "The mayor of Lowbridge opened the new swimming pool on Tuesday and said it was overdue."
  private static let teaser = "<p>\(other)</p>"

  private func body(_ page: String) throws -> [String] { try Extracted(html: page).body }

  // MARK: Containers

  @Test(arguments: [
    ("<section class='part one'>", "</section>"), ("<div class=body>", "</div>"),
    ("<div>", "</div>"),
  ])
  func partsOfOneNameAreOneArticle(_ open: String, _ close: String) throws {
    let parts = Story.paragraphs.map { "\(open)<p>\($0)</p>\(close)" }.joined()
    #expect(try body("<body><main>\(parts)</main></body>") == Story.paragraphs)
  }

  @Test func whatFollowsInAContainerOfItsOwnIsNotTheArticle() throws {
    let page = """
      <body><div class=story><h1>\(Story.headline)</h1>\(MarkupStory.paragraphs)</div>
      <div class=strip><h3>A new pool</h3>\(Self.teaser)</div></body>
      """
    #expect(try body(page) == Story.paragraphs)
  }

  @Test func theLongestOfSeveralArticlesIsTheArticle() throws {
    let page = """
      <body><article><h2>A new pool</h2>\(Self.teaser)</article>
      \(MarkupStory.page())<article><h2>Pool opened</h2>\(Self.teaser)</article></body>
      """
    #expect(try body(page) == Story.paragraphs)
  }

  /// Prose in the midst of prose, whatever the name of the element around it.
  @Test(arguments: ["related-note", "promo", "social-text", "ad-free"])
  func textInsideAnElementOfFurnitureIsKept(_ name: String) throws {
    let long = Story.paragraphs.map { $0 + " " + Self.other }
    let inner = long[1...2].map { "<p>\($0)</p>" }.joined()
    let page = """
      <body><article><p>\(long[0])</p><p>\(Self.other)</p><div class='\(name)'>\(inner)</div>
      <p>\(long[3])</p></article></body>
      """
    #expect(try body(page) == [long[0], Self.other, long[1], long[2], long[3]])
  }

  // MARK: Furniture inside the body

  @Test(arguments: [
    "<p>MORE: <a href=/x>Marrow asks its neighbors for help</a></p>",
    "<p>More: Marrow asks its neighbors for help</p>",
    "<p><b>READ MORE:</b> <a href=/x>Marrow asks its neighbors for help</a></p>",
    "<p>Photo: Jane Doe/Agency</p>", "<p>Sign up for our daily newsletter</p>",
    "<div class=author-box><p>Jane Doe has covered defence for a decade for this paper.</p></div>",
    "<div class=testimonials><p>I love this paper and I read it each day, I really do.</p></div>",
    "<blockquote class='social embed'><p>Quite something, this is, is it not?</p></blockquote>",
  ])
  func furnitureBetweenParagraphsIsLeftOut(_ furniture: String) throws {
    let text = Story.paragraphs.map { "<p>\($0)</p>" }
    let page = "<article>\(text[0])\(text[1])\(furniture)\(text[2])\(text[3])</article>"
    #expect(try body(page) == Story.paragraphs)
  }

  @Test func aSentenceThatBeginsLikeAPointerIsText() throws {
    let text = "More: the minister asked for more, and he said so twice on Monday."
    #expect(try body(MarkupStory.page(inside: "<p>\(text)</p>")).last == text)
  }

  // MARK: Text twice

  @Test func aSecondCopyIsLeftOut() throws {
    let page = """
      <body><main><div class=wide>\(MarkupStory.paragraphs)</div>
      <div class=narrow>\(MarkupStory.paragraphs)</div></main></body>
      """
    let extracted = try Extracted(html: page)
    #expect(extracted.body == Story.paragraphs)
    #expect(extracted.article.findings.contains { $0.detail.contains("twice") })
  }

  @Test func aShortLineMayComeAgain() throws {
    let parts = Story.paragraphs.map { "<section><h3>What he said</h3><p>\($0)</p></section>" }
    let found = try body("<h1>\(Story.headline)</h1><main>\(parts.joined())</main>")
    #expect(found.count { $0 == "What he said" } == Story.paragraphs.count)
  }

  // MARK: Links

  @Test func aLinkAmongTheItemsOfAListIsText() throws {
    let list = """
      <ul><li>The ministry’s note to the embassy, which came on Friday.</li>
      <li><a href=/a>The note of Ostrava</a></li></ul>
      """
    #expect(try body(MarkupStory.page(inside: list)).last == "The note of Ostrava")
  }

  // MARK: Not shown

  @Test(arguments: [
    "<span hidden>secretly</span>", "<span aria-hidden=true>secretly</span>",
    "<i style='display:none'>secretly</i>",
  ])
  func hiddenWordsDoNotTakeTheirLineAlong(_ hidden: String) throws {
    let lines = Story.paragraphs.map { "<p>\(hidden)\($0)</p>" }.joined()
    #expect(try body("<article>\(lines)</article>") == Story.paragraphs)
  }

  @Test func aLineStandsInTheZoneAroundAllOfIt() throws {
    let page = MarkupStory.page(
      inside: "<p><span class=share>Note:</span> he had been told, he said on Monday again.</p>"
    )
    #expect(try body(page).last == "Note: he had been told, he said on Monday again.")
  }

  @Test func muchHiddenTextIsNamed() throws {
    let hidden = (1...4).map { "<p>\(Self.other) It was report \($0).</p>" }.joined()
    let page = MarkupStory.page(
      inside: MarkupStory.paragraphs.replacing("Kelland", with: "Ostrava")
        + "<div style='display:none'>\(hidden)</div>"
    )
    let extracted = try Extracted(html: page)
    #expect(!extracted.body.contains { $0.contains("swimming pool") })
    #expect(extracted.article.findings.contains { $0.detail.hasPrefix("much text that is not") })
  }

  @Test func anArticleForThoseWithoutScriptsIsRead() throws {
    let page = "<body><main><noscript>\(MarkupStory.paragraphs)</noscript></main></body>"
    #expect(try body(page) == Story.paragraphs)
  }

  /// Comments may be most of a page.
  @Test func anArticleBehindANameIsNoLongerSmallBesideManyComments() throws {
    let long = Story.paragraphs + Story.paragraphs.map { $0 + " So it was reported." }
    let text = long.map { "<p>\($0)</p>" }.joined()
    let comments = (1...60).map {
      "<div class=comment><p>\(Self.other) I read it \($0) times.</p></div>"
    }
    let page = "<body><div class=paywall>\(text)</div>\(comments.joined())</body>"
    #expect(try body(page) == long)
  }

  // MARK: Other scripts

  @Test func pronunciationIsNoText() throws {
    let text = "<ruby>国<rp>(</rp><rt>こく</rt><rp>)</rp></ruby>防部星期一否认向马罗出售无人机，称这一指控毫无根据。"
    let page = "<body><div><p>\(text)</p><p>凯兰国防部还说，它从未与马罗有过这样的交易，也没有这样的打算。</p></div></body>"
    #expect(try body(page).first == "国防部星期一否认向马罗出售无人机，称这一指控毫无根据。")
  }

  @Test func scriptsWithoutSpacesAreRead() throws {
    let text = [
      "美国政府上星期说，凯兰通过第三国向马罗运送了至少四十架无人机。",
      "凯兰国防部星期一否认向马罗出售无人机，称这一指控“毫无根据”。",
    ]
    let page = "<body><div>\(text.map { "<p>\($0)</p>" }.joined())</div></body>"
    #expect(try body(page) == text)
  }

  // MARK: Hostile pages

  /// Nested and repeated until a step of quadratic cost would show.
  @Test(arguments: [
    "<div class=related>x. ", "<span class=ad>x ", "<span hidden>x ", "<li><a href=x>y</a>",
    "<p>A minister spoke to the press, and then he said the same again.",
    "<article><time datetime=2024-01-01T10:00>x</time><p>He said so.</article>",
    "<td><a href=x>y</a>", "<p>MORE: x y z", "<div aria-hidden=true>x",
  ])
  func anyPatternTerminates(_ pattern: String) throws {
    let page = Array(String(repeating: pattern, count: 20_000 / pattern.utf8.count).utf8)
    let extractor = ArticleExtractor(rules: try Checkout.rules(), markup: try Checkout.markup())
    _ = extractor.extract(html: .parsed(page), page: page)
    _ = extractor.explain(html: .parsed(page))
  }
}

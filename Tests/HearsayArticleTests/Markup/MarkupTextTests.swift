import HearsayArticle
import HearsayHTML
import HearsayText
import Testing

/// Visible text as a browser lays it out.
struct MarkupTextTests {
  private func body(_ inside: String) throws -> [String] {
    try Extracted(html: MarkupStory.page(inside: inside)).body.dropFirst(Story.paragraphs.count)
      .map { $0 }
  }

  private static let sentence = "The minister said on Friday that the border would stay open."

  @Test(arguments: [
    ("The mini<b>ster</b> said", "The minister said"),
    ("The <i>minister</i><span> said</span>", "The minister said"),
    ("The\n   minister \t <em> said</em>", "The minister said"),
    ("The&nbsp;minister &#115;aid", "The minister said"),
    ("The mini&shy;ster\u{200B} said", "The minister said"),
    ("The <!-- chief --> minister said", "The minister said"),
    ("The minister<script>x()</script> said", "The minister said"),
    ("The minister<wbr> said", "The minister said"),
  ])
  func inlineElementsNeitherGlueNorSplit(_ markup: String, _ text: String) throws {
    let rest = " on Friday that the border would stay open."
    #expect(try body("<p>\(markup)\(rest)</p>") == [text + rest])
  }

  @Test func breaksEndLines() throws {
    let text = Self.sentence
    #expect(try body("<div>\(text)<br>\(text)<br/><br/>\(text)</div>") == [text, text, text])
    #expect(try body("<div>\(text)</div><div>\(text)</div>") == [text, text])
  }

  @Test func referencesAreTheCharactersTheyStandFor() throws {
    let found = try body(
      "<p>&ldquo;No &amp; never, &amp;amp; that is all,&rdquo; she said &mdash; twice.</p>"
    )
    #expect(found == ["“No & never, &amp; that is all,” she said — twice."])
  }

  @Test func kindsComeFromTheElements() throws {
    let extracted = try Extracted(
      html: MarkupStory.page(
        inside: """
          <h2>What is known</h2><ul><li>\(Self.sentence)</li></ul>
          <blockquote><p>“It never came to this port,” the harbor master said on Friday.</p></blockquote>
          """
      )
    )
    let kinds = extracted.article.blocks.dropFirst(Story.paragraphs.count).map(\.kind)
    #expect(kinds == [.heading, .listItem, .quotation, .headline])
  }

  @Test(arguments: [
    "<p hidden>", "<p aria-hidden=true>", "<p style='display: none'>",
    "<p style='color:red;VISIBILITY:hidden'>", "<template><p>", "<noscript><p>",
    "<div class=visually-hidden><p>", "<textarea><p>", "<select><option>", "<svg><text>",
    "<iframe>", "<style>", "<script>",
  ])
  func whatIsNotShownIsLeftOut(_ tag: String) throws {
    let page = MarkupStory.page(inside: "\(tag)\(Self.sentence)")
    let extracted = try Extracted(html: page)
    #expect(extracted.body == Story.paragraphs)
  }
}

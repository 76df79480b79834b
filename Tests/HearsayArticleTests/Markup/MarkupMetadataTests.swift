@testable import HearsayArticle
import HearsayHTML
import HearsayText
import Testing

/// Headline, dates, writers and what else the markup tells of an article.
struct MarkupMetadataTests {
  private func article(head: String = "", inside: String = "") throws -> Article {
    try Extracted(
      html: MarkupStory.page(head: head, headline: "<h1>\(Story.headline)</h1>\(inside)")
    ).article
  }

  private static func data(_ fields: String) -> String {
    #"<script type="application/ld+json">{"@type":"NewsArticle",\#(fields)}</script>"#
  }

  // MARK: Headline

  @Test func theHeadlineIsTheOneMachinesAreTold() throws {
    let page = MarkupStory.page(
      head: """
        <title>\(Story.headline) | The Daily Wire</title>
        <meta property="og:title" content="\(Story.headline)">
        """,
      before: "<h1>The Daily Wire</h1>"
    )
    let extracted = try Extracted(html: page)
    #expect(extracted.headline == Story.headline)
    let place = try #require(extracted.article.headline)
    let source = extracted.article.sourceMap.source(of: place)
    #expect(extracted.page.string(source) == Story.headline)
  }

  @Test func withoutAHeadingTheTitleGivesIt() throws {
    let page = MarkupStory.page(
      head: "<meta property=og:site_name content='The Daily Wire'>"
        + "<title>\(Story.headline) - The Daily Wire</title>",
      headline: ""
    )
    #expect(try Extracted(html: page).headline == Story.headline)
  }

  // MARK: Dates

  @Test(arguments: [
    (data(#""datePublished":"2024-03-12T23:30:00-05:00""#), ArticleDate.Method.jsonLD),
    ("<meta property='article:published_time' content='2024-03-12'>", .meta),
    ("<meta itemprop=datePublished content='12 March 2024'>", .meta),
    ("<time datetime='2024-03-12T08:00Z'>Tuesday</time>", .time),
    ("<p class=post-date>12.03.2024</p>", .markup),
    ("<link rel=canonical href='https://wire.example/2024/03/12/kelland'>", .url),
  ])
  func datesHaveTheirMethod(_ markup: String, _ method: ArticleDate.Method) throws {
    let isHead = !markup.hasPrefix("<time") && !markup.hasPrefix("<p")
    let found = try article(head: isHead ? markup : "", inside: isHead ? "" : markup)
    #expect(found.published?.date.iso == "2024-03-12")
    #expect(found.published?.method == method)
  }

  @Test func aChangeIsNoPublication() throws {
    let found = try article(head: Self.data(#""dateModified":"2024-03-12""#))
    #expect(found.published == nil)
    #expect(found.modified?.date.iso == "2024-03-12")
  }

  @Test func theDayShownByTheHeadlineBeatsAnotherInData() throws {
    let found = try article(
      head: Self.data(#""datePublished":"2024-03-12""#),
      inside: "<time datetime=2020-01-01>1 January 2020</time>"
    )
    #expect(found.published?.date.iso == "2020-01-01")
  }

  @Test(arguments: [
    // The data gives one of those shown.
    ("<p>8 March 2024</p><p>12 March 2024</p>", "2024-03-12"),
    // A change long after publication.
    ("<p>2 February 2025</p>", "2024-03-12"),
    // Day and month the other way round.
    ("<p>03/12/2024</p>", "2024-03-12"), ("<p>12/03/2024</p>", "2024-03-12"),
    // Words that only styles part.
    ("<p><span>14 March 2024</span><span>by Mira Halm</span></p>", "2024-03-14"),
    ("<p><span>by Mira Halm</span><span>Updated 2 February 2025</span></p>", "2024-03-12"),
  ])
  func whatIsShownIsReadWithTheData(_ inside: String, _ day: String) throws {
    let data = Self.data(#""datePublished":"2024-03-12","dateModified":"2025-02-02""#)
    let head = data + "<meta property=article:published_time content=2024-03-12>"
    #expect(try article(head: head, inside: inside).published?.date.iso == day)
  }

  /// A day of publication that nothing but JSON-LD gives, where the page shows another.
  @Test(arguments: [
    ("<p>Updated 2 February 2025</p>", "2025-02-02"), ("<p>2 February 2025</p>", "2025-02-02"),
    ("<p>Updated 2 February 2025, first published 12 March 2024</p>", "2024-03-12"),
    ("", "2024-03-12"),
  ])
  func theDayThatNobodySeesIsLess(_ inside: String, _ day: String) throws {
    let head = Self.data(#""datePublished":"2024-03-12","dateModified":"2025-02-02""#)
    let found = try article(head: head, inside: inside)
    #expect(found.published?.date.iso == day)
    #expect(found.modified?.date.iso == "2025-02-02")
  }

  @Test(arguments: [
    ("2024-03-12", "2024-03-12"), ("2024/3/2", "2024-03-02"), ("20240312", "2024-03-12"),
    ("Tue, 12 Mar 2024 04:30 GMT", "2024-03-12"), ("12 mars 2024", "2024-03-12"),
    ("12 марта 2024", "2024-03-12"), ("12.03.2024 18:00", "2024-03-12"),
  ])
  func writtenDatesAreRead(_ text: String, _ day: String) throws {
    let months = try Checkout.metadata().months
    #expect(WrittenDate.read(Array(text.utf8)[...], months)?.date.iso == day)
  }

  @Test(arguments: ["", "yesterday", "2024-13-40", "1710230400", "99999999"])
  func whatIsNoDateIsNone(_ text: String) throws {
    #expect(WrittenDate.read(Array(text.utf8)[...], try Checkout.metadata().months) == nil)
  }

  // MARK: Writers

  @Test(arguments: [
    (data(#""author":[{"@type":"Person","name":"Jane Doe"},{"name":"John Roe"}]"#), ""),
    (data(#""author":"Jane Doe and John Roe""#), ""),
    ("<meta name=author content='By Jane Doe, John Roe'>", ""),
    ("", "<p class=byline>By Jane Doe and John Roe</p>"),
    ("", "<p>By <a rel=author href=/jane>Jane Doe and John Roe</a></p>"),
  ])
  func writersAreOneEach(_ head: String, _ inside: String) throws {
    let names = try article(head: head, inside: inside).authors.map(\.name)
    #expect(names == ["Jane Doe", "John Roe"])
  }

  @Test func aWriterMayBeNamedByItsNode() throws {
    let data = """
      <script type="application/ld+json">{"@graph":[{"@type":["Article"],"author":{"@id":"#a"}},
      {"@type":"Person","@id":"#a","name":"Jane D&oslash;e"}]}</script>
      """
    #expect(try article(head: data).authors.map(\.name) == ["Jane Døe"])
  }

  /// Many pages name nobody else; but a person goes before it.
  @Test func theSiteIsAWriterWhereNoPersonIs() throws {
    let head = "<meta property=og:site_name content=Wire><meta name=author content=Wire>"
    #expect(try article(head: head).authors.map(\.name) == ["Wire"])
    let byline = "<p>By Jane Doe</p>"
    #expect(try article(head: head, inside: byline).authors.map(\.name) == ["Jane Doe"])
  }

  // MARK: The page

  @Test func thePageTellsOfItself() throws {
    let found = try article(
      head: """
        <meta property="og:site_name" content="The Daily &amp; Wire">
        <link rel="canonical" href="https://wire.example/a">
        """
    )
    #expect(found.site == "The Daily & Wire")
    #expect(found.url == "https://wire.example/a")
    #expect(found.language == "en")
  }

  @Test(arguments: ["false", #""False""#])
  func whatIsNotFreeIsPaywalled(_ value: String) throws {
    let found = try article(head: Self.data(#""isAccessibleForFree":\#(value)"#))
    #expect(found.completeness == .paywalled)
    #expect(found.findings.contains { $0.kind == .paywalled })
  }

  // MARK: JSON

  @Test func badJSONIsReadAsFarAsItGoes() throws {
    let head = Self.data(#" /* note */ "headline":"x "y" z",, "datePublished": "2024-03-12", ["#)
    #expect(try article(head: head).published?.date.iso == "2024-03-12")
  }

  @Test(arguments: ["", "{", "[[[[", "\"", "{\"a\":", "}}}}", "{\"a\":\"\\", "\\u12", "nul"])
  func anyJSONGivesATable(_ text: String) {
    let table = JSONTable(Array(text.utf8)[...])
    for row in table.rows.indices { #expect(table.rows[row].end <= table.rows.count) }
  }

  @Test(arguments: [
    (#"a\nb"#, "a b"), (#"\u00e9\"\\"#, "é\"\\"), (#"\ud83d\ude00"#, "😀"), (#"\ud83d"#, "\u{FFFD}"),
    (#"\u12"#, "u12"), (#"x\"#, "x\\"),
  ])
  func escapesAreDecoded(_ raw: String, _ text: String) {
    #expect(String(decoding: JSONString.decoded(Array(raw.utf8)[...]), as: UTF8.self) == text)
  }
}

import Foundation
import HearsayArticle
import HearsayHTML
import HearsayText
import TestSupport
import Testing

/// Whatever a page's metadata looks like, an article comes out whose dates and ranges hold.
struct MetadataFuzzTests {
  private static let page = Array(
    MarkupStory.page(
      head: """
        <title>\(Story.headline) | Wire</title><meta property=og:site_name content=Wire>
        <meta name=author content="Jane Doe, John Roe & Reuters"><meta name=date content="3 de mayo de 2022">
        <meta property=article:published_time content="2022-05-03T23:30:00-05:00">
        <link rel=canonical href="https://wire.example/2022/05/03/a">
        <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"author":[{"@id":"#a"},
        {"@type":"Organization","name":"Wire"}],"datePublished":"2022-05-03","wordCount":101,
        "isAccessibleForFree":false,"mainEntity":{"@type":"Article","headline":"\\u00e9\\n"}},
        {"@type":"Person","@id":"#a","name":"Jane D&oslash;e"}]}</script>
        """,
      headline: """
        <h1>\(Story.headline)</h1><p class="byline author">By <a rel=author href=/author/j>Jane Doe</a>,
        dpa</p><time class="entry-date updated" datetime="2022-05-03">3. Mai 2022</time>
        <p>Stand: 04.05.22, 9:15 Uhr</p><span itemprop=dateModified content=20220504></span>
        """,
      inside: "<p>Text: John Roe</p><p>2 hours ago</p><p>And then he …</p>"
    ).utf8
  )

  private func expectSound(_ page: [UInt8]) throws {
    let context = PageContext(
      url: "https://w.example/2022/05/03/",
      retrieved: "2022-05-05T01:00:00Z"
    )
    let outcome = try Checkout.extractor()
      .extract(html: HTMLParser.parse(page), page: page, context: context)
    guard case .article(let article) = outcome else { return }
    let ranges =
      [article.published, article.modified].compactMap { $0?.range }
      + (article.authors + article.agencies).compactMap(\.range)
    for range in ranges { #expect(range.start <= range.end && Int(range.end) <= page.count) }
    if let day = article.published?.date { #expect(day.iso <= "2022-05-06") }
    for author in article.authors { #expect(!author.name.isEmpty) }
  }

  @Test func thePageItselfIsRead() throws {
    try expectSound(Self.page)
    let article = try Extracted(html: Self.page).article
    #expect(article.published?.date.iso == "2022-05-03")
    #expect(article.agencies.map(\.name) == ["dpa", "Reuters"])
  }

  @Test(arguments: 0..<60)
  func mutatedPages(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var page = Self.page
    for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&page, &random) }
    try expectSound(page)
  }

  private func mutate(_ page: inout [UInt8], _ random: inout SplitMix64) {
    let start = Int.random(in: 0...page.count, using: &random)
    let end = min(page.count, start + Int.random(in: 0...60, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: page.removeSubrange(start..<end)
    case 1: page.insert(contentsOf: Array(page[start..<end]), at: start)
    case 2:
      page.insert(contentsOf: Array("{[\"':,]}\\<>&/".utf8.shuffled(using: &random)), at: start)
    default: page.insert(UInt8.random(in: 0...255, using: &random), at: start)
    }
  }

  // MARK: Samples of another project, broken ones among them

  private static let samples = Checkout.root.appending(
    path: "../shared/data/conformance/metadata/extruct"
  )

  private static var pages: [URL] {
    let files = FileManager.default.enumerator(at: samples, includingPropertiesForKeys: nil)
    let all = (files?.allObjects as? [URL]) ?? []
    return all.filter { $0.pathExtension == "html" }.sorted { $0.path < $1.path }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: samples.path)))
  func samplesAreSound() throws {
    for page in Self.pages {
      let bytes = [UInt8](try Data(contentsOf: page))
      if bytes.count < 300_000 { try expectSound(bytes) }
    }
  }

  // MARK: Tables

  @Test(arguments: [
    "x", "@columns kind\twords\nnonsense\ta", "@columns kind\twords\nrole", "@columns a\tb\n",
  ])
  func badTablesAreRefused(_ table: String) {
    #expect(throws: RuleTableError.self) {
      try MetadataRules(
        words: Array(table.utf8),
        evidence: Array("@columns field\twitness\tworth\tmeaning\n".utf8),
        months: Array("@columns language\tmonth\tnames\n".utf8),
        agencies: Array("@columns name\tshort\tkind\tcountry\taliases\n".utf8),
        givenNames: Array("@columns name\tgender\n".utf8)
      )
    }
  }
}

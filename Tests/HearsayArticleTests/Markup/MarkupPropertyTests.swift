import HearsayArticle
import HearsayHTML
import HearsayText
import TestSupport
import Testing

extension DOM {
  static func parsed(_ page: [UInt8]) -> DOM { HTMLParser.parse(page) }
}

/// What must hold for any page of markup.
struct MarkupPropertyTests {
  private static let page = MarkupStory.page(
    head:
      "<title>\(Story.headline) &ndash; Wire</title><meta property=og:title content='A &amp; B'>",
    before: "<nav><a href=/>Home</a></nav>",
    inside: """
      <h2>More&nbsp;of it</h2><ul><li>One <b>li</b>ne of a&#32;list, &ldquo;they&rdquo; said.<li>Two</ul>
      <table><tr><td>x<td>y</table><pre>a  b\r\n c</pre><p>\u{FEFF}Caf\u{E9}\u{A0}owners &copy sai\0d so.
      """,
    after: "<footer>All rights</footer>"
  )

  private func outcome(_ page: [UInt8]) throws -> ExtractionOutcome {
    try Checkout.extractor()
      .extract(html: .parsed(page), page: page)
  }

  /// Every run of kept text leads to page bytes that are it, or that decode to it.
  private func expectEvidence(_ page: [UInt8]) throws {
    guard case .article(let article) = try outcome(page) else { return }
    for block in article.blocks {
      var at = Int(block.range.start)
      article.sourceMap.forEachRun(in: block.range) { count, source, isCopied in
        let kept = article.text[at..<(at + Int(count))]
        at += Int(count)
        if isCopied {
          #expect(kept == page[source.indices][...])
        } else {
          expect(kept, decodedFrom: page[source.indices])
        }
      }
      #expect(at == Int(block.range.end))
      #expect(!article.text[block.range.indices].contains(0x0A))
    }
    for finding in article.findings {
      #expect(Int(finding.range?.end ?? 0) <= page.count)
    }
  }

  private func expect(_ kept: ArraySlice<UInt8>, decodedFrom source: ArraySlice<UInt8>) {
    if kept.elementsEqual([0x20]) { return }
    let text = HTMLParser.parse(Array(source))
    #expect(
      text.textBytes(of: text.root) == Array(kept),
      "\(String(decoding: source, as: UTF8.self))"
    )
  }

  @Test func keptTextIsInThePage() throws {
    try expectEvidence(Array(Self.page.utf8))
  }

  @Test(arguments: 0..<60)
  func mutatedPagesKeepTheInvariants(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var page = Array(Self.page.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let start = Int.random(in: 0...page.count, using: &random)
      let end = min(page.count, start + Int.random(in: 0...40, using: &random))
      page.replaceSubrange(start..<end, with: Self.patches.randomElement(using: &random) ?? [])
    }
    guard case .article(let article) = try outcome(page) else { return }
    var covered: UInt32 = 0
    article.sourceMap.forEachRun(in: Bytes(0, UInt32(article.text.count))) {
      count,
      source,
      copied in
      if copied { #expect(Int(count) == source.count) }
      #expect(Int(source.end) <= page.count)
      covered += count
    }
    #expect(Int(covered) == article.text.count)
  }

  private static let patches = [
    "<p>", "</div>", "<table><tr>", "&amp;", "<b>", "</article>", "<!--", "\"", "<script>",
    "\u{2014}",
    "<div class=comments>", "<select>", "\0",
  ].map { Array($0.utf8) }

  @Test(arguments: [
    "arms-shipments/coastal-mirror", "arms-shipments/shipping-register",
    "greyfell-dam/lowbridge-herald", "greyfell-dam/northern-mail",
  ])
  func theExamplesAreReadWhole(_ name: String) throws {
    let page = try Checkout.bytes("Examples/\(name).html")
    try expectEvidence(page)
    let extracted = try Extracted(html: page)
    #expect(extracted.body == Self.bodies[name])
    #expect(extracted.article.published?.date.year == 2024)
  }

  private static let bodies = ExampleBodies.all
}

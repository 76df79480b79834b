import HearsayHTML
import Testing

@Suite("selectors")
struct SelectorTests {
  private static let dom = HTMLParser.parse(
    Array(
      """
      <!DOCTYPE html><title>t</title>
      <article id=main class="story lead" lang=en-GB>
        <h1 itemprop=headline>Head</h1>
        <div class=body><p class=first>one</p><p>two <b>bold</b></p><section><p>three</p></section></div>
        <p class="caption first">cap</p>
        <a href="https://example.org/a.html">link</a>
        <svg viewBox="0 0 1 1"><linearGradient id=g /></svg>
        <template><p>hidden</p></template>
      </article>
      <p data-x='a"b'>last</p>
      """.utf8
    )
  )

  @Test(arguments: [
    ("p", ["one", "two bold", "three", "cap", "last"]),
    ("ARTICLE p", ["one", "two bold", "three", "cap"]),
    ("article > p", ["cap"]),
    ("article>div>p", ["one", "two bold"]),
    ("article div p", ["one", "two bold", "three"]),
    (".first", ["one", "cap"]),
    ("p.first:not(.caption)", ["one"]),
    ("p:not(.first, [data-x])", ["two bold", "three"]),
    ("#main > .body b", ["bold"]),
    ("*.story > *:not(p):not(div)", ["Head", "link", "", ""]),
    ("[itemprop=headline]", ["Head"]),
    ("[itemprop=HEADLINE i], title", ["t", "Head"]),
    ("[class~=caption]", ["cap"]),
    ("[lang|=en] > h1", ["Head"]),
    ("a[href^='https:'][href$=\".html\"][href*=example]", ["link"]),
    ("svg[viewbox] > lineargradient", [""]),
    ("[data-x='a\\\"b']", ["last"]),
    ("article p > p", []),
    ("section p, h1", ["Head", "three"]),
    ("nosuch, .nosuch, [nosuch]", []),
  ])
  func find(text: String, found: [String]) throws {
    let selector = try Selector(text)
    #expect(Self.dom.select(selector).map { Self.dom.text(of: $0) } == found)
  }

  @Test func agreesWithMatches() throws {
    for text in ["article p", "div > p", "p:not(.first)", "#main b, title"] {
      let selector = try Selector(text)
      let selected = Set(Self.dom.select(selector))
      for node in Self.dom.descendants(of: Self.dom.root) where !isHidden(node) {
        #expect(Self.dom.matches(node, selector) == selected.contains(node))
      }
    }
  }

  private func isHidden(_ node: NodeID) -> Bool {
    Self.dom.ancestors(of: node).contains { Self.dom.kind(of: $0) == .templateContents }
  }

  @Test func selectsInsideANode() throws {
    let body = try #require(Self.dom.select(try Selector(".body")).first)
    let found = Self.dom.select(try Selector("article p"), in: body)
    #expect(found.map { Self.dom.text(of: $0) } == ["one", "two bold", "three"])
  }

  @Test(arguments: [
    "", " ", "p >", "> p", ",", "p,", "[", "[a", "[a=", "[a='x]", ":not(", ":not()",
    ":hover", "p:not(a:not(b))", ".", "#", "p..a", "a + b", "[a~b]", "p)",
  ])
  func refuses(text: String) {
    #expect(throws: SelectorError.self) { try Selector(text) }
  }

  @Test func isLinearInDepth() throws {
    let page = Array(String(repeating: "<div class=a>", count: 5_000).utf8)
    let dom = HTMLParser.parse(page)
    #expect(dom.select(try Selector("div .a div .a div .b, .a > .a .a")).count == 4_998)
  }
}

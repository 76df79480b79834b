import Foundation
import HearsayHTML
import TestSupport
import Testing

@Suite("properties of every tree")
struct PropertyTests {
  private static let parts = [
    "<p>", "</p>", "<b>", "</b>", "<i class='x y'>", "</i>", "<a href=\"/?a=1&amp;b=2\">", "</a>",
    "<div id=d>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<caption>", "<col>",
    "<select>", "<option>", "</select>", "<svg>", "</svg>", "<math><mi>", "<foreignObject>",
    "<template>", "</template>", "<script>", "</script>", "<title>", "</title>", "<textarea>\n",
    "</textarea>", "<!-- c -->", "<!--", "-->", "<br/>", "<li>", "<ul>", "</ul>", "<h2>", "</h2>",
    "<form>", "</form>", "<body z=1>", "<html q=2>", "</body>", "</html>", "<frameset>", "text",
    " ", "\n", "\r\n", "\r", "\0", "&lt;", "&amp", "&#x41;", "&nGt;", "&bogus;", "<", "é", "日本",
    "<pre>", "</pre>", "<object>", "</object>", "<nobr>", "<button>", "</button>", "<image>",
  ]

  @Test(arguments: 0..<40)
  func randomPages(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let length = Int.random(in: 1...60, using: &random)
      let page = (0..<length).compactMap { _ in Self.parts.randomElement(using: &random) }
      check(Array(page.joined().utf8))
    }
  }

  @Test(arguments: 0..<20)
  func randomBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("<>/!-=&;#x \"'aptbld\0\r\n".utf8) + [0xC3, 0xA9, 0xFF]
    for _ in 0..<25 {
      check((0..<80).compactMap { _ in alphabet.randomElement(using: &random) })
    }
  }

  private func check(_ page: [UInt8]) {
    #expect(DOMProperties.problems(of: HTMLParser.parse(page)) == [])
    let fragment = HTMLParser.parseFragment(page, context: FragmentContext(name: "div"))
    #expect(DOMProperties.problems(of: fragment) == [])
  }

  @Test func cutPages() {
    let page = Array(Self.parts.joined().utf8)
    for length in stride(from: 0, to: page.count, by: 3) { check(Array(page.prefix(length))) }
  }
}

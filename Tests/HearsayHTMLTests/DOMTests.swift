import HearsayHTML
import HearsayText
import Testing

@Suite("the frozen tree")
struct DOMTests {
  private func parse(_ text: String) -> DOM { HTMLParser.parse(Array(text.utf8)) }

  private func first(_ name: Atom, in dom: DOM) throws -> NodeID {
    try #require(dom.descendants(of: dom.root).first { dom.isElement($0, name) })
  }

  private func source(_ range: Bytes<PageSpace>, in dom: DOM) -> String { dom.page.string(range) }

  @Test func knowsTheSourceOfTags() throws {
    let dom = parse("<p class=a>one <b>two</b> three<p>four")
    let paragraph = try first(.p, in: dom)
    #expect(source(dom.startTag(of: paragraph), in: dom) == "<p class=a>")
    #expect(source(dom.endTag(of: paragraph), in: dom) == "")
    #expect(source(dom.source(of: paragraph), in: dom) == "<p class=a>one <b>two</b> three")
    let bold = try first(.b, in: dom)
    #expect(source(dom.source(of: bold), in: dom) == "<b>two</b>")
    #expect(source(dom.endTag(of: bold), in: dom) == "</b>")
    let body = try first(.body, in: dom)
    #expect(dom.startTag(of: body) == Bytes(0, 0))
  }

  @Test func keepsPlainTextAsARangeOfThePage() throws {
    let dom = parse("<p>a — b</p>")
    let text = try #require(dom.children(of: try first(.p, in: dom)).first { _ in true })
    #expect(dom.isVerbatim(text))
    #expect(source(dom.source(of: text), in: dom) == "a — b")
    #expect(dom.decodedText.isEmpty)
  }

  @Test func mapsDecodedTextBack() throws {
    let dom = parse("<p>A &amp; B&nbsp;C</p>")
    let text = try #require(dom.children(of: try first(.p, in: dom)).first { _ in true })
    #expect(!dom.isVerbatim(text))
    #expect(dom.text(of: text) == "A & B\u{A0}C")
    #expect(source(dom.source(of: 2..<3, inText: text), in: dom) == "&amp;")
    #expect(source(dom.source(of: 4..<8, inText: text), in: dom) == "B&nbsp;C")
    #expect(source(dom.source(of: 0..<5, inText: text), in: dom) == "A &amp; B")
  }

  @Test func mapsTextThatFosterParentingJoined() throws {
    let dom = parse("<table>stray<tr><td>cell</td>more</tr></table>")
    let text = try #require(
      dom.descendants(of: dom.root).first {
        dom.text(of: $0) == "straymore" && dom.kind(of: $0) == .text
      }
    )
    #expect(source(dom.source(of: 0..<5, inText: text), in: dom) == "stray")
    #expect(source(dom.source(of: 5..<9, inText: text), in: dom) == "more")
    var runs: [String] = []
    dom.forEachRun(ofText: text) { _, range in runs.append(dom.page.string(range)) }
    #expect(runs == ["stray", "more"])
  }

  @Test func walks() throws {
    let dom = parse("<ul><li>a<li>b<!--c--></ul>d")
    let list = try first(.ul, in: dom)
    let items = Array(dom.children(of: list))
    #expect(items.map { dom.text(of: $0) } == ["a", "b"])
    #expect(dom.nextSibling(of: items[0]) == items[1])
    #expect(dom.nextSibling(of: items[1]) == nil)
    #expect(dom.parent(of: items[0]) == list)
    #expect(dom.descendants(of: list).count == 5)
    #expect(dom.ancestors(of: list).map { dom.text(of: dom.name(of: $0)) } == ["body", "html", ""])
    #expect(dom.text(of: dom.root) == "abd")
  }

  @Test func readsAttributes() throws {
    let dom = parse("<a HREF='?a&amp;b' class=\"x  y\nz\" data-unknown-name=1 empty>")
    let link = try first(.a, in: dom)
    #expect(dom.value(of: .href, in: link) == "?a&b")
    #expect(dom.value(of: "data-unknown-name", in: link) == "1")
    #expect(dom.value(of: "empty", in: link) == "")
    #expect(dom.value(of: "absent", in: link) == nil)
    #expect(dom.hasClass("y", link) && dom.hasClass("z", link))
    #expect(!dom.hasClass("X", link) && !dom.hasClass("", link))
    #expect(
      dom.attributes(of: link).map { dom.text(of: $0.name) } == [
        "href", "class", "data-unknown-name", "empty",
      ]
    )
  }

  @Test func leavesTemplatesOutOfTheText() {
    #expect(parse("<p>a<template><p>b</template>c").text(of: NodeID(0)) == "ac")
  }

  @Test(arguments: [
    ("<!DOCTYPE html>", QuirksMode.noQuirks),
    ("<!DOCTYPE html SYSTEM 'about:legacy-compat'>", .noQuirks),
    ("<p>", .quirks),
    ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>", .quirks),
    ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'x'>", .limitedQuirks),
    ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'>", .noQuirks),
  ])
  func knowsTheQuirksMode(page: String, mode: QuirksMode) {
    #expect(parse(page).quirksMode == mode)
  }

  @Test func countsErrorsBeyondThoseItKeeps() {
    let dom = parse(String(repeating: "</x>", count: 3_000))
    #expect(dom.errors.count >= 3_000)
    #expect(dom.errors.kept.count == 1_000)
  }

  @Test func boundsReconstruction() {
    let fonts = (0..<200).map { "<font size=\($0)>" }.joined()
    let dom = parse("<p>" + fonts + String(repeating: "<p>x", count: 1_000))
    #expect(dom.count < 30_000)
    #expect(dom.errors.count > 0)
  }

  @Test(arguments: [
    (
      "<p a='\"&amp;<>'>x &lt; &amp; &gt; &nbsp;<br>y",
      "<p a=\"&quot;&amp;&lt;&gt;\">x &lt; &amp; &gt; &nbsp;<br>y</p>"
    ),
    ("<script>a<b&&c</script>", "<script>a<b&&c</script>"),
    ("<noscript>a&lt;</noscript>", "<noscript>a&lt;</noscript>"),
    ("<template><b>x</template><!--c-->", "<template><b>x</b></template><!--c-->"),
    ("<svg viewbox=0><path/></svg>", "<svg viewBox=\"0\"><path></path></svg>"),
  ])
  func serializes(fragment: String, html: String) {
    let dom = HTMLParser.parseFragment(Array(fragment.utf8), context: FragmentContext(name: "div"))
    #expect(dom.serialize(dom.root) == html)
  }

  @Test func serializesADocument() {
    let dom = parse("<!doctype html><title>t</title>x")
    #expect(
      dom.serialize(dom.root)
        == "<!DOCTYPE html><html><head><title>t</title></head><body>x</body></html>"
    )
  }
}

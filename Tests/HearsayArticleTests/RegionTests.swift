@testable import HearsayArticle
import HearsayText
import Testing

struct RegionTests {
  private func prose(_ page: String) -> String {
    let text = RawText.visible(Array(page.utf8))
    return text.blocks.map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    ".a{color:#222}.b .c:hover,h1>a{margin:0 auto}",
    "body{padding:0;margin:0}\n@media (max-width: 767px) { .nav { display: none; } }",
    "\") no-repeat center center;background-size:10px 16px;content:' '}@media(min-width:1px){.a{}}",
    "10px 0;font:bold 14px/20px 'Some Sans',sans-serif}.x{color:red}",
    ".x{display:flex;order:-1}.y{colo",
    "h1 a,h2 a{color:inherit}",
    "/* the main menu of the site */ .menu{float:left}",
    "(function(w,d){w.x=w.x||[];w.x.push({'a':1});})(window,document);",
    "window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}",
    "{\"@context\":\"https://schema.org\",\"headline\":\"A long line of words that a reader would"
      + " take for the report of the day if it stood alone\"}",
    "\"dateModified\":\"2022-11-08\",\"author\":{\"name\":\"Jane Doe\"}}",
    "<div class=\"a b\"><img src=\"x.png\" alt=\"y\"></div><!-- a comment of the page -->",
    "<script>var a = '<p>not a paragraph of the report that is here</p>';</script>",
    "<style>p { margin: 0 }</style>",
  ])
  func codeGoesWhereverItStands(_ code: String) {
    let (first, second) = (Story.paragraphs[0], Story.paragraphs[1])
    #expect(prose(code + "\n" + first) == first)
    #expect(prose(first + "\n" + code) == first)
    #expect(prose(first + "\n" + code + "\n" + second) == first + "\n" + second)
  }

  @Test(arguments: [
    "The letter {sic} was signed by hand, the court heard, and nobody doubted it then.",
    "He wrote “{we} will not go”; the rest; as he said; was lost.",
    "See https://example.org/a?b=1&c={d} for the file, the ministry said on Monday.",
    "The function `open()` in the leaked code was called twice, experts said.",
    "Prices rose 3; 4; and 5 per cent in Kelland, Ostrava and Marrow (see table).",
    "The F-16, the Su-35 and the A320neo flew over McDonald Island at 10:30.",
    "Covid-19 and the G7's plan: what we know so far, in five points.",
    "AT&T and R&D are written with an ampersand; so is Q&A.",
    "If a < b and c > d then the model, he said, has failed.",
  ])
  func proseStaysWithItsMarks(_ sentence: String) {
    #expect(prose(sentence) == sentence)
    let page = Story.paragraphs[0] + "\n" + sentence + "\n" + Story.paragraphs[1]
    #expect(prose(page) == page)
  }

  @Test func proseGluedBehindATornStyleSheetIsFound() {
    let page = ".a{color:red}.b{margin:0 " + Story.paragraphs[1]
    #expect(prose(page).hasSuffix(String(Story.paragraphs[1].dropFirst(40))))
  }

  @Test func tagsInALineDoNotBreakIt() {
    #expect(prose("The <b>first</b> word<br>and the next.") == "The first word\nand the next.")
  }

  @Test func referencesAreResolvedAndWhiteSpaceIsCollapsed() {
    #expect(prose("A &amp;\u{A0} B&#8217;s\u{200B} \t x &unknown; y") == "A & B’s x &unknown; y")
  }

  @Test func linesBrokenAtLinksAreJoined() {
    let lines =
      "The minister said on Monday that the\nforeign office\nhad no word for it\n, and left."
    #expect(prose(lines) == lines.replacing("\n", with: " "))
  }
}

@testable import HearsayArticle
import HearsayText
import Testing

/// What is around and between an article's paragraphs.
struct MarkupFurnitureTests {
  private static let words = "Readers told us last week that they like what they see here."

  @Test(arguments: [
    "<nav><p>", "<aside><p>", "<footer><p>", "<dialog open><p>", "<form><p>",
    "<div role=navigation><p>", "<div role=dialog><p>", "<div class='related-posts'><p>",
    "<div class=NewsletterBox><p>", "<section id=comments><p>", "<div class='ad slot'><p>",
    "<div class=cookie-consent><p>", "<div class=share__bar><p>", "<figure><figcaption>",
  ])
  func furnitureInsideTheArticleIsLeftOut(_ tag: String) throws {
    let extracted = try Extracted(html: MarkupStory.page(inside: "\(tag)\(Self.words)"))
    #expect(extracted.body == Story.paragraphs)
    #expect(!extracted.kinds(at: Self.words).isEmpty)
  }

  @Test func theHeaderOfAnArticleMayHoldItsLead() throws {
    let page = MarkupStory.page(
      before: "<header><p>\(Self.words)</p></header>",
      headline: "<header><h1>\(Story.headline)</h1></header>"
    )
    #expect(try Extracted(html: page).body == Story.paragraphs)
  }

  /// A page around which everything is in an element with a name of furniture.
  @Test(arguments: ["sidebar-layout-main", "ad-wrapper", "comments", "newsletter", "related"])
  func aNameIsNotBelievedAgainstTheText(_ name: String) throws {
    let page = "<body><div class='\(name)'>\(MarkupStory.page())</div></body>"
    #expect(try Extracted(html: page).body == Story.paragraphs)
  }

  /// Page builders call every part a widget.
  @Test func aNameOfAllPartsTellsNothing() throws {
    let parts = Story.paragraphs.map { "<div class=widget><p>\($0)</p></div>" }
    #expect(try Extracted(html: "<body>\(parts.joined())</body>").body == Story.paragraphs)
  }

  @Test func anArticleOverSeveralContainersIsWhole() throws {
    let halves = [Story.paragraphs.prefix(2), Story.paragraphs.dropFirst(2)].map { half in
      "<div>" + half.map { "<p>\($0)</p>" }.joined() + "</div>"
    }
    let ad = "<div class=advert><p>\(Self.words)</p></div>"
    let page =
      "<body><nav><a href=/>Home</a></nav><main>\(halves.joined(separator: ad))</main></body>"
    #expect(try Extracted(html: page).body == Story.paragraphs)
  }

  @Test func theLeadBesideTheContainerIsText() throws {
    let lead = "Kelland has rejected a report on its arms trade as a fairy tale."
    let page = """
      <body><h1>\(Story.headline)</h1><div class=lead><p>\(lead)</p></div>
      <div>\(MarkupStory.paragraphs)</div></body>
      """
    #expect(try Extracted(html: page).body == [lead] + Story.paragraphs)
  }

  @Test func listsOfLinksAreOtherArticles() throws {
    let links = (1...4).map { "<li><a href=/\($0)>What we know of affair \($0)</a></li>" }
    let page = MarkupStory.page(inside: "<h2>More</h2><ul>\(links.joined())</ul>")
    let extracted = try Extracted(html: page)
    #expect(extracted.body == Story.paragraphs)
    #expect(extracted.has(.relatedHeadline))
  }

  @Test func aLinkInAParagraphIsText() throws {
    let text = "It was <a href=/x>the third such denial in as many weeks</a>, she said on Monday."
    let extracted = try Extracted(html: MarkupStory.page(inside: "<p>\(text)</p>"))
    #expect(
      extracted.body.last
        == "It was the third such denial in as many weeks, she said on Monday."
    )
  }

  @Test func aPageOfFurnitureIsRefused() throws {
    let extractor = try Checkout.extractor()
    for page in ["", "  \n", "<nav><a href=/>Home</a></nav>", "<script>var x = 1</script>"] {
      let bytes = Array(page.utf8)
      guard case .rejected = extractor.extract(html: .parsed(bytes), page: bytes) else {
        Issue.record("an article of \(page)")
        continue
      }
    }
  }

  // MARK: The rules

  @Test func examplesOfTheRulesHold() throws {
    let rules = try Checkout.markup()
    #expect(rules.rules.count > 100)
    for rule in rules.rules {
      #expect(rules.rule(for: Array(rule.positive.utf8)[...]) != nil, "\(rule.positive)")
      guard !rule.negative.isEmpty else { continue }
      #expect(rules.rule(for: Array(rule.negative.utf8)[...]) == nil, "\(rule.negative)")
    }
  }

  @Test(arguments: ["has-sidebar", "no-comments", "shareholders", "adventure", "download"])
  func otherNamesTellNothing(_ name: String) throws {
    #expect(try Checkout.markup().rule(for: Array(name.utf8)[...]) == nil)
  }

  @Test func namesAreReadAsWords() {
    func words(_ text: String) -> [[UInt64]] {
      var reader = NameReader(Array(text.utf8)[...])
      var names: [[UInt64]] = []
      while let name = reader.next() { names.append(name) }
      return names
    }
    let expected = [["related", "posts"], ["article", "share", "bar"]]
    #expect(
      words(" RelatedPosts\tarticle__share-bar2 ") == expected.map { $0.map { WordTable.key($0) } }
    )
  }

  @Test(arguments: ["furniture\twords\t\t\t", "furniture\twrong\tx\t\t", "wrong\twords\tx\t\t"])
  func badRulesAreRefused(_ row: String) {
    #expect(throws: RuleTableError.self) {
      _ = try MarkupRules(Array("@columns kind match words positive negative\n\(row)\n".utf8))
    }
  }
}

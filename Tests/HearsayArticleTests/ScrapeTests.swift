import HearsayArticle
import HearsayText
import Testing

/// Invented scrapes of several kinds of pages around one story.
struct ScrapeTests {
  private func expectStory(_ page: String, headline: String? = Story.headline) throws -> Extracted {
    let extracted = try Extracted(page)
    #expect(extracted.body == Story.paragraphs)
    #expect(extracted.headline == headline)
    return extracted
  }

  @Test func aPageWithoutFurnitureIsKeptWhole() throws {
    let extracted = try expectStory(Story.body, headline: nil)
    #expect(extracted.has(.noHeadline))
    #expect(extracted.has(.noDate))
  }

  @Test func aBritishDaily() throws {
    let extracted = try expectStory(
      """
      .x{color:red}.y:hover{margin:0}
      World Europe \(Story.headline) Kelland opens border with Marrow for the first time in years
      open image in gallery
      Soldiers stand at the border post of Marrow in 2019 (AP) Your support helps us to tell the \
      story Our reporters are where the news is. We choose not to lock you out with paywalls.
      Your support makes all the difference. Read more \(Story.body)
      Thank you for registering Please refresh the page
      Join our commenting forum
      Comments
      """
    )
    #expect(extracted.kinds(at: "World Europe").contains(.navigation))
    #expect(extracted.kinds(at: "Kelland opens border").contains(.relatedHeadline))
    #expect(extracted.kinds(at: "Soldiers stand").contains(.caption))
    #expect(extracted.kinds(at: "makes all the difference").contains(.appeal))
  }

  @Test func anAgencyPage() throws {
    let dateline = "OSTRAVA, Nov 8 (Agency) - " + Story.paragraphs[0]
    let extracted = try Extracted(
      """
      Skip to main content
      World
      \(Story.headline) | Agency
      By Jane Doe and John van Roe, in Ostrava
      November 8, 2022 9:15 AM GMT Updated 3 days ago
      \(dateline)
      \(Story.paragraphs[1])
      Reporting by Jane Doe; Editing by John Roe
      Our Standards: The Thomson Reuters Trust Principles.
      """
    )
    #expect(extracted.body == [dateline, Story.paragraphs[1]])
    #expect(extracted.headline == Story.headline)
    #expect(extracted.article.authors.map(\.name) == ["Jane Doe", "John van Roe"])
    #expect(extracted.article.published?.date.iso == "2022-11-08")
  }

  @Test func aBlogWithItsTitleTwice() throws {
    _ = try expectStory(
      """
      \(Story.headline) - The Border Post
      Home
      About
      Contact
      \(Story.headline)
      Posted on 8 November 2022 by editor
      \(Story.body)
      Share this:
      Twitter
      Facebook
      Leave a Reply
      I think that this is all wrong and that the ministry has much to explain to us all.
      """
    )
  }

  @Test func anAmericanMagazine() throws {
    let page = """
      \(Story.headline)
      Nov. 8, 2022
      \(Story.paragraphs[0])
      Advertisement
      \(Story.paragraphs[1])
      Story continues below advertisement
      \(Story.paragraphs[2])
      Sign up for our daily newsletter
      \(Story.paragraphs[3])
      © 2022 The Magazine. All rights reserved.
      """
    let extracted = try expectStory(page)
    #expect(extracted.article.published?.method == .line)
    #expect(extracted.kinds(at: "Story continues").contains(.promotion))
  }

  @Test func dataOfMachinesGivesTheDateOnly() throws {
    let extracted = try expectStory(
      """
      {"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2022-11-08T10:00:00Z",\
      "articleBody":"\(Story.paragraphs[0])"}
      \(Story.headline)
      \(Story.body)
      """
    )
    #expect(extracted.article.published?.method == .jsonLD)
    #expect(extracted.article.published?.date.iso == "2022-11-08")
  }

  @Test func relatedLinksBetweenParagraphsGo() throws {
    _ = try expectStory(
      """
      \(Story.headline)
      \(Story.paragraphs[0])
      \(Story.paragraphs[1])
      Related articles
      Storm hits coast of Ostrava
      Ten killed in bus crash near the lake
      \(Story.paragraphs[2])
      Read more: Ministers of three countries meet
      \(Story.paragraphs[3])
      Most read
      Storm hits coast of Ostrava
      """
    )
  }

  @Test func listsAndSubheadingsStay() throws {
    let extracted = try Extracted(
      """
      \(Story.headline)
      \(Story.paragraphs[0])
      What the ministry says
      \(Story.paragraphs[1])
      The report lists three points:
      • no drones were sold
      • no officer was there
      • no letter was signed
      \(Story.paragraphs[2])
      """
    )
    #expect(extracted.article.blocks.count { $0.kind == .listItem } == 3)
    #expect(extracted.body.contains("What the ministry says"))
  }

  @Test func quotesWithBracesAndCodeStay() throws {
    let quote = "“The file says {name} and then if (sold) { hide(); }, which is a joke,” he said."
    let kept = try Extracted(Story.paragraphs[0] + "\n" + quote + "\n" + Story.paragraphs[1]).body
    #expect(kept.count == 3)
    #expect(kept[1].contains("{name}"))
  }

  @Test(arguments: [
    "Subscribe numbers at the paper fell by a third, its owner said on Friday after the vote.",
    "He said: “Please register to vote.” The crowd of thousands answered with songs.",
    "Donations to the party rose in May, and a third of them came from abroad, police said.",
    "“Sign up for our newsletter,” the leaflet read, and many did so at once.",
    "Your support for the army has limits, the senator told the general at the hearing.",
    "Comments by the minister angered the neighbours, who called in the ambassador.",
    "The two shook hands at the town hall (the old one) before they left in one car.",
    "The most read paper of the country had no word of it on its front page.",
    "Share prices fell in Kelland on Monday after the ministry had spoken.",
  ])
  func reportingThatOnlySoundsLikeFurnitureStays(_ sentence: String) throws {
    let page = Story.paragraphs[0] + "\n" + sentence + "\n" + Story.paragraphs[1]
    #expect(try Extracted(page).body == [Story.paragraphs[0], sentence, Story.paragraphs[1]])
  }

  @Test func hardWrappedTextIsPutTogether() throws {
    let wrapped = """
      The defence ministry of Kelland has denied that it sold drones to
      Marrow for use in the border war, and called the charge of its
      neighbour an invention.

      The foreign office of Ostrava said last week that Kelland had
      shipped at least forty drones to Marrow through a third country
      and that it had seen the papers.
      """
    #expect(try Extracted(wrapped).body.count == 2)
  }

  @Test func textLeftOverFromMarkupIsClean() throws {
    _ = try expectStory(
      "<html><head><title>\(Story.headline)</title><style>p{margin:0}</style></head><body>"
        + Story.paragraphs.map { "<p class=\"a\">\($0)</p>" }.joined()
        + "<script>var a={b:1};</script></body></html>"
    )
  }

  @Test func aHeadlineGluedToBylineDateAndText() throws {
    let extracted = try expectStory(
      """
      self.__next_f.push([1,"abc"]) News Politics \(Story.headline) By Ana Ruiz Updated 9 Nov 2022, \
      10:12 \(Story.paragraphs[0]) Share on Facebook Share on Twitter
      .css-1ab2c3{display:block}.css-1ab2c3:hover{color:red}
      \(Story.paragraphs[1]) Jane Doe/AFP/Getty Images
      \(Story.paragraphs[2])
      \(Story.paragraphs[3]) Sign up for our morning newsletter
      """
    )
    #expect(extracted.article.authors.map(\.name) == ["Ana Ruiz"])
    #expect(extracted.article.modified?.date.iso == "2022-11-09")
    #expect(extracted.article.published == nil)
  }

  @Test func pagesWithoutTextAreRejected() throws {
    let extractor = try Checkout.extractor()
    for (page, reason) in [
      ("", Rejection.Reason.empty), (" \n\t", .empty), (".a{color:red}", .noText),
      ("Home\nNews\nSport", .noText),
    ] {
      guard case .rejected(let rejection) = extractor.extract(rawText: Array(page.utf8)) else {
        Issue.record("not rejected: \(page)")
        continue
      }
      #expect(rejection.reason == reason)
    }
  }
}

import HearsayArticle
import HearsayText
import Testing

/// Scrapes without the lines of their page.
@Suite struct UnbrokenLineTests {
  private static let menu = """
    Skip to content The Vell Gazette World Politics Business Sport Weather Obituaries Log In \
    Subscribe Kelland Marrow Ostrava Letters Crossword Photo Galleries Podcasts Live Events
    """
  private static let footer = """
    Most Read Ferry Runs Again Mayor Opens Bridge Three New Schools About Us Contact Terms Of Use \
    Privacy Policy Newsletter Archive Follow Us Advertise With Us Careers Site Map
    """
  private static let text =
    (Story.paragraphs + Story.paragraphs.map { $0.replacing("Kelland", with: "Bretland") })
    .joined(separator: " ")

  @Test func menusAreCutFromTheTextBetweenThem() throws {
    let page =
      "\(Story.headline) - The Vell Gazette \(Self.menu) \(Story.headline) \(Self.text) \(Self.footer)"
    let extracted = try Extracted(page)
    #expect(extracted.body.joined(separator: " ") == Self.text)
    #expect(extracted.headline == Story.headline)
  }

  @Test func namesStayInTheirSentence() throws {
    let names = "President Joe Biden and Chancellor Olaf Scholz met Prime Minister Narendra Modi."
    let text = Self.text + " " + names + " " + Self.text
    #expect(try Extracted(Self.menu + " " + text).body.joined(separator: " ").contains(names))
  }

  @Test func aPhraseOfThePageEndsTheText() throws {
    let after = "Your email address will not be published. Required fields are marked *"
    let extracted = try Extracted(Self.text + " Leave a Reply " + after)
    #expect(extracted.body.joined(separator: " ") == Self.text)
  }

  @Test func everyWordIsFoundAgain() throws {
    let page = Self.menu + " " + Self.text + " " + Self.footer
    let extracted = try Extracted(page)
    for block in extracted.article.blocks {
      let source = extracted.article.sourceMap.source(of: block.range)
      #expect(extracted.page.string(source) == extracted.article.text.string(block.range))
    }
  }

  @Test func linesBrokenAtALinkAreOne() throws {
    let lines =
      "The harbor board of Vell was told by\nOstrava Shipping\nthat the mole would be closed until the end of May."
    let extracted = try Extracted(Story.body + "\n" + lines)
    #expect(extracted.body.last == lines.replacing("\n", with: " "))
  }
}

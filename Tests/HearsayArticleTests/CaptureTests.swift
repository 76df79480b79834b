import Foundation
import HearsayArticle
import HearsayText
import Testing

@Suite(.enabled(if: Checkout.hasCaptures))
struct CaptureTests {
  @Test func styledScrapeGivesItsReportWhole() throws {
    let extracted = try Extracted(try Checkout.capture("000_34a5078fd6051798.txt"))
    #expect(
      extracted.headline == "North Korea insists it has never had arms dealings with Russia"
    )
    let openings = [
      "North Korea ’s military has denied American claims",
      "The White House said last week",
      "State media KCNA reported a vice director",
      "“We once again make clear",
      "It comes as North Korea has drawn closer",
      "It was also one of the five countries",
      "Just days after the US accused",
      "Mr Kim, who is often pictured",
      "The next train shipment from Russia",
      "In September, US officials said",
      "On 2 November, White House’s",
      "“Our indications are the DPRK",
      "The UN sanctions prohibit North Korea",
      "The US and North Korea also exchanged barbs",
      "North Korea said on Monday that the barrage",
      "In a separate statement published on Tuesday",
      "South Korea’s navy said on Monday",
    ]
    #expect(extracted.body.count == openings.count)
    for (paragraph, opening) in zip(extracted.body, openings) {
      #expect(paragraph.hasPrefix(opening))
    }
    let text = String(decoding: extracted.article.text, as: UTF8.self)
    for furniture in ["{", "px", "gallery", "Your support", "Read more", "registering", "(AP)"] {
      #expect(!text.contains(furniture))
    }
    #expect(extracted.article.published == nil)
    #expect(extracted.has(.noDate))
  }

  @Test func plainScrapeGivesItsDateAndNoHeadline() throws {
    let extracted = try Extracted(try Checkout.capture("002_efd53aec2e30f9b5.txt"))
    let published = extracted.article.published
    #expect(published?.date.iso == "2022-11-08")
    #expect(published?.method == .field)
    #expect(published?.range.map { extracted.page.string($0) } == "2022-11-08")
    #expect(extracted.headline == nil)
    #expect(extracted.has(.noHeadline))
    let openings = [
      "North Korea has accused", "In recent years", "Russia-North Korea Relations", "In August",
      "Recently", "According to some experts",
    ]
    #expect(extracted.body.count == openings.count)
    for (paragraph, opening) in zip(extracted.body, openings) {
      #expect(paragraph.hasPrefix(opening))
    }
    #expect(extracted.body.last?.hasSuffix("escalating tensions.") == true)
  }
}

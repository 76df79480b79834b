import HearsayArticle
import HearsayText
import Testing

struct DateTests {
  @Test(arguments: [
    ("date 2022-11-08 ", "2022-11-08", ArticleDate.Method.field),
    ("Published: 8 November 2022\n", "2022-11-08", .labeled),
    ("Published 8th November 2022 at 14:03\n", "2022-11-08", .labeled),
    ("November 8, 2022, 9:15 AM\n", "2022-11-08", .line),
    ("Tuesday 8 November 2022 14:03\n", "2022-11-08", .line),
    ("2022-11-08T14:03:00Z\n", "2022-11-08", .line),
    ("08.11.2022\n", "2022-11-08", .line),
    ("Published 25/12/2022\n", "2022-12-25", .labeled),
    ("OSTRAVA, Nov 8, 2022 (Agency) - ", "2022-11-08", .dateline),
  ])
  func datesOfPublicationAreRead(_ line: String, _ iso: String, _ method: ArticleDate.Method) throws
  {
    let published = try Extracted(line + Story.body).article.published
    #expect(published?.date.iso == iso)
    #expect(published?.method == method)
  }

  @Test func aChangeIsNoPublication() throws {
    let page = "Published 7 November 2022\nUpdated Tuesday 8 November 2022 14:03\n" + Story.body
    let article = try Extracted(page).article
    #expect(article.published?.date.iso == "2022-11-07")
    #expect(article.modified?.date.iso == "2022-11-08")
  }

  @Test(arguments: [
    "The war began in 2019 and on 8 November 2021 it was over, they said. ", "2022\n",
  ])
  func datesInProseAreNone(_ text: String) throws {
    #expect(try Extracted(text + Story.body).article.published == nil)
  }

  @Test(arguments: [
    (Story.body + "\n8 November 2022\n", "2022-11-08"),
    ("By Jane Doe\n8 November 2022\n" + Story.body, "2022-11-08"),
  ])
  func aLineThatIsADateIsOneWhereItStands(_ page: String, _ iso: String) throws {
    #expect(try Extracted(page).article.published?.date.iso == iso)
  }

  @Test func aNoticeBehindTheTextSaysWhen() throws {
    let notice =
      "<p>This entry was posted on Tuesday, November 8th, 2022 at 14:03 and is filed"
      + " under Rivers, Lakes. You can follow any responses to this entry.</p>"
    let page = MarkupStory.page(after: "<footer>\(notice)</footer>")
    #expect(try Extracted(html: page).article.published?.date.iso == "2022-11-08")
  }

  @Test func exchangeableDayAndMonthGiveNoDate() throws {
    let extracted = try Extracted("Published 03/04/2022\n" + Story.body)
    #expect(extracted.article.published == nil)
    #expect(extracted.kinds(at: "03/04/2022").contains(.noDate))
  }
}

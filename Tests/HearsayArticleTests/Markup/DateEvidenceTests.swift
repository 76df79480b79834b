@testable import HearsayArticle
import HearsayText
import Testing

/// Which of the days that a page gives is that of publication, with its time and zone.
struct DateEvidenceTests {
  private func article(
    head: String = "",
    inside: String = "",
    after: String = "",
    context: PageContext = PageContext()
  ) throws -> Article {
    let title = "<h1>\(Story.headline)</h1>\(inside)"
    let page = MarkupStory.page(head: head, headline: title, after: after)
    return try Extracted(html: page, context: context).article
  }

  // MARK: Forms

  @Test(arguments: [
    ("3 de mayo de 2022", "es"), ("2. května 2022", "cs"), ("2022. május 3.", "hu"),
    ("3 Μαΐου 2022", "el"), ("2022年5月3日", "ja"), ("2022년 5월 3일", "ko"), ("03.05.22", "de"),
    ("3 Mayıs 2022", "tr"), ("Tue May 03 14:57:21 CEST 2022", "en"), ("1er mai 2022", "fr"),
    ("03/05/2022", "fr"), ("05/03/2022", "en-US"), ("03-05-2022", "en-GB"),
  ])
  func manyLanguagesAndOrders(_ text: String, _ language: String) throws {
    let months = try Checkout.metadata().months
    let found = WrittenDate.read(Array(text.utf8)[...], months, language: language)
    #expect(["2022-05-03", "2022-05-02", "2022-05-01"].contains(found?.date.iso ?? ""))
  }

  @Test func theLanguageTellsWhichMonthANameIs() throws {
    let months = try Checkout.metadata().months
    let name = WordTable.key("listopada")
    #expect(months.month(name, language: "pl") == 11)
    #expect(months.month(name, language: "hr-HR") == 10)
    #expect(months.month(name, language: nil) == nil)
    #expect(months.month(WordTable.key("МАЯ"), language: nil) == 5)
  }

  @Test(
    arguments: [
      ("T23:30:00-05:00", "23:30:00", "-05:00"), (" 14:57:21 CEST 2021", "14:57:21", "+02:00"),
      (", 9:15 AM", "09:15", nil), (" 12:05 a.m. GMT", "00:05", "Z"),
      ("T08:00:00.123Z", "08:00:00", "Z"),
      (" um 23:03 Uhr", "23:03", nil), ("T10:00+0530", "10:00", "+05:30"),
    ] as [(String, String, String?)]
  )
  func timesAndZonesAreKept(_ text: String, _ time: String, _ zone: String?) {
    let found = ClockReader.time(in: Array(text.utf8)[...])
    #expect(found?.iso == time)
    #expect(found?.zone == zone)
  }

  @Test(arguments: ["", " 5 comments", "T99:00", " 7:3", "13:00 pm"])
  func whatIsNoTimeIsNone(_ text: String) {
    #expect(ClockReader.time(in: Array(text.utf8)[...]) == nil)
  }

  @Test(
    arguments: [
      ("https://a.example/2022/11/08/x", "2022-11-08"),
      ("https://a.example/2022-11-08-x", "2022-11-08"),
      ("https://a.example/2003/03/20030331_x", "2003-03-31"),
      ("https://a.example/n/29-10-2021", "2021-10-29"),
      ("https://a.example/2022/11/x", nil), ("https://a.example/x?d=2022/11/08", nil),
      ("https://a.example/0221108/x", nil), ("https://a.example/03-04-2021", nil),
    ] as [(String, String?)]
  )
  func daysInAddresses(_ address: String, _ day: String?) {
    #expect(AddressDate.day(in: Array(address.utf8)[...])?.iso == day)
  }

  // MARK: Places and labels

  @Test(
    arguments: [
      ("<p>Stand: 08.11.2022</p>", nil, "2022-11-08"),
      ("<p>Published</p><p>Nov 8, 2022</p>", "2022-11-08", nil),
      ("<p>Last updated</p><p>Nov 8, 2022</p>", nil, "2022-11-08"),
      ("<p>Last updated 9 Nov 2022, originally created 8 Nov 2022</p>", "2022-11-08", "2022-11-09"),
      ("<p>8 Nov 2022 - Updated 9 Nov 2022</p>", "2022-11-08", "2022-11-09"),
      ("<p>Am 8. November 2022 um 13:22 Uhr geändert</p>", nil, "2022-11-08"),
      (
        "<p>Modified <time datetime=2022-11-08>Tuesday 8 November 2022</time></p>", nil,
        "2022-11-08"
      ),
      (
        "<time class='entry-date published' datetime=2022-11-08>8</time><time class=updated datetime=2022-11-09>9</time>",
        "2022-11-08", "2022-11-09"
      ),
      (
        "<time class='entry-date updated' datetime=2022-11-08>8 November 2022</time>", "2022-11-08",
        nil
      ),
      ("<abbr class=published title=2022-11-08>Tuesday</abbr>", "2022-11-08", nil),
      ("<time datetime='08-11-2022 10:29'>8. November 2022</time>", "2022-11-08", nil),
    ] as [(String, String?, String?)]
  )
  func labelsTellPublicationFromChange(_ inside: String, _ published: String?, _ modified: String?)
    throws
  {
    let found = try article(inside: inside)
    #expect(found.published?.date.iso == published)
    #expect(found.modified?.date.iso == modified)
  }

  @Test(arguments: [
    "<footer>© 2022 The Daily Wire, 8 November 2022</footer>",
    "<p>Copyright 8.11.2022</p>",
    "<section class=comments><p>John</p><time datetime=2022-11-08>8 November 2022</time></section>",
  ])
  func footersAndCommentsGiveNoDay(_ after: String) throws {
    let extracted = try article(inside: "<p class=date>7 November 2022</p>", after: after)
    #expect(extracted.published?.date.iso == "2022-11-07")
  }

  @Test func theDateByTheHeadlineGoesBeforeThatOfAnotherArticle() throws {
    let other = "<div class=teasers><time datetime=2020-01-01>1 Jan 2020</time></div>"
    let own = "<time datetime=2022-11-08>8 Nov 2022</time>"
    #expect(try article(inside: other + own).published?.date.iso == "2022-11-08")
    #expect(try article(inside: own, after: other).published?.date.iso == "2022-11-08")
  }

  @Test(arguments: [
    "<h2>A lead</h2><p>08.11.2022 – The ministry denied it, said people.</p>",
    "<p>(8 November 2022) The ministry denied it, said people.</p>",
  ])
  func datelinesBehindALead(_ inside: String) throws {
    let found = try article(inside: inside)
    #expect(found.published?.date.iso == "2022-11-08")
  }

  // MARK: Witnesses

  private func witness(_ day: String, _ worth: Int, _ time: ClockTime? = nil) throws -> DateWitness
  {
    let date = try #require(CalendarDate(iso: day))
    let stated = ArticleDate(date: date, precision: .day, method: .meta, time: time, range: nil)
    return DateWitness(date: stated, worth: worth)
  }

  @Test func severalWitnessesOutweighOne() throws {
    let witnesses = [
      try witness("2022-11-03", 60), try witness("2022-11-08", 50), try witness("2022-11-08", 30),
    ]
    #expect(DateDecision(witnesses, shown: 0, latest: nil).date?.date.iso == "2022-11-08")
  }

  @Test(arguments: [(3, "2022-11-07"), (23, "2022-11-09"), (11, "2022-11-07")])
  func aStampInUTCGoesWithTheDayThatIsShown(_ hour: Int, _ shown: String) throws {
    let stamp = try witness("2022-11-08", 60, ClockTime(hour: hour, minute: 0, offset: 0))
    let decision = DateDecision([stamp, try witness(shown, 20)], shown: 0, latest: nil)
    #expect(decision.date?.date.iso == shown)
    #expect(DateDecision([stamp], shown: 0, latest: nil).date?.date.iso == "2022-11-08")
  }

  @Test func noDayIsLaterThanTheRetrieval() throws {
    let context = PageContext(retrieved: "2022-11-08T10:00:00Z")
    let head = "<meta name=date content=2031-01-01>"
    let found = try article(
      head: head,
      inside: "<time datetime=2022-11-07></time>",
      context: context
    )
    #expect(found.published?.date.iso == "2022-11-07")
  }

  @Test func theAddressOfTheCaptureCounts() throws {
    let context = PageContext(url: "https://wire.example/2022/11/08/kelland")
    let found = try article(context: context)
    #expect(found.published?.date.iso == "2022-11-08")
    #expect(found.published?.method == .url)
    #expect(
      try Extracted(Array(Story.body.utf8), context: context).article.published?.method == .url
    )
  }

  @Test(
    arguments: [
      ("2 hours ago", "2022-11-08T01:10:00Z", "2022-11-07"),
      ("vor 3 Stunden", "2022-11-08T09:00", "2022-11-08"),
      ("3 days ago", "2022-11-08", "2022-11-05"), ("2 hours ago", "2022-11-08", nil),
      ("Gestern, 14:30", "2022-11-08", "2022-11-07"), ("2 hours ago", nil, nil),
      ("Today", "2022-11-08", nil),
    ] as [(String, String?, String?)]
  )
  func relativeDatesNeedTheRetrieval(_ line: String, _ retrieved: String?, _ day: String?) throws {
    let context = PageContext(retrieved: retrieved)
    let found = try article(inside: "<p>\(line)</p>", context: context)
    #expect(found.published?.date.iso == day)
    #expect(found.published == nil || found.published?.method == .relative)
  }

  // MARK: Completeness

  @Test(arguments: [
    (#""isAccessibleForFree":true"#, "", Completeness.complete),
    (#""isAccessibleForFree":false"#, "", .paywalled),
    (#""wordCount":101"#, "", .complete), (#""wordCount":"900""#, "", .truncated),
    (#""wordCount":101,"isAccessibleForFree":false"#, "", .complete),
    (#""x":1"#, "<p>And then the minister said that he …</p>", .truncated),
    (#""x":1"#, "<p>This article is for subscribers only</p>", .paywalled),
    (#""x":1"#, "", .unknown),
  ])
  func completenessIsToldFromSigns(_ fields: String, _ end: String, _ expected: Completeness) throws
  {
    let head = #"<script type="application/ld+json">{"@type":"NewsArticle",\#(fields)}</script>"#
    let found = try Extracted(html: MarkupStory.page(head: head, inside: end)).article
    #expect(found.completeness == expected)
  }
}

import HearsayDocument
import HearsayText
import HearsayTime
import TestSupport
import Testing

@Suite("The time stage")
struct TimeTaggerTests {
  private let tagger: TimeTagger

  init() throws { tagger = TimeTagger(rules: try RuleFiles.rules()) }

  private let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  @Test func everyWrittenDateIsReadBack() throws {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<500 {
      // Years 1000 to 2199: what four digits may say.
      let ordinal = Int.random(in: 364_877..<803_000, using: &generator)
      let date = try #require(CalendarDate(ordinal: ordinal))
      let month = months[date.month - 1]
      let forms = [
        "\(date.day) \(month) \(date.year)", "\(month) \(date.day), \(date.year)", date.iso,
      ]
      for form in forms {
        let found = tagger.timexes(SimpleText("It ended on \(form) there."), published: nil)
        #expect(found.timexes.map(\.date.value) == [date.iso], "\(form)")
        #expect(found.timexes.first?.date.interval == date...date)
      }
    }
  }

  @Test func methodsAndIntervals() throws {
    let published = CalendarDate(iso: "2022-11-08")
    let text = SimpleText(
      "It began last Friday. The next day it ended. In 1962 it was new. He is now in Rome."
    )
    let found = tagger.timexes(text, published: published).timexes
    #expect(found.map(\.date.method) == ["publication", "previous", "explicit", "unresolved"])
    #expect(found.map(\.date.precision) == [.day, .day, .year, .none])
    #expect(found.first?.date.interval?.lowerBound.iso == "2022-11-04")
    #expect(found.first?.date.interval?.upperBound.iso == "2022-11-04")
    #expect(found.last?.date.interval == nil)
  }

  @Test func anchorsAreTheDaysCountedFrom() throws {
    let text = SimpleText(
      "It began on 2 May 2022. The next day it ended. Last week he left. He was in Rome years ago."
    )
    let found = tagger.timexes(text, published: CalendarDate(iso: "2022-11-08")).timexes
    #expect(found.map(\.date.anchor?.iso) == [nil, "2022-05-02", "2022-11-08", nil])
  }

  @Test(arguments: [
    ("09:30 IST", 570, 330), ("09:30 NPT", 570, 345), ("3 p.m. EST", 900, -300),
    ("3 p.m. Beijing time", 900, 480), ("1430 GMT", 870, 0), ("11.40pm", 1420, nil),
    ("3 p.m. ET", 900, nil), ("3 p.m. local time", 900, nil), ("noon", 720, nil),
    ("midnight", 1440, nil), ("12:05 a.m. NST", 5, -210),
  ])
  func clockTimesKeepTheirZone(_ time: String, _ minute: Int, _ zone: Int?) throws {
    let text = SimpleText("It began at \(time) on 7 November 2022.")
    let found = try #require(tagger.timexes(text, published: nil).timexes.first)
    #expect(found.date.minute == minute)
    #expect(found.date.zone?.minutes == zone)
    #expect(found.date.interval?.lowerBound.iso == "2022-11-07")
    #expect(found.date.precision == .time)
  }

  /// Times of day in zones with half hours, compared as moments: what is the same in Greenwich is
  /// the same everywhere.
  @Test func oneMomentInTwoZones() throws {
    var generator = SplitMix64(seed: 7)
    let zones = [
      ("GMT", 0), ("IST", 330), ("NPT", 345), ("JST", 540), ("NST", -210), ("PST", -480),
    ]
    for _ in 0..<200 {
      let moment = Int.random(in: 364_877 * 1440..<803_000 * 1440, using: &generator)
      let values = try zones.map { name, offset in
        let local = moment + offset
        let date = try #require(CalendarDate(ordinal: local / 1440))
        let minute = local % 1440
        let clock = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        let month = months[date.month - 1]
        let text = SimpleText("It was \(clock) \(name) on \(date.day) \(month) \(date.year).")
        let timex = try #require(tagger.timexes(text, published: nil).timexes.first)
        return timex.date
      }
      for value in values.dropFirst() { #expect(value.relation(to: values[0]) == .same) }
    }
  }

  /// Ranges reach from the first day of the one to the last of the other.
  @Test(arguments: [
    ("2-5 November 2021", "2021-11-02", "2021-11-05"), ("1990-95", "1990-01-01", "1995-12-31"),
    ("the 2021/22 season", "2021-01-01", "2022-12-31"),
    ("February 27 to 29, 2020", "2020-02-27", "2020-02-29"),
    ("Q3 2021", "2021-07-01", "2021-09-30"), ("476 AD", "0476-01-01", "0476-12-31"),
    ("the winter of 2021", "2021-12-01", "2022-02-28"), ("the 1990s", "1990-01-01", "1999-12-31"),
  ])
  func intervals(_ words: String, _ first: String, _ last: String) throws {
    let text = SimpleText("It was open in \(words) there.")
    let found = try #require(tagger.timexes(text, published: nil).timexes.first)
    #expect(found.date.interval?.lowerBound.iso == first)
    #expect(found.date.interval?.upperBound.iso == last)
  }

  @Test func withoutPublicationNothingIsGuessed() {
    let text = SimpleText("On Monday he spoke of 2 November and of last week.")
    let found = tagger.timexes(text, published: nil).timexes
    #expect(found.map(\.date.method) == ["unresolved", "unresolved", "unresolved"])
    #expect(found.allSatisfy { $0.date.interval == nil })
  }

  @Test func aHeadlineAtTheEndDoesNotReferToTheBody() throws {
    let body = "It began on 2 November 2022. "
    let headline = "The next day it ended."
    let text = SimpleText(body + headline)
    let blocks = [
      Block(.paragraph, Bytes(0..<body.utf8.count - 1)),
      Block(.headline, Bytes(body.utf8.count..<text.bytes.count)),
    ]
    let found = tagger.timexes(
      text.tokens,
      text.tags,
      in: text.sentences,
      of: text.bytes,
      blocks: blocks,
      published: nil
    )
    #expect(found.timexes.map(\.date.value) == ["2022-11-02", "XXXX-XX-XX"])
  }

  @Test func expressionsSideBySideDoNotOverlap() {
    let text = SimpleText("It ended two days later last week about over some two years.")
    let found = tagger.timexes(text, published: CalendarDate(iso: "2022-11-08")).timexes
    #expect(found.map(\.tokens) == [2..<5, 5..<7, 7..<12])
  }

  /// Any run of time words, numbers and rubbish ends, in order and without overlap.
  @Test func anyTokensTerminate() {
    let pieces = [
      "last", "next", "the", "Monday", "May", "2", "31", "2022", "1990s", "-", ",", "of", "and",
      "a",
      "half", "million", "hundred", "two", "nineteen", "ninety", "year", "years", "ago", "quarter",
      "first", "3:30", "p.m.", "GMT", "999999999999999999999", "1/2/3/4", "'98", "'", "’", "–",
      "2-3-4",
      "early", "more", "than", "Christmas", "Eve", "99.99.99", "0x", "12:99", "é", "\u{2028}", "🙂",
      "2022-11-02", "0000-00-00", "every", "tonight", "later", "that", ".", "?",
    ]
    var generator = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<40, using: &generator)
      let words = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let text = SimpleText(words.joined(separator: Bool.random(using: &generator) ? " " : ""))
      var end = 0
      for timex in tagger.timexes(text, published: CalendarDate(iso: "2022-11-08")).timexes {
        #expect(timex.tokens.lowerBound >= end && !timex.tokens.isEmpty)
        end = timex.tokens.upperBound
      }
      #expect(end <= text.tokens.count)
    }
  }

  @Test func anyBytesTerminate() {
    var generator = SplitMix64(seed: 8)
    for _ in 0..<500 {
      let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let text = SimpleText(bytes)
      #expect(tagger.timexes(text, published: nil).count <= text.tokens.count)
    }
  }

  /// One sentence of 100,000 number words: the walk through the rules is bounded by their length.
  @Test(.timeLimit(.minutes(1))) func longSentencesAreLinear() {
    let text = SimpleText(
      String(repeating: "two hundred thousand years ago and a half ", count: 12_000)
    )
    #expect(tagger.timexes(text, published: nil).count > 0)
  }
}

import HearsayText
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (2022, 2, 29), (2023, 13, 1), (2023, 0, 1), (2023, 4, 31), (2023, 1, 0), (0, 1, 1),
    (10_000, 1, 1), (1900, 2, 29), (-1, 1, 1),
  ])
  func daysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (1, 1, 1), (9999, 12, 31)])
  func daysThatExist(year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(CalendarDate(iso: date.iso) == date)
    #expect(CalendarDate(ordinal: date.ordinal) == date)
  }

  @Test(arguments: [
    "2022-11-07", "2022-11-07T10:00:00Z", "2022-11-07 and more",
  ])
  func isoDatesAtTheStart(text: String) {
    #expect(CalendarDate(iso: text)?.iso == "2022-11-07")
  }

  @Test(arguments: ["", "2022-11-7", "2022-11-071", "22-11-07", "2022/11/07", "２０22-11-07", "x"])
  func whatIsNoISODate(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func ordinalsCountEveryDay() throws {
    var date = try #require(CalendarDate(year: 1895, month: 12, day: 31))
    let start = date.ordinal
    for days in 1...60_000 {
      let next = try #require(date.adding(days: 1))
      #expect(next > date && next.ordinal == start + days)
      #expect(next.weekday == date.weekday % 7 + 1)
      date = next
    }
    #expect(date.iso == "2060-04-09")
  }

  @Test func ordinalsEndWithTheCalendar() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    #expect(first.ordinal == 0)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(CalendarDate(ordinal: last.ordinal) == last)
  }

  @Test(arguments: [
    ("2022-11-07", 1, 2022, 45), ("2021-01-03", 7, 2020, 53), ("2019-12-30", 1, 2020, 1),
    ("2016-01-01", 5, 2015, 53), ("2024-12-31", 2, 2025, 1), ("2000-01-01", 6, 1999, 52),
  ])
  func weekdaysAndISOWeeks(iso: String, weekday: Int, year: Int, week: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.weekday == weekday)
    #expect(date.week == (year, week))
  }
}

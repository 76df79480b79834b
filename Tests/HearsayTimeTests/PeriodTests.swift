import HearsayText
import TestSupport
import Testing

@testable import HearsayTime

@Suite("Pieces of the calendar")
struct PeriodTests {
  private static let units = CalendarUnit.allCases

  private func randomDate(_ generator: inout SplitMix64) -> CalendarDate? {
    CalendarDate(ordinal: Int.random(in: 0..<3_652_059, using: &generator))
  }

  @Test func aPieceHoldsTheDayItWasMadeFrom() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let date = try #require(randomDate(&generator))
      for unit in Self.units where unit != .weekend {
        guard let interval = Period(unit, containing: date).interval else { continue }
        #expect(interval.contains(date), "\(unit) of \(date)")
      }
    }
  }

  @Test func neighborsTouch() throws {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let date = try #require(randomDate(&generator))
      for unit in Self.units where unit != .weekend {
        let period = Period(unit, containing: date)
        guard let interval = period.interval, let next = period.shifted(by: 1).interval else {
          continue
        }
        #expect(interval.upperBound.adding(days: 1) == next.lowerBound, "\(unit) of \(date)")
      }
    }
  }

  @Test func dayValuesAreISODates() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      let date = try #require(randomDate(&generator))
      #expect(Period(.day, containing: date).value == date.iso)
    }
  }

  @Test(arguments: [
    ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2020-12-31", "2020-W53"),
    ("2016-01-01", "2015-W53"), ("2018-12-31", "2019-W01"), ("0001-01-01", "0001-W01"),
  ])
  func weeks(day: String, value: String) throws {
    let date = try #require(CalendarDate(iso: day))
    #expect(Period(.week, containing: date).value == value)
  }

  @Test(arguments: [
    (CalendarUnit.season, "2022-01-15", "2021-WI"), (.season, "2022-12-01", "2022-WI"),
    (.season, "2022-11-30", "2022-FA"), (.quarter, "2022-12-31", "2022-Q4"),
    (.half, "2022-06-30", "2022-H1"), (.decade, "1999-05-05", "199"),
    (.decade, "2000-01-01", "200"),
    (.century, "1999-05-05", "19"), (.month, "0999-02-01", "0999-02"),
    (.weekend, "2022-11-08", "2022-W45-WE"),
  ])
  func values(unit: CalendarUnit, day: String, value: String) throws {
    let date = try #require(CalendarDate(iso: day))
    #expect(Period(unit, containing: date).value == value)
  }

  @Test func nothingOutsideTheCalendar() {
    #expect(Period(.day, index: -1).value == nil)
    #expect(Period(.year, index: 10_000).interval == nil)
    #expect(Period(.day, index: .max).shifted(by: 1).value == nil)
    #expect(Period(.month, index: .min).interval == nil)
  }

  @Test func leapDays() throws {
    let recurrence = Recurrence.monthDay(month: 2, day: 29)
    let date = try #require(CalendarDate(iso: "1903-03-01"))
    #expect(recurrence.last(from: date, whole: false)?.value == "1896-02-29")
    #expect(recurrence.next(from: date, whole: false)?.value == "1904-02-29")
  }

  @Test(arguments: [
    (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2038, "2038-04-25"),
  ])
  func easter(year: Int, day: String) {
    #expect(Holiday.easter(0).date(in: year)?.iso == day)
  }

  @Test(arguments: [
    (2000, "2000-04-30"), (2008, "2008-04-27"), (2010, "2010-04-04"), (2021, "2021-05-02"),
    (2024, "2024-05-05"),
  ])
  func orthodoxEaster(year: Int, day: String) {
    #expect(Holiday(code: "O+0")?.date(in: year)?.iso == day)
  }

  @Test func weekFiftyThree() throws {
    // ISO 8601: a year has a week 53 where it begins on a Thursday, or on a Wednesday in leap
    // years.
    for year in 1...9998 {
      let first = try #require(CalendarDate(year: year, month: 1, day: 1))
      let last = try #require(CalendarDate(year: year, month: 12, day: 28))
      let isLong = first.weekday == 4 || first.weekday == 3 && CalendarDate.isLeap(year)
      #expect(last.week == (year, isLong ? 53 : 52))
    }
  }

  @Test func holidaysByWeekday() {
    #expect(Holiday(code: "11-4x4")?.date(in: 2022)?.iso == "2022-11-24")
    #expect(Holiday(code: "5-1x-1")?.date(in: 2022)?.iso == "2022-05-30")
    #expect(Holiday(code: "11-2@2")?.date(in: 2022)?.iso == "2022-11-08")
    #expect(Holiday(code: "13-1") == nil)
    #expect(Holiday(code: "5-8x1") == nil)
  }

  @Test func weekdaysAreTheNearestOnTheirSide() throws {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<1_000 {
      let date = try #require(
        CalendarDate(ordinal: Int.random(in: 20..<3_652_000, using: &generator))
      )
      let weekday = Int.random(in: 1...7, using: &generator)
      let last = try #require(Recurrence.weekday(weekday).last(from: date, whole: false)?.interval)
      let next = try #require(Recurrence.weekday(weekday).next(from: date, whole: false)?.interval)
      #expect(last.lowerBound.weekday == weekday && next.lowerBound.weekday == weekday)
      #expect((0..<7).contains(date.ordinal - last.lowerBound.ordinal))
      #expect((0..<7).contains(next.lowerBound.ordinal - date.ordinal))
    }
  }
}

import HearsayText
import TestSupport
import Testing

@Suite("Comparing dates")
struct DatedValueTests {
  /// A date from its first to its last day: "2022-11-07", "2022-10-31/2022-11-06".
  private func dated(
    _ days: String,
    _ precision: DatePrecision? = nil,
    _ modifier: DateModifier? = nil,
    minute: Int? = nil,
    zone: Int? = nil
  ) throws -> DatedValue {
    let ends = days.split(separator: "/").compactMap(CalendarDate.init(iso:))
    let (first, last) = (try #require(ends.first), try #require(ends.last))
    let coarse: DatePrecision = last.ordinal - first.ordinal > 6 ? .month : .week
    return DatedValue(
      value: days,
      text: nil,
      method: "explicit",
      precision: precision ?? (minute != nil ? .time : first == last ? .day : coarse),
      modifier: modifier,
      interval: first...last,
      minute: minute,
      zone: zone.flatMap(ZoneOffset.init(minutes:))
    )
  }

  private static let november = "2022-11-01/2022-11-30"
  private static let october = "2022-10-01/2022-10-31"
  private static let week = "2022-11-07/2022-11-13"

  private func expect(
    _ a: DatedValue,
    _ relation: DateRelation,
    _ b: DatedValue,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(a.relation(to: b) == relation, sourceLocation: location)
    #expect(b.relation(to: a) == relation, sourceLocation: location)
  }

  @Test(arguments: [
    ("2022-11-07", "2022-11-07", DateRelation.same),
    ("2022-11-07", "2022-11-08", .unknown),
    ("2022-11-07", "2022-11-09", .apart),
    ("2022-11-09", week, .contained),
    ("2022-10-31", november, .unknown),
    ("2022-10-30", november, .apart),
    (october, november, .apart),
    ("2022-10-31/2022-11-06", november, .overlapping),
    (week, november, .contained),
    ("2022-02-28", "2022-03-01", .unknown),
    ("2020-02-28", "2020-03-01", .apart),
    ("2020-12-31", "2021-01-01", .unknown),
    ("0001-01-01", "9999-12-31", .apart),
  ])
  func days(_ a: String, _ b: String, _ relation: DateRelation) throws {
    expect(try dated(a), relation, try dated(b))
  }

  @Test func oneArticleCountsDaysInOneZone() throws {
    let (monday, tuesday) = (try dated("2022-11-07"), try dated("2022-11-08"))
    #expect(monday.relation(to: tuesday, isOneCalendar: true) == .apart)
  }

  /// Monday in Seoul is Sunday and Monday in Washington, and never Wednesday anywhere.
  @Test(arguments: [
    ("2022-11-07", 540, "2022-11-06", -300, DateRelation.overlapping),
    ("2022-11-07", 540, "2022-11-07", -300, .overlapping),
    ("2022-11-08", 540, "2022-11-06", -300, .apart),
    ("2022-11-07", 540, "2022-11-06", 540, .apart),
    ("2022-11-07", 330, "2022-11-07", 345, .overlapping),
    ("2022-11-07", 330, "2022-11-07", 330, .same),
    ("2022-11-07", -210, "2022-11-08", 0, .overlapping),
  ])
  func daysInKnownZones(
    _ a: String,
    _ zoneA: Int,
    _ b: String,
    _ zoneB: Int,
    _ relation: DateRelation
  ) throws {
    expect(try dated(a, zone: zoneA), relation, try dated(b, zone: zoneB))
  }

  @Test func clockTimes() throws {
    let noon = try dated("2022-11-07", minute: 720)
    expect(noon, .contained, try dated("2022-11-07"))
    expect(noon, .unknown, try dated("2022-11-07", minute: 900))
    expect(noon, .apart, try dated("2022-11-09", minute: 720))
    #expect(noon.relation(to: try dated("2022-11-07", minute: 900), isOneCalendar: true) == .apart)
    #expect(
      noon.relation(to: try dated("2022-11-07", minute: 725), isOneCalendar: true) == .unknown
    )
    // 09:00 in Seoul is midnight in Greenwich and 05:30 in Delhi.
    let seoul = try dated("2022-11-07", minute: 540, zone: 540)
    expect(seoul, .same, try dated("2022-11-07", minute: 0, zone: 0))
    expect(seoul, .same, try dated("2022-11-06", minute: 1440, zone: 0))
    expect(seoul, .same, try dated("2022-11-07", minute: 330, zone: 330))
    expect(seoul, .same, try dated("2022-11-06", minute: 1140, zone: -300))
    expect(seoul, .apart, try dated("2022-11-07", minute: 540, zone: 330))
  }

  @Test(arguments: [
    (DateModifier.start, DateModifier?.none, DateRelation.contained),
    (.start, .start, .same), (.start, .end, .unknown), (.start, .middle, .overlapping),
    (.approximate, nil, .unknown), (.before, nil, .unknown), (.after, .before, .unknown),
  ])
  func modifiersOfOneMonth(_ a: DateModifier, _ b: DateModifier?, _ relation: DateRelation) throws {
    expect(try dated(Self.november, nil, a), relation, try dated(Self.november, nil, b))
  }

  @Test(arguments: [
    (DateModifier.before, DateRelation.unknown), (.onOrBefore, .unknown), (.after, .apart),
    (.onOrAfter, .apart), (.approximate, .unknown), (.start, .apart), (.end, .apart),
  ])
  func aModifiedMonthAndTheOneBefore(_ modifier: DateModifier, _ relation: DateRelation) throws {
    expect(try dated(Self.november, nil, modifier), relation, try dated(Self.october))
  }

  @Test func aDayOutsideTheSaidHalfIsNotApart() throws {
    let early = try dated(Self.november, nil, .start)
    expect(early, .contained, try dated("2022-11-03"))
    expect(early, .unknown, try dated("2022-11-28"))
  }

  @Test func whatIsNotOnTheCalendarIsUnknown() throws {
    let open = DatedValue(
      value: "XXXX-11-02",
      text: nil,
      method: "unresolved",
      precision: .day,
      interval: nil
    )
    expect(open, .unknown, open)
    expect(open, .unknown, try dated("2022-11-02"))
  }

  @Test func zonesOfTheWorld() {
    #expect(ZoneOffset(minutes: 345)?.minutes == 345)
    #expect(ZoneOffset(minutes: -720) != nil && ZoneOffset(minutes: 840) != nil)
    #expect(ZoneOffset(minutes: -721) == nil && ZoneOffset(minutes: 841) == nil)
  }

  /// Any two dates of all years, zones with half hours, clock times and modifiers.
  @Test func propertiesOfTheRelation() throws {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<5_000 {
      let a = try any(&generator)
      let b = try any(&generator, near: a)
      #expect(a.relation(to: b) == b.relation(to: a))
      #expect([.same, .unknown].contains(a.relation(to: a)))
      if a.relation(to: b) == .apart {
        #expect(a.relation(to: b, isOneCalendar: true) == .apart)
      }
      guard a.modifier == nil, b.modifier == nil else { continue }
      // Whatever the zones, days two apart share no time, and dates that share days are not apart.
      let gap = try gap(a, b)
      if gap > 2 { #expect(a.relation(to: b) == .apart) }
      if gap == 0, a.zone == nil, a.minute == nil, b.minute == nil {
        #expect([.same, .contained, .overlapping].contains(a.relation(to: b)))
      }
    }
  }

  /// Days from the end of the earlier to the start of the later.
  private func gap(_ a: DatedValue, _ b: DatedValue) throws -> Int {
    let (one, two) = (try #require(a.interval), try #require(b.interval))
    return max(
      0,
      two.lowerBound.ordinal - one.upperBound.ordinal,
      one.lowerBound.ordinal - two.upperBound.ordinal
    )
  }

  private func any(_ generator: inout SplitMix64, near other: DatedValue? = nil) throws
    -> DatedValue
  {
    let last = 3_652_058
    let center = other?.interval?.lowerBound.ordinal ?? Int.random(in: 0...last, using: &generator)
    let start = min(last, max(0, center + Int.random(in: -9...9, using: &generator)))
    let length = [1, 1, 2, 7, 30].randomElement(using: &generator) ?? 1
    let first = try #require(CalendarDate(ordinal: start))
    let end = try #require(CalendarDate(ordinal: min(last, start + length - 1)))
    let halfHours =
      Bool.random(using: &generator) ? Int.random(in: -24...28, using: &generator) : nil
    return try dated(
      first.iso + "/" + end.iso,
      length == 1 ? .day : .week,
      Int.random(in: 0..<3, using: &generator) == 0
        ? DateModifier.allCases.randomElement(using: &generator) : nil,
      minute: Int.random(in: 0..<4, using: &generator) == 0
        ? Int.random(in: 0...1440, using: &generator) : nil,
      zone: halfHours.map { $0 * 30 }
    )
  }
}

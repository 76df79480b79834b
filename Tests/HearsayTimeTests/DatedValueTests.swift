import HearsayDocument
import HearsayText
import HearsayTime
import Testing

@Suite("Comparing dates")
struct DatedValueTests {
  private func dated(_ unit: CalendarUnit, _ day: String) throws -> DatedValue {
    let date = try #require(CalendarDate(iso: day))
    let interval = try #require(Period(unit, containing: date).interval)
    let precision: Timex.Precision = unit == .day ? .day : unit == .week ? .week : .month
    return DatedValue(interval: interval, precision: precision)
  }

  @Test(arguments: [
    (CalendarUnit.day, "2022-11-07", CalendarUnit.day, "2022-11-07", DateRelation.same),
    (.day, "2022-11-07", .day, "2022-11-08", .unknown),
    (.day, "2022-11-07", .day, "2022-11-09", .apart),
    (.day, "2022-11-07", .week, "2022-11-09", .contained),
    (.day, "2022-10-31", .month, "2022-11-09", .unknown),
    (.month, "2022-10-31", .month, "2022-11-09", .apart),
    (.week, "2022-11-01", .month, "2022-11-09", .overlapping),
    (.week, "2022-11-09", .month, "2022-11-09", .contained),
  ])
  func relations(
    _ unitA: CalendarUnit,
    _ dayA: String,
    _ unitB: CalendarUnit,
    _ dayB: String,
    _ relation: DateRelation
  ) throws {
    let (a, b) = (try dated(unitA, dayA), try dated(unitB, dayB))
    #expect(a.relation(to: b) == relation)
    #expect(b.relation(to: a) == relation)
  }

  @Test func nothingIsKnownOfNothing() throws {
    #expect(relation(of: nil, to: try dated(.day, "2022-11-07")) == .unknown)
  }

  @Test func theRelationIsSymmetric() throws {
    var generator = SplitMix64(seed: 5)
    let units: [CalendarUnit] = [.day, .week, .month]
    for _ in 0..<1_000 {
      let pair = try (0..<2).map { _ in
        let ordinal = Int.random(in: 700_000..<700_060, using: &generator)
        let date = try #require(CalendarDate(ordinal: ordinal))
        return try dated(units[Int.random(in: 0..<3, using: &generator)], date.iso)
      }
      #expect(pair[0].relation(to: pair[1]) == pair[1].relation(to: pair[0]))
      #expect(pair[0].relation(to: pair[0]) == .same)
    }
  }
}

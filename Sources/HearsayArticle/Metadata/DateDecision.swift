import HearsayText

/// A day of publication that one source of a page gives.
struct DateWitness {
  let date: ArticleDate
  let worth: Int
}

/// Decides between the days of publication that a page gives.
///
/// A stamp in UTC speaks for the day before or behind it, too, where another witness names that day:
/// what a page shows, and what its address says, is the day where the outlet is.
///
///     json-ld  2022-05-04T03:37:37Z        60  → 3 May
///     time     2022-05-03T23:37:37-04:00   30  → 3 May
struct DateDecision {
  private let witnesses: [DateWitness]

  /// - Parameter latest: no day of publication is later.
  init(_ witnesses: [DateWitness], latest: CalendarDate?) {
    self.witnesses = witnesses.filter { witness in
      latest.map { witness.date.date <= $0 } ?? true
    }
  }

  /// The date of the witness worth most among those of the day that is worth most.
  var date: ArticleDate? {
    var worths: [CalendarDate: Int] = [:]
    for witness in witnesses { worths[day(of: witness), default: 0] += witness.worth }
    let order = witnesses.sorted { $0.worth > $1.worth }
    guard let most = worths.values.max(),
      let day = order.map(day).first(where: { worths[$0] == most })
    else { return nil }
    let ofDay = order.filter { self.day(of: $0) == day }
    return (ofDay.first { $0.date.date == day } ?? ofDay.first)?.date
  }

  private func day(of witness: DateWitness) -> CalendarDate {
    let date = witness.date.date
    guard let time = witness.date.time, time.offset == 0 else { return date }
    let near = [
      time.hour >= Self.dayBegins ? date.adding(days: 1) : nil,
      time.hour < Self.dayEnds ? date.adding(days: -1) : nil,
    ].compactMap { $0 }
    return near.first { day in witnesses.contains { $0.isLocal && $0.date.date == day } } ?? date
  }

  /// In UTC, when the next day has begun and the day before not yet ended somewhere on Earth.
  private static let (dayBegins, dayEnds) = (10, 12)
}

extension DateWitness {
  /// The day is that of the place of publication.
  fileprivate var isLocal: Bool { date.time?.offset != 0 }
}

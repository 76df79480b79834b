import HearsayText

/// A day of publication that one source of a page gives.
struct DateWitness {
  let date: ArticleDate
  /// The day where day and month are read the other way round, where they might be.
  var other: CalendarDate?
  let worth: Int
  /// Readers see it by the headline or the text.
  var isShown = false
}

/// Decides between the days of publication that a page gives.
///
/// A stamp in UTC speaks for the day before or behind it, too, where another witness names that
/// day: what a page shows, and what its address says, is the day where the outlet is. So does a
/// date whose day and month might be exchanged.
///
///     json-ld  2022-05-04T03:37:37Z        60  → 3 May
///     time     2022-05-03T23:37:37-04:00   30  → 3 May
struct DateDecision {
  private let witnesses: [DateWitness]
  private let shownWorth: Int

  /// - Parameters:
  ///   - witnesses: of those shown, the nearest to the headline first.
  ///   - shown: what the day is worth in addition that readers see, where data for machines gives
  ///     one, too: that of the data, or that of the first shown where the data gives none of those.
  ///   - latest: no day of publication is later.
  init(_ witnesses: [DateWitness], shown: Int, latest: CalendarDate?) {
    self.witnesses = witnesses.filter { witness in
      latest.map { witness.date.date <= $0 } ?? true
    }
    shownWorth = shown
  }

  /// The date of the witness worth most among those of the day that is worth most.
  var date: ArticleDate? {
    var worths: [CalendarDate: Int] = [:]
    for witness in witnesses { worths[day(of: witness), default: 0] += witness.worth }
    if let shownDay { worths[shownDay, default: 0] += shownWorth }
    let order = witnesses.sorted { $0.worth > $1.worth }
    guard let most = worths.values.max(),
      let day = order.map(day).first(where: { worths[$0] == most })
    else { return nil }
    let ofDay = order.filter { self.day(of: $0) == day }
    return (ofDay.first { $0.date.date == day } ?? ofDay.first)?.date
  }

  private var shownDay: CalendarDate? {
    let shown = witnesses.filter(\.isShown).map(day)
    let data = Set(witnesses.filter { !$0.isShown }.map(day))
    return data.isEmpty ? nil : shown.first(where: data.contains) ?? shown.first
  }

  private func day(of witness: DateWitness) -> CalendarDate {
    let date = witness.date.date
    if let other = witness.other {
      let isSeen = certainDays.contains(other) && !certainDays.contains(date)
      return isSeen ? other : date
    }
    guard let time = witness.date.time, time.offset == 0 else { return date }
    let near = [
      time.hour >= Self.dayBegins ? date.adding(days: 1) : nil,
      time.hour < Self.dayEnds ? date.adding(days: -1) : nil,
    ].compactMap { $0 }
    return near.first { day in witnesses.contains { $0.isLocal && $0.date.date == day } } ?? date
  }

  private var certainDays: [CalendarDate] {
    witnesses.filter { $0.other == nil }.map(\.date.date)
  }

  /// In UTC, when the next day has begun and the day before not yet ended somewhere on Earth.
  private static let (dayBegins, dayEnds) = (10, 12)
}

extension DateWitness {
  /// The day is that of the place of publication.
  fileprivate var isLocal: Bool { date.time?.offset != 0 }
}

import HearsayText

/// A piece of the calendar that comes again every week or every year.
enum Recurrence: Hashable, Sendable {
  /// Monday is 1.
  case weekday(Int)
  case monthDay(month: Int, day: Int)
  case month(Int)
  case season(Int)
  case quarter(Int)
  case half(Int)
  case holiday(Holiday)

  var unit: CalendarUnit {
    switch self {
    case .weekday, .monthDay, .holiday: .day
    case .month: .month
    case .season: .season
    case .quarter: .quarter
    case .half: .half
    }
  }

  /// What it recurs in: weeks or years.
  private var cycle: CalendarUnit {
    if case .weekday = self { .week } else { .year }
  }

  /// The piece within a week or year; nil where that one has none (29 February).
  func occurrence(in cycle: Int) -> Period? {
    switch self {
    case .weekday(let weekday): Period(.day, index: cycle * 7 + weekday - 1)
    case .monthDay(let month, let day):
      CalendarDate(year: cycle, month: month, day: day).map { Period(.day, containing: $0) }
    case .month(let month): Period(.month, index: cycle * 12 + month - 1)
    case .season(let season): Period(.season, index: cycle * 4 + season)
    case .quarter(let quarter): Period(.quarter, index: cycle * 4 + quarter - 1)
    case .half(let half): Period(.half, index: cycle * 2 + half - 1)
    case .holiday(let holiday): holiday.date(in: cycle).map { Period(.day, containing: $0) }
    }
  }

  /// The last one that begins at or before a day; with `whole`, that ends before it.
  func last(from date: CalendarDate, whole: Bool) -> Period? {
    search(from: date, step: -1) { interval in
      whole ? interval.upperBound < date : interval.lowerBound <= date
    }
  }

  /// The first one that ends at or after a day; with `whole`, that begins after it.
  func next(from date: CalendarDate, whole: Bool) -> Period? {
    search(from: date, step: 1) { interval in
      whole ? interval.lowerBound > date : interval.upperBound >= date
    }
  }

  /// The one that holds a day, else the one of the same week or year.
  func this(_ date: CalendarDate) -> Period? {
    if let last = last(from: date, whole: false), last.interval?.contains(date) == true {
      return last
    }
    return occurrence(in: Period(cycle, containing: date).index)
  }

  /// The one in the year that begins so many days before a day, else the last one before it.
  func within(_ days: Int, of date: CalendarDate) -> Period? {
    guard let start = date.adding(days: -days), let next = next(from: start, whole: true),
      let first = next.interval?.lowerBound
    else { return nearest(to: date) }
    // 29 February may be years ahead.
    return first.ordinal - start.ordinal > 366 ? last(from: date, whole: false) ?? next : next
  }

  /// The one least far from a day.
  func nearest(to date: CalendarDate) -> Period? {
    guard let last = last(from: date, whole: false), let before = last.interval?.upperBound else {
      return next(from: date, whole: false)
    }
    guard let next = next(from: date, whole: false), let after = next.interval?.lowerBound else {
      return last
    }
    return date.ordinal - before.ordinal <= after.ordinal - date.ordinal ? last : next
  }

  /// The next leap year is at most eight years away.
  private static let furthestCycle = 9

  private func search(
    from date: CalendarDate,
    step: Int,
    where isFit: (ClosedRange<CalendarDate>) -> Bool
  ) -> Period? {
    let start = Period(cycle, containing: date).index - step
    for count in 0...Self.furthestCycle {
      if let period = occurrence(in: start + count * step), let interval = period.interval,
        isFit(interval)
      {
        return period
      }
    }
    return nil
  }

  /// TimeML's value where it is not known which one: `XXXX-11-02`, `XXXX-WXX-1`.
  var openValue: String {
    switch self {
    case .weekday(let weekday): "XXXX-WXX-\(weekday)"
    case .monthDay(let month, let day): "XXXX-" + padded(month, 2) + "-" + padded(day, 2)
    case .month(let month): "XXXX-" + padded(month, 2)
    case .season(let season): "XXXX-" + Season.name(season)
    case .quarter(let quarter): "XXXX-Q\(quarter)"
    case .half(let half): "XXXX-H\(half)"
    case .holiday(.fixed(let month, let day)):
      "XXXX-" + padded(month, 2) + "-" + padded(day, 2)
    case .holiday: "XXXX-XX-XX"
    }
  }
}

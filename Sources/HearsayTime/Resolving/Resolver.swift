import HearsayDocument
import HearsayText

/// Gives meanings their values, in text order: from the words, the day of publication and what was
/// spoken of before.
struct Resolver {
  /// A value and the piece of the calendar it is, or begins with.
  struct Resolution {
    let kind: Timex.Kind
    let value: String
    let method: Timex.Method
    /// The day it was counted from.
    let anchor: CalendarDate?
    let precision: DatePrecision
    let period: Period?
    var lastPeriod: Period?
    var time: TimeOfDay?

    /// First and last day.
    var interval: ClosedRange<CalendarDate>? {
      guard let first = period?.interval else { return nil }
      guard let last = lastPeriod?.interval else { return first }
      return first.lowerBound...max(first.upperBound, last.upperBound)
    }
  }

  private let published: CalendarDate?
  /// The dates spoken of, the last one of each unit, oldest first.
  private var mentioned: [Period] = []
  /// The last quarter spoken of, with which reports of earnings compare.
  private var quarter: Period?

  init(published: CalendarDate?) { self.published = published }

  mutating func resolve(_ meaning: Meaning, tense: Tense) -> Resolution? {
    let resolution = resolution(meaning, tense)
    if let period = resolution?.period {
      mentioned.removeAll { $0.unit == period.unit }
      mentioned.append(period)
      if period.unit == .quarter, meaning.namesQuarter { quarter = period }
    }
    return resolution
  }

  private func resolution(_ meaning: Meaning, _ tense: Tense) -> Resolution? {
    switch meaning {
    case .nothing: return nil
    case .literal(let kind, let value): return open(kind, value)
    case .period(let period): return dated(period, .explicit)
    case .years(let first, let last): return years(first, last)
    case .days(let first, let count): return days(from: first, count, tense)
    case .recurring(let recurrence, let direction): return recurring(recurrence, direction, tense)
    case .relative(let unit, let count, let anchor): return relative(unit, count, anchor)
    case .distant(let amount, let unit, let sign, let anchor):
      return distant(amount, unit, sign: sign, anchor)
    case .duration(let amount, let unit): return open(.duration, unit.duration(amount))
    case .every(let count, let unit): return open(.set, unit.duration(count))
    case .everyRecurring(let recurrence): return open(.set, recurrence.openValue)
    case .time(let time, let offset): return timeOfDay(time, offset)
    case .timed(let day, let time): return timed(day, time, tense)
    }
  }

  private func open(_ kind: Timex.Kind, _ value: String) -> Resolution {
    let isReference = value.hasSuffix("_REF")
    return Resolution(
      kind: kind,
      value: value,
      method: isReference || kind == .date ? .unresolved : .explicit,
      anchor: nil,
      precision: .none,
      period: nil
    )
  }

  /// - Parameter anchor: the day the period was counted from.
  private func dated(
    _ period: Period?,
    _ method: Timex.Method,
    from anchor: CalendarDate? = nil
  ) -> Resolution? {
    guard let period, let value = period.value else { return nil }
    return Resolution(
      kind: .date,
      value: value,
      method: method,
      anchor: anchor,
      precision: period.unit.precision,
      period: period
    )
  }

  private func years(_ first: Int, _ last: Int) -> Resolution? {
    dated(Period(.year, index: first), .explicit)
      .flatMap { Self.extended($0, to: Period(.year, index: last)) }
  }

  private func days(from first: Meaning, _ count: Int, _ tense: Tense) -> Resolution? {
    guard let start = resolution(first, tense) else { return nil }
    guard let day = start.period else {
      return unresolved(start.value + "/" + TimeUnit.day.duration(Double(count)), .day)
    }
    let last = day.shifted(by: count)
    guard case .recurring(.weekday, _) = first, tense != .future, isYetToCome(last) else {
      return Self.extended(start, to: last)
    }
    // "It ran from Monday to Friday", written on a Tuesday: both lie in the week before.
    return dated(day.shifted(by: -7), start.method, from: start.anchor)
      .flatMap { Self.extended($0, to: last.shifted(by: -7)) }
  }

  private func isYetToCome(_ day: Period) -> Bool {
    guard let published, let first = day.interval?.lowerBound else { return false }
    return first > published
  }

  /// From the start of one period to the end of another (ISO 8601-1, 5.5: time interval).
  private static func extended(_ first: Resolution, to last: Period) -> Resolution? {
    guard let value = last.value else { return nil }
    return Resolution(
      kind: .date,
      value: first.value + "/" + value,
      method: first.method,
      anchor: first.anchor,
      precision: first.precision,
      period: first.period,
      lastPeriod: last
    )
  }

  private func unresolved(_ value: String, _ precision: DatePrecision) -> Resolution {
    Resolution(
      kind: .date,
      value: value,
      method: .unresolved,
      anchor: nil,
      precision: precision,
      period: nil
    )
  }

  // MARK: What recurs

  private func recurring(
    _ recurrence: Recurrence,
    _ direction: Direction,
    _ tense: Tense
  ) -> Resolution? {
    if direction == .that, let day = lastMentioned(.year)?.interval?.lowerBound {
      return dated(recurrence.this(day), .previous, from: day)
    }
    guard let published else { return unresolved(recurrence.openValue, recurrence.unit.precision) }
    let period = Self.choose(recurrence, direction, tense, published)
    return dated(period, .publication, from: published)
  }

  private static func choose(
    _ recurrence: Recurrence,
    _ direction: Direction,
    _ tense: Tense,
    _ day: CalendarDate
  ) -> Period? {
    switch direction {
    case .last: recurrence.last(from: day, whole: true)
    case .next: recurrence.next(from: day, whole: true)
    case .this, .that: recurrence.this(day)
    case .lastYear: recurrence.occurrence(in: day.year - 1)
    case .thisYear: recurrence.occurrence(in: day.year)
    case .nextYear: recurrence.occurrence(in: day.year + 1)
    case .context: inContext(recurrence, tense, day)
    }
  }

  private static func inContext(
    _ recurrence: Recurrence,
    _ tense: Tense,
    _ day: CalendarDate
  ) -> Period? {
    switch (tense, recurrence) {
    case (_, .monthDay), (_, .holiday): recurrence.within(Self.window(tense), of: day)
    case (.future, .weekday): recurrence.next(from: day, whole: false)
    case (.future, _): recurrence.within(Self.window(tense), of: day)
    default: recurrence.last(from: day, whole: false)
    }
  }

  /// How many days before the publication a date without its year may lie at most; it is the one
  /// that falls into the year that begins there.
  ///
  /// News rarely names a date of the far side without the year, whatever the tense.
  private static func window(_ tense: Tense) -> Int {
    switch tense {
    case .past: 300
    case .open: 265
    case .future: 183
    }
  }

  // MARK: What is counted

  /// The date last spoken of that is no coarser than a unit.
  private func lastMentioned(_ unit: CalendarUnit) -> Period? {
    mentioned.last { $0.unit.rawValue <= unit.rawValue }
  }

  private func anchorDay(
    _ anchor: Anchor,
    _ unit: CalendarUnit
  ) -> (day: CalendarDate, method: Timex.Method)? {
    switch anchor {
    case .publication: published.map { ($0, .publication) }
    case .previous: lastMentioned(unit)?.interval.map { ($0.lowerBound, .previous) }
    }
  }

  private func relative(_ unit: CalendarUnit, _ count: Int, _ anchor: Anchor) -> Resolution? {
    if unit == .quarter, anchor == .previous, count == 0, let quarter {
      return dated(quarter, .previous, from: quarter.interval?.lowerBound)
    }
    let period = anchorDay(anchor, unit).flatMap { day, method in
      dated(Period(unit, containing: day).shifted(by: count), method, from: day)
    }
    return period ?? unresolved(Self.openValue(unit, count), unit.precision)
  }

  /// What is left to say of a relative date without an anchor.
  private static func openValue(_ unit: CalendarUnit, _ count: Int) -> String {
    switch unit {
    case .day where count == 0: "PRESENT_REF"
    case .day: "XXXX-XX-XX"
    case .weekend: "XXXX-WXX-WE"
    case .week: "XXXX-WXX"
    case .month: "XXXX-XX"
    case .season: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .half: "XXXX-HX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    }
  }

  private func distant(
    _ amount: Double?,
    _ unit: TimeUnit,
    sign: Int,
    _ anchor: Anchor
  ) -> Resolution? {
    let vague = open(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF")
    guard let amount, let (finer, count) = Self.whole(amount, unit) else { return vague }
    if unit == .year, count == 1, sign < 0, let quarter {
      return dated(quarter.shifted(by: -4), .previous, from: quarter.interval?.lowerBound)
    }
    guard let (day, method) = anchorDay(anchor, finer) else { return vague }
    let period =
      finer == .week
      ? Period(.day, containing: day).shifted(by: sign * count * 7)
      : Period(finer, containing: day).shifted(by: sign * count)
    return dated(period, method, from: day)
  }

  /// An amount in whole units, if need be of a finer unit: half a year is six months.
  private static func whole(_ amount: Double, _ unit: TimeUnit) -> (CalendarUnit, Int)? {
    guard let calendar = unit.calendar, amount < 1_000_000 else { return nil }
    let count = amount * (unit == .fortnight ? 2 : 1)
    if let whole = Int(exactly: count) { return (calendar, whole) }
    switch calendar {
    case .week: return (.day, Int((count * 7).rounded()))
    case .month: return (.day, Int((count * 30).rounded()))
    case .year: return (.month, Int((count * 12).rounded()))
    case .decade: return (.year, Int((count * 10).rounded()))
    case .century: return (.year, Int((count * 100).rounded()))
    default: return (calendar, Int(count.rounded()))
    }
  }

  // MARK: Times of day

  private func timeOfDay(_ time: TimeOfDay, _ offset: Int?) -> Resolution? {
    let day: Resolution? =
      offset.map { relative(.day, $0, .publication) }
      ?? relative(.day, 0, lastMentioned(.day) == nil ? .publication : .previous)
    return day.flatMap { Self.adding(time, to: $0) }
  }

  private func timed(_ day: Meaning, _ time: TimeOfDay, _ tense: Tense) -> Resolution? {
    resolution(day, tense).flatMap { Self.adding(time, to: $0) }
  }

  private static func adding(_ time: TimeOfDay, to day: Resolution) -> Resolution {
    let date = day.value.hasSuffix("_REF") ? "XXXX-XX-XX" : day.value
    return Resolution(
      kind: .time,
      value: date + time.value,
      method: day.method,
      anchor: day.anchor,
      precision: .time,
      period: day.period,
      time: time
    )
  }
}

/// When something was said, happened, was published or captured, as far as it is told.
///
///     value       2022-W44         what the words or the page say, as TimeML writes it
///     method      publication      how that was found
///     anchor      2022-11-08       the day it was counted from
///     precision   week             how fine it is
///     interval    31 Oct - 6 Nov   first and last day, for comparison
///
/// Nothing here is ever taken from the clock.
public struct DatedValue: Hashable, Sendable {
  /// TimeML's value ("2022-11-07", "2022-W44", "2022-09").
  public let value: String
  /// The words it was read from; nil where it was taken from a field or a given date.
  public private(set) var text: String?
  /// The raw value of the method that found it.
  public let method: String
  /// The day it was counted from; nil where the words say it all.
  public let anchor: CalendarDate?
  public let precision: DatePrecision
  public let modifier: DateModifier?
  /// First and last day, where the value is fixed to the calendar.
  public let interval: ClosedRange<CalendarDate>?
  /// The clock time in minutes since midnight of the first day, 0...1440, where one is told.
  public let minute: Int?
  /// In whose calendar the days are counted; nil where it is not told.
  public let zone: ZoneOffset?

  public init(
    value: String,
    text: String? = nil,
    method: String,
    anchor: CalendarDate? = nil,
    precision: DatePrecision,
    modifier: DateModifier? = nil,
    interval: ClosedRange<CalendarDate>?,
    minute: Int? = nil,
    zone: ZoneOffset? = nil
  ) {
    self.value = value
    self.text = text
    self.method = method
    self.anchor = anchor
    self.precision = precision
    self.modifier = modifier
    self.interval = interval
    self.minute = minute
    self.zone = zone
  }

  /// The same date with the words it was read from.
  public func read(from words: String) -> DatedValue {
    var date = self
    date.text = words
    return date
  }
}

/// How fine a date is.
public enum DatePrecision: String, Sendable, CaseIterable {
  case time, day, week, month, season, quarter, year, decade, century, none
}

/// What the words around a date or an amount of time change in it (TIMEX3, `mod`).
public enum DateModifier: String, Sendable, CaseIterable {
  // Of points
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  // Of durations
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
  case equalOrLess = "EQUAL_OR_LESS"
  case equalOrMore = "EQUAL_OR_MORE"
  // Of both
  case start = "START"
  case middle = "MID"
  case end = "END"
  case approximate = "APPROX"
}

/// How far a clock is ahead of Greenwich.
public struct ZoneOffset: Hashable, Sendable {
  public let minutes: Int

  /// Nil for what no zone of the world has: they lie between -12 and +14 hours.
  public init?(minutes: Int) {
    guard (-720...840).contains(minutes) else { return nil }
    self.minutes = minutes
  }
}

public import HearsayDocument
public import HearsayText

/// When something was said or happened, as far as the words tell: first and last day, and how fine
/// the words were.
public struct DatedValue: Hashable, Sendable {
  public let interval: ClosedRange<CalendarDate>
  public let precision: Timex.Precision

  public init(interval: ClosedRange<CalendarDate>, precision: Timex.Precision) {
    self.interval = interval
    self.precision = precision
  }

  /// Nil where the expression is not fixed to the calendar.
  public init?(_ timex: Timex) {
    guard let interval = timex.interval else { return nil }
    self.init(interval: interval, precision: timex.precision)
  }
}

/// How two dates stand to each other.
public enum DateRelation: String, Sendable, CaseIterable {
  /// The same first and last day.
  case same
  /// One lies within the other ("Monday", "last week").
  case contained
  /// They share days, and each has days of its own.
  case overlapping
  /// They share no day and are too far apart for a time zone to explain it.
  case apart
  /// The words do not settle it.
  case unknown
}

extension DatedValue {
  /// Compares two dates.
  ///
  /// The same moment has two dates on the two sides of midnight: Monday in Seoul may be Sunday in
  /// Washington. Where dates are told to the day and only a neighboring day lies between being the
  /// same and being apart, the answer is `unknown`.
  public func relation(to other: DatedValue) -> DateRelation {
    if interval == other.interval { return .same }
    if interval.overlaps(other.interval) {
      return interval.contains(other.interval) || other.interval.contains(interval)
        ? .contained : .overlapping
    }
    return daysBetween(other) == 1 && (isDaily || other.isDaily) ? .unknown : .apart
  }

  /// From the end of the earlier to the start of the later, where they do not overlap.
  private func daysBetween(_ other: DatedValue) -> Int {
    let (earlier, later) =
      interval.upperBound < other.interval.lowerBound
      ? (interval, other.interval) : (other.interval, interval)
    return later.lowerBound.ordinal - earlier.upperBound.ordinal
  }

  private var isDaily: Bool { precision == .day || precision == .time }
}

/// Compares two dates of which either may be unknown.
public func relation(of a: DatedValue?, to b: DatedValue?) -> DateRelation {
  guard let a, let b else { return .unknown }
  return a.relation(to: b)
}

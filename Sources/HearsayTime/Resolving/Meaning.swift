import HearsayDocument
import HearsayText

/// What the words of a time expression say, before it is known when they were written.
enum Meaning: Hashable, Sendable {
  /// Looks like a time, is none ("37-year-old").
  case nothing
  case literal(Timex.Kind, String)
  case period(Period)
  /// From one year to another: "2021/22", "1990-95".
  case years(Int, Int)
  /// From a day to so many days later: "November 2-5".
  indirect case days(Meaning, Int)
  /// One of many that recur: a weekday, a day without its year.
  case recurring(Recurrence, Direction)
  /// A whole unit counted from the one that holds the anchor: "last week", "the next day".
  case relative(CalendarUnit, Int, Anchor)
  /// So far from the anchor: "three years ago", "two days later". No amount: "years ago".
  case distant(Double?, TimeUnit, sign: Int, Anchor)
  case duration(Double?, TimeUnit)
  case every(Double, TimeUnit)
  case everyRecurring(Recurrence)
  /// A time of a day that stands elsewhere, or of a day counted from the day of publication.
  case time(TimeOfDay, dayOffset: Int?)
  /// A time of the day that another expression gives.
  indirect case timed(Meaning, TimeOfDay)
}

enum Anchor: Hashable, Sendable {
  case publication
  case previous
}

/// TimeML's part of a day or a clock time, as it stands after the day.
struct TimeOfDay: Hashable, Sendable {
  /// `TMO`, `T15:30`, `T03:00Z`.
  let value: String
  /// Minutes since midnight; nil for a part of the day.
  var minute: Int?
  var zone: ZoneOffset?
}

extension Meaning {
  /// What words before an amount or a point say of it: "more than" two hours is MORE_THAN, "more
  /// than" two years ago is BEFORE that year, as TimeML wants it.
  func modified(by modifier: DateModifier) -> DateModifier {
    guard case .distant(_, _, let sign, _) = self else { return modifier }
    return switch modifier {
    case .moreThan: sign < 0 ? .before : .after
    case .lessThan: sign < 0 ? .after : .before
    case .equalOrMore: sign < 0 ? .onOrBefore : .onOrAfter
    case .equalOrLess: sign < 0 ? .onOrAfter : .onOrBefore
    default: modifier
    }
  }

  /// True for what names a quarter of its own, not one counted from another.
  var namesQuarter: Bool {
    switch self {
    case .period, .recurring: true
    default: false
    }
  }

  /// True for what names a single day, so that a time of day can be added.
  var isDay: Bool {
    switch self {
    case .period(let period): period.unit == .day
    case .recurring(let recurrence, _): recurrence.unit == .day
    case .relative(let unit, _, _): unit == .day
    case .distant(_, let unit, _, _): unit.calendar == .day
    default: false
    }
  }
}

public import HearsayText

/// The time expressions of a text, in order, without overlap.
public struct TimexTable: Sendable {
  public private(set) var timexes: [Timex] = []

  public init() {}

  public mutating func append(_ timex: Timex) { timexes.append(timex) }

  public var count: Int { timexes.count }
  public var indices: Range<Int> { timexes.indices }
  public subscript(index: Int) -> Timex { timexes[index] }
}

/// A time expression and its value (TimeML, TIMEX3).
public struct Timex: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// How the value was found.
  ///
  /// The raw value is the stable name used in every output.
  public enum Method: String, Sendable {
    /// The words say it all ("2 November 2022").
    case explicit
    /// Counted from the day of publication ("last week").
    case publication
    /// Counted from another time expression of the text.
    case previous
    /// The words do not say, or there is nothing to count from.
    case unresolved
  }

  public enum Precision: String, Sendable {
    case time, day, week, month, season, quarter, year, decade, century, none
  }

  public let tokens: Range<Int>
  public let kind: Kind
  /// TimeML's value: `2022-11-07`, `2022-W44`, `P2Y`, `PAST_REF`, `XXXX-11-02`.
  public let value: String
  public let method: Method
  public let precision: Precision
  /// First and last day, where the value is fixed to the calendar.
  public let interval: ClosedRange<CalendarDate>?

  public init(
    tokens: Range<Int>,
    kind: Kind,
    value: String,
    method: Method,
    precision: Precision,
    interval: ClosedRange<CalendarDate>?
  ) {
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.method = method
    self.precision = precision
    self.interval = interval
  }
}

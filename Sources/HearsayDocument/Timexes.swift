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

  public typealias Precision = DatePrecision

  public let tokens: Range<Int>
  public let kind: Kind
  /// TimeML's value: `2022-11-07`, `2022-W44`, `P2Y`, `PAST_REF`, `XXXX-11-02`.
  public let value: String
  public let method: Method
  /// The day it was counted from; nil where the words say it all or nothing was there to count from.
  public let anchor: CalendarDate?
  public let precision: Precision
  /// What the words around it change ("early", "about").
  public let modifier: DateModifier?
  /// First and last day, where the value is fixed to the calendar.
  public let interval: ClosedRange<CalendarDate>?
  /// The clock time in minutes since midnight, where one is told.
  public let minute: Int?
  /// The zone of the clock time, where it is told.
  public let zone: ZoneOffset?

  public init(
    tokens: Range<Int>,
    kind: Kind,
    value: String,
    method: Method,
    anchor: CalendarDate? = nil,
    precision: Precision,
    modifier: DateModifier? = nil,
    interval: ClosedRange<CalendarDate>?,
    minute: Int? = nil,
    zone: ZoneOffset? = nil
  ) {
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.method = method
    self.anchor = anchor
    self.precision = precision
    self.modifier = modifier
    self.interval = interval
    self.minute = minute
    self.zone = zone
  }
}

extension DatedValue {
  /// The date that a time expression names.
  ///
  /// - Parameter text: its words.
  public init(_ timex: Timex, text: String) {
    self.init(
      value: timex.value,
      text: text,
      method: timex.method.rawValue,
      anchor: timex.anchor,
      precision: timex.precision,
      modifier: timex.modifier,
      interval: timex.interval,
      minute: timex.minute,
      zone: timex.zone
    )
  }
}

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

  public let tokens: Range<Int>
  public let kind: Kind
  /// Its value ("2022-11-07", "2022-W44", "P2Y", "PAST_REF", "XXXX-11-02") and how that was found,
  /// a ``Method``'s raw value; without words, which are those of `tokens`.
  public let date: DatedValue

  public init(tokens: Range<Int>, kind: Kind, date: DatedValue) {
    self.tokens = tokens
    self.kind = kind
    self.date = date
  }
}

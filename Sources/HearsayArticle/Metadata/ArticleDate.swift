public import HearsayText

/// A date of the article, with how it was found.
public struct ArticleDate: Hashable, Sendable {
  public enum Precision: String, Sendable, CaseIterable {
    case day
    case month
    case year
  }

  /// What the date was read from.
  ///
  /// The raw value is the stable name used in every output.
  public enum Method: String, Sendable, CaseIterable {
    /// Given with the capture, not read from the page.
    case given
    /// A field a scraper wrote before the text: `date 2022-11-08`.
    case field
    /// A line that says what it is: "Published 8 November 2022".
    case labeled = "labelled-line"
    /// A line of its own that is a date.
    case line
    /// A dateline before the first sentence: "SEOUL, Nov 8, 2022 (Agency) - ".
    case dateline
    case jsonLD = "json-ld"
    case meta
    /// An `itemprop` in the page's text.
    case microdata
    /// A `time` element.
    case time
    /// An element whose class says that it is a date.
    case markup = "class"
    /// A day in the page's address.
    case url
    /// "2 hours ago", counted from when the page was retrieved.
    case relative
  }

  /// For a month or a year, its first day.
  public let date: CalendarDate
  public let precision: Precision
  public let method: Method
  /// The time of the day, where one stands with the date.
  public let time: ClockTime?
  /// Where the page says so; `nil` where it was given.
  public let range: Bytes<PageSpace>?

  public init(
    date: CalendarDate,
    precision: Precision,
    method: Method,
    time: ClockTime? = nil,
    range: Bytes<PageSpace>?
  ) {
    self.date = date
    self.precision = precision
    self.method = method
    self.time = time
    self.range = range
  }
}

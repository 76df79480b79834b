import HearsayText

/// What is known of a page from outside of it.
public struct PageContext: Hashable, Sendable {
  /// The address it was retrieved from.
  public let url: String?
  /// When it was retrieved: an ISO 8601 date, with a time or without.
  public let retrieved: String?

  public init(url: String? = nil, retrieved: String? = nil) {
    self.url = url
    self.retrieved = retrieved
  }

  /// No day of publication is later: the day of retrieval where that is latest on Earth.
  var latestDay: CalendarDate? {
    moment.flatMap { $0.time == nil ? $0.day : $0.day.adding(days: 1) }
  }

  /// The day and time of retrieval.
  var moment: (day: CalendarDate, time: ClockTime?)? {
    let bytes = Array((retrieved ?? "").utf8)[...]
    guard let (day, end) = WrittenDate.iso(bytes) else { return nil }
    return (day, ClockReader.time(in: bytes[end...]))
  }
}

public import HearsayClaims
import HearsayDocument
public import HearsayText

/// What a page tells of its article besides headline, writers and text.
public struct ArticleMetadata: Sendable {
  /// The canonical address as the page gives it.
  public let canonical: String?
  /// `complete`, `truncated`, `paywalled` or `unknown`.
  public let completeness: String
  /// The news agencies that the byline or dateline names.
  public let agencies: [String]
  /// The dates as the page states them, before anything that was given beside it.
  public let dates: [StatedDate]

  public init(
    canonical: String? = nil,
    completeness: String = "unknown",
    agencies: [String] = [],
    dates: [StatedDate] = []
  ) {
    self.canonical = canonical
    self.completeness = completeness
    self.agencies = agencies
    self.dates = dates
  }
}

/// A date of an article with where and how the page states it.
public struct StatedDate: Sendable {
  /// `published` or `modified`.
  public let kind: String
  public let value: DatedValue
  /// `HH:MM` or `HH:MM:SS`.
  public let time: String?
  /// `Z`, `+05:30`; nil where none is stated.
  public let zone: String?
  public let range: Bytes<PageSpace>?

  public init(
    kind: String,
    value: DatedValue,
    time: String?,
    zone: String?,
    range: Bytes<PageSpace>?
  ) {
    self.kind = kind
    self.value = value
    self.time = time
    self.zone = zone
    self.range = range
  }
}

extension JSONWriter {
  /// The fields, into an object that is open.
  mutating func write(_ metadata: ArticleMetadata) {
    field("canonical", metadata.canonical)
    field("completeness", metadata.completeness)
    field("agencies", metadata.agencies)
    array("dates", metadata.dates) { json, date in json.write(date) }
  }

  private mutating func write(_ date: StatedDate) {
    object { json in
      json.field("kind", date.kind)
      json.field("value", date.value.value)
      json.field("method", date.value.method)
      json.field("precision", date.value.precision.rawValue)
      json.field("time", date.time)
      json.field("zone", date.zone)
      json.field("start", optional: date.range.map { Int($0.start) })
      json.field("end", optional: date.range.map { Int($0.end) })
    }
  }
}

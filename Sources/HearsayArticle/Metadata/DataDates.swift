import HearsayText

/// The dates that JSON-LD left in a raw page gives; the first of each.
public struct DataDates: Hashable, Sendable {
  public private(set) var published: ArticleDate?
  public private(set) var modified: ArticleDate?

  public init(published: ArticleDate? = nil, modified: ArticleDate? = nil) {
    self.published = published
    self.modified = modified
  }

  init(_ page: [UInt8], in regions: [Region]) {
    for region in regions where region.isCode {
      for index in region.range where page[index] == .ascii("\"") {
        read(page, at: index)
      }
    }
  }

  private static let publishedKey = Array("\"datepublished\"".utf8)
  private static let modifiedKey = Array("\"datemodified\"".utf8)

  /// - Precondition: `page[quote]` is a quotation mark.
  private mutating func read(_ page: [UInt8], at quote: Int) {
    if published == nil { published = Self.date(page, at: quote, key: Self.publishedKey) }
    if modified == nil { modified = Self.date(page, at: quote, key: Self.modifiedKey) }
  }

  private static func date(_ page: [UInt8], at quote: Int, key: [UInt8]) -> ArticleDate? {
    guard page.hasPrefix(key, at: quote) else { return nil }
    var start = quote + key.count
    while start < page.count,
      page[start] == 0x20 || page[start] == .ascii(":")
        || page[start] == .ascii("\"")
    {
      start += 1
    }
    let value = page[start...].prefix(Limits.writtenDate).prefix { $0 != .ascii("\"") }
    guard value.startIndex < value.endIndex, let (day, end) = WrittenDate.iso(value) else {
      return nil
    }
    return ArticleDate(
      date: day,
      precision: .day,
      method: .jsonLD,
      time: ClockReader.time(in: value[end...]),
      range: Bytes(start..<end)
    )
  }
}

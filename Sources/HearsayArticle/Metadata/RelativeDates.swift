import HearsayText

/// Reads lines that count the day of publication from the day the page was retrieved.
///
///     2 hours ago        retrieved 2022-11-08T01:10   2022-11-07
///     vor 3 Tagen        retrieved 2022-11-08         2022-11-05
///
/// Hours and minutes need the time of retrieval, or they would be a guess.
struct RelativeDates {
  private let reading: PageReading
  private let words: MetadataWords
  private let moment: (day: CalendarDate, time: ClockTime?)

  private static let longestLine = 8
  /// More minutes, hours or days than pages count.
  private static let most = 400

  /// - Parameter moment: of retrieval.
  init(
    _ reading: PageReading,
    _ words: MetadataWords,
    _ moment: (day: CalendarDate, time: ClockTime?)
  ) {
    self.reading = reading
    self.words = words
    self.moment = moment
  }

  /// The day that a piece gives.
  func date(_ piece: Int) -> ArticleDate? {
    let line = reading.pieces[piece].words
    guard (1...Self.longestLine).contains(line.count), let days = days(line),
      let day = moment.day.adding(days: -days)
    else { return nil }
    let range = reading.text.map.source(of: Bytes(reading.bytes(of: reading.pieces[piece])))
    return ArticleDate(date: day, precision: .day, method: .relative, range: range)
  }

  /// How many days before that of retrieval.
  private func days(_ line: Range<Int>) -> Int? {
    if has(.ago, line) {
      guard let number = line.first(where: { reading.words[$0].marks.contains(.number) }),
        number + 1 < line.upperBound, let count = Int(reading.words.text(number)),
        (0...Self.most).contains(count)
      else { return nil }
      return days(count, of: reading.words[number + 1].key)
    }
    // "Today" alone may be a name; with a label or a time it is a day.
    guard has(.published, line) || line.contains(where: { reading.words.beginsWithDigit($0) })
    else { return nil }
    if has(.yesterday, line) { return 1 }
    return has(.today, line) ? 0 : nil
  }

  private func days(_ count: Int, of unit: UInt64) -> Int? {
    if words.contains(.day, unit) { return count }
    guard let time = moment.time else { return nil }
    let now = time.hour * 60 + time.minute
    let minutes = words.contains(.hour, unit) ? count * 60 : count
    guard words.contains(.hour, unit) || words.contains(.minute, unit) else { return nil }
    return minutes <= now ? 0 : (minutes - now + Self.day - 1) / Self.day
  }

  private static let day = 24 * 60

  private func has(_ kind: MetadataWords.Kind, _ line: Range<Int>) -> Bool {
    line.contains { words.contains(kind, reading.words[$0].key) }
  }
}

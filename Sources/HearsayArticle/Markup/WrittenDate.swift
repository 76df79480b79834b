import HearsayText

/// A date as data for machines writes it: the day as written, whatever the zone.
///
///     2022-11-08T23:30:00-05:00      2022-11-08
///     20221108                       2022-11-08
///     Tue, 08 Nov 2022 04:30 GMT     2022-11-08
enum WrittenDate {
  static func read(_ text: ArraySlice<UInt8>) -> (
    date: CalendarDate, precision: ArticleDate.Precision
  )? {
    let text = text.prefix(Limits.writtenDate).drop { $0.isASCIIWhitespace }
    if let date = iso(text) { return (date, .day) }
    return words(Array(text))
  }

  /// `YYYY-MM-DD`, `YYYY/MM/DD` or `YYYYMMDD`, whatever follows that is no digit.
  private static func iso(_ text: ArraySlice<UInt8>) -> CalendarDate? {
    let digits = Array(text.prefix(11))
    guard let year = number(digits, 0, 4) else { return nil }
    if digits.count >= 8, let month = number(digits, 4, 2), let day = number(digits, 6, 2),
      digits.count == 8 || !digits[8].isASCIIDigit
    {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard digits.count >= 8, digits[4] == .ascii("-") || digits[4] == .ascii("/") else {
      return nil
    }
    let monthEnd = number(digits, 5, 2) == nil ? 6 : 7
    guard let month = number(digits, 5, monthEnd - 5), monthEnd < digits.count,
      digits[monthEnd] == digits[4],
      let day = number(digits, monthEnd + 1, 2) ?? number(digits, monthEnd + 1, 1)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<(start + count)] {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func words(
    _ text: [UInt8]
  ) -> (date: CalendarDate, precision: ArticleDate.Precision)? {
    let line = VisibleText(
      bytes: text,
      map: SourceMap(),
      blocks: [VisibleBlock(range: 0..<text.count, startsParagraph: true)],
      dropped: []
    )
    let words = WordTable(line)
    let reader = DateReader(words)
    for at in words.words.indices {
      if let found = reader.date(at, limit: words.words.count) {
        return (found.date, found.precision)
      }
    }
    return nil
  }

  /// The day in an address: `/2022/11/08/` or `/2022-11-08-`.
  static func inAddress(_ address: ArraySlice<UInt8>) -> CalendarDate? {
    let address = address.prefix(Limits.address)
    for at in address.indices.dropLast(8) where address[at] == .ascii("/") {
      let rest = address[(at + 1)...]
      guard rest.first == .ascii("2") || rest.first == .ascii("1") else { continue }
      if let date = iso(rest), (1990...2100).contains(date.year) { return date }
    }
    return nil
  }
}

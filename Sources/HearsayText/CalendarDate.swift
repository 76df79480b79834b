/// A day of the proleptic Gregorian calendar, years 1 to 9999: the day of a publication, a
/// statement or an event.
///
/// No clock, no time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` at the start of the text; what follows must not be a digit.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes.count == 10 || !bytes[10].isASCIIDigit,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 0001-01-01, which is day 0.
  public var ordinal: Int {
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400
    for earlier in 1..<month { days += Self.days(in: earlier, of: year) }
    return days + day - 1
  }

  /// Nil outside the years 1 to 9999.
  public init?(ordinal: Int) {
    guard ordinal >= 0 else { return nil }
    var year = ordinal / 366 + 1
    while let next = Self(year: year + 1, month: 1, day: 1), next.ordinal <= ordinal { year += 1 }
    guard let first = Self(year: year, month: 1, day: 1) else { return nil }
    var rest = ordinal - first.ordinal
    var month = 1
    while rest >= Self.days(in: month, of: year) {
      rest -= Self.days(in: month, of: year)
      month += 1
      guard month <= 12 else { return nil }
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  public func adding(days: Int) -> Self? { Self(ordinal: ordinal + days) }

  /// Monday is 1, Sunday 7 (ISO 8601).
  public var weekday: Int { ordinal % 7 + 1 }

  /// The ISO 8601 week and the year that week belongs to.
  public var week: (year: Int, week: Int) {
    let thursday = ordinal - weekday + 4
    guard let inYear = Self(ordinal: thursday),
      let first = Self(year: inYear.year, month: 1, day: 1)
    else { return (year, weekday <= 4 ? 1 : 52) }
    return (inYear.year, (thursday - first.ordinal) / 7 + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit.isASCIIDigit else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate: CustomStringConvertible {
  public var description: String { iso }
}

import HearsayText

/// A day that comes once a year.
enum Holiday: Hashable, Sendable {
  /// `12-25`.
  case fixed(month: Int, day: Int)
  /// `11-4x4`, the fourth Thursday of November; `5-1x-1`, the last Monday of May.
  case weekday(month: Int, weekday: Int, count: Int)
  /// `11-2@2`, the first Tuesday from 2 November on.
  case weekdayFrom(month: Int, weekday: Int, day: Int)
  /// `E+1`, Easter Monday: days from Easter Sunday.
  case easter(Int)
  /// `O+1`: days from the Easter Sunday of the Julian calendar.
  case orthodoxEaster(Int)

  init?(code: String) {
    if code.hasPrefix("E"), let days = Int(code.dropFirst()) {
      self = .easter(days)
      return
    }
    if code.hasPrefix("O"), let days = Int(code.dropFirst()) {
      self = .orthodoxEaster(days)
      return
    }
    let parts = code.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let month = Int(parts[0]), (1...12).contains(month) else { return nil }
    let rule = parts[1].split(separator: "x")
    if rule.count == 2, let weekday = Int(rule[0]), let count = Int(rule[1]),
      (1...7).contains(weekday), count != 0, (-5...5).contains(count)
    {
      self = .weekday(month: month, weekday: weekday, count: count)
    } else if let (weekday, day) = Self.weekdayFrom(parts[1]) {
      self = .weekdayFrom(month: month, weekday: weekday, day: day)
    } else if let day = Int(parts[1]), (1...CalendarDate.days(in: month, of: 4)).contains(day) {
      self = .fixed(month: month, day: day)
    } else {
      return nil
    }
  }

  private static func weekdayFrom(_ text: Substring) -> (weekday: Int, day: Int)? {
    let rule = text.split(separator: "@")
    guard rule.count == 2, let weekday = Int(rule[0]), let day = Int(rule[1]),
      (1...7).contains(weekday), (1...28).contains(day)
    else { return nil }
    return (weekday, day)
  }

  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
    case .weekday(let month, let weekday, let count): Self.nth(count, weekday, month, of: year)
    case .weekdayFrom(let month, let weekday, let day):
      CalendarDate(year: year, month: month, day: day)
        .flatMap { $0.adding(days: (weekday - $0.weekday).modulo(7)) }
    case .easter(let days): Self.easter(year)?.adding(days: days)
    case .orthodoxEaster(let days): Self.orthodoxEaster(year)?.adding(days: days)
    }
  }

  private static func nth(_ count: Int, _ weekday: Int, _ month: Int, of year: Int) -> CalendarDate?
  {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let offset = (weekday - first.weekday).modulo(7)
    let length = CalendarDate.days(in: month, of: year)
    let last = offset + (length - 1 - offset) / 7 * 7
    let day = count > 0 ? offset + (count - 1) * 7 : last + (count + 1) * 7
    return CalendarDate(year: year, month: month, day: day + 1)
  }

  /// The Julian computus (Meeus), moved to the Gregorian calendar.
  private static func orthodoxEaster(_ year: Int) -> CalendarDate? {
    let epact = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    let day = epact + weekday + 114
    let lag = year / 100 - year / 400 - 2
    return CalendarDate(year: year, month: day / 31, day: day % 31 + 1)?.adding(days: lag)
  }

  /// The Gregorian computus (Meeus, Jones and Butcher).
  private static func easter(_ year: Int) -> CalendarDate? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = century - century / 4 - (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let day = epact + weekday - 7 * shift + 114
    return CalendarDate(year: year, month: day / 31, day: day % 31 + 1)
  }
}

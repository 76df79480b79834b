import HearsayDocument
public import HearsayText

/// The units a calendar is cut into.
///
/// Each cuts all time into numbered pieces without gaps, except the weekend, which is part of the
/// week with its number.
public enum CalendarUnit: UInt8, Sendable, CaseIterable {
  case day, weekend, week, month, season, quarter, half, year, decade, century

  /// How fine a date is that names one such unit.
  var precision: DatePrecision {
    switch self {
    case .day: .day
    case .weekend, .week: .week
    case .month: .month
    case .season: .season
    case .quarter, .half: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }
}

/// One piece of the calendar, from a day to a century.
///
/// Pieces of one unit are numbered without gaps, so that moving by units is an addition: the week
/// after `2020-W53` is the piece with the next number, `2021-W01`. A winter belongs to the year in
/// which it begins; a century runs from its year 00 to its year 99.
public struct Period: Hashable, Sendable {
  public let unit: CalendarUnit
  /// Number of the piece: days, weeks since 0001-01-01 (a Monday); months, seasons, quarters and
  /// halves since the year 0; the year; the year by tens and by hundreds.
  public let index: Int

  public init(_ unit: CalendarUnit, index: Int) {
    self.unit = unit
    self.index = index
  }

  /// The piece that holds a day.
  ///
  /// A weekend is given for any day of its week.
  public init(_ unit: CalendarUnit, containing date: CalendarDate) {
    let index =
      switch unit {
      case .day: date.ordinal
      case .weekend, .week: date.ordinal / 7
      case .month: date.year * 12 + date.month - 1
      // March begins the year of seasons.
      case .season: (date.year * 12 + date.month - 3).floored(by: 3)
      case .quarter: date.year * 4 + (date.month - 1) / 3
      case .half: date.year * 2 + (date.month - 1) / 6
      case .year: date.year
      case .decade: date.year / 10
      case .century: date.year / 100
      }
    self.init(unit, index: index)
  }

  /// The piece `count` units later.
  public func shifted(by count: Int) -> Period {
    let (sum, overflow) = index.addingReportingOverflow(count)
    return Period(unit, index: overflow ? index : sum)
  }

  /// First and last day; nil where they are not both within the years 1 to 9999.
  public var interval: ClosedRange<CalendarDate>? {
    guard (-1...4_000_000).contains(index) else { return nil }
    switch unit {
    case .day: return days(from: index, count: 1)
    case .weekend: return days(from: index * 7 + 5, count: 2)
    case .week: return days(from: index * 7, count: 7)
    case .month: return months(from: index, count: 1)
    case .season: return months(from: index * 3 + 2, count: 3)
    case .quarter: return months(from: index * 3, count: 3)
    case .half: return months(from: index * 6, count: 6)
    case .year: return months(from: index * 12, count: 12)
    case .decade: return months(from: max(index * 10, 1) * 12, count: index == 0 ? 108 : 120)
    case .century: return months(from: max(index * 100, 1) * 12, count: index == 0 ? 1188 : 1200)
    }
  }

  private func days(from first: Int, count: Int) -> ClosedRange<CalendarDate>? {
    guard let start = CalendarDate(ordinal: first),
      let end = CalendarDate(ordinal: first + count - 1)
    else { return nil }
    return start...end
  }

  private func months(from first: Int, count: Int) -> ClosedRange<CalendarDate>? {
    let last = first + count - 1
    let (year, month) = (last.floored(by: 12), last.modulo(12) + 1)
    guard
      let start = CalendarDate(year: first.floored(by: 12), month: first.modulo(12) + 1, day: 1),
      let end = CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
    else { return nil }
    return start...end
  }

  /// The value as TimeML writes it; nil where the period leaves the years 1 to 9999.
  public var value: String? {
    guard let first = interval?.lowerBound else { return nil }
    let year = padded(first.year, 4)
    switch unit {
    case .day: return first.iso
    case .weekend: return Self.isoWeek(of: first) + "-WE"
    case .week: return Self.isoWeek(of: first)
    case .month: return year + "-" + padded(first.month, 2)
    case .season: return year + "-" + Season.name(index.modulo(4))
    case .quarter: return year + "-Q\(index.modulo(4) + 1)"
    case .half: return year + "-H\(index.modulo(2) + 1)"
    case .year: return year
    case .decade: return padded(index, 3)
    case .century: return padded(index, 2)
    }
  }

  private static func isoWeek(of date: CalendarDate) -> String {
    let (year, week) = date.week
    return padded(year, 4) + "-W" + padded(week, 2)
  }
}

/// The seasons of the north in the order of the year that begins in March.
enum Season {
  static let codes = ["SP", "SU", "FA", "WI"]

  static func name(_ index: Int) -> String { codes[index] }
}

/// A number with leading zeros up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Int {
  /// Division that rounds down, also below zero.
  func floored(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }

  /// The remainder of ``floored(by:)``: never negative.
  func modulo(_ divisor: Int) -> Int { self - floored(by: divisor) * divisor }
}

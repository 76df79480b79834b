/// What a rule makes of a match.
///
/// The rule file names these; its head explains each.
enum Operation: String, Sendable, CaseIterable {
  case none
  case literal
  case day, days, weekdays, month, year, years, decade, century, quarter, half, season, holiday,
    weekday, date
  case publication, previous
  case ago, ahead, before, after
  case duration, every
  case everyWeekday = "every-weekday"
  case everyMonth = "every-month"
  case part
  case dayPart = "day-part"
  case clock, hour

  /// The kind of value an argument must be.
  enum Parameter: Sendable {
    /// A year, or from where to look for one: `?`, `last`, `this`, `next`, `that`, `last-year`...
    case year
    /// From where to look: `?`, `last`, `this`, `next`, `that`.
    case direction
    case month, day, weekday, season, part, holiday, unit, meridiem, zone, clock, number, date
    /// Taken as it stands.
    case text
  }

  var parameters: [Parameter] {
    switch self {
    case .none: []
    case .literal: [.text, .text]
    case .day: [.year, .month, .day]
    case .days: [.year, .month, .day, .day]
    case .month: [.year, .month]
    case .years: [.number, .number]
    case .year, .decade, .century: [.number]
    case .quarter, .half: [.year, .number]
    case .season: [.year, .season]
    case .holiday: [.year, .holiday]
    case .weekday: [.direction, .weekday]
    case .weekdays: [.weekday, .weekday]
    case .date: [.date]
    case .publication, .previous: [.unit, .number]
    case .ago, .ahead, .before, .after, .duration, .every: [.number, .unit]
    case .everyWeekday: [.weekday]
    case .everyMonth: [.month]
    case .part: [.part]
    case .dayPart: [.part, .number]
    case .clock: [.clock, .meridiem, .zone]
    case .hour: [.number, .meridiem, .zone]
    }
  }
}

extension Operation.Parameter {
  /// The classes whose words may fill the parameter.
  func accepts(_ wordClass: WordClass) -> Bool {
    switch self {
    case .year: [.year, .two, .years].contains(wordClass)
    case .direction, .text: false
    case .month: [.month, .day].contains(wordClass)
    case .day: [.day, .ordinal].contains(wordClass)
    case .weekday: wordClass == .weekday
    case .season: wordClass == .season
    case .part: wordClass == .part
    case .holiday: wordClass == .holiday
    case .unit: wordClass == .unit
    case .meridiem: wordClass == .meridiem
    case .zone: wordClass == .zone
    case .clock: [.clock, .dotted, .military].contains(wordClass)
    case .date: wordClass == .date
    case .number: [.number, .ordinal, .year, .years, .decade, .day, .two].contains(wordClass)
    }
  }

  /// The class in whose codes a constant is written; nil for plain numbers.
  var constantClass: WordClass? {
    switch self {
    case .unit: .unit
    case .season: .season
    case .part: .part
    default: nil
    }
  }
}

import HearsayDocument
import HearsayText

/// Makes the meaning of a match from its rule's template and what its captures hold.
struct Evaluation {
  private let template: Template
  private let holidays: [Holiday]
  /// What a capture holds; nil where its optional element was left out.
  private let captured: (String) -> Double?

  init(_ template: Template, holidays: [Holiday], captured: @escaping (String) -> Double?) {
    self.template = template
    self.holidays = holidays
    self.captured = captured
  }

  /// Nil where the values cannot be meant (hour 37); a day that does not exist ("31 June") is read
  /// and means nothing.
  func meaning() -> Meaning? {
    switch template.operation {
    case .none: .nothing
    case .literal: literal()
    case .day, .month, .quarter, .half, .season, .holiday, .weekday: recurring()
    case .year, .decade, .century, .date: fixed()
    case .years: years()
    case .days: days()
    case .weekdays: weekdays()
    case .publication: relative(.publication)
    case .previous: relative(.previous)
    case .ago: distant(-1, .publication)
    case .ahead: distant(1, .publication)
    case .before: distant(-1, .previous)
    case .after: distant(1, .previous)
    case .duration: unit(1).map { .duration(number(0), $0) }
    case .every: unit(1).map { .every(number(0) ?? 1, $0) }
    case .everyWeekday: integer(0).map { .everyRecurring(.weekday($0)) }
    case .everyMonth: integer(0).map { .everyRecurring(.month($0)) }
    case .part: part(0).map { .time($0, dayOffset: nil) }
    case .dayPart: part(0).map { .time($0, dayOffset: integer(1)) }
    case .clock: clock(minutes: integer(0)).map { .time($0, dayOffset: nil) }
    case .hour: clock(minutes: integer(0).map { $0 * 60 }).map { .time($0, dayOffset: nil) }
    }
  }

  private func literal() -> Meaning? {
    guard case .text(let name) = template.arguments[0], let kind = Timex.Kind(rawValue: name),
      case .text(let value) = template.arguments[1]
    else { return nil }
    return .literal(kind, value)
  }

  // MARK: Dates

  private func recurring() -> Meaning? {
    guard let recurrence = recurrence() else { return .nothing }
    if case .weekday = template.operation { return .recurring(recurrence, direction(0)) }
    guard let year = integer(0) else { return .recurring(recurrence, direction(0)) }
    guard let period = recurrence.occurrence(in: year), period.interval != nil else {
      return .nothing
    }
    return .period(period)
  }

  private func days() -> Meaning? {
    guard let first = integer(2), let last = integer(3), first < last, last <= 31,
      let month = integer(1), last <= CalendarDate.days(in: month, of: 4), let start = recurring()
    else { return nil }
    return .days(start, last - first)
  }

  private func weekdays() -> Meaning? {
    guard let first = integer(0), let last = integer(1), first != last else { return nil }
    return .days(.recurring(.weekday(first), .context), (last - first).modulo(7))
  }

  /// The second year may be told by its last two digits.
  private func years() -> Meaning? {
    guard let first = integer(0) else { return nil }
    let second = integer(1) ?? first + 1
    let last = second < 100 ? first - first % 100 + second : second
    return first < last && last < first + 200 ? .years(first, last) : nil
  }

  private func recurrence() -> Recurrence? {
    guard let number = integer(1) else { return nil }
    switch template.operation {
    case .day, .days:
      guard let day = integer(2), day <= CalendarDate.days(in: number, of: 4), day > 0 else {
        return nil
      }
      return .monthDay(month: number, day: day)
    case .month: return .month(number)
    case .quarter: return (1...4).contains(number) ? .quarter(number) : nil
    case .half: return (1...2).contains(number) ? .half(number) : nil
    case .season: return .season(number)
    case .holiday: return .holiday(holidays[number])
    default: return .weekday(number)
    }
  }

  private func fixed() -> Meaning? {
    guard let number = integer(0) else { return nil }
    let period: Period? =
      switch template.operation {
      case .year: Period(.year, index: number)
      case .decade: Period(.decade, index: number)
      case .century: Period(.century, index: number - 1)
      default: Self.day(number)
      }
    return period.flatMap { $0.interval == nil ? nil : .period($0) }
  }

  private static func day(_ number: Int) -> Period? {
    CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      .map { Period(.day, containing: $0) }
  }

  private func relative(_ anchor: Anchor) -> Meaning? {
    guard let unit = unit(0)?.calendar, let count = integer(1) else { return nil }
    return .relative(unit, count, anchor)
  }

  private func distant(_ sign: Int, _ anchor: Anchor) -> Meaning? {
    unit(1).map { .distant(number(0), $0, sign: sign, anchor) }
  }

  // MARK: Times of day

  private func part(_ index: Int) -> TimeOfDay? {
    integer(index).map { TimeOfDay(value: "T" + DayPart.codes[$0]) }
  }

  private func clock(minutes: Int?) -> TimeOfDay? {
    guard var minutes, (0...1440).contains(minutes) else { return nil }
    if let meridiem = integer(1) {
      guard (60..<780).contains(minutes) else { return nil }
      minutes = minutes % 720 + meridiem * 60
    }
    let value = "T" + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
    let zone = number(2).flatMap(ZoneCode.offset)
    // TimeML has a letter for Greenwich only; other zones stand beside the value.
    return TimeOfDay(value: value + (zone?.minutes == 0 ? "Z" : ""), minute: minutes, zone: zone)
  }

  // MARK: Arguments

  /// What the rule's column `mod` says of this match.
  func modifier(_ modifier: Template.Modifier?) -> DateModifier? {
    switch modifier {
    case nil: nil
    case .constant(let constant): constant
    case .capture(let name): captured(name).flatMap(ModifierCode.modifier)
    }
  }

  private func number(_ index: Int) -> Double? {
    switch template.arguments[index] {
    case .constant(let value): value
    case .capture(let name): captured(name)
    case .direction, .text: nil
    }
  }

  private func integer(_ index: Int) -> Int? { number(index).flatMap { Int(exactly: $0) } }

  private func unit(_ index: Int) -> TimeUnit? { integer(index).flatMap(TimeUnit.init(rawValue:)) }

  private func direction(_ index: Int) -> Direction {
    if case .direction(let direction) = template.arguments[index] { direction } else { .context }
  }
}

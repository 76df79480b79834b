/// The units that durations are counted in.
enum TimeUnit: Int, Sendable, CaseIterable {
  case second, minute, hour, day, night, weekend, week, fortnight, month, season, quarter, year
  case decade, century

  /// The codes the word list uses, in the order of the cases.
  static let codes = [
    "S", "MIN", "H", "D", "NI", "WE", "W", "FN", "M", "SE", "Q", "Y", "DE", "CE",
  ]

  /// The calendar's unit a moment so many units away is told in; nil below the day.
  var calendar: CalendarUnit? {
    switch self {
    case .second, .minute, .hour: nil
    case .day, .night: .day
    case .weekend: .weekend
    case .week, .fortnight: .week
    case .month: .month
    case .season: .season
    case .quarter: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }

  /// TimeML's letters and whether they stand after `T`.
  private var letters: (isTime: Bool, text: String) {
    switch self {
    case .second: (true, "S")
    case .minute: (true, "M")
    case .hour: (true, "H")
    case .day: (false, "D")
    case .night: (true, "NI")
    case .weekend: (false, "WE")
    case .week, .fortnight: (false, "W")
    case .month: (false, "M")
    case .season: (false, "SE")
    case .quarter: (false, "Q")
    case .year: (false, "Y")
    case .decade: (false, "DE")
    case .century: (false, "CE")
    }
  }

  /// TimeML's duration: `P2Y`, `PT16H`, `P2.5Y`; `PXW` where the words give no number.
  func duration(_ amount: Double?) -> String {
    if self == .hour, let amount, amount != amount.rounded(), amount * 60 == (amount * 60).rounded()
    {
      return TimeUnit.minute.duration(amount * 60)
    }
    let (isTime, letter) = letters
    let count = amount.map { Self.digits($0 * (self == .fortnight ? 2 : 1)) } ?? "X"
    return (isTime ? "PT" : "P") + count + letter
  }

  private static func digits(_ number: Double) -> String {
    guard let whole = Int(exactly: number.rounded(.towardZero)), Double(whole) != number else {
      return Int(exactly: number).map(String.init) ?? "X"
    }
    return String((number * 100).rounded() / 100)
  }
}

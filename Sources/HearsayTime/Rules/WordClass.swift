/// The classes of words that patterns may name.
///
/// Some are filled by the word file, some are read from the shape of a number.
enum WordClass: Int, Sendable, CaseIterable {
  // From the word file
  case month, weekday, unit, part, season, holiday, meridiem, zone
  /// Abbreviated weekdays that are also words or names: "Sun.".
  case short
  /// A cardinal written in words, or an ordinal.
  case number, ordinal
  /// "several", "few": a number that is not told.
  case vague
  /// "nineties": the years divided by ten.
  case decade
  /// Prepositions after which a bare length of time is a duration.
  case prep
  /// "nearly", "more than": words before an amount that change its value a little.
  case modifier
  /// "early", "late": which piece of a period.
  case piece
  /// "a", "an", "half".
  case article
  /// What may stand between a time of day and its day: a comma, "on".
  case link
  /// Words of number phrases that are none by themselves: "hundred", "million".
  case multiplier

  // From the shape of a number
  /// Digits that may be a day of the month, 1 to 31.
  case day
  /// Four digits that may be a year, 1000 to 2199, or a year in words.
  case year
  /// Two digits.
  case two
  /// `3:30` as minutes since midnight.
  case clock
  /// `3.30` as minutes since midnight.
  case dotted
  /// `0300` as minutes since midnight.
  case military
  /// A whole date in digits, as year × 10,000 + month × 100 + day.
  case date
  /// `2021/22`: the first of two years.
  case years

  /// The class that files call by this name.
  init?(name: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  var name: String { String(describing: self) }

  /// True for classes that the word file cannot fill.
  var isRead: Bool {
    switch self {
    case .day, .year, .two, .clock, .dotted, .military, .date, .years: true
    default: false
    }
  }
}

/// Codes of the word file for the parts of a day (TimeML).
enum DayPart {
  static let codes = ["MO", "MI", "AF", "EV", "NI", "DT"]
}

extension WordClass {
  /// The value of a word of this class as its code in the word file says; nil for an unknown code.
  func value(of code: String) -> Double? {
    switch self {
    case .unit: TimeUnit.codes.firstIndex(of: code).map(Double.init)
    case .part: DayPart.codes.firstIndex(of: code).map(Double.init)
    case .season: Season.codes.firstIndex(of: code).map(Double.init)
    case .prep, .modifier, .piece, .link, .vague, .article: code == "-" ? 0 : nil
    default: Double(code)
    }
  }
}

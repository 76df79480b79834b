import HearsayText

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
  /// "beginning", "end": the same as a noun ("the end of March").
  case edge
  /// "a", "an", "half".
  case article
  /// What may stand between a time of day and its day: a comma, "on".
  case link
  /// Words of number phrases that are none by themselves: "hundred", "million".
  case multiplier

  /// "around", "circa": words before a date that make it approximate.
  case approximation

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
    case .modifier, .piece, .edge, .approximation: ModifierCode.value(of: code)
    case .zone: ZoneCode.value(of: code)
    case .unit: TimeUnit.codes.firstIndex(of: code).map(Double.init)
    case .part: DayPart.codes.firstIndex(of: code).map(Double.init)
    case .season: Season.codes.firstIndex(of: code).map(Double.init)
    case .prep, .link, .vague, .article: code == "-" ? 0 : nil
    default: Double(code).flatMap { numbers.contains($0) ? $0 : nil }
    }
  }

  /// What a number in the word file may be.
  private var numbers: ClosedRange<Double> {
    switch self {
    case .month: 1...12
    case .weekday, .short: 1...7
    case .meridiem: 0...12
    case .decade: 0...999
    case .ordinal: 1...99
    case .multiplier: 100...1e12
    default: 0...99
    }
  }
}

/// Codes of the word file for what a word changes in the date or amount behind it: TimeML's names,
/// or
/// `-` for nothing.
enum ModifierCode {
  static func value(of code: String) -> Double? {
    if code == "-" { return -1 }
    return DateModifier.allCases.firstIndex { $0.rawValue == code }.map(Double.init)
  }

  static func modifier(_ value: Double) -> DateModifier? {
    let index = Int(value)
    return DateModifier.allCases.indices.contains(index) ? DateModifier.allCases[index] : nil
  }
}

/// Codes of the word file for zones: hours ahead of Greenwich, or `?` where the same name is used
/// in summer and in winter ("ET") or tells no zone ("local time").
enum ZoneCode {
  private static let untold = 99.0

  static func value(of code: String) -> Double? {
    if code == "?" { return untold }
    guard let hours = Double(code), Int(exactly: hours * 60) != nil, offset(hours) != nil else {
      return nil
    }
    return hours
  }

  static func offset(_ value: Double) -> ZoneOffset? {
    value == untold ? nil : ZoneOffset(minutes: Int(value * 60))
  }
}

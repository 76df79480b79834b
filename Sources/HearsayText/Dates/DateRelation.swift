/// How two dates stand to each other.
public enum DateRelation: String, Sendable, CaseIterable {
  /// The same first and last day, or the same moment.
  case same
  /// One lies within the other ("Monday", "last week").
  case contained
  /// They share time, and each has time of its own.
  case overlapping
  /// They share no time, and neither a time zone nor loose words explain it.
  case apart
  /// What is told does not settle it.
  case unknown
}

extension DatedValue {
  /// Compares two dates, as precisely as they are told.
  ///
  /// The same moment has two dates on the two sides of midnight: Monday in Seoul may be Sunday in
  /// Washington. So where a day or a clock time is told without its zone, one less than a day away
  /// is not `apart` but `unknown`. Where both zones are known, the moments are compared.
  ///
  /// Loose words keep the answer open too: "about 2019" is not the same as 2019, and "before 2019"
  /// may be any time before; but "after 2019" and 2018 are apart.
  ///
  /// - Parameter isOneCalendar: true where both are told by somebody who counts days in one zone, as
  ///   one article does.
  public func relation(to other: DatedValue, isOneCalendar: Bool = false) -> DateRelation {
    let isMeasured = zone != nil && other.zone != nil
    guard let mine = DateReach(self, isMeasured), let theirs = DateReach(other, isMeasured) else {
      return .unknown
    }
    let told = mine.told.relation(to: theirs.told)
    guard told == .apart else { return isLoose || other.isLoose ? .unknown : told }
    let isExact = isMeasured || isOneCalendar || !(isFine || other.isFine)
    let reach = mine.possible.widened(by: isExact ? 0 : DateReach.zones)
    return reach.relation(to: theirs.possible) == .apart ? .apart : .unknown
  }

  private var isFine: Bool { precision == .day || precision == .time }

  private var isLoose: Bool {
    switch modifier {
    case nil, .start, .middle, .end: false
    default: true
    }
  }
}

/// The minutes that a date stands for.
private struct DateReach {
  /// What the words say.
  let told: MinuteSpan
  /// What they may mean at most.
  let possible: MinuteSpan

  /// Clocks of two zones differ by less than a day, but for a few islands.
  static let zones = 1440
  /// Clock times are rounded.
  static let rounding = 30

  /// Nil where the date is not fixed to the calendar.
  ///
  /// - Parameter isMeasured: whether to count from midnight in Greenwich instead of the date's own
  ///   midnight.
  init?(_ date: DatedValue, _ isMeasured: Bool) {
    guard let interval = date.interval else { return nil }
    let offset = isMeasured ? date.zone?.minutes ?? 0 : 0
    let start = interval.lowerBound.ordinal * 1440 - offset
    if let minute = date.minute {
      told = MinuteSpan(start: start + minute, end: start + minute + 1)
      possible = told.widened(by: Self.rounding).loosened(by: date.modifier)
    } else {
      let whole = MinuteSpan(start: start, end: (interval.upperBound.ordinal + 1) * 1440 - offset)
      told = whole.piece(date.modifier)
      possible = whole.loosened(by: date.modifier)
    }
  }
}

/// A run of minutes, its end not included.
private struct MinuteSpan: Equatable {
  let start: Int
  let end: Int

  /// Further from every date than any two dates are.
  private static let ever = 1 << 40

  func relation(to other: MinuteSpan) -> DateRelation {
    if self == other { return .same }
    guard start < other.end, other.start < end else { return .apart }
    return contains(other) || other.contains(self) ? .contained : .overlapping
  }

  private func contains(_ other: MinuteSpan) -> Bool { start <= other.start && other.end <= end }

  func widened(by minutes: Int) -> MinuteSpan {
    MinuteSpan(start: start - minutes, end: end + minutes)
  }

  /// "early", "mid-", "late": the first half, the half in the middle, the second half.
  func piece(_ modifier: DateModifier?) -> MinuteSpan {
    let quarter = (end - start) / 4
    return switch modifier {
    case .start: MinuteSpan(start: start, end: end - 2 * quarter)
    case .middle: MinuteSpan(start: start + quarter, end: end - quarter)
    case .end: MinuteSpan(start: start + 2 * quarter, end: end)
    default: self
    }
  }

  func loosened(by modifier: DateModifier?) -> MinuteSpan {
    switch modifier {
    case nil, .start, .middle, .end: self
    case .before, .onOrBefore: MinuteSpan(start: -Self.ever, end: end)
    case .after, .onOrAfter: MinuteSpan(start: start, end: Self.ever)
    case .approximate, .lessThan, .moreThan, .equalOrLess, .equalOrMore:
      widened(by: max(end - start, DateReach.rounding))
    }
  }
}

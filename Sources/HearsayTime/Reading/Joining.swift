import HearsayText

/// A time expression before it is resolved.
struct Candidate: Hashable, Sendable {
  let tokens: Range<Int>
  let meaning: Meaning
  let modifier: DateModifier?
}

/// Makes the candidates of a sentence from its matches.
///
/// A time of day and the day beside it become one ("9 a.m. EST Tuesday", "Friday night"), and words
/// before an amount or a period are taken in ("more than four hours", "early next week").
struct Joining {
  private let items: [Item]
  private let matches: [Matcher.Match]

  init(_ items: [Item], _ matches: [Matcher.Match]) {
    self.items = items
    self.matches = matches
  }

  func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    var index = 0
    var taken = 0
    while index < matches.count {
      var match = matches[index]
      index += 1
      while index < matches.count, let joined = joined(match, matches[index]) {
        match = joined
        index += 1
      }
      if match.meaning != .nothing { candidates.append(candidate(match, from: taken)) }
      taken = match.items.upperBound
    }
    return candidates
  }

  private func joined(_ first: Matcher.Match, _ second: Matcher.Match) -> Matcher.Match? {
    guard isLink(first.items.upperBound..<second.items.lowerBound),
      let meaning = Self.joined(first.meaning, second.meaning)
    else { return nil }
    return Matcher.Match(
      items: first.items.lowerBound..<second.items.upperBound,
      meaning: meaning,
      modifier: first.modifier ?? second.modifier
    )
  }

  private static func joined(_ first: Meaning, _ second: Meaning) -> Meaning? {
    switch (first, second) {
    case (.time(let time, dayOffset: nil), _) where second.isDay: .timed(second, time)
    case (_, .time(let time, dayOffset: nil)) where first.isDay: .timed(first, time)
    case (.recurring(.weekday, .context), .period), (.recurring(.weekday, .context), .recurring):
      // "Friday, Oct. 23": the date is the finer reading.
      second.isDay && second != first && !second.isWeekday ? second : nil
    case (.recurring(.weekday, .context), .timed): isDated(second) ? second : nil
    case (.timed(let day, _), .time(let time, dayOffset: nil)): .timed(day, time)
    default: nil
    }
  }

  private static func isDated(_ meaning: Meaning) -> Bool {
    if case .timed(let day, _) = meaning { !day.isWeekday } else { false }
  }

  /// Nothing, a comma or a preposition.
  private func isLink(_ range: Range<Int>) -> Bool {
    switch range.count {
    case 0: true
    case 1: items[range.lowerBound].value(.link) != nil
    default: false
    }
  }

  /// - Parameter floor: the first item that no candidate holds yet.
  private func candidate(_ match: Matcher.Match, from floor: Int) -> Candidate {
    var first = match.items.lowerBound
    var modifier = match.modifier
    while first > floor,
      let value = taken(items[first - 1], before: items[match.items.lowerBound], match.meaning)
    {
      first -= 1
      modifier = modifier ?? ModifierCode.modifier(value).map(match.meaning.modified)
    }
    let start = items[first].tokens.lowerBound
    let end = items[match.items.upperBound - 1].tokens.upperBound + 1
    return Candidate(tokens: start..<end, meaning: match.meaning, modifier: modifier)
  }

  /// What a word says that is to be taken in before a match; nil where it is not.
  private func taken(_ item: Item, before first: Item, _ meaning: Meaning) -> Double? {
    switch meaning {
    case .duration, .distant: first.isAmount ? item.value(.modifier) : nil
    case .period, .relative, .recurring(_, .last), .recurring(_, .next), .recurring(_, .this):
      item.value(.piece) ?? item.value(.approximation)
    case .recurring(.month, _), .recurring(.season, _), .recurring(.quarter, _):
      item.value(.piece) ?? item.value(.approximation)
    case .recurring(.monthDay, _), .recurring(.holiday, _), .time, .timed:
      item.value(.approximation)
    default: nil
    }
  }
}

extension Meaning {
  fileprivate var isWeekday: Bool {
    if case .recurring(.weekday, _) = self { true } else { false }
  }
}

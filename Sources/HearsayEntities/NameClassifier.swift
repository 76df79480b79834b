import HearsayDocument
import HearsayText

/// Says what an unknown name is a name of, by its own words first and then by those around it.
struct NameClassifier {
  private let reading: Reading

  init(_ reading: Reading) {
    self.reading = reading
  }

  func classify(_ run: Range<Int>) -> NameSpan {
    if isPlacedForename(run) { return NameSpan(run, .geopolitical, .context) }
    if let label = ownLabel(run) { return NameSpan(run, label, .own) }
    if let label = contextLabel(run) { return NameSpan(run, label, .context) }
    return NameSpan(run, bareLabel(run), .none)
  }

  // MARK: The name's own words

  private func ownLabel(_ run: Range<Int>) -> EntityLabel? {
    let first = reading.classes[run.lowerBound]
    let last = reading.classes[run.upperBound - 1]
    if run.count > 1 {
      if !last.isDisjoint(with: [.organization, .company]) { return .organization }
      if hasOffice(run) { return .organization }
      if last.contains(.locationEnd) || first.contains(.locationStart) { return .location }
      if last.contains(.district) { return .geopolitical }
      if last.contains(.event) { return .miscellaneous }
      if last.contains(.suffix) { return .person }
      if hasInitial(run) || hasParticle(run) { return .person }
    }
    return first.contains(.given) && run.count <= 5 && isAllLetters(run) ? .person : nil
  }

  /// "in Norman": a word that is a forename elsewhere.
  private func isPlacedForename(_ run: Range<Int>) -> Bool {
    guard run.count == 1, let before = reading.before(run.lowerBound) else { return false }
    return ["in", "near"].contains(reading.words[before])
  }

  private func hasOffice(_ run: Range<Int>) -> Bool {
    run.dropFirst().contains { token in
      ["of", "for", "on"].contains(reading.words[token])
        && reading.classes[token - 1].contains(.organization)
    }
  }

  /// An initial inside, as in "John F Kennedy", but not an initial at either end alone.
  private func hasInitial(_ run: Range<Int>) -> Bool {
    run.count > 2
      && run.dropFirst().dropLast().contains { token in
        let range = reading.tokens.ranges[token]
        return range.count == 2 && reading.words[token].hasSuffix(".")
      }
  }

  private func hasParticle(_ run: Range<Int>) -> Bool {
    run.dropFirst().dropLast().contains {
      reading.classes[$0].contains(.particle) && reading.tokens.shapes[$0] == .lower
    }
  }

  private func isAllLetters(_ run: Range<Int>) -> Bool {
    !run.contains { reading.words[$0] == "&" || reading.words[$0] == "and" }
  }

  // MARK: The words around it

  private func contextLabel(_ run: Range<Int>) -> EntityLabel? {
    if let before = reading.before(run.lowerBound) {
      if reading.role(endingAt: before)?.role.label == .person,
        !reading.isPlural(before), reading.tokens.shapes[before] == .lower
      {
        return .person
      }
      if reading.classes[before].contains(.locative), run.count <= 2, !isAcronym(run) {
        return .geopolitical
      }
      if reading.classes[before].contains(.speech), !isAcronym(run) { return .person }
    }
    guard let after = reading.token(run.upperBound, inSentenceOf: run.lowerBound) else {
      return nil
    }
    if reading.classes[after].contains(.speech), !isAcronym(run) { return .person }
    return isPersonal(after) ? .person : nil
  }

  /// "who", ", who", ", 43,": only of persons.
  private func isPersonal(_ token: Int) -> Bool {
    if reading.words[token] == "who" { return true }
    guard reading.words[token] == ",",
      let next = reading.token(token + 1, inSentenceOf: token),
      let last = reading.token(token + 2, inSentenceOf: token)
    else { return false }
    let isAge = reading.tokens.shapes[next] == .number && reading.tokens.ranges[next].count == 2
    return reading.words[next] == "who" || isAge && reading.words[last] == ","
  }

  private func isAcronym(_ run: Range<Int>) -> Bool {
    run.count == 1 && reading.tokens.shapes[run.lowerBound] == .allCaps
  }

  // MARK: Nothing but capitals

  private func bareLabel(_ run: Range<Int>) -> EntityLabel {
    if isAcronym(run) { return .organization }
    let isPlain = run.allSatisfy { reading.tokens.shapes[$0] == .capitalized }
    if (2...3).contains(run.count), isPlain, !hasArticle(run), !hasCommonWord(run) {
      return .person
    }
    if run.count == 1, isPlain, !hasArticle(run), acts(run) { return .person }
    return hasArticle(run) && run.count > 1 ? .organization : .miscellaneous
  }

  /// Stands before a verb or owns something.
  private func acts(_ run: Range<Int>) -> Bool {
    guard let next = reading.token(run.upperBound, inSentenceOf: run.lowerBound) else {
      return false
    }
    return [.verb, .aux].contains(reading.tags.upos[next]) || reading.isPossessive(next)
  }

  private func hasArticle(_ run: Range<Int>) -> Bool {
    reading.before(run.lowerBound).map { reading.words[$0] == "the" } ?? false
  }

  private func hasCommonWord(_ run: Range<Int>) -> Bool {
    run.contains { reading.lowercaseWords.contains(reading.words[$0]) }
  }
}

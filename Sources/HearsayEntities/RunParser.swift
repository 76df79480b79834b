import HearsayDocument

/// Cuts a run of capitals into names: `Russian President Vladimir Putin` is a nationality, a title
/// and a person; `North Korean Foreign Ministry` is one organization with a nationality inside.
struct RunParser {
  private let reading: Reading
  private let known: KnownNames
  private let classifier: NameClassifier
  private(set) var names: [NameSpan] = []

  init(_ reading: Reading, _ known: KnownNames) {
    self.reading = reading
    self.known = known
    classifier = NameClassifier(reading)
  }

  mutating func parse(_ run: Range<Int>) {
    let run = trimmed(run)
    guard !run.isEmpty else { return }
    if let title = lastTitle(in: run) {
      parse(run.lowerBound..<title.lowerBound)
      parsePerson(title.upperBound..<run.upperBound)
    } else {
      parseUntitled(run)
    }
  }

  /// Without a title, a suffix or a hyphen at the edges.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var end = run.upperBound
    while end > run.lowerBound, !reading.isWord(end - 1) { end -= 1 }
    return run.lowerBound..<end
  }

  // MARK: Titles

  /// The last title of a run that is not part of a known name or an organization's.
  private func lastTitle(in run: Range<Int>) -> Range<Int>? {
    if isOrganization(run) { return nil }
    var found: Range<Int>?
    var token = run.lowerBound
    while token < run.upperBound {
      if let match = known.match(startingAt: token) {
        token = match.tokens.upperBound
      } else if let end = reading.title(startingAt: token), end <= run.upperBound {
        let past = pastOffice(end, in: run)
        found = token..<past
        token = past
      } else {
        token += 1
      }
    }
    return found
  }

  /// Past "of Defence" after "Minister".
  private func pastOffice(_ end: Int, in run: Range<Int>) -> Int {
    end + 2 < run.upperBound && reading.words[end] == "of" ? end + 2 : end
  }

  private mutating func parsePerson(_ run: Range<Int>) {
    guard !run.isEmpty else { return }
    if let match = known.match(startingAt: run.lowerBound), match.tokens == run,
      reading.lexicon.gazetteer[match.row].kind != .place
    {
      return append(match)
    }
    names.append(NameSpan(run, .person, .own))
  }

  // MARK: Runs without a title

  private mutating func parseUntitled(_ run: Range<Int>) {
    guard !run.isEmpty else { return }
    guard let match = firstMatch(in: run) else {
      names.append(classifier.classify(run))
      return
    }
    if match.tokens == run {
      append(match)
    } else if isOrganization(run) {
      appendWhole(run, .organization)
    } else if match.tokens.lowerBound == run.lowerBound {
      parse(run, afterLeading: match)
    } else {
      parse(run, before: match)
    }
  }

  /// A known name, then more: "Syria Observatory", "Jordan Peele", "Korean Peninsula".
  private mutating func parse(_ run: Range<Int>, afterLeading match: KnownNames.Match) {
    let entry = reading.lexicon.gazetteer[match.row]
    let rest = match.tokens.upperBound..<run.upperBound
    let last = reading.classes[run.upperBound - 1]
    if last.contains(.locationEnd) {
      appendWhole(run, .location)
    } else if last.contains(.event) {
      appendWhole(run, .miscellaneous)
    } else if isForename(match, entry), rest.count <= 2, firstMatch(in: rest) == nil {
      names.append(NameSpan(run, .person, .own))
    } else {
      append(match)
      parse(trimmedLink(rest))
    }
  }

  /// A known name after other words: "Northern Ireland", "Benny Israel", "Radio Free Asia".
  private mutating func parse(_ run: Range<Int>, before match: KnownNames.Match) {
    let entry = reading.lexicon.gazetteer[match.row]
    let lead = run.lowerBound..<match.tokens.lowerBound
    let endsRun = match.tokens.upperBound == run.upperBound
    let first = reading.classes[run.lowerBound]
    if endsRun, lead.count == 1, first.contains(.direction), entry.label == .geopolitical {
      appendWhole(run, .location)
    } else if endsRun, first.contains(.given), entry.isAmbiguous || entry.kind == .place {
      names.append(NameSpan(run, .person, .own))
    } else if endsRun, first.contains(.locationStart) {
      appendWhole(run, .location)
    } else {
      names.append(classifier.classify(lead))
      parse(match.tokens.lowerBound..<run.upperBound)
    }
  }

  private func trimmedLink(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    while start < run.upperBound, !reading.isCapital(start) { start += 1 }
    return start..<run.upperBound
  }

  private func isForename(_ match: KnownNames.Match, _ entry: Gazetteer.Entry) -> Bool {
    match.tokens.count == 1 && entry.label == .geopolitical
      && (entry.isAmbiguous || reading.classes[match.tokens.lowerBound].contains(.given))
  }

  /// True where the last word, or the word before the first "of", is one like "Ministry".
  private func isOrganization(_ run: Range<Int>) -> Bool {
    guard run.count > 1 else { return false }
    let ends: WordClass = [.organization, .company]
    if !reading.classes[run.upperBound - 1].isDisjoint(with: ends) { return true }
    return run.dropFirst().contains { token in
      ["of", "for", "on"].contains(reading.words[token])
        && reading.classes[token - 1].contains(.organization)
    }
  }

  private func firstMatch(in run: Range<Int>) -> KnownNames.Match? {
    for token in run {
      if let match = known.match(startingAt: token), match.tokens.upperBound <= run.upperBound {
        return match
      }
    }
    return nil
  }

  // MARK: Results

  private mutating func append(_ match: KnownNames.Match) {
    let entry = reading.lexicon.gazetteer[match.row]
    names.append(
      NameSpan(match.tokens, entry.label, .own, row: match.row, country: entry.country)
    )
  }

  /// A name that holds known names, which are kept as names inside it.
  private mutating func appendWhole(_ run: Range<Int>, _ label: EntityLabel) {
    var inside: [KnownNames.Match] = []
    var token = run.lowerBound
    while token < run.upperBound {
      if let match = known.match(startingAt: token), match.tokens.upperBound <= run.upperBound {
        inside.append(match)
        token = match.tokens.upperBound
      } else {
        token += 1
      }
    }
    let gazetteer = reading.lexicon.gazetteer
    let country = inside.compactMap { gazetteer[$0.row].country }.first
    names.append(NameSpan(run, label, .own, country: country))
    for match in inside { append(match) }
  }
}

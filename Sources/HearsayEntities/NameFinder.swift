import HearsayDocument

/// All names of a text: what the model finds, made to fit what the gazetteer knows for certain.
///
/// The model tells persons, organizations, places and others apart. The gazetteer says which places
/// are countries and towns, which of the others are peoples, and of which country a name is.
struct NameFinder {
  private let reading: Reading
  private let known: KnownNames
  private var names: [NameSpan] = []
  private var isCovered: [Bool]

  private init(_ reading: Reading) {
    self.reading = reading
    known = KnownNames(reading)
    isCovered = Array(repeating: false, count: reading.tokens.count)
  }

  /// The names in order, a longer one before those inside it.
  static func names(in reading: Reading, _ tagger: NameTagger) -> [NameSpan] {
    var finder = NameFinder(reading)
    for name in tagger.names(in: reading) { finder.add(name.tokens, NameTag.types[name.type]) }
    finder.addKnown()
    return NameConsistency(reading).settled(finder.names).sorted(by: precedes)
  }

  private static func precedes(_ a: NameSpan, _ b: NameSpan) -> Bool {
    (a.tokens.lowerBound, -a.tokens.upperBound) < (b.tokens.lowerBound, -b.tokens.upperBound)
  }

  // MARK: What the model found

  private mutating func add(_ found: Range<Int>, _ label: EntityLabel) {
    let run = trimmed(found)
    guard !run.isEmpty else { return }
    for token in run { isCovered[token] = true }
    if let match = known.match(startingAt: run.lowerBound), match.tokens == run,
      fits(match, label)
    {
      append(match)
    } else if label == .person {
      addPerson(run)
    } else {
      addWhole(run, label == .location ? placeLabel(run) : label)
    }
  }

  /// Without article, quotation marks and possessive at its edges.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    if reading.words[start] == "the", end - start > 1 { start += 1 }
    while start < end, !isEdge(start) { start += 1 }
    while end > start, !isEdge(end - 1) || reading.isPossessive(end - 1) { end -= 1 }
    return start..<end
  }

  private func isEdge(_ token: Int) -> Bool {
    switch reading.tokens.shapes[token] {
    case .openQuote, .closeQuote: false
    case .punctuation: reading.words[token] == "." && token > 0 && reading.isJoined(token - 1)
    default: true
    }
  }

  /// The gazetteer's sure names say what they are names of, the others only what kind of place.
  private func fits(_ match: KnownNames.Match, _ label: EntityLabel) -> Bool {
    let entry = reading.lexicon.gazetteer[match.row]
    switch label {
    case .person: return entry.isTrusted && !entry.isAmbiguous && entry.kind != .place
    case .location: return entry.label != .organization || entry.isTrusted
    case .organization: return entry.label == .organization || entry.isTrusted
    default: return entry.isTrusted || entry.kind == .language
    }
  }

  /// "Russian President Vladimir Putin": a people, a title and a person.
  private mutating func addPerson(_ run: Range<Int>) {
    var start = run.lowerBound
    while start < run.upperBound {
      if let match = known.match(startingAt: start), match.tokens.upperBound < run.upperBound,
        isOrigin(match)
      {
        append(match)
        start = match.tokens.upperBound
      } else if let end = reading.title(startingAt: start), end < run.upperBound {
        start = end
      } else {
        break
      }
    }
    names.append(NameSpan(start..<run.upperBound, .person, .context))
  }

  private func isOrigin(_ match: KnownNames.Match) -> Bool {
    let entry = reading.lexicon.gazetteer[match.row]
    return entry.isTrusted && !entry.isAmbiguous && entry.kind != .place
  }

  /// A river and a region are places; what else is a place has a government.
  private func placeLabel(_ run: Range<Int>) -> EntityLabel {
    let (first, last) = (reading.classes[run.lowerBound], reading.classes[run.upperBound - 1])
    if run.count == 1 { return .geopolitical }
    let isRegion = first.contains(.direction) || first.contains(.locationStart)
    return isRegion || last.contains(.locationEnd) ? .location : .geopolitical
  }

  // MARK: What the gazetteer knows

  /// Sure names that the model left out.
  private mutating func addKnown() {
    for match in known.matches where !match.tokens.contains(where: { isCovered[$0] }) {
      let entry = reading.lexicon.gazetteer[match.row]
      if entry.isTrusted, !entry.isAmbiguous { append(match) }
    }
  }

  private mutating func append(_ match: KnownNames.Match) {
    let entry = reading.lexicon.gazetteer[match.row]
    names.append(
      NameSpan(match.tokens, entry.label, .own, row: match.row, country: entry.country)
    )
  }

  /// A name with the known names that it holds inside.
  private mutating func addWhole(_ run: Range<Int>, _ label: EntityLabel) {
    var inside: [KnownNames.Match] = []
    var token = run.lowerBound
    while token < run.upperBound {
      let match = known.match(startingAt: token)
      if let match, match.tokens.upperBound <= run.upperBound, match.tokens != run {
        if reading.lexicon.gazetteer[match.row].isTrusted { inside.append(match) }
        token = match.tokens.upperBound
      } else {
        token += 1
      }
    }
    let gazetteer = reading.lexicon.gazetteer
    let country = inside.lazy.compactMap { gazetteer[$0.row].country }.first
    names.append(NameSpan(run, label, .context, country: country))
    for match in inside { append(match) }
  }
}

import HearsayDocument
import HearsayText

/// All names of a text: what the model finds, made to fit what the gazetteer knows for certain.
///
/// The model tells persons, organizations, places and others apart. The gazetteer says which places
/// are countries and towns, which of the others are peoples, and of which country a name is.
struct NameFinder {
  private let reading: NameReading
  private let known: KnownNames
  private var names: [NameSpan] = []
  private var isCovered: [Bool]
  /// The sure name of several words that holds each token, by its number.
  private let knownHolding: [Int: Int]
  /// The people whose name ends with each token, by its number.
  private let peopleEnding: [Int: Int]

  private init(_ reading: NameReading) {
    self.reading = reading
    let known = KnownNames(reading)
    self.known = known
    var (holding, ending): ([Int: Int], [Int: Int]) = ([:], [:])
    for (row, match) in known.matches.enumerated()
    where reading.lexicon.gazetteer[match.row].isTrusted {
      if match.tokens.count > 1 {
        for token in match.tokens { holding[token] = row }
      }
      if reading.lexicon.gazetteer[match.row].kind == .demonym {
        ending[match.tokens.upperBound - 1] = row
      }
    }
    knownHolding = holding
    peopleEnding = ending
    isCovered = Array(repeating: false, count: reading.tokens.count)
  }

  /// The names in order, a longer one before those inside it.
  static func names(in reading: NameReading, _ tagger: NameTagger) -> [NameSpan] {
    var finder = NameFinder(reading)
    for name in tagger.names(in: reading) { finder.add(name.tokens, NameTag.types[name.type]) }
    finder.addOffices()
    finder.addKnown()
    return NameConsistency(reading).settled(finder.names).sorted(by: precedes)
  }

  private static func precedes(_ a: NameSpan, _ b: NameSpan) -> Bool {
    (a.tokens.lowerBound, -a.tokens.upperBound) < (b.tokens.lowerBound, -b.tokens.upperBound)
  }

  // MARK: What the model found

  private mutating func add(_ found: Range<Int>, _ modeled: EntityLabel) {
    var label = isSurnameFirst(found) ? .person : modeled
    let run = whole(trimmed(found), label)
    guard !run.isEmpty, run.count <= Limits.nameLength, !cutsKnown(run),
      label != .miscellaneous || isNamely(run), !isCounted(run)
    else { return }
    if run.lowerBound < found.lowerBound { label = .organization }
    defer { cover(run) }
    if let match = known.match(startingAt: run.lowerBound), match.tokens == run,
      fits(match, label)
    {
      append(match)
    } else if label == .person, !isAcronym(run) {
      addPerson(run)
    } else if label == .person {
      addWhole(run, .organization)
    } else {
      addWhole(run, label == .location ? placeLabel(run) : label)
    }
  }

  /// False for a word that has its capital from its place or its kind ("Monday"), or that is a name
  /// only with its article ("the Times").
  private func isNamely(_ run: Range<Int>) -> Bool {
    let token = run.lowerBound
    guard run.count == 1, known.match(startingAt: token) == nil else { return true }
    return !reading.isFirstOfSentence(token)
      && reading.classes[token].isDisjoint(with: [.calendar, .noName])
      && !isArticled(token)
  }

  /// "many Times": what is a name only with its article, behind a small word that counts or
  /// describes.
  private func isCounted(_ run: Range<Int>) -> Bool {
    guard run.count == 1, isArticled(run.lowerBound), let before = reading.before(run.lowerBound)
    else { return false }
    return reading.tokens.shapes[before] == .lower
      && [.adj, .noun, .num].contains(reading.tags.upos[before])
  }

  private func isArticled(_ token: Int) -> Bool {
    let gazetteer = reading.lexicon.gazetteer
    let match = gazetteer.match(token..<(token + 1), reading.tokens, of: reading.text)
    return match.map { gazetteer[$0.row].kind == .organization && gazetteer[$0.row].isAmbiguous }
      ?? false
  }

  private mutating func cover(_ run: Range<Int>) {
    for token in run { isCovered[token] = true }
  }

  /// Without article, quotation marks and possessive at its edges.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    if reading.words[start] == "the", end - start > 1 { start += 1 }
    while start < end, !isEdge(start) { start += 1 }
    while end > start, !isEdge(end - 1) || reading.isPossessive(end - 1) { end -= 1 }
    // "U.S. army", "the Kim regime": who is described is not part of the name.
    if end - start > 1, reading.isCapital(start), reading.tokens.shapes[end - 1] == .lower,
      reading.role(endingAt: end - 1) != nil
    {
      end -= 1
    }
    return start..<end
  }

  /// With what belongs to the name where the model stops too soon.
  private func whole(_ run: Range<Int>, _ label: EntityLabel) -> Range<Int> {
    withPeople(withLead(withOffice(withHyphen(run, label), label), label), label)
  }

  /// "Moon Jae-in": a surname and the first part of a given name that goes on in small letters.
  private func isSurnameFirst(_ run: Range<Int>) -> Bool {
    let hyphen = run.upperBound
    return run.count == 2 && reading.classes[run.lowerBound].contains(.surname)
      && hyphen + 1 < reading.tokens.count && reading.words[hyphen] == "-"
      && reading.isJoined(hyphen - 1) && reading.isJoined(hyphen)
      && reading.tokens.shapes[hyphen + 1] == .lower
  }

  /// "Kim Jong-un", where the model stops at the hyphen; not "Joe Biden-era", for a name may end
  /// with a surname.
  private func withHyphen(_ run: Range<Int>, _ label: EntityLabel) -> Range<Int> {
    let hyphen = run.upperBound
    guard label == .person, run.count > 1, reading.isJoined(hyphen - 1), reading.isJoined(hyphen),
      reading.words[hyphen] == "-", reading.isWord(hyphen + 1),
      goesOn(
        reading.tags.upos[hyphen + 1],
        isSurname: reading.classes[hyphen - 1].contains(.surname)
      )
    else { return run }
    return run.lowerBound..<(hyphen + 2)
  }

  /// Whether what stands behind a hyphen belongs to the person's name ("Jong-un", "Jae-in").
  private func goesOn(_ tag: UPOS, isSurname: Bool) -> Bool {
    switch tag {
    case .propn, .adp: true
    case .verb: false
    default: !isSurname
    }
  }

  /// "Ministry of the Interior", where the model sees only the last word.
  private func withOffice(_ run: Range<Int>, _ label: EntityLabel) -> Range<Int> {
    guard !run.isEmpty, label != .organization else { return run }
    let sentence = reading.sentences[reading.sentenceOf[run.lowerBound]]
    var token = run.lowerBound - 1
    if token > sentence.lowerBound, reading.words[token] == "the" { token -= 1 }
    guard token > sentence.lowerBound, reading.words[token] == "of",
      reading.isCapital(token - 1), !isCovered[token - 1],
      reading.classes[token - 1].contains(.organization),
      known.match(startingAt: run.lowerBound) == nil
    else { return run }
    return (token - 1)..<run.upperBound
  }

  /// "Far Eastern Railway", where the model begins with the second word.
  private func withLead(_ run: Range<Int>, _ label: EntityLabel) -> Range<Int> {
    guard label == .organization, !run.isEmpty,
      let before = reading.before(run.lowerBound), isFree(before),
      reading.classes[run.lowerBound].contains(.direction),
      reading.classes[run.upperBound - 1].contains(.organization)
    else { return run }
    return before..<run.upperBound
  }

  /// "North Korean Foreign Ministry", where the model leaves the people out.
  private func withPeople(_ run: Range<Int>, _ label: EntityLabel) -> Range<Int> {
    guard label == .organization, !run.isEmpty,
      let before = reading.before(run.lowerBound),
      reading.classes[run.upperBound - 1].contains(.organization),
      let row = peopleEnding[before]
    else { return run }
    return known.matches[row].tokens.lowerBound..<run.upperBound
  }

  /// True for a part of a longer name that the gazetteer is sure of.
  private func cutsKnown(_ run: Range<Int>) -> Bool {
    guard let match = knownHolding[run.lowerBound] ?? knownHolding[run.upperBound - 1] else {
      return false
    }
    let tokens = known.matches[match].tokens
    return tokens.count > run.count && tokens.overlaps(run)
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
        isOrigin(match, before: run.upperBound)
      {
        append(match)
        start = match.tokens.upperBound
      } else if let end = reading.title(startingAt: start), end < run.upperBound {
        start = end
      } else {
        break
      }
    }
    names.append(NameSpan(start..<run.upperBound, .person))
  }

  /// True for where a person comes from; a town only with a title behind it ("Moscow Mayor Sergei
  /// Sobyanin"), for people have names of towns ("Sofia Lindqvist").
  private func isOrigin(_ match: KnownNames.Match, before end: Int) -> Bool {
    let entry = reading.lexicon.gazetteer[match.row]
    guard entry.isTrusted, !entry.isAmbiguous, entry.kind != .place else { return false }
    return entry.kind != .capital
      || reading.title(startingAt: match.tokens.upperBound).map { $0 < end } ?? false
  }

  private func isAcronym(_ run: Range<Int>) -> Bool {
    let name: WordClass = [.given, .surname]
    return run.count == 1 && reading.tokens.shapes[run.lowerBound] == .allCaps
      && reading.tokens.ranges[run.lowerBound].count <= Limits.acronymLength
      && reading.classes[run.lowerBound].isDisjoint(with: name)
  }

  /// A river and a region are places; what else is a place has a government.
  private func placeLabel(_ run: Range<Int>) -> EntityLabel {
    let (first, last) = (reading.classes[run.lowerBound], reading.classes[run.upperBound - 1])
    if run.count == 1 { return .geopolitical }
    if !last.isDisjoint(with: [.organization, .company]) { return .organization }
    let isRegion = first.contains(.direction) || first.contains(.locationStart)
    return isRegion || last.contains(.locationEnd) ? .location : .geopolitical
  }

  // MARK: What words show

  /// "Foreign Ministry", "Institute for the Study of War": capitals round a word for an
  /// organization that the model left out.
  private mutating func addOffices() {
    for token in reading.tokens.indices
    where isFree(token) && reading.classes[token].contains(.organization) {
      guard !reading.isTitleCase[reading.sentenceOf[token]] else { continue }
      var start = token
      while let before = reading.before(start), isFree(before), token - before < Limits.officeLength
      {
        start = before
      }
      let run = withPeople(start..<endOfOffice(after: token), .organization)
      guard run.count > 1 else { continue }
      addWhole(run, .organization)
      cover(run)
    }
  }

  /// True for a capital outside of all names that is not there for opening a sentence.
  private func isFree(_ token: Int) -> Bool {
    guard !isCovered[token], reading.isCapital(token) else { return false }
    return reading.tags.upos[token] == .propn
      || reading.tags.upos[token] == .adj && !reading.isFirstOfSentence(token)
  }

  /// Past "for the Study of War" after "Institute".
  private func endOfOffice(after token: Int) -> Int {
    var end = token + 1
    var next = end
    while let link = reading.token(next, inSentenceOf: token), next - token < Limits.officeLength {
      if isFree(link) {
        end = next + 1
      } else if !["of", "for", "on", "the", "and"].contains(reading.words[link]) {
        break
      }
      next += 1
    }
    return end
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
      NameSpan(match.tokens, entry.label, row: match.row, country: entry.country)
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
    names.append(NameSpan(run, label, country: country))
    for match in inside where !isCovered[match.tokens.lowerBound] { append(match) }
  }
}

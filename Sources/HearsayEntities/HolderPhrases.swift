import HearsayDocument

/// The phrases that can hold a claim: base phrases round a name or a role, widened to "the shortest
/// full noun phrase that names the one, with its role words".
///
/// `a vice director at the ministry's office` is the base phrase `a vice director` (role: director)
/// and the place where the office is held.
struct HolderPhrases {
  private let reading: NameReading
  private let names: [NameSpan]
  /// The widest name that covers each token.
  private let nameOf: [Int: Int]

  init(_ reading: NameReading, _ names: [NameSpan]) {
    self.reading = reading
    self.names = names
    var nameOf: [Int: Int] = [:]
    for (row, name) in names.enumerated() {
      for token in name.tokens where nameOf[token] == nil { nameOf[token] = row }
    }
    self.nameOf = nameOf
  }

  /// One draft per phrase that is named or has a role.
  func drafts() -> [Draft] {
    var drafts: [Draft] = []
    var start = 0
    for phrase in reading.phrases.indices {
      start = baseStart(phrase, startOfPrevious: start)
      guard let base = base(phrase, from: start) else { continue }
      if let draft = draft(of: base) { drafts.append(draft) }
      drafts += possessors(in: base)
    }
    return drafts
  }

  // MARK: Base phrases

  private struct Base {
    let tokens: Range<Int>
    let head: Int
  }

  /// Where a phrase begins, the possessor before it included.
  private func baseStart(_ phrase: Int, startOfPrevious: Int) -> Int {
    let tokens = reading.phrases[phrase].tokens
    guard phrase > 0, reading.isFirstOfSentence(tokens.lowerBound) == false else {
      return tokens.lowerBound
    }
    let previous = reading.phrases[phrase - 1].tokens
    let isPossessive =
      previous.upperBound == tokens.lowerBound
      && (reading.isPossessive(previous.upperBound - 1) || reading.isPossessive(tokens.lowerBound))
      || previous.upperBound + 1 == tokens.lowerBound && reading.isPossessive(previous.upperBound)
    return isPossessive ? startOfPrevious : tokens.lowerBound
  }

  /// The phrase without quotation marks and possessive at its edges and with the whole of a name
  /// that reaches over its end.
  private func base(_ phrase: Int, from start: Int) -> Base? {
    let source = reading.phrases[phrase]
    var (lower, upper) = (start, source.tokens.upperBound)
    while lower < upper, !isPhraseWord(lower) { lower += 1 }
    while upper > lower, !isPhraseWord(upper - 1) || reading.isPossessive(upper - 1) { upper -= 1 }
    guard lower < upper else { return nil }
    var head = (lower..<upper).contains(source.head) ? source.head : upper - 1
    if let name = nameOf[upper - 1] { upper = max(upper, names[name].tokens.upperBound) }
    if let name = nameOf[lower], names[name].tokens.lowerBound < lower {
      // The tail of a name that the phrase before already took up.
      return nil
    }
    if let name = nameOf[head] { head = nameHead(names[name]) }
    return upper - lower <= MentionTable.longestMention
      ? Base(tokens: lower..<upper, head: head) : nil
  }

  private func isPhraseWord(_ token: Int) -> Bool {
    switch reading.tokens.shapes[token] {
    case .openQuote, .closeQuote, .punctuation: false
    default: true
    }
  }

  /// The word before the first "of" of an organization; else the last word, or its first part
  /// where it is cut at a hyphen.
  func nameHead(_ name: NameSpan) -> Int {
    guard name.label == .organization else { return lastWord(name) }
    let of = name.tokens.dropFirst().first { ["of", "for", "on"].contains(reading.words[$0]) }
    return of.map { $0 - 1 } ?? lastWord(name)
  }

  private func lastWord(_ name: NameSpan) -> Int {
    var token = name.tokens.upperBound - 1
    while token - 2 >= name.tokens.lowerBound, reading.words[token - 1] == "-",
      reading.isJoined(token - 1), reading.isJoined(token - 2)
    {
      token -= 2
    }
    return token
  }

  // MARK: Drafts

  private func draft(of base: Base) -> Draft? {
    if let name = nameOf[base.head], isNamed(base, names[name]) { return named(base, name) }
    return described(base)
  }

  private func isNamed(_ base: Base, _ name: NameSpan) -> Bool {
    name.label != .group && name.tokens.upperBound >= base.tokens.upperBound
  }

  private func named(_ base: Base, _ name: Int) -> Draft? {
    let span = names[name]
    let tokens =
      switch span.label {
      case .person: withOrigin(base.tokens)
      case .geopolitical, .location: withModifiers(span, in: base.tokens)
      case .organization, .group, .miscellaneous: base.tokens
      }
    guard tokens != span.tokens else { return nil }
    return Draft(
      tokens: tokens,
      head: nameHead(span),
      form: .name,
      label: span.label,
      country: span.country ?? country(in: tokens),
      name: name,
      determiner: determiner(tokens),
      noun: span.label == .person ? roleBefore(span, in: tokens) : nil
    )
  }

  /// A place takes article and adjectives, no nouns: those beside it are other things.
  private func withModifiers(_ span: NameSpan, in tokens: Range<Int>) -> Range<Int> {
    var start = span.tokens.lowerBound
    while start > tokens.lowerBound, nameOf[start - 1] == nil,
      [.det, .adj, .verb].contains(reading.tags.upos[start - 1])
    {
      start -= 1
    }
    return start..<span.tokens.upperBound
  }

  private func roleBefore(_ span: NameSpan, in tokens: Range<Int>) -> String? {
    guard span.tokens.lowerBound > tokens.lowerBound else { return nil }
    return noun(endingAt: span.tokens.lowerBound - 1)
  }

  private func described(_ base: Base) -> Draft? {
    guard let role = reading.role(endingAt: base.head), reading.tags.upos[base.head] != .verb else {
      return nil
    }
    let tokens = widened(base.tokens, label: role.role.label)
    if role.role.label == .person, let name = nameFollowing(tokens) {
      let whole = tokens.lowerBound..<names[name].tokens.upperBound
      return named(Base(tokens: whole, head: whole.upperBound - 1), name)
    }
    return Draft(
      tokens: tokens,
      head: base.head,
      form: .nominal,
      label: role.role.label,
      country: country(in: tokens),
      determiner: determiner(tokens),
      isPlural: reading.isPlural(base.head),
      noun: noun(endingAt: base.head)
    )
  }

  /// A person's name that follows a description without a comma ("spokesman for the army Igor K.").
  private func nameFollowing(_ tokens: Range<Int>) -> Int? {
    guard let next = reading.token(tokens.upperBound, inSentenceOf: tokens.lowerBound),
      let name = nameOf[next], names[name].tokens.lowerBound == next,
      names[name].label == .person
    else { return nil }
    return names[name].tokens.upperBound - tokens.lowerBound <= MentionTable.longestMention
      ? name : nil
  }

  private func noun(endingAt token: Int) -> String? {
    reading.role(endingAt: token).map { _ in NameReading.roleNoun(reading.words[token]) }
  }

  private func determiner(_ tokens: Range<Int>) -> Draft.Determiner {
    switch reading.words[tokens.lowerBound] {
    case "the", "this", "that", "these", "those": .definite
    case "a", "an", "another", "some", "several", "two", "three", "many", "one": .indefinite
    case "every", "each", "any", "no", "which", "what", "such": .generic
    default: .other
    }
  }

  /// The country of the first name inside that has one.
  func country(in tokens: Range<Int>) -> String? {
    for token in tokens {
      if let name = nameOf[token], let country = names[name].country { return country }
    }
    return nil
  }

  /// "the North Korean ministry" in "the North Korean ministry's office".
  private func possessors(in base: Base) -> [Draft] {
    base.tokens.dropFirst().filter(reading.isPossessive).compactMap { mark in
      // A mark inside a name possesses nothing ("Moody's").
      if let name = nameOf[mark - 1], names[name].tokens.contains(mark) { return nil }
      let possessor = Base(tokens: base.tokens.lowerBound..<mark, head: headToken(mark - 1))
      return draft(of: possessor).flatMap { $0.tokens.upperBound == mark ? $0 : nil }
    }
  }

  private func headToken(_ token: Int) -> Int {
    nameOf[token].map { nameHead(names[$0]) } ?? token
  }

  // MARK: Widening

  /// "of Tennessee", "from Texas" after a person's name.
  private func withOrigin(_ tokens: Range<Int>) -> Range<Int> {
    guard let preposition = reading.token(tokens.upperBound, inSentenceOf: tokens.lowerBound),
      ["of", "from"].contains(reading.words[preposition]),
      let phrase = phrase(startingAt: preposition + 1, tokens.lowerBound),
      let name = nameOf[phrase.head], isNamed(phrase, names[name]),
      [.geopolitical, .organization].contains(names[name].label),
      !followsVerbTakingOf(tokens.lowerBound)
    else { return tokens }
    return limited(tokens.lowerBound..<phrase.tokens.upperBound, or: tokens)
  }

  private func widened(_ tokens: Range<Int>, label: EntityLabel) -> Range<Int> {
    var result = tokens
    for _ in 0..<Limits.postmodifiers {
      guard let preposition = reading.token(result.upperBound, inSentenceOf: tokens.lowerBound),
        let phrase = phrase(startingAt: preposition + 1, tokens.lowerBound),
        belongs(reading.words[preposition], phrase, after: result, label)
      else { break }
      result = limited(tokens.lowerBound..<phrase.tokens.upperBound, or: result)
    }
    return result
  }

  private func limited(_ wide: Range<Int>, or tokens: Range<Int>) -> Range<Int> {
    wide.count <= MentionTable.longestMention ? wide : tokens
  }

  private func phrase(startingAt token: Int, _ start: Int) -> Base? {
    guard reading.token(token, inSentenceOf: start) != nil,
      let phrase = reading.phrases.phrase(holding: token),
      reading.phrases[phrase].tokens.lowerBound == token
    else { return nil }
    return withPossessed(phrase)
  }

  /// The phrase together with those it possesses ("the ministry" + "'s office").
  private func withPossessed(_ first: Int) -> Base? {
    var last = first
    let start = reading.phrases[first].tokens.lowerBound
    while last + 1 < reading.phrases.count,
      baseStart(last + 1, startOfPrevious: start) == start,
      last - first < Limits.postmodifiers
    {
      last += 1
    }
    return base(last, from: start)
  }

  /// Whether a prepositional phrase says what office, organization or place a holder is of.
  private func belongs(
    _ preposition: String,
    _ phrase: Base,
    after tokens: Range<Int>,
    _ label: EntityLabel
  ) -> Bool {
    if isTime(phrase) || reading.tags.upos[phrase.head] == .pron { return false }
    switch preposition {
    case "of": return !followsVerbTakingOf(tokens.lowerBound)
    case "at", "in", "with", "from": return isOrganization(phrase) || isPlace(phrase)
    case "for": return isOrganization(phrase) || isPlace(phrase) || isPerson(phrase)
    case "to": return headTakesTo(tokens) && isNamedOrRole(phrase)
    case "by": return label == .miscellaneous && isNamedOrRole(phrase)
    default: return false
    }
  }

  private func isTime(_ phrase: Base) -> Bool {
    reading.classes[phrase.head].contains(.calendar)
      || reading.tokens.shapes[phrase.head] == .number
  }

  private func isOrganization(_ phrase: Base) -> Bool {
    if let name = nameOf[phrase.head] { return names[name].label == .organization }
    return reading.role(endingAt: phrase.head)?.role.label == .organization
  }

  private func isPlace(_ phrase: Base) -> Bool {
    if let name = nameOf[phrase.head] {
      return [.geopolitical, .location].contains(names[name].label)
    }
    return reading.role(endingAt: phrase.head)?.role.label == .location
  }

  private func isPerson(_ phrase: Base) -> Bool {
    if let name = nameOf[phrase.head] { return names[name].label == .person }
    return reading.role(endingAt: phrase.head)?.role.label == .person
  }

  private func isNamedOrRole(_ phrase: Base) -> Bool {
    isOrganization(phrase) || isPlace(phrase) || isPerson(phrase)
  }

  private func headTakesTo(_ tokens: Range<Int>) -> Bool {
    reading.classes[tokens].contains { $0.contains(.takesTo) }
  }

  /// "accused officials of lying": the "of" is the verb's.
  private func followsVerbTakingOf(_ start: Int) -> Bool {
    guard let before = reading.before(start), reading.tags.upos[before] == .verb else {
      return false
    }
    return reading.lexicon.classes(of: reading.tags.lemma(before)).contains(.takesOf)
  }
}

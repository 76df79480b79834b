import HearsayDocument

/// What fills a place beside a predicate: an actor, things, or both.
struct Filler {
  var actor: Actor?
  /// Those that "and" joins to the actor.
  var others: [Actor] = []
  var things: [String] = []
  /// The country behind it: "inflation in Turkey".
  var place: Actor?
  /// True for "no shells", "nobody".
  var isNone = false
}

/// Finds the noun phrases that stand beside a predicate: subject, object, those behind
/// prepositions.
struct ArgumentReader {
  let reading: Reading
  let clauses: ClauseFinder
  let actors: ActorNames
  let things: ThingLexicon
  /// Who "we" and "I" are inside this content.
  let speaker: Actor?
  /// Who "it" and "he" are where the text does not tell, and who acts where no subject stands
  /// ("denied selling"); nil where that is not known.
  let implied: Actor?
  /// The first token of the content.
  let start: Int

  private static let nobody: Set<String> = ["no", "nobody", "none", "neither", "nothing"]

  typealias Oblique = (preposition: String, phrase: Range<Int>)

  // MARK: Phrases

  func phrase(holding token: Int) -> Range<Int>? {
    reading.phrases.phrase(holding: token).map { reading.phrases[$0].tokens }
  }

  /// The phrase that begins at a token or behind adverbs and opening marks.
  func phrase(from token: Int, upTo end: Int) -> Range<Int>? {
    var token = token
    while token < end, reading.upos(token) == .adv || clauses.isMark(token) { token += 1 }
    return token < end ? phrase(holding: token) : nil
  }

  /// The phrases joined to one by commas and "and", itself first.
  func conjuncts(of phrase: Range<Int>, upTo end: Int) -> [Range<Int>] {
    var found = parts(of: phrase)
    var token = phrase.upperBound
    while token < end {
      if clauses.isMark(token) || reading.isComma(token) || reading.upos(token) == .cconj {
        token += 1
      } else if token > phrase.upperBound, let next = self.phrase(holding: token) {
        found += parts(of: next)
        token = next.upperBound
      } else {
        break
      }
    }
    return found
  }

  /// A phrase cut at its own conjunctions: "Syria and Libya".
  private func parts(of phrase: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = phrase.lowerBound
    for token in phrase where reading.upos(token) == .cconj || reading.isComma(token) {
      if start < token { parts.append(start..<token) }
      start = token + 1
    }
    if start < phrase.upperBound { parts.append(start..<phrase.upperBound) }
    return parts.isEmpty ? [phrase] : parts
  }

  func filler(_ phrase: Range<Int>, upTo end: Int) -> Filler {
    let phrases = conjuncts(of: phrase, upTo: end)
    let things = phrases.flatMap { self.things(in: $0, upTo: end) }
    return Filler(
      actor: phrases.first.flatMap(actor),
      others: phrases.dropFirst().compactMap(actor),
      things: Set(things).sorted(),
      isNone: phrase.contains { Self.nobody.contains(reading.words[$0]) }
    )
  }

  private func actor(of phrase: Range<Int>) -> Actor? {
    if let actor = actors.actor(of: phrase, speaker: speaker) { return actor }
    return phrase.contains(where: actors.isOpenPronoun) && isFirst(phrase) ? implied : nil
  }

  /// A pronoun behind another name may stand for that.
  private func isFirst(_ phrase: Range<Int>) -> Bool {
    start >= phrase.lowerBound
      || phrase.lowerBound - start <= ClauseFinder.reach
        && !(start..<phrase.lowerBound).contains { actors.actor(at: $0, speaker: nil) != nil }
  }

  /// The lemma of what a phrase names; of "a number of shells", the shells.
  private func things(in phrase: Range<Int>, upTo end: Int) -> [String] {
    let head = head(of: phrase)
    guard [.noun, .num].contains(reading.upos(head)) else { return [] }
    let lemma = reading.lemma(head).lowercased()
    guard things.isMeasure(lemma) || reading.upos(head) == .num else { return [lemma] }
    var next = phrase.upperBound
    while next < end, clauses.isMark(next) { next += 1 }
    if next + 1 < end, reading.words[next] == "of",
      let measured = self.phrase(from: next + 1, upTo: end)
    {
      return conjuncts(of: measured, upTo: end).flatMap { things(in: $0, upTo: end) }
    }
    return modifiers(of: phrase)
  }

  /// The nouns before the head: "arms" of "arms deal".
  func modifiers(of phrase: Range<Int>) -> [String] {
    phrase.filter { $0 < head(of: phrase) && reading.upos($0) == .noun }
      .map { reading.lemma($0).lowercased() }
  }

  private func head(of phrase: Range<Int>) -> Int {
    let row = reading.phrases.phrase(holding: phrase.lowerBound)
    let head = row.map { reading.phrases[$0].head } ?? phrase.upperBound - 1
    return phrase.contains(head) ? head : phrase.upperBound - 1
  }

  // MARK: Places beside a predicate

  /// The subjects of a verb group, the nearest phrase before it first.
  func subjects(of group: VerbGroup, at verb: Int, in piece: Range<Int>) -> [Filler] {
    let clause = clauses.clause(around: verb, in: piece)
    let isBare =
      reading.tags.verbForms[verb] == .gerund && !group.isProgressive
      || group.isInfinitive
    if isBare, let governor = governor(ofAside: group, in: piece) {
      let main = VerbGroup(endingAt: governor, in: piece, of: reading)
      return subjects(of: main, at: governor, in: piece)
    }
    let limit = isBare ? max(piece.lowerBound, verb - ClauseFinder.reach) : clause.lowerBound
    if let phrase = untied(before: group.start, from: limit) {
      return coordinated(phrase, from: limit).map { subject($0, upTo: group.start) }
    }
    if limit > piece.lowerBound, clauses.isRelative(limit - 1),
      let phrase = phrase(holding: max(piece.lowerBound, limit - 2))
    {
      return [filler(phrase, upTo: phrase.upperBound)]
    }
    return isBare ? implied.map { [Filler(actor: $0)] } ?? [] : []
  }

  /// The verb whose subject acts in what follows a comma: "supplied shells, to replenish its
  /// stock".
  private func governor(ofAside group: VerbGroup, in piece: Range<Int>) -> Int? {
    let limit = max(piece.lowerBound, group.start - ClauseFinder.reach)
    guard group.start > limit, reading.isComma(group.start - 1) else { return nil }
    return (limit..<group.start - 1).last { reading.upos($0) == .verb }
  }

  /// A subject with the country that stands behind it: "inflation in Turkey".
  private func subject(_ phrase: Range<Int>, upTo end: Int) -> Filler {
    var filler = filler(phrase, upTo: phrase.upperBound)
    let place = complements(of: phrase, upTo: end).first { $0.preposition == "in" }
    filler.place = place.flatMap { actor(of: $0.phrase) }.flatMap { $0.kind == .country ? $0 : nil }
    return filler
  }

  /// The nearest phrase before a token that no preposition governs.
  private func untied(before start: Int, from limit: Int) -> Range<Int>? {
    var token = start - 1
    while token >= limit {
      guard let phrase = phrase(holding: token) else {
        token -= 1
        continue
      }
      let before = phrase.lowerBound - 1
      let isTied = before >= limit && isTie(before)
      if !isTied, !isAside(phrase, from: limit), !isTime(phrase) { return phrase }
      token = before
    }
    return nil
  }

  /// A preposition that makes a phrase no subject; that of "accused Ukraine of attacking" stands
  /// behind it.
  private func isTie(_ token: Int) -> Bool {
    reading.upos(token) == .adp || ["of", "to", "with", "from"].contains(reading.words[token])
  }

  /// "Kirby, the spokesman, said": a phrase between two commas is no subject.
  private func isAside(_ phrase: Range<Int>, from limit: Int) -> Bool {
    phrase.lowerBound > limit && reading.isComma(phrase.lowerBound - 1)
      && phrase.upperBound < reading.words.count && reading.isComma(phrase.upperBound)
  }

  private func isTime(_ phrase: Range<Int>) -> Bool {
    reading.timex(phrase.upperBound - 1) != nil
  }

  /// A phrase with the ones that "and" joins to it on the left, nearest first.
  private func coordinated(_ phrase: Range<Int>, from limit: Int) -> [Range<Int>] {
    var found = [phrase]
    var token = phrase.lowerBound - 1
    while token > limit, reading.upos(token) == .cconj || reading.isComma(token),
      let next = self.phrase(holding: token - 1)
    {
      found.append(next)
      token = next.lowerBound - 1
    }
    return found
  }

  /// The phrase behind a verb and, where one follows it without a preposition, the next ("sold
  /// Libya shells").
  func objects(after verb: Int, upTo end: Int) -> [Range<Int>] {
    guard let first = phrase(from: verb + 1, upTo: end), !isTime(first) else { return [] }
    guard let second = phrase(from: first.upperBound, upTo: end), !isTime(second),
      second.lowerBound >= first.upperBound
    else { return [first] }
    return [first, second]
  }

  /// The phrases behind prepositions up to the next verb, the nearest first.
  func obliques(after verb: Int, upTo end: Int) -> [Oblique] {
    var found: [Oblique] = []
    var token = verb + 1
    while token + 1 < end, reading.upos(token) != .verb {
      if isPreposition(token), let phrase = phrase(from: token + 1, upTo: end), !isTime(phrase) {
        found.append((reading.words[token], phrase))
        token = max(token + 1, phrase.upperBound)
      } else {
        token += 1
      }
    }
    return found
  }

  /// The phrases in the chain of prepositions right behind a noun phrase.
  func complements(of phrase: Range<Int>, upTo end: Int) -> [Oblique] {
    var found: [Oblique] = []
    var token = phrase.upperBound
    while token + 1 < end {
      if clauses.isMark(token) {
        token += 1
      } else if isPreposition(token), let next = self.phrase(from: token + 1, upTo: end) {
        found.append((reading.words[token], next))
        token = conjuncts(of: next, upTo: end).last?.upperBound ?? next.upperBound
      } else {
        break
      }
    }
    return found
  }

  private func isPreposition(_ token: Int) -> Bool {
    reading.upos(token) == .adp || ["to", "of"].contains(reading.words[token])
  }
}

import HearsayDocument

/// Finds the noun phrase that a cue makes the source.
struct SourceFinder {
  let reading: Reading
  let sentence: Range<Int>

  /// How a source was found, and where.
  struct Source {
    enum Place { case subject, coordinated, relative, participle, inverted }
    let tokens: Range<Int>
    let place: Place
  }

  /// Prepositions that tie a place, an office or an owner to the noun before them.
  private static let ties: Set<String> = ["of", "at", "for", "in", "from", "with", "on", "to"]
  private static let relativePronouns: Set<String> = ["who", "which", "that"]
  /// Verbs whose subject is also the subject of the infinitive that follows.
  private static let controllers: Set<String> = [
    "go", "continue", "refuse", "decline", "seek", "appear", "seem", "move", "rush", "begin",
    "start", "hasten", "choose", "try", "want", "be", "fail", "proceed", "have", "force", "compel",
  ]

  /// The subject of a verb group: the noun phrase before it, across parentheses, relative pronouns
  /// and times.
  ///
  /// Nil where a conjunction or nothing stands there.
  func subject(before groupStart: Int, floor: Int) -> Source? {
    var token = groupStart - 1
    while token >= floor {
      if let timex = reading.timex(token) {
        token = skipPreposition(before: timex.tokens.lowerBound, floor: floor)
      } else if reading.isComma(token) || reading.isDash(token) || reading.words[token] == ")" {
        return phrase(before: openingOfParenthesis(closedAt: token, floor: floor), floor: floor)
      } else if Self.relativePronouns.contains(reading.words[token]) {
        return antecedent(before: token, floor: floor)
      } else if reading.upos(token) == .adv {
        token -= 1
      } else {
        return nounPhrase(endingAt: token, floor: floor).flatMap { subject($0, floor: floor) }
      }
    }
    return nil
  }

  /// A phrase before a verb as its subject: not behind a preposition ("in a statement published"), and
  /// of "Kim, who is the minister, said" the one the relative clause describes.
  private func subject(_ phrase: Range<Int>, floor: Int) -> Source? {
    let before = phrase.lowerBound - 1
    guard before >= floor else { return Source(tokens: phrase, place: .subject) }
    if Self.governors.contains(reading.words[before]) {
      return relativeClause(before: before, floor: floor)
        .flatMap { antecedent(before: $0, floor: floor) } ?? described(phrase, floor: floor)
    }
    if reading.isVerb(before) {
      let group = VerbGroup(endingAt: before, in: sentence, of: reading)
      if group.start > floor, ["who", "which"].contains(reading.words[group.start - 1]) {
        return antecedent(before: group.start - 1, floor: floor)
      }
    }
    return Source(tokens: phrase, place: .subject)
  }

  /// "a source close to [the talks]", "people briefed on [the talks]": the noun before the adjective
  /// or participle, with all that describes it.
  private func described(_ phrase: Range<Int>, floor: Int) -> Source? {
    let word = phrase.lowerBound - 2
    guard word - 1 >= floor, reading.upos(word + 1) == .adp || reading.words[word + 1] == "to",
      reading.upos(word) == .adj || reading.tags.verbForms[word] == .participle
        || reading.upos(word) == .verb && reading.tags.verbForms[word] == .past,
      reading.upos(word - 1) == .noun || reading.words[word - 1] == "those",
      let noun = nounPhrase(endingAt: word - 1, floor: floor),
      noun.lowerBound == floor || !Self.governors.contains(reading.words[noun.lowerBound - 1])
    else { return nil }
    return Source(tokens: noun.lowerBound..<phrase.upperBound, place: .subject)
  }

  /// The pronoun of the relative clause that ends at a token: "who worked on [the dam]".
  private func relativeClause(before token: Int, floor: Int) -> Int? {
    var place = token
    var hasVerb = false
    while place >= max(floor, token - 12), reading.upos(place) != .punct {
      if ["who", "which"].contains(reading.words[place]) { return hasVerb ? place : nil }
      hasVerb = hasVerb || reading.isVerb(place)
      place -= 1
    }
    return nil
  }

  /// Prepositions whose phrase is no subject.
  private static let governors: Set<String> = [
    "in", "at", "on", "by", "with", "from", "of", "to", "about", "under", "against", "via", "into",
  ]

  /// The controller's subject for "went on to say", "was quick to deny".
  func subject(ofInfinitiveAt groupStart: Int, floor: Int) -> Source? {
    var token = groupStart - 1
    var steps = 0
    while token >= floor, steps < 4, !reading.isVerb(token) {
      guard reading.upos(token) != .punct,
        !reading.startsNounPhrase(token) || reading.words[token] == "pains"
      else { return nil }
      token -= 1
      steps += 1
    }
    guard token >= floor, reading.isVerb(token), Self.controllers.contains(reading.lemma(token))
    else { return nil }
    let group = VerbGroup(endingAt: token, in: sentence, of: reading)
    let found = subject(before: group.start, floor: floor)
    // "It was too early to say": nobody speaks.
    let isImpersonal = found.map { reading.words[$0.tokens.lowerBound] == "it" } ?? false
    return isImpersonal && reading.lemma(token) == "be" ? nil : found
  }

  /// The phrase after the verb: "…," said Mr Orlo.
  func inverted(after end: Int) -> Source? {
    guard end < sentence.upperBound, let phrase = reading.nounPhrase(holding: end),
      phrase.lowerBound == end
    else { return lastWord(end) }
    return Source(tokens: withTies(phrase), place: .inverted)
  }

  /// "…, says official": a word that ends a headline, whatever the tagger takes it for.
  private func lastWord(_ token: Int) -> Source? {
    guard token + 1 == sentence.upperBound, reading.upos(token) == .adj else { return nil }
    return Source(tokens: token..<token + 1, place: .inverted)
  }

  /// The phrase after "by" soon after a passive.
  func agent(after end: Int) -> Range<Int>? {
    let limit = min(end + 3, sentence.upperBound - 1)
    guard end < limit else { return nil }
    for token in end..<limit where reading.words[token] == "by" {
      guard let phrase = reading.nounPhrase(holding: token + 1) else { return nil }
      return withTies(phrase)
    }
    return nil
  }

  /// Who is named behind "posed by", "made by".
  func maker(after end: Int) -> Source? {
    guard end + 3 < sentence.upperBound, reading.isVerb(end),
      let by = (end + 1...end + 2).first(where: { reading.words[$0] == "by" }),
      let phrase = reading.nounPhrase(holding: by + 1)
    else { return nil }
    return Source(tokens: phrase, place: .inverted)
  }

  /// The subject of the sentence's first finite verb.
  func mainSubject(upTo limit: Int) -> Range<Int>? {
    for token in sentence.lowerBound..<min(limit, sentence.upperBound)
    where reading.isVerb(token) && reading.isFinite(token) {
      let group = VerbGroup(endingAt: token, in: sentence, of: reading)
      if let found = subject(before: group.start, floor: sentence.lowerBound) {
        return found.tokens
      }
    }
    return nil
  }

  /// A phrase with the prepositional phrases tied to it on its right.
  func withTies(_ phrase: Range<Int>) -> Range<Int> {
    var end = phrase.upperBound
    while end + 1 < sentence.upperBound, ["of", "at", "for", "from"].contains(reading.words[end]),
      reading.timex(end + 1) == nil, let next = reading.nounPhrase(holding: end + 1),
      next.lowerBound == end + 1
    {
      end = next.upperBound
    }
    return phrase.lowerBound..<end
  }

  /// The noun phrase that ends at a token, with those it is tied to on its left; of "the letter
  /// written by Kim" the letter.
  private func nounPhrase(endingAt token: Int, floor: Int) -> Range<Int>? {
    guard let last = reading.nounPhrase(holding: token), last.lowerBound >= floor,
      last.upperBound == token + 1 || last.upperBound == token + 2 && isNominal(token)
    else { return nil }
    var start = last.lowerBound
    while start - 2 >= floor, Self.ties.contains(reading.words[start - 1]),
      reading.timex(start) == nil, let before = reading.nounPhrase(holding: start - 2),
      before.upperBound == start - 1, before.lowerBound >= floor
    {
      start = before.lowerBound
    }
    return madeThing(before: start, floor: floor) ?? start..<token + 1
  }

  /// The phrase before "written by", "seen by": the maker is not the one who speaks.
  private func madeThing(before start: Int, floor: Int) -> Range<Int>? {
    guard start - 3 >= floor, reading.words[start - 1] == "by", reading.upos(start - 2) == .verb,
      [.participle, .past].contains(reading.tags.verbForms[start - 2]),
      let thing = reading.nounPhrase(holding: start - 3), thing.upperBound == start - 2
    else { return nil }
    return thing
  }

  /// True for a token that can be the head of a phrase cut short before a verb.
  private func isNominal(_ token: Int) -> Bool {
    [.noun, .propn, .pron].contains(reading.upos(token))
  }

  private func phrase(before token: Int?, floor: Int) -> Source? {
    guard let token, token > floor else { return nil }
    if reading.upos(token - 1) == .adv {
      return nil
    }
    return nounPhrase(endingAt: token - 1, floor: floor)
      .map { Source(tokens: firstOfApposition($0, floor: floor), place: .subject) }
  }

  /// "Kim, the minister, who spoke in Seoul, said": the phrase before the first comma, where the
  /// phrase found is itself set off by one.
  private func firstOfApposition(_ phrase: Range<Int>, floor: Int) -> Range<Int> {
    let before = phrase.lowerBound - 1
    guard before > floor, reading.isComma(before),
      let name = nounPhrase(endingAt: before - 1, floor: floor),
      reading.mentions.mention(holding: name.upperBound - 1) != nil,
      name.lowerBound == floor || !Self.governors.contains(reading.words[name.lowerBound - 1])
    else { return phrase }
    return name
  }

  private func antecedent(before pronoun: Int, floor: Int) -> Source? {
    var end = pronoun
    if end > floor, reading.isComma(end - 1) { end -= 1 }
    // "countries last month that voted": the time is not who voted.
    if end > floor, let timex = reading.timex(end - 1) { end = timex.tokens.lowerBound }
    guard end > floor, let phrase = nounPhrase(endingAt: end - 1, floor: floor) else { return nil }
    return Source(tokens: phrase, place: .relative)
  }

  /// The mark that opens the parenthesis closed at `token`.
  private func openingOfParenthesis(closedAt token: Int, floor: Int) -> Int? {
    let opener: (Int) -> Bool
    if reading.words[token] == ")" {
      opener = { reading.words[$0] == "(" }
    } else if reading.isDash(token) {
      opener = { reading.isDash($0) }
    } else {
      opener = { reading.isComma($0) }
    }
    var place = token - 1
    while place >= floor {
      if opener(place) { return place }
      if reading.words[place] == ";" || reading.words[place] == ":" || reading.isQuoteMark(place) {
        return nil
      }
      place -= 1
    }
    return nil
  }

  private func skipPreposition(before start: Int, floor: Int) -> Int {
    let before = start - 1
    return before >= floor && reading.upos(before) == .adp ? before - 1 : before
  }
}

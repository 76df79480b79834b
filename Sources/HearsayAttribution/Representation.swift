import HearsayDocument

/// Tells for whom a source speaks beside itself: a client, its country, the body it is a part of.
struct Representation {
  let reading: Reading
  let source: Range<Int>?
  let content: Range<Int>

  /// True where a subject inside the content is one the source speaks for.
  func covers(_ subject: Int) -> Bool {
    guard let source else { return false }
    return isPossessor(subject, of: source) || isClient(subject, of: source)
      || isOwnState(subject, of: source) || isOwnCountry(subject, of: source)
  }

  /// True for a pronoun that can stand for the source: no sister is a "he", and no person an "it".
  func fits(_ pronoun: String) -> Bool {
    guard let source else { return true }
    if pronoun == "it", source.count == 1 {
      return !["he", "she", "they", "we", "i"].contains(reading.words[source.lowerBound])
    }
    let other: Set<String> = pronoun == "he" ? Self.women : pronoun == "she" ? Self.men : []
    return !source.contains { other.contains(reading.lemma($0)) }
  }

  private static let women: Set<String> = [
    "sister", "mother", "wife", "widow", "daughter", "woman", "girl", "spokeswoman", "actress",
    "queen", "princess", "niece", "aunt", "grandmother", "chairwoman",
  ]
  private static let men: Set<String> = [
    "brother", "father", "husband", "widower", "son", "man", "boy", "spokesman", "king", "prince",
    "nephew", "uncle", "grandfather", "chairman",
  ]

  /// "Chad has never recruited children, its ambassador said": behind the content "its" can only
  /// mean what was spoken of there.
  private func isPossessor(_ subject: Int, of source: Range<Int>) -> Bool {
    let first = reading.words[source.lowerBound]
    guard source.lowerBound >= content.upperBound,
      ["its", "their", "his", "her"].contains(first), reading.upos(subject) != .pron
    else { return false }
    return reading.entity(of: subject) == nil || reading.entity(of: source.lowerBound) == nil
      || reading.entity(of: subject) == reading.entity(of: source.lowerBound)
  }

  // MARK: Clients

  /// "Condori had never called for violence", said by a lawyer of whom nothing tells that she speaks
  /// for somebody else.
  private func isClient(_ subject: Int, of source: Range<Int>) -> Bool {
    guard source.contains(where: { Self.advocates.contains(reading.lemma($0).lowercased()) }) else {
      return false
    }
    if reading.lemma(subject) == "client" { return true }
    guard isPerson(subject) else { return false }
    guard !source.contains(where: { Self.accusers.contains(reading.lemma($0)) }) else {
      return false
    }
    let named = clients(of: source)
    return named.isEmpty || reading.entity(of: subject).map(named.contains) ?? true
  }

  private static let advocates: Set<String> = [
    "lawyer", "attorney", "solicitor", "barrister", "counsel", "publicist",
  ]

  private static let accusers: Set<String> = [
    "victim", "plaintiff", "claimant", "accuser", "complainant", "prosecution", "family",
  ]

  private func isPerson(_ token: Int) -> Bool {
    if ["he", "she"].contains(reading.words[token]) { return true }
    return reading.upos(token) == .propn && reading.isPerson(token)
  }

  /// Whom the source's own words tie to it: "a lawyer for the victim", "his lawyer".
  private func clients(of source: Range<Int>) -> [Int] {
    let own = source.lazy.compactMap(reading.entity).first
    return source.filter { reading.entity(of: $0) != own || reading.upos($0) == .pron }
      .compactMap(reading.entity)
  }

  // MARK: States

  /// "The State does not trade with bandits", said by the government's spokesman.
  private func isOwnState(_ subject: Int, of source: Range<Int>) -> Bool {
    guard ["state", "government", "republic", "country", "nation"].contains(reading.words[subject])
    else { return false }
    return isOfficial(source) && !source.contains { Self.opponents.contains(reading.words[$0]) }
  }

  /// "Ostrenia has sold nothing", said at a ministry of which no country is told.
  private func isOwnCountry(_ subject: Int, of source: Range<Int>) -> Bool {
    guard reading.upos(subject) == .propn, isCountry(subject) else { return false }
    return isOfficial(source) && !words(about: source).contains(where: hasCountry)
  }

  /// A place that is governed, or a name that the text has a people for: "Ostrenia", "Ostrenian".
  private func isCountry(_ name: Int) -> Bool {
    let row = reading.mentions.narrowest(holding: name)
    if row.map({ reading.mentions[$0].label == .geopolitical }) ?? false { return true }
    let people = reading.words[name] + "n"
    return reading.words[name].hasSuffix("a") && reading.words.prefix(Self.reach).contains(people)
  }

  /// How many of a text's first words are searched for a people.
  private static let reach = 1000

  private func isOfficial(_ source: Range<Int>) -> Bool {
    words(about: source).contains { Self.offices.contains(reading.words[$0]) }
  }

  /// The source's words, and those by which the ones it names were first called: "the government of
  /// Niger" for "its" in "its spokesman".
  private func words(about source: Range<Int>) -> [Int] {
    let entities = Set(source.compactMap(reading.entity))
    return Array(source)
      + entities.sorted().flatMap { entity in
        Array(reading.mentions[reading.mentions.entities[entity].canonical].tokens)
      }
  }

  private func hasCountry(_ token: Int) -> Bool {
    guard let row = reading.mentions.narrowest(holding: token) else { return false }
    let mention = reading.mentions[row]
    return (mention.country ?? mention.entity.flatMap { reading.mentions.entities[$0].country })
      != nil
  }

  private static let offices: Set<String> = [
    "government", "ministry", "minister", "defence", "defense", "foreign", "army", "military",
    "embassy", "ambassador", "presidency", "president", "premier", "state", "committee",
  ]
  private static let opponents: Set<String> = ["opposition", "union", "rebel", "party", "former"]
}

extension Reading {
  /// The entity that a token speaks of: a possessive pronoun's own, not that of the phrase it is in.
  func entity(of token: Int) -> Int? {
    let row =
      upos(token) == .pron
      ? mentions.narrowest(holding: token) : mentions.mention(holding: token)
    return row.flatMap { mentions[$0].entity }
  }
}

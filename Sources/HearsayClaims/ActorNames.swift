import HearsayDocument

/// Names actors by keys that are the same in every document.
struct ActorNames {
  let reading: Reading
  /// English names of countries by ISO code.
  private let countries: [String: String]
  /// The actor of each mention.
  private var actors: [Actor?] = []

  init(reading: Reading, countries: [String: String]) {
    self.reading = reading
    self.countries = countries
    actors = reading.mentions.indices.map(named)
  }

  private static let firstPerson: Set<String> = ["we", "i", "our", "my", "us", "me"]
  private static let thirdPerson: Set<String> = [
    "it", "its", "he", "his", "she", "her", "they", "their",
  ]
  private static let articles: Set<String> = ["the", "a", "an"]

  /// The actor that a phrase names: the last country or name in it, else what it describes.
  func actor(of phrase: Range<Int>, speaker: Actor?) -> Actor? {
    var described: Actor?
    for token in phrase.reversed() {
      guard let actor = actor(at: token, speaker: speaker) else { continue }
      if actor.kind != .description { return actor }
      described = described ?? actor
    }
    return described
  }

  /// The actor mentioned at a token; the speaker is who "we" is.
  func actor(at token: Int, speaker: Actor?) -> Actor? {
    if isFirstPerson(token) { return speaker }
    guard let row = reading.mentions.narrowest(holding: token) else { return nil }
    return actor(ofMention: row)
  }

  /// The actor of a mention: the country, where a country, its government or its people act.
  func actor(ofMention row: Int) -> Actor? { actors[row] }

  private func named(_ row: Int) -> Actor? {
    let mention = reading.mentions[row]
    let entity = mention.entity.map { reading.mentions.entities[$0] }
    let label = mention.label ?? entity?.label
    if let country = mention.country ?? entity?.country, label != .person {
      return Actor(key: country, kind: .country, label: countries[country] ?? country)
    }
    guard let entity else { return nil }
    let canonical = reading.mentions[entity.canonical]
    // "12 people" are not the 12 of another text.
    guard canonical.form != .pronoun,
      !canonical.tokens.contains(where: { reading.upos($0) == .num })
    else { return nil }
    return Actor(
      key: key(of: canonical),
      kind: canonical.form == .name ? .name : .description,
      label: PassageMaker.oneLine(name(of: entity))
    )
  }

  /// The name or description in lower case, without an article.
  private func key(of mention: Mention) -> String {
    let start = mention.tokens.lowerBound
    let hasArticle = mention.tokens.count > 1 && Self.articles.contains(reading.words[start])
    let words = reading.words[(hasArticle ? start + 1 : start)..<mention.tokens.upperBound]
    return words.joined(separator: " ")
  }

  /// The fullest name or description of an entity.
  func name(of entity: Entity) -> String {
    reading.string(reading.mentions[entity.canonical].tokens)
  }

  /// "we" and its forms; "US" is a country, whatever its case hides.
  func isFirstPerson(_ token: Int) -> Bool {
    Self.firstPerson.contains(reading.words[token])
      && (reading.shape(token) != .allCaps || reading.words[token] == "i")
  }

  /// True for a pronoun of the third person that stands for nobody known.
  func isOpenPronoun(_ token: Int) -> Bool {
    Self.thirdPerson.contains(reading.words[token]) && actor(at: token, speaker: nil) == nil
  }
}

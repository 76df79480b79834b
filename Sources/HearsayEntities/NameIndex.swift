import HearsayDocument
import HearsayText

/// The named entities of a text by their names, full and short.
struct NameIndex {
  private let reading: NameReading
  private var entityOfKey: [String: Int] = [:]
  /// The countries whose names begin with "North" and "South".
  private var countriesOf: [String: Set<Int>] = [:]
  private(set) var persons = PersonIndex()

  init(_ reading: NameReading) {
    self.reading = reading
  }

  /// The entity that a name already stands for in this text.
  func entity(of name: NameSpan) -> Int? {
    if name.label == .person, name.row == nil {
      return persons.entity(words(of: name), gender: gender(of: name))
    }
    return keys(of: name).lazy.compactMap { entityOfKey[$0] }.first ?? countryInShort(name)
  }

  mutating func add(_ name: NameSpan, entity: Int) {
    if name.label == .person, name.row == nil {
      persons.add(words(of: name), gender: gender(of: name), entity: entity)
    }
    for key in keys(of: name) where entityOfKey[key] == nil { entityOfKey[key] = entity }
    if let direction = direction(ofCountry: name) {
      countriesOf[direction, default: []].insert(entity)
    }
  }

  mutating func learn(_ gender: Gender, of entity: Int) {
    persons.learn(gender, of: entity)
  }

  // MARK: The North

  /// "the North" is the one country of the text whose name begins so ("North Korea").
  private func countryInShort(_ name: NameSpan) -> Int? {
    guard name.tokens.count == 1, name.row == nil,
      let before = reading.before(name.tokens.lowerBound), reading.words[before] == "the",
      let countries = countriesOf[reading.words[name.tokens.lowerBound]], countries.count == 1
    else { return nil }
    return countries.first
  }

  private func direction(ofCountry name: NameSpan) -> String? {
    guard let row = name.row else { return nil }
    let entry = reading.lexicon.gazetteer[row]
    guard entry.kind == .country || entry.kind == .capital && !isPlace(name) else { return nil }
    return reading.lexicon.directionOfCountry[entry.key]
  }

  // MARK: Keys

  private func keys(of name: NameSpan) -> [String] {
    if let row = name.row { return [gazetteerKey(name, reading.lexicon.gazetteer[row])] }
    let text = words(of: name).joined(separator: " ")
    let full = name.label.rawValue + " " + text
    guard name.label == .organization else { return [full] }
    return [full] + shortForms(name).map { name.label.rawValue + " " + $0 }
  }

  private func gazetteerKey(_ name: NameSpan, _ entry: Gazetteer.Entry) -> String {
    switch entry.kind {
    case .country: "country " + entry.key
    case .capital where isPlace(name): "place " + words(of: name).joined(separator: " ")
    case .capital: "country " + entry.key
    case .demonym: "group " + entry.key
    case .organization: "ORG " + entry.key.lowercased()
    case .place: "place " + entry.key.lowercased()
    case .language: "MISC " + entry.key
    }
  }

  /// "Moscow denied", "talks with Moscow", "accused Moscow" speak of the government, else the town
  /// is meant.
  private func isPlace(_ name: NameSpan) -> Bool {
    if let before = reading.before(name.tokens.lowerBound) {
      if reading.classes[before].contains(.locative) { return true }
      if Self.governing.contains(reading.words[before]) || reading.tags.upos[before] == .verb {
        return false
      }
    }
    guard let next = reading.token(name.tokens.upperBound, inSentenceOf: name.tokens.lowerBound)
    else { return true }
    return !(reading.isPossessive(next) || [.verb, .aux, .adv].contains(reading.tags.upos[next]))
  }

  /// Prepositions and conjunctions with which capitals deal as governments do.
  private static let governing: Set<String> = [
    "with", "against", "by", "between", "and", "as", "to", "that", "while", "but", "because",
  ]

  /// The initials, and the name without the country before it.
  private func shortForms(_ name: NameSpan) -> [String] {
    let capitals = name.tokens.filter(reading.isCapital)
    let initials = capitals.compactMap { reading.words[$0].first }
    let acronym = initials.count > 2 ? [String(initials)] : []
    return acronym + (withoutCountry(name).map { [$0] } ?? [])
  }

  private func withoutCountry(_ name: NameSpan) -> String? {
    guard name.country != nil else { return nil }
    for end in (1...3).reversed() where name.tokens.count > end + 1 {
      let lead = name.tokens.prefix(end)
      if isCountry(lead) {
        return reading.words[lead.upperBound..<name.tokens.upperBound].joined(separator: " ")
      }
    }
    return nil
  }

  private func isCountry(_ tokens: Range<Int>) -> Bool {
    let range = reading.tokens.bytes(of: tokens)
    let match = reading.lexicon.gazetteer.match(
      in: reading.text,
      at: Int(range.start),
      end: Int(reading.tokens.ranges[tokens.lowerBound].end),
      foldingCase: false,
      isBoundary: { $0 == Int(range.end) }
    )
    return match != nil
  }

  /// The words in lower case, without hyphens, stops of initials and suffixes.
  private func words(of name: NameSpan) -> [String] {
    let kept = name.tokens.filter { reading.isWord($0) && !reading.classes[$0].contains(.suffix) }
    return kept.flatMap { reading.words[$0].split(separator: "-").map(String.init) }
  }

  // MARK: Gender

  /// The gender that the title or the forename shows.
  func gender(of name: NameSpan) -> Gender? {
    guard name.label == .person else { return nil }
    if let before = reading.before(name.tokens.lowerBound),
      let gender = reading.classes[before].gender,
      reading.classes[before].contains(.title)
        || reading.lexicon.roles[reading.words[before]] != nil
    {
      return gender
    }
    return name.tokens.count > 1 ? genderOfForename(name.tokens.lowerBound) : nil
  }

  /// As the forename is written, else without its accents ("Óscar", "René").
  private func genderOfForename(_ token: Int) -> Gender? {
    let classes = reading.classes[token]
    guard !classes.contains(.given) else { return classes.gender }
    return classes.gender
      ?? reading.lexicon.classes(of: Accents.folded(reading.words[token])).gender
  }
}

/// Letters of the Latin alphabet without their accents.
enum Accents {
  static func folded(_ word: String) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    return String(word.map { plain[$0] ?? $0 })
  }

  private static let plain: [Character: Character] = [
    "á": "a", "à": "a", "â": "a", "ä": "a", "ã": "a", "å": "a", "ç": "c", "é": "e", "è": "e",
    "ê": "e", "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ò": "o",
    "ô": "o", "ö": "o", "õ": "o", "ø": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ý": "y",
    "ć": "c", "č": "c", "ě": "e", "ł": "l", "ń": "n", "ř": "r", "š": "s", "ž": "z",
  ]
}

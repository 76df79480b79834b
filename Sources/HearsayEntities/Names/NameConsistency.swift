import HearsayDocument

/// Makes the names of one text agree: a surname seen in a full name is that person's wherever it
/// stands, and equal names have the label that most of them have.
struct NameConsistency {
  private let reading: NameReading

  private let allWords: Set<String>

  init(_ reading: NameReading) {
    self.reading = reading
    allWords = Set(reading.tokens.indices.filter(reading.isCapital).map { reading.words[$0] })
  }

  func settled(_ names: [NameSpan]) -> [NameSpan] {
    let labels = usualLabels(names)
    let persons = personWords(names)
    let surnames = surnames(names)
    let isAbroad = names.contains(where: isForeign)
    let settled = names.map { name in
      if let row = name.row {
        return isNamesake(name, row, surnames) ? NameSpan(name.tokens, .person) : name
      }
      var name = name
      if name.tokens.count == 1, persons.contains(reading.words[name.tokens.lowerBound]) {
        name.label = .person
      } else if let label = labels[key(name)] {
        name.label = label
      }
      if name.label == .person {
        if isAbroad, let country = country(name, besides: persons) { return country }
        if isCountry(name, besides: persons) { name.label = .geopolitical }
      }
      return name
    }
    return settled + lone(persons, besides: settled)
  }

  /// A town's name that is the surname of somebody in the text ("Whitney Houston … Houston sang"),
  /// unless its place shows the town ("in Houston").
  private func isNamesake(_ name: NameSpan, _ row: Int, _ surnames: Set<String>) -> Bool {
    let token = name.tokens.lowerBound
    guard name.tokens.count == 1, surnames.contains(reading.words[token]),
      [.capital, .place].contains(reading.lexicon.gazetteer[row].kind)
    else { return false }
    return reading.before(token).map { !reading.classes[$0].contains(.locative) } ?? true
  }

  /// True for a country or people that can be nothing else.
  private func isForeign(_ name: NameSpan) -> Bool {
    guard let row = name.row else { return false }
    let entry = reading.lexicon.gazetteer[row]
    return !entry.isAmbiguous && [.country, .demonym].contains(entry.kind)
  }

  /// A country that shares its name with people ("Jordan", "Chad"), in a text on countries in which
  /// nobody has it in a full name: who is spoken of is first named in full.
  private func country(_ name: NameSpan, besides persons: Set<String>) -> NameSpan? {
    let token = name.tokens.lowerBound
    guard name.tokens.count == 1, !persons.contains(reading.words[token]),
      reading.before(token).map({ !reading.classes[$0].contains(.title) }) ?? true,
      let match = reading.lexicon.gazetteer.match(name.tokens, reading.tokens, of: reading.text)
    else { return nil }
    let entry = reading.lexicon.gazetteer[match.row]
    guard entry.kind == .country else { return nil }
    return NameSpan(name.tokens, entry.label, row: match.row, country: entry.country)
  }

  /// A word that is nobody's name, whose people the text speaks of ("Ostrenia", "the Ostrenians").
  private func isCountry(_ name: NameSpan, besides persons: Set<String>) -> Bool {
    let token = name.tokens.lowerBound
    let word = reading.words[token]
    guard name.tokens.count == 1, !persons.contains(word),
      reading.classes[token].isDisjoint(with: [.given, .surname])
    else { return false }
    return ["n", "an", "ian", "ese"].contains {
      allWords.contains(word + $0) || allWords.contains(word + $0 + "s")
    }
  }

  private func key(_ name: NameSpan) -> String {
    reading.words[name.tokens].joined(separator: " ")
  }

  /// The most frequent label of each name, of equally frequent ones the first used.
  private func usualLabels(_ names: [NameSpan]) -> [String: EntityLabel] {
    var votes: [String: [EntityLabel: (count: Int, first: Int)]] = [:]
    for (row, name) in names.enumerated() where name.row == nil {
      votes[key(name), default: [:]][name.label, default: (0, -row)].count += 1
    }
    return votes.compactMapValues { labels in
      labels.max { ($0.value.count, $0.value.first) < ($1.value.count, $1.value.first) }?.key
    }
  }

  /// Last words of full names of persons.
  private func surnames(_ names: [NameSpan]) -> Set<String> {
    Set(
      names.filter { $0.label == .person && $0.tokens.count > 1 }
        .map { reading.words[$0.tokens.upperBound - 1] }
    )
  }

  /// First and last words of full names of persons.
  private func personWords(_ names: [NameSpan]) -> Set<String> {
    var words: Set<String> = []
    for name in names where name.label == .person && name.tokens.count > 1 {
      words.insert(reading.words[name.tokens.lowerBound])
      words.insert(reading.words[name.tokens.upperBound - 1])
    }
    return words
  }

  /// Words of full names that stand alone with a capital where the model saw no name.
  private func lone(_ persons: Set<String>, besides names: [NameSpan]) -> [NameSpan] {
    var isCovered = [Bool](repeating: false, count: reading.tokens.count)
    for name in names {
      for token in name.tokens { isCovered[token] = true }
    }
    return reading.tokens.indices.compactMap { token in
      guard !isCovered[token], reading.tokens.shapes[token] == .capitalized,
        !reading.isTitleCase[reading.sentenceOf[token]],
        persons.contains(reading.words[token]),
        !reading.lowercaseWords.contains(reading.words[token])
      else { return nil }
      return NameSpan(token..<(token + 1), .person)
    }
  }
}

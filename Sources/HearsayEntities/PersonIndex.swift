/// The persons of a text by the words of their names.
struct PersonIndex {
  private struct Person {
    let entity: Int
    var words: [String]
    var gender: Gender?
  }

  private var persons: [Person] = []
  /// Rows by each word that may stand for the person alone: the first and the last.
  private var rowsOfWord: [String: [Int]] = [:]
  private var rowOfEntity: [Int: Int] = [:]

  /// The one person whose name this can be; nil where there is none or more than one.
  func entity(_ words: [String], gender: Gender?) -> Int? {
    guard let last = words.last else { return nil }
    let rows =
      rowsOfWord[last, default: []] + (words.count > 1 ? rowsOfWord[words[0], default: []] : [])
    let fitting = Set(rows.filter { fits(persons[$0], words, gender) }.map { persons[$0].entity })
    return fitting.count == 1 ? fitting.first : nil
  }

  mutating func add(_ words: [String], gender: Gender?, entity: Int) {
    guard let row = rowOfEntity[entity] else {
      return addNew(words, gender: gender, entity: entity)
    }
    if words.count > persons[row].words.count {
      persons[row].words = words
      file(words, row)
    }
    if persons[row].gender == nil { persons[row].gender = gender }
  }

  /// A pronoun showed the gender of a person whose name did not.
  mutating func learn(_ gender: Gender, of entity: Int) {
    guard let row = rowOfEntity[entity], persons[row].gender == nil else { return }
    persons[row].gender = gender
  }

  private mutating func addNew(_ words: [String], gender: Gender?, entity: Int) {
    rowOfEntity[entity] = persons.count
    persons.append(Person(entity: entity, words: words, gender: gender))
    file(words, persons.count - 1)
  }

  private mutating func file(_ words: [String], _ row: Int) {
    for word in Set([words.first, words.last].compactMap(\.self)) {
      var rows = rowsOfWord[word, default: []]
      guard !rows.contains(row) else { continue }
      rows.append(row)
      rowsOfWord[word] = rows.suffix(Limits.namesakes)
    }
  }

  /// Short forms fit ("Kirby" for "John Kirby"), and forenames cut to their initial.
  private func fits(_ person: Person, _ words: [String], _ gender: Gender?) -> Bool {
    if let gender, let known = person.gender, gender != known { return false }
    if person.words == words { return true }
    let (short, long) =
      words.count < person.words.count ? (words, person.words) : (person.words, words)
    if short.count == 1 { return short[0] == long.last || short[0] == long.first }
    return short.last == long.last && Self.sameForename(short[0], long[0])
  }

  private static func sameForename(_ a: String, _ b: String) -> Bool {
    a == b || a.hasSuffix(".") && b.hasPrefix(a.dropLast())
      || b.hasSuffix(".") && a.hasPrefix(b.dropLast())
  }
}

/// What things are, so that "shells" and "ammunition" can be one cargo and "miners" are people.
public struct ThingLexicon: Sendable {
  private var families: [String: String] = [:]

  /// - Parameter rows: lemma and family.
  public init(rows: [[String]]) {
    for row in rows where row.count >= 2 { families[row[0]] = row[1] }
  }

  func family(of lemma: String) -> String? { families[lemma] }

  /// True for "number", "million", "tonne": what they measure stands behind "of".
  func isMeasure(_ lemma: String) -> Bool { families[lemma] == "measure" }

  /// True for words that count people without saying which: "people", "dead", "victims".
  func isAnyPerson(_ lemma: String) -> Bool { families[lemma] == "anybody" }
}

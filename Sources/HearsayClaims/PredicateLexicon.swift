import HearsayDocument

/// The acts that news claims are about, so that "sold", "shipped" and "arms deliveries" meet.
public struct PredicateLexicon: Sendable {
  /// The part a noun phrase plays in an act.
  enum Role: String, Sendable {
    case agent, theme, recipient, patient, source, goal, place, amount
  }

  /// One row of `lexicons/predicates.tsv`.
  struct Entry: Sendable {
    /// The class of acts it belongs to ("transfer").
    let name: String
    /// The roles of subject, object and oblique, as far as it has them.
    let roles: [Role]
    /// True where the roles may be swapped freely ("meet").
    let isSymmetric: Bool
    /// Classes that cannot hold together with this one ("rise" and "fall"), sorted.
    let opposites: [String]
  }

  /// Words in a row that a predicate may have.
  private static let longest = 3

  private var verbs: [String: [Entry]] = [:]
  private var nouns: [String: [Entry]] = [:]
  /// The first and the last words of predicates of several words.
  private var openers: Set<String> = []
  private var closers: Set<String> = []

  /// - Parameter rows: predicate, class, antonyms (`|`-separated), symmetric and roles. A word of
  ///   several senses has several rows.
  public init(rows: [[String]]) {
    for row in rows where row.count >= 5 {
      let parts = row[4].split(separator: ":")
      guard parts.count == 2 else { continue }
      let entry = Entry(
        name: row[1],
        roles: parts[1].split(separator: "-").compactMap { Role(rawValue: String($0)) },
        isSymmetric: row[3] == "yes",
        opposites: row[2].split(separator: "|").map(String.init).filter { $0 != "-" }.sorted()
      )
      let words = row[0].split(separator: " ").map(String.init)
      if words.count > 1 {
        openers.formUnion(words.prefix(1))
        closers.formUnion(words.suffix(1))
      }
      if parts[0] == "v" {
        verbs[row[0], default: []].append(entry)
      } else {
        nouns[row[0], default: []].append(entry)
      }
    }
  }

  /// The senses of the predicate whose head is a token: with its particle ("pull out") or as a
  /// compound ("arms dealing") where the lexicon has that, else of the word alone.
  func entries(at token: Int, in piece: Range<Int>, of reading: Reading) -> [Entry] {
    let table: [String: [Entry]]
    switch reading.upos(token) {
    case .verb: table = verbs
    case .noun, .adj: table = nouns
    default: return []
    }
    let lemma = reading.lemma(token).lowercased()
    for length in (2...Self.longest).reversed()
    where token + length <= piece.upperBound && openers.contains(lemma) {
      let rest = reading.words[token + 1..<token + length].joined(separator: " ")
      if let found = table[lemma + " " + rest] { return found }
    }
    if token > piece.lowerBound, closers.contains(lemma),
      let found = table[reading.words[token - 1] + " " + lemma]
    {
      return found
    }
    return table[lemma] ?? []
  }
}

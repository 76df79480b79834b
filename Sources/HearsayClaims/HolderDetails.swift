import HearsayDocument

/// What the words round a holder tell beside the name: the role, whom the holder speaks for, whether
/// the holder asked to stay unnamed, one or several.
struct HolderDetails {
  let reading: Reading
  let roles: RoleKinds
  let phrases: HolderPhraseLexicon

  /// The longest word for a role in a phrase ("press secretary"), the last of equals.
  func role(in phrase: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    for start in phrase {
      for end in start + 1...min(start + Self.longestRole, phrase.upperBound) {
        let run = start..<end
        guard run.count >= best?.count ?? 0, roles.names(key(run)) else { continue }
        best = run
      }
    }
    return best
  }

  /// Words of a role: "vice foreign minister".
  private static let longestRole = 4

  private func key(_ run: Range<Int>) -> String {
    guard let last = run.last else { return "" }
    let words = reading.words[run.dropLast()] + [reading.lemma(last).lowercased()]
    return words.joined(separator: " ")
  }

  /// Whom the bearer of a role speaks for: somebody else named in the same phrase.
  ///
  /// - Returns: the row of the mention.
  func principal(in phrase: Range<Int>, role: Range<Int>?, entity: Int?) -> Int? {
    guard let role, phrases.speaksFor(reading.words[role].joined(separator: " ")) else {
      return nil
    }
    return phrase.lazy
      .filter { !role.contains($0) }
      .compactMap { reading.mentions.narrowest(holding: $0) }
      .first { row in
        let mention = reading.mentions[row]
        return !mention.tokens.overlaps(role)
          && mention.tokens.lowerBound >= phrase.lowerBound
          && mention.tokens.upperBound <= phrase.upperBound
          && (mention.entity.map { $0 != entity } ?? (mention.form != .pronoun))
      }
  }

  /// True where the sentence of a mention says that its source asked not to be named.
  func asksNotToBeNamed(near source: Range<Int>) -> Bool {
    let sentence = reading.sentence(of: source.lowerBound)
    return phrases.requestsAnonymity(reading.words[sentence])
  }

  /// One or several: by a coordination, the number before the noun, or the form of the noun.
  func number(of phrase: Range<Int>, head: Int) -> Holder.Number {
    let isCoordinated = phrase.contains { reading.words[$0] == "and" && $0 > head }
    if isCoordinated || Self.pluralPronouns.contains(reading.words[head]) { return .plural }
    let isInflected = reading.lemma(head).lowercased() != reading.words[head]
    return reading.upos(head) == .noun && isInflected ? .plural : .singular
  }

  private static let pluralPronouns: Set<String> = [
    "they", "we", "many", "some", "others", "those",
  ]
}

/// Words that tell how a holder stands behind a claim: `lexicons/holder-phrases.tsv`.
public struct HolderPhraseLexicon: Sendable {
  private var spokesRoles: Set<String> = []
  /// Phrases by their first word.
  private var requests: [String: [[String]]] = [:]

  /// - Parameter rows: words and use.
  public init(rows: [[String]]) {
    for row in rows where row.count >= 2 {
      if row[1] == "speaks-for" { spokesRoles.insert(row[0]) }
      let words = row[0].split(separator: " ").map(String.init)
      if row[1] == "requested", let first = words.first {
        requests[first, default: []].append(words)
      }
    }
  }

  func speaksFor(_ role: String) -> Bool { spokesRoles.contains(role) }

  func requestsAnonymity(_ words: ArraySlice<String>) -> Bool {
    words.indices.contains { place in
      requests[words[place], default: []].contains { words[place...].starts(with: $0) }
    }
  }
}

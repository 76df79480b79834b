import HearsayDocument

/// What the words round a holder tell beside the name: the role, whom the holder speaks for,
/// whether the holder asked to stay unnamed, one or several.
struct HolderDetails {
  let reading: Reading
  let roles: RoleKinds
  let phrases: HolderPhraseLexicon

  // MARK: Role

  /// The longest word for a role in a phrase ("press secretary"), the last of equals: in the words
  /// before "of", "at" and the like, and of phrases set side by side in the first that tells one.
  func role(in phrase: Range<Int>) -> Range<Int>? {
    let place = whole(of: phrase) ?? phrase
    return segments(of: place).lazy.compactMap(longestRole).first
  }

  private func longestRole(in segment: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    for start in segment {
      for end in start + 1...min(start + Self.longestRole, segment.upperBound) {
        let run = start..<end
        guard run.count >= best?.count ?? 0, names(run, in: segment) else { continue }
        best = run
      }
    }
    return best
  }

  /// Words of a role: "vice foreign minister", "vice-president" in three tokens.
  private static let longestRole = 4

  /// False for "chief" in "chief glaciologist", and for the "Mr" of anybody.
  private func names(_ run: Range<Int>, in segment: Range<Int>) -> Bool {
    let words = key(run)
    guard roles.names(words), !phrases.isCourtesy(words) else { return false }
    let next = run.upperBound
    return !segment.contains(next) || reading.upos(next) != .noun
      || reading.shape(next) == .capitalized
  }

  private func key(_ run: Range<Int>) -> String {
    guard let last = run.last else { return "" }
    let words = reading.words[run.dropLast()] + [reading.lemma(last).lowercased()]
    return words.joined(separator: " ").replacing(" - ", with: "-")
  }

  /// The role with the words before it that describe it: "national security spokesman".
  func described(_ role: Range<Int>, in phrase: Range<Int>) -> Range<Int> {
    var start = role.lowerBound
    while start > phrase.lowerBound, isDescribing(start - 1) { start -= 1 }
    return start..<role.upperBound
  }

  private func isDescribing(_ token: Int) -> Bool {
    reading.shape(token) == .lower && [.noun, .adj].contains(reading.upos(token))
      && reading.mentions.narrowest(holding: token).map {
        reading.mentions[$0].form == .nominal
      } ?? true
  }

  // MARK: Parts of a phrase

  /// What stands between commas, each without its "of", "at" and so on.
  func segments(of phrase: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = phrase.lowerBound
    while start < phrase.upperBound {
      let comma = phrase[start...].first(where: reading.isComma) ?? phrase.upperBound
      let base = phrase[start..<comma].first { reading.upos($0) == .adp } ?? comma
      if start < base { found.append(start..<base) }
      start = comma + 1
    }
    return found
  }

  /// "them" of "one of them", "the ministers" of "three of the ministers".
  func whole(of phrase: Range<Int>) -> Range<Int>? {
    guard let of = phrase.dropFirst().first(where: { reading.upos($0) == .adp }),
      reading.words[of] == "of", of + 1 < phrase.upperBound,
      [.num, .pron, .det].contains(reading.upos(of - 1))
    else { return nil }
    return of + 1..<phrase.upperBound
  }

  // MARK: Principal

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

  // MARK: Number and anonymity

  /// True where the sentence of a mention says that its source asked not to be named.
  func asksNotToBeNamed(near source: Range<Int>) -> Bool {
    let sentence = reading.sentence(of: source.lowerBound)
    return phrases.requestsAnonymity(reading.words[sentence])
  }

  /// One or several: by a coordination, the number before the noun, or the form of the noun.
  func number(of phrase: Range<Int>, head: Int) -> Holder.Number {
    let isCoordinated = phrase.contains { reading.words[$0] == "and" && $0 > head }
    if isCoordinated || Self.pluralPronouns.contains(reading.words[head]) { return .plural }
    return reading.upos(head) == .noun && isSeveral(head) ? .plural : .singular
  }

  func isSeveral(_ noun: Int) -> Bool {
    reading.lemma(noun).lowercased() != reading.words[noun]
      || Self.pluralNouns.contains(reading.words[noun])
  }

  private static let pluralNouns: Set<String> = ["people", "police", "media", "staff", "troops"]

  /// "two people": persons, not a kind of people.
  func isCountedFew(before noun: Int) -> Bool {
    let sentence = reading.sentence(of: noun)
    return (max(sentence.lowerBound, noun - 3)..<noun).contains {
      Self.fewWords.contains(reading.words[$0])
    }
  }

  private static let fewWords: Set<String> = [
    "both", "two", "three", "four", "five", "six", "seven", "eight", "nine", "2", "3", "4", "5",
    "6",
    "7", "8", "9",
  ]

  private static let pluralPronouns: Set<String> = [
    "they", "we", "many", "some", "others", "those",
  ]
}

/// Words that tell how a holder stands behind a claim: `lexicons/holder-phrases.tsv`.
public struct HolderPhraseLexicon: Sendable {
  private var spokesRoles: Set<String> = []
  private var courtesies: Set<String> = []
  /// Phrases by their first word.
  private var requests: [String: [[String]]] = [:]

  /// - Parameter rows: words and use.
  public init(rows: [[String]]) {
    for row in rows where row.count >= 2 {
      if row[1] == "speaks-for" { spokesRoles.insert(row[0]) }
      if row[1] == "courtesy" { courtesies.insert(row[0]) }
      let words = row[0].split(separator: " ").map(String.init)
      if row[1] == "requested", let first = words.first {
        requests[first, default: []].append(words)
      }
    }
  }

  func speaksFor(_ role: String) -> Bool { spokesRoles.contains(role) }

  /// "Mr", "Dame": words of politeness, no role.
  func isCourtesy(_ word: String) -> Bool { courtesies.contains(word) }

  func requestsAnonymity(_ words: ArraySlice<String>) -> Bool {
    words.indices.contains { place in
      requests[words[place], default: []].contains { words[place...].starts(with: $0) }
    }
  }
}

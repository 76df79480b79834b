import HearsayDocument

/// The pronouns that point at somebody or something named before, and those of the speaker.
enum Pronoun {
  case masculine, feminine, neuter, plural, speaker

  init?(_ word: String) {
    switch word {
    case "he", "him", "his", "himself": self = .masculine
    case "she", "her", "hers", "herself": self = .feminine
    case "it", "its", "itself": self = .neuter
    case "they", "them", "their", "theirs", "themselves": self = .plural
    case "i", "me", "my", "we", "us", "our", "ours", "myself", "ourselves": self = .speaker
    default: return nil
    }
  }

  var gender: Gender? {
    switch self {
    case .masculine: .masculine
    case .feminine: .feminine
    case .neuter, .plural, .speaker: nil
    }
  }

  /// How many sentences before its own may hold its antecedent.
  var reach: Int { gender == nil ? 1 : Limits.pronounReach }
}

extension Pointer {
  /// Nil for what points at nobody: "it is clear that", the speaker's "we".
  init?(_ draft: Draft, _ reading: NameReading) {
    guard let pronoun = Pronoun(reading.words[draft.head]), pronoun != .speaker,
      Self.isReferring(draft.head, pronoun, reading)
    else { return nil }
    self.init(
      pronoun: pronoun,
      token: draft.head,
      sentence: reading.sentenceOf[draft.head],
      quotation: reading.quotations[draft.head],
      isObject: Self.isObject(draft.head, reading),
      speaks: Self.speaks(draft.head, reading)
    )
  }

  /// "they said", "they moreover deny", "said they".
  private static func speaks(_ token: Int, _ reading: NameReading) -> Bool {
    if let before = reading.before(token), reading.classes[before].contains(.speech) { return true }
    var verb = token + 1
    while let next = reading.token(verb, inSentenceOf: token),
      [.adv, .aux].contains(reading.tags.upos[next])
    {
      verb += 1
    }
    guard let found = reading.token(verb, inSentenceOf: token) else { return false }
    return reading.classes[found].contains(.speech)
      || reading.lexicon.classes(of: reading.tags.lemma(found)).contains(.speech)
  }

  private static func isObject(_ token: Int, _ reading: NameReading) -> Bool {
    switch reading.words[token] {
    case "him", "them": true
    case "her": !isPossessive(token, reading)
    default: false
    }
  }

  /// "her lawyer", against "told her that".
  private static func isPossessive(_ token: Int, _ reading: NameReading) -> Bool {
    guard let next = reading.token(token + 1, inSentenceOf: token) else { return false }
    return [.noun, .propn, .adj, .num].contains(reading.tags.upos[next])
  }

  private static func isReferring(_ token: Int, _ pronoun: Pronoun, _ reading: NameReading) -> Bool
  {
    guard pronoun == .neuter, reading.words[token] == "it" else { return true }
    guard let next = reading.token(token + 1, inSentenceOf: token) else { return false }
    if reading.classes[next].contains(.speech) { return true }
    guard reading.tags.upos[next] == .aux else { return false }
    return !isBe(next, reading) || isProgressive(next, reading)
  }

  private static func isBe(_ token: Int, _ reading: NameReading) -> Bool {
    reading.tags.lemma(token) == "be" || reading.isPossessive(token)
  }

  /// "was testing": done by somebody.
  private static func isProgressive(_ token: Int, _ reading: NameReading) -> Bool {
    guard let next = reading.token(token + 1, inSentenceOf: token) else { return false }
    return reading.tags.upos[next] == .verb && reading.tags.verbForms[next] == .gerund
  }
}

import HearsayDocument

/// All mentions of a text before they are resolved: names, holder phrases and pronouns, in order.
struct DraftTable {
  private(set) var drafts: [Draft] = []
  let names: [NameSpan]
  private let reading: NameReading

  init(_ reading: NameReading, _ names: [NameSpan]) {
    self.reading = reading
    self.names = names
    let phrases = HolderPhrases(reading, names)
    let bare = names.indices.map { bareName($0, phrases) }
    drafts = (bare + phrases.drafts() + pronouns()).sorted(by: Draft.precedes)
    removeDoubles()
    markNesting()
    for row in drafts.indices { drafts[row].isSubject = Subjects.isSubject(drafts[row], reading) }
  }

  private func bareName(_ row: Int, _ phrases: HolderPhrases) -> Draft {
    let name = names[row]
    return Draft(
      tokens: name.tokens,
      head: phrases.nameHead(name),
      form: .name,
      label: name.label,
      country: name.country,
      name: row,
      isBareName: true
    )
  }

  private func pronouns() -> [Draft] {
    reading.tokens.indices.compactMap { token in
      guard Pronoun(reading.words[token]) != nil,
        reading.tokens.shapes[token] != .allCaps || reading.words[token] == "i"
      else { return nil }
      return Draft(tokens: token..<(token + 1), head: token, form: .pronoun)
    }
  }

  /// Of two with the same tokens the name stays.
  private mutating func removeDoubles() {
    var kept: [Draft] = []
    for draft in drafts where kept.last?.tokens != draft.tokens { kept.append(draft) }
    drafts = kept
  }

  private mutating func markNesting() {
    var reach = 0
    for row in drafts.indices {
      drafts[row].isOutermost = drafts[row].tokens.upperBound > reach
      reach = max(reach, drafts[row].tokens.upperBound)
    }
  }
}

/// Which mentions do what their sentence tells, as far as the words beside them show it.
enum Subjects {
  static func isSubject(_ draft: Draft, _ reading: NameReading) -> Bool {
    guard draft.isOutermost else { return false }
    let before = reading.before(draft.tokens.lowerBound)
    if let before {
      if reading.classes[before].contains(.speech) { return standsAfterSpeech(draft, reading) }
      if reading.tags.upos[before] == .adp || isCoordinated(after: before, reading) { return false }
    }
    return precedesVerb(draft.tokens.upperBound, draft.tokens.lowerBound, reading)
  }

  /// "Kirby and Smith left": neither is pointed at alone.
  private static func isCoordinated(after conjunction: Int, _ reading: NameReading) -> Bool {
    guard reading.tags.upos[conjunction] == .cconj, let other = reading.before(conjunction) else {
      return false
    }
    return [.noun, .propn].contains(reading.tags.upos[other])
  }

  /// "…", said John Kirby: no other content follows as an object would have it.
  private static func standsAfterSpeech(_ draft: Draft, _ reading: NameReading) -> Bool {
    guard let next = reading.token(draft.tokens.upperBound, inSentenceOf: draft.head) else {
      return true
    }
    return reading.tokens.shapes[next] == .punctuation || precedesVerb(next, draft.head, reading)
  }

  private static func precedesVerb(_ token: Int, _ start: Int, _ reading: NameReading) -> Bool {
    var token = token
    if let mark = reading.token(token, inSentenceOf: start),
      let closing = brackets[reading.words[mark]]
    {
      guard let close = closingMark(closing, after: mark, reading) else { return false }
      token = close + 1
    }
    while let next = reading.token(token, inSentenceOf: start), reading.tags.upos[next] == .adv {
      token += 1
    }
    guard let verb = reading.token(token, inSentenceOf: start) else { return false }
    return [.verb, .aux].contains(reading.tags.upos[verb])
      && reading.tags.verbForms[verb] != .gerund
  }

  /// What closes an insert between a subject and its verb.
  private static let brackets = [",": ",", "(": ")"]

  private static func closingMark(
    _ closing: String,
    after comma: Int,
    _ reading: NameReading
  ) -> Int? {
    let limit = min(
      reading.sentences[reading.sentenceOf[comma]].upperBound,
      comma + Limits.appositionLength
    )
    return (comma + 1..<max(limit, comma + 1)).first { reading.words[$0] == closing }
  }
}

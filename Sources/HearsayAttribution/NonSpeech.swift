import HearsayDocument

/// Tells uses of a cue's words by which nobody says anything.
struct NonSpeech {
  let reading: Reading
  let objects: ObjectLexicon

  /// "a film called …", "delegates pledged to her", "a think tank": the word belongs to a noun.
  func describesNoun(_ cue: Cue) -> Bool {
    guard cue.entry.kind == .verb, reading.tree.child(of: cue.head, .aux, .nsubj) == nil else {
      return false
    }
    switch reading.tree.relation(of: cue.head) {
    case .compound: return true
    case .amod: return standsInPhrase(cue.start)
    case .acl: return isPassiveParticiple(cue) && !isMainVerb(cue.head)
    default: return false
    }
  }

  /// Behind a participle stands a preposition or an infinitive; only "called" has what it calls.
  private func isPassiveParticiple(_ cue: Cue) -> Bool {
    guard [.past, .participle].contains(cue.form), cue.end < reading.words.count else {
      return false
    }
    return cue.entry.words == ["call"] || [.adp, .part].contains(reading.upos(cue.end))
  }

  /// "the 20 pledged delegates": right behind what can only stand before a noun.
  ///
  /// Behind a noun the tree may have missed the sentence's verb.
  private func standsInPhrase(_ verb: Int) -> Bool {
    verb > 0 && [.det, .num, .adj, .adp].contains(reading.upos(verb - 1))
  }

  /// Where the whole sentence hangs on a noun, or the noun stands behind a quotation or is set off by
  /// a comma, the tree may have missed the verb.
  private func isMainVerb(_ verb: Int) -> Bool {
    guard let noun = reading.tree.head(of: verb) else { return true }
    let before = reading.tree.span(of: noun).lowerBound - 1
    return [.root, .appos].contains(reading.tree.relation(of: noun))
      || before >= 0 && reading.shape(before) == .closeQuote
  }

  /// "Gunmen attacked the museum": a blow with hands.
  ///
  /// Only persons and what was said or decided are attacked with words, or "as" something.
  func isBlow(_ cue: Cue, by source: Range<Int>, on content: ContentFinder.Content) -> Bool {
    guard Self.blows.contains(cue.entry.words[0]), content.shape == .nounPhrase,
      let object = content.pieces.first,
      let head = reading.phraseHead(holding: object.lowerBound)
    else { return false }
    if objects.isStatement(reading.lemma(head).lowercased()) { return false }
    return !(isPerson(source) && isPerson(object))
  }

  private static let blows: Set<String> = ["attack", "hit", "target", "strike"]

  /// "defending itself", "offered no help": nothing that a stance could be taken to.
  ///
  /// What was shown or found may well be that there is none.
  func isEmpty(_ content: ContentFinder.Content, of cue: Cue) -> Bool {
    guard content.shape == .nounPhrase, let object = content.pieces.first else { return false }
    let first = reading.words[object.lowerBound]
    return first == "no" && cue.entry.stance != .assert
      || object.count == 1 && Self.reflexives.contains(first)
  }

  private static let reflexives: Set<String> = [
    "himself", "herself", "itself", "themselves", "oneself", "myself", "ourselves", "yourself",
  ]

  private func isPerson(_ tokens: Range<Int>) -> Bool {
    tokens.contains { token in
      ["he", "she", "him", "her"].contains(reading.words[token]) || reading.isPerson(token)
    }
  }
}

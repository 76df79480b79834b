import HearsayDocument

/// Tells whether a negated clause denies that something was done.
///
/// What can be denied is a deed: a dynamic verb in the past, the perfect or the progressive ("we never
/// sold arms"), or in the habitual present of a body ("the firm does not buy sick cattle"); a part or
/// a tie ("no link with", "not involved"); an intention to act ("no plan to sell"). Not to be in a
/// state, to know or receive nothing, not to have come to an end, or not to be saying something just
/// now is no denial of a deed, whatever word negates it.
struct DeedDenial {
  let reading: Reading
  let objects: ObjectLexicon
  let cues: CueLexicon

  func isMade(by clause: Clause) -> Bool {
    let lemma = reading.lemma(clause.predicate).lowercased()
    if clause.hasCopula {
      return objects.isDeed(lemma) || objects.stance(ofPredicate: lemma) == .accuse
        || hasGone(clause) || isSpeaker(clause)
    }
    if isPartial(clause) { return false }
    switch lemma {
    case "have": return hasTie(clause)
    case "do": return isDone(clause)
    case _ where Self.lightVerbs.contains(lemma):
      if let isDeed = isDeedByObject(clause) { return isDeed }
    default: break
    }
    if isUndergone(clause) { return isBlame(clause.predicate) || deniesKnowledge(clause) }
    return !isUtteredNow(clause) && !isHabit(clause) && isDynamic(clause.predicate)
  }

  /// "did not receive or solicit money": one deed among what is denied is enough.
  private func isDynamic(_ verb: Int) -> Bool {
    let alternatives = reading.tree.children(of: verb).filter { child in
      reading.tree.relation(of: child) == .conj && reading.isVerb(child)
        && reading.tree.child(of: child, .cc)
          .map { ["or", "nor"].contains(reading.words[$0]) } ?? false
    }
    return ([verb] + alternatives).contains { token in
      let lemma = reading.lemma(token).lowercased()
      return !objects.isState(lemma) && !objects.isOutcome(lemma)
    }
  }

  /// "It wasn't me".
  func isSpeaker(_ clause: Clause) -> Bool {
    clause.hasCopula && ["me", "us"].contains(reading.words[clause.predicate])
  }

  // MARK: Time and aspect

  /// "We have not yet signed", "we did not do enough": it was done in part, or is still to be done.
  private func isPartial(_ clause: Clause) -> Bool {
    let sentence = reading.sentence(of: clause.predicate)
    return reading.tree.span(of: clause.predicate).clamped(to: sentence)
      .contains { Self.measures.contains(reading.words[$0]) }
  }

  private static let measures: Set<String> = [
    "yet", "enough", "properly", "sufficiently", "adequately", "fully", "always",
  ]

  /// "We are not asking for the moon", "I don't say so": a word on one's own words; "I never said so"
  /// denies what was said before.
  private func isUtteredNow(_ clause: Clause) -> Bool {
    !isPast(clause.predicate) && isUtterance(reading.lemma(clause.predicate).lowercased())
  }

  private func isUtterance(_ lemma: String) -> Bool {
    guard let entry = cues.verb(lemma) else { return lemma == "talk" }
    return entry.frames.contains(.quote)
      || [.accuse, .criticize].contains(entry.stance) && !Self.blows.contains(lemma)
  }

  /// Verbs that tell of words or of deeds.
  private static let blows: Set<String> = ["attack", "charge", "sue", "hit", "target", "strike"]

  /// "I don't smoke": what one person does habitually describes that person.
  private func isHabit(_ clause: Clause) -> Bool {
    guard let subject = clause.subject, ["i", "he", "she"].contains(reading.words[subject]) else {
      return false
    }
    return !isPast(clause.predicate) && reading.tags.verbForms[clause.predicate] != .gerund
  }

  private func isPast(_ verb: Int) -> Bool {
    let form = reading.tags.verbForms[verb]
    return form == .past || form == .participle
      || reading.tree.children(of: verb).contains { child in
        ["did", "was", "were", "been"].contains(reading.words[child])
      }
  }

  // MARK: Verbs whose object tells

  /// "We made no sale", "he takes no pleasure", "I'm not making excuses"; nil where the object tells
  /// nothing.
  private func isDeedByObject(_ clause: Clause) -> Bool? {
    guard let object = reading.tree.child(of: clause.predicate, .obj) else { return nil }
    let noun = reading.lemma(object).lowercased()
    if objects.isAction(noun) || objects.isDeed(noun) { return true }
    return Clause.isNegative(object, of: reading) || objects.isStatement(noun) ? false : nil
  }

  private static let lightVerbs: Set<String> = ["take", "make", "give", "hold", "bear", "play"]

  /// "did nothing wrong", "did no such thing", "didn't do it"; not "did not do well".
  private func isDone(_ clause: Clause) -> Bool {
    guard let object = reading.tree.child(of: clause.predicate, .obj) else { return false }
    return Clause.isNegative(object, of: reading)
      || ["it", "that", "this", "anything"].contains(reading.words[object])
  }

  /// "has no part in it", "has nothing to do with it", "had neither need nor intention to".
  private func hasTie(_ clause: Clause) -> Bool {
    guard let object = reading.tree.child(of: clause.predicate, .obj) else { return false }
    let coordinated = reading.tree.children(of: object)
      .filter { reading.tree.relation(of: $0) == .conj }
    return ([object] + coordinated).contains { noun in
      let lemma = reading.lemma(noun).lowercased()
      if ["nothing", "anything"].contains(lemma) { return isFollowed(noun, by: ["to", "do"]) }
      if Self.intentions.contains(lemma) { return isToAct(noun) }
      return objects.isDeed(lemma) || Self.encounters.contains(lemma)
    }
  }

  private static let encounters: Set<String> = [
    "affair", "relationship", "relation", "meeting", "conversation", "discussion", "deal",
    "arrangement", "agreement", "sex",
  ]
  private static let intentions: Set<String> = ["plan", "intention", "intent", "desire"]

  private func isFollowed(_ token: Int, by words: [String]) -> Bool {
    reading.words.dropFirst(token + 1).prefix(words.count).elementsEqual(words)
  }

  /// "no plan to sell", "no intention whatsoever of selling": the intention of a deed of one's own;
  /// "no plan for a review" tells that nothing is arranged.
  private func isToAct(_ noun: Int) -> Bool {
    let behind = noun + 1..<min(noun + 1 + Self.reach, reading.words.count)
    guard let mark = behind.first(where: { ["to", "of"].contains(reading.words[$0]) }) else {
      return false
    }
    let verb = mark + 1
    if reading.words[mark] == "to" { return reading.upos(mark) == .part }
    return verb < reading.words.count && reading.tags.verbForms[verb] == .gerund
  }

  /// Between an intention and its verb may stand a quotation mark and "at all" or "whatsoever".
  private static let reach = 4

  // MARK: What is undergone

  /// "We were never told", "its members had not been paid": what was not done to the speaker's side.
  private func isUndergone(_ clause: Clause) -> Bool {
    guard let subject = clause.subject, isSomebody(subject) else { return false }
    let sentence = reading.sentence(of: clause.predicate)
    return clause.isPassive
      || VerbGroup(endingAt: clause.predicate, in: sentence, of: reading).isPassive
  }

  private func isSomebody(_ subject: Int) -> Bool {
    switch reading.upos(subject) {
    case .pron: !["none", "nobody", "nothing"].contains(reading.words[subject])
    case .propn: true
    default: OwnSide.people.contains(reading.lemma(subject).lowercased())
    }
  }

  /// "was not involved", "was not linked to".
  private func isBlame(_ participle: Int) -> Bool { objects.isDeed(reading.words[participle]) }

  /// "We were never told of a crack".
  private func deniesKnowledge(_ clause: Clause) -> Bool {
    guard ["tell", "inform", "warn", "notify"].contains(reading.lemma(clause.predicate)) else {
      return false
    }
    return reading.tree.children(of: clause.predicate).contains { child in
      reading.tree.relation(of: child) == .ccomp
        || reading.tree.child(of: child, .case)
          .map { ["of", "about"].contains(reading.words[$0]) } ?? false
    }
  }

  /// "has never been to Malta", "had not been near the river".
  private func hasGone(_ clause: Clause) -> Bool {
    let children = reading.tree.children(of: clause.predicate)
    return children.contains { reading.words[$0] == "been" }
      && children.contains { child in
        reading.tree.relation(of: child) == .case
          && ["to", "near", "inside"].contains(reading.words[child])
      }
  }
}

import HearsayDocument

/// Tells, under a cue that only says that something was said, what the content itself does: its first
/// clause may be the holder's commitment, an obligation of others, a denial of the own deed, harm to
/// come, or hold a cue of its own in the first person ("we condemn").
struct ContentStance {
  let reading: Reading
  let quotations: QuotationMap
  let objects: ObjectLexicon
  let cues: CueLexicon

  func judgement(of content: Range<Int>, source: Range<Int>?) -> Judgement {
    if isBareRefusal(content) { return Judgement(.deny, by: .denial) }
    if withholdsComment(content) { return Judgement(.decline, by: .denial) }
    let outer = Clause(first: content, of: reading)
    let falsity = Falsity(reading: reading, objects: objects)
    if falsity.isCalled(by: outer.map(behindPreface), in: content) {
      return Judgement(.deny, by: .predicate)
    }
    guard let clause = outer.map(behindPreface) else { return Self.plain }
    if facesHarm(in: content) { return Judgement(.threaten, by: .harm) }
    let side = OwnSide(
      reading: reading,
      quotations: quotations,
      objects: objects,
      source: source,
      content: content
    )
    if let own = ownCue(clause, side) { return Judgement(own, by: .ownCue) }
    if let modal = clause.modal { return commitment(clause, modal, side) }
    if isImperative(clause, in: content) { return Judgement(.demand, by: .obligation) }
    return clause.isNegated && denies(clause, side) ? Judgement(.deny, by: .denial) : Self.plain
  }

  /// True where a negated clause denies a deed: of the speaker's side, or one that nobody is named
  /// for.
  private func denies(_ clause: Clause, _ side: OwnSide) -> Bool {
    isUndone(clause, side) || clause.hasCopula && isSpeaker(clause)
      || side.acts(in: clause) && deniesDeed(clause)
  }

  /// True for a content that denies some deed, whoever's: what a denial goes on with.
  func deniesDeed(in content: Range<Int>) -> Bool {
    guard let clause = Clause(first: content, of: reading), clause.modal == nil else {
      return false
    }
    return clause.isNegated && deniesDeed(clause)
  }

  private static let plain = Judgement(.assert, by: .cue)

  /// "We will stay" promises, "they must leave" demands; what might be is only stated.
  private func commitment(_ clause: Clause, _ modal: String, _ side: OwnSide) -> Judgement {
    if modal == "would" && clause.isNegated { return Self.plain }
    if Self.future.contains(modal), side.speaks(in: clause) {
      return Judgement(.promise, by: .commitment)
    }
    if Self.obligation.contains(modal), !side.speaksInFirstPerson(clause) {
      return Judgement(.demand, by: .obligation)
    }
    return Self.plain
  }

  private static let future: Set<String> = [
    "will", "'ll", "’ll", "wo", "would", "shall", "going", "'d", "’d",
  ]
  private static let obligation: Set<String> = ["must", "should"]

  // MARK: Prefaces

  /// "We once again make clear that …", "I think …": what is said stands in the clause below.
  private func behindPreface(_ clause: Clause) -> Clause {
    guard let subject = clause.subject, ["we", "i", "let"].contains(reading.words[subject]),
      Self.prefaces.contains(reading.lemma(clause.predicate)), !clause.isNegated,
      let inner = contentClause(below: clause.predicate)
    else { return clause }
    return Clause(predicate: inner, of: reading)
  }

  /// The clause below a verb, or below what the verb makes of it ("make clear that").
  private func contentClause(below predicate: Int) -> Int? {
    if let inner = reading.tree.child(of: predicate, .ccomp) { return inner }
    return reading.tree.child(of: predicate, .xcomp)
      .flatMap { reading.tree.child(of: $0, .ccomp) }
  }

  private static let prefaces: Set<String> = [
    "make", "repeat", "reiterate", "stress", "emphasize", "emphasise", "insist", "state", "say",
    "reaffirm", "underline", "think", "believe", "know", "tell", "clear",
  ]

  // MARK: Denials

  /// "No comment", "No further comment".
  private func withholdsComment(_ content: Range<Int>) -> Bool {
    let words = content.prefix(4).filter { reading.upos($0) != .punct }.map { reading.words[$0] }
    return words.first == "no" && words.dropFirst().prefix(2).contains("comment")
  }

  /// "No.", "Not a franc", "Never": an answer that is nothing but a negation.
  private func isBareRefusal(_ content: Range<Int>) -> Bool {
    let first = reading.words[content.lowerBound]
    guard ["no", "not", "never", "none"].contains(first) else { return false }
    return !content.contains { reading.isVerb($0) || reading.lemma($0) == "comment" }
  }

  /// "No call was ignored", "Not one penny has gone to them": nobody is named who could have done it
  /// but the speaker.
  private func isUndone(_ clause: Clause, _ side: OwnSide) -> Bool {
    guard let subject = clause.subject, Clause.isNegative(subject, of: reading),
      reading.upos(subject) == .noun, !side.isDocument
    else { return false }
    if clause.isPassive {
      return objects.isAct(reading.lemma(clause.predicate))
        && !Self.results.contains(reading.lemma(subject))
    }
    return Self.money.contains(reading.lemma(subject))
      && ["go", "leave", "reach", "change"].contains(reading.lemma(clause.predicate))
  }

  /// What was looked for: that none was made tells of no deed.
  private static let results: Set<String> = [
    "arrest", "discovery", "progress", "contact", "sense", "difference", "life", "injury",
  ]
  private static let money: Set<String> = [
    "penny", "cent", "dime", "dollar", "euro", "pound", "franc", "money", "cash", "payment",
    "kopeck", "rupee", "peso", "krone", "yen", "ruble",
  ]

  /// "we never sold arms", "it has never had dealings", "we have no plan to", "we are not involved".
  private func deniesDeed(_ clause: Clause) -> Bool {
    let lemma = reading.lemma(clause.predicate).lowercased()
    if clause.hasCopula { return objects.isDeed(lemma) || hasGone(clause) || isSpeaker(clause) }
    let object = reading.tree.child(of: clause.predicate, .obj)
    if lemma == "have" || Self.lightVerbs.contains(lemma), let object,
      lemma == "have" || Clause.isNegative(object, of: reading)
    {
      return reading.words[object] == "nothing"
        || objects.isDeed(reading.lemma(object).lowercased())
    }
    if lemma == "do" { return object.map { Clause.isNegative($0, of: reading) } ?? false }
    if lemma == "say" { return isPast(clause.predicate) }
    if isUndergone(clause) { return objects.isDeed(lemma) || deniesKnowledge(clause) }
    return lemma != "have" && !Self.states.contains(lemma)
  }

  /// "We were never told", "I am not surprised": what was not done to the speaker.
  private func isUndergone(_ clause: Clause) -> Bool {
    guard let subject = clause.subject, reading.upos(subject) == .pron else { return false }
    let sentence = reading.sentence(of: clause.predicate)
    return clause.isPassive
      || VerbGroup(endingAt: clause.predicate, in: sentence, of: reading).isPassive
  }

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

  /// "has never been to Malta".
  private func hasGone(_ clause: Clause) -> Bool {
    let children = reading.tree.children(of: clause.predicate)
    return children.contains { reading.words[$0] == "been" }
      && children.contains { reading.words[$0] == "to" && reading.tree.relation(of: $0) == .case }
  }

  /// "It wasn't me".
  private func isSpeaker(_ clause: Clause) -> Bool {
    ["me", "us"].contains(reading.words[clause.predicate])
  }

  /// "I never said so", "I did not say so"; not "I do not say so".
  private func isPast(_ verb: Int) -> Bool {
    [.past, .participle].contains(reading.tags.verbForms[verb])
      || reading.tree.children(of: verb).contains { reading.words[$0] == "did" }
  }

  /// With these it is the object that tells what is not done: "we take no pleasure", "we play no part".
  private static let lightVerbs: Set<String> = ["take", "make", "give", "hold", "bear", "play"]

  /// States of mind and being: not to be in them is no denial of a deed.
  private static let states: Set<String> = [
    "be", "know", "think", "believe", "want", "understand", "expect", "see", "remember", "need",
    "like", "feel", "hope", "care", "mean", "worry", "wish", "recall", "trust", "guess", "do",
    "deserve", "matter", "seem", "agree", "claim", "pretend", "exist", "doubt",
  ]

  // MARK: Harm, orders, cues of one's own

  /// "… will face consequences", "they would pay a price".
  private func facesHarm(in content: Range<Int>) -> Bool {
    let sentence = content.clamped(to: reading.sentence(of: content.lowerBound))
    return sentence.contains { verb in
      Self.suffering.contains(reading.lemma(verb))
        && isToCome(VerbGroup(endingAt: verb, in: sentence, of: reading))
        && sentence.contains { $0 > verb && Self.harms.contains(reading.words[$0]) }
    }
  }

  private func isToCome(_ group: VerbGroup) -> Bool {
    group.modal.map { Self.future.contains($0) || $0 == "must" } ?? false
  }

  private static let suffering: Set<String> = ["face", "pay", "suffer", "regret", "bear", "meet"]
  private static let harms: Set<String> = [
    "consequences", "price", "retaliation", "punishment", "response", "consequence",
  ]

  /// "Do not travel", "Please stay at home": a base form without a subject opens a quotation.
  private func isImperative(_ clause: Clause, in content: Range<Int>) -> Bool {
    guard clause.subject == nil, !clause.isInfinitive, !clause.hasCopula,
      quotations.run(holding: content.lowerBound) != nil,
      reading.upos(clause.predicate) == .verb,
      reading.tags.verbForms[clause.predicate] == .base,
      reading.lemma(clause.predicate) != "let", reading.lemma(clause.predicate) != "thank"
    else { return false }
    return content.contains(clause.predicate)
      && content.prefix { $0 < clause.predicate }.allSatisfy { token in
        reading.upos(token) == .punct || Self.orderOpeners.contains(reading.words[token])
      }
  }

  private static let orderOpeners: Set<String> = [
    "please", "do", "not", "n't", "n’t", "never", "just", "so", "but", "and", "now", "always",
  ]

  /// "We fear it may not be the last", "I condemn the attack": the inner verb's own stance.
  private func ownCue(_ clause: Clause, _ side: OwnSide) -> Stance? {
    guard side.speaksInFirstPerson(clause), clause.modal == nil, !clause.isPassive,
      [.base, .none, .gerund].contains(reading.tags.verbForms[clause.predicate]),
      let entry = cues.verb(reading.lemma(clause.predicate)),
      entry.words != ["regret"]  // In the first person it is an apology.
    else { return nil }
    guard clause.isNegated else { return entry.stance == .assert ? nil : entry.stance }
    return Self.withheld.contains(reading.lemma(clause.predicate)) ? .decline : nil
  }

  /// "We do not comment on leaks": what is not done withholds.
  private static let withheld: Set<String> = ["comment", "discuss", "speculate", "disclose"]
}

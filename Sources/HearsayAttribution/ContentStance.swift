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
    if let own = attitude(clause, side) { return Judgement(own, by: .ownCue) }
    if let modal = modal(of: clause) { return prospect(clause, modal, side) }
    if isImperative(clause, in: content) { return Judgement(.demand, by: .obligation) }
    return clause.isNegated && denies(clause, side) ? Judgement(.deny, by: .denial) : Self.plain
  }

  private static let plain = Judgement(.assert, by: .cue)

  // MARK: What is to come

  private func prospect(_ clause: Clause, _ modal: String, _ side: OwnSide) -> Judgement {
    let prospect = Prospect(
      reading: reading,
      quotations: quotations,
      objects: objects,
      clause: clause,
      modal: modal,
      side: side
    )
    switch prospect.stance {
    case .promise: return Judgement(.promise, by: .commitment)
    case .demand: return Judgement(.demand, by: .obligation)
    case let stance?: return Judgement(stance, by: .harm)
    case nil: return Self.plain
    }
  }

  /// The modal of a clause; "he's got to go" obliges as "must" does.
  private func modal(of clause: Clause) -> String? {
    if let modal = clause.modal { return modal }
    guard reading.words[clause.predicate] == "got",
      reading.tree.child(of: clause.predicate, .aux) != nil,
      let verb = reading.tree.child(of: clause.predicate, .xcomp),
      reading.tree.child(of: verb, .mark).map({ reading.words[$0] == "to" }) ?? false
    else { return nil }
    return "must"
  }

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

  /// True where a negated clause denies a deed: of the speaker's side, or one that nobody is named
  /// for.
  private func denies(_ clause: Clause, _ side: OwnSide) -> Bool {
    isUndone(clause, side) || deeds.isSpeaker(clause)
      || side.acts(in: clause) && deeds.isMade(by: clause)
  }

  /// True for a content that denies some deed, whoever's: what a denial goes on with.
  func deniesDeed(in content: Range<Int>) -> Bool {
    guard let clause = Clause(first: content, of: reading), clause.modal == nil else {
      return false
    }
    return clause.isNegated && deeds.isMade(by: clause)
  }

  private var deeds: DeedDenial { DeedDenial(reading: reading, objects: objects, cues: cues) }

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

  /// "No call was ignored", "Not one penny has gone to them", not "no order was cancelled".
  ///
  /// What is wrong by its own word is negated only where it was alleged, and of the speaker, as nobody
  /// else is named.
  private func isUndone(_ clause: Clause, _ side: OwnSide) -> Bool {
    guard let subject = clause.subject, Clause.isNegative(subject, of: reading),
      reading.upos(subject) == .noun, !side.isDocument
    else { return false }
    let lemma = reading.lemma(clause.predicate)
    if clause.isPassive, objects.isAct(lemma) { return true }
    return Self.money.contains(reading.lemma(subject))
      && ["go", "leave", "reach", "change", "pay", "give", "send", "spend"].contains(lemma)
  }

  private static let money: Set<String> = [
    "penny", "cent", "dime", "dollar", "euro", "pound", "franc", "money", "cash", "payment",
    "kopeck", "rupee", "peso", "krone", "yen", "ruble", "ransom", "bribe",
  ]

  // MARK: Harm, orders, cues of one's own

  /// "… will face consequences", "they would pay a price".
  private func facesHarm(in content: Range<Int>) -> Bool {
    let sentence = content.clamped(to: reading.sentence(of: content.lowerBound))
    return sentence.contains { verb in
      Self.suffering.contains(reading.lemma(verb))
        && isToCome(verb, in: sentence)
        && sentence.contains { $0 > verb && Self.harms.contains(reading.words[$0]) }
    }
  }

  /// "will pay", "must pay", "will have to pay".
  private func isToCome(_ verb: Int, in sentence: Range<Int>) -> Bool {
    let group = VerbGroup(endingAt: verb, in: sentence, of: reading)
    if let modal = group.modal { return Self.toCome.contains(modal) }
    guard group.isInfinitive, group.start > sentence.lowerBound else { return false }
    let governor = group.start - 1
    return reading.words[governor] == "going"
      || reading.words[governor] == "have"
        && VerbGroup(endingAt: governor, in: sentence, of: reading).modal
          .map(Self.toCome.contains) ?? false
  }

  private static let toCome: Set<String> = Prospect.future.union(["would", "'d", "’d", "must"])
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
      entry.words != ["regret"],  // In the first person it is an apology.
      entry.words != ["want"] || wantsOthersToAct(clause)
    else { return nil }
    guard clause.isNegated else { return entry.stance == .assert ? nil : entry.stance }
    return Self.withheld.contains(reading.lemma(clause.predicate)) ? .decline : nil
  }

  /// "We want them to leave", not "we want our people home", "we want to win".
  private func wantsOthersToAct(_ clause: Clause) -> Bool {
    reading.tree.child(of: clause.predicate, .obj) != nil
      && reading.tree.child(of: clause.predicate, .xcomp, .ccomp)
        .map { reading.tree.child(of: $0, .mark) != nil } ?? false
  }

  /// "She said she was afraid that bodies lay there", "he feared the worst": the speaker's state of
  /// mind is the stance.
  private func attitude(_ clause: Clause, _ side: OwnSide) -> Stance? {
    guard !clause.isNegated, clause.modal == nil, side.speaks(in: clause) else { return nil }
    let lemma = reading.lemma(clause.predicate).lowercased()
    if clause.hasCopula {
      guard reading.tree.child(of: clause.predicate, .ccomp) != nil else { return nil }
      let entries = cues.spellings(from: reading.words[clause.predicate]).map(\.entry)
      return entries.first { $0.kind == .adjective && $0.words.count == 1 && $0.stance != .assert }?
        .stance
    }
    return Self.attitudes.contains(lemma) ? cues.verb(lemma)?.stance : nil
  }

  private static let attitudes: Set<String> = ["fear", "worry", "doubt", "oppose", "support"]

  /// "We do not comment on leaks": what is not done withholds.
  private static let withheld: Set<String> = ["comment", "discuss", "speculate", "disclose"]
}

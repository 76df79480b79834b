import HearsayDocument

/// Tells what a clause with a modal does: commits the speaker, puts others under an obligation, or
/// speaks of harm to come.
struct Prospect {
  let reading: Reading
  let quotations: QuotationMap
  let objects: ObjectLexicon
  let clause: Clause
  let modal: String
  let side: OwnSide

  var stance: Stance? {
    if isPerfect { return nil }
    if isPunishment { return .threaten }
    if foreseesHarm { return .warn }
    if isFuture, isCommitment { return isReprisal ? .threaten : .promise }
    return isObligation ? .demand : nil
  }

  /// "we will have forgotten", "they should have come": no deed to come.
  private var isPerfect: Bool {
    reading.tree.children(of: clause.predicate).contains { child in
      child < clause.predicate && reading.tree.relation(of: child) == .aux
        && reading.words[child] == "have"
    }
  }

  // MARK: Commitments

  /// What reports "will" is "would"; in the speaker's own words, quoted or in the first person, that
  /// supposes ("I would support one", "I'd rather").
  private var isFuture: Bool {
    if Self.future.contains(modal) { return true }
    return Self.past.contains(modal) && !side.speaksInFirstPerson(clause)
      && quotations.run(holding: clause.predicate) == nil
  }

  static let future: Set<String> = ["will", "'ll", "’ll", "wo", "shall", "going"]
  private static let past: Set<String> = ["would", "'d", "’d"]

  /// The speaker's own deed: no state ("we will need"), no necessity ("we will have to"), nothing that
  /// others do ("I will be proven right"), and not the "we" of somebody who studies mankind.
  private var isCommitment: Bool {
    guard side.speaks(in: clause), !isNecessity else { return false }
    if objects.isState(reading.lemma(clause.predicate).lowercased()) { return isInCourt }
    if clause.hasCopula {
      return clause.isNegated && side.speaksInFirstPerson(clause)
        || Self.presence.contains(reading.words[clause.predicate])
    }
    return !(clause.isPassive && !clause.isNegated) && !isGeneral
  }

  /// "We will be there", "I will not be silent": what one can see to; "we'll be lucky" foretells.
  private static let presence: Set<String> = ["there", "here", "back", "ready"]

  private var isGeneral: Bool {
    guard let subject = clause.subject, reading.words[subject] == "we" else { return false }
    return side.source?.contains { Self.observers.contains(reading.lemma($0).lowercased()) }
      ?? false
  }

  private static let observers: Set<String> = [
    "analyst", "economist", "professor", "scientist", "researcher", "expert", "historian",
    "sociologist", "demographer", "climatologist", "strategist", "commentator",
  ]

  /// "We will strike back"; "if the money doesn't come, we'll see them in court".
  private var isReprisal: Bool {
    let verb = reading.lemma(clause.predicate).lowercased()
    if clause.isNegated { return false }
    return Self.violence.contains(verb) || isConditional && (isInCourt || Self.steps.contains(verb))
  }

  /// "Anyone who helps them will be punished".
  private var isPunishment: Bool {
    guard let subject = clause.subject, !clause.isNegated, Self.future.contains(modal),
      Self.anybody.contains(reading.words[subject])
    else { return false }
    return Self.violence.union(Self.steps).contains(reading.lemma(clause.predicate).lowercased())
  }

  private static let anybody: Set<String> = ["anyone", "anybody", "those", "whoever", "everyone"]

  private var isConditional: Bool {
    reading.tree.children(of: clause.predicate).contains { child in
      reading.tree.relation(of: child) == .advcl
        && reading.tree.child(of: child, .mark)
          .map { ["if", "unless", "should"].contains(reading.words[$0]) } ?? false
    }
  }

  private var isInCourt: Bool {
    reading.tree.children(of: clause.predicate).contains { reading.words[$0] == "court" }
  }

  private static let violence: Set<String> = [
    "retaliate", "strike", "punish", "attack", "bomb", "kill", "destroy", "crush", "hang", "shoot",
  ]
  private static let steps: Set<String> = [
    "sue", "respond", "prosecute", "sanction", "arrest", "jail", "fine", "expel",
  ]

  // MARK: Obligations

  /// "They must leave", "he's got to go"; what had to be done is a narrative.
  private var isObligation: Bool {
    guard Self.obligation.contains(modal), !side.speaks(in: clause) else { return false }
    return !isNecessity || governor.map { reading.words[$0] != "had" } ?? false
  }

  private static let obligation: Set<String> = ["must", "should"]

  private var isNecessity: Bool {
    governor.map { ["have", "need"].contains(reading.lemma($0)) } ?? false
  }

  /// The verb whose infinitive the predicate is.
  private var governor: Int? {
    reading.tree.relation(of: clause.predicate) == .xcomp
      ? reading.tree.head(of: clause.predicate) : nil
  }

  // MARK: Harm

  /// "They will be under water by June", "the dam may collapse", "it would lead to war".
  private var foreseesHarm: Bool {
    guard Self.chances.contains(modal), !clause.isNegated else { return false }
    let verb = reading.lemma(clause.predicate).lowercased()
    let object = reading.tree.child(of: clause.predicate, .obj)
    if clause.hasCopula { return objects.isHarm(verb) || isInHarm }
    if objects.isHarm(verb) { return object == nil || !side.speaks(in: clause) }
    return Self.causes.contains(verb)
      && reading.tree.children(of: clause.predicate).contains { child in
        [.obj, .obl].contains(reading.tree.relation(of: child))
          && objects.isHarm(reading.lemma(child).lowercased())
      }
  }

  /// "under water", "at risk", "in danger".
  private var isInHarm: Bool {
    guard let preposition = reading.tree.child(of: clause.predicate, .case) else { return false }
    return ["under water", "at risk", "in danger", "in ruins"]
      .contains(reading.words[preposition] + " " + reading.words[clause.predicate])
  }

  private static let chances: Set<String> = [
    "will", "'ll", "’ll", "would", "may", "might", "could", "going",
  ]
  private static let causes: Set<String> = [
    "cause", "mean", "lead", "bring", "trigger", "end", "face", "risk", "provoke", "spark",
  ]
}

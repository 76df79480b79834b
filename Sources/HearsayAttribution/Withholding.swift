import HearsayDocument

/// Tells from the tree whether a cue was really uttered: by nobody, only perhaps, or withheld by the
/// verb that governs it.
struct Withholding {
  let reading: Reading

  /// "Nobody denies that …", "Neither side disputes …", "Whoever claims …", "At no point did she
  /// say …": no one has said it.
  func hasNoSpeaker(_ cue: Cue, source: Range<Int>?) -> Bool {
    if let first = source?.first, isNobody(first) || follows("nor", first) { return true }
    return isCleftAway(cue.head) || hasNegativeOpening(cue, source)
      || reading.tree.children(of: cue.head).contains { child in
        [.nsubj, .nsubjPass].contains(reading.tree.relation(of: child))
          && source?.contains(child) ?? (child < cue.head)
          && (isNobody(child) || Clause.isNegative(child, of: reading))
      }
  }

  /// "At no point did the jeweller say …": an adjunct that negates, an auxiliary, the subject.
  private func hasNegativeOpening(_ cue: Cue, _ source: Range<Int>?) -> Bool {
    guard let source, source.upperBound <= cue.head, source.lowerBound > 2 else { return false }
    let noun = source.lowerBound - 2
    return reading.upos(noun + 1) == .aux && reading.words[noun - 1] == "no"
      && Clause.deniesAsAdjunct(noun, of: reading)
  }

  /// "Neither the embassy nor the family has confirmed …".
  private func follows(_ word: String, _ token: Int) -> Bool {
    token > 0 && reading.words[token - 1] == word
  }

  private func isNobody(_ token: Int) -> Bool { Self.noSpeakers.contains(reading.words[token]) }

  private static let noSpeakers: Set<String> = [
    "nobody", "none", "neither", "whoever", "whatever", "nothing", "no",
  ]

  /// "It was not the sheriff who said …".
  private func isCleftAway(_ verb: Int) -> Bool {
    guard reading.tree.relation(of: verb) == .aclRelcl, let noun = reading.tree.head(of: verb)
    else { return false }
    let clause = Clause(predicate: noun, of: reading)
    return clause.hasCopula && clause.isNegated
      && clause.subject.map { reading.words[$0] == "it" } ?? false
  }

  /// "Should Oslo claim that …", "Had she said …", "Would the league deny …?", "Suppose she says …",
  /// "Until the palace denies it …": it is asked or supposed.
  func isSupposed(_ cue: Cue) -> Bool {
    isInverted(cue) || isImagined(cue.head) || isAwaited(cue) || isObligation(cue)
  }

  /// "He may have to say more"; what "had to" be said was said.
  private func isObligation(_ cue: Cue) -> Bool {
    guard cue.isInfinitive, reading.tree.relation(of: cue.head) == .xcomp,
      let head = reading.tree.head(of: cue.head), reading.lemma(head) == "have"
    else { return false }
    return reading.tags.verbForms[head] != .past
  }

  /// An auxiliary before the subject.
  private func isInverted(_ cue: Cue) -> Bool {
    guard let subject = reading.tree.child(of: cue.head, .nsubj), subject < cue.head,
      !isInQuotation(cue.head),
      let auxiliary = reading.tree.child(of: cue.head, .aux, .cop), auxiliary < subject
    else { return false }
    let span = reading.tree.span(of: cue.head)
    return auxiliary == span.lowerBound || reading.words[span.lowerBound] == "even"
      || reading.upos(span.lowerBound) == .punct
  }

  /// "Suppose the pope says …"; and "Had the clerk denied it", where "had" was taken for the verb.
  private func isImagined(_ verb: Int) -> Bool {
    guard let head = reading.tree.head(of: verb), head < verb,
      opensSentence(head),
      [.ccomp, .xcomp].contains(reading.tree.relation(of: verb))
    else { return false }
    return ["suppose", "imagine", "assume", "had"].contains(reading.words[head])
  }

  private func opensSentence(_ token: Int) -> Bool {
    let start = reading.sentence(of: token).lowerBound
    return token == start || token == start + 1 && reading.words[start] == "even"
  }

  /// "Until the palace denies it": in the present tense it has not been said yet.
  private func isAwaited(_ cue: Cue) -> Bool {
    guard cue.form == .third || cue.form == .base,
      let mark = reading.tree.child(of: cue.head, .mark)
    else { return false }
    return ["until", "till", "unless", "if", "lest", "once"].contains(reading.words[mark])
  }

  /// "accused the minister of denying that …", "denies ever saying that …": it is laid to somebody's
  /// charge, or denied, that it was said.
  ///
  /// - Parameter isDenial: true for the lemma of a verb that denies.
  func isInDispute(_ cue: Cue, isDenial: (String) -> Bool) -> Bool {
    guard let head = reading.tree.head(of: cue.head), head < cue.head, reading.isVerb(head) else {
      return false
    }
    switch reading.tree.relation(of: cue.head) {
    case .ccomp, .xcomp:
      return isDenial(reading.lemma(head))
        && !(head..<cue.head).contains { reading.isQuoteMark($0) || reading.isComma($0) }
    case .advcl, .obl:
      return cue.form == .gerund && reading.tree.child(of: head, .obj) != nil
        && reading.tree.child(of: cue.head, .mark, .case).map { reading.words[$0] == "of" } ?? false
    default: return false
    }
  }

  private func isInQuotation(_ token: Int) -> Bool {
    let sentence = reading.sentence(of: token)
    return sentence.contains { reading.shape($0) == .openQuote && $0 < token }
  }

  /// "declined to confirm or deny", "has yet to confirm", "was unable to say", "without denying": the
  /// holder withholds what the cue would say.
  func isWithheld(_ cue: Cue) -> Bool {
    var verb = cue.head
    for _ in 0..<Self.reach {
      if isMarkedAbsent(verb) { return true }
      guard let head = reading.tree.head(of: verb) else { return false }
      switch reading.tree.relation(of: verb) {
      case .conj where reading.isVerb(head) && hasSameForm(verb, head):
        if isAlternative(verb), Clause(predicate: head, of: reading).isNegated { return true }
      case .xcomp:
        return withholds(head, complement: verb)
      case .advcl, .ccomp, .obl:
        return verb == cue.head && (cue.isInfinitive || stopsShort(head, of: verb))
          && withholds(head, complement: verb)
      default: return false
      }
      verb = head
    }
    return false
  }

  private func stopsShort(_ head: Int, of verb: Int) -> Bool {
    reading.lemma(head) == "stop" && head < verb
      && (head..<verb).contains { reading.words[$0] == "short" }
  }

  /// "refused to confirm or deny", not "had stopped making engines and accused".
  private func hasSameForm(_ verb: Int, _ head: Int) -> Bool {
    reading.tags.verbForms[verb] == reading.tags.verbForms[head]
  }

  /// "would not confirm or deny": the negation holds for both.
  private func isAlternative(_ verb: Int) -> Bool {
    reading.tree.child(of: verb, .cc).map { ["or", "nor"].contains(reading.words[$0]) } ?? false
  }

  /// How many coordinated verbs are gone up: "confirm or deny or comment".
  private static let reach = 3

  /// "without denying", "while not denying".
  private func isMarkedAbsent(_ verb: Int) -> Bool {
    guard reading.tags.verbForms[verb] == .gerund else { return false }
    return reading.tree.children(of: verb).contains { child in
      child < verb && ["without", "not"].contains(reading.words[child])
    }
  }

  /// True for a word that holds back the infinitive or gerund it governs.
  private func withholds(_ head: Int, complement: Int) -> Bool {
    let lemma = reading.lemma(head).lowercased()
    if Self.withholding.contains(lemma) { return true }
    guard head < complement else { return false }
    if lemma == "have" { return (head..<complement).contains { reading.words[$0] == "yet" } }
    guard lemma == "able" else { return false }
    let subject = reading.tree.child(of: head, .nsubj)
    let isNobody =
      subject.map { subject in
        reading.tree.children(of: subject).contains { reading.words[$0] == "neither" }
      } ?? false
    return isNobody || Clause(predicate: head, of: reading).isNegated
  }

  private static let withholding: Set<String> = [
    "decline", "refuse", "fail", "avoid", "unable", "unwilling", "reluctant", "hesitate", "neglect",
    "stop", "cease", "quit",
  ]
}

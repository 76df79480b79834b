import HearsayDocument

/// Tells from the tree whether a cue was really uttered: by nobody, only perhaps, or withheld by the
/// verb that governs it.
struct Withholding {
  let reading: Reading

  /// "Nobody denies that …", "Neither side disputes …", "Whoever claims …": no one has said it.
  func hasNoSpeaker(_ cue: Cue) -> Bool {
    guard let subject = reading.tree.child(of: cue.head, .nsubj, .nsubjPass) else { return false }
    if Self.noSpeakers.contains(reading.words[subject]) { return true }
    return reading.tree.children(of: subject).contains { child in
      child < subject && ["no", "neither", "nor"].contains(reading.words[child])
    }
  }

  private static let noSpeakers: Set<String> = [
    "nobody", "none", "neither", "whoever", "whatever", "nothing",
  ]

  /// "Should Oslo claim that …", "Had she said …", "Would the league deny …?": an auxiliary before
  /// the subject asks or supposes.
  func isSupposed(_ cue: Cue) -> Bool {
    guard let subject = reading.tree.child(of: cue.head, .nsubj), subject < cue.head,
      !isInQuotation(cue.head),
      let auxiliary = reading.tree.child(of: cue.head, .aux, .cop), auxiliary < subject
    else { return false }
    let span = reading.tree.span(of: cue.head)
    return auxiliary == span.lowerBound || reading.upos(span.lowerBound) == .punct
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
      case .conj where reading.isVerb(head):
        if isAlternative(verb), Clause(predicate: head, of: reading).isNegated { return true }
      case .xcomp, .advcl, .ccomp, .obl:
        return reading.tree.relation(of: verb) == .xcomp || verb == cue.head
          ? withholds(head, infinitive: verb) : false
      default: return false
      }
      verb = head
    }
    return false
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

  /// True for a word that holds back the infinitive it governs.
  private func withholds(_ head: Int, infinitive: Int) -> Bool {
    let lemma = reading.lemma(head).lowercased()
    if Self.withholding.contains(lemma) { return true }
    guard head < infinitive else { return false }
    if lemma == "have" { return (head..<infinitive).contains { reading.words[$0] == "yet" } }
    if lemma == "stop" { return (head..<infinitive).contains { reading.words[$0] == "short" } }
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
  ]
}

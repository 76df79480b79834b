import HearsayDocument

/// Tells what a holder does with a content from the cue, its negation, and, under a neutral cue, from
/// the content's own main clause.
struct StanceRules {
  let reading: Reading
  let quotations: QuotationMap
  let objects: ObjectLexicon

  /// Nil where nobody said it: a negated cue that withholds nothing ("never said"), or a refusal
  /// ("denied entry", "rejected the offer").
  func stance(of cue: Cue, content: [Range<Int>]) -> Stance? {
    if cue.isNegated { return negated(cue) }
    if cue.entry.stance == .deny, refusesGrant(content) { return nil }
    return isNeutral(cue) ? stanceUnderNeutralCue(content) : cue.entry.stance
  }

  /// Cues that only say that something was said, so that the content may raise the stance.
  func isNeutral(_ cue: Cue) -> Bool {
    cue.entry.stance == .assert && !cue.isNegated
      && (cue.entry.kind == .phrase || Self.neutralVerbs.contains(cue.entry.words[0]))
  }

  private static let neutralVerbs: Set<String> = [
    "say", "tell", "add", "write", "note", "state", "remark", "reply", "respond", "continue",
    "explain", "tweet", "post", "comment", "declare", "insist", "stress", "emphasize", "emphasise",
    "maintain", "reiterate", "repeat", "make", "go", "answer", "assert", "claim", "conclude",
  ]

  func stanceUnderNeutralCue(_ content: [Range<Int>]) -> Stance {
    content.first.map { ofNeutral(clauseWithoutPreface($0)) } ?? .assert
  }

  /// True where the content begins with something that is given or refused, not said.
  private func refusesGrant(_ content: [Range<Int>]) -> Bool {
    guard let start = content.first?.lowerBound, let row = reading.phrases.phrase(holding: start)
    else { return false }
    return objects.isGrant(reading.lemma(reading.phrases[row].head).lowercased())
  }

  /// "did not deny", "would not say" withhold; "never said that" was not said at all.
  private func negated(_ cue: Cue) -> Stance? {
    switch cue.entry.stance {
    case .deny, .confirm: .decline
    case .assert
    where [
      "say", "comment", "specify", "elaborate", "give", "identify", "reveal",
      "disclose", "name", "explain", "provide",
    ].contains(cue.entry.words.first ?? "")
      && !(reading.words[cue.groupStart..<cue.head].contains("never")):
      .decline
    case .decline: nil
    case .support: .criticize
    default: nil
    }
  }

  /// "We once again make clear that …", "I repeat that …": what is said stands behind "that".
  private func clauseWithoutPreface(_ content: Range<Int>) -> Range<Int> {
    guard ["we", "i", "let"].contains(reading.words[content.lowerBound]) else { return content }
    let limit = min(content.upperBound - 1, content.lowerBound + 8)
    guard content.lowerBound + 1 < limit,
      let that = (content.lowerBound + 1..<limit).first(where: { reading.words[$0] == "that" }),
      (content.lowerBound..<that).contains(where: isPreface)
    else { return content }
    return that + 1..<content.upperBound
  }

  private func isPreface(_ token: Int) -> Bool {
    [
      "clear", "repeat", "reiterate", "stress", "emphasize", "emphasise", "insist", "state", "say",
      "reaffirm", "underline",
    ].contains(reading.lemma(token))
  }

  /// The first clause of a content under a neutral cue: commitment, obligation, denial, harm.
  private func ofNeutral(_ content: Range<Int>) -> Stance {
    guard let verb = mainVerb(of: content) else { return .assert }
    let group = VerbGroup(endingAt: verb.head, in: content, of: reading)
    let subject = verb.subject.map { reading.words[$0] }
    let isFirstPerson = subject == "we" || subject == "i"
    let isOwn = isFirstPerson || isOwnPronoun(subject, at: verb.subject, in: content)
    if faces(verb.head, in: content), let modal = group.modal, Self.future.contains(modal) {
      return .threaten
    }
    if let modal = group.modal {
      if isOwn, !group.isNegated,
        Self.future.contains(modal) || modal == "would" || modal == "shall"
      {
        return .promise
      }
      if !isFirstPerson, ["must", "should"].contains(modal) { return .demand }
      return .assert
    }
    return isOwn && deniesDeed(verb.head, group, in: content) ? .deny : .assert
  }

  private static let future: Set<String> = ["will", "'ll", "’ll", "wo"]
  /// States of mind and being: not to be in them is no denial of a deed.
  private static let states: Set<String> = [
    "be", "know", "think", "believe", "want", "understand", "expect", "see", "remember", "need",
    "like", "feel", "hope", "care", "mean", "worry", "wish", "recall", "trust", "have", "do",
  ]
  /// What one says one does not have, denying it.
  private static let deniedHoldings: Set<String> = [
    "plan", "intention", "dealing", "dealings", "knowledge", "role", "link", "tie", "part",
    "involvement", "contact", "evidence", "warning", "record",
  ]

  /// "we never sold arms", "it has never had dealings", "we have no plan to".
  private func deniesDeed(_ verb: Int, _ group: VerbGroup, in content: Range<Int>) -> Bool {
    let lemma = reading.lemma(verb)
    guard lemma == "have" else { return group.isNegated && !Self.states.contains(lemma) }
    let object = content.clamped(to: verb + 1..<verb + 7)
    let isHolding = object.contains { Self.deniedHoldings.contains(reading.lemma($0)) }
    return isHolding && (group.isNegated || reading.words[object].contains("no"))
  }

  /// "he would resign", said of himself: the pronoun opens an indirect content.
  private func isOwnPronoun(_ word: String?, at token: Int?, in content: Range<Int>) -> Bool {
    guard let word, let token, token == content.lowerBound,
      quotations.run(holding: token) == nil
    else { return false }
    return ["he", "she", "it", "they"].contains(word)
  }

  private func faces(_ verb: Int, in content: Range<Int>) -> Bool {
    guard ["face", "pay", "suffer", "regret"].contains(reading.lemma(verb)) else { return false }
    return reading.words[verb..<content.upperBound].contains {
      ["consequences", "price", "retaliation", "punishment", "response"].contains($0)
    }
  }

  private func mainVerb(of content: Range<Int>) -> (head: Int, subject: Int?)? {
    var subject: Int?
    var place = content.lowerBound
    while place < min(content.upperBound, content.lowerBound + 24) {
      if let row = reading.phrases.phrase(holding: place), subject == nil {
        subject = reading.phrases[row].head
        place = max(place + 1, reading.phrases[row].tokens.upperBound)
        continue
      }
      if reading.upos(place) == .verb { return (place, subject) }
      if reading.upos(place) == .aux, isLastOfGroup(place, in: content) { return (place, subject) }
      place += 1
    }
    return nil
  }

  /// True where no main verb follows the auxiliary: "is", "have" used alone.
  private func isLastOfGroup(_ token: Int, in content: Range<Int>) -> Bool {
    var next = token + 1
    while next < content.upperBound,
      reading.upos(next) == .adv || reading.upos(next) == .part || reading.upos(next) == .aux
    {
      next += 1
    }
    return next >= content.upperBound || reading.upos(next) != .verb
  }
}

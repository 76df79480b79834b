import HearsayDocument

/// Tells what a holder does with a content from the cue, its negation, and, under a neutral cue, from
/// the content's own main clause.
struct StanceRules {
  let reading: Reading
  let quotations: QuotationMap
  let objects: ObjectLexicon

  /// Nil where nobody said it: a negated cue that withholds nothing ("never said"), or a refusal
  /// ("denied entry", "rejected the offer").
  func stance(of cue: Cue, content: [Range<Int>], source: Range<Int>?) -> Stance? {
    if cue.isNegated { return negated(cue) }
    if cue.entry.stance == .deny, refusesGrant(content) { return nil }
    if !cue.frames.isDisjoint(with: [.objectPredicate, .objectAs]) {
      return predicated(content) ?? cue.entry.stance
    }
    guard isNeutral(cue) else { return cue.entry.stance }
    if cue.entry.words == ["insist"], let piece = content.first, deniesSomething(piece) {
      return .deny
    }
    return stanceUnderNeutralCue(content, source: source)
  }

  /// "called the raid a crime", "described the report as a lie": the predicate gives the stance.
  ///
  /// What makes a statement a lie makes a deed only bad.
  private func predicated(_ content: [Range<Int>]) -> Stance? {
    guard let piece = content.last, let object = reading.nounPhrase(holding: piece.lowerBound),
      let stance = predicateStance(in: object.upperBound..<max(object.upperBound, piece.upperBound))
    else { return nil }
    let head = reading.lemma(object.upperBound - 1).lowercased()
    let isStatement = objects.isStatement(head) || ["it", "this", "that", "they"].contains(head)
    return stance == .deny && !isStatement ? .criticize : stance
  }

  private func predicateStance(in tokens: Range<Int>) -> Stance? {
    tokens.lazy.compactMap { objects.stance(ofPredicate: reading.lemma($0).lowercased()) }.first
  }

  /// "Claims that we knew are a lie": a statement is called untrue.
  private func callsStatementFalse(_ content: Range<Int>) -> Bool {
    let head = reading.phrases.phrase(holding: content.lowerBound).map { reading.phrases[$0].head }
    guard objects.isStatement(reading.lemma(head ?? content.lowerBound).lowercased()),
      let copula = content.last(where: { reading.upos($0) == .aux && reading.lemma($0) == "be" })
    else { return false }
    return predicateStance(in: copula + 1..<max(copula + 1, content.upperBound)) == .deny
  }

  /// A negated first clause without a modal.
  private func deniesSomething(_ content: Range<Int>) -> Bool {
    guard let verb = mainVerb(of: content) else { return false }
    let group = VerbGroup(endingAt: verb.head, in: content, of: reading)
    return group.isNegated && group.modal == nil
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

  /// What is said in a turn of an interview.
  func answer(_ turn: Transcript.Turn) -> Draft {
    Draft(
      source: turn.label,
      cue: [],
      content: [turn.words],
      stance: stanceUnderNeutralCue([turn.words], source: turn.label),
      pattern: .labeled,
      isNeutral: true
    )
  }

  func stanceUnderNeutralCue(_ content: [Range<Int>], source: Range<Int>?) -> Stance {
    content.first.map { ofNeutral(clauseWithoutPreface($0), source) } ?? .assert
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
  private func ofNeutral(_ content: Range<Int>, _ source: Range<Int>?) -> Stance {
    if callsStatementFalse(content) { return .deny }
    if facesHarm(content) { return .threaten }
    guard let verb = mainVerb(of: content) else { return .assert }
    let group = VerbGroup(endingAt: verb.head, in: content, of: reading)
    let subject = verb.subject.map { reading.words[$0] }
    let isFirstPerson = subject == "we" || subject == "i"
    let isOwn = isFirstPerson || isOwnPronoun(subject, at: verb.subject, in: content)
    if let modal = group.modal {
      if isOwn, Self.future.contains(modal) || modal == "would" || modal == "shall" {
        return .promise
      }
      if !isFirstPerson, ["must", "should"].contains(modal) { return .demand }
      return .assert
    }
    guard isOwn || isOwnSide(verb.subject, source) else { return .assert }
    return deniesDeed(verb.head, group, in: content) ? .deny : .assert
  }

  /// True where the subject is the source's own country: "Russia never attacked", said in Moscow.
  private func isOwnSide(_ subject: Int?, _ source: Range<Int>?) -> Bool {
    guard let subject, let source, let country = country(of: subject) else { return false }
    return source.contains { self.country(of: $0) == country }
  }

  private func country(of token: Int) -> String? {
    guard let row = reading.mentions.mention(holding: token) else { return nil }
    let mention = reading.mentions[row]
    return mention.country ?? mention.entity.flatMap { reading.mentions.entities[$0].country }
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

  /// "… will face consequences", "they would pay a price".
  private func facesHarm(_ content: Range<Int>) -> Bool {
    content.contains { token in
      guard ["face", "pay", "suffer", "regret"].contains(reading.lemma(token)),
        let modal = VerbGroup(endingAt: token, in: content, of: reading).modal
      else { return false }
      return (Self.future.contains(modal) || modal == "would")
        && reading.words[token..<content.upperBound].contains(where: Self.harms.contains)
    }
  }

  private static let harms: Set<String> = [
    "consequences", "price", "retaliation", "punishment", "response",
  ]

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

import HearsayDocument

/// Tells what a holder does with a content from the cue, its negation, and, under a neutral cue, from
/// the content's own main clause.
struct StanceRules {
  let reading: Reading
  let quotations: QuotationMap
  let objects: ObjectLexicon
  let cues: CueLexicon

  /// Nil where nobody said it: a negated cue that withholds nothing ("never said"), or a refusal
  /// ("denied entry", "rejected the offer").
  func judgement(of cue: Cue, content: [Range<Int>], source: Range<Int>?) -> Judgement? {
    if cue.entry.kind == .verb {
      let withholding = Withholding(reading: reading)
      if withholding.hasNoSpeaker(cue, source: source) || withholding.isSupposed(cue)
        || withholding.isInDispute(cue, isDenial: { cues.verb($0)?.stance == .deny })
        || leavesOpen(cue, content) || isInterrogation(cue, content)
      {
        return nil
      }
      if withholding.isWithheld(cue) { return withheld(cue) }
    }
    if cue.entry.kind == .noun, isAbsent(cue) { return nil }
    if cue.isNegated { return negated(cue).map { Judgement($0, by: .negatedCue) } }
    let refusal = Refusal(reading: reading, quotations: quotations, objects: objects)
    if cue.entry.stance == .deny, refusal.isRefused(content, by: cue, source: source) { return nil }
    if let turned = turned(cue, by: content, source: source) { return turned }
    guard isNeutral(cue) else { return Judgement(cue.entry.stance, by: .cue) }
    if cue.entry.words == ["insist"], let piece = content.first, deniesSomething(piece) {
      return Judgement(.deny, by: .denial)
    }
    return ofContent(behindAddressee(content, cue), source: source)
  }

  /// What cue and content do together, where that is not the cue's own stance.
  private func turned(_ cue: Cue, by content: [Range<Int>], source: Range<Int>?) -> Judgement? {
    if !cue.frames.isDisjoint(with: [.objectPredicate, .objectAs]),
      let stance = predicated(content)
    {
      return Judgement(stance, by: .predicate)
    }
    if cue.entry.words == ["protest"], ofContent(content, source: source).stance == .deny {
      return Judgement(.deny, by: .denial)
    }
    if cue.entry.stance == .assert, isInstruction(cue, content) {
      return Judgement(.demand, by: .cue)
    }
    if cue.entry.stance == .assert, let stance = ownAttitude(content) {
      return Judgement(stance, by: .ownCue)
    }
    return cue.entry.stance == .accuse && isNobodysWrong(cue, content)
      ? Judgement(.assert, by: .cue) : nil
  }

  /// "It had no plans for an auction": a promise that nobody made.
  private func isAbsent(_ cue: Cue) -> Bool {
    ![.deny, .confirm, .decline].contains(cue.entry.stance)
      && Clause.isNegative(cue.head, of: reading)
  }

  /// "told the court he did not steal": two phrases side by side are the one told and the subject.
  private func behindAddressee(_ content: [Range<Int>], _ cue: Cue) -> [Range<Int>] {
    guard cue.frames.contains(.addressee), let piece = content.first, piece.lowerBound >= cue.end
    else { return content }
    let told = piece.prefix { [.det, .adj, .noun, .propn, .num].contains(reading.upos($0)) }
    guard !told.isEmpty, piece.contains(told.upperBound),
      Self.subjects.contains(reading.words[told.upperBound])
    else { return content }
    return [told.upperBound..<piece.upperBound] + content.dropFirst()
  }

  private static let subjects: Set<String> = ["he", "she", "they", "we", "i", "it"]

  /// "will say whether", "It is disputed whether": neither that it is so nor that it is not.
  private func leavesOpen(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    guard let start = content.first?.lowerBound, reading.words[start] == "whether" else {
      return false
    }
    return cue.entry.stance == .deny || cue.entry.stance == .assert && cue.modal != nil
  }

  /// "Detectives questioned a plumber for six hours".
  private func isInterrogation(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    guard cue.entry.words == ["question"], let start = content.first?.lowerBound,
      let row = reading.phrases.phrase(holding: start)
    else { return false }
    let phrase = reading.phrases[row]
    let head = phrase.head
    if reading.string(phrase.tokens).contains("-year-old") { return true }
    if ["him", "her", "them", "me", "us"].contains(reading.words[head]) { return true }
    return reading.isPerson(head)
  }

  /// "told residents not to drink": a verb that tells or demands, with somebody and an infinitive.
  private func isInstruction(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    guard cue.entry.kind == .verb, let piece = content.first,
      let verb = piece.first(where: { reading.isVerb($0) || reading.upos($0) == .aux }),
      verb > piece.lowerBound, reading.words[verb - 1] == "to", reading.upos(verb - 1) == .part
    else { return false }
    return cues.spellings(from: reading.words[cue.head])
      .contains { spelling in
        spelling.entry.stance == .demand && spelling.words.count == 1
          && spelling.entry.frames.contains(.objectTo)
      }
  }

  /// "reiterated its support for the board", "expressed his full confidence in her": the stance of the
  /// noun.
  private func ownAttitude(_ content: [Range<Int>]) -> Stance? {
    guard let start = content.first?.lowerBound, Self.possessives.contains(reading.words[start]),
      let row = reading.phrases.phrase(holding: start)
    else { return nil }
    let head = reading.phrases[row].head
    let lemma = reading.lemma(head).lowercased()
    if lemma == "confidence" || lemma == "trust" { return .support }
    guard Self.attitudes.contains(lemma) else { return nil }
    return cues.spellings(from: lemma).first { $0.entry.kind == .noun && $0.words.count == 1 }?
      .entry.stance
  }

  private static let possessives: Set<String> = ["his", "her", "its", "their", "our", "my"]
  private static let attitudes: Set<String> = [
    "support", "opposition", "concern", "fear", "doubt", "approval", "condemnation", "praise",
  ]

  /// "They suspect that long use lowers levels": nobody is named who could have done wrong.
  private func isNobodysWrong(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    guard cue.entry.kind == .verb, cue.entry.words == ["suspect"] || cue.entry.words == ["allege"],
      !cue.isPassive, let piece = content.first,
      let clause = Clause(first: piece, of: reading), !clause.isPassive,
      let subject = clause.subject, reading.upos(subject) == .noun
    else { return false }
    return piece.lowerBound <= subject && piece.contains(subject)
      && reading.isVerb(clause.predicate)
      && reading.mentions.mention(holding: subject) == nil
  }

  /// "called the raid a crime", "described the report as a lie": the predicate gives the stance.
  ///
  /// What makes a statement a lie makes a deed only bad.
  private func predicated(_ content: [Range<Int>]) -> Stance? {
    guard let piece = content.last, let object = reading.nounPhrase(holding: piece.lowerBound),
      let stance = predicateStance(in: object.upperBound..<max(object.upperBound, piece.upperBound))
    else { return nil }
    let isStatement = piece.prefix(while: { reading.shape($0) != .openQuote }).contains { token in
      objects.isStatement(reading.lemma(token).lowercased())
        || Self.pointers.contains(reading.words[token])
    }
    return stance == .deny && !isStatement ? .criticize : stance
  }

  private static let pointers: Set<String> = ["it", "this", "that", "these", "those", "them"]

  private func predicateStance(in tokens: Range<Int>) -> Stance? {
    if Falsity.isUntrue(tokens, of: reading) { return .deny }
    return tokens.lazy
      .compactMap { token in
        pair(token).flatMap(objects.stance(ofPredicate:))
          ?? objects.stance(ofPredicate: reading.words[token])
          ?? objects.stance(ofPredicate: reading.lemma(token).lowercased())
      }
      .first
  }

  /// "fake news", "made up".
  private func pair(_ token: Int) -> String? {
    token + 1 < reading.words.count ? reading.words[token] + " " + reading.words[token + 1] : nil
  }

  /// A negated first clause without a modal.
  private func deniesSomething(_ content: Range<Int>) -> Bool {
    Clause(first: content, of: reading).map { $0.isNegated && $0.modal == nil } ?? false
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
    "swear",
  ]

  /// What is said in a turn of an interview.
  func answer(_ turn: Transcript.Turn) -> Draft {
    Draft(
      source: turn.label,
      cue: [],
      content: [turn.words],
      judgement: ofContent([turn.words], source: turn.label),
      construction: .label,
      isNeutral: true
    )
  }

  /// The stance that a content tells by itself, under a neutral cue or none.
  func ofContent(_ content: [Range<Int>], source: Range<Int>?) -> Judgement {
    content.first.map { contentStance.judgement(of: $0, source: source) }
      ?? Judgement(.assert, by: .cue)
  }

  /// True for "Nobody has asked for a penny", which denies a deed that nobody is named for; what no
  /// thing has done ("no plane had left") is no one's deed.
  func deniesNobodysDeed(_ content: Range<Int>) -> Bool {
    guard let clause = Clause(first: content, of: reading), let subject = clause.subject,
      Self.nobody.contains(reading.words[subject])
    else { return false }
    return deniesDeed(content)
  }

  /// True for a content that denies some deed, whoever's.
  func deniesDeed(_ content: Range<Int>) -> Bool { contentStance.deniesDeed(in: content) }

  private static let nobody: Set<String> = ["nobody", "none", "neither", "one"]

  private var contentStance: ContentStance {
    ContentStance(reading: reading, quotations: quotations, objects: objects, cues: cues)
  }

  /// "declined to confirm", "refused to call it murder": only what says, confirms or denies is
  /// withheld; of other cues nothing is known.
  private func withheld(_ cue: Cue) -> Judgement? {
    let says = cue.entry.stance == .assert && cue.frames.contains(.quote)
    return says || [.confirm, .deny].contains(cue.entry.stance)
      ? Judgement(.decline, by: .negatedCue) : nil
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
}

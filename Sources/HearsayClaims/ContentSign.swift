import HearsayDocument

/// Tells whether what a content says is negated, and whether it is so, will be so or may be.
///
///     the fund was not empty                    negative, actual
///     not only the hops had failed              positive, actual
///     the taps would run dry unless it rained   positive, conditional
///     the swings be repaired (demanded)         positive, future
struct ContentSign {
  let reading: Reading
  let arguments: ArgumentReader

  // MARK: Polarity

  /// The polarity of the content's first clause; of a noun phrase that of its determiner.
  func polarity(of content: [Range<Int>]) -> Polarity {
    guard let piece = mainPiece(of: content) else { return .positive }
    if opensNegated(piece) { return .negative }
    let clause = Clause(first: piece, of: reading)
    if clause?.isNegated ?? false { return .negative }
    guard let verb = mainVerb(in: piece, clause) else { return .positive }
    let group = VerbGroup(endingAt: verb, in: piece, of: reading)
    return group.isNegated || hasNobodyBeside(verb, group, in: piece) ? .negative : .positive
  }

  /// The first piece with a verb: of "The search, … was not over" the second.
  private func mainPiece(of content: [Range<Int>]) -> Range<Int>? {
    content.first { $0.contains(where: reading.isVerb) } ?? content.first
  }

  private func opensNegated(_ piece: Range<Int>) -> Bool {
    let first = piece.lowerBound
    return Self.negativeOpeners.contains(reading.words[first])
      && VerbGroup.isWhole(first, of: reading)
  }

  private static let negativeOpeners: Set<String> = [
    "no", "not", "never", "none", "nobody", "nothing", "neither",
  ]

  private func hasNobodyBeside(_ verb: Int, _ group: VerbGroup, in piece: Range<Int>) -> Bool {
    let end = arguments.clauses.end(after: verb, in: piece)
    let object = arguments.objects(after: verb, upTo: end).prefix(1)
      .map { arguments.filler($0, upTo: end) }
    let beside = object + arguments.subjects(of: group, at: verb, in: piece)
    return beside.contains(where: \.isNone) && VerbGroup.isWhole(piece.lowerBound, of: reading)
  }

  // MARK: Modality

  /// The modality of the content's first clause; conditional where a condition goes with it.
  func modality(of attribution: Attribution) -> Modality {
    guard let piece = mainPiece(of: attribution.content) else { return .actual }
    let first = reading.words[piece.lowerBound]
    if first == "if" || piece.contains(where: { reading.words[$0] == "unless" }) {
      return .conditional
    }
    if first == "to" {
      return isPerfectInfinitive(piece) || isReport(attribution) ? .actual : .future
    }
    let clause = Clause(first: piece, of: reading)
    if let modality = clause.flatMap({ modality(of: $0, attribution) }) { return modality }
    guard let verb = mainVerb(in: piece, clause) else { return .actual }
    return VerbGroup(endingAt: verb, in: piece, of: reading).modality
  }

  /// "claims to have freed them": it is done.
  private func isPerfectInfinitive(_ piece: Range<Int>) -> Bool {
    piece.count > 1 && reading.words[piece.lowerBound + 1] == "have"
  }

  /// "is believed to own", "was said to show": the infinitive tells what is.
  private func isReport(_ attribution: Attribution) -> Bool {
    attribution.cue.contains { piece in
      piece.contains { Self.reports.contains(reading.lemma($0).lowercased()) }
    }
  }

  private static let reports: Set<String> = [
    "believe", "say", "allege", "claim", "think", "understand", "report", "know", "suspect",
    "consider", "assume", "presume", "find", "show", "rumor", "rumour",
  ]

  private func modality(of clause: Clause, _ attribution: Attribution) -> Modality? {
    if hasCondition(clause) { return .conditional }
    if let modal = clause.modal { return modality(modal, of: clause) }
    if clause.isInfinitive { return isReport(attribution) && !clause.hasCopula ? .actual : .future }
    return attribution.stance == .demand && isWanted(clause) ? .future : nil
  }

  /// "should have been faster": what should have been is over.
  private func modality(_ modal: String, of clause: Clause) -> Modality? {
    switch modal {
    case "should", "must":
      let isOver = reading.tree.children(of: clause.predicate).contains {
        reading.words[$0] == "have" && reading.tree.relation(of: $0) == .aux
      }
      return isOver ? .actual : .future
    case "will", "'ll", "’ll", "wo", "shall", "going", "would", "'d", "’d": return .future
    case "may", "might", "could", "can", "ca": return .possible
    default: return nil
    }
  }

  /// "… if the court sees it otherwise": a condition of the main clause; "even if" is none.
  private func hasCondition(_ clause: Clause) -> Bool {
    reading.tree.children(of: clause.predicate).contains { child in
      guard reading.tree.relation(of: child) == .advcl,
        let mark = reading.tree.child(of: child, .mark), reading.words[mark] == "if"
      else { return false }
      return mark == 0 || reading.words[mark - 1] != "even"
    }
  }

  /// "Leave", "the report be published", "he report to Parliament": a base form is wanted, not
  /// told.
  private func isWanted(_ clause: Clause) -> Bool {
    guard reading.upos(clause.predicate) == .verb || clause.hasCopula else { return false }
    if clause.subject == nil || reading.tags.verbForms[clause.predicate] == .base { return true }
    return reading.tree.children(of: clause.predicate).contains { child in
      reading.words[child] == "be"
    }
  }

  // MARK: The verb

  /// The first verb that speaks of the content itself, not of a noun in it.
  private func mainVerb(in piece: Range<Int>, _ clause: Clause?) -> Int? {
    guard let verb = firstVerb(in: piece) else { return nil }
    guard let predicate = clause?.predicate, predicate < verb, !reading.isVerb(predicate),
      reading.tree.isInside(verb, predicate)
    else { return verb }
    let isTied = (predicate..<verb).contains { Self.relatives.contains(reading.words[$0]) }
    return isTied || !reading.isFinite(verb) ? verbBehind(verb, in: piece) : verb
  }

  /// "will face" of "Anyone who crosses the line will face …": the noun's verb comes behind that of
  /// its relative clause.
  private func verbBehind(_ tied: Int, in piece: Range<Int>) -> Int? {
    let modal = piece[(tied + 1)...].first { token in
      reading.upos(token) == .aux && reading.isFinite(token)
        || reading.isComma(token) || Self.relatives.contains(reading.words[token])
    }
    guard let modal, reading.upos(modal) == .aux else { return nil }
    return piece[modal...].first { reading.upos($0) == .verb }
  }

  private static let relatives: Set<String> = ["who", "which", "that", "whose", "to"]

  private func firstVerb(in piece: Range<Int>) -> Int? {
    piece.first { token in
      reading.upos(token) == .verb
        || reading.upos(token) == .aux && isAlone(token, in: piece)
    }
  }

  private func isAlone(_ auxiliary: Int, in piece: Range<Int>) -> Bool {
    var next = auxiliary + 1
    while next < piece.upperBound,
      [.adv, .part, .aux].contains(reading.upos(next))
    {
      next += 1
    }
    return next >= piece.upperBound || reading.upos(next) != .verb
  }
}

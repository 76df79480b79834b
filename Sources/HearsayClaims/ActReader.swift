import HearsayDocument

/// Reads the acts of a content: a predicate with its roles filled from the phrases beside it.
struct ActReader {
  let reading: Reading
  let predicates: PredicateLexicon
  let arguments: ArgumentReader

  /// Content under these is somebody else's word, or no truth at all.
  private static let hedges: Set<String> = [
    "claim", "allegation", "accusation", "rumor", "rumour", "lie", "suggestion", "speculation",
    "myth", "hoax", "false", "untrue", "baseless", "groundless", "deny", "denial", "dismiss",
    "reject", "refute",
  ]
  /// Verbs whose infinitive really happens.
  private static let aspects: Set<String> = [
    "continue", "begin", "start", "manage", "help", "use", "proceed", "dare",
  ]
  /// Verbs that only say that their subject is so: "took place".
  private static let events: Set<String> = ["take", "happen", "occur", "exist"]
  /// Verbs that only carry their noun: "have dealings", "made deliveries".
  private static let lightVerbs: Set<String> = [
    "have", "make", "do", "conduct", "carry", "hold", "engage", "take", "launch", "give", "start",
  ]

  /// The acts of one piece of a content with the token each stands at, in text order.
  func acts(in piece: Range<Int>) -> [(token: Int, act: Act)] {
    let hedge = piece.first { Self.hedges.contains(reading.lemma($0).lowercased()) }
    let relative = relativeClause(in: piece)
    var found: [(token: Int, act: Act)] = []
    for token in piece {
      let isHedged = hedge.map { $0 < token || isPredicate($0) } ?? false
      for entry in predicates.entries(at: token, in: piece, of: reading) {
        var act =
          reading.upos(token) == .verb
          ? verbAct(entry, at: token, in: piece, isHedged)
          : nounAct(entry, at: token, in: piece, isHedged)
        act.isPresupposed = relative.contains(token)
        found.append((token, act))
      }
    }
    return found
  }

  /// The first relative clause of a piece, up to the comma that closes it.
  private func relativeClause(in piece: Range<Int>) -> Range<Int> {
    guard
      let start = piece.dropFirst().first(where: {
        ["which", "who", "whose"].contains(reading.words[$0])
      })
    else { return piece.upperBound..<piece.upperBound }
    let end = piece[start...].first { reading.isComma($0) } ?? piece.upperBound
    return start..<end
  }

  /// "… are false": what stands before it is meant too.
  private func isPredicate(_ hedge: Int) -> Bool { reading.upos(hedge) == .adj }

  // MARK: Verbs

  private func verbAct(
    _ entry: PredicateLexicon.Entry,
    at verb: Int,
    in piece: Range<Int>,
    _ isHedged: Bool
  ) -> Act {
    let group = VerbGroup(endingAt: verb, in: piece, of: reading)
    let end = arguments.clauses.end(after: verb, in: piece)
    let subjects = arguments.subjects(of: group, at: verb, in: piece)
    let objects = arguments.objects(after: verb, upTo: end)
      .map { arguments.filler($0, upTo: end) }
    let obliques = arguments.obliques(after: verb, upTo: end)
    var roles = RoleFilling(entry)
    if group.isPassive {
      roles.fillPassive(subjects, objects)
    } else {
      roles.fillActive(subjects, objects)
    }
    for oblique in obliques {
      roles.fill(
        oblique.preposition,
        arguments.filler(oblique.phrase, upTo: end),
        isPassive: group.isPassive
      )
    }
    return act(
      entry,
      at: verb,
      roles,
      isNegated: group.isNegated || (subjects + objects.prefix(1)).contains(where: \.isNone),
      modality: modality(of: group, at: verb, entry, in: piece),
      isHedged
    )
  }

  // MARK: Nouns

  private func nounAct(
    _ entry: PredicateLexicon.Entry,
    at noun: Int,
    in piece: Range<Int>,
    _ isHedged: Bool
  ) -> Act {
    let phrase = (arguments.phrase(holding: noun) ?? noun..<noun + 1).clamped(to: piece)
    let end = arguments.clauses.end(after: noun, in: piece)
    let verb = lightVerb(before: phrase, in: piece)
    let group = verb.map { VerbGroup(endingAt: $0, in: piece, of: reading) }
    var roles = RoleFilling(entry)
    if let owner = owner(before: noun, in: phrase) {
      roles.fillActive([owner], [])
    } else if let verb, let group {
      roles.fillActive(arguments.subjects(of: group, at: verb, in: piece), [])
    }
    for complement in arguments.complements(of: phrase, upTo: end) {
      roles.fill(
        complement.preposition,
        arguments.filler(complement.phrase, upTo: end),
        ofNoun: true
      )
    }
    roles.fillThings(arguments.modifiers(of: phrase))
    let isNone = phrase.contains { ["no", "neither"].contains(reading.words[$0]) }
    return act(
      entry,
      at: noun,
      roles,
      isNegated: isNone || group?.isNegated ?? isNegatedSubject(phrase, in: piece),
      modality: group.map { modality(of: $0, at: verb ?? noun, entry, in: piece) } ?? .actual,
      isHedged
    )
  }

  private func lightVerb(before phrase: Range<Int>, in piece: Range<Int>) -> Int? {
    var token = phrase.lowerBound - 1
    while token >= piece.lowerBound, arguments.clauses.isMark(token) { token -= 1 }
    guard token >= piece.lowerBound, reading.isVerb(token),
      Self.lightVerbs.contains(reading.lemma(token))
    else { return nil }
    return token
  }

  /// The actor named inside the noun's own phrase before it: "North Korean shipments", "its sale".
  private func owner(before noun: Int, in phrase: Range<Int>) -> Filler? {
    guard phrase.lowerBound < noun else { return nil }
    let filler = arguments.filler(phrase.lowerBound..<noun, upTo: noun)
    return filler.actor.map { Filler(actor: $0) }
  }

  /// "Shipments never took place".
  private func isNegatedSubject(_ phrase: Range<Int>, in piece: Range<Int>) -> Bool {
    let end = arguments.clauses.end(after: phrase.upperBound - 1, in: piece)
    let limit = min(piece.upperBound, end + ClauseFinder.reach)
    let next = (end..<limit).first { reading.upos($0) == .verb }
    guard let verb = next ?? (phrase.upperBound..<end).first(where: { reading.upos($0) == .verb })
    else { return false }
    return Self.events.contains(reading.lemma(verb))
      && VerbGroup(endingAt: verb, in: piece, of: reading).isNegated
  }

  // MARK: Modality

  private func modality(
    of group: VerbGroup,
    at verb: Int,
    _ entry: PredicateLexicon.Entry,
    in piece: Range<Int>
  ) -> Modality {
    let clause = arguments.clauses.clause(around: verb, in: piece)
    if arguments.clauses.isConditional(clause, in: piece) { return .conditional }
    if group.isInfinitive, group.modal == nil {
      return isReal(group, at: verb, entry, in: piece) ? .actual : .future
    }
    return group.modality
  }

  /// "continues to supply", "is said to have sold", "supplied shells to replenish its stock".
  private func isReal(
    _ group: VerbGroup,
    at verb: Int,
    _ entry: PredicateLexicon.Entry,
    in piece: Range<Int>
  ) -> Bool {
    if (group.start..<verb).contains(where: { reading.lemma($0) == "have" }) { return true }
    let limit = max(piece.lowerBound, group.start - ClauseFinder.reach)
    guard let governor = (limit..<group.start).last(where: reading.isVerb) else { return false }
    if governor == group.start - 1 { return Self.aspects.contains(reading.lemma(governor)) }
    return predicates.entries(at: governor, in: piece, of: reading).contains {
      $0.name == entry.name
    }
  }

  private func act(
    _ entry: PredicateLexicon.Entry,
    at token: Int,
    _ roles: RoleFilling,
    isNegated: Bool,
    modality: Modality,
    _ isHedged: Bool
  ) -> Act {
    Act(
      name: entry.name,
      word: reading.string(token..<token + 1),
      agent: roles.agent,
      recipient: roles.recipient,
      themes: roles.themes.map { Thing(lemma: $0, family: arguments.things.family(of: $0)) },
      place: roles.place,
      isNegated: isNegated,
      modality: modality,
      isHedged: isHedged,
      isSymmetric: entry.isSymmetric,
      opposites: entry.opposites
    )
  }
}

extension VerbGroup {
  /// What the modal says of the act: "should sell" tells of no sale, "would sell" of a later one.
  var modality: Modality {
    switch modal {
    case "will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d", "must", "should": .future
    case "may", "might", "could", "can", "ca": .possible
    default: .actual
    }
  }
}

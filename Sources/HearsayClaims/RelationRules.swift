import HearsayText

/// Decides how two claims of one proposition stand to each other.
///
/// Acts, roles, polarity, numbers and dates decide, in the order of the relations: the first
/// difference that holds names the relation. Where nothing decides, the result is `undecided`.
struct RelationRules {
  /// Acts that are undone by their opposites: one may follow the other, so that both are true.
  private static let successive: Set<String> = [
    "detain", "release", "charge", "drop-charge", "employ", "dismiss", "invade", "withdraw",
    "deploy",
    "sanction", "lift-sanction", "build", "destroy", "marry", "divorce", "start", "end", "open",
    "close", "publish", "withdraw-publication", "leave", "return", "infect", "cure",
  ]

  func relation(_ a: Claim, _ b: Claim) -> Relation {
    let decided = decide(a, b)
    return Relation(decided.kind, a: a.id, b: b.id, reason: decided.reason)
  }

  typealias Decision = (kind: Relation.Kind, reason: String)

  private func decide(_ a: Claim, _ b: Claim) -> Decision {
    let pairs = ActPair.common(a, b)
    guard !pairs.isEmpty else { return withoutCommonAct(a, b) }
    guard let pair = pairs.first(where: { $0.roles != .unlike }) else {
      return (.unrelated, "the same act by or to others")
    }
    return apart(pair) ?? open(pair) ?? denied(pair) ?? reversed(pair) ?? number(pair)
      ?? date(pair) ?? place(pair) ?? neighboring(pair) ?? agreement(pair)
  }

  // MARK: Pairs of acts

  private func apart(_ pair: ActPair) -> Decision? {
    if (pair.first.modality == .actual) != (pair.second.modality == .actual) {
      return (.unrelated, "one speaks of what has happened, the other of what may or will")
    }
    return pair.things == .unlike ? (.unrelated, "the same act with other things") : nil
  }

  // MARK: Relations, in their order

  private func open(_ pair: ActPair) -> Decision? {
    let sides = [pair.firstSide, pair.secondSide]
    if pair.first.isHedged || pair.second.isHedged {
      return (.undecided, "one of them tells it as somebody else’s word: \(Reasons.words(pair))")
    }
    if sides.contains(.withholds) {
      let (silent, other) = pair.firstSide == .withholds ? (pair.a, pair.b) : (pair.b, pair.a)
      return (
        .undecided,
        "\(Reasons.name(silent)) takes no position on what is said by \(Reasons.name(other)): "
          + Reasons.words(pair)
      )
    }
    if sides.contains(.none) {
      return (.undecided, "one of them wants or promises it and does not say whether it is so")
    }
    return nil
  }

  private func denied(_ pair: ActPair) -> Decision? {
    let isOpposite = pair.first.name != pair.second.name
    let isAgainst = (pair.firstSide == .denies) != (pair.secondSide == .denies)
    guard isOpposite != isAgainst, pair.roles.isFitting else { return nil }
    guard pair.isTold else {
      return (.undecided, "too little is said to tell whether they speak of the same act")
    }
    if isOpposite {
      guard pair.firstSide == .asserts else { return nil }
      guard !Self.successive.contains(pair.first.name) else {
        return (.undecided, "\(Reasons.words(pair)) may have happened one after the other")
      }
      return (.deny, "\(Reasons.words(pair)) cannot both be so")
    }
    let (denier, other) = pair.firstSide == .denies ? (pair.a, pair.b) : (pair.b, pair.a)
    return (
      .deny,
      "\(Reasons.name(denier)) denies what is said by \(Reasons.name(other)): \(Reasons.words(pair))"
        + Reasons.parties(pair)
    )
  }

  private func reversed(_ pair: ActPair) -> Decision? {
    guard pair.roles == .reversed, pair.first.name == pair.second.name else { return nil }
    return (
      .reverse,
      "the roles are turned round: \(Reasons.direction(pair.first)) in the first, "
        + "\(Reasons.direction(pair.second)) in the second"
    )
  }

  private func number(_ pair: ActPair) -> Decision? {
    guard pair.areAsserted else { return nil }
    for first in pair.a.statement.quantities where first.belongs(to: pair.first) {
      for second in pair.b.statement.quantities where second.belongs(to: pair.second) {
        guard first.isCounting(like: second), first.excludes(second) else { continue }
        return (
          .number, "different figures: “\(first.text)” in the first, “\(second.text)” in the second"
        )
      }
    }
    return nil
  }

  private func date(_ pair: ActPair) -> Decision? {
    guard let (first, second) = pair.dates, pair.dateRelation == .apart else { return nil }
    return (
      .date,
      "different dates: \(Reasons.date(first)) in the first, \(Reasons.date(second)) in the second"
    )
  }

  /// Two days side by side neither differ nor agree.
  private func neighboring(_ pair: ActPair) -> Decision? {
    guard let (first, second) = pair.dates, pair.dateRelation == .unknown,
      let one = first.interval, let two = second.interval, !one.overlaps(two)
    else { return nil }
    return (
      .undecided,
      "\(Reasons.date(first)) and \(Reasons.date(second)) may be one moment in two time zones"
    )
  }

  private func place(_ pair: ActPair) -> Decision? {
    guard pair.areAsserted, let first = pair.first.place, let second = pair.second.place,
      first != second
    else { return nil }
    return (
      .place, "different places: \(first.label) in the first, \(second.label) in the second"
    )
  }

  private func agreement(_ pair: ActPair) -> Decision {
    let isSameSide = pair.firstSide == pair.secondSide && pair.first.name == pair.second.name
    guard isSameSide, pair.isTold,
      pair.roles == .same || pair.roles == .open && wordShare(pair.a, pair.b) >= 0.5
    else { return (.undecided, "too little is said to tell whether they agree") }
    let both = pair.firstSide == .denies ? "both deny it: " : "the same act: "
    return (.agree, both + Reasons.words(pair) + Reasons.parties(pair))
  }

  private func withoutCommonAct(_ a: Claim, _ b: Claim) -> Decision {
    guard a.statement.acts.isEmpty || b.statement.acts.isEmpty || wordShare(a, b) >= 0.8 else {
      return (.unrelated, "no common act")
    }
    guard a.side == b.side, wordShare(a, b) >= 0.8, !figuresDiffer(a, b) else {
      return (.undecided, "no common act to compare")
    }
    return (.agree, "the same words")
  }

  /// Figures of claims without an act may count anything: a difference only keeps them from
  /// agreeing.
  private func figuresDiffer(_ a: Claim, _ b: Claim) -> Bool {
    a.statement.quantities.contains { first in
      b.statement.quantities.contains(where: first.excludes)
    }
  }

  private func wordShare(_ a: Claim, _ b: Claim) -> Double {
    let shorter = min(a.statement.words.count, b.statement.words.count)
    guard shorter > 0 else { return 0 }
    let shared = Set(a.statement.words).intersection(b.statement.words).count
    return Double(shared) / Double(shorter)
  }
}

extension Quantity {
  fileprivate func excludes(_ other: Quantity) -> Bool {
    highest < other.lowest || other.highest < lowest
  }

  /// "people" counts miners too; soldiers are no civilians.
  fileprivate func isCounting(like other: Quantity) -> Bool {
    let families = [family, other.family]
    return unit == other.unit || families == ["anybody", "person"]
      || families == ["person", "anybody"]
  }

  /// Figures of another act ("12 killed and 20 hurt") do not count.
  fileprivate func belongs(to act: Act) -> Bool { self.act == nil || self.act == act.name }
}

extension ActPair {
  /// When the acts happened, where both claims assert and date them.
  fileprivate var dates: (DatedValue, DatedValue)? {
    guard areAsserted, let first = a.eventDate, let second = b.eventDate else { return nil }
    return (first, second)
  }

  fileprivate var dateRelation: DateRelation {
    dates.map { $0.relation(to: $1, isOneCalendar: a.document == b.document) } ?? .unknown
  }
}

import HearsayDocument

/// The mentions of the last sentences, from which pronouns take their meaning.
///
/// Each entity in reach has a weight: in every sentence that speaks of it what its most prominent
/// mention there weighs, halved for each sentence between. In `Brandt met Kirby in Oslo. She told
/// him that her …` Brandt weighs more than Kirby, and is the only one who can be "she". The
/// heaviest entity that fits is taken, unless another comes near it: where it is not clear nobody
/// is taken.
struct Antecedents {
  private struct Candidate {
    let entity: Int
    let label: EntityLabel?
    let tokens: Range<Int>
    let quotation: Int
    let isPlural: Bool
    let isSubject: Bool
    let weight: Double
  }

  private let reading: NameReading
  private var candidates: [Candidate] = []
  /// The first candidate at or after the start of each sentence so far.
  private var firstOfSentence: [Int] = []
  /// The last sentence with a subject.
  private var lastSubject: Int?

  init(_ reading: NameReading) {
    self.reading = reading
  }

  mutating func add(_ draft: Draft, isPlural: Bool) {
    let sentence = reading.sentenceOf[draft.head]
    while firstOfSentence.count <= sentence { firstOfSentence.append(candidates.count) }
    guard let entity = draft.entity, !isPredicative(draft) else { return }
    let isFirst = draft.isSubject && lastSubject != sentence
    if draft.isSubject { lastSubject = sentence }
    candidates.append(
      Candidate(
        entity: entity,
        label: draft.label,
        tokens: draft.tokens,
        quotation: reading.quotations[draft.head],
        isPlural: isPlural,
        isSubject: draft.isSubject,
        weight: Prominence.weight(of: draft, isFirstSubject: isFirst)
      )
    )
  }

  /// True for what only tells what somebody is ("became a writer", "as a boy").
  ///
  /// Nor does one point at "any lawyer", or at the "Counsel" who is spoken to.
  private func isPredicative(_ draft: Draft) -> Bool {
    guard draft.form == .nominal else { return false }
    let isCalled = draft.tokens.count == 1 && !draft.isPlural
    guard draft.determiner != .generic, !isCalled else { return true }
    guard let before = reading.before(draft.tokens.lowerBound) else { return false }
    return reading.words[before] == "as" || Self.copulas.contains(reading.tags.lemma(before))
  }

  private static let copulas: Set<String> = ["be", "become", "remain"]

  // MARK: Choice

  /// - Parameters:
  ///   - gender: of an entity, where it is known.
  ///   - others: who it cannot be: in a quotation its speakers.
  func antecedent(
    of pointer: Pointer,
    gender: (Int) -> Gender?,
    others: Set<Int> = []
  ) -> Int? {
    if pointer.isPlural, hasRival(pointer) { return nil }
    let found = inReach(of: pointer).filter {
      agrees($0, pointer) && !others.contains($0.entity) && fits(gender($0.entity), pointer.pronoun)
    }
    var weights = weights(of: found, at: pointer.token) { entity in
      pointer.pronoun.gender == nil || gender(entity) != nil ? 1 : Prominence.unknown
    }
    if pointer.isObject, let subject = subjectOfClause(pointer) { weights.remove(subject) }
    return weights.clearest
  }

  /// The organization that "the company" means, though it was not called so before.
  ///
  /// - Parameter share: of its weight that an organization keeps as far as its kind is known; nil for one
  ///   of another kind.
  func organization(meantBy draft: Draft, share: (Int) -> Double?) -> Int? {
    let start = draft.tokens.lowerBound
    let sentence = reading.sentenceOf[draft.head]
    let found = inReach(of: sentence, Limits.organizationReach).filter {
      $0.label == .organization && !$0.isPlural && $0.tokens.upperBound <= start
        && share($0.entity) != nil
    }
    return weights(of: found, at: draft.head) { share($0) ?? 0 }.clearest
  }

  private func weights(
    of candidates: [Candidate],
    at token: Int,
    share: (Int) -> Double
  ) -> Weights {
    var weights = Weights()
    for candidate in candidates {
      let distance = distance(from: candidate, to: reading.sentenceOf[token])
      let own = distance == 0 && candidate.isSubject ? Prominence.ownClause : 1
      weights.add(
        candidate.weight * own * share(candidate.entity),
        to: candidate.entity,
        sentencesAgo: distance
      )
    }
    return weights
  }

  /// Sentences between, and one more for another paragraph.
  private func distance(from candidate: Candidate, to own: Int) -> Int {
    let sentence = reading.sentenceOf[candidate.tokens.lowerBound]
    let start = reading.blockStarts[own]
    return own - sentence + (sentence < start ? 1 : 0)
  }

  private func fits(_ gender: Gender?, _ pronoun: Pronoun) -> Bool {
    guard let gender, let wanted = pronoun.gender else { return true }
    return gender == wanted
  }

  private func inReach(of pointer: Pointer) -> ArraySlice<Candidate> {
    inReach(of: pointer.sentence, pointer.pronoun.reach)
  }

  private func inReach(of sentence: Int, _ reach: Int) -> ArraySlice<Candidate> {
    let first = max(0, sentence - reach)
    guard first < firstOfSentence.count else { return [] }
    let next = sentence + 1
    let end = next < firstOfSentence.count ? firstOfSentence[next] : candidates.count
    return candidates[firstOfSentence[first]..<end].suffix(Limits.candidates)
  }

  /// True where other things in the plural stand near before "they", which may be meant.
  private func hasRival(_ pointer: Pointer) -> Bool {
    if pointer.speaks { return false }
    let start = reading.sentences[max(0, pointer.sentence - 1)].lowerBound
    return (max(start, pointer.token - Limits.rivalReach)..<pointer.token).contains { token in
      reading.tags.upos[token] == .noun && reading.isPlural(token)
        && reading.role(endingAt: token)?.role.label != .person
    }
  }

  private func agrees(_ candidate: Candidate, _ pointer: Pointer) -> Bool {
    guard candidate.tokens.upperBound <= pointer.token,
      candidate.quotation == pointer.quotation || candidate.quotation == 0
    else { return false }
    switch pointer.pronoun {
    case .masculine, .feminine: return candidate.label == .person && !candidate.isPlural
    case .plural: return candidate.isPlural && candidate.label != .miscellaneous
    case .neuter:
      return !candidate.isPlural && candidate.isSubject
        && (candidate.label == .organization || candidate.label == .geopolitical)
    case .speaker: return false
    }
  }

  /// Who does what is done to the pronoun, and is thus somebody else ("Kirby met him").
  private func subjectOfClause(_ pointer: Pointer) -> Int? {
    inReach(of: pointer).last {
      $0.isSubject && $0.tokens.upperBound <= pointer.token
        && reading.sentenceOf[$0.tokens.lowerBound] == pointer.sentence
    }?.entity
  }
}

/// A pronoun that looks for its antecedent.
struct Pointer {
  let pronoun: Pronoun
  let token: Int
  let sentence: Int
  let quotation: Int
  /// Him, them, and her where nothing is hers: the subject of its own clause is somebody else.
  let isObject: Bool
  /// True for the "they" of "they said".
  let speaks: Bool

  var isPlural: Bool { if case .plural = pronoun { true } else { false } }
}

/// How much a mention offers itself to be pointed at.
enum Prominence {
  /// What is left of the weight of those of whom it is not known whether they fit.
  static let unknown = 0.65
  /// How much more the subject of the pronoun's own sentence weighs.
  static let ownClause = 1.4
  /// How much more an organization weighs that was called so before.
  static let sameNoun = 1.5

  static func weight(of draft: Draft, isFirstSubject: Bool) -> Double {
    if isFirstSubject { return 1.2 }
    if draft.isSubject { return 1 }
    if draft.form == .pronoun { return 0.7 }
    return draft.isOutermost ? 0.5 : 0.4
  }
}

/// The weights of the entities in reach, few at a time.
private struct Weights {
  private struct Row {
    let entity: Int
    var total: Double
    /// The sentence last counted, and how much it gave.
    var sentencesAgo: Int
    var share: Double
  }

  private var rows: [Row] = []

  mutating func add(_ weight: Double, to entity: Int, sentencesAgo: Int) {
    var share = weight
    for _ in 0..<sentencesAgo { share *= 0.5 }
    guard let row = rows.firstIndex(where: { $0.entity == entity }) else {
      rows.append(Row(entity: entity, total: share, sentencesAgo: sentencesAgo, share: share))
      return
    }
    let counted = rows[row].sentencesAgo == sentencesAgo ? rows[row].share : 0
    guard share > counted else { return }
    rows[row].total += share - counted
    rows[row].sentencesAgo = sentencesAgo
    rows[row].share = share
  }

  mutating func remove(_ entity: Int) { rows.removeAll { $0.entity == entity } }

  /// The heaviest, where it is so by far enough.
  var clearest: Int? {
    guard let best = rows.max(by: { $0.total < $1.total }) else { return nil }
    let isClear = rows.allSatisfy {
      $0.entity == best.entity || $0.total * Limits.clearWeight <= best.total
    }
    return isClear ? best.entity : nil
  }
}

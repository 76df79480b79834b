import HearsayDocument

/// The outermost mentions of the last sentences, from which pronouns take their meaning.
///
/// He and she are the nearest subject before in the sentence, or else the subject of the nearest
/// sentence that speaks of a person who fits; where two fit equally well nobody is taken.
struct Antecedents {
  private struct Candidate {
    let entity: Int?
    let label: EntityLabel?
    let tokens: Range<Int>
    let sentence: Int
    let quotation: Int
    let isSubject: Bool
    let isPlural: Bool
    let isPronoun: Bool
  }

  private let reading: Reading
  private var candidates: [Candidate] = []
  /// The first candidate at or after the start of each sentence so far.
  private var firstOfSentence: [Int] = []

  init(_ reading: Reading) {
    self.reading = reading
  }

  mutating func add(_ draft: Draft, isPlural: Bool) {
    let sentence = reading.sentenceOf[draft.head]
    while firstOfSentence.count <= sentence { firstOfSentence.append(candidates.count) }
    candidates.append(
      Candidate(
        entity: draft.entity,
        label: draft.label,
        tokens: draft.tokens,
        sentence: sentence,
        quotation: reading.quotations[draft.head],
        isSubject: draft.isSubject,
        isPlural: isPlural,
        isPronoun: draft.form == .pronoun
      )
    )
  }

  /// - Parameter fits: whether the gender of an entity fits the pronoun's.
  func antecedent(of draft: Draft, _ pronoun: Pronoun, fits: (Int?) -> Bool) -> Int? {
    guard isReferring(draft, pronoun) else { return nil }
    let sentence = reading.sentenceOf[draft.head]
    let quotation = reading.quotations[draft.head]
    let accepts = { (candidate: Candidate) in
      candidate.entity != nil && candidate.quotation == quotation
        && Self.agrees(candidate, pronoun) && fits(candidate.entity)
    }
    if let here = inSentence(sentence, before: draft.tokens.lowerBound, accepts, pronoun) {
      return here.entity
    }
    guard quotation == 0 else { return nil }
    return inSentences(before: sentence, accepts, pronoun)?.entity
  }

  private func inSentence(
    _ sentence: Int,
    before token: Int,
    _ accepts: (Candidate) -> Bool,
    _ pronoun: Pronoun
  ) -> Candidate? {
    let fitting = members(of: sentence).filter { $0.tokens.upperBound <= token && accepts($0) }
    if Pronoun.isObject(reading.words[token]) { return Self.only(fitting.filter { !$0.isSubject }) }
    if let subject = fitting.last(where: \.isSubject) { return subject }
    return pronoun == .neuter ? nil : Self.only(fitting)
  }

  private func inSentences(
    before sentence: Int,
    _ accepts: (Candidate) -> Bool,
    _ pronoun: Pronoun
  ) -> Candidate? {
    let reach = pronoun.gender == nil ? 1 : Limits.pronounReach
    for earlier in stride(from: sentence - 1, through: max(0, sentence - reach), by: -1) {
      let fitting = members(of: earlier).filter(accepts)
      guard !fitting.isEmpty else { continue }
      if let subject = fitting.first(where: \.isSubject) { return subject }
      return pronoun == .neuter ? nil : Self.only(fitting)
    }
    return nil
  }

  /// The candidate, where all are the same entity.
  private static func only(_ candidates: [Candidate]) -> Candidate? {
    guard let first = candidates.first else { return nil }
    return candidates.allSatisfy { $0.entity == first.entity } ? first : nil
  }

  /// The candidates of a sentence, of a long one only those nearest its end.
  private func members(of sentence: Int) -> ArraySlice<Candidate> {
    guard sentence < firstOfSentence.count else { return [] }
    let start = firstOfSentence[sentence]
    let next = sentence + 1
    let end = next < firstOfSentence.count ? firstOfSentence[next] : candidates.count
    return candidates[max(start, end - Limits.candidates)..<end]
  }

  private static func agrees(_ candidate: Candidate, _ pronoun: Pronoun) -> Bool {
    switch pronoun {
    case .masculine, .feminine: candidate.label == .person && !candidate.isPlural
    case .plural: candidate.isPlural
    case .neuter:
      !candidate.isPlural
        && (candidate.label == .organization || candidate.label == .geopolitical)
    case .speaker: false
    }
  }

  /// False for the "it" of "it is clear that", which points at nothing.
  private func isReferring(_ draft: Draft, _ pronoun: Pronoun) -> Bool {
    guard pronoun == .neuter, reading.words[draft.head] == "it" else { return pronoun != .speaker }
    guard let next = reading.token(draft.head + 1, inSentenceOf: draft.head) else { return false }
    if reading.classes[next].contains(.speech) { return true }
    guard reading.tags.upos[next] == .aux else { return false }
    return !isBe(next) || isProgressive(next)
  }

  private func isBe(_ token: Int) -> Bool {
    reading.tags.lemma(token) == "be" || reading.isPossessive(token)
  }

  /// "was testing": done by somebody.
  private func isProgressive(_ token: Int) -> Bool {
    guard let next = reading.token(token + 1, inSentenceOf: token) else { return false }
    return reading.tags.upos[next] == .verb && reading.tags.verbForms[next] == .gerund
  }
}

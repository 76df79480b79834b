import HearsayDocument

/// Finds which mentions speak of the same one, from the first to the last, with a bounded look
/// back.
///
/// What is not clear stays apart: names and descriptions as entities of their own, pronouns
/// without.
struct EntityResolver {
  struct Known {
    var label: EntityLabel?
    var country: String?
    var isPlural: Bool
    /// As titles, forenames and nouns show it, else the pronouns.
    var gender: Gender?
    /// All words that described it, to tell "the foreign ministry" from "the defence ministry".
    var words: Set<String> = []
    /// Of an organization, as the nouns in its names and descriptions show it.
    var kinds: Set<String> = []
  }

  private struct Described {
    let entity: Int
    let sentence: Int
  }

  private let reading: NameReading
  private let names: [NameSpan]
  private(set) var drafts: [Draft]
  private(set) var entities: [Known] = []
  private var index: NameIndex
  private var entityOfName: [Int: Int] = [:]
  private var lastDescribed: [String: Described] = [:]
  /// The last two subjects like "a director at the ministry".
  private var lastIntroduced: [Described] = []
  private var previousOutermost: Int?
  private var antecedents: Antecedents
  private var votes: [Int: GenderVotes] = [:]
  /// The votes are counted; from here on the first pronoun tells where they did not.
  private var isSettled = false

  init(_ reading: NameReading, _ table: DraftTable) {
    self.reading = reading
    names = table.names
    drafts = table.drafts
    index = NameIndex(reading)
    antecedents = Antecedents(reading)
    for row in drafts.indices { resolve(row) }
    resolveQuoted()
    settleGenders()
    resolvePronounsAgain()
  }

  private mutating func resolve(_ row: Int) {
    switch drafts[row].form {
    case .name: resolveName(row)
    case .nominal: resolveDescription(row)
    case .pronoun: if reading.quotations[drafts[row].head] == 0 { resolvePronoun(row) }
    }
    if let entity = drafts[row].entity { note(row, entity) }
    addToAntecedents(row)
    if drafts[row].isOutermost { previousOutermost = row }
  }

  private mutating func addToAntecedents(_ row: Int) {
    antecedents.add(
      drafts[row],
      isPlural: drafts[row].entity.map { entities[$0].isPlural } ?? false
    )
  }

  // MARK: Names

  private mutating func resolveName(_ row: Int) {
    guard let name = drafts[row].name else { return }
    let entity = entityOfName[name] ?? entity(of: names[name], draft: row)
    entityOfName[name] = entity
    drafts[row].entity = entity
    if names[name].row == nil, entities[entity].label == .geopolitical {
      drafts[row].label = .geopolitical
    }
    entities[entity].gender = entities[entity].gender ?? index.gender(of: names[name])
  }

  private mutating func entity(of name: NameSpan, draft row: Int) -> Int {
    let known = index.entity(of: name)
    let described = descriptionBefore(row)
    let entity =
      known ?? described.flatMap { drafts[$0].entity } ?? acronymOwner(row) ?? newEntity(row)
    if known != nil, let described { drafts[described].entity = known }
    index.add(name, entity: entity)
    return entity
  }

  /// "a spokesman, John Kirby,": the description to which the name is set.
  private func descriptionBefore(_ row: Int) -> Int? {
    guard drafts[row].isOutermost,
      let previous = previousOutermost, drafts[previous].form == .nominal,
      Appositions.areApposed(drafts[previous], drafts[row], reading)
    else { return nil }
    return previous
  }

  /// "Korean Central News Agency (KCNA)".
  private func acronymOwner(_ row: Int) -> Int? {
    guard let previous = previousOutermost, drafts[row].label == .organization,
      drafts[previous].label == .organization,
      drafts[previous].tokens.upperBound + 1 == drafts[row].tokens.lowerBound,
      reading.words[drafts[previous].tokens.upperBound] == "("
    else { return nil }
    return drafts[previous].entity
  }

  // MARK: Descriptions

  private mutating func resolveDescription(_ row: Int) {
    drafts[row].entity =
      apposedName(row) ?? organizationMeant(row) ?? repeated(row)
      ?? personMeant(row) ?? newEntity(row)
  }

  /// The somebody without a name last introduced, whom "the official" means.
  private func personMeant(_ row: Int) -> Int? {
    let draft = drafts[row]
    guard draft.label == .person, draft.determiner == .definite, !draft.isPlural,
      let noun = draft.noun, Self.generalNouns.contains(noun), draft.tokens.count == 2,
      let last = introduced(before: draft)
    else { return nil }
    let gender = reading.lexicon.genderOfNoun[noun]
    let known = entities[last].gender
    return gender == nil || known == nil || gender == known ? last : nil
  }

  /// The only one introduced within reach: of two nobody can tell which is "the official".
  private func introduced(before draft: Draft) -> Int? {
    let sentence = reading.sentenceOf[draft.head]
    let near = lastIntroduced.filter { sentence - $0.sentence <= Limits.organizationReach }
    guard let last = near.last, near.allSatisfy({ $0.entity == last.entity }) else { return nil }
    return last.entity
  }

  /// Nouns for anybody who was introduced by what he does.
  private static let generalNouns: Set<String> = ["official", "man", "woman", "source", "person"]

  /// The organization of the right kind that is most spoken of before "the company", "the agency".
  private func organizationMeant(_ row: Int) -> Int? {
    let draft = drafts[row]
    guard draft.label == .organization, draft.determiner == .definite, !draft.isPlural,
      draft.tokens.count == 2, reading.words[draft.tokens.lowerBound] == "the",
      let noun = draft.noun,
      let meaning = reading.lexicon.organizationNouns[noun], meaning.meansName
    else { return nil }
    return antecedents.organization(meantBy: draft) { entity in
      if entities[entity].words.contains(noun) { return Prominence.sameNoun }
      let known = entities[entity].kinds
      if known.isEmpty { return Prominence.unknown }
      return meaning.meansKind && !known.isDisjoint(with: meaning.kinds) ? 1 : nil
    }
  }

  private func apposedName(_ row: Int) -> Int? {
    guard drafts[row].isOutermost, let previous = previousOutermost,
      drafts[previous].form == .name,
      Appositions.areApposed(drafts[previous], drafts[row], reading)
        || Appositions.isPredicate(drafts[row], of: drafts[previous], reading)
    else { return nil }
    return drafts[previous].entity
  }

  /// The entity that "the ministry" speaks of again, or an undetermined plural in the same words.
  private func repeated(_ row: Int) -> Int? {
    let draft = drafts[row]
    guard let noun = draft.noun, let last = lastDescribed[key(noun, draft.isPlural)],
      reading.sentenceOf[draft.head] - last.sentence <= Limits.nominalReach
    else { return nil }
    let known = entities[last.entity]
    if let a = draft.country, let b = known.country, a != b { return nil }
    let modifiers = Set(descriptiveWords(draft)).subtracting([noun])
    switch draft.determiner {
    case .definite: return modifiers.isSubset(of: known.words) ? last.entity : nil
    case .other:
      let isSame = draft.isPlural && !modifiers.isEmpty && modifiers.isSubset(of: known.words)
      return isSame ? last.entity : nil
    case .indefinite, .generic: return nil
    }
  }

  private func key(_ noun: String, _ isPlural: Bool) -> String {
    isPlural ? noun + " plural" : noun
  }

  private func descriptiveWords(_ draft: Draft) -> [String] {
    draft.tokens.lazy.filter { [.noun, .propn, .adj, .num].contains(reading.tags.upos[$0]) }
      .map { NameReading.roleNoun(reading.words[$0]) }
  }

  // MARK: Pronouns

  /// The pronouns in quotations, once it is known who speaks: "he" is somebody else than the
  /// speaker.
  private mutating func resolveQuoted() {
    let speakers = QuotationSpeakers(drafts, reading)
    for row in drafts.indices where drafts[row].form == .pronoun && drafts[row].entity == nil {
      let quotation = reading.quotations[drafts[row].head]
      guard quotation > 0, let others = speakers.entities(of: quotation) else { continue }
      resolvePronoun(row, others: others)
    }
  }

  private mutating func resolvePronoun(_ row: Int, others: Set<Int> = []) {
    guard let pointer = Pointer(drafts[row], reading),
      let entity = antecedents.antecedent(
        of: pointer,
        gender: { entities[$0].gender },
        others: others
      )
    else { return }
    drafts[row].entity = entity
    drafts[row].label = entities[entity].label
    if let gender = pointer.pronoun.gender { learn(gender, of: entity) }
  }

  // MARK: Gender

  /// A single pronoun may be read wrongly; the votes of all tell the gender of those whose names do
  /// not.
  private mutating func learn(_ gender: Gender, of entity: Int) {
    index.learn(gender, of: entity)
    votes[entity, default: GenderVotes()].count(gender)
    if isSettled, entities[entity].gender == nil { entities[entity].gender = gender }
  }

  private mutating func settleGenders() {
    for entity in entities.indices where entities[entity].gender == nil {
      entities[entity].gender = votes[entity]?.winner
    }
    isSettled = true
  }

  /// With the genders that the whole text shows.
  private mutating func resolvePronounsAgain() {
    antecedents = Antecedents(reading)
    for row in drafts.indices {
      if drafts[row].form == .pronoun {
        (drafts[row].entity, drafts[row].label) = (nil, nil)
        if reading.quotations[drafts[row].head] == 0 { resolvePronoun(row) }
      }
      addToAntecedents(row)
    }
    resolveQuoted()
  }

  // MARK: Entities

  private mutating func newEntity(_ row: Int) -> Int {
    let draft = drafts[row]
    entities.append(Known(label: draft.label, country: nil, isPlural: draft.isPlural))
    return entities.count - 1
  }

  private mutating func note(_ row: Int, _ entity: Int) {
    let draft = drafts[row]
    if entities[entity].country == nil { entities[entity].country = draft.country }
    if draft.form == .nominal, !draft.isPlural,
      let gender = reading.lexicon.genderOfNoun[reading.words[draft.head]]
    {
      entities[entity].gender = entities[entity].gender ?? gender
    }
    guard draft.form != .pronoun, draft.determiner != .generic else { return }
    if entities[entity].words.count < Limits.descriptionWords {
      entities[entity].words.formUnion(descriptiveWords(draft))
    }
    if draft.form == .nominal, draft.label == .person, draft.determiner == .indefinite,
      draft.isSubject, !draft.isPlural
    {
      let described = Described(entity: entity, sentence: reading.sentenceOf[draft.head])
      lastIntroduced = lastIntroduced.suffix(1) + [described]
    }
    if draft.label == .organization {
      entities[entity].kinds.formUnion(organizationKinds(draft))
    }
    guard let noun = draft.noun ?? organizationNoun(draft) else { return }
    let sentence = reading.sentenceOf[draft.head]
    lastDescribed[key(noun, draft.isPlural)] = Described(entity: entity, sentence: sentence)
  }

  /// What kinds of organization the nouns of a mention show; a noun that is not known shows another
  /// kind.
  private func organizationKinds(_ draft: Draft) -> Set<String> {
    let lexicon = reading.lexicon
    if let row = draft.name.flatMap({ names[$0].row }),
      lexicon.media.contains(lexicon.gazetteer[row].key)
    {
      return ["news"]
    }
    let known = draft.tokens.compactMap { lexicon.organizationNouns[reading.words[$0]]?.kinds }
    return known.isEmpty && draft.form == .nominal ? ["other"] : Set(known.joined())
  }

  /// "the ministry" may repeat "the Foreign Ministry".
  private func organizationNoun(_ draft: Draft) -> String? {
    guard draft.form == .name, draft.label == .organization,
      draft.tokens.count > 1
    else { return nil }
    return reading.words[draft.head]
  }
}

/// How many pronouns of each gender were read as an entity.
private struct GenderVotes {
  private var masculine = 0
  private var feminine = 0

  mutating func count(_ gender: Gender) {
    switch gender {
    case .masculine: masculine += 1
    case .feminine: feminine += 1
    }
  }

  /// The gender that has most votes by far.
  var winner: Gender? {
    if masculine > 2 * feminine { return .masculine }
    return feminine > 2 * masculine ? .feminine : nil
  }
}

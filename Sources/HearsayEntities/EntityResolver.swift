import HearsayDocument

/// Finds which mentions speak of the same one, from the first to the last, with a bounded look back.
///
/// What is not clear stays apart: names and descriptions as entities of their own, pronouns without.
struct EntityResolver {
  struct Known {
    var label: EntityLabel?
    var country: String?
    var isPlural: Bool
    /// All words that described it, to tell "the foreign ministry" from "the defence ministry".
    var words: Set<String> = []
  }

  private struct Described {
    let entity: Int
    let sentence: Int
  }

  private let reading: Reading
  private let names: [NameSpan]
  private(set) var drafts: [Draft]
  private(set) var entities: [Known] = []
  private var index: NameIndex
  private var entityOfName: [Int: Int] = [:]
  private var lastDescribed: [String: Described] = [:]
  private var previousOutermost: Int?
  private var antecedents: Antecedents

  init(_ reading: Reading, _ table: DraftTable) {
    self.reading = reading
    names = table.names
    drafts = table.drafts
    index = NameIndex(reading)
    antecedents = Antecedents(reading)
    for row in drafts.indices { resolve(row) }
  }

  private mutating func resolve(_ row: Int) {
    switch drafts[row].form {
    case .name: resolveName(row)
    case .nominal: resolveDescription(row)
    case .pronoun: resolvePronoun(row)
    }
    if let entity = drafts[row].entity { note(row, entity) }
    if drafts[row].isOutermost {
      antecedents.add(
        drafts[row],
        isPlural: drafts[row].entity.map { entities[$0].isPlural } ?? false
      )
      previousOutermost = row
    }
  }

  // MARK: Names

  private mutating func resolveName(_ row: Int) {
    guard let name = drafts[row].name else { return }
    let entity = entityOfName[name] ?? entity(of: names[name], draft: row)
    entityOfName[name] = entity
    drafts[row].entity = entity
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
    guard drafts[row].label == .person, drafts[row].isOutermost,
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
    drafts[row].entity = apposedName(row) ?? repeated(row) ?? newEntity(row)
  }

  private func apposedName(_ row: Int) -> Int? {
    guard drafts[row].isOutermost, let previous = previousOutermost,
      drafts[previous].form == .name, drafts[previous].label == .person,
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
    case .indefinite: return nil
    }
  }

  private func key(_ noun: String, _ isPlural: Bool) -> String {
    isPlural ? noun + " plural" : noun
  }

  private func descriptiveWords(_ draft: Draft) -> [String] {
    draft.tokens.lazy.filter { [.noun, .propn, .adj, .num].contains(reading.tags.upos[$0]) }
      .map { Reading.roleNoun(reading.words[$0]) }
  }

  // MARK: Pronouns

  private mutating func resolvePronoun(_ row: Int) {
    guard let pronoun = Pronoun(reading.words[drafts[row].head]) else { return }
    let found = antecedents.antecedent(of: drafts[row], pronoun) { candidate in
      guard let gender = pronoun.gender, let entity = candidate else { return true }
      return index.persons.gender(of: entity).map { $0 == gender } ?? true
    }
    guard let entity = found else { return }
    drafts[row].entity = entity
    drafts[row].label = entities[entity].label
    if let gender = pronoun.gender { index.learn(gender, of: entity) }
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
    guard draft.form != .pronoun else { return }
    if entities[entity].words.count < Limits.descriptionWords {
      entities[entity].words.formUnion(descriptiveWords(draft))
    }
    guard let noun = draft.noun ?? organizationNoun(draft) else { return }
    let sentence = reading.sentenceOf[draft.head]
    lastDescribed[key(noun, draft.isPlural)] = Described(entity: entity, sentence: sentence)
  }

  /// "the ministry" may repeat "the Foreign Ministry".
  private func organizationNoun(_ draft: Draft) -> String? {
    guard draft.form == .name, draft.label == .organization,
      draft.tokens.count > 1
    else { return nil }
    return reading.words[draft.head]
  }
}

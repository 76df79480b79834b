public import HearsayDocument
public import HearsayText

/// Finds who and what a text speaks of: names, descriptions by role, pronouns, and which of them are
/// the same.
///
/// `Kim Son Gyong, a minister at the Foreign Ministry, said` holds a name and a description of one
/// person, and inside the description the name of an organization.
public struct EntityTagger: Sendable {
  private let lexicon: EntityLexicon

  public init(lexicon: EntityLexicon) {
    self.lexicon = lexicon
  }

  /// The mentions of a text in order, a longer one before those inside it.
  public func mentions(
    _ tokens: TokenTable,
    _ sentences: SentenceTable,
    _ tags: TagTable,
    _ phrases: PhraseTable,
    of text: [UInt8],
    blocks: [Block]
  ) -> MentionTable {
    let reading = Reading(
      tokens,
      sentences,
      tags,
      phrases,
      of: text,
      blocks: blocks,
      lexicon: lexicon
    )
    let resolver = EntityResolver(reading, DraftTable(reading))
    return Self.table(resolver)
  }

  private static func table(_ resolver: EntityResolver) -> MentionTable {
    var table = MentionTable()
    for var draft in resolver.drafts {
      draft.country = draft.country ?? draft.entity.flatMap { resolver.entities[$0].country }
      table.append(draft.mention)
    }
    let canonical = Canonical(resolver.drafts, entities: resolver.entities.count)
    for (row, entity) in resolver.entities.enumerated() {
      table.append(
        Entity(canonical: canonical.rows[row], label: entity.label, country: entity.country)
      )
    }
    return table
  }
}

/// The mention of each entity with the fullest name or, without a name, the fullest description.
private struct Canonical {
  private(set) var rows: [Int]

  init(_ drafts: [Draft], entities: Int) {
    var best: [Int] = Array(repeating: -1, count: entities)
    for (row, draft) in drafts.enumerated() {
      guard let entity = draft.entity, draft.form != .pronoun else { continue }
      if best[entity] < 0 || Self.rank(draft) > Self.rank(drafts[best[entity]]) {
        best[entity] = row
      }
    }
    rows = best
  }

  /// Names without titles first, then by length.
  private static func rank(_ draft: Draft) -> Int {
    draft.tokens.count + (draft.isBareName ? 2 * MentionTable.longestMention : 0)
  }
}

public import HearsayDocument
public import HearsayModels
public import HearsayText

/// Finds who and what a text speaks of: names, descriptions by role, pronouns, and which of them
/// are the same.
///
/// `Kim Son Gyong, a minister at the Foreign Ministry, said` holds a name and a description of one
/// person, and inside the description the name of an organization.
public struct EntityTagger: Sendable {
  private let lexicon: EntityLexicon
  private let names: NameTagger

  public init(lexicon: EntityLexicon, names: NameTagger) {
    self.lexicon = lexicon
    self.names = names
  }

  /// The lexicon and the model of a data pack.
  public init(_ pack: DataPack, _ vectors: WordVectors) throws(DataPackError) {
    self.init(lexicon: try EntityLexicon(pack), names: try NameTagger(pack, vectors))
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
    let reading = NameReading(
      tokens,
      sentences,
      tags,
      phrases,
      of: text,
      blocks: blocks,
      lexicon: lexicon
    )
    let resolver = EntityResolver(
      reading,
      DraftTable(reading, NameFinder.names(in: reading, names))
    )
    return Self.table(resolver, reading)
  }

  private static func table(_ resolver: EntityResolver, _ reading: NameReading) -> MentionTable {
    var table = MentionTable()
    for var draft in resolver.drafts {
      draft.country = draft.country ?? draft.entity.flatMap { resolver.entities[$0].country }
      table.append(draft.mention)
    }
    let canonical = Canonical(resolver, reading)
    for (row, entity) in resolver.entities.enumerated() {
      table.append(
        Entity(canonical: canonical.rows[row], label: entity.label, country: entity.country)
      )
    }
    return table
  }
}

/// The mention of each entity with the fullest name or, without a name, the fullest description.
///
/// A country is best known by the name the article uses most: not "the Democratic People's
/// Republic" because it is once spelled out.
private struct Canonical {
  private(set) var rows: [Int]

  init(_ resolver: EntityResolver, _ reading: NameReading) {
    let drafts = resolver.drafts
    var uses = NameUses()
    var best: [Int] = Array(repeating: -1, count: resolver.entities.count)
    for (row, draft) in drafts.enumerated() {
      guard let entity = draft.entity, draft.form != .pronoun else { continue }
      if draft.isBareName, resolver.entities[entity].label == .geopolitical {
        uses.count(reading.words[draft.tokens], of: entity, row: row)
      }
      if best[entity] < 0 || Self.rank(draft) > Self.rank(drafts[best[entity]]) {
        best[entity] = row
      }
    }
    for (entity, row) in uses.mostUsed { best[entity] = row }
    // Somebody only ever called "he" is best known by the first pronoun.
    for (row, draft) in drafts.enumerated() {
      if let entity = draft.entity, best[entity] < 0 { best[entity] = row }
    }
    rows = best
  }

  /// Names without titles first, then by length.
  private static func rank(_ draft: Draft) -> Int {
    draft.tokens.count + (draft.isBareName ? 2 * MentionTable.longestMention : 0)
  }
}

/// How often each name of an entity is used, and where first.
private struct NameUses {
  private struct Name: Hashable {
    let entity: Int
    let words: String
  }

  private var uses: [Name: (count: Int, row: Int)] = [:]

  mutating func count(_ words: ArraySlice<String>, of entity: Int, row: Int) {
    let name = Name(entity: entity, words: words.joined(separator: " "))
    uses[name, default: (0, row)].count += 1
  }

  /// The row of the first use of each entity's most used name; of names used as often the longer,
  /// and then the earlier.
  var mostUsed: [Int: Int] {
    var best: [Int: (rank: (Int, Int, Int), row: Int)] = [:]
    for (name, use) in uses {
      let rank = (use.count, name.words.utf8.count, -use.row)
      if let known = best[name.entity], known.rank > rank { continue }
      best[name.entity] = (rank, use.row)
    }
    return best.mapValues(\.row)
  }
}

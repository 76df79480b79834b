import HearsayDocument
import TestSupport
import Testing

@testable import HearsayEntities

@Suite struct TablePropertyTests {
  private static let words = [
    "the", "a", "of", "at", "and", "in", "to", "'s", "’s", ",", ".", "(", ")", "-", "“", "”", "|",
    "¶", "[",
    "]", "President", "Minister", "Ministry", "Council", "Kim", "Jong", "Jong-un", "Mr", "John",
    "Kirby",
    "Russia", "Russian", "US", "U.S.", "UN", "North", "Korea", "Korean", "officials", "spokesman",
    "ministry", "report", "said", "denied", "he", "she", "it", "they", "his", "its", "we", "who",
    "is",
    "bin", "Inc", "Moscow", "KCNA", "Times", "13", "Monday", "é", "Österreich",
  ]

  private static func soup(_ seed: UInt64, count: Int) -> String {
    var generator = SplitMix64(seed: seed)
    return (0..<count).compactMap { _ in words.randomElement(using: &generator) }
      .joined(separator: " ")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func anySoupGivesAValidTable(seed: UInt64) throws {
    let found = try Sample.mentions("start " + Self.soup(seed, count: 400))
    let table = found.table
    for (row, mention) in table.mentions.enumerated() {
      #expect(!mention.tokens.isEmpty && found.sample.tokens.indices.contains(mention.tokens))
      #expect(mention.tokens.contains(mention.head))
      #expect(mention.tokens.count <= MentionTable.longestMention)
      #expect(mention.entity.map { table.entities.indices.contains($0) } ?? true)
      let sentence = found.sample.sentences.sentence(of: mention.tokens.lowerBound)
      #expect(found.sample.sentences[sentence].contains(mention.tokens))
      if row > 0 {
        let previous = table[row - 1].tokens
        #expect(
          (previous.lowerBound, -previous.upperBound)
            < (mention.tokens.lowerBound, -mention.tokens.upperBound)
        )
      }
    }
    for (row, entity) in table.entities.enumerated() {
      #expect(table.indices.contains(entity.canonical))
      #expect(table[entity.canonical].entity == row)
      #expect(table[entity.canonical].form != .pronoun)
    }
  }

  @Test func theSameTextGivesTheSameTable() throws {
    let text = "start " + Self.soup(7, count: 2000)
    let (first, second) = try (Sample.mentions(text), Sample.mentions(text))
    #expect(first.table.mentions == second.table.mentions)
    #expect(first.table.entities == second.table.entities)
  }

  @Test(arguments: [
    "Kim", "President", "of the", "’s", "he", "John Kirby said he", "( KCNA )", "KIM", "🙂", "שלום",
    "U.S.",
  ])
  func oneEndlessSentenceTerminates(part: String) throws {
    let text = "start " + Array(repeating: part, count: 20_000).joined(separator: " ")
    #expect(try Sample.mentions(text).table.count < 80_000)
  }

  @Test func nothingGivesNothing() throws {
    let table = try Sample.tagger.get().mentions(
      TokenTable(),
      SentenceTable(),
      TagTable(),
      PhraseTable(),
      of: [],
      blocks: []
    )
    #expect(table.count == 0)
  }
}

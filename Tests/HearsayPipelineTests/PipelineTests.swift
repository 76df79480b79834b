import HearsayDocument
import HearsayPipeline
import HearsayText
import Testing

struct PipelineTests {
  private func annotate(_ text: String) throws -> AnnotatedDocument {
    let utf8 = Array(text.utf8)
    return try Newsroom.shared.get().pipeline.annotate(
      utf8,
      blocks: [Block(.paragraph, Bytes(0..<utf8.count))],
      published: Newsroom.published
    )
  }

  @Test func theTablesFitTogether() throws {
    let document = try annotate(
      "The White House said last week that Iran had sold shells to Syria. “We deny it,” Iran said."
    )
    #expect(document.tags.count == document.tokens.count)
    #expect(document.sentences.runs.map(\.count).reduce(0, +) == document.tokens.count)
    for mention in document.mentions.mentions {
      #expect(document.tokens.indices.contains(mention.head))
      #expect(mention.tokens.contains(mention.head))
      if let entity = mention.entity { #expect(entity < document.mentions.entities.count) }
    }
    #expect(document.timexes.timexes.map(\.date.value) == ["2022-W44"])
    #expect(document.attributions.count == 2)
  }

  @Test(arguments: ["", " ", "\n\n", "“", "said", "He said", "“”, he said.", "…", "\u{0}"])
  func smallTexts(_ text: String) throws {
    let document = try annotate(text)
    #expect(document.tags.count == document.tokens.count)
  }

  @Test(arguments: [
    ("Moon Jae-in met Kim Yo-jong in Seoul.", ["Moon Jae-in", "Kim Yo-jong", "Seoul"]),
    (
      "Sofia Lindqvist met Moscow Mayor Igor Brandt.", ["Sofia Lindqvist", "Moscow", "Igor Brandt"]
    ),
    ("The White House told Mr. Oda about Korean Air.", ["White House", "Oda", "Korean Air"]),
    ("He went there many Times before.", []),
  ])
  func theNamesOfASentence(_ text: String, names: [String]) throws {
    let document = try annotate(text)
    let found = document.mentions.nameRows.map { row in
      document.text.string(document.tokens.bytes(of: document.mentions[row].tokens))
    }
    #expect(found == names)
  }

  @Test func theSameTextGivesTheSameTables() throws {
    let text = "Iran denied US claims that it sold shells to Syria, state media reported on Monday."
    let first = try annotate(text)
    let second = try annotate(text)
    #expect(first.attributions.attributions == second.attributions.attributions)
    #expect(first.mentions.mentions == second.mentions.mentions)
    #expect(first.timexes.timexes == second.timexes.timexes)
  }
}

import HearsayDocument
import Testing

@testable import HearsayEntities

@Suite struct HolderPhraseTests {
  @Test(arguments: [
    "[ a vice director ] at [ the North Korean ministry 's army office ]",
    "[ officials ] at [ two hospital ]",
    "[ the head ] of [ the UN nuclear watchdog ]",
    "[ a minister ] for [ international organisation ] at [ the Foreign Ministry ]",
    "[ residents ] of [ Moscow ]",
    "[ US officials ]",
    "[ a lawyer ] for [ Mr Brandt ]",
    "[ the ambassador ] to [ Russia ]",
    "[ a report ] by [ the United Nations ]",
    "[ court papers ]",
  ])
  func descriptions(text: String) throws {
    let found = try Sample.mentions(text + " said")
    let words = text.filter { $0 != "[" && $0 != "]" }.split(separator: " ").joined(separator: " ")
    #expect(found.all(.nominal).first == words.replacing(" 's", with: "'s"))
  }

  @Test(arguments: [
    ("he accused [ officials ] of [ lying ]", "officials"),
    ("[ officials ] in [ November ] said", "officials"),
    ("[ officials ] at [ the time ] said", "officials"),
    ("[ officials ] with [ a gun ] said", "officials"),
    ("[ a minister ] , who left , said", "a minister"),
  ])
  func noMoreThanTheHolder(text: String, holder: String) throws {
    #expect(try Sample.mentions(text).all(.nominal) == [holder])
  }

  @Test(arguments: [
    ("[ White House 's national security spokesperson John Kirby ] said", "Kirby"),
    ("[ Russian President Vladimir Putin ] said", "Putin"),
    ("[ the spokesman ] for [ the army ] John Kirby said", "Kirby"),
    ("[ John Kirby ] of [ Ukraine ] said", "Kirby"),
  ])
  func namedHolders(text: String, head: String) throws {
    let found = try Sample.mentions(text)
    let widest = try #require(found.table.mentions.first)
    #expect(widest.form == .name)
    #expect(widest.label == .person)
    #expect(found.words(widest.head..<widest.head + 1) == head)
    #expect(found.words(widest.tokens) + " said" == found.words(found.sample.tokens.indices))
  }

  @Test func theWidestMentionHoldsAToken() throws {
    let found = try Sample.mentions("[ the White House ] said")
    let row = try #require(found.table.mention(holding: 1))
    #expect(found.words(found.table[row].tokens) == "the White House")
    #expect(found.table[row].head == 2)
  }

  @Test func possessorsAreMentionsOfTheirOwn() throws {
    let found = try Sample.mentions("[ the North Korean ministry 's office ] said")
    #expect(
      found.all(.nominal) == ["the North Korean ministry's office", "the North Korean ministry"]
    )
    #expect(found.mention("the North Korean ministry")?.country == "KP")
  }

  @Test func labelsFollowTheRole() throws {
    let found = try Sample.mentions("[ the report ] by [ residents ] of [ the ministry ]")
    #expect(found.mention("residents of the ministry")?.label == .person)
    #expect(found.mention("the ministry")?.label == .organization)
    #expect(found.table.mentions.first?.label == .miscellaneous)
  }

  @Test func aNameNounIsNoPersonOfThatName() throws {
    let found = try Sample.mentions("said Maria Brandt . | [ the Brandt regime ] left")
    #expect(found.mention("the Brandt regime")?.form == .nominal)
    #expect(found.names == ["PER Maria Brandt", "PER Brandt"])
  }

  @Test func pronounsAreMentions() throws {
    let found = try Sample.mentions("he told her that we left")
    #expect(found.all(.pronoun) == ["he", "her", "we"])
  }
}

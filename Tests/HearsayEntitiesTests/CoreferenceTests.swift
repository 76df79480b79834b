import HearsayDocument
import Testing

@testable import HearsayEntities

@Suite struct CoreferenceTests {
  // MARK: Names

  @Test(arguments: [
    ("[ John Kirby ] left . | [ Mr Kirby ] said", "Mr Kirby", "John Kirby"),
    ("[ John Kirby ] left . | Kirby said", "Kirby", "John Kirby"),
    ("Kirby said . | John Kirby left", "Kirby", "John Kirby"),
    ("[ the leader Kim Jong-un ] left . | [ Mr Kim ] said", "Mr Kim", "Kim Jong-un"),
    ("John Kirby left . | John F. Kirby said", "John Kirby", "John F. Kirby"),
    ("[ North Korea ] left . | Pyongyang denied", "Pyongyang", "North Korea"),
    ("Washington denied . | [ the US ] said . | [ the United States ] left", "US", "United States"),
    ("the Korean Central News Agency said . | KCNA added", "KCNA", "Korean Central News Agency"),
    ("the Aland Peoples Union ( APU ) said . | APU left", "APU", "Aland Peoples Union"),
    (
      "the North Korean Foreign Ministry said . | [ the Foreign Ministry ] added",
      "the Foreign Ministry", "North Korean Foreign Ministry"
    ),
  ])
  func variants(text: String, name: String, full: String) throws {
    #expect(try Sample.mentions(text).refers(name) == full)
  }

  @Test func namesakesStayApart() throws {
    let found = try Sample.mentions("Bill Clinton left . | Hillary Clinton left . | Clinton said")
    #expect(found.refers("Clinton") == "Clinton")
    #expect(found.refers("Hillary Clinton") == "Hillary Clinton")
  }

  @Test func aTitleTellsNamesakesApart() throws {
    let text = "Bill Clinton left . | Hillary Clinton left . | [ Ms Clinton ] said"
    #expect(try Sample.mentions(text).refers("Ms Clinton") == "Hillary Clinton")
  }

  @Test func aTownIsNotItsGovernment() throws {
    let found = try Sample.mentions("Russia denied . | he left in Moscow . | Moscow added")
    #expect(found.refers("Moscow") == "Moscow")
    #expect(found.refers("Moscow", number: 1) == "Russia")
  }

  @Test(arguments: [
    "[ North Korea ] left . | [ the North ] said", "Pyongyang denied . | [ the North ] said",
  ])
  func aPointOfTheCompassIsTheCountryNamedByIt(text: String) throws {
    let found = try Sample.mentions(text)
    #expect(found.table.mentions.last?.country == "KP")
    #expect(found.table.mentions.last?.entity == found.table.mentions.first?.entity)
  }

  @Test func twoCountriesOfOnePointStayApart() throws {
    let text = "[ South Korea ] left . | [ South Sudan ] left . | [ the South ] said"
    let found = try Sample.mentions(text)
    #expect(!["South Korea", "South Sudan"].contains(found.refers("the South") ?? ""))
  }

  @Test func aPeopleIsNotItsCountry() throws {
    let found = try Sample.mentions("Russia left . | [ Russian officials ] said")
    #expect(found.mention("Russia")?.entity != found.mention("Russian")?.entity)
  }

  @Test func allMentionsKnowTheCountryOfTheirEntity() throws {
    let found = try Sample.mentions("[ Russian President Vladimir Putin ] left . | Putin said")
    #expect(found.mention("Putin")?.country == "RU")
  }

  // MARK: Descriptions

  @Test(arguments: [
    (
      "KCNA reported/VERB [ a vice director ] at [ the ministry ] . | [ the vice director ] said",
      "the vice director", "a vice director at the ministry"
    ),
    ("[ the Foreign Ministry ] left . | [ the ministry ] said", "the ministry", "Foreign Ministry"),
    (
      "[ John Kirby ] , [ a spokesman ] , left . | [ the spokesman ] said", "the spokesman",
      "John Kirby"
    ),
    ("[ spokesperson John Kirby ] left . | [ the spokesman ] said", "the spokesman", "John Kirby"),
    ("[ US officials ] left . | [ US officials ] said", "US officials", "US officials"),
    ("[ US officials ] left . | [ the officials ] said", "the officials", "US officials"),
  ])
  func descriptions(text: String, words: String, full: String) throws {
    let found = try Sample.mentions(text)
    let last = found.table.mentions.last { found.words($0.tokens) == words }
    let first = found.table.mentions.first { found.words($0.tokens) == full }
    #expect(last?.entity != nil && last?.entity == first?.entity)
  }

  @Test(arguments: [
    "[ a minister ] left . | [ a minister ] said",
    "[ the Russian ministry ] left . | [ the US ministry ] said",
    "[ the defence ministry ] left . | [ the health ministry ] said",
    "[ officials ] left . | [ officials ] said",
    "[ two officials ] left . | [ the 5 officials ] said",
  ])
  func othersOfTheSameRole(text: String) throws {
    let nominals = try Sample.mentions(text).table.mentions.filter { $0.form == .nominal }
    #expect(nominals.count == 2)
    #expect(nominals.first?.entity != nominals.last?.entity)
  }

  @Test func aDescriptionIsForgotten() throws {
    let gap = String(repeating: "nobody left . | ", count: Limits.nominalReach)
    let found = try Sample.mentions("[ a minister ] left . | " + gap + "[ the minister ] said")
    #expect(found.mention("the minister")?.entity != found.mention("a minister")?.entity)
  }

  @Test(arguments: [
    "[ Kim Son Gyong ] , [ a minister ] for [ the army ] , said",
    "[ Kim Son Gyong ] who is [ a minister ] for [ the army ] said",
    "[ a minister ] for [ the army ] , [ Kim Son Gyong ] , said",
  ])
  func appositions(text: String) throws {
    let found = try Sample.mentions(text)
    #expect(found.refers("a minister for the army") == "Kim Son Gyong")
  }

  @Test(arguments: [
    ("[ the airport operator ] , [ Quiport Inc ] , denied", "the airport operator", "Quiport Inc"),
    (
      "[ Elena Sorn ] , [ a director ] for safety , left . | [ the director ] said",
      "the director", "Elena Sorn"
    ),
    ("[ a director ] for safety , [ Elena Sorn ] , said", "a director", "Elena Sorn"),
    ("[ a woman ] called [ Rosa Quenaya ] said", "a woman", "Rosa Quenaya"),
  ])
  func namesSetToDescriptions(text: String, words: String, name: String) throws {
    #expect(try Sample.mentions(text).refers(words) == name)
  }

  @Test(arguments: [
    ("[ Brightwell Group plc ] denied . | [ the company ] said", "the company", true),
    ("[ the Foreign Ministry ] denied . | [ the company ] said", "the company", false),
    (
      "[ a bank ] denied . | [ Brightwell Mining Company ] left . | [ the firm ] said", "the firm",
      false
    ),
  ])
  func organizationsMeant(text: String, words: String, isMeant: Bool) throws {
    let found = try Sample.mentions(text)
    #expect((found.mention(words)?.entity == found.table.mentions.first?.entity) == isMeant)
  }

  @Test func theOfficialIsWhoWasIntroduced() throws {
    let found = try Sample.mentions("[ a vice director ] denied . | [ the official ] said")
    #expect(found.refers("the official") == "a vice director")
  }

  @Test func everyMinisterIsNobody() throws {
    let found = try Sample.mentions("[ every minister ] left . | [ the minister ] said")
    #expect(found.mention("the minister")?.entity != found.mention("every minister")?.entity)
  }

  // MARK: Pronouns

  @Test(arguments: [
    ("[ John Kirby ] left . | he said", "he", "John Kirby"),
    ("[ John Kirby ] said he left", "he", "John Kirby"),
    ("[ John Kirby ] met [ Maria Brandt ] . | she said", "she", "Maria Brandt"),
    ("[ John Kirby ] left . | he added . | he said", "he", "John Kirby"),
    ("[ Brandt ] said . | [ Mr Kirby ] left . | she left", "she", "Brandt"),
    ("[ North Korea ] said its army left", "its", "North Korea"),
    ("[ the ministry ] left . | it said", "it", "the ministry"),
    ("[ the ministry ] left . | it is clear/ADJ", "it", nil),
    ("[ residents ] left . | they said", "they", "residents"),
    ("[ John Kirby ] met him", "him", nil),
    ("[ John Kirby ] left . | “ he left ” said [ Maria Brandt ]", "he", "John Kirby"),
    ("[ John Kirby ] left . | “ he left ” said [ John Kirby ]", "he", nil),
    ("“ [ Maria Brandt ] left ” , [ John Kirby ] said . | he left", "he", "John Kirby"),
    ("said John Kirby . | we left", "we", nil),
    ("[ her father ] left . | he said", "he", "her father"),
    ("[ Maria Brandt ] left . | [ her father ] left . | she said", "she", "Maria Brandt"),
    ("[ John Kirby ] said Paul left . | he said", "he", "John Kirby"),
    ("[ John Kirby ] and [ Paul Smith ] left . | he said", "he", nil),
    ("[ Óscar Lema ] left . | [ Rosa Quenaya ] left . | he said", "he", "Óscar Lema"),
    ("[ John Kirby ] left . | “ he left ” , said [ Paul Smith ]", "he", "John Kirby"),
    ("[ residents ] met/VERB [ the reporters ] . | they said", "they", "residents"),
    ("[ residents ] left . | [ the prices ] left . | they left", "they", nil),
  ])
  func pronouns(text: String, pronoun: String, full: String?) throws {
    let found = try Sample.mentions(text)
    #expect(found.refers(pronoun) == full)
  }

  @Test func aPronounDoesNotReachFar() throws {
    let gap = String(repeating: "nobody left . | ", count: Limits.pronounReach)
    let found = try Sample.mentions("[ John Kirby ] left . | " + gap + "he said")
    #expect(found.mention("he")?.entity == nil)
  }

  @Test func aPronounTellsTheGender() throws {
    let text = "[ Kirby ] said . | she left . | [ Maria Brandt ] said . | [ Mr Kirby ] left"
    let found = try Sample.mentions(text)
    #expect(found.mention("Mr Kirby")?.entity != found.mention("she")?.entity)
  }

  @Test func allPronounsVoteForTheGender() throws {
    let text =
      "[ Ariel Sorn ] left . | she left . | she left . ¶ [ Paul Kirby ] met [ Sorn ] . | he left"
    #expect(try Sample.mentions(text).refers("he") == "Paul Kirby")
  }
}

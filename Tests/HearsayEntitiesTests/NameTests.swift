import HearsayDocument
import Testing

@testable import HearsayEntities

@Suite struct NameTests {
  @Test(arguments: [
    ("he left North Korea", ["GPE North Korea"]),
    ("the North Korean army", ["NORP North Korean"]),
    ("Russians left", ["NORP Russians"]),
    ("in Moscow", ["GPE Moscow"]),
    ("in the U.S. today", ["GPE U.S."]),
    ("the DPRK army", ["GPE DPRK"]),
    ("the Democratic People ’s Republic of Korea", ["GPE Democratic People’s Republic of Korea"]),
    ("told us", []),
    ("said KCNA", ["ORG KCNA"]),
    ("the United Nations Security Council", ["ORG United Nations Security Council"]),
    ("the White House", ["ORG White House"]),
    ("the Middle East", ["LOC Middle East"]),
    ("in the Times", ["ORG Times"]),
    ("many Times before", []),
  ])
  func knownNames(text: String, names: [String]) throws {
    let found = try Sample.mentions(text).names
    #expect(found == names)
  }

  @Test(arguments: [
    ("the Ministry of Defence denied", ["ORG Ministry of Defence"]),
    ("the Ministry of the Interior denied", ["ORG Ministry of the Interior"]),
    ("the Russian Defence Ministry denied", ["ORG Russian Defence Ministry"]),
    ("the Council on Foreign Relations", ["ORG Council on Foreign Relations"]),
    ("a Securities and Exchange Commission lawyer", ["ORG Securities and Exchange Commission"]),
    (
      "the Department of Health and Human Services denied",
      ["ORG Department of Health and Human Services"]
    ),
    ("Acme Inc denied", ["ORG Acme Inc"]),
    ("Russia 's Far Eastern Railway", ["GPE Russia", "ORG Far Eastern Railway"]),
    ("the University of Iraq", ["ORG University of Iraq"]),
    ("said ABCD", ["ORG ABCD"]),
    ("the Daly River", ["LOC Daly River"]),
    ("on Mount Paektu", ["LOC Mount Paektu"]),
    ("of Northern Iraq", ["LOC Northern Iraq"]),
    ("in Helman Province", ["GPE Helman Province"]),
    ("the Crimean War", ["MISC Crimean War"]),
    ("on Monday in November", []),
  ])
  func namesByTheirWords(text: String, names: [String]) throws {
    let found = try Sample.mentions(text).names
    #expect(found == names)
  }

  @Test(arguments: [
    ("said Mr Kirby", ["PER Kirby"]),
    ("said Gen. Olov Brandt", ["PER Olov Brandt"]),
    ("Russian President Vladimir Putin", ["NORP Russian", "PER Vladimir Putin"]),
    ("UN Secretary-General Antonio Guterres", ["ORG UN", "PER Antonio Guterres"]),
    ("Secretary of State Olga Brandt denied", ["PER Olga Brandt"]),
    ("Minister of Defence Hazem Shaalan denied", ["PER Hazem Shaalan"]),
    ("Pentagon Spokesman John Kirby", ["ORG Pentagon", "PER John Kirby"]),
    ("the leader Kim Jong-un left", ["PER Kim Jong-un"]),
    ("John F. Kirby", ["PER John F. Kirby"]),
    ("said Osama bin Laden", ["PER Osama bin Laden"]),
    ("Jordan Peele left", ["PER Jordan Peele"]),
    ("in Jordan", ["GPE Jordan"]),
    ("Brandt said", ["PER Brandt"]),
    ("Brandt , who left", ["PER Brandt"]),
    ("Brandt , 43 , left", ["PER Brandt"]),
    ("the spokesman Brandt", ["PER Brandt"]),
    ("Olof Brandt left", ["PER Olof Brandt"]),
  ])
  func persons(text: String, names: [String]) throws {
    let found = try Sample.mentions(text).names
    #expect(found == names)
  }

  @Test func aSurnameIsThePersonsEverywhere() throws {
    let found = try Sample.mentions("Maria Brandt left . | a Brandt paper")
    #expect(found.names == ["PER Maria Brandt", "PER Brandt"])
  }

  @Test func aTownIsAPersonWhoseSurnameItIs() throws {
    let found = try Sample.mentions("Whitney Houston left . | Houston/PROPN told him in Houston")
    #expect(found.names == ["PER Whitney Houston", "PER Houston", "GPE Houston"])
  }

  @Test func aCountryIsNoPersonInATextOnCountries() throws {
    let names = try Sample.mentions("Chad told France and Syria that Chad left").names
    #expect(names == ["GPE Chad", "GPE France", "GPE Syria", "GPE Chad"])
  }

  @Test func theFirstWordOfASentenceIsNoName() throws {
    #expect(try Sample.mentions("Hundreds/NOUN left . | the hundreds left").names.isEmpty)
    #expect(try Sample.mentions("“ Nobody/PRON ” said Brandt").names == ["PER Brandt"])
  }

  @Test func capitalsOfAHeadingSayNothing() throws {
    let heading = "Great/ADJ Shells/NOUN Leave/VERB Russia Under/ADP Cover/NOUN Again/ADV"
    #expect(try Sample.mentions(heading).names == ["GPE Russia"])
  }

  @Test func aPlainNameHasTheCountryOfTheGazetteer() throws {
    let found = try Sample.mentions("Pyongyang denied . | the White House left")
    #expect(found.mention("Pyongyang")?.country == "KP")
    #expect(found.mention("White House")?.country == "US")
  }
}

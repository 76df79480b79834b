import HearsayText
import Testing

@testable import HearsayDocument

struct ReadingTests {
  @Test func wordsAreInLowerCase() {
    let reading = TaggedText("The Kremlin DENIED").reading()
    #expect(reading.words == ["the", "kremlin", "denied"])
    #expect(reading.string(1..<3) == "Kremlin DENIED")
    #expect(reading.string(1..<1).isEmpty)
  }

  @Test func timeOfAToken() {
    let reading = TaggedText("it rained on last Monday again").reading(timexes: [3..<5])
    #expect((0..<6).map { reading.timex($0) != nil } == [false, false, false, true, true, false])
  }

  @Test func timesOutsideTheTokensAreLeftOut() {
    let reading = TaggedText("it rained").reading(timexes: [1..<5])
    #expect(reading.timex(1) != nil)
  }

  @Test(arguments: [
    ("officials/noun say/verb.base", 1, true), ("he/pron says/verb.third/say", 1, true),
    ("he/pron said/verb.past/say", 1, true), ("to/part say/verb.base", 1, false),
    ("will/aux say/verb.base", 1, false), ("did/aux n't/part say/verb.base", 2, false),
    ("will/aux probably/adv say/verb.base", 2, false), ("saying/verb.gerund/say", 0, false),
    ("is/aux.third/be", 0, true), ("said/verb.participle/say", 0, false),
  ])
  func finiteVerbs(_ source: String, _ token: Int, _ isFinite: Bool) {
    #expect(TaggedText(source).reading().isFinite(token) == isFinite)
  }

  @Test func aMentionIsWiderThanItsPhrase() {
    let reading = TaggedText("a director at the ministry said")
      .reading(phrases: [0..<2, 3..<5], mentions: [0..<5])
    #expect(reading.nounPhrase(holding: 3) == 0..<5)
    #expect(reading.startsNounPhrase(0))
    #expect(!reading.startsNounPhrase(3))
    #expect(reading.nounPhrase(holding: 5) == nil)
  }

  @Test func marks() {
    let reading = TaggedText("“ Close it , ” they said – again .").reading()
    #expect(reading.isQuoteMark(0) && reading.isQuoteMark(4))
    #expect(reading.isComma(3) && !reading.isComma(4))
    #expect(reading.isDash(7))
    #expect(reading.isStop(9))
  }

  @Test func theViewOfADocument() {
    let sample = TaggedText("Iran sold shells")
    let reading = sample.reading(phrases: [0..<1])
    let document = AnnotatedDocument(
      text: reading.text,
      blocks: reading.blocks,
      published: nil,
      tokens: reading.tokens,
      sentences: reading.sentences,
      tags: reading.tags,
      phrases: reading.phrases,
      mentions: reading.mentions,
      timexes: reading.timexes,
      attributions: AttributionTable()
    )
    #expect(document.reading.words == reading.words)
    #expect(document.reading.sentence(of: 2) == 0..<3)
  }

  @Test func carriersAndStancesHaveStableNames() {
    #expect(
      Stance.allCases.map(\.rawValue).joined(separator: " ")
        == "decline deny confirm accuse threaten warn demand promise criticize support question assert"
    )
    #expect(Carrier.Role.allCases.map(\.rawValue) == ["agency", "media", "unknown"])
    #expect(UPOS.allCases.map { $0.name.lowercased() } == UPOS.allCases.map { "\($0)" })
  }
}

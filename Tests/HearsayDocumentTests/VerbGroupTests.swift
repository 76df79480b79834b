import Testing

@testable import HearsayDocument

struct VerbGroupTests {
  /// A sentence whose last token is the verb.
  private func group(_ source: String) -> VerbGroup {
    let sample = TaggedText(source)
    let count = sample.tokens.count
    return VerbGroup(endingAt: count - 1, in: 0..<count, of: sample.reading())
  }

  @Test func aVerbAlone() {
    let group = group("Iran/propn sold/verb.past/sell")
    #expect(group.start == 1)
    #expect(!group.isNegated && !group.isPassive && !group.isInfinitive && !group.isProgressive)
    #expect(group.modal == nil)
  }

  @Test(arguments: [
    "Iran/propn did/aux/do not/part sell/verb.base",
    "Iran/propn did/aux/do n't/part sell/verb.base",
    "Iran/propn never/adv sold/verb.past/sell",
    "Iran/propn has/aux/have never/adv sold/verb.past/sell",
    "nor/cconj does/aux/do sell/verb.base", "they/pron hardly/adv sold/verb.past",
    "they/pron no/det longer/adv sell/verb.base",
  ])
  func negated(_ source: String) {
    #expect(group(source).isNegated)
  }

  @Test func aNegationBeforeAnotherVerbIsNotTaken() {
    let group = group("Iran/propn did/aux/do not/part want/verb.base to/part sell/verb.base")
    #expect(!group.isNegated)
    #expect(group.isInfinitive)
    #expect(group.start == 4)
  }

  @Test(arguments: [
    ("shells/noun were/aux/be sold/verb.past/sell", true),
    ("shells/noun got/aux/get sold/verb.participle/sell", true),
    ("shells/noun had/aux/have been/aux/be secretly/adv sold/verb.participle/sell", true),
    ("Iran/propn has/aux/have sold/verb.participle/sell", false),
    ("Iran/propn is/aux/be selling/verb.gerund/sell", false),
  ])
  func passive(_ source: String, _ isPassive: Bool) {
    #expect(group(source).isPassive == isPassive)
  }

  @Test func progressive() {
    #expect(group("Iran/propn is/aux/be covertly/adv selling/verb.gerund/sell").isProgressive)
    #expect(!group("denied/verb.past selling/verb.gerund/sell").isProgressive)
  }

  @Test(arguments: ["will", "would", "may", "might", "could", "must", "should", "'ll", "’d"])
  func modals(_ modal: String) {
    let group = group("Iran/propn \(modal)/aux secretly/adv sell/verb.base")
    #expect(group.modal == modal)
    #expect(group.start == 1)
  }

  @Test func anAdverbOfTheClauseStaysOutside() {
    #expect(group("Meanwhile/adv sold/verb.past/sell").start == 1)
    #expect(group("Iran/propn also/adv sold/verb.past/sell").start == 1)
    #expect(group("Iran/propn never/adv sold/verb.past/sell").start == 1)
  }

  @Test func theGroupStopsAtTheSentence() {
    let sample = TaggedText("not/part will/aux sell/verb.base")
    let group = VerbGroup(endingAt: 2, in: 1..<3, of: sample.reading())
    #expect(group.start == 1)
    #expect(!group.isNegated)
  }
}

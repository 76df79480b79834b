import HearsayDocument
import Testing

/// The constructions that tie a cue to its source and content, one by one.
@Suite struct ConstructionTests {
  @Test(arguments: [
    WordedCase(
      text: "Mr Kirby said the shipments would not change the war.",
      source: "Mr Kirby",
      cue: "said",
      content: "the shipments would not change the war"
    ),
    WordedCase(
      text: "“The shipments are small,” Mr Kirby said.",
      source: "Mr Kirby",
      cue: "said",
      content: "The shipments are small"
    ),
    WordedCase(
      text: "“The shipments are small,” said John Kirby, a spokesman.",
      source: "John Kirby, a spokesman",
      cue: "said",
      content: "The shipments are small"
    ),
    WordedCase(
      text: "“The shipments,” Mr Kirby said, “are small.”",
      source: "Mr Kirby",
      cue: "said",
      content: "The shipments are small"
    ),
    WordedCase(
      text: "The shipments are small, Mr Kirby said.",
      source: "Mr Kirby",
      cue: "said",
      content: "The shipments are small"
    ),
    WordedCase(
      text: "According to US officials, the shipments are small.",
      source: "US officials",
      cue: "According to",
      content: "the shipments are small"
    ),
    WordedCase(
      text: "The shipments are small, according to US officials.",
      source: "US officials",
      cue: "according to",
      content: "The shipments are small"
    ),
    WordedCase(
      text: "John Kirby, a spokesman who travelled with him, said on Monday that it was over.",
      source: "John Kirby, a spokesman",
      cue: "said",
      content: "it was over"
    ),
    WordedCase(
      text: "The White House told reporters in Washington that it was over.",
      source: "The White House",
      cue: "told",
      content: "it was over"
    ),
    WordedCase(
      text: "Pyongyang asked the US to stop making “reckless remarks”.",
      source: "Pyongyang",
      cue: "asked",
      content: "the US to stop making “reckless remarks”"
    ),
    WordedCase(
      text: "Russia was accused by Kyiv of shelling the town.",
      source: "Kyiv",
      cue: "accused",
      content: "Russia of shelling the town"
    ),
    WordedCase(
      text: "“The dam was never safe.” — Ieva Kalnina",
      source: "Ieva Kalnina",
      cue: "—",
      content: "The dam was never safe"
    ),
    WordedCase(
      text: "''The dam was never safe,'' Mr Orlo said. ''Nobody looked.''",
      source: "Mr Orlo",
      cue: "said",
      content: "The dam was never safe"
    ),
    WordedCase(
      text: "But, Mr Orlo said, the dam was never safe.",
      source: "Mr Orlo",
      cue: "said",
      content: "the dam was never safe"
    ),
    WordedCase(
      text: "The road was tight, said Mr Orlo.",
      source: "Mr Orlo",
      cue: "said",
      content: "The road was tight"
    ),
    WordedCase(
      text: "Said Mr Orlo: “The dam was never safe.”",
      source: "Mr Orlo",
      cue: "Said",
      content: "The dam was never safe"
    ),
    WordedCase(
      text: "People briefed on the talks say that the dam was never safe.",
      source: "People briefed on the talks",
      cue: "say",
      content: "the dam was never safe"
    ),
    WordedCase(
      text: "According to a study by two engineers, the dam was never safe.",
      source: "a study by two engineers",
      cue: "According to",
      content: "the dam was never safe"
    ),
    WordedCase(
      text: "Nothing has changed, as Mr Orlo has noted.",
      source: "Mr Orlo",
      cue: "noted",
      content: "Nothing has changed"
    ),
    WordedCase(
      text: "He warned, however, that the dam was not safe.",
      source: "He",
      cue: "warned",
      content: "the dam was not safe"
    ),
    WordedCase(
      text: "Kyiv's claim that Russia shelled the town was not confirmed.",
      source: "Kyiv",
      cue: "claim",
      content: "Russia shelled the town"
    ),
  ])
  func partsOfAnAttribution(_ expected: WordedCase) throws {
    let found = try Annotated.attributions(expected.text)
    #expect(found.contains(where: expected.matches), "\(found)")
  }

  @Test func agencyThatReportsIsTheChain() throws {
    let found = try Annotated.attributions(
      "KCNA reported a vice director at the ministry, who was not named, as saying: “We sold nothing.”"
    )
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.source == "a vice director at the ministry")
    #expect(found.first?.carriers == ["KCNA"])
    #expect(found.first?.content == "We sold nothing")
  }

  @Test func carrierOfAnInnerClaimMakesNoClaim() throws {
    let found = try Annotated.attributions("Reuters reported that Mr Kirby said the war was over.")
    #expect(found.map(\.source) == ["Mr Kirby"], "\(found)")
    #expect(found.first?.carriers == ["Reuters"])
  }

  @Test func quotationThatGoesOnKeepsItsSpeaker() throws {
    let found = try Annotated.attributions(
      "“We will stay here,” Mr Orlo said. “Nobody has asked us to leave the town.”"
    )
    #expect(found.count == 2, "\(found)")
    #expect(found.last?.source == "Mr Orlo")
    #expect(found.last?.cue == "")
  }

  @Test func quotationOverParagraphsKeepsItsSpeaker() throws {
    let found = try Annotated.attributions(
      "“We will stay here,” Mr Orlo said. “Nobody has asked us to leave.\n“We like the town.”"
    )
    #expect(found.map(\.source) == ["Mr Orlo", "Mr Orlo", "Mr Orlo"], "\(found)")
  }

  @Test func participleSharesTheSubject() throws {
    let found = try Annotated.attributions(
      "Mr Orlo denied the charge, adding that the army had left."
    )
    #expect(found.map(\.source) == ["Mr Orlo", "Mr Orlo"], "\(found)")
    #expect(found.map(\.content) == ["the charge", "the army had left"])
  }

  @Test(arguments: [
    "", "\"", "“", "said", "said said said", "“said” “said", ", , , said that that that",
  ])
  func oddTextsTerminate(text: String) throws {
    _ = try Annotated.attributions(text)
  }
}

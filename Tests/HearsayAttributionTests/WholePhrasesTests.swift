import HearsayDocument
import Testing

/// Attributions as whole phrases: as far as source, cue and content reach, the outermost only.
@Suite struct WholePhrasesTests {
  @Test(arguments: [
    WordedCase(
      text: "Ieva Kalnina, a lawyer for the town, has also said that the dam was old.",
      source: "Ieva Kalnina, a lawyer for the town",
      cue: "has also said",
      content: "that the dam was old"
    ),
    WordedCase(
      text: "“The dam was old,” said Ieva Kalnina, a lawyer for the town.",
      source: "Ieva Kalnina, a lawyer for the town",
      cue: "said",
      content: "The dam was old"
    ),
    WordedCase(
      text: "Ann Lee (R-Ohio) said the dam was old.",
      source: "Ann Lee (R-Ohio)",
      cue: "said",
      content: "the dam was old"
    ),
    WordedCase(
      text: "They wrote to Mr Orlo, who denied that the dam was old.",
      source: "who",
      cue: "denied",
      content: "that the dam was old"
    ),
    WordedCase(
      text: "Mr Orlo on Tuesday said the dam was old.",
      source: "Mr Orlo",
      cue: "said",
      content: "the dam was old"
    ),
    WordedCase(
      text: "Mr Orlo said the dam was old and that the road had been closed.",
      source: "Mr Orlo",
      cue: "said",
      content: "the dam was old and that the road had been closed"
    ),
  ])
  func phrasesReachTheirEdges(_ expected: WordedCase) throws {
    let found = try Self.whole(expected.text)
    #expect(found.contains(where: expected.matches), "\(found)")
  }

  /// A relative clause that attributes something is no part of the source.
  @Test func attributionBesideASourceIsNoPartOfIt() throws {
    let found = try Self.whole("Bob Ray, who denied the theft, said that he was ill.")
    #expect(found.map(\.source) == ["who", "Bob Ray"], "\(found)")
  }

  @Test func whatIsQuotedInAContentStaysInIt() throws {
    let found = try Self.whole("Mr Orlo said that Ann Lee had denied the theft.")
    #expect(found.map(\.source) == ["Mr Orlo"], "\(found)")
  }

  @Test func quotationThatGoesOnBelongsToItsCue() throws {
    let found = try Self.whole("“We will stay here,” Mr Orlo said. “Nobody has asked us to leave.”")
    #expect(found.map(\.content) == ["We will stay here Nobody has asked us to leave"], "\(found)")
  }

  @Test(arguments: [
    "If Mr Orlo says that the dam is old, nobody will listen.",
    "Mr Orlo never said that the dam was old.",
    "Mr Orlo could say that the dam was old.",
    "Mr Orlo prefers the older dam.",
    "I think that the dam was old.",
    "The farmers met on Monday to discuss the dam.",
  ])
  func mentionsAreAttributionsButNoClaims(text: String) throws {
    #expect(!(try Self.whole(text)).isEmpty)
    #expect(try Annotated.claims(text).isEmpty)
  }

  private static func whole(_ text: String) throws -> [Worded] {
    let document = try Annotated.document(text)
    return document.attributions.whole.map { Worded(phrasesOf: $0, in: document) }
  }
}

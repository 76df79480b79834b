import HearsayDocument
import Testing

/// Cases in which a wrong sign would do harm: what is denied, withheld, refused or only supposed.
@Suite struct SignTests {
  @Test(arguments: [
    ("The ministry denied that it sold arms.", "deny"),
    ("The ministry did not deny that it sold arms.", "decline"),
    ("The spokesman refused to confirm the report.", "decline"),
    ("The spokesman declined to comment on the report.", "decline"),
    ("The ministry would neither confirm nor deny that it sold arms.", "decline"),
    ("Mr Orlo confirmed that the army had left.", "confirm"),
    ("The army accused the rebels of shelling the town.", "accuse"),
    ("“We never sold arms,” Mr Orlo said.", "deny"),
    ("“We will leave on Monday,” Mr Orlo said.", "promise"),
    ("“They must leave,” Mr Orlo said.", "demand"),
    ("“We once again make clear that we have never had dealings with Russia,” he said.", "deny"),
    ("North Korea insists it has never had arms dealings with Russia", "deny"),
    ("The minister dismissed the claim that he had been paid.", "deny"),
    ("Officials warned that the dam could break.", "warn"),
    ("The union called for a new vote.", "demand"),
  ])
  func stanceOfFirstAttribution(text: String, stance: String) throws {
    let found = try Annotated.attributions(text)
    #expect(found.first?.stance == stance, "\(found)")
  }

  @Test(arguments: [
    "The guards denied entry to the reporters.",
    "The rebels rejected the offer of talks.",
    "If he says that the army has left, nobody will believe him.",
    "They met and talked for an hour.",
    "He could say that the army had left.",
    "The so-called “safe” zone was shelled again.",
    "He never said that the army had left.",
  ])
  func nobodySaidIt(text: String) throws {
    let found = try Annotated.claims(text)
    #expect(found.isEmpty, "\(found)")
  }

  @Test func deniedClaimsAreTwoClaims() throws {
    let found = try Annotated.attributions(
      "The army has denied American claims that it exported shells to Russia."
    )
    #expect(found.map(\.stance).sorted() == ["assert", "deny"])
    #expect(found.allSatisfy { $0.content == "it exported shells to Russia" }, "\(found)")
    #expect(Set(found.map(\.source)) == ["The army", "American"])
  }

  @Test func twoPropositionsOfOneQuotationAreSplit() throws {
    let found = try Annotated.attributions(
      "“We have never had dealings with Russia and that we have no plan to do so,” he said."
    )
    #expect(
      found.map(\.content) == [
        "We have never had dealings with Russia", "we have no plan to do so",
      ]
    )
    #expect(found.map(\.stance) == ["deny", "deny"])
  }
}

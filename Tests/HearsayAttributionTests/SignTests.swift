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
    ("The firm has stopped denying that the tank leaked.", "decline"),
    ("The ministry neither denied nor confirmed the sale.", "decline"),
    ("“No comment,” the minister said when asked about the sale.", "decline"),
    ("The minister walked back her claim that the war was over.", "deny"),
    ("The claims, which the army denies, were made on Sunday.", "deny"),
    ("The rumor, denied by the palace, spread all the same.", "deny"),
    ("The guard was forced to deny rumors of his own death.", "deny"),
    ("Anyone who strikes will face consequences, Mr Orlo said.", "threaten"),
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
    "The referee denied the team a penalty.",
    "The keeper was dismissed before lunch.",
    "The tribunal dismissed her claim for damages.",
    "The dockers rejected a pay offer of 4 percent.",
    "The rivals are contesting the election.",
    "Had the clerk denied it, the matter would have ended there.",
    "Until the palace denies it, the rumor will live.",
    "Suppose the minister says the dam is safe.",
    "At no point did the minister say the dam was safe.",
    "It was not the minister who said the dam was safe.",
    "Neither side disputes that the truce was broken.",
    "The judge will say on Friday whether the tapes can be heard.",
    "Detectives questioned him for six hours.",
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

  /// What is denied, or laid to somebody's charge, nobody has said.
  @Test(arguments: [
    "The army denied ever saying that the town had fallen.",
    "The union accused the minister of denying that nurses were leaving.",
  ])
  func whatIsInDisputeIsNoClaim(text: String) throws {
    let found = try Annotated.claims(text)
    #expect(found.count == 1, "\(found)")
  }

  @Test func theSecondVerbOfAHeadlineHasItsOwnContent() throws {
    let found = try Annotated.attributions("Minister denies knowing of leak, admits reading memo")
    #expect(found.map(\.stance) == ["deny", "confirm"], "\(found)")
    #expect(found.map(\.content) == ["knowing of leak", "reading memo"])
    #expect(found.map(\.source) == ["Minister", "Minister"])
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

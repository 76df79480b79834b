import HearsayDocument
import TestSupport
import Testing

@testable import HearsayClaims

struct DossierBuilderTests {
  private typealias My = HandMade

  private func dossier(_ claims: [[Claim]]) -> Dossier {
    let accounts = claims.enumerated().map { index, claims in
      Account(
        document: claims.first?.document ?? "d\(index)",
        sha256: "",
        outlet: nil,
        url: nil,
        headline: nil,
        published: nil,
        claims: claims,
        findings: []
      )
    }
    return DossierBuilder().dossier(of: accounts, texts: claims.map { _ in [] })
  }

  @Test func nothingGivesNothing() {
    let empty = dossier([])
    #expect(empty.propositions.isEmpty && empty.relations.isEmpty && empty.origins.isEmpty)
  }

  @Test func aDenialAndAnAssertionMeetWhicheverWayTheDealGoes() {
    let claims = [
      My.claim("a", [My.act("transfer", "RU", "KP")], words: ["supply"]),
      My.claim("b", .deny, [My.act("transfer", "KP", "RU")], words: ["export"], cue: "denied"),
      My.claim("c", [My.act("transfer", "KP", "RU")], words: ["import"]),
    ]
    let dossier = dossier(claims.map { [$0] })
    #expect(dossier.propositions.count == 1)
    #expect(dossier.propositions[0].claims == ["a", "b", "c"])
    #expect(dossier.propositions[0].asserted == ["a", "c"])
    #expect(dossier.propositions[0].denied == ["b"])
    #expect(dossier.relations.map(\.kind) == [.reverse, .reverse, .deny])
  }

  @Test func twoDealsInTheSameWordsStayApart() {
    let words = ["artillery", "sell", "shell", "year"]
    let claims = [
      My.claim("a", [My.act("transfer", "SY", "LY")], words: words),
      My.claim("b", [My.act("transfer", "SY", "SD")], words: words),
    ]
    #expect(dossier(claims.map { [$0] }).propositions.map(\.claims) == [["a"], ["b"]])
  }

  @Test func aPlanIsNoAssertionOfTheDeed() {
    let claims = [
      My.claim("a", [My.act("transfer", "SY", "LY")]),
      My.claim("b", [My.act("transfer", "SY", "LY", modality: .future)]),
      My.claim("c", [My.act("transfer", "SY", "LY", isNegated: true, modality: .future)]),
    ]
    let proposition = dossier(claims.map { [$0] }).propositions[0]
    #expect(proposition.claims == ["a", "b", "c"])
    #expect(proposition.asserted == ["a"])
    #expect(proposition.denied.isEmpty)
  }

  @Test func theOppositeIsADenial() {
    let inflation = [Thing(lemma: "inflation", family: nil)]
    let act = { (name: String, other: String, isNegated: Bool) in
      My.act(
        name,
        nil,
        nil,
        themes: inflation,
        place: "TR",
        isNegated: isNegated,
        opposites: [other]
      )
    }
    let claims = [
      My.claim("a", [act("increase", "decrease", false)]),
      My.claim("b", [act("decrease", "increase", false)]),
      My.claim("c", [act("decrease", "increase", true)]),
    ]
    let proposition = dossier(claims.map { [$0] }).propositions[0]
    #expect(proposition.claims == ["a", "b", "c"])
    #expect(proposition.asserted == ["a"], "not falling is not rising")
    #expect(proposition.denied == ["b"])
  }

  @Test func oneSpeakerIsNotComparedWithHimself() {
    let claims = ["a", "b"].map { My.claim($0, document: "one", [My.act("transfer", "SY", "LY")]) }
    #expect(dossier([claims]).relations.isEmpty)
    #expect(dossier([claims]).propositions.count == 1)
  }

  @Test func everyClaimIsInOneProposition() {
    var random = SplitMix64(seed: 7)
    let countries = ["SY", "LY", "SD", "IR", "EG"]
    let claims = (0..<200).map { index in
      My.claim(
        "c\(index)",
        [
          My.act(
            "transfer",
            countries.randomElement(using: &random),
            countries.randomElement(using: &random)
          )
        ],
        words: (0..<4).map { _ in "w\(Int.random(in: 0..<60, using: &random))" }
      )
    }
    let dossier = dossier(claims.map { [$0] })
    #expect(dossier.propositions.flatMap(\.claims).sorted() == claims.map(\.id).sorted())
    #expect(dossier.propositions.map(\.id) == (1...dossier.propositions.count).map { "p\($0)" })
    for proposition in dossier.propositions {
      #expect(Set(proposition.asserted).isDisjoint(with: proposition.denied))
      #expect(Set(proposition.asserted + proposition.denied).isSubset(of: proposition.claims))
    }
  }

  @Test func aLongAccountLeavesRoomForTheOthers() {
    let many = (0..<100).map { My.claim("a\($0)", document: "a", [My.act("transfer", "SY", "LY")]) }
    let one = My.claim("b", .deny, [My.act("transfer", "SY", "LY")], cue: "denied")
    let relations = dossier([many, [one]]).relations
    #expect(relations.contains { $0.b == "b" && $0.kind == .deny })
    #expect(relations.count <= 60 * 59 / 2)
  }

  @Test func theSummaryIsTheShortestThatAssertsTheDeal() {
    let claims = [
      My.claim(
        "a",
        [My.act("transfer", "SY", "LY")],
        content: "Syria sold many, many shells to Libya"
      ),
      My.claim("b", [My.act("transfer", "SY", "LY")], content: "Syria sold Libya shells"),
      My.claim("c", .deny, [My.act("transfer", "SY", "LY")], cue: "denied", content: "selling"),
    ]
    #expect(dossier(claims.map { [$0] }).propositions[0].summary == "Syria sold Libya shells")
  }
}

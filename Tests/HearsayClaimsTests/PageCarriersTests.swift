import HearsayClaims
import HearsayDocument
import Testing

/// An agency that a page names as its writer carries what the page says.
@Suite struct PageCarriersTests {
  @Test func theAgencyIsTheLastLink() {
    let carrier = Link(passage: HandMade.passage("the minister’s office"), role: .unknown)
    let claim = HandMade.claim("a", .assert, [], chain: [carrier])
    let completed = PageCarriers(agencies: ["Reuters"], writers: ["Reuters"]).completing([claim])
    #expect(
      completed.map { $0.chain.map(\.passage.text) } == [["the minister’s office", "Reuters"]]
    )
    #expect(completed.first?.chain.last?.role == .agency)
    #expect(completed.first?.chain.last?.passage.ranges == [])
    #expect(completed.first?.chain.last?.passage.codePoints == [])
  }

  @Test(arguments: ["Reuters", "the Reuters news agency", "reuters", "Reuters’ Paris office"])
  func anAgencyIsNotNamedTwice(_ words: String) {
    let carriers = PageCarriers(agencies: ["Reuters"], writers: [])
    let carried = HandMade.claim(
      "a",
      .assert,
      [],
      chain: [Link(passage: HandMade.passage(words), role: .agency)]
    )
    let held = HandMade.claim("b", holder: words, .assert, [])
    #expect(carriers.completing([carried, held]).map(\.chain.count) == [1, 0])
  }

  @Test func aLongerWordIsAnotherName() {
    let carriers = PageCarriers(agencies: ["AP"], writers: [])
    let claim = HandMade.claim("a", holder: "AP Moller", .assert, [])
    let other = HandMade.claim("b", holder: "Apollo", .assert, [])
    #expect(carriers.completing([claim, other]).map(\.chain.count) == [0, 1])
  }

  /// Of several the page does not say who carried a claim.
  @Test(
    arguments: [
      ([], []), (["AFP", "Reuters"], []), (["Reuters"], ["Ann Ames"]),
      (["Reuters"], ["Ann Ames", "Reuters"]),
    ] as [([String], [String])]
  )
  func whatIsUnsureIsLeftOut(agencies: [String], writers: [String]) {
    let carriers = PageCarriers(agencies: agencies, writers: writers)
    #expect(carriers.completing([HandMade.claim("a", .assert, [])]).map(\.chain.count) == [0])
  }
}

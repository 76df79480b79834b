import HearsayDocument
import Testing

@testable import HearsayClaims

struct RelationRulesTests {
  private typealias My = HandMade

  private func kind(_ a: Claim, _ b: Claim) -> Relation.Kind {
    let there = RelationRules().relation(a, b)
    let back = RelationRules().relation(b, a)
    #expect(there.kind == back.kind, "a relation does not depend on the order")
    #expect(there.a == a.id && there.b == b.id && !there.reason.isEmpty)
    return there.kind
  }

  private func kind(_ a: Act, _ b: Act) -> Relation.Kind {
    kind(My.claim("a", [a]), My.claim("b", [b]))
  }

  // MARK: Roles

  @Test func theSameRolesAgree() {
    #expect(kind(My.act("transfer", "SY", "LY"), My.act("transfer", "SY", "LY")) == .agree)
  }

  @Test func swappedRolesAreReversed() {
    let relation = RelationRules().relation(
      My.claim("a", [My.act("transfer", "KP", "RU")]),
      My.claim("b", [My.act("transfer", "RU", "KP")])
    )
    #expect(relation.kind == .reverse)
    #expect(relation.reason.contains("North Korea → RU in the first"))
    #expect(relation.reason.contains("RU → North Korea in the second"))
  }

  @Test func symmetricActsSwapFreely() {
    let met = { My.act("meet", $0, $1, themes: [], isSymmetric: true) }
    #expect(kind(met("SY", "LY"), met("LY", "SY")) == .agree)
  }

  @Test func otherPartiesAreAnotherDeal() {
    #expect(kind(My.act("transfer", "SY", "LY"), My.act("transfer", "SY", "SD")) == .unrelated)
    #expect(kind(My.act("transfer", "SY", "LY"), My.act("transfer", "IR", "LY")) == .unrelated)
  }

  @Test func otherThingsAreAnotherDeal() {
    let deal = { My.act("transfer", "SY", "LY", themes: $0) }
    #expect(kind(deal([My.shells]), deal([My.rockets])) == .agree, "may be the same cargo")
    #expect(kind(deal([My.shells]), deal([My.wheat])) == .unrelated)
    #expect(kind(deal([My.shells]), deal([My.widgets])) == .agree, "the lexicon does not tell")
  }

  @Test func openRolesDoNotDecide() {
    let open = My.act("transfer", nil, "LY", themes: [])
    #expect(kind(My.act("transfer", "SY", "LY"), open) == .undecided)
    #expect(kind(My.act("transfer", nil, nil, themes: []), open) == .undecided)
  }

  @Test(arguments: [
    ("John Kirby", "Kirby", Relation.Kind.agree), ("John Kirby", "Smith", .unrelated),
  ])
  func names(_ a: String, _ b: String, _ expected: Relation.Kind) {
    let acts = [a, b].map { My.act("detain", between: My.country("US"), and: My.name($0)) }
    #expect(kind(acts[0], acts[1]) == expected)
  }

  @Test func aDescriptionMayBeAnybody() {
    let a = My.act("detain", between: My.country("US"), and: My.name("Smith"))
    let b = My.act("detain", between: My.country("US"), and: My.described("suspect"))
    #expect(kind(a, b) == .undecided)
  }

  // MARK: Sides

  @Test(arguments: [
    (Stance.assert, true, Relation.Kind.deny), (.deny, false, .deny), (.confirm, false, .agree),
    (.accuse, false, .agree), (.decline, false, .undecided), (.question, false, .undecided),
    (.promise, false, .undecided), (.demand, false, .undecided), (.support, false, .undecided),
  ])
  func againstAnAssertion(_ stance: Stance, _ isNegated: Bool, _ expected: Relation.Kind) {
    let a = My.claim("a", [My.act("transfer", "SY", "LY")])
    let b = My.claim("b", stance, [My.act("transfer", "SY", "LY", isNegated: isNegated)])
    #expect(kind(a, b) == expected)
  }

  @Test func twoDenialsAgree() {
    let a = My.claim("a", .deny, [My.act("transfer", "SY", "LY")], cue: "denied")
    let b = My.claim("b", .assert, [My.act("transfer", "SY", "LY", isNegated: true)])
    #expect(kind(a, b) == .agree)
  }

  @Test func neverSaidIsADenialOnce() {
    let a = My.claim("a", [My.act("transfer", "SY", "LY")])
    let b = My.claim("b", .deny, [My.act("transfer", "SY", "LY", isNegated: true)], cue: "insisted")
    #expect(kind(a, b) == .deny)
  }

  @Test func aDeniedDenialIsUndecided() {
    let a = My.claim("a", [My.act("transfer", "SY", "LY")])
    let b = My.claim("b", .deny, [My.act("transfer", "SY", "LY", isNegated: true)], cue: "denied")
    #expect(kind(a, b) == .undecided)
  }

  @Test func besideANegationTheRestIsNotDenied() {
    let a = My.claim("a", [My.act("lie", "US", nil, themes: [])])
    let b = My.claim(
      "b",
      .deny,
      [
        My.act("transfer", "SY", "LY", isNegated: true), My.act("lie", "US", nil, themes: []),
      ]
    )
    #expect(kind(a, b) == .undecided)
  }

  @Test func somebodyElsesWordIsUndecided() {
    let hedged = My.act("transfer", "SY", "LY", isHedged: true)
    #expect(kind(My.act("transfer", "SY", "LY"), hedged) == .undecided)
  }

  @Test func aDenialOfTheOtherDirectionIsNoDenial() {
    let a = My.claim("a", [My.act("transfer", "SY", "LY")])
    let b = My.claim("b", .deny, [My.act("transfer", "LY", "SY")], cue: "denied")
    #expect(kind(a, b) == .reverse)
  }

  @Test func aDenialOfOtherGoodsIsNoDenial() {
    let a = My.claim("a", [My.act("transfer", "SY", "LY")])
    let b = My.claim(
      "b",
      .deny,
      [My.act("transfer", "SY", "LY", themes: [My.wheat])],
      cue: "denied"
    )
    #expect(kind(a, b) == .unrelated)
  }

  @Test func whatMayHappenIsAnotherMatter() {
    for modality in [Modality.future, .possible, .conditional] {
      let plan = My.act("transfer", "SY", "LY", modality: modality)
      #expect(kind(My.act("transfer", "SY", "LY"), plan) == .unrelated)
    }
  }

  // MARK: Opposites

  @Test func oppositesDeny() {
    let inflation = [Thing(lemma: "inflation", family: nil)]
    let rose = My.act(
      "increase",
      nil,
      nil,
      word: "rose",
      themes: inflation,
      opposites: ["decrease"]
    )
    let fell = My.act(
      "decrease",
      nil,
      nil,
      word: "fell",
      themes: inflation,
      opposites: ["increase"]
    )
    #expect(kind(rose, fell) == .deny)
    #expect(kind(My.claim("a", [rose]), My.claim("b", .deny, [fell], cue: "denied")) == .undecided)
  }

  @Test func whatCanBeUndoneIsUndecided() {
    let released = My.act("release", "PL", "DE", themes: [], opposites: ["detain"])
    let detained = My.act("detain", "PL", "DE", themes: [], opposites: ["release"])
    #expect(kind(released, detained) == .undecided)
  }

  // MARK: Numbers, dates, places

  private func counted(_ range: ClosedRange<Double>, _ unit: String, act: String = "transfer")
    -> Claim
  {
    My.claim(
      "\(range)\(unit)",
      [My.act("transfer", "SY", "LY")],
      quantities: [My.quantity(range, unit, act: act)]
    )
  }

  @Test(arguments: [
    (12...12, 20...20, Relation.Kind.number), (12...12, 10...Double.infinity, .agree),
    (9...11, 11...11, .agree), (0...10, 12...12, .number), (10...15, 12...12, .agree),
    (10...15, 20...20, .number),
  ])
  func numbers(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>, _ expected: Relation.Kind) {
    #expect(kind(counted(a, "shell"), counted(b, "shell")) == expected)
  }

  @Test func numbersOfOtherThingsDoNotClash() {
    #expect(kind(counted(12...12, "shell"), counted(20...20, "rocket")) == .agree)
    #expect(kind(counted(12...12, "soldier"), counted(20...20, "miner")) == .agree)
    #expect(kind(counted(12...12, "person"), counted(20...20, "miner")) == .number)
  }

  @Test func numbersOfOtherActsDoNotClash() {
    #expect(kind(counted(12...12, "shell"), counted(20...20, "shell", act: "kill")) == .agree)
  }

  @Test func deniedNumbersDoNotClash() {
    let a = My.claim(
      "a",
      .deny,
      [My.act("transfer", "SY", "LY")],
      quantities: [My.quantity(12...12, "shell")],
      cue: "denied"
    )
    #expect(kind(a, counted(20...20, "shell")) == .deny)
  }

  @Test(arguments: [
    ("2022-11-07", "2022-11-09", Relation.Kind.date), ("2022-11-07", "2022-11-07", .agree),
    // Monday in Seoul may be Sunday in Washington.
    ("2022-11-07", "2022-11-08", .undecided),
  ])
  func dates(_ a: String, _ b: String, _ expected: Relation.Kind) {
    let claims = [a, b].map { day in
      My.claim(day, [My.act("transfer", "SY", "LY")], eventDate: My.day(day))
    }
    #expect(kind(claims[0], claims[1]) == expected)
  }

  @Test func oneArticleCountsDaysInOneZone() {
    let claims = ["2022-11-07", "2022-11-08"].map { day in
      My.claim(
        day,
        document: "page",
        [My.act("transfer", "SY", "LY")],
        eventDate: My.day(day)
      )
    }
    #expect(kind(claims[0], claims[1]) == .date)
  }

  @Test func placesOfCountries() {
    let killed = { (place: String?) in My.act("kill", nil, nil, themes: [My.widgets], place: place)
    }
    #expect(kind(killed("ML"), killed("TD")) == .place)
    #expect(kind(killed("ML"), killed(String?.none)) == .agree)
  }

  // MARK: Without a common act

  @Test func withoutActsTheWordsDecide() {
    let words = ["reckless", "remark", "stop", "end"]
    let a = My.claim("a", [], words: words)
    #expect(kind(a, My.claim("b", [], words: words)) == .agree)
    #expect(kind(a, My.claim("c", [], words: ["remark", "other"])) == .undecided)
    #expect(kind(a, My.claim("d", .deny, [], words: words, cue: "denied")) == .undecided)
  }

  @Test func otherActsAreUnrelated() {
    let a = My.claim("a", [My.act("transfer", "SY", "LY")], words: ["sell", "shell"])
    let b = My.claim("b", [My.act("attack", "SY", "LY")], words: ["attack", "plant"])
    #expect(kind(a, b) == .unrelated)
  }
}

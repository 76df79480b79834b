import Testing

@testable import HearsayClaims

struct RoleFillingTests {
  private typealias Role = PredicateLexicon.Role

  private let syria = Filler(actor: HandMade.country("SY"))
  private let libya = Filler(actor: HandMade.country("LY"))
  private let shells = Filler(things: ["shell"])

  private func roles(_ roles: [Role], isSymmetric: Bool = false) -> RoleFilling {
    RoleFilling(
      PredicateLexicon.Entry(name: "act", roles: roles, isSymmetric: isSymmetric, opposites: [])
    )
  }

  private func expect(
    _ roles: RoleFilling,
    _ agent: String?,
    _ recipient: String?,
    _ themes: [String],
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(roles.agent?.key == agent, sourceLocation: location)
    #expect(roles.recipient?.key == recipient, sourceLocation: location)
    #expect(roles.themes == themes, sourceLocation: location)
  }

  @Test func soldShellsTo() {
    var sell = roles([.agent, .theme, .recipient])
    sell.fillActive([syria], [shells])
    sell.fill("to", libya)
    expect(sell, "SY", "LY", ["shell"])
  }

  @Test func soldThemShells() {
    var sell = roles([.agent, .theme, .recipient])
    sell.fillActive([syria], [libya, shells])
    expect(sell, "SY", "LY", ["shell"])
  }

  @Test func suppliedThemWithShells() {
    var supply = roles([.agent, .theme, .recipient])
    supply.fillActive([syria], [libya])
    supply.fill("with", shells)
    expect(supply, "SY", "LY", ["shell"])
  }

  @Test func wereSoldBy() {
    var sell = roles([.agent, .theme, .recipient])
    sell.fillPassive([shells], [])
    sell.fill("to", libya, isPassive: true)
    sell.fill("by", syria, isPassive: true)
    expect(sell, "SY", "LY", ["shell"])
  }

  @Test func wasSoldShellsBy() {
    var sell = roles([.agent, .theme, .recipient])
    sell.fillPassive([libya], [shells])
    sell.fill("by", syria, isPassive: true)
    expect(sell, "SY", "LY", ["shell"])
  }

  @Test func boughtFrom() {
    var buy = roles([.recipient, .theme, .agent])
    buy.fillActive([libya], [shells])
    buy.fill("from", syria)
    expect(buy, "SY", "LY", ["shell"])
  }

  @Test func replenishTheStock() {
    var replenish = roles([.agent, .recipient, .theme])
    replenish.fillActive([syria], [Filler(actor: libya.actor, things: ["stockpile"])])
    expect(replenish, "SY", "LY", [])
  }

  @Test func theirShellsAreNoReceivers() {
    var sell = roles([.agent, .theme, .recipient])
    sell.fillActive([syria], [Filler(actor: libya.actor, things: ["shell"])])
    expect(sell, "SY", nil, ["shell"])
  }

  @Test func theInvasionOf() {
    var invasion = roles([.agent, .patient])
    invasion.fillActive([syria], [])
    invasion.fill("of", libya, ofNoun: true)
    expect(invasion, "SY", "LY", [])
  }

  @Test func metWith() {
    var meet = roles([.agent, .agent], isSymmetric: true)
    meet.fillActive([syria], [])
    meet.fill("with", libya)
    expect(meet, "SY", "LY", [])
  }

  @Test func talksBetween() {
    var talks = roles([.agent, .agent], isSymmetric: true)
    talks.fill(
      "between",
      Filler(actor: syria.actor, others: [HandMade.country("LY")]),
      ofNoun: true
    )
    expect(talks, "SY", "LY", [])
  }

  @Test func theFirstKeepsTheRole() {
    var sell = roles([.agent, .theme, .recipient])
    sell.fill("to", libya)
    sell.fill("to", syria)
    expect(sell, nil, "LY", [])
  }

  @Test func byIsNoAgentOfAnActiveVerb() {
    var sell = roles([.agent, .theme, .recipient])
    sell.fillActive([Filler()], [shells])
    sell.fill("by", syria)
    expect(sell, nil, nil, ["shell"])
  }
}

import Testing

/// Under a cue that only says, a negated content denies a deed of the speaker's side, or states
/// that something is not so.
@Suite struct OwnSideTests {
  @Test(arguments: [
    "“Nobody in this ministry signed the order,” the minister said.",
    "“It was not us,” the rebels said.",
    "The general said his troops had not crossed the river.",
    "The bank said none of its staff had opened the vault.",
    "Not one cent has gone to the club, its president said.",
    "Peru has never sold the islands, its ambassador told the court.",
    "“My client has never been to Vienna,” the lawyer said.",
    "The federation said no sample had been destroyed.",
    "The airline said at no time did it ask pilots to fly.",
    "The club said it had never paid the referee and had no plans to.",
    "Mr Orlo rejected claims that the firm was greedy. “Nobody has taken a penny,” he said.",
    "“I never said the bridge was safe,” the engineer insisted.",
    "“We had nothing to do with the fire,” the tenants said.",
    "“I did not steal the ring,” the butler said.",
    "The brewery said it had made no payment to the inspectors.",
    "The colonel said he had neither plan nor intention to cross the lake.",
    "The zoo said it had no intention whatsoever of selling the bears.",
    "“We are not hiding any letters,” the archive said.",
    "The abbey said it had not received or asked for money.",
    "“I had no affair with her,” the tenor said.",
    "“I am not a thief,” the porter said.",
    "He told the court he did not forge the will.",
    "The vicar said she had not been near the orchard.",
    "The choir said no letters had been destroyed.",
  ])
  func denied(text: String) throws {
    let found = try Annotated.claims(text)
    #expect(found.last?.stance == "deny", "\(found)")
  }

  @Test(arguments: [
    "“The council never answered us,” a tenant said.",
    "The coastguard said no survivors had been found.",
    "Police said no arrests had been made.",
    "“He never apologized,” the victim's lawyer said.",
    "Doctors said the girl had not been vaccinated.",
    "According to the ship's log, no distress signal was sent.",
    "The opposition said the government had not kept its word.",
    "“We do not have enough nurses,” the matron said.",
    "The consulate said it did not know who owned the yacht.",
    "The consulate said it was not aware of any wreck.",
    "The gallery said it had no plans for an auction.",
    "The senate said it had not reached a verdict.",
    "“We have not signed yet,” the skipper said.",
    "“We did not check the ropes properly,” the guide said.",
    "“We are not asking for charity,” the miners said.",
    "“I'm not making excuses,” the keeper said.",
    "“I'm not blaming anybody,” the rider said.",
    "“I don't drink coffee,” the pianist said.",
    "The guild said its members had not been paid.",
    "The guild said it had received no complaints.",
    "The harbor office said no order had been canceled.",
    "“We have nothing to hide,” the treasurer said.",
  ])
  func onlyStated(text: String) throws {
    let found = try Annotated.claims(text)
    #expect(found.map(\.stance) == ["assert"], "\(found)")
  }

  @Test(arguments: [
    "“These charges have no basis in fact,” the envoy said.",
    "The story is not true, the singer wrote.",
    "The claim is without foundation, a spokesman said.",
    "“There is no truth in the rumor,” the owner said.",
    "“Those are stale and unfounded accusations,” the envoy said.",
    "The envoy called charges against his sailors a shabby drama.",
  ])
  func calledUntrue(text: String) throws {
    let found = try Annotated.claims(text)
    #expect(found.map(\.stance) == ["deny"], "\(found)")
  }
}

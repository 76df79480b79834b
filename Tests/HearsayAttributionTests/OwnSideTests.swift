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
  ])
  func denied(text: String) throws {
    let found = try Annotated.attributions(text)
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
  ])
  func onlyStated(text: String) throws {
    let found = try Annotated.attributions(text)
    #expect(found.map(\.stance) == ["assert"], "\(found)")
  }

  @Test(arguments: [
    "“These charges have no basis in fact,” the envoy said.",
    "The story is not true, the singer wrote.",
    "The claim is without foundation, a spokesman said.",
    "“There is no truth in the rumor,” the owner said.",
  ])
  func calledUntrue(text: String) throws {
    let found = try Annotated.attributions(text)
    #expect(found.map(\.stance) == ["deny"], "\(found)")
  }
}

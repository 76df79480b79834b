import Testing

/// What a content with a modal does under a cue that only says.
@Suite struct ProspectTests {
  @Test(arguments: [
    ("“We will rebuild the chapel,” the abbot said.", "promise"),
    ("The abbot said he would not resign.", "promise"),
    ("“I will not be silent,” the poet said.", "promise"),
    ("“We will be there on Sunday,” the band said.", "promise"),
    ("“We will need a longer ladder,” the roofer said.", "assert"),
    ("“I would sell the boat if I were young,” the fisher said.", "assert"),
    ("“I’d rather walk than wait,” the porter said.", "assert"),
    ("“By June we’ll have forgotten this,” the coach said.", "assert"),
    ("“We’ll be lucky to finish,” the rower said.", "assert"),
    ("“We will have to wait,” the pilot said.", "assert"),
    ("“By 2040 we will spend more on rent than on food,” the economist said.", "assert"),
    ("The judge said it would be wrong to comment.", "assert"),
  ])
  func commitments(text: String, stance: String) throws {
    try expect(stance, of: text)
  }

  @Test(arguments: [
    ("“They must return the bells,” the vicar said.", "demand"),
    ("“He’s got to leave,” the neighbor said.", "demand"),
    ("“We had to walk for two days,” the refugee said.", "assert"),
    ("“Two of the boys had to carry him,” the guide said.", "assert"),
    ("“They should have called us,” the widow said.", "assert"),
    ("“We want to win the cup,” the captain said.", "assert"),
    ("The note told visitors not to feed the swans.", "demand"),
  ])
  func obligations(text: String, stance: String) throws {
    try expect(stance, of: text)
  }

  @Test(arguments: [
    ("“The tower could collapse,” the mason said.", "warn"),
    ("“They’ll be under water again by March,” the ferryman said.", "warn"),
    ("The nurse said she was afraid that more men lay in the mine.", "warn"),
    ("“Nobody will die,” the surgeon said.", "assert"),
    ("“If they cross the river, we will retaliate,” the general said.", "threaten"),
    ("“If the rent doesn’t come, we’ll see them in court,” the landlord said.", "threaten"),
    ("“If they land here, they will have to pay a price,” the admiral said.", "threaten"),
  ])
  func harm(text: String, stance: String) throws {
    try expect(stance, of: text)
  }

  @Test(arguments: [
    ("The board reiterated its full confidence in the conductor.", "support"),
    ("The lawyer called the verdict merciful and right.", "support"),
    ("The critic described the map as guesswork.", "criticize"),
    ("They suspect that long use lowers the yield.", "assert"),
  ])
  func attitudes(text: String, stance: String) throws {
    try expect(stance, of: text)
  }

  private func expect(_ stance: String, of text: String) throws {
    let found = try Annotated.claims(text)
    #expect(found.first?.stance == stance, "\(found)")
  }
}

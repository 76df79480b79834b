import HearsayClaims
import Testing

/// Pairs of statements in plain words, through the whole pipeline.
struct RelationTests {
  /// The relation between the first claims of the two texts; nil where none is listed.
  private func relation(_ a: String, _ b: String) throws -> Relation? {
    let dossier = try Newsroom.shared.get().dossier(a, b)
    try #require(dossier.accounts.allSatisfy { !$0.claims.isEmpty }, "no claims")
    return dossier.relations.first { relation in
      relation.a == dossier.accounts[0].claims[0].id
        && relation.b == dossier.accounts[1].claims[0].id
    }
  }

  private static let sold = "Iran said Syria sold shells to Libya."

  @Test(arguments: [
    "Iran said Syria sold shells to Libya.", "Egypt said Libya bought shells from Syria.",
    "Egypt said Syria had supplied Libya with shells.",
    "Egypt said shells were sold to Libya by Syria.",
    "Egypt said Libya was sold shells by Syria.", "Egypt said Libya received shells from Syria.",
    "Egypt said Libya imported shells from Syria.",
    "Egypt said Syria's sale of shells to Libya was illegal.",
    "Egypt accused Syria of selling shells to Libya.", "Syria admitted selling shells to Libya.",
    "Syria confirmed that it had sold weapons to Libya.",
    "Egypt said Syria is continuing to sell shells to Libya.",
  ])
  func agreeing(_ other: String) throws {
    #expect(try relation(Self.sold, other)?.kind == .agree)
  }

  @Test(arguments: [
    "Syria denied that it sold shells to Libya.", "Syria denied selling shells to Libya.",
    "Syria said it never sold shells to Libya.",
    "“We have never sold shells to Libya,” Syria said.",
    "Egypt said Syria did not sell any shells to Libya.",
    "Syria rejected claims that it had sold weapons to Libya.",
    "Libya said it did not buy shells from Syria.", "Syria said no shells were sold to Libya.",
    "Syria insisted it had never sold shells to Libya.",
    "Syria said it no longer sold shells to Libya.",
  ])
  func denying(_ other: String) throws {
    let relation = try #require(try relation(Self.sold, other))
    #expect(relation.kind == .deny)
    #expect(relation.reason.contains("Syria → Libya"))
  }

  @Test(arguments: [
    "Iran said Libya sold shells to Syria.", "Egypt said Syria bought shells from Libya.",
    "Egypt said Syria was supplied with shells by Libya.",
    "Egypt said Libya's sale of shells to Syria was illegal.",
    "Libya denied that it sold shells to Syria.",
  ])
  func reversed(_ other: String) throws {
    let relation = try #require(try relation(Self.sold, other))
    #expect(relation.kind == .reverse)
    #expect(relation.reason.contains("Syria → Libya in the first"))
    #expect(relation.reason.contains("Libya → Syria in the second"))
  }

  @Test(arguments: [
    "Syria did not deny that it sold shells to Libya.",
    "Egypt declined to say whether Syria sold shells to Libya.",
    "Syria denied that it never sold shells to Libya.",
    "Egypt said claims that Syria sold shells to Libya were false.",
    "Egypt questioned whether Syria sold shells to Libya.",
  ])
  func undecided(_ other: String) throws {
    #expect(try relation(Self.sold, other)?.kind == .undecided)
  }

  /// Other acts, other parties, other goods, plans: nothing is listed.
  @Test(arguments: [
    "Egypt said Syria sold shells to Sudan.", "Egypt said Syria will sell shells to Libya.",
    "Egypt said Syria plans to sell shells to Libya.",
    "Egypt said Syria refused to sell shells to Libya.",
    "Syria said it would never sell shells to Libya.",
    "Egypt said Syria might sell shells to Libya.",
    "Egypt said if Syria sold shells to Libya, it would act.",
    "Syria denied that it sold wheat to Libya.", "Egypt said Syria attacked Libya.",
  ])
  func unrelated(_ other: String) throws {
    #expect(try relation(Self.sold, other) == nil)
  }

  @Test(arguments: [
    ("Syria sold 12 shells to Libya", "Syria sold 20 shells to Libya"),
    ("Syria sold 12 shells to Libya", "Libya bought more than 20 shells from Syria"),
    ("12 people were killed in the blast", "15 people were killed in the blast"),
    ("China gave Sudan $5m", "China gave Sudan $7 million"),
    ("China gave Sudan more than $5 million", "China gave Sudan $4m"),
    ("China gave Sudan 2.5 million tonnes of wheat", "China gave Sudan 3 million tonnes of wheat"),
    (
      "Russian forces destroyed 20 tanks in Ukraine",
      "Russian forces destroyed five tanks in Ukraine"
    ),
  ])
  func numbers(_ a: String, _ b: String) throws {
    #expect(try relation("Iran said \(a).", "Egypt said \(b).")?.kind == .number)
  }

  @Test(arguments: [
    ("Syria sold 12 shells to Libya", "Syria sold at least 10 shells to Libya"),
    ("at least 12 people were killed in the blast", "15 people were killed in the blast"),
    ("about 100 soldiers were killed in Mali", "105 soldiers were killed in Mali"),
    ("China gave Sudan $5 million", "China gave Sudan $5m"),
  ])
  func numbersThatFit(_ a: String, _ b: String) throws {
    #expect(try relation("Iran said \(a).", "Egypt said \(b).")?.kind == .agree)
  }

  @Test(arguments: [
    ("on Monday", "on Saturday"), ("on Tuesday", "last week"), ("in September", "in October"),
  ])
  func dates(_ a: String, _ b: String) throws {
    let relation = try relation(
      "Iran said Syria sold shells to Libya \(a).",
      "Egypt said Syria sold shells to Libya \(b)."
    )
    #expect(relation?.kind == .date)
  }

  /// Two sides of midnight may be one moment in two time zones.
  @Test(arguments: [("on Sunday", "on Monday"), ("on Monday", "last week")])
  func datesSideBySide(_ a: String, _ b: String) throws {
    let relation = try relation(
      "Iran said Syria sold shells to Libya \(a).",
      "Egypt said Syria sold shells to Libya \(b)."
    )
    #expect(relation?.kind == .undecided)
  }

  @Test(arguments: [("on Monday", "in November"), ("on Monday", "this week"), ("in September", "")])
  func datesThatFit(_ a: String, _ b: String) throws {
    let relation = try relation(
      "Iran said Syria sold shells to Libya \(a).",
      "Egypt said Syria sold shells to Libya \(b)."
    )
    #expect(relation?.kind == .agree)
  }

  @Test func places() throws {
    let relation = try relation(
      "Egypt said 12 civilians were killed in Sudan.",
      "Iran said 12 civilians were killed in Niger."
    )
    #expect(relation?.kind == .place)
  }

  @Test(arguments: [
    ("inflation in Turkey increased", "inflation in Turkey fell"),
    ("the court convicted Smith", "the court acquitted Smith"),
  ])
  func opposites(_ a: String, _ b: String) throws {
    #expect(try relation("Iran said \(a).", "Egypt said \(b).")?.kind == .deny)
  }

  @Test func oppositesThatFollowEachOther() throws {
    let relation = try relation(
      "Germany said Poland released 10 prisoners.",
      "Egypt said Poland detained 10 prisoners."
    )
    #expect(relation?.kind == .undecided)
  }

  @Test(arguments: [
    ("Israel and Syria met in Egypt", "Syria met Israel in Egypt"),
    ("Syria and Libya signed a deal", "Libya and Syria signed a deal"),
    (
      "the president of Libya met the president of Iraq",
      "the president of Iraq met the president of Libya"
    ),
  ])
  func symmetricActs(_ a: String, _ b: String) throws {
    #expect(try relation("Iran said \(a).", "Egypt said \(b).")?.kind == .agree)
  }

  @Test func accusationsAgainstEachOther() throws {
    let relation = try relation(
      "Iran accused Syria of attacking Libya.",
      "Egypt accused Libya of attacking Syria."
    )
    #expect(relation?.kind == .reverse)
  }

  @Test func theOneWhoIsQuotedAndTheOneWhoDenies() throws {
    let dossier = try Newsroom.shared.get()
      .dossier("Syria denied Iranian claims that it sold shells to Libya.")
    #expect(dossier.propositions.count == 1)
    #expect(dossier.propositions[0].asserted.count == 1)
    #expect(dossier.propositions[0].denied.count == 1)
    #expect(dossier.relations.map(\.kind) == [.deny])
  }

  @Test func usIsNoPronoun() throws {
    let claims = try Newsroom.shared.get().claims("Iran said the US sold shells to Libya.")
    #expect(claims.first?.statement.acts.first?.agent?.key == "US")
  }

  @Test func aWordThatTellsOfTheShipmentIsNoDenialOfIt() throws {
    let claims = try Newsroom.shared.get()
      .claims("Mr Kirby said the Syrian shipments to Libya are not going to change the war.")
    let act = try #require(claims.first?.statement.acts.first)
    #expect(act.name == "transfer" && !act.isNegated)
  }
}

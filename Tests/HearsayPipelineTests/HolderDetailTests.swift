import HearsayClaims
import Testing

/// What a claim tells of its holder beside the name.
struct HolderDetailTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let role: String?
    let principal: String?
    let anonymity: Holder.Anonymity
    let number: Holder.Number

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(
      text: "A spokesman for the Defence Ministry said the ship had sailed.",
      role: "spokesman",
      principal: "Defence Ministry",
      anonymity: .unnamed,
      number: .singular
    ),
    Case(
      text: "Two officials, who asked not to be named, said the ship had sailed.",
      role: "officials",
      principal: nil,
      anonymity: .requested,
      number: .plural
    ),
    Case(
      text: "Anna Keane said the ship had sailed.",
      role: nil,
      principal: nil,
      anonymity: .named,
      number: .singular
    ),
  ])
  func theHolderIsTold(_ expected: Case) throws {
    let holder = try #require(try Newsroom.shared.get().claims(expected.text).first?.holder)
    #expect(holder.role == expected.role)
    #expect(holder.principal?.contains(expected.principal ?? "") ?? (expected.principal == nil))
    #expect(holder.anonymity == expected.anonymity)
    #expect(holder.number == expected.number)
  }
}

import Foundation
import HearsayCase
import HearsayClaims
import HearsayDocument
import HearsayReports
import HearsayText
import Testing

/// What must be shown on two real captures, where they are at hand.
@Suite(.enabled(if: Checkout.hasCaptures))
struct CaptureTests {
  private func run() async throws -> PageRun {
    try await PageRun([Checkout.captures], published: CalendarDate(iso: "2022-11-08"))
  }

  @Test func everySpanIsFoundAgain() async throws {
    let run = try await run()
    #expect(run.accounts.count >= 2)
    try run.checkSpans()
  }

  @Test func noFurnitureIsLeft() async throws {
    let sludge = [
      "function(", "{", "var ", "px;", "@media", "Open image in gallery", "Subscribe", "Sign up",
      "cookie", "Your support", "Register", "comments", "Related",
    ]
    for article in try await run().articles.values {
      for word in sludge { #expect(!article.text.contains(word), "\(article.id): \(word)") }
      #expect(article.text.count > 1000)
    }
  }

  @Test func twentyClaimsHaveHolderAndStance() async throws {
    #expect(try await run().claims.filter { $0.holder != nil }.count >= 20)
  }

  @Test(arguments: [
    ("supplying a “significant number”", "2022-W44"), ("barrage of tests", "2022-11-07"),
    ("an idea", "2022-11-02"), ("importing millions of rockets", "2022-09"),
  ])
  func datesAreResolved(_ words: String, _ value: String) async throws {
    let claims = try await run().claims.filter { $0.content.text.contains(words) }
    #expect(!claims.isEmpty)
    #expect(claims.contains { $0.statementDate?.value == value }, "\(claims.map(\.statementDate))")
  }

  private static let deal = [
    "it exported artillery shells", "Russia is secretly supplying", "arms dealings",
    "importing millions of rockets",
  ]

  @Test func theAccusationAndTheDenialAreOneProposition() async throws {
    let run = try await run()
    let proposition = try #require(
      run.comparison.dossier.propositions.max { $0.claims.count < $1.claims.count }
    )
    let contents = run.claims.filter { proposition.claims.contains($0.id) }.map(\.content.text)
    for words in Self.deal { #expect(contents.contains { $0.contains(words) }, "\(words)") }
    let sides = { (ids: [String]) in
      Set(run.claims.filter { ids.contains($0.id) }.compactMap { $0.holder?.name })
    }
    #expect(sides(proposition.asserted).contains { $0.contains("White House") })
    #expect(sides(proposition.denied).contains { $0.contains("North Korea") })
  }

  @Test func theSentenceWithTheRolesTurnedRoundIsNamed() async throws {
    let run = try await run()
    let texts = Dictionary(
      run.claims.map { ($0.id, $0.content.text) },
      uniquingKeysWith: { first, _ in first }
    )
    let reversals = run.comparison.dossier.relations.filter { $0.kind == .reverse }
    #expect(!reversals.isEmpty)
    for relation in reversals {
      let pair = [texts[relation.a] ?? "", texts[relation.b] ?? ""]
      #expect(pair.contains { $0.contains("Russia is secretly supplying") })
      #expect(relation.reason.contains("North Korea → Russia"))
      #expect(relation.reason.contains("Russia → North Korea"))
    }
  }
}

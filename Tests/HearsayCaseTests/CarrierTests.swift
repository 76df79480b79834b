import Foundation
import HearsayCase
import HearsayClaims
import HearsayReports
import Testing

/// The agency whose report a page is carries its claims.
struct CarrierTests {
  private static let page = """
    Vordia denies it sold shells to Keld

    By Reuters

    Nov 8, 2022

    MARLOW, Nov 8 (Reuters) - Vordia denied on Monday that it had sold artillery shells to Keld, and \
    the defence ministry accused the government of Marlow of spreading false rumours about its ports \
    and its ships in the northern sea.

    Reuters reported last week that two officials of Marlow had seen the papers of a ship that left \
    the port of Vell in the spring with crates of shells on board.
    """

  @Test func theAgencyEndsEveryChain() async throws {
    try await withScratchFolder { folder in
      let file = folder.appending(path: "page.txt")
      try Data(Self.page.utf8).write(to: file)
      let run = try await PageRun([file.path])
      try run.checkSpans()
      #expect(run.accounts.map(\.agencies) == [["Reuters"]])
      #expect(run.claims.count >= 3)
      for claim in run.claims {
        let isHeldByIt = claim.holder?.name == "Reuters"
        #expect(claim.chain.last?.passage.text == (isHeldByIt ? nil : "Reuters"), "\(claim.id)")
      }
      let lines = ClaimsReport(of: run.accounts).jsonLines()
      #expect(
        lines.contains(#""chain":[{"text":"Reuters","start":null,"end":null,"role":"agency"}]"#)
      )
      let dossier = DossierReport(run.comparison.dossier)
      #expect(dossier.text().contains("outlet unknown, report of Reuters, 8 Nov 2022"))
      #expect(dossier.json().contains(#""agencies":["Reuters"]"#))
    }
  }

  @Test func aPageOfNoAgencyHasNone() async throws {
    let run = try await PageRun([Checkout.examples])
    #expect(run.accounts.flatMap(\.agencies).isEmpty)
    #expect(run.claims.flatMap(\.chain).allSatisfy { !$0.passage.ranges.isEmpty })
  }
}

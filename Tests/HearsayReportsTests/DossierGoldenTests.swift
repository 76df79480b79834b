import HearsayClaims
import HearsayReports
import Testing

/// The reports of one hand-built dossier against files, byte for byte.
@Suite struct DossierGoldenTests {
  private let report = DossierReport(Sample.dossier)
  private let claims = ClaimsReport(Sample.dossier.accounts.flatMap(\.claims))

  @Test func textAt80() throws { try expectGolden(report.text(), "dossier.txt") }

  @Test func textAt120() throws { try expectGolden(report.text(width: 120), "dossier-120.txt") }

  @Test func coloredText() throws {
    try expectGolden(report.text(width: 80, style: .ansi), "dossier-ansi.txt")
  }

  @Test func markdown() throws { try expectGolden(report.markdown(), "dossier.md") }

  @Test func json() throws { try expectGolden(report.json(), "dossier.json") }

  @Test func csv() throws { try expectGolden(report.csv(), "dossier.csv") }

  @Test func claimsText() throws { try expectGolden(claims.text(), "claims.txt") }

  @Test func claimsMarkdown() throws { try expectGolden(claims.markdown(), "claims.md") }

  @Test func claimsLines() throws { try expectGolden(claims.jsonLines(), "claims.jsonl") }

  @Test func claimsTable() throws { try expectGolden(claims.csv(), "claims.csv") }

  @Test func coloredTextIsPlainTextWithSequences() {
    let colored = report.text(width: 80, style: .ansi)
    let sequence = /\u{1B}\[[0-9;]*m/
    #expect(colored.replacing(sequence, with: "") == report.text(width: 80))
  }

  @Test func emptyDossier() {
    let empty = DossierReport(Dossier(accounts: [], propositions: [], relations: [], origins: []))
    #expect(empty.text().hasPrefix("Who says what\n0 sources, 0 claims"))
    #expect(
      empty.json()
        == #"{"sources":[],"claims":[],"propositions":[],"relations":[],"origins":[],"findings":[]}"#
        + "\n"
    )
  }

  @Test func unknownClaimIDsAreLeftOut() {
    let dossier = Dossier(
      accounts: [Sample.gazette],
      propositions: [
        Proposition(id: "p", summary: "s", claims: ["gone", "c1"], asserted: ["gone"], denied: [])
      ],
      relations: [Relation(.deny, a: "gone", b: "c1", reason: "r")],
      origins: [["gone.txt", "pages/gazette.txt"]]
    )
    let text = DossierReport(dossier).text()
    #expect(!text.contains("Where the words differ"))
    #expect(text.contains("Also said"))
  }
}

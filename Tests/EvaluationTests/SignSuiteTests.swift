import Foundation
import HearsayCase
import HearsayClaims
import Testing

/// Short cases of denials, refusals, withholding, scare quotes and hypothetical speech, each with
/// what must be read from it and what must never be.
@Suite struct SignSuiteTests {
  /// `signs-open.txt` names exactly the cases that do not pass yet, so that it can only shrink.
  @Test func allButTheNamedCasesPass() async throws {
    let results = try await Self.results()
    let failing = results.filter { !$0.sign.passes($0.claims) }.map(\.sign.id)
    let named = try String(contentsOf: Files.openSigns, encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    let unnamed = Set(failing).subtracting(named).sorted()
    let passing = Set(named).subtracting(failing).sorted()
    #expect(unnamed.isEmpty, "These fail and are not named: \(unnamed.joined(separator: " "))")
    #expect(passing.isEmpty, "These are named and pass: \(passing.joined(separator: " "))")
  }

  @Test func thereAreEnoughCases() throws {
    let cases = try Files.lines(of: Files.signs, as: SignCase.self)
    #expect(cases.count >= 200)
    #expect(Set(cases.map(\.id)).count == cases.count)
  }

  private static func results() async throws -> [(sign: SignCase, claims: [Claim])] {
    let cases = try Files.lines(of: Files.signs, as: SignCase.self)
    let pages = try await ClaimFinder.claims(in: cases.map(\.page))
    let claims = Dictionary(
      pages.values.map { (pageName($0.document), $0.claims) },
      uniquingKeysWith: +
    )
    return cases.map { ($0, claims[$0.id] ?? []) }
  }
}

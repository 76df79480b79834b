import Foundation
import HearsayCapture
import HearsayCase
import HearsayClaims
import Testing

/// The whole program on `Examples/`, against the claims marked by hand.
@Suite struct ExamplesFloorsTests {
  /// Scores of another set of marked claims say nothing about these floors.
  @Test func floorsAreOfTheseMarkedClaims() throws {
    let gold = try CaptureReader.read(CaptureSource(path: Files.gold.path))
    #expect(try Floors.read().gold == gold.sha256)
  }

  @Test func everyMeasureHasAFloor() throws {
    let names = try Floors.read().scores.keys.sorted()
    #expect(names == ClaimScores.Measure.allCases.map(\.rawValue).sorted())
  }

  @Test func scoresHoldTheirFloors() async throws {
    let floors = try Floors.read()
    let marked = try Files.lines(of: Files.gold, as: MarkedClaim.self)
    let pages = try await Self.read(Set(marked.map(\.document)))
    #expect(pages.failures.isEmpty)
    let found = pages.values.flatMap(\.claims).map(FoundClaim.init)
    let scores = ClaimScores(marked: marked, found: found)
    print("Measured on Examples/:\n" + scores.pinned)
    for measure in ClaimScores.Measure.allCases {
      let floor = try #require(floors.scores[measure.rawValue]) - floors.slack
      #expect(scores[measure] >= floor, "\(measure.rawValue) fell")
    }
    #expect(scores.flips <= floors.flips)
  }

  private static func read(_ documents: Set<String>) async throws -> PageResults<Account> {
    let hearsay = try Hearsay(data: Files.root.appending(path: "Data").path)
    let paths = documents.sorted().map { Files.examples.appending(path: $0).path }
    return await hearsay.claims(PageRequest(paths: paths, workers: 2))
  }
}

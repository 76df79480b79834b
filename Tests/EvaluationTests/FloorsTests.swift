import Foundation
import HearsayCapture
import HearsayCase
import HearsayClaims
import Testing

/// The whole program against claims marked by hand.
@Suite struct FloorsTests {
  /// Scores of another set of marked claims say nothing about these floors.
  @Test(arguments: MarkedSet.allCases) func floorsAreOfTheseMarkedClaims(_ set: MarkedSet) throws {
    let marks = try CaptureReader.read(CaptureSource(path: set.marks.path))
    #expect(try Floors.read(set).gold == marks.sha256, "\(set): \(marks.sha256)")
  }

  @Test(arguments: MarkedSet.allCases) func everyMeasureHasAFloor(_ set: MarkedSet) throws {
    let names = try Floors.read(set).scores.keys.sorted()
    #expect(names == ClaimScores.Measure.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: MarkedSet.allCases) func scoresHoldTheirFloors(_ set: MarkedSet) async throws {
    let floors = try Floors.read(set)
    let pages = try await set.claims()
    #expect(pages.failures.isEmpty)
    let scores = ClaimScores(
      marked: try Files.lines(of: set.marks, as: MarkedClaim.self),
      found: pages.values.flatMap(\.claims).map(FoundClaim.init)
    )
    print("Measured on \(set.rawValue):\n" + scores.pinned)
    for measure in ClaimScores.Measure.allCases {
      let floor = try #require(floors.scores[measure.rawValue]) - floors.slack
      #expect(scores[measure] >= floor, "\(set.rawValue): \(measure.rawValue) fell")
    }
    #expect(scores.flips <= floors.flips, "\(set.rawValue): more signs turned round")
  }
}

import Foundation
import HearsayCase
import HearsayClaims
import HearsayReports
import Testing

/// What the two invented affairs must show; `Examples/README.md` tells what an analyst would note.
struct ExampleTests {
  @Test(arguments: ["arms-shipments", "greyfell-dam"])
  func everySpanIsFoundAgain(_ affair: String) async throws {
    let run = try await PageRun([Checkout.examples + "/" + affair])
    #expect(run.comparison.failures.isEmpty)
    #expect(run.claims.count >= 40)
    try run.checkSpans()
  }

  @Test func theSameInputGivesTheSameBytes() async throws {
    let hearsay = try Checkout.hearsay.get()
    var outputs: Set<String> = []
    for workers in [1, 2, 2] {
      let request = PageRequest(paths: [Checkout.examples], workers: workers)
      let dossier = await hearsay.compare(request).dossier
      outputs.insert(DossierReport(dossier).json())
    }
    #expect(outputs.count == 1)
  }

  @Test func reprintsAreOneOrigin() async throws {
    let run = try await PageRun([Checkout.examples])
    let families = run.comparison.dossier.origins
      .map { $0.map { URL(filePath: $0).deletingPathExtension().lastPathComponent } }
    #expect(families.contains { $0.contains("kestrel-daily") && $0.contains("tellus-online") })
    #expect(families.contains { $0.contains("tannmark-gazette") && $0.contains("evening-lantern") })
    #expect(!families.contains { $0.contains("harbour-wire") && $0.contains("kestrel-daily") })
  }

  @Test func theSameCaptureTwiceHasTwoSetsOfIds() async throws {
    let page = Checkout.examples + "/arms-shipments/northline.txt"
    let run = try await PageRun([page, page])
    let ids = run.claims.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}

import Foundation
import HearsayCase
import HearsayClaims
import HearsayReports
import HearsayText
import Testing

/// Runs over more pages than are held at once.
struct BatchTests {
  private static let count = 150
  private static let page = "The minister denied on Monday that the dam had failed in the night. "

  @Test(arguments: [1, 3])
  func resultsComeInOrderAsTheyAreDone(workers: Int) async throws {
    try await withPages { request in
      let reader = try Checkout.articleReader.get()
      var request = request
      request.workers = workers
      var deliveries: [Int] = []
      var ids: [String] = []
      await reader.read(request) { results in
        deliveries.append(results.values.count + results.failures.count)
        ids += results.values.map(\.id)
      }
      #expect(deliveries.count > 2)
      #expect(deliveries.reduce(0, +) == Self.count + 1)
      #expect(ids.count == Self.count)
      #expect(ids == ids.sorted())
      let whole = await reader.read(request)
      #expect(whole.values.map(\.id) == ids)
      #expect(whole.failures.count == 1)
    }
  }

  /// The pages are all the same bytes: their claims still differ in their ids.
  @Test func idsDifferAcrossBatches() async throws {
    try await withPages { request in
      let hearsay = try Checkout.hearsay.get()
      let accounts = await hearsay.claims(request).values
      let ids = accounts.flatMap(\.claims).map(\.id)
      #expect(ids.count >= Self.count)
      #expect(Set(ids).count == ids.count)
      let compared = await hearsay.compare(request).dossier.accounts
      #expect(compared.flatMap(\.claims).map(\.id) == ids)
    }
  }

  @Test func progressIsThatOfTheRun() async throws {
    try await withPages { request in
      let reader = try Checkout.articleReader.get()
      let (stream, continuation) = AsyncStream.makeStream(of: [Int].self)
      var request = request
      request.progress = { done, total in continuation.yield([done, total]) }
      _ = await reader.read(request)
      continuation.finish()
      var told: [[Int]] = []
      for await pair in stream { told.append(pair) }
      #expect(told == (1...Self.count + 1).map { [$0, Self.count + 1] })
    }
  }

  @Test func whoeverTakesTheResultsMayStop() async throws {
    struct Enough: Error {}
    try await withPages { request in
      let reader = try Checkout.articleReader.get()
      var deliveries = 0
      await #expect(throws: Enough.self) {
        try await reader.explain(request) { _ in
          deliveries += 1
          throw Enough()
        }
      }
      #expect(deliveries == 1)
    }
  }

  // MARK: Explanations

  @Test(arguments: ["arms-shipments", "greyfell-dam"])
  func regionsTellTheArticle(_ affair: String) async throws {
    let reader = try Checkout.articleReader.get()
    let request = PageRequest(paths: [Checkout.examples + "/" + affair])
    let articles = await reader.read(request).values
    var pages: [PageExplanation] = []
    await reader.explain(request) { pages += $0.values }
    #expect(pages.map(\.document) == articles.map(\.id))
    for (page, article) in zip(pages, articles) {
      let size = try Data(contentsOf: URL(filePath: page.document)).count
      let starts = page.regions.map(\.range.start)
      #expect(starts == starts.sorted())
      #expect(page.regions.allSatisfy { $0.range.end <= size && !$0.reason.isEmpty })
      let kept = page.regions.filter { $0.isKept && $0.kind != "headline" }
      #expect(Self.words(kept.map(\.text)) == Self.words([article.text]))
    }
  }

  /// What has no article can still be explained.
  @Test func aPageWithoutAnArticleIsExplained() async throws {
    try await withScratchFolder { folder in
      let file = folder.appending(path: "page.html")
      try Data("<html><head><style>a{b:c}</style></head><nav>Home</nav></html>".utf8).write(
        to: file
      )
      let reader = try Checkout.articleReader.get()
      let request = PageRequest(paths: [file.path])
      #expect(await reader.read(request).values.isEmpty)
      await reader.explain(request) { results in
        #expect(results.values.map { $0.regions.contains(where: \.isKept) } == [false])
        #expect(results.values.first?.regions.isEmpty == false)
      }
    }
  }

  private static func words(_ texts: [String]) -> [Substring] {
    texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
  }

  private func withPages(_ body: (PageRequest) async throws -> Void) async throws {
    try await withScratchFolder { folder in
      let text = Data(String(repeating: Self.page, count: 3).utf8)
      for number in 1000..<1000 + Self.count {
        try text.write(to: folder.appending(path: "\(number).txt"))
      }
      try await body(PageRequest(paths: [folder.path, "/no/such/page"], workers: 2))
    }
  }
}

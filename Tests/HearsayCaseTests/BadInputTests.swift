import Foundation
import HearsayCase
import HearsayClaims
import HearsayText
import TestSupport
import Testing

/// Any bytes end in a result or a reason, and the other pages are still done.
struct BadInputTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }
  }

  private static let news = Array("The minister said the dam had failed on Monday. ".utf8)

  static let pages = [
    Page(name: "empty", bytes: []), Page(name: "blank", bytes: Array(" \n\t\r\n".utf8)),
    Page(name: "a line of 10 MB", bytes: [UInt8](repeating: 0x61, count: 10_000_000)),
    Page(name: "10 MB of braces", bytes: [UInt8](repeating: 0x7B, count: 10_000_000)),
    Page(name: "invalid UTF-8", bytes: news + [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80] + news),
    Page(name: "cut UTF-8", bytes: news + [0xE2, 0x80]),
    Page(name: "NULs", bytes: news + [0, 0, 0] + news),
    Page(name: "binary", bytes: Array("\u{7F}ELF".utf8) + (0..<5000).map { UInt8($0 * 7 % 256) }),
    Page(name: "quotation marks", bytes: Array(String(repeating: "“", count: 20_000).utf8)),
    Page(name: "open quotations", bytes: Array(String(repeating: "“We ", count: 5_000).utf8)),
    Page(name: "one word", bytes: Array(String(repeating: "said ", count: 5_000).utf8)),
    Page(name: "names", bytes: Array(String(repeating: "Iran Russia ", count: 2_500).utf8)),
    Page(
      name: "an endless sentence",
      bytes: Array(
        String(repeating: "He said the ship sailed and the port denied it ", count: 600).utf8
      )
    ),
    Page(name: "conjunctions", bytes: Array(String(repeating: "shells and ", count: 2_500).utf8)),
  ]

  @Test(arguments: pages)
  func itEnds(_ page: Page) async throws {
    try await withScratchFolder { folder in
      let file = folder.appending(path: "page.txt")
      try Data(page.bytes).write(to: file)
      let good = Checkout.examples + "/arms-shipments/northline.txt"
      let run = try await PageRun([file.path, good])
      #expect(run.accounts.contains { $0.document == good }, "the other page is still done")
      #expect(run.accounts.count + run.comparison.failures.count == 2)
      for failure in run.comparison.failures {
        #expect(failure.id == file.path && !failure.message.isEmpty)
      }
      try run.checkSpans()
    }
  }

  @Test func aMissingFileIsNamed() async throws {
    let run = try await PageRun(["/no/such/page.txt"])
    #expect(run.accounts.isEmpty)
    #expect(run.comparison.failures.map(\.id) == ["/no/such/page.txt"])
  }

  /// Cuts, insertions and repetitions at random places of the examples: spans must still be found.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func mutatedPages(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let files = try FileManager.default
      .subpathsOfDirectory(atPath: Checkout.examples)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let file = try #require(files.randomElement(using: &random))
    var bytes = Array(try Data(contentsOf: URL(filePath: Checkout.examples + "/" + file)))
    for _ in 0..<Int.random(in: 1...12, using: &random) { Self.mutate(&bytes, &random) }
    try await withScratchFolder { folder in
      let page = folder.appending(path: "page.txt")
      try Data(bytes).write(to: page)
      try await PageRun([page.path]).checkSpans()
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...400, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: random.bytes(Int.random(in: 1...8, using: &random)), at: place)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    default:
      bytes.insert(contentsOf: Array("“”\"'{}<> \n".utf8).shuffled(using: &random), at: place)
    }
  }

  /// Twice the text takes about twice the time: four times would be quadratic.
  @Test(.timeLimit(.minutes(2)))
  func timeIsLinearInSize() async throws {
    let sentence = """
      “We have never sold shells to Libya,” a spokesman for Syria said on Monday. Iran had accused \
      Syria of selling 12 shells, which the minister called a lie.\n
      """
    _ = try await seconds(sentence, times: 20)
    let single = try await seconds(sentence, times: 150)
    let double = try await seconds(sentence, times: 600)
    #expect(double < 9 * single + 0.5, "\(single) s, then \(double) s for four times as much")
  }

  private func seconds(_ sentence: String, times: Int) async throws -> Double {
    try await withScratchFolder { folder in
      let page = folder.appending(path: "page.txt")
      try Data(String(repeating: sentence, count: times).utf8).write(to: page)
      let hearsay = try Checkout.hearsay.get()
      let duration = await ContinuousClock().measure {
        _ = await hearsay.compare(PageRequest(paths: [page.path]))
      }
      return duration / .seconds(1)
    }
  }
}

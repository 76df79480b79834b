import Foundation
import HearsayArticle
import HearsayHTML
import HearsayText
import Testing

/// The pages kept beside the checkout: every character of every article leads to bytes of the file.
@Suite(.enabled(if: DevPages.exist))
struct DevPageTests {
  @Test(arguments: ["wcxb-article", "trafilatura", "readability"])
  func articleLeadsToBytes(_ set: String) throws {
    let extractor = ArticleExtractor(rules: try Checkout.rules(), markup: try Checkout.markup())
    for file in try DevPages.files(of: set) {
      let bytes = try DevPages.unzipped(file)
      let page = TextDecoder.decode(bytes)
      let outcome = extractor.extract(html: .parsed(page.utf8), page: page.utf8)
      guard case .article(let article) = outcome else { continue }
      let problem = Self.problem(article, page, bytes)
      #expect(problem == nil, "\(file.lastPathComponent)")
    }
  }

  /// The first run of the article that the file does not hold.
  private static func problem(_ article: Article, _ page: DecodedText, _ bytes: [UInt8]) -> String?
  {
    var problem: String?
    var at = 0
    let map = article.sourceMap.composed(with: page.map)
    map.forEachRun(in: Bytes(0, UInt32(article.text.count))) { count, source, isCopied in
      let text = article.text[at..<(at + Int(count))]
      at += Int(count)
      guard Int(source.end) <= bytes.count else { return problem = "behind the end" }
      if isCopied, text != bytes[source.indices] { problem = String(decoding: text, as: UTF8.self) }
    }
    return at == article.text.count ? problem : "\(article.text.count - at) bytes lead nowhere"
  }
}

enum DevPages {
  private static let folder = Checkout.root.appending(path: "../shared/data/articles")

  static var exist: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Unoptimized code reads every thirtieth page.
  private static var step: Int {
    var isDebug = false
    assert(
      {
        isDebug = true
        return true
      }()
    )
    return isDebug ? 30 : 1
  }

  static func files(of set: String) throws -> [URL] {
    let pages = folder.appending(path: "\(set)/pages")
    let names = try FileManager.default.contentsOfDirectory(atPath: pages.path)
    let zipped = names.filter { $0.hasSuffix(".gz") }.sorted()
    return stride(from: 0, to: zipped.count, by: step).map { pages.appending(path: zipped[$0]) }
  }

  static func unzipped(_ file: URL) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }
}

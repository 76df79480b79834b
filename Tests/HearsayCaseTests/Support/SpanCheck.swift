import Foundation
import HearsayCase
import HearsayClaims
import HearsayReports
import HearsayText
import Testing

/// Finds every span of every claim again: the first thing that must always hold.
struct SpanCheck {
  let article: ArticleReport
  let account: Account
  /// The bytes of the capture as they lie on disk.
  let capture: [UInt8]

  func run() {
    let parts: [ArticlePart: [Unicode.Scalar]] = [
      .text: Array(article.text.unicodeScalars),
      .headline: Array((article.title ?? "").unicodeScalars),
    ]
    for claim in account.claims {
      for passage in claim.passages { check(passage, in: parts[passage.part] ?? [], of: claim) }
      check(claim.evidence, of: claim)
    }
    let ids = account.claims.map(\.id)
    #expect(Set(ids).count == ids.count, "two claims share an id")
  }

  /// The article's text at the code points is the words shown.
  private func check(_ passage: Passage, in text: [Unicode.Scalar], of claim: Claim) {
    #expect(passage.codePoints.count == passage.ranges.count)
    let isInside = passage.codePoints.allSatisfy { $0.upperBound <= text.count && !$0.isEmpty }
    #expect(isInside, "\(claim.id): \(passage.codePoints) in \(text.count)")
    guard isInside else { return }
    let found = passage.codePoints.map { Self.string(text[$0]) }.joined(separator: " ")
    #expect(Self.folded(found) == Self.folded(passage.text), "\(claim.id)")
  }

  /// The capture's bytes are `exact`, and `exact` holds the words of the content in their order.
  private func check(_ evidence: Evidence, of claim: Claim) {
    #expect(evidence.sha256 == account.sha256)
    let range = evidence.range.indices
    #expect(range.upperBound <= capture.count, "\(claim.id)")
    guard range.upperBound <= capture.count, String(validating: capture, as: UTF8.self) != nil
    else { return }
    #expect(String(decoding: capture[range], as: UTF8.self) == evidence.exact, "\(claim.id)")
    let words = claim.content.text.isEmpty ? claim.cue.text : claim.content.text
    #expect(
      Self.isSubsequence(Self.letters(words), of: Self.letters(evidence.exact)),
      "\(claim.id)"
    )
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: scalars)
    return string
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }

  private static func isSubsequence(_ part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
    var rest = part[...]
    for scalar in whole where scalar == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

extension Claim {
  /// All but the links without a place in the text: an agency that the byline names.
  fileprivate var passages: [Passage] {
    [content, cue] + [holder?.passage].compactMap(\.self)
      + chain.map(\.passage).filter { !$0.ranges.isEmpty }
  }
}

/// Runs the whole program over some pages and checks every span it gives.
struct PageRun {
  let comparison: Comparison
  let articles: PageResults<ArticleReport>

  init(_ paths: [String], published: CalendarDate? = nil) async throws {
    let hearsay = try Checkout.hearsay.get()
    let request = PageRequest(paths: paths, published: published, workers: 2)
    comparison = await hearsay.compare(request)
    articles = try await Checkout.articleReader.get().read(request)
  }

  var accounts: [Account] { comparison.dossier.accounts }
  var claims: [Claim] { accounts.flatMap(\.claims) }

  func checkSpans() throws {
    #expect(articles.values.map(\.id) == accounts.map(\.document))
    for (article, account) in zip(articles.values, accounts) {
      let capture = try Data(contentsOf: URL(filePath: account.document))
      SpanCheck(article: article, account: account, capture: Array(capture)).run()
    }
    let known = Set(claims.map(\.id))
    #expect(comparison.dossier.propositions.flatMap(\.claims).allSatisfy(known.contains))
    for relation in comparison.dossier.relations {
      #expect(known.contains(relation.a) && known.contains(relation.b) && !relation.reason.isEmpty)
    }
  }
}

/// A folder that lives as long as the body runs.
func withScratchFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "hearsay-case-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}

import HearsayArticle
import HearsayCapture
public import HearsayClaims
import HearsayDocument
public import HearsayModels
import HearsayPipeline
import HearsayReports
import HearsayText

/// What Hearsay does with the language of pages, for the command line and the server to call: pages
/// in, claims and dossiers out, in input order whatever the number of workers.
public struct Hearsay: Sendable {
  private let extractor: ArticleExtractor
  private let pipeline: Pipeline
  private let claims: ClaimBuilder

  /// - Parameter data: the folder of the data pack; nil to look for it.
  public init(data: String? = nil) throws {
    try self.init(DataPack.find(.ofProcess(option: data)))
  }

  public init(_ pack: DataPack) throws {
    extractor = try ArticleExtractor(pack)
    pipeline = try Pipeline(pack)
    claims = try ClaimBuilder(pack)
  }

  // MARK: Claims

  /// The claims, one account a page.
  public func claims(_ request: PageRequest) async -> PageResults<Account> {
    var results = PageResults<Account>()
    await claims(request) { results.append($0) }
    return results
  }

  /// The claims, given some pages at a time, in input order, as soon as they are done.
  public func claims(
    _ request: PageRequest,
    deliver: (PageResults<Account>) throws -> Void
  ) async rethrows {
    try await analyses(request) { results in
      try deliver(
        PageResults(values: results.values.map(\.account), failures: results.failures)
      )
    }
  }

  /// The dossier of the pages.
  public func compare(_ request: PageRequest) async -> Comparison {
    var results = PageResults<Analysis>()
    await analyses(request) { results.append($0) }
    let dossier = DossierBuilder().dossier(
      of: results.values.map(\.account),
      texts: results.values.map(\.words)
    )
    return Comparison(dossier: dossier, failures: results.failures)
  }

  /// Two passes a batch, both in parallel: the articles, whose digests name the claims, then the
  /// claims.
  private func analyses(
    _ request: PageRequest,
    deliver: (PageResults<Analysis>) throws -> Void
  ) async rethrows {
    let reader = PageReader(request: request, extractor: extractor)
    var keys = CaptureKeys()
    for batch in PageBatches(request) {
      let read = await concurrentMap(batch.pages, width: request.workers) { reader.read($0) }
        .map(PageFailure.flattened)
      let keyed = read.map { page in (page, keys.next((try? page.get())?.capture.sha256)) }
      let results = await concurrentMap(
        keyed,
        width: request.workers,
        progress: batch.progress
      ) { [pipeline, claims] page, key in
        page.map { $0.analysis(by: pipeline, claims, key: key) }
      }
      try deliver(PageResults(results.map(PageFailure.flattened)))
    }
  }

  // MARK: Plain texts

  /// Plain texts with everything the language stages find in them.
  public func annotate(_ texts: [PlainText], workers: Int) async -> [AnnotatedText] {
    let results = await concurrentMap(texts, width: workers) { [pipeline] text in
      let utf8 = Array(text.text.utf8)
      let document = pipeline.annotate(
        utf8,
        blocks: PlainBlocks.lines(of: utf8),
        published: text.published
      )
      return AnnotatedText(id: text.id, document: document)
    }
    return results.compactMap { try? $0.get() }
  }
}

/// Plain text as blocks: every line that is not blank is a paragraph.
enum PlainBlocks {
  static func lines(of text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for (offset, byte) in text.enumerated() where byte == 0x0A {
      append(start..<offset, of: text, to: &blocks)
      start = offset + 1
    }
    append(start..<text.count, of: text, to: &blocks)
    return blocks
  }

  private static func append(_ line: Range<Int>, of text: [UInt8], to blocks: inout [Block]) {
    guard text[line].contains(where: { !$0.isASCIIWhitespace }) else { return }
    blocks.append(Block(.paragraph, Bytes(line)))
  }
}

/// Short names of captures inside claim ids.
struct CaptureKeys {
  private static let length = 10

  private var seen: [String: Int] = [:]

  /// The start of a digest, with `~2`, `~3` where the same bytes come again; empty for a page that
  /// could not be read.
  mutating func next(_ digest: String?) -> String {
    guard let digest else { return "" }
    let key = String(digest.prefix(Self.length))
    let times = seen[key, default: 0] + 1
    seen[key] = times
    return times == 1 ? key : "\(key)~\(times)"
  }
}

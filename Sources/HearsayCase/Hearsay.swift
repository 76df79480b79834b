import HearsayArticle
import HearsayCapture
public import HearsayClaims
import HearsayDocument
public import HearsayModels
import HearsayPipeline
public import HearsayReports
import HearsayText

/// What Hearsay does, for the command line and the server to call: pages in, articles, claims and
/// dossiers out, in input order whatever the number of workers.
public struct Hearsay: Sendable {
  private let extractor: ArticleExtractor
  private let pipeline: Pipeline
  private let claims: ClaimBuilder

  /// - Parameter data: the folder of the data pack; nil to look for it.
  public init(data: String? = nil) throws {
    try self.init(DataPack.find(.ofProcess(option: data)))
  }

  public init(_ pack: DataPack) throws {
    let rules = try FurnitureRules(
      phrases: pack.bytes(of: "rules/furniture.tsv"),
      sections: pack.bytes(of: "rules/furniture-sections.tsv")
    )
    extractor = ArticleExtractor(
      rules: rules,
      markup: try MarkupRules(pack.bytes(of: "rules/furniture-markup.tsv")),
      metadata: try MetadataRules(
        words: pack.bytes(of: "rules/metadata.tsv"),
        evidence: pack.bytes(of: "rules/metadata-evidence.tsv"),
        months: pack.bytes(of: "rules/month-names.tsv"),
        agencies: pack.bytes(of: "lexicons/agencies.tsv"),
        givenNames: pack.bytes(of: "lexicons/given-names.tsv")
      )
    )
    pipeline = try Pipeline(pack)
    claims = try ClaimBuilder(pack)
  }

  /// The articles alone.
  public func articles(_ request: PageRequest) async -> PageResults<ArticleReport> {
    let outcomes = await pages(request, progress: request.progress) { [extractor] listed in
      PageReader(request: request, extractor: extractor).read(listed).map(\.report)
    }
    return PageResults(outcomes)
  }

  /// The claims, one account a page.
  public func claims(_ request: PageRequest) async -> PageResults<Account> {
    let results = await analyses(request)
    return PageResults(values: results.values.map(\.account), failures: results.failures)
  }

  /// The dossier of the pages.
  public func compare(_ request: PageRequest) async -> Comparison {
    let results = await analyses(request)
    let dossier = DossierBuilder().dossier(
      of: results.values.map(\.account),
      texts: results.values.map(\.words)
    )
    return Comparison(dossier: dossier, failures: results.failures)
  }

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

  /// Two passes, both in parallel: the articles, whose digests name the claims, then the claims.
  private func analyses(_ request: PageRequest) async -> PageResults<Analysis> {
    let read = await pages(request) { [extractor] listed in
      PageReader(request: request, extractor: extractor).read(listed)
    }
    let keys = CaptureKeys.unique(read.map { try? $0.get().capture.sha256 })
    let results = await concurrentMap(
      Array(zip(read, keys)),
      width: request.workers,
      progress: request.progress
    ) { [pipeline, claims] outcome, key in
      outcome.map { $0.analysis(by: pipeline, claims, key: key) }
    }
    return PageResults(results.map(Self.flattened))
  }

  /// Lists the pages of a request and works on them in parallel.
  private func pages<Value: Sendable>(
    _ request: PageRequest,
    progress: Progress? = nil,
    _ work: @escaping @Sendable (ListedCapture) -> Result<Value, PageFailure>
  ) async -> [Result<Value, PageFailure>] {
    let listed = CaptureLister.list(paths: request.paths, filesFrom: request.filesFrom)
    let results = await concurrentMap(
      listed,
      width: request.workers,
      progress: progress,
      work
    )
    return results.map(Self.flattened)
  }

  private static func flattened<Value>(
    _ result: Result<Result<Value, PageFailure>, CancellationError>
  ) -> Result<Value, PageFailure> {
    switch result {
    case .success(let outcome): outcome
    case .failure: .failure(PageFailure(id: "-", message: "cancelled"))
    }
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
enum CaptureKeys {
  private static let length = 10

  /// The start of each digest, with `~2`, `~3` where the same bytes come again.
  static func unique(_ digests: [String?]) -> [String] {
    var seen: [String: Int] = [:]
    return digests.map { digest in
      guard let digest else { return "" }
      let key = String(digest.prefix(length))
      let times = seen[key, default: 0] + 1
      seen[key] = times
      return times == 1 ? key : "\(key)~\(times)"
    }
  }
}

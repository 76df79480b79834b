import HearsayArticle
import HearsayCapture
public import HearsayModels
public import HearsayReports

/// Pages in, articles out, in input order whatever the number of workers.
///
/// It loads the rules for pages and none of the language models.
public struct ArticleReader: Sendable {
  private let extractor: ArticleExtractor

  /// - Parameter data: the folder of the data pack; nil to look for it.
  public init(data: String? = nil) throws {
    try self.init(DataPack.find(.ofProcess(option: data)))
  }

  public init(_ pack: DataPack) throws {
    extractor = try ArticleExtractor(pack)
  }

  /// The articles alone.
  public func read(_ request: PageRequest) async -> PageResults<ArticleReport> {
    var results = PageResults<ArticleReport>()
    await read(request) { results.append($0) }
    return results
  }

  /// The articles alone, given some at a time, in input order, as soon as they are done.
  public func read(
    _ request: PageRequest,
    deliver: (PageResults<ArticleReport>) throws -> Void
  ) async rethrows {
    let reader = PageReader(request: request, extractor: extractor)
    for batch in PageBatches(request) {
      try deliver(await pages(of: batch, request) { reader.read($0).map(\.report) })
    }
  }

  /// What became of each region of the pages and why, given in the same way.
  public func explain(
    _ request: PageRequest,
    deliver: (PageResults<PageExplanation>) throws -> Void
  ) async rethrows {
    let reader = PageReader(request: request, extractor: extractor)
    for batch in PageBatches(request) {
      try deliver(await pages(of: batch, request) { reader.explain($0) })
    }
  }

  private func pages<Value: Sendable>(
    of batch: PageBatches.Batch,
    _ request: PageRequest,
    _ work: @escaping @Sendable (ListedCapture) -> Result<Value, PageFailure>
  ) async -> PageResults<Value> {
    let results = await concurrentMap(
      batch.pages,
      width: request.workers,
      progress: batch.progress,
      work
    )
    return PageResults(results.map(PageFailure.flattened))
  }
}

extension ArticleExtractor {
  /// Reads the rules of the data pack for pages.
  init(_ pack: DataPack) throws {
    let rules = try FurnitureRules(
      phrases: pack.bytes(of: "rules/furniture.tsv"),
      sections: pack.bytes(of: "rules/furniture-sections.tsv")
    )
    self.init(
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
  }
}

extension PageFailure {
  /// What became of a page whose work was done, or was cancelled.
  static func flattened<Value>(
    _ result: Result<Result<Value, PageFailure>, CancellationError>
  ) -> Result<Value, PageFailure> {
    switch result {
    case .success(let outcome): outcome
    case .failure: .failure(PageFailure(id: "-", message: "cancelled"))
    }
  }
}

import HearsayArticle
import HearsayCapture
import HearsayClaims
import HearsayDocument
import HearsayHTML
import HearsayPipeline
import HearsayReports
import HearsayText

/// Reads a listed page up to its article.
struct PageReader {
  let request: PageRequest
  let extractor: ArticleExtractor

  func read(_ listed: ListedCapture) -> Result<ReadPage, PageFailure> {
    capture(of: listed).flatMap(article)
  }

  /// Every region of the page with what became of it; also of a page that holds no article.
  func explain(_ listed: ListedCapture) -> Result<PageExplanation, PageFailure> {
    capture(of: listed).map { capture in
      let page = Self.decoded(capture)
      let regions =
        capture.kind == .html
        ? extractor.explain(html: HTMLParser.parse(page.utf8))
        : extractor.explain(rawText: page.utf8)
      return PageExplanation(document: capture.id, regions: regions.map(ExplainedRegion.init))
    }
  }

  private func capture(of listed: ListedCapture) -> Result<Capture, PageFailure> {
    let overrides = CaptureOverrides(published: request.published, outlet: request.outlet)
    do throws(CaptureError) {
      let capture = try CaptureReader.read(try listed.get(), overrides: overrides)
      if let refusal = CaptureError(refusing: capture) { throw refusal }
      return .success(capture)
    } catch {
      return .failure(failure(error))
    }
  }

  private static func decoded(_ capture: Capture) -> DecodedText {
    TextDecoder.decode(capture.bytes, declared: capture.metadata.charset)
  }

  private func article(of capture: Capture) -> Result<ReadPage, PageFailure> {
    let page = Self.decoded(capture)
    let context = PageContext(url: capture.metadata.url, retrieved: capture.metadata.retrieved)
    let outcome =
      capture.kind == .html
      ? extractor.extract(html: HTMLParser.parse(page.utf8), page: page.utf8, context: context)
      : extractor.extract(rawText: page.utf8, context: context)
    switch outcome {
    case .article(let article):
      return .success(ReadPage(capture: capture, page: page, article: article))
    case .rejected(let rejection):
      return .failure(PageFailure(id: capture.id, message: rejection.description))
    }
  }

  private func failure(_ error: CaptureError) -> PageFailure {
    PageFailure(id: error.path, message: error.words)
  }
}

extension ExplainedRegion {
  fileprivate init(_ region: JudgedRegion) {
    let kind =
      switch region.fate {
      case .kept(let kind): kind.rawValue
      case .dropped(let kind): kind.rawValue
      }
    self.init(
      range: region.range,
      isKept: region.isKept,
      kind: kind,
      reason: region.reason,
      text: region.text
    )
  }
}

/// A page with its article, before the language stages.
struct ReadPage: Sendable {
  let capture: Capture
  let page: DecodedText
  let article: Article

  /// The day of publication: what the sidecar states, else what the page tells, else what was given
  /// for pages without a date of their own; last, the day of the last change, which says so.
  var published: DatedValue? {
    if let day = capture.metadata.published { return Self.dated(day, method: "sidecar") }
    if let own = article.published { return Self.dated(own) }
    if let day = capture.metadata.fallbackPublished { return Self.dated(day, method: "given") }
    return article.modified.map { Self.dated($0, method: "modified") }
  }

  private static func dated(_ day: CalendarDate, method: String) -> DatedValue {
    DatedValue(value: day.iso, text: nil, method: method, precision: .day, interval: day...day)
  }

  private static func dated(_ date: ArticleDate) -> DatedValue {
    dated(date, method: date.method.rawValue)
  }

  private static func dated(_ date: ArticleDate, method: String) -> DatedValue {
    let iso = date.date.iso
    return switch date.precision {
    case .day: dated(date.date, method: method)
    case .month:
      DatedValue(
        value: String(iso.prefix(7)),
        text: nil,
        method: method,
        precision: .month,
        interval: nil
      )
    case .year:
      DatedValue(
        value: String(iso.prefix(4)),
        text: nil,
        method: method,
        precision: .year,
        interval: nil
      )
    }
  }

  private var headline: String? { article.headline.map { article.text.string($0) } }

  private var findings: [Finding] { capture.findings + page.findings + article.findings }

  var report: ArticleReport {
    ArticleReport(
      id: capture.id,
      url: capture.metadata.url ?? article.url,
      title: headline,
      authors: article.authors.map(\.name),
      date: published,
      modified: article.modified.map(Self.dated),
      site: capture.metadata.outlet ?? article.site,
      language: article.language,
      text: article.text.string(article.body),
      blocks: article.blocks.filter { $0.kind != .headline },
      posts: article.posts.map { ArticlePost(written: $0.time.written, range: $0.range) },
      captions: article.captions.map {
        ArticleCaption(text: $0.text, range: $0.range, block: $0.block)
      },
      findings: findings,
      sha256: capture.sha256,
      metadata: ArticleMetadata(
        canonical: article.url,
        completeness: article.completeness.rawValue,
        agencies: article.agencies.map(\.name),
        dates: stated(article.published, "published") + stated(article.modified, "modified")
      )
    )
  }

  private func stated(_ date: ArticleDate?, _ kind: String) -> [StatedDate] {
    date.map { date in
      [
        StatedDate(
          kind: kind,
          value: Self.dated(date),
          time: date.time?.iso,
          zone: date.time?.zone,
          range: date.range
        )
      ]
    } ?? []
  }

  private func annotated(by pipeline: Pipeline) -> AnnotatedDocument {
    pipeline.annotate(
      article.text,
      blocks: article.blocks,
      published: published?.interval?.lowerBound
    )
  }

  /// - Parameter key: the short name of the capture inside claim ids.
  func analysis(by pipeline: Pipeline, _ claims: ClaimBuilder, key: String) -> Analysis {
    let document = annotated(by: pipeline)
    let reading = document.reading
    let provenance = Provenance(
      document: capture.id,
      sha256: capture.sha256,
      key: key,
      bytes: capture.bytes,
      page: page,
      article: article.sourceMap
    )
    let agencies = article.agencies.map(\.name)
    let carriers = PageCarriers(agencies: agencies, writers: article.authors.map(\.name))
    let account = Account(
      document: capture.id,
      sha256: capture.sha256,
      outlet: capture.metadata.outlet ?? article.site,
      agencies: agencies,
      url: capture.metadata.url ?? article.url,
      headline: headline,
      published: published,
      claims: carriers.completing(
        claims.claims(in: document, reading: reading, from: provenance)
      ),
      findings: findings + [EnglishCheck.finding(for: reading.words)].compactMap(\.self)
    )
    return Analysis(account: account, words: reading.words)
  }
}

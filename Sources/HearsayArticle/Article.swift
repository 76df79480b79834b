public import HearsayText

/// What is left of a page when its furniture is gone.
///
/// `text` holds the blocks in order, separated by one line feed: first the body, then, where one
/// was found, the headline. So the offsets of the body are those of the body alone.
public struct Article: Sendable {
  /// UTF-8, the buffer that every `Bytes<ArticleSpace>` of this article points into.
  public let text: [UInt8]
  /// In text order; they tile `text` but for the line feeds between them.
  public let blocks: [Block]
  /// The block of kind `headline`, where there is one.
  public let headline: Bytes<ArticleSpace>?
  /// The writers, persons where the page names any.
  public let authors: [Byline]
  /// The news agencies that the byline or dateline names, which carried the report.
  public let agencies: [Byline]
  public let published: ArticleDate?
  public let modified: ArticleDate?
  /// The name of the outlet as the page gives it.
  public let site: String?
  /// A BCP 47 tag.
  public let language: String?
  /// The canonical address as the page gives it.
  public let url: String?
  public let completeness: Completeness
  /// The posts of a live blog, in page order; empty for any other article.
  public let posts: [LivePost]
  /// What stands under the article's pictures, credits among them, in page order; no part of
  /// `text`.
  public let captions: [Caption]
  public let sourceMap: SourceMap<ArticleSpace, PageSpace>
  /// What was left out of the page and why, in page order; then what the page lacks.
  public let findings: [Finding]

  public init(
    text: [UInt8],
    blocks: [Block],
    authors: [Byline] = [],
    agencies: [Byline] = [],
    published: ArticleDate? = nil,
    modified: ArticleDate? = nil,
    site: String? = nil,
    language: String? = nil,
    url: String? = nil,
    completeness: Completeness = .unknown,
    posts: [LivePost] = [],
    captions: [Caption] = [],
    sourceMap: SourceMap<ArticleSpace, PageSpace>,
    findings: [Finding] = []
  ) {
    self.text = text
    self.blocks = blocks
    self.headline = blocks.last.flatMap { $0.kind == .headline ? $0.range : nil }
    self.authors = authors
    self.agencies = agencies
    self.published = published
    self.modified = modified
    self.site = site
    self.language = language
    self.url = url
    self.completeness = completeness
    self.posts = posts
    self.captions = captions
    self.sourceMap = sourceMap
    self.findings = findings
  }

  /// The range of the body blocks: the text without the headline.
  public var body: Bytes<ArticleSpace> {
    guard let last = blocks.last(where: { $0.kind != .headline }) else { return Bytes(0, 0) }
    return Bytes(0, last.range.end)
  }
}

/// A person, firm or agency named as the writer.
public struct Byline: Hashable, Sendable {
  public let name: String
  /// Where the page says so.
  public let range: Bytes<PageSpace>?

  public init(name: String, range: Bytes<PageSpace>?) {
    self.name = name
    self.range = range
  }
}

/// A line under a picture, or the credit of one.
public struct Caption: Hashable, Sendable {
  public let text: String
  public let range: Bytes<PageSpace>
  /// How many blocks of the body stand before it.
  public let block: Int

  public init(text: String, range: Bytes<PageSpace>, block: Int) {
    self.text = text
    self.range = range
    self.block = block
  }
}

/// Whether the whole article was there to be read.
public enum Completeness: String, Sendable, CaseIterable {
  case complete
  case truncated
  case paywalled
  case unknown
}

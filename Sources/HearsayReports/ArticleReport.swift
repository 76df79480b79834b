import HearsayDocument
public import HearsayText

/// What is shown of one article.
public struct ArticleReport: Sendable {
  /// The id of the capture, its path as given.
  public let id: String
  public let url: String?
  public let title: String?
  public let authors: [String]
  public let date: DatedValue?
  public let modified: DatedValue?
  public let site: String?
  /// A BCP 47 tag.
  public let language: String?
  /// The blocks, separated by one line feed; the headline is not among them.
  public let text: String
  /// What `text` is made of, in its order.
  public let blocks: [Block]
  /// The posts of a live blog, in the order of the page; empty for any other article.
  public let posts: [ArticlePost]
  /// What stands under the article's pictures, in the order of the page; no part of `text`.
  public let captions: [ArticleCaption]
  public let findings: [Finding]
  public let sha256: String
  public let metadata: ArticleMetadata

  public init(
    id: String,
    url: String?,
    title: String?,
    authors: [String],
    date: DatedValue?,
    modified: DatedValue?,
    site: String?,
    language: String?,
    text: String,
    blocks: [Block],
    posts: [ArticlePost] = [],
    captions: [ArticleCaption] = [],
    findings: [Finding],
    sha256: String,
    metadata: ArticleMetadata = ArticleMetadata()
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.authors = authors
    self.date = date
    self.modified = modified
    self.site = site
    self.language = language
    self.text = text
    self.blocks = blocks
    self.posts = posts
    self.captions = captions
    self.findings = findings
    self.sha256 = sha256
    self.metadata = metadata
  }
}

/// One post of a live blog.
public struct ArticlePost: Hashable, Sendable {
  /// When it was written, as the page gives it for machines: mostly ISO 8601.
  public let written: String
  /// Its blocks, from the first to the last.
  public let range: Bytes<ArticleSpace>

  public init(written: String, range: Bytes<ArticleSpace>) {
    self.written = written
    self.range = range
  }
}

/// A line under a picture of an article.
public struct ArticleCaption: Hashable, Sendable {
  public let text: String
  /// Where the page has it.
  public let range: Bytes<PageSpace>
  /// The index of the block that it stands before; the number of blocks behind them all.
  public let block: Int

  public init(text: String, range: Bytes<PageSpace>, block: Int) {
    self.text = text
    self.range = range
    self.block = block
  }
}

/// Articles to be shown, in input order.
public struct ArticlesReport: Sendable {
  let articles: [ArticleReport]
  /// True where other articles were written before these.
  let continues: Bool

  /// - Parameter continues: true where these follow others on the same page or stream.
  public init(_ articles: [ArticleReport], continues: Bool = false) {
    self.articles = articles
    self.continues = continues
  }
}

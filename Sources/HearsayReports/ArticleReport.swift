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
  /// The paragraphs, separated by one line feed; the headline is not among them.
  public let text: String
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
    self.findings = findings
    self.sha256 = sha256
    self.metadata = metadata
  }
}

/// Articles to be shown, in input order.
public struct ArticlesReport: Sendable {
  let articles: [ArticleReport]

  public init(_ articles: [ArticleReport]) {
    self.articles = articles
  }
}

// MARK: - JSON Lines

extension ArticlesReport {
  /// One object a line.
  public func jsonLines() -> String {
    var json = JSONWriter()
    for article in articles {
      json.write(article)
      json.endLine()
    }
    return json.string
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ article: ArticleReport) {
    object { json in
      json.field("id", article.id)
      json.field("url", article.url)
      json.field("title", article.title)
      json.field("authors", article.authors)
      json.field("date", article.date.flatMap(Self.day))
      json.field("modified", article.modified.flatMap(Self.day))
      json.field("site", article.site)
      json.field("language", article.language)
      json.field("text", article.text)
      json.array("findings", article.findings) { json, finding in json.write(finding) }
      json.field("sha256", article.sha256)
      json.field("dateMethod", article.date?.method)
      json.field("datePrecision", article.date?.precision.rawValue)
      json.field("dateValue", article.date?.value)
      json.write(article.metadata)
    }
  }

  /// `YYYY-MM-DD`; nil for a date that is known less exactly.
  private static func day(_ date: DatedValue) -> String? {
    CalendarDate(iso: date.value)?.iso
  }
}

// MARK: - Text

extension ArticlesReport {
  /// The heading, then the paragraphs, wrapped at `width` characters.
  public func text(width: Int = 80, style: Style = .plain) -> String {
    var paper = Paper(width: width, style: style)
    for (index, article) in articles.enumerated() {
      if index > 0 { paper.divide() }
      paper.write(article)
    }
    return paper.text
  }
}

extension Paper {
  fileprivate mutating func write(_ article: ArticleReport) {
    paragraph([Run(article.title.map(neutral) ?? "(no headline found)", .heading)])
    paragraph([Run(article.byline)])
    if let url = article.url { paragraph([Run(neutral(url), .faint)]) }
    paragraph([Run(neutral(article.id), .faint)])
    for line in neutralLines(article.text) where !line.isEmpty {
      blank()
      paragraph([Run(line)])
    }
    for note in FindingSummary(article.findings).sentences {
      blank()
      paragraph([Run(note, .faint)])
    }
  }
}

extension ArticleReport {
  /// "Marlow Gazette, 8 Nov 2022, from the dateline, by A and B".
  fileprivate var byline: String {
    var parts = [site.map(neutral), Wording.publication(date)].compactMap(\.self)
    if !authors.isEmpty { parts.append("by " + Wording.list(authors.map(neutral))) }
    return parts.joined(separator: ", ")
  }
}

// MARK: - Markdown

extension ArticlesReport {
  public func markdown() -> String {
    articles.map(\.markdown).joined(separator: "\n---\n\n")
  }
}

extension ArticleReport {
  fileprivate var markdown: String {
    var page = MarkdownPage()
    page.heading(1, title.map(neutral) ?? "(no headline found)")
    page.paragraph(MarkdownPage.escaped(byline))
    page.item("Capture: " + MarkdownPage.code(neutral(id)))
    if let url { page.item("Address: " + MarkdownPage.escaped(neutral(url))) }
    page.item("SHA-256: " + MarkdownPage.code(neutral(sha256)))
    page.blank()
    for line in neutralLines(text) where !line.isEmpty {
      page.paragraph(MarkdownPage.escaped(line))
    }
    for note in FindingSummary(findings).sentences { page.item(MarkdownPage.escaped(note)) }
    return page.text
  }
}

import ArgumentParser
import HearsayCase
import HearsayReports

/// `hearsay article`.
struct ArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "The article alone, without the page around it.",
    discussion: """
      json and jsonl are the same: one object a page, one a line. html is one page with all \
      articles, which loads nothing and runs nothing. With --explain, every region of each page is \
      shown with what became of it and why, as text or as one JSON object a line; offsets count \
      bytes of the page.

      EXAMPLES
        hearsay article page.txt
        hearsay article --format jsonl pages/ > articles.jsonl
        hearsay article --format html page.html > article.html
        hearsay article --explain page.html
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, markdown, html
  }

  @OptionGroup var options: PageOptions

  @Option(help: "How to write the articles.")
  var format: Format = .text

  @Flag(help: "Show why each region of a page is in the article or is not.")
  var explain = false

  func validate() throws {
    guard !explain || [.text, .json, .jsonl].contains(format) else {
      throw ValidationError("--explain is written as text, json or jsonl.")
    }
  }

  func run() async throws {
    let session = Session()
    let reader = try session.articleReader(options.machine)
    if explain {
      try await runExplanations(reader, session)
    } else {
      try await runArticles(reader, session)
    }
  }

  private func runArticles(_ reader: ArticleReader, _ session: Session) async throws {
    var output = PageOutput(session)
    try await reader.read(options.request(progress: output.progress)) { results in
      try output.write(results) { values, continues in
        rendered(ArticlesReport(values, continues: continues), for: session)
      }
    }
    if format == .html, !output.isEmpty { try session.write(ArticlesReport.htmlEnd()) }
    try output.finish()
  }

  private func rendered(_ report: ArticlesReport, for session: Session) -> String {
    switch format {
    case .text: report.text(width: session.width, style: session.style)
    case .json, .jsonl: report.jsonLines()
    case .markdown: report.markdown()
    case .html: report.htmlPart()
    }
  }

  private func runExplanations(_ reader: ArticleReader, _ session: Session) async throws {
    var output = PageOutput(session)
    try await reader.explain(options.request(progress: output.progress)) { results in
      try output.write(results) { values, continues in
        rendered(ExplanationReport(values, continues: continues), for: session)
      }
    }
    try output.finish()
  }

  private func rendered(_ report: ExplanationReport, for session: Session) -> String {
    format == .text
      ? report.text(width: session.width, style: session.style) : report.jsonLines()
  }
}

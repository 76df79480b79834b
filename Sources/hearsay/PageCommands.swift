import ArgumentParser
import HearsayCase
import HearsayClaims
import HearsayReports

/// `hearsay compare`.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "The dossier of some pages: who asserts what, who denies it, where accounts differ.",
    discussion: """
      EXAMPLES
        hearsay compare Examples/arms-shipments
        hearsay compare --published 2022-11-08 --format markdown pages/ > dossier.md
        hearsay compare --files-from list.txt --format json
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown, csv
  }

  @OptionGroup var options: PageOptions

  @Option(help: "How to write the dossier.")
  var format: Format = .text

  func run() async throws {
    let session = Session()
    let hearsay = try session.hearsay(options.machine)
    let comparison = await hearsay.compare(options.request(progress: ProgressLine(noun: "pages")))
    let dossier = comparison.dossier
    if !dossier.accounts.isEmpty {
      try session.write(rendered(DossierReport(dossier), for: session))
    }
    let foundNothing = dossier.accounts.allSatisfy(\.claims.isEmpty)
    try session.finish(comparison.failures, foundNothing: foundNothing)
  }

  private func rendered(_ report: DossierReport, for session: Session) -> String {
    switch format {
    case .text: report.text(width: session.width, style: session.style)
    case .json: report.json()
    case .markdown: report.markdown()
    case .csv: report.csv()
    }
  }
}

/// `hearsay article`.
struct ArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "The article alone, without the page around it.",
    discussion: """
      json and jsonl are the same: one object a page, one a line.

      EXAMPLES
        hearsay article page.txt
        hearsay article --format jsonl pages/ > articles.jsonl
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, markdown
  }

  @OptionGroup var options: PageOptions

  @Option(help: "How to write the articles.")
  var format: Format = .text

  func run() async throws {
    let session = Session()
    let hearsay = try session.hearsay(options.machine)
    let results = await hearsay.articles(options.request(progress: ProgressLine(noun: "pages")))
    try session.write(rendered(ArticlesReport(results.values), for: session))
    try session.finish(results.failures, foundNothing: results.values.isEmpty)
  }

  private func rendered(_ report: ArticlesReport, for session: Session) -> String {
    switch format {
    case .text: report.text(width: session.width, style: session.style)
    case .json, .jsonl: report.jsonLines()
    case .markdown: report.markdown()
    }
  }
}

/// `hearsay claims`.
struct ClaimsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "The claims alone: holder, chain, cue, content, stance, dates, evidence.",
    discussion: """
      json and jsonl are the same: one object a claim, one a line. Offsets count code points of \
      the article's text, those of \"evidence\" bytes of the capture. In csv, cells that a \
      spreadsheet would take for a formula begin with an apostrophe. annotation is the W3C's Web \
      Annotation in JSON-LD, one a line, with quote and position selectors.

      EXAMPLES
        hearsay claims page.txt
        hearsay claims --format jsonl pages/ | grep '"stance":"deny"'
        hearsay claims --format csv pages/ > claims.csv
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, markdown, annotation
  }

  @OptionGroup var options: PageOptions

  @Option(help: "How to write the claims.")
  var format: Format = .text

  func run() async throws {
    let session = Session()
    let hearsay = try session.hearsay(options.machine)
    let results = await hearsay.claims(options.request(progress: ProgressLine(noun: "pages")))
    try session.write(rendered(ClaimsReport(of: results.values), for: session))
    let foundNothing = results.values.allSatisfy(\.claims.isEmpty)
    try session.finish(results.failures, foundNothing: foundNothing)
  }

  private func rendered(_ report: ClaimsReport, for session: Session) -> String {
    switch format {
    case .text: report.text(width: session.width, style: session.style)
    case .json, .jsonl: report.jsonLines()
    case .csv: report.csv()
    case .markdown: report.markdown()
    case .annotation: report.webAnnotations()
    }
  }
}

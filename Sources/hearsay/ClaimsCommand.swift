import ArgumentParser
import HearsayCase
import HearsayClaims
import HearsayReports

/// `hearsay claims`.
struct ClaimsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "The claims alone: holder, chain, cue, content, stance, dates, evidence.",
    discussion: """
      json and jsonl are the same: one object a claim, one a line. Offsets count code points of \
      the article's text, those of \"evidence\" bytes of the capture. In csv, cells that a \
      spreadsheet would take for a formula begin with an apostrophe. annotation is the W3C's Web \
      Annotation in JSON-LD, one a line, with quote and position selectors. With --explain, the \
      text shows under each claim what each slot was read from and how sure it is; in json these \
      are \"grounds\", \"slots\" and \"abstained\".

      EXAMPLES
        hearsay claims page.txt
        hearsay claims --explain page.txt
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

  @Flag(help: "Show in the text what each slot of a claim was read from.")
  var explain = false

  func validate() throws {
    guard !explain || format == .text else {
      throw ValidationError("--explain is written as text; json tells the grounds of every claim.")
    }
  }

  func run() async throws {
    let session = Session()
    let hearsay = try session.hearsay(options.machine)
    var output = PageOutput(session)
    try await hearsay.claims(options.request(progress: output.progress)) { results in
      try output.write(results, isFind: { !$0.claims.isEmpty }) { accounts, continues in
        rendered(ClaimsReport(of: accounts, continues: continues), for: session)
      }
    }
    try output.finish()
  }

  private func rendered(_ report: ClaimsReport, for session: Session) -> String {
    switch format {
    case .text: report.text(width: session.width, style: session.style, explaining: explain)
    case .json, .jsonl: report.jsonLines()
    case .csv: report.csv()
    case .markdown: report.markdown()
    case .annotation: report.webAnnotations()
    }
  }
}

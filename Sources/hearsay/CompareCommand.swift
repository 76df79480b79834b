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

import ArgumentParser
import HearsayCase
import HearsayReports
import HearsayText

/// `hearsay annotate`.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Sentences, tags, trees, names, times and attributions of plain text.",
    discussion: """
      With --input-format jsonl each line of the input is {"id", "text", "date"?}, date being the \
      day of publication. Offsets count code points of the text; a token's head is its place among \
      the tokens, from 0, and null for the root of a sentence. conllu is Universal Dependencies' \
      format, version 2.

      EXAMPLES
        echo 'Vordia denied on Monday that it sold shells.' | hearsay annotate -
        hearsay annotate --format conllu story.txt
        hearsay annotate --input-format jsonl --format jsonl units.jsonl > annotated.jsonl
      """
  )

  enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, conllu
  }

  @Argument(help: ArgumentHelp("Text files, or - for standard input.", valueName: "file"))
  var files: [String] = ["-"]

  @Option(help: "What the files hold.")
  var inputFormat: InputFormat = .text

  @Option(help: "How to write the annotations.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "The day of publication of texts that have no date.",
      valueName: "YYYY-MM-DD"
    ),
    transform: Parsing.day
  )
  var published: CalendarDate?

  @OptionGroup var machine: MachineOptions

  func run() async throws {
    let session = Session()
    let hearsay = try session.hearsay(machine)
    var failures: [PageFailure] = []
    var foundNothing = true
    for file in files {
      let input = TextInput(file: file, format: inputFormat, published: published)
      failures += input.failures
      for batch in input.batches {
        foundNothing = false
        let annotated = await hearsay.annotate(Array(batch), workers: machine.width)
        try session.write(annotated.map { rendered($0, for: session) }.joined())
      }
    }
    try session.finish(failures, foundNothing: foundNothing)
  }

  private func rendered(_ annotated: AnnotatedText, for session: Session) -> String {
    let report = AnnotationReport(id: annotated.id, annotated.document)
    return switch format {
    case .text: report.text(width: session.width, style: session.style)
    case .jsonl: report.jsonLine()
    case .conllu: report.conllu()
    }
  }
}

import ArgumentParser
import Foundation
import HearsayCase
import HearsayText

/// What every command that reads pages takes.
struct PageOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Pages: files, folders, or - for standard input.",
      valueName: "page"
    )
  )
  var pages: [String] = []

  @Option(help: ArgumentHelp("Read more paths from a file, one a line.", valueName: "list"))
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "The day of publication of pages that do not tell theirs.",
      valueName: "YYYY-MM-DD"
    ),
    transform: Parsing.day
  )
  var published: CalendarDate?

  @Option(help: ArgumentHelp("The outlet of pages that do not tell theirs.", valueName: "name"))
  var outlet: String?

  @OptionGroup var machine: MachineOptions

  func validate() throws {
    guard !pages.isEmpty || filesFrom != nil else {
      throw ValidationError("Give at least one page, or a list of them with --files-from.")
    }
  }

  /// The pages to read, with progress shown where somebody may be waiting.
  func request(progress: ProgressLine) -> PageRequest {
    PageRequest(
      paths: pages,
      filesFrom: filesFrom,
      published: published,
      outlet: outlet,
      workers: machine.width,
      progress: Console.errorIsTerminal ? progress.update : nil
    )
  }
}

/// What every command takes.
struct MachineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of lexicons and rules.",
      discussion: "Without it: $HEARSAY_DATA, beside the program, the checkout.",
      valueName: "folder"
    )
  )
  var data: String?

  @Option(
    help: ArgumentHelp(
      "How many pages to work on at a time; the results do not depend on it. (default: one a core)",
      valueName: "number"
    )
  )
  var workers: Int?

  /// The number given, or one worker a core.
  var width: Int { workers ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    guard workers.map((1...Self.mostWorkers).contains) ?? true else {
      throw ValidationError("--workers takes a number from 1 to \(Self.mostWorkers).")
    }
  }

  private static let mostWorkers = 256
}

/// Values of options.
enum Parsing {
  @Sendable
  static func day(_ text: String) throws -> CalendarDate {
    guard text.utf8.count == 10, let date = CalendarDate(iso: text) else {
      throw ValidationError("‘\(Names.printable(text))’ is not a day written YYYY-MM-DD.")
    }
    return date
  }
}

/// Names from outside in messages.
enum Names {
  /// Control characters become visible, so that no file name can steer a terminal.
  static func printable(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}

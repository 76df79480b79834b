import ArgumentParser

/// Runs the command line and turns its end into an exit code: 0 done, 1 nothing found, 2 error.
@main
enum Main {
  static func main() async {
    Console.ignoreBrokenPipes()
    do {
      var command = try HearsayCommand.parseAsRoot()
      if var runnable = command as? any AsyncParsableCommand {
        try await runnable.run()
      } else {
        try command.run()
      }
    } catch {
      Console.end(finish(after: error))
    }
  }

  /// Says what there is to say about how a command ended.
  private static func finish(after error: any Error) -> Int32 {
    switch error {
    case is BrokenPipe: return 0
    case let code as ExitCode: return code.rawValue
    default: return tell(error)
    }
  }

  /// Help and version go to standard output; all else is an error, whatever code the parser has for
  /// it.
  private static func tell(_ error: any Error) -> Int32 {
    let message = HearsayCommand.fullMessage(for: error)
    guard HearsayCommand.exitCode(for: error) == .success else {
      Console.complain(message)
      return 2
    }
    try? Console.write(message.hasSuffix("\n") ? message : message + "\n")
    return 0
  }
}

/// `hearsay`: the root of the commands.
struct HearsayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract: "Keeps a sourced record of who says what in captured news.",
    discussion: """
      Reads captured pages and shows every claim with its holder, who carried it, which way \
      it goes, when it was made, and the exact words. It never says what is true.

      Exit code: 0 done, 1 nothing found, 2 error. Where only some pages fail, the others are \
      done, each failure is told on standard error, and the exit code is 2.

      EXAMPLES
        hearsay compare Examples/arms-shipments
        hearsay compare --published 2022-11-08 page1.txt page2.txt
        hearsay claims --format jsonl pages/ > claims.jsonl
        curl -s https://news.example/story | hearsay article -
      """,
    version: "0.1.0",
    subcommands: [
      CompareCommand.self, ArticleCommand.self, ClaimsCommand.self, AnnotateCommand.self,
    ]
  )
}

import ArgumentParser
import Foundation
import HearsayCase
import HearsayReports

/// One run of a command: where the results go and how it ends.
struct Session {
  private let environment = ProcessInfo.processInfo.environment

  func articleReader(_ options: MachineOptions) throws -> ArticleReader {
    try opened { try ArticleReader(data: options.data) }
  }

  func hearsay(_ options: MachineOptions) throws -> Hearsay {
    try opened { try Hearsay(data: options.data) }
  }

  /// Opens the data pack; where it is not found, says where it was looked for.
  private func opened<Program>(_ open: () throws -> Program) throws -> Program {
    do {
      return try open()
    } catch {
      Console.complain("hearsay: " + Names.printable("\(error)"))
      throw ExitCode(2)
    }
  }

  var width: Int { Console.width(environment: environment) }
  var style: Style { Console.style(environment: environment) }

  func write(_ text: String) throws {
    do {
      try Console.write(text)
    } catch let error as OutputError {
      Console.complain("hearsay: \(error)")
      throw ExitCode(2)
    }
  }

  /// Tells what failed and ends with 2 where something did, with 1 where nothing was found.
  func finish(_ failures: [PageFailure], foundNothing: Bool) throws {
    for failure in failures { complain(failure) }
    if !failures.isEmpty { throw ExitCode(2) }
    if foundNothing { throw ExitCode(1) }
  }

  private func complain(_ failure: PageFailure) {
    let name = failure.id == "-" ? "standard input" : failure.id
    Console.complain("hearsay: " + Names.printable(name + ": " + failure.message))
  }
}

/// "12/40 pages" on standard error, rewritten in place.
struct ProgressLine: Sendable {
  let noun: String

  @Sendable
  func update(done: Int, total: Int) {
    guard total > 1 else { return }
    Console.show(done < total ? "\r\(done)/\(total) \(noun)" : Self.erase)
  }

  /// Makes room for what is written next, where it may go to the same terminal.
  func clear() {
    if Console.errorIsTerminal { Console.show(Self.erase) }
  }

  private static let erase = "\r\u{1B}[K"
}

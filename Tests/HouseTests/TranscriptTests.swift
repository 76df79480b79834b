import Foundation
import Testing

/// The transcripts of the README are what the program writes.
///
/// A block of `console` lines holds commands behind `$`, each followed by its output. With
/// `HEARSAY_RECORD=1` the README is written anew instead, and the test fails, so that a recording
/// run is never taken for a passing one.
@Suite struct TranscriptTests {
  private static let file = "README.md"

  @Test func transcriptsAreReal() throws {
    let document = Markdown(try Checkout.text(Self.file))
    let recorded = try Self.recorded(document)
    if ProcessInfo.processInfo.environment["HEARSAY_RECORD"] == "1" {
      let text = recorded.joined(separator: "\n")
      try Data(text.utf8).write(to: Checkout.root.appending(path: Self.file))
      Issue.record("recorded the transcripts of \(Self.file)")
    } else {
      let difference = zip(document.lines, recorded).first { $0 != $1 }
      #expect(difference == nil, "HEARSAY_RECORD=1 writes the transcripts anew")
      #expect(document.lines.count == recorded.count)
    }
  }

  /// The lines of the document with the output of each command as it is now.
  private static func recorded(_ document: Markdown) throws -> [String] {
    var result: [String] = []
    var done = 0
    for fence in document.fences where fence.info == "console" {
      result += document.lines[done..<fence.lines.lowerBound]
      for command in document.lines[fence.lines] where command.hasPrefix("$ ") {
        result += [command] + (try output(of: String(command.dropFirst(2))))
      }
      done = fence.lines.upperBound
    }
    return result + document.lines[done...]
  }

  private static func output(of command: String) throws -> [String] {
    let folder = try Hearsay.program().deletingLastPathComponent().path
    let run = try Run(URL(filePath: "/bin/sh"), ["-c", command], path: folder)
    return run.output.trimmingSuffix("\n").split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map(String.init)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

import Foundation
import Testing

/// Compares a text with a file in `Golden/`.
///
/// With `HEARSAY_RECORD=1` the file is written instead, and the test fails, so that a recording run
/// is never taken for a passing one.
func expectGolden(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Golden/" + name)
  if ProcessInfo.processInfo.environment["HEARSAY_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == expected, "differs from Golden/\(name)", sourceLocation: sourceLocation)
}

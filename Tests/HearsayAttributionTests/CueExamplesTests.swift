import Foundation
import HearsayModels
import Testing

/// Every row of the cue table carries an example with its holder, cue and content marked; each
/// runs.
@Suite struct CueExamplesTests {
  /// Examples the rules do not yet get right: `cue<TAB>kind<TAB>stance` a line.
  private static let knownFailures = Result {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "known-failures.txt")
    return Set(
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        .filter { !$0.hasPrefix("#") }
    )
  }

  @Test func everyExampleComesOutAsMarked() throws {
    let known = try Self.knownFailures.get()
    let rows = try Annotated.pack.get().table("lexicons/cues.tsv")
      .cells(["cue", "kind", "stance", "example"])
    var right = 0
    for row in rows {
      let key = row[0...2].joined(separator: "\t")
      let example = MarkedExample(row[3], stance: row[2])
      let found = try Annotated.attributions(example.text)
      let isKnown = known.contains(key)
      if found.contains(where: example.matches) {
        right += 1
        #expect(!isKnown, "\(key) passes: take it off the list of known failures")
      } else {
        #expect(isKnown, "\(key): \(row[3]) gave \(found)")
      }
    }
    #expect(right >= 800, "fewer examples pass than the table promises")
  }
}

/// `[holder] {cue} <content>` with the marks taken out.
private struct MarkedExample {
  let text: String
  private let source: String
  private let cue: String
  private let content: String
  private let stance: String

  init(_ marked: String, stance: String) {
    text = String(marked.filter { !"[]{}<>".contains($0) })
    source = Self.parts(of: marked, "[", "]")
    cue = Self.parts(of: marked, "{", "}")
    content = Self.parts(of: marked, "<", ">")
    self.stance = stance
  }

  func matches(_ found: Worded) -> Bool {
    Self.folded(found.source) == source && Self.folded(found.cue) == cue
      && Self.folded(found.content) == content && found.stance == stance
  }

  private static func parts(of marked: String, _ open: Character, _ close: Character) -> String {
    var parts: [String] = []
    var part: String?
    for character in marked {
      switch character {
      case open: part = ""
      case close:
        parts += part.map { [$0] } ?? []
        part = nil
      case "[", "]", "{", "}", "<", ">": break
      default: part?.append(character)
      }
    }
    return folded(parts.joined(separator: " "))
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().trimmingCharacters(in: .punctuationCharacters)
  }
}

import Foundation
import HearsayDocument
import HearsayModels
import HearsayText
import HearsayTime

/// The rule files of the checkout.
enum RuleFiles {
  static let root: URL? = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let package = folder.appendingPathComponent("Package.swift")
      if FileManager.default.fileExists(atPath: package.path) { return folder }
    }
    return nil
  }()

  static func bytes(_ name: String) -> [UInt8] {
    guard let url = root?.appendingPathComponent("Data/rules/" + name),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return Array(data)
  }

  static func rules() throws -> TimeRules {
    try TimeRules(words: bytes("time-words.tsv"), rules: bytes("time-rules.tsv"))
  }
}

extension TimeTagger {
  /// The expressions of a text as the example file writes them.
  func summary(_ text: SimpleText, published: CalendarDate?) -> String {
    let table = timexes(text, published: published)
    let parts = table.timexes.map { timex in
      let span = text.bytes.string(text.tokens.bytes(of: timex.tokens))
      let modifier = timex.date.modifier.map { " " + $0.rawValue } ?? ""
      return span + "=" + timex.kind.rawValue + ":" + timex.date.value + modifier
    }
    return parts.isEmpty ? "-" : parts.joined(separator: "; ")
  }

  func timexes(_ text: SimpleText, published: CalendarDate?) -> TimexTable {
    timexes(
      text.tokens,
      text.tags,
      in: text.sentences,
      of: text.bytes,
      blocks: [Block(.paragraph, Bytes(0..<text.bytes.count))],
      published: published
    )
  }
}

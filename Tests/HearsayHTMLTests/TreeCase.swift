import Foundation
import HearsayHTML

/// One case of html5lib's tree construction suite.
struct TreeCase {
  let name: String
  let input: [UInt8]
  let context: FragmentContext?
  let needsScripting: Bool
  let document: [UInt8]

  static func read(_ file: URL) throws -> [TreeCase] {
    try DatFile.cases(in: file).enumerated().map { number, sections in
      TreeCase(
        name: "tree-construction/\(file.lastPathComponent)#\(number)",
        input: sections["data"] ?? [],
        context: sections["document-fragment"].map(context),
        needsScripting: sections["script-on"] != nil,
        document: sections["document"] ?? []
      )
    }
  }

  private static func context(_ line: [UInt8]) -> FragmentContext {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
    switch words.first {
    case "svg" where words.count == 2: return FragmentContext(name: words[1], namespace: .svg)
    case "math" where words.count == 2: return FragmentContext(name: words[1], namespace: .mathML)
    default: return FragmentContext(name: words.first ?? "")
    }
  }
}

/// Files of html5lib's `.dat` format: cases of sections, each under a line that begins with `#`.
enum DatFile {
  private static let headers = [
    "data", "errors", "new-errors", "document-fragment", "script-off", "script-on", "document",
    "encoding",
  ]

  static func cases(in file: URL) throws -> [[String: [UInt8]]] {
    var cases: [[String: [UInt8]]] = []
    var section = ""
    for line in Array(try Data(contentsOf: file)).split(
      separator: 0x0A,
      omittingEmptySubsequences: false
    ) {
      if let header = header(line) {
        if header == "data" { cases.append([:]) }
        section = header
        cases[cases.count - 1][section] = []
      } else if !cases.isEmpty {
        cases[cases.count - 1][section]?.append(contentsOf: line + [0x0A])
      }
    }
    return cases.map { sections in
      var sections = sections
      for (name, text) in sections {
        // An empty line separates the cases; of the data only the last newline is not part.
        sections[name] = name == "data" ? text.dropLast() : text.withoutLastNewlines
      }
      return sections
    }
  }

  private static func header(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == 0x23 else { return nil }
    let name = String(decoding: line.dropFirst(), as: UTF8.self)
    return headers.contains(name) ? name : nil
  }
}

extension [UInt8] {
  fileprivate var withoutLastNewlines: [UInt8] {
    Array(self[..<((lastIndex { $0 != 0x0A } ?? -1) + 1)])
  }
}

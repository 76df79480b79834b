import Foundation

/// The files the tests read.
enum Files {
  /// The checkout, also where this folder is reached through a link.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let examplesClaims = root.appending(path: "Evaluation/examples.claims.jsonl")
  static let evaluation = root.appending(path: "Evaluation")
  static let signs = root.appending(path: "Evaluation/Gold/signs.jsonl")
  /// The ids of the sign cases the program does not pass, one a line.
  static let openSigns = root.appending(path: "Evaluation/Gold/signs-open.txt")
  static let floors = root.appending(path: "Evaluation/floors.json")
  static let examples = root.appending(path: "Examples")
  static let fixtures = root.appending(path: "Tests/EvaluationTests/Fixtures")

  /// The objects of a file with one a line.
  static func lines<Value: Decodable>(of file: URL, as _: Value.Type) throws -> [Value] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
      .map { try decoder.decode(Value.self, from: $0) }
  }
}

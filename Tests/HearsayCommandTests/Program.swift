import Foundation
import Testing

/// The built program, run as a user would.
struct Program {
  /// How a run ended and what it wrote.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String

    var lines: [Substring] { output.split(separator: "\n") }
  }

  let url: URL
  /// Added to the environment; the names that change output are unset unless given here.
  var environment: [String: String] = [:]
  var folder: URL = Checkout.root

  /// The program beside the running test bundle.
  init() throws {
    let places = [URL(filePath: CommandLine.arguments[0])] + Bundle.allBundles.map(\.bundleURL)
    let candidates = places.map { $0.deletingLastPathComponent().appending(path: "hearsay") }
    url = try #require(candidates.first { Self.isProgram($0) }, "hearsay is not in \(candidates)")
  }

  init(at url: URL) {
    self.url = url
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try start(url, arguments, input: input)
  }

  func run(_ arguments: [String]) throws -> Outcome {
    try start(url, arguments, input: "")
  }

  /// Runs a line of shell in which `$HEARSAY` is the program.
  func shell(_ line: String) throws -> Outcome {
    try start(URL(filePath: "/bin/sh"), ["-c", line], input: "")
  }

  /// Streams go through files, so that no full pipe can block.
  private func start(_ program: URL, _ arguments: [String], input: String) throws -> Outcome {
    try withScratchFolder { scratch in
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.environment = inherited.merging(environment) { $1 }
      process.currentDirectoryURL = folder
      let names = ["input", "output", "errors"].map { scratch.appending(path: $0) }
      for name in names { try Data(name == names[0] ? input.utf8 : "".utf8).write(to: name) }
      process.standardInput = try FileHandle(forReadingFrom: names[0])
      process.standardOutput = try FileHandle(forWritingTo: names[1])
      process.standardError = try FileHandle(forWritingTo: names[2])
      try process.run()
      process.waitUntilExit()
      return Outcome(
        code: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self)
      )
    }
  }

  private var inherited: [String: String] {
    let unset: Set = ["COLUMNS", "NO_COLOR", "HEARSAY_DATA"]
    var environment = ProcessInfo.processInfo.environment.filter { !unset.contains($0.key) }
    environment["HEARSAY"] = url.path
    return environment
  }

  private static func isProgram(_ url: URL) -> Bool {
    FileManager.default.isExecutableFile(atPath: url.path)
  }
}

/// The checkout the tests were built from.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let affairs = ["Examples/arms-shipments", "Examples/greyfell-dam"]

  /// One capture that is sure to be read: the first of the second affair.
  static let page: String = {
    let folder = root.appending(path: affairs[1]).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let first = names.filter { $0.hasSuffix(".txt") }.min()
    return affairs[1] + "/" + (first ?? "page.txt")
  }()
}

/// Makes an empty folder for `body` and removes it afterwards.
func withScratchFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "hearsay-" + UUID().uuidString
  )
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// A page of reporting in which nobody claims anything.
let silentPage = """
  Rain falls on the valley

  Rain fell on the valley through the night and into the morning. The river rose by two metres \
  before noon, and the road from Lowbridge was closed to all cars.

  Two field kitchens stand on the market square. The villages of Upper Greyfell and Tann are empty.

  """

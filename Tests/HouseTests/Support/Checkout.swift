import Foundation
import Testing

/// The checkout the tests were built from.
enum Checkout {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files in a folder of the checkout, sorted, without what builds leave behind.
  static func files(in folder: String = "") throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path
    )
    return try names.sorted().filter { !isBuilt($0) }.flatMap { name in
      let path = folder.isEmpty ? name : folder + "/" + name
      return isFolder(path) ? try files(in: path) : [path]
    }
  }

  private static func isBuilt(_ name: String) -> Bool {
    [".build", ".git", ".swiftpm", "Package.resolved"].contains(name)
      || [".build-", ".build_"].contains(where: name.hasPrefix)
  }

  /// False for a link: what it leads to is found at its own place.
  private static func isFolder(_ path: String) -> Bool {
    let keys: Set<URLResourceKey> = [.isDirectoryKey]
    let values = try? root.appending(path: path).resourceValues(forKeys: keys)
    return values?.isDirectory ?? false
  }
}

/// A program and what it wrote.
struct Run {
  let code: Int32
  let output: String

  /// Runs a program in the checkout; what it writes to standard error goes to that of the tests.
  init(_ program: URL, _ arguments: [String], path: String? = nil) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = Checkout.root
    process.standardOutput = pipe
    process.environment = Self.environment(path: path)
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    code = process.terminationStatus
    output = String(decoding: data, as: UTF8.self)
  }

  /// Without the names that change what the program writes.
  private static func environment(path: String?) -> [String: String] {
    let unset: Set = ["COLUMNS", "NO_COLOR", "HEARSAY_DATA"]
    var environment = ProcessInfo.processInfo.environment.filter { !unset.contains($0.key) }
    if let path { environment["PATH"] = path + ":" + (environment["PATH"] ?? "") }
    return environment
  }
}

/// The built command line.
enum Hearsay {
  /// The program beside the running test bundle.
  static func program() throws -> URL {
    let places = [URL(filePath: CommandLine.arguments[0])] + Bundle.allBundles.map(\.bundleURL)
    let candidates = places.map { $0.deletingLastPathComponent().appending(path: "hearsay") }
    return try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "hearsay is not in \(candidates)"
    )
  }

  static func help(_ command: String...) throws -> String {
    try Run(program(), command + ["--help"]).output
  }
}

import Foundation
import Testing

/// The module table of ARCHITECTURE.md says what Package.swift declares, no more and no less.
@Suite struct ModuleTableTests {
  /// A row of the table.
  struct Row {
    let layer: Int
    let target: String
    /// Targets and products of other packages.
    let imports: Set<String>
  }

  private let rows: [Row]

  init() throws {
    let document = Markdown(try Checkout.text("ARCHITECTURE.md"))
    let table = try #require(document.section("## Modules")).firstTable
    rows = try table.map { cells in
      try #require(cells.count == 4, "\(cells)")
      return Row(
        layer: try #require(Int(cells[0])),
        target: cells[1].filter { $0 != "`" },
        imports: Set(cells[3].split(separator: ",").map { String($0).trimmed }.filter { $0 != "–" })
      )
    }
  }

  @Test func theTableIsThePackage() throws {
    let declared = try PackageDescription.targets()
    #expect(rows.map(\.target).sorted() == declared.keys.sorted())
    for row in rows {
      #expect(row.imports == declared[row.target], "\(row.target)")
    }
  }

  @Test func importsPointDownwards() {
    let layers = Dictionary(rows.map { ($0.target, $0.layer) }, uniquingKeysWith: { $1 })
    for row in rows {
      for name in row.imports {
        #expect(layers[name, default: -1] < row.layer, "\(row.target) imports \(name)")
      }
    }
  }
}

/// What SwiftPM reads out of Package.swift.
private enum PackageDescription {
  /// Each target that is no test, with what it depends on.
  ///
  /// `dump-package` reads the manifest as `describe` does, but resolves no dependencies, which
  /// takes a second instead of minutes. It works in a folder of its own: `swift test` holds the
  /// lock of `.build` while the tests run.
  static func targets() throws -> [String: Set<String>] {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "hearsay-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let run = try Run(
      URL(filePath: "/usr/bin/env"),
      [
        "swift", "package", "--package-path", Checkout.root.path, "--scratch-path", scratch.path,
        "dump-package",
      ]
    )
    try #require(run.code == 0)
    let package = try JSONDecoder().decode(Package.self, from: Data(run.output.utf8))
    let targets = package.targets.filter { $0.type != "test" }
    return Dictionary(
      uniqueKeysWithValues: targets.map { ($0.name, Set($0.dependencies.map(\.name))) }
    )
  }

  private struct Package: Decodable {
    let targets: [Target]
  }

  private struct Target: Decodable {
    let name: String
    let type: String
    let dependencies: [Dependency]
  }

  /// `{"target": ["HearsayText", null]}`, or the same with `product` or `byName`.
  private struct Dependency: Decodable {
    let name: String

    init(from decoder: any Decoder) throws {
      let kinds = try decoder.singleValueContainer().decode([String: [Part]].self)
      name = try #require(kinds.values.first?.first?.name)
    }
  }

  /// An element of such a list: the name comes first, and conditions may follow.
  private struct Part: Decodable {
    let name: String?

    init(from decoder: any Decoder) throws {
      name = try? decoder.singleValueContainer().decode(String.self)
    }
  }
}

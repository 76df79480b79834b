import Foundation
import HearsayModels
import Testing

/// The data pack of the checkout is whole: every file is listed and is the one that is listed.
@Suite struct DataTests {
  private static let folder = "Data"
  private let pack: DataPack

  init() throws {
    pack = try DataPack(at: Checkout.root.appending(path: Self.folder).path)
  }

  /// All but the manifest and notes for readers.
  private static func files() throws -> [String] {
    try Checkout.files(in: folder).map { String($0.dropFirst(folder.count + 1)) }
      .filter { $0 != Manifest.fileName && !$0.hasSuffix(".md") }
  }

  @Test func everyFileIsListed() throws {
    #expect(try Self.files() == pack.manifest.files.map(\.path).sorted())
  }

  @Test func everyListedFileIsWhatTheManifestSays() throws {
    for file in pack.manifest.files {
      #expect(throws: Never.self) { try pack.bytes(of: file.path) }
      #expect(![file.description, file.licence, file.origin].contains(""), "\(file.path)")
    }
  }

  @Test func lexiconsAndRulesAreTables() throws {
    let tables = pack.files(in: "lexicons") + pack.files(in: "rules")
    #expect(tables.count >= 20)
    for file in tables {
      #expect(try !pack.table(file.path).rows.isEmpty, "\(file.path)")
    }
  }
}

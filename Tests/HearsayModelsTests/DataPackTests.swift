import Foundation
import HearsayModels
import Testing

@Suite struct DataPackTests {
  /// A pack of one file in a folder of its own.
  private final class Folder {
    let path = NSTemporaryDirectory() + "/hearsay-data-" + UUID().uuidString

    init(manifest: String?, table: String = "@columns a\nx\n") throws {
      let files = FileManager.default
      try files.createDirectory(atPath: path + "/lexicons", withIntermediateDirectories: true)
      try Data(table.utf8).write(to: URL(filePath: path + "/lexicons/t.tsv"))
      guard let manifest else { return }
      try Data(manifest.utf8).write(to: URL(filePath: path + "/manifest.json"))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private let manifest = """
    {"version": "3", "files": [
      {"path": "lexicons/t.tsv", "description": "A table.", "licence": "CC0-1.0", "origin": "Us",
       "sha256": "5ffb1a6fda4f9f6cd3b6b1d1f5c5fe5a8a4d21ce9f05ec8c9a1b7fa3c1c8ed55"},
      {"path": "rules/gone.tsv", "description": "", "licence": "", "origin": "", "sha256": ""}
    ]}
    """

  private func pack(digest: String) throws -> (Folder, DataPack) {
    let stale = "5ffb1a6fda4f9f6cd3b6b1d1f5c5fe5a8a4d21ce9f05ec8c9a1b7fa3c1c8ed55"
    let folder = try Folder(manifest: manifest.replacing(stale, with: digest))
    return (folder, try DataPack(at: folder.path))
  }

  private let digest = "500100acd513aeb44f925261c4880b4c9d67da63d6cf51245537767da20d1632"

  @Test func filesAreReadWhenTheirDigestIsRight() throws {
    let (folder, pack) = try pack(digest: digest)
    #expect(pack.root == folder.path)
    #expect(pack.manifest.version == "3")
    #expect(try pack.table("lexicons/t.tsv").rows.count == 1)
    #expect(pack.files(in: "lexicons").map(\.path) == ["lexicons/t.tsv"])
  }

  @Test func aChangedFileIsRefused() throws {
    let wrong = String(repeating: "0", count: 64)
    let (folder, pack) = try pack(digest: wrong)
    #expect(
      throws: DataPackError.changed(file: "lexicons/t.tsv", expected: wrong, got: digest)
    ) { try pack.bytes(of: "lexicons/t.tsv") }
    withExtendedLifetime(folder) {}
  }

  @Test func filesThatAreNotThere() throws {
    let (folder, pack) = try pack(digest: digest)
    #expect(throws: DataPackError.unlisted(file: "x")) { try pack.bytes(of: "x") }
    #expect(throws: DataPackError.unreadable(file: "rules/gone.tsv")) {
      try pack.bytes(of: "rules/gone.tsv")
    }
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: ["", "[]", #"{"version": "1"}"#, #"{"version": 1, "files": []}"#])
  func badManifests(text: String) throws {
    let folder = try Folder(manifest: text)
    let error = #expect(throws: DataPackError.self) { try DataPack(at: folder.path) }
    guard case .badManifest(folder.path + "/manifest.json", _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func theSearchSaysWhereItLooked() throws {
    let folder = try Folder(manifest: nil)
    let search = DataPackSearch(executable: folder.path + "/bin/hearsay", workingFolder: "/w/d")
    let expected =
      ["/share/hearsay", "/bin/Data", "/Data"].map { folder.path + $0 }
    #expect(search.places.starts(with: expected))
    #expect(search.places.suffix(2) == ["/w/d/Data", "/w/Data"])
    let error = #expect(throws: DataPackError.self) { try DataPack.find(search) }
    #expect(error == .notFound(searched: search.places))
    #expect(error?.description.contains(folder.path + "/bin/Data, ") == true)
  }

  @Test func whatIsNamedIsTheOnlyPlace() {
    let named = DataPackSearch(
      option: "a",
      environment: "b",
      executable: "/x/y",
      workingFolder: "/"
    )
    #expect(named.places == ["a"])
    #expect(DataPackSearch(option: "", environment: "b", workingFolder: "/").places == ["b"])
  }

  @Test func aCheckoutIsFoundFromItsBuildFolder() throws {
    let folder = try Folder(manifest: nil)
    let data = folder.path + "/Data"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try Data(#"{"version": "1", "files": []}"#.utf8).write(
      to: URL(filePath: data + "/manifest.json")
    )
    let program = folder.path + "/.build/x86_64/debug/hearsay"
    let search = DataPackSearch(executable: program, workingFolder: "/")
    #expect(try DataPack.find(search).root == data)
  }
}

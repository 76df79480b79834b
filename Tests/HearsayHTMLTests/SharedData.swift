import Foundation

/// Files beside the tests, and those of the shared folder, which may be absent.
enum SharedData {
  static let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  static let html5lib = root?.appendingPathComponent("data/conformance/html5lib")

  static let articles = root?.appendingPathComponent("data/articles")

  /// The folder `shared` beside the package, found from this file.
  private static let root: URL? = {
    var folder = tests
    while folder.path != "/" {
      let manifest = folder.appendingPathComponent("Package.swift")
      if FileManager.default.fileExists(atPath: manifest.path) {
        let shared = folder.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: shared.path) ? shared : nil
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// The files of a folder whose names end in `suffix`, sorted.
  static func files(in folder: URL?, suffix: String) -> [URL] {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map(folder.appendingPathComponent)
  }
}

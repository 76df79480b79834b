import Foundation

/// The checkout the tests were built from.
enum Checkout {
  static let root = folder(above: URL(filePath: #filePath))

  static var data: String { root.appending(path: "Data").path }

  private static func folder(above place: URL) -> URL {
    var folder = place.deletingLastPathComponent()
    while folder.path != "/", !holdsPackage(folder) { folder.deleteLastPathComponent() }
    return folder
  }

  private static func holdsPackage(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
  }
}

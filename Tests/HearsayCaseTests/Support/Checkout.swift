import Foundation
import HearsayCase

/// The checkout the tests were built from.
enum Checkout {
  static let root = folder(above: URL(filePath: #filePath))

  static var examples: String { root.appending(path: "Examples").path }

  /// Real captures, which stand beside the checkout on machines that have them.
  static var captures: String { root.appending(path: "../shared/captures").standardized.path }

  static var hasCaptures: Bool { FileManager.default.fileExists(atPath: captures) }

  /// The whole program over the checkout's data, read once.
  static let hearsay = Result { try Hearsay(data: root.appending(path: "Data").path) }

  static let articleReader = Result { try ArticleReader(data: root.appending(path: "Data").path) }

  private static func folder(above place: URL) -> URL {
    var folder = place.deletingLastPathComponent()
    while folder.path != "/", !holdsPackage(folder) { folder.deleteLastPathComponent() }
    return folder
  }

  private static func holdsPackage(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
  }
}

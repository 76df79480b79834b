import Crypto
public import Foundation
import HearsayText

/// The lexicons, rules and models of a folder with a manifest.
///
///     let pack = try DataPack.find()
///     let cues = try pack.table("lexicons/cues.tsv")
///
/// Every file is checked against the manifest each time it is read, so what was analysed with a
/// version of the data was analysed with exactly these files.
public struct DataPack: Sendable {
  /// The folder that holds the manifest.
  public let root: String
  public let manifest: Manifest
  private let filesByPath: [String: Manifest.File]

  /// The pack in the folder `root`.
  public init(at root: String) throws(DataPackError) {
    self.root = root
    manifest = try Manifest(contentsOf: Self.join(root, Manifest.fileName))
    filesByPath = Dictionary(manifest.files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  }

  /// The bytes of a file that the manifest lists.
  ///
  /// - Parameter path: the path inside the pack, as the manifest has it.
  public func bytes(of path: String) throws(DataPackError) -> [UInt8] {
    Array(try data(of: path))
  }

  /// The bytes of a file that the manifest lists, mapped into memory where the system can.
  public func data(of path: String) throws(DataPackError) -> Data {
    guard let file = filesByPath[path] else { throw .unlisted(file: path) }
    let url = URL(fileURLWithPath: Self.join(root, path))
    guard let data = try? Data(contentsOf: url, options: .mappedIfSafe) else {
      throw .unreadable(file: path)
    }
    let digest = SHA256.hash(data: data).hexadecimal
    guard digest == file.sha256 else {
      throw .changed(file: path, expected: file.sha256, got: digest)
    }
    return data
  }

  /// A model that the manifest lists.
  public func model(_ path: String) throws(DataPackError) -> ModelFile {
    try ModelFile(data(of: path), name: path)
  }

  /// A table that the manifest lists.
  public func table(_ path: String) throws(DataPackError) -> TableFile {
    try TableFile(try bytes(of: path), name: path)
  }

  /// The files the manifest lists in a folder of the pack (`rules`), in its order.
  public func files(in folder: String) -> [Manifest.File] {
    manifest.files.filter { $0.path.hasPrefix(folder + "/") }
  }

  static func join(_ folder: String, _ path: String) -> String {
    folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }
}

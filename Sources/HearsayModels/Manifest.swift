import Foundation

/// What a data pack holds: `manifest.json` at its root.
public struct Manifest: Hashable, Sendable, Codable {
  public struct File: Hashable, Sendable, Codable {
    /// The path inside the pack, with `/` between its parts.
    public let path: String
    public let description: String
    /// An SPDX licence identifier.
    public let licence: String
    /// Who made the file, from what.
    public let origin: String
    /// 64 lower-case hexadecimal digits.
    public let sha256: String
  }

  public static let fileName = "manifest.json"

  public let version: String
  public let files: [File]

  init(contentsOf path: String) throws(DataPackError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .badManifest(file: path, reason: "cannot be read")
    }
    do {
      self = try JSONDecoder().decode(Self.self, from: data)
    } catch {
      throw .badManifest(file: path, reason: "is not a manifest: \(error.localizedDescription)")
    }
  }
}

/// Why data that the program needs cannot be used.
public enum DataPackError: Error, Hashable, Sendable {
  /// No folder with a `manifest.json` in any of the places looked in.
  case notFound(searched: [String])
  /// The manifest itself cannot be read.
  case badManifest(file: String, reason: String)
  /// The manifest does not list the file.
  case unlisted(file: String)
  /// The manifest lists the file, but it cannot be read.
  case unreadable(file: String)
  /// The file is not the one the manifest describes. Digests are SHA-256 in hexadecimal.
  case changed(file: String, expected: String, got: String)
  /// A line of a table is not as the format wants it; lines count from 1.
  case badLine(file: String, line: Int, reason: String)
  /// A table lacks a column that its reader needs.
  case missingColumn(file: String, column: String)
  /// A model is cut off, of an unknown version, or does not hold what its reader needs.
  case badModel(file: String, reason: String)
}

extension DataPackError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound(let searched):
      "no data found; looked for manifest.json in: " + searched.joined(separator: ", ")
    case .badManifest(let file, let reason):
      "\(file): \(reason)"
    case .unlisted(let file):
      "\(file): not listed in the manifest"
    case .unreadable(let file):
      "\(file): listed in the manifest, but cannot be read"
    case .changed(let file, let expected, let got):
      "\(file): SHA-256 is \(got), but the manifest says \(expected)"
    case .badLine(let file, let line, let reason):
      "\(file):\(line): \(reason)"
    case .missingColumn(let file, let column):
      "\(file): there is no column \"\(column)\""
    case .badModel(let file, let reason):
      "\(file): \(reason)"
    }
  }
}

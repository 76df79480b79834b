/// Why one page cannot be read.
public struct CaptureError: Error, Hashable, Sendable {
  public enum Reason: String, Sendable, CaseIterable {
    case notFound = "not-found"
    case unreadable
    case isDirectory = "is-directory"
    case tooLarge = "too-large"
    /// Standard input was already read for an earlier `-`.
    case inputTaken = "input-taken"
    /// A folder without a single page.
    case emptyFolder = "empty-folder"
    /// The bytes are of a kind this version does not read.
    case unsupported
  }

  public let reason: Reason
  /// The path as given.
  public let path: String
  /// The reason in words, without the path.
  public let words: String

  init(_ reason: Reason, _ path: String, _ words: String) {
    self.reason = reason
    self.path = path
    self.words = words
  }
}

extension CaptureError: CustomStringConvertible {
  /// One line in words, beginning with the path.
  public var description: String { "\(path == "-" ? "standard input" : path): \(words)" }
}

extension CaptureError {
  /// The refusal of a page whose bytes are of a kind this version does not read; nil for a page
  /// that can be read.
  public init?(refusing capture: Capture) {
    guard let words = capture.kind.refusal else { return nil }
    self.init(.unsupported, capture.id, words)
  }
}

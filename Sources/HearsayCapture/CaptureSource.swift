/// One page to read: where it is, and what to call it.
public struct CaptureSource: Hashable, Sendable {
  /// The path as given, or the folder as given with the path inside it; `-` for standard input.
  public let path: String

  public init(path: String) {
    self.path = path
  }

  public var isStandardInput: Bool { path == "-" }

  /// Where what is known of the page beside its bytes may be written.
  public var sidecarPath: String? { isStandardInput ? nil : path + Self.sidecarSuffix }

  static let sidecarSuffix = ".meta.json"
}

/// An entry of a listing: a page to read, or why there is none.
public typealias ListedCapture = Result<CaptureSource, CaptureError>

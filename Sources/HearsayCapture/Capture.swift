public import HearsayText

/// The bytes of one page exactly as they were received, with what is known about how.
public struct Capture: Sendable {
  /// The path as given, or found in a folder as given; `-` for standard input.
  public let id: String
  public let bytes: [UInt8]
  /// SHA-256 of ``bytes``, 64 lower-case hexadecimal digits.
  public let sha256: String
  /// What the bytes look like; only `.html` and `.text` are pages this version reads.
  public let kind: PageKind
  public let metadata: CaptureMetadata
  public let findings: [Finding]

  public init(
    id: String,
    bytes: [UInt8],
    metadata: CaptureMetadata = CaptureMetadata(),
    findings: [Finding] = []
  ) {
    self.id = id
    self.bytes = bytes
    self.sha256 = Digest.sha256(bytes)
    self.kind = PageKind(sniffing: bytes)
    self.metadata = metadata
    self.findings = findings
  }
}

/// What is known of a capture from outside its bytes.
///
/// Every value here was given, by an option or by the sidecar, and is to be marked as given where
/// it is shown.
public struct CaptureMetadata: Hashable, Sendable {
  public var url: String?
  public var outlet: String?
  /// The day of publication that the sidecar states for this page: goes before the page's own.
  public var published: CalendarDate?
  /// The day of publication for pages that have no date of their own (`--published`).
  public var fallbackPublished: CalendarDate?
  /// When the page was captured, an ISO 8601 date and time as given.
  public var retrieved: String?
  /// An encoding label, as an HTTP header would give it.
  public var charset: String?

  public init(
    url: String? = nil,
    outlet: String? = nil,
    published: CalendarDate? = nil,
    fallbackPublished: CalendarDate? = nil,
    retrieved: String? = nil,
    charset: String? = nil
  ) {
    self.url = url
    self.outlet = outlet
    self.published = published
    self.fallbackPublished = fallbackPublished
    self.retrieved = retrieved
    self.charset = charset
  }

  /// This page's metadata with what one run gives for all its pages.
  ///
  /// A page's sidecar goes before the run's outlet, because it speaks of that page alone.
  func overridden(by overrides: CaptureOverrides) -> Self {
    var result = self
    result.outlet = outlet ?? overrides.outlet
    result.fallbackPublished = overrides.published
    return result
  }
}

/// What the command line gives for all pages of a run.
public struct CaptureOverrides: Hashable, Sendable {
  /// The day of publication of pages without a date of their own.
  public var published: CalendarDate?
  public var outlet: String?

  public init(published: CalendarDate? = nil, outlet: String? = nil) {
    self.published = published
    self.outlet = outlet
  }
}

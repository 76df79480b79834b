public import HearsayText

/// An article, or the reason why there is none.
public enum ExtractionOutcome: Sendable {
  case article(Article)
  case rejected(Rejection)
}

/// Why a page gave no article.
public struct Rejection: Sendable {
  /// The raw value is the stable name used in every output.
  public enum Reason: String, Sendable, CaseIterable {
    /// Nothing but white space.
    case empty
    /// Larger than offsets of 32 bits can address.
    case tooLarge = "too-large"
    /// Only style sheets, scripts, markup and page furniture.
    case noText = "no-text"
  }

  public let reason: Reason
  /// What was dropped on the way, as in ``Article/findings``.
  public let findings: [Finding]

  public init(_ reason: Reason, findings: [Finding] = []) {
    self.reason = reason
    self.findings = findings
  }

  /// The reason in words.
  public var description: String {
    switch reason {
    case .empty: "the page is empty"
    case .tooLarge: "the page is larger than 4 GB"
    case .noText: "the page holds no text of an article"
    }
  }
}

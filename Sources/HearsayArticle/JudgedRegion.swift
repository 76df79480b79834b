public import HearsayText

/// A stretch of a page with what became of it and why: what a reader who asks why a line is in the
/// article, or is not, wants to see.
public struct JudgedRegion: Sendable {
  public enum Fate: Hashable, Sendable {
    case kept(Block.Kind)
    /// Named as the finding that the article has of it.
    case dropped(Finding.Kind)
  }

  public let range: Bytes<PageSpace>
  public let fate: Fate
  /// One short sentence.
  public let reason: String
  /// The visible text; empty for code and data.
  public let text: String

  public var isKept: Bool {
    if case .kept = fate { true } else { false }
  }
}

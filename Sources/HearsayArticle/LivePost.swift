public import HearsayText

/// One post of a live blog.
public struct LivePost: Hashable, Sendable {
  /// When a post was written, as the page gives it for machines.
  public struct Time: Hashable, Sendable {
    /// Mostly ISO 8601: "2024-03-12T09:41:00Z".
    public let written: String
    /// The tag that says so.
    public let range: Bytes<PageSpace>
  }

  /// The blocks of the post, from the first to the last.
  public let range: Bytes<ArticleSpace>
  public let time: Time
}

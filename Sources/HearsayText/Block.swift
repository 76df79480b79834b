/// One block of an article's text: a paragraph, a heading, the headline.
///
/// Blocks are in text order, do not overlap, and are separated by exactly one line feed. The
/// headline, where there is one, is the last block, so that the offsets of the body are those of
/// the body alone.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case paragraph
    case heading
    case listItem = "list-item"
    case quotation
    case caption
    /// One row of a table, its cells parted by tabs; rows of one table follow each other.
    case tableRow = "table-row"
    /// A row of column names; it begins a table.
    case tableHeader = "table-header"
    case headline
  }

  public let kind: Kind
  public let range: Bytes<ArticleSpace>

  public init(_ kind: Kind, _ range: Bytes<ArticleSpace>) {
    self.kind = kind
    self.range = range
  }
}

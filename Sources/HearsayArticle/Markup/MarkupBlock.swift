import HearsayHTML
import HearsayText

/// What an element makes of the text inside it.
enum MarkupKind: Hashable {
  case paragraph
  /// `h1` to `h6`.
  case heading(Int)
  case listItem
  case quotation
  case caption
  /// Of a table that only lays out the page.
  case cell
  /// Of a table of data; its cells are parted by tabs.
  case row(isHeader: Bool)
  case preformatted
  /// A title that the page's head gives: not seen on the page itself.
  case headTitle

  var isRow: Bool {
    if case .row = self { true } else { false }
  }
}

/// What the markup says of one block of the visible text.
struct MarkupBlock {
  let kind: MarkupKind
  /// The first text of the block: tells which elements it is inside of.
  let text: NodeID
  /// The nearest element that makes lines.
  ///
  /// Blocks in a row with the same one are lines of one paragraph.
  let element: NodeID
  /// The innermost zone that all of it stands in.
  var zone: Int?
  /// Bytes of it that are inside links.
  var linkBytes = 0
}

/// An element that seems to hold nothing of the article.
struct MarkupZone {
  /// Why, and so how much of the page's prose such an element must hold to be believed wrong.
  enum Reason {
    case hidden
    /// By its tag or role: `nav`, `aside`, `role=banner`.
    case structure
    /// By a word of its class or id.
    case name
    /// What readers wrote, which may be most of the page.
    case readers
    /// A `form`, which may be around the whole page.
    case form
  }

  let reason: Reason
  let kind: Finding.Kind
  let detail: String
  let node: NodeID
  /// The zone around it; of a smaller number.
  let parent: Int?

  /// It speaks of something else than the article.
  var isOfOthers: Bool {
    switch kind {
    case .prompt, .relatedHeadline, .navigation, .promotion: true
    default: reason == .readers
    }
  }
}

/// A page of markup: its visible text, what the markup says of each block, and the elements that
/// tell about the article.
struct MarkupPage {
  let dom: DOM
  let text: VisibleText
  /// As many as `text.blocks`.
  let blocks: [MarkupBlock]
  let zones: [MarkupZone]
  let sources: MetadataNodes
}

/// The elements that may tell headline, writers and dates, in page order.
struct MetadataNodes {
  var metas: [NodeID] = []
  var links: [NodeID] = []
  var structuredData: [NodeID] = []
  var times: [NodeID] = []
  /// With an `itemprop` that speaks of an author or a date.
  var properties: [NodeID] = []
  /// `rel=author`, or a class that says author or byline.
  var authors: [NodeID] = []
  /// Links to the page of a writer.
  var authorLinks: [NodeID] = []
  /// With a class that says date.
  var dates: [NodeID] = []
}

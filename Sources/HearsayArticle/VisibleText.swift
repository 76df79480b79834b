public import HearsayText

/// The bytes of ``VisibleText``.
public enum VisibleSpace: OffsetSpace {}

/// What a reader of the page would see, one block a line.
///
/// White space is collapsed, tags and code are gone, character references resolved. Raw text and
/// markup both come down to this, and all that judges blocks works on it.
public struct VisibleText: Sendable {
  /// UTF-8; blocks are separated by line feeds.
  public internal(set) var bytes: [UInt8]
  public let map: SourceMap<VisibleSpace, PageSpace>
  /// In order, none of them empty.
  public internal(set) var blocks: [VisibleBlock]
  /// What was left out to get here.
  public let dropped: [Finding]
  /// Dates that data for machines on the page gives.
  public let dataDates: DataDates

  public init(
    bytes: [UInt8],
    map: SourceMap<VisibleSpace, PageSpace>,
    blocks: [VisibleBlock],
    dropped: [Finding],
    dataDates: DataDates = DataDates()
  ) {
    self.bytes = bytes
    self.map = map
    self.blocks = blocks
    self.dropped = dropped
    self.dataDates = dataDates
  }
}

/// One line of visible text.
public struct VisibleBlock: Hashable, Sendable {
  public internal(set) var range: Range<Int>
  /// An empty line, a tag or code stands before it: it does not go on the line before.
  public let startsParagraph: Bool

  public init(range: Range<Int>, startsParagraph: Bool) {
    self.range = range
    self.startsParagraph = startsParagraph
  }
}

public import HearsayText

/// A node of a ``DOM``: its row number.
///
/// Numbers are in document order.
public struct NodeID: Hashable, Comparable, Sendable {
  public let rawValue: UInt32

  @inlinable
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The bytes of texts that are not one range of the page: those with character references, NULs,
/// carriage returns, or parts from several places.
public enum DecodedTextSpace: OffsetSpace {}

/// A parsed page: a table of nodes in document order.
///
///     <p class=a>1 &lt; 2</p>
///
///     id  kind      parent  subtreeEnd  source        text
///     0   document  –       6
///     1   element   0       6           html, implied at 0
///     2   element   1       3           head, implied at 0
///     3   element   1       6           body, implied at 0
///     4   element   3       6           p, 0..<11 and 19..<23
///     5   text      4       6           11..<19       "1 < 2", decoded
///
/// The descendants of a node are the rows between it and its `subtreeEnd`, so nothing recurses.
/// Names are ``Atom``s, text and attribute values are ranges of the page wherever they stand there
/// as they are, and every node knows its source bytes.
public struct DOM: Sendable {
  /// A node's place in the table.
  @usableFromInline
  struct Extent: Sendable {
    @usableFromInline var parent: UInt32
    @usableFromInline var subtreeEnd: UInt32

    init(parent: UInt32, subtreeEnd: UInt32) {
      self.parent = parent
      self.subtreeEnd = subtreeEnd
    }
  }

  /// What a node is.
  @usableFromInline
  struct Row: Sendable {
    @usableFromInline var name = Atom.none
    @usableFromInline var kind: NodeKind
    @usableFromInline var namespace = Namespace.html
    /// The text or comment is not in the page as it stands.
    @usableFromInline var isDecoded = false
    /// Is in the list of active formatting elements.
    ///
    /// Only of use while the tree is built; kept here because there is room.
    var isFormatting = false
    /// Source of the start tag, or of all of a node that is no element.
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32
    /// Source of an element's end tag; the data of a text or comment.
    @usableFromInline var innerStart = UInt32.max
    @usableFromInline var innerEnd = UInt32.max
    @usableFromInline var firstAttribute: UInt32 = 0
    @usableFromInline var attributeCount: UInt32 = 0

    @inline(__always)
    init(_ kind: NodeKind, start: Int, end: Int) {
      self.kind = kind
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
    }
  }

  /// The page as it was given.
  public let page: [UInt8]
  @usableFromInline let extents: [Extent]
  @usableFromInline let rows: [Row]
  let attributeRows: [AttributeRow]
  let names: NameTable
  /// Attribute values, comments and identifiers that are not in the page as they stand.
  let values: [UInt8]
  /// All decoded texts, one behind the other.
  public let decodedText: [UInt8]
  /// Where the bytes of ``decodedText`` come from.
  public let textMap: SourceMap<DecodedTextSpace, PageSpace>
  let doctype: Doctype
  public let quirksMode: QuirksMode
  /// What was wrong with the page.
  public let errors: HTMLParseErrors

  init(
    page: [UInt8],
    extents: [Extent],
    rows: [Row],
    attributeRows: [AttributeRow],
    names: NameTable,
    values: [UInt8],
    decodedText: [UInt8],
    textMap: SourceMap<DecodedTextSpace, PageSpace>,
    doctype: Doctype,
    quirks: QuirksMode,
    errors: HTMLParseErrors
  ) {
    self.page = page
    self.extents = extents
    self.rows = rows
    self.attributeRows = attributeRows
    self.names = names
    self.values = values
    self.decodedText = decodedText
    self.textMap = textMap
    self.doctype = doctype
    quirksMode = quirks
    self.errors = errors
  }
}

/// Walking.
extension DOM {
  /// The document.
  @inlinable public var root: NodeID { NodeID(0) }

  /// The number of nodes.
  @inlinable public var count: Int { rows.count }

  @inlinable
  func row(_ node: NodeID) -> Row { rows[Int(node.rawValue)] }

  @inlinable
  func extent(_ node: NodeID) -> Extent { extents[Int(node.rawValue)] }

  @inlinable
  public func kind(of node: NodeID) -> NodeKind { row(node).kind }

  /// The node a node is a child of; nil for the root.
  @inlinable
  public func parent(of node: NodeID) -> NodeID? {
    node.rawValue == 0 ? nil : NodeID(extent(node).parent)
  }

  /// The first node behind all descendants of a node, which may be the end of the table.
  @inlinable
  public func subtreeEnd(of node: NodeID) -> NodeID { NodeID(extent(node).subtreeEnd) }

  /// All descendants of a node in document order.
  @inlinable
  public func descendants(of node: NodeID) -> NodeRange {
    NodeRange(node.rawValue + 1, extent(node).subtreeEnd)
  }

  /// A node and all its descendants in document order.
  @inlinable
  public func subtree(of node: NodeID) -> NodeRange {
    NodeRange(node.rawValue, extent(node).subtreeEnd)
  }

  /// The children of a node in document order.
  @inlinable
  public func children(of node: NodeID) -> ChildSequence {
    ChildSequence(extents, node.rawValue + 1, extent(node).subtreeEnd)
  }

  /// The nodes that a node is inside of, the nearest first.
  public func ancestors(of node: NodeID) -> some Sequence<NodeID> {
    sequence(state: node) { at in
      guard let parent = self.parent(of: at) else { return nil }
      at = parent
      return parent
    }
  }

  /// The next child of the same parent.
  @inlinable
  public func nextSibling(of node: NodeID) -> NodeID? {
    guard let parent = parent(of: node) else { return nil }
    let next = subtreeEnd(of: node)
    return next < subtreeEnd(of: parent) ? next : nil
  }
}

/// Names.
extension DOM {
  /// The name of an element; of another node, a name that nothing has.
  @inlinable
  public func name(of node: NodeID) -> Atom { row(node).name }

  @inlinable
  public func namespace(of node: NodeID) -> Namespace { row(node).namespace }

  /// True for an HTML element of the name.
  @inlinable
  public func isElement(_ node: NodeID, _ name: Atom) -> Bool {
    let row = row(node)
    return row.name == name && row.namespace == .html
  }

  /// A name as text: of tags and attributes in small letters, of SVG's own in its mixed case.
  public func text(of name: Atom) -> String {
    String(decoding: names.bytes(of: name), as: UTF8.self)
  }

  /// The atom of a name that occurs in the page or is known to the standard.
  public func atom(named name: String) -> Atom? { names.existingAtom(of: name) }
}

/// Nodes with consecutive numbers.
public struct NodeRange: RandomAccessCollection, Sendable {
  public let startIndex: Int
  public let endIndex: Int

  @inlinable
  init(_ start: UInt32, _ end: UInt32) {
    startIndex = Int(start)
    endIndex = Int(end)
  }

  @inlinable
  public subscript(position: Int) -> NodeID { NodeID(UInt32(truncatingIfNeeded: position)) }
}

/// The children of one node.
public struct ChildSequence: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let extents: [DOM.Extent]
  @usableFromInline var upcoming: UInt32
  @usableFromInline let end: UInt32

  @inlinable
  init(_ extents: [DOM.Extent], _ first: UInt32, _ end: UInt32) {
    self.extents = extents
    upcoming = first
    self.end = end
  }

  @inlinable
  public mutating func next() -> NodeID? {
    guard upcoming < end else { return nil }
    let node = NodeID(upcoming)
    upcoming = extents[Int(upcoming)].subtreeEnd
    return node
  }
}

/// An index into a table of the tree under construction.
typealias Link = UInt32

extension Link {
  static var none: Link { .max }
}

/// A namespace an element may be in.
public enum Namespace: UInt8, Sendable {
  case html
  case mathML
  case svg
}

/// The tree while it is built: the rows of the ``DOM`` in the order they were made, and beside them
/// the links that tell where each belongs.
///
/// Row 0 is the document. A template's contents are one child of the template. When the tree is
/// done, the links become row numbers and are given up, and the rows are put in order where they
/// are not yet.
struct Tree {
  /// A node's place in the tree and on the stack.
  struct Node {
    var parent = Link.none
    var firstChild = Link.none
    var lastChild = Link.none
    var previous = Link.none
    var next = Link.none
    /// Its place in the stack of open elements.
    var entry = Link.none
  }

  /// A part of a text that is not one range of the page.
  struct TextPiece {
    var start: UInt32
    var end: UInt32
    var data: StoredBytes
    var next = Link.none
  }

  private var links: [Node] = []
  /// Of text in several pieces, `innerStart` and `innerEnd` are its first and last piece; of text
  /// that is one range of the page they are none.
  private(set) var rows: [DOM.Row] = []
  private(set) var pieces: [TextPiece] = []

  /// - Parameter expected: about how many nodes there will be. Room that is not used costs nothing,
  ///   while growing would need twice the memory.
  init(pageLength: Int, expected: Int) {
    links.reserveCapacity(expected)
    rows.reserveCapacity(expected)
    _ = add(DOM.Row(.document, start: 0, end: pageLength))
  }

  static var document: Link { 0 }

  var count: Int { rows.count }

  subscript(link: Link) -> DOM.Row {
    @inline(__always) get { rows[Int(link)] }
    @inline(__always) _modify { yield &rows[Int(link)] }
  }

  subscript(links link: Link) -> Node {
    @inline(__always) get { links[Int(link)] }
    @inline(__always) _modify { yield &links[Int(link)] }
  }

  @inline(__always)
  mutating func add(_ row: DOM.Row) -> Link {
    rows.append(row)
    links.append(Node())
    return Link(truncatingIfNeeded: rows.count &- 1)
  }

  /// Gives the rows away.
  mutating func takeRows() -> [DOM.Row] {
    defer { rows = [] }
    return rows
  }

  /// The links are of no more use.
  mutating func dropLinks() { links = [] }

  /// Makes a node the last child of `parent`.
  @inline(__always)
  mutating func append(_ node: Link, to parent: Link) {
    let last = self[links: parent].lastChild
    self[links: node].parent = parent
    self[links: node].previous = last
    if last == .none {
      self[links: parent].firstChild = node
    } else {
      self[links: last].next = node
    }
    self[links: parent].lastChild = node
  }

  /// Makes a node the last child of `parent`, or the one before `before`.
  @inline(__always)
  mutating func insert(_ node: Link, at place: InsertionPlace) {
    if place.before == .none { return append(node, to: place.parent) }
    insert(node, before: place.before)
  }

  private mutating func insert(_ node: Link, before next: Link) {
    let parent = self[links: next].parent
    let previous = self[links: next].previous
    self[links: node].parent = parent
    self[links: node].previous = previous
    self[links: node].next = next
    self[links: next].previous = node
    if previous == .none {
      self[links: parent].firstChild = node
    } else {
      self[links: previous].next = node
    }
  }

  /// Takes a node, with what is below it, out of the tree.
  mutating func remove(_ node: Link) {
    let (parent, previous, next) = (
      self[links: node].parent, self[links: node].previous, self[links: node].next
    )
    guard parent != .none else { return }
    if previous == .none {
      self[links: parent].firstChild = next
    } else {
      self[links: previous].next = next
    }
    if next == .none {
      self[links: parent].lastChild = previous
    } else {
      self[links: next].previous = previous
    }
    self[links: node].parent = .none
    self[links: node].previous = .none
    self[links: node].next = .none
  }

  /// Moves all children of a node behind those of another.
  mutating func moveChildren(of node: Link, to parent: Link) {
    let first = self[links: node].firstChild
    guard first != .none else { return }
    var child = first
    while child != .none {
      self[links: child].parent = parent
      child = self[links: child].next
    }
    let last = self[links: parent].lastChild
    self[links: first].previous = last
    if last == .none {
      self[links: parent].firstChild = first
    } else {
      self[links: last].next = first
    }
    self[links: parent].lastChild = self[links: node].lastChild
    self[links: node].firstChild = .none
    self[links: node].lastChild = .none
  }
}

/// Where a node goes: before a child, or behind the last one.
struct InsertionPlace {
  var parent: Link
  var before = Link.none
}

/// Text.
extension Tree {
  /// Puts characters at a place: into the text that ends there, or into a new one.
  @inline(__always)
  mutating func insert(_ text: Characters, at place: InsertionPlace) {
    let previous =
      place.before == .none
      ? self[links: place.parent].lastChild : self[links: place.before].previous
    if previous != .none, self[previous].kind == .text { return extend(previous, by: text) }
    var node = DOM.Row(.text, start: text.start, end: text.end)
    if text.data.isDecoded {
      node.innerStart = addPiece(text)
      node.innerEnd = node.innerStart
    }
    insert(add(node), at: place)
  }

  private mutating func extend(_ node: Link, by text: Characters) {
    let isWhole = self[node].innerStart == .none
    if isWhole, !text.data.isDecoded, self[node].end == text.start {
      self[node].end = UInt32(text.end)
      return
    }
    if isWhole {
      let (start, end) = (Int(self[node].start), Int(self[node].end))
      let piece = addPiece(Characters(start: start, end: end))
      self[node].innerStart = piece
      self[node].innerEnd = piece
    }
    appendPiece(text, to: node)
  }

  private mutating func appendPiece(_ text: Characters, to node: Link) {
    let last = Int(self[node].innerEnd)
    if !text.data.isDecoded, !pieces[last].data.isDecoded, pieces[last].end == text.start {
      pieces[last].end = UInt32(text.end)
      pieces[last].data.end = UInt32(text.end)
    } else {
      let piece = addPiece(text)
      pieces[last].next = piece
      self[node].innerEnd = piece
    }
    self[node].start = min(self[node].start, UInt32(text.start))
    self[node].end = max(self[node].end, UInt32(text.end))
  }

  private mutating func addPiece(_ text: Characters) -> Link {
    pieces.append(TextPiece(start: UInt32(text.start), end: UInt32(text.end), data: text.data))
    return Link(pieces.count - 1)
  }
}

/// A run of characters on its way into the tree.
struct Characters {
  /// The source in the page.
  var start: Int
  var end: Int
  var data: StoredBytes

  init(start: Int, end: Int, data: StoredBytes) {
    self.start = start
    self.end = end
    self.data = data
  }

  /// Bytes of the page as they stand.
  init(start: Int, end: Int) {
    self.init(
      start: start,
      end: end,
      data: StoredBytes(start: start, end: end, isDecoded: false)
    )
  }
}

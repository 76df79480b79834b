/// The list of active formatting elements.
struct ActiveFormatting {
  struct Entry {
    /// None for a marker.
    var node: Link
    var name: Atom

    var isMarker: Bool { node == .none }
  }

  private(set) var entries: [Entry] = []

  mutating func appendMarker() {
    entries.append(Entry(node: .none, name: .none))
  }

  mutating func append(_ node: Link, _ name: Atom) {
    entries.append(Entry(node: node, name: name))
  }

  mutating func insert(_ node: Link, _ name: Atom, at index: Int) {
    entries.insert(Entry(node: node, name: name), at: index)
  }

  mutating func replace(at index: Int, with node: Link) {
    entries[index].node = node
  }

  mutating func remove(at index: Int) -> Link {
    entries.remove(at: index).node
  }

  mutating func removeLast() -> Link? {
    entries.popLast()?.node
  }

  func index(of node: Link) -> Int? {
    entries.lastIndex { $0.node == node }
  }

  /// The last entry of a name behind the last marker.
  func lastIndex(of name: Atom) -> Int? {
    for index in entries.indices.reversed() {
      if entries[index].isMarker { return nil }
      if entries[index].name == name { return index }
    }
    return nil
  }

  /// Where the entries behind the last marker begin.
  var startAfterMarker: Int {
    (entries.lastIndex { $0.isMarker } ?? -1) + 1
  }
}

/// Making elements, text and comments and finding their places.
extension TreeBuilder {
  /// The standard's "appropriate place for inserting a node".
  @inline(__always)
  mutating func insertionPlace() -> InsertionPlace {
    if fosterParenting { return insertionPlace(in: open[open.top].node) }
    return contents(of: open[open.top].node)
  }

  mutating func insertionPlace(in target: Link) -> InsertionPlace {
    guard fosterParenting, tree[target].namespace == .html, isTablePart(tree[target].name) else {
      return contents(of: target)
    }
    let template = open.topmost(.template)
    let table = open.topmost(.table)
    if template != .none, table == .none || open[template].order > open[table].order {
      return contents(of: open[template].node)
    }
    guard table != .none else { return contents(of: open[open.bottom].node) }
    let parent = tree[links: open[table].node].parent
    if parent != .none { return InsertionPlace(parent: parent, before: open[table].node) }
    return contents(of: open[open[table].below].node)
  }

  private func isTablePart(_ name: Atom) -> Bool {
    name == .table || name == .tbody || name == .tfoot || name == .thead || name == .tr
  }

  /// The end of an element; of a template, the end of its contents.
  @inline(__always)
  func contents(of node: Link) -> InsertionPlace {
    if tree[node].name == .template, tree[node].namespace == .html {
      return InsertionPlace(parent: tree[links: node].firstChild)
    }
    return InsertionPlace(parent: node)
  }

  /// An element for the current token, not yet in the tree.
  @inline(__always)
  mutating func makeElement(_ name: Atom, _ namespace: Namespace) -> Link {
    var node = DOM.Row(.element, start: token.start, end: token.end)
    node.name = name
    node.namespace = namespace
    node.firstAttribute = UInt32(truncatingIfNeeded: token.firstAttribute)
    node.attributeCount = UInt32(truncatingIfNeeded: token.attributeCount)
    return tree.add(node)
  }

  /// An element that no tag stands for.
  mutating func insertImplied(_ name: Atom) -> Link {
    var node = DOM.Row(.element, start: token.start, end: token.start)
    node.name = name
    let link = tree.add(node)
    tree.insert(
      link,
      at: open.count == 0 ? InsertionPlace(parent: Tree.document) : insertionPlace()
    )
    push(link, name, .html, traits(of: name).flags)
    return link
  }

  /// Inserts an HTML element for the token and makes it the current node.
  @inline(__always)
  @discardableResult
  mutating func insertElement() -> Link {
    insertElement(flags: traits(of: token.name).flags)
  }

  @inline(__always)
  @discardableResult
  mutating func insertElement(flags: ElementFlags) -> Link {
    let node = makeElement(token.name, .html)
    tree.insert(node, at: insertionPlace())
    push(node, token.name, .html, flags)
    return node
  }

  /// Inserts an HTML element for the token that has no contents, and so never is the current node.
  mutating func insertVoidElement() {
    let node = makeElement(token.name, .html)
    tree.insert(node, at: insertionPlace())
    closeAtOnce(node)
  }

  /// Acknowledges the self-closing flag.
  mutating func closeAtOnce(_ node: Link) {
    tree[node].innerStart = UInt32(token.end)
    tree[node].innerEnd = UInt32(token.end)
    token.isSelfClosing = false
  }

  mutating func insertComment() {
    insertComment(at: insertionPlace())
  }

  mutating func insertComment(at place: InsertionPlace) {
    var node = DOM.Row(.comment, start: token.start, end: token.end)
    node.innerStart = token.data.start
    node.innerEnd = token.data.end
    node.isDecoded = token.data.isDecoded
    tree.insert(tree.add(node), at: place)
  }

  /// Inserts the token's characters at the current place.
  @inline(__always)
  mutating func insertCharacters() {
    insert(Characters(start: token.start, end: token.end, data: token.data))
  }

  @inline(__always)
  mutating func insert(_ text: Characters) {
    let place = insertionPlace()
    guard place.parent != Tree.document else { return }
    tree.insert(text, at: place)
  }

  /// Takes the white space the token's characters begin with off the token.
  mutating func takeWhitespace() -> Characters? {
    let count = token.data.indices.count
    var length = 0
    while length < count, byte(of: token.data, at: length).isHTMLSpace { length += 1 }
    guard length > 0 else { return nil }
    var space = Characters(start: token.start, end: token.end, data: token.data)
    space.data.end = space.data.start + UInt32(length)
    token.data.start += UInt32(length)
    if !token.data.isDecoded {
      token.start += length
      space.end = token.start
    }
    return space
  }

  @inline(__always)
  func isWhitespace(_ data: StoredBytes) -> Bool {
    for offset in 0..<data.indices.count where !byte(of: data, at: offset).isHTMLSpace {
      return false
    }
    return true
  }

  /// Parses the contents of the token's element as text only.
  mutating func insertTextElement(_ state: TokenizerState) {
    insertElement()
    tokenizer.state = state
    originalMode = mode
    mode = .text
  }
}

/// Attributes.
extension TreeBuilder {
  /// Whether the token has an attribute of this name whose value is `value` in any case.
  func tokenAttribute(_ name: Atom, is value: String) -> Bool {
    let rows = tokenizer.attributes[token.firstAttribute...].prefix(token.attributeCount)
    guard let row = rows.first(where: { $0.name == name }) else { return false }
    return self.value(of: row).lowercased() == value
  }

  func value(of row: AttributeRow) -> String {
    String(decoding: bytes(of: row.value), as: UTF8.self)
  }

  func bytes(of data: StoredBytes) -> [UInt8] {
    data.indices.map { data.isDecoded ? tokenizer.decoded[$0] : tokenizer.page[$0] }
  }
}

/// Attributes of an element that more than one tag gave.
struct MergedAttributes {
  var names: Set<Atom>
  var rows: [AttributeRow]
}

extension TreeBuilder {
  /// Adds the token's attributes to an element that lacks them.
  mutating func mergeAttributes(into node: Link) {
    guard token.attributeCount > 0 else { return }
    let first = Int(tree[node].firstAttribute)
    let own = tokenizer.attributes[first..<(first + Int(tree[node].attributeCount))]
    var all = merged[node] ?? MergedAttributes(names: Set(own.map(\.name)), rows: Array(own))
    merged[node] = nil
    for row in tokenizer.attributes[token.firstAttribute...].prefix(token.attributeCount)
    where all.names.insert(row.name).inserted {
      all.rows.append(row)
    }
    merged[node] = all
  }
}

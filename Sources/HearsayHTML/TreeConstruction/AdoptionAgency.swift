/// The adoption agency algorithm, for formatting elements closed out of order.
///
///     <b>1<p>2</b>3   becomes   <b>1</b><p><b>2</b>3
extension TreeBuilder {
  mutating func adoptionAgency(_ subject: Atom) {
    let current = open[open.top]
    if currentIs(subject), !tree[current.node].isFormatting { return pop() }
    for _ in 0..<8 {
      guard let index = formatting.lastIndex(of: subject) else {
        _ = anyOtherEndTag(subject)
        return
      }
      guard adopt(at: index) else { return }
    }
  }

  /// One round of the outer loop for the formatting element at `index` of the list.
  ///
  /// False when the algorithm is over.
  private mutating func adopt(at index: Int) -> Bool {
    let node = formatting.entries[index].node
    let entry = tree[links: node].entry
    guard entry != .none else {
      error(.misnestedFormatting)
      removeFormatting(at: index)
      return false
    }
    guard open.isEntry(entry, in: .standard) else {
      error(.misnestedFormatting)
      return false
    }
    if open.top != entry { error(.misnestedFormatting) }
    guard let block = furthestBlock(above: entry) else {
      pop(through: entry)
      removeFormatting(at: index)
      return false
    }
    adopt(node, entry: entry, block: block)
    return true
  }

  /// The lowest special element above an entry.
  private func furthestBlock(above entry: Link) -> Link? {
    var link = open[entry].above
    while link != .none {
      if open[link].flags.contains(.special) { return link }
      link = open[link].above
    }
    return nil
  }

  private mutating func adopt(_ node: Link, entry: Link, block: Link) {
    let commonAncestor = open[open[entry].below].node
    let blockNode = open[block].node
    let (lastNode, bookmark) = adoptBetween(node, block: block)
    tree.remove(lastNode)
    tree.insert(lastNode, at: insertionPlace(in: commonAncestor))

    let copy = clone(of: node)
    tree.moveChildren(of: blockNode, to: copy)
    tree.append(copy, to: contents(of: blockNode).parent)

    moveFormatting(node, to: copy, after: bookmark)
    let flags = open[entry].flags
    let name = open[entry].name
    removeFromStack(entry)
    tree[links: copy].entry = open.insert(copy, name, flags, above: block)
  }

  /// The inner loop: gives each formatting element between the two a copy of its own, and takes
  /// what is no formatting element off the stack.
  ///
  /// Returns the topmost node that was moved and the formatting element behind which the new one
  /// goes in the list, if not in the old place.
  private mutating func adoptBetween(
    _ node: Link,
    block: Link
  ) -> (lastNode: Link, bookmark: Link) {
    var lastNode = open[block].node
    var bookmark = Link.none
    var link = open[block].below
    var round = 0
    while open[link].node != node {
      round += 1
      let below = open[link].below
      let inner = open[link].node
      if round > 3, tree[inner].isFormatting, let index = formatting.index(of: inner) {
        removeFormatting(at: index)
      }
      if tree[inner].isFormatting {
        let copy = replaceOnStack(link)
        if lastNode == open[block].node { bookmark = copy }
        tree.remove(lastNode)
        tree.append(lastNode, to: copy)
        lastNode = copy
      } else {
        removeFromStack(link)
      }
      link = below
    }
    return (lastNode, bookmark)
  }

  /// Puts a copy of an entry's element in its place on the stack and in the list.
  private mutating func replaceOnStack(_ link: Link) -> Link {
    let node = open[link].node
    let copy = clone(of: node)
    if let index = formatting.index(of: node) { replaceFormatting(at: index, with: copy) }
    markClosed(open[link])
    open.replace(link, with: copy)
    tree[links: copy].entry = link
    return copy
  }

  private mutating func moveFormatting(_ node: Link, to copy: Link, after bookmark: Link) {
    guard let index = formatting.index(of: node) else { return }
    let name = tree[node].name
    if bookmark == .none {
      replaceFormatting(at: index, with: copy)
      return
    }
    removeFormatting(at: index)
    let place = (formatting.index(of: bookmark) ?? formatting.entries.count - 1) + 1
    formatting.insert(copy, name, at: place)
    tree[copy].isFormatting = true
  }
}

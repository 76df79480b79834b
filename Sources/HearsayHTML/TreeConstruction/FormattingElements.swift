/// The list of active formatting elements at work.
extension TreeBuilder {
  /// Adds an element, with the standard's Noah's Ark clause: no more than three alike.
  mutating func pushFormatting(_ node: Link) {
    let start = formatting.startAfterMarker
    var alike = 0
    var earliest: Int?
    for index in (start..<formatting.entries.count).reversed()
    where isAlike(formatting.entries[index].node, node) {
      alike += 1
      earliest = index
    }
    if alike >= 3, let earliest { removeFormatting(at: earliest) }
    if formatting.entries.count - start >= Limits.activeFormattingElements {
      removeFormatting(at: start)
    }
    formatting.append(node, tree[node].name)
    tree[node].isFormatting = true
  }

  mutating func removeFormatting(at index: Int) {
    let node = formatting.remove(at: index)
    if node != .none { tree[node].isFormatting = false }
  }

  mutating func clearFormattingToMarker() {
    while let node = formatting.removeLast(), node != .none { tree[node].isFormatting = false }
  }

  /// Same name and same attributes, in any order.
  private func isAlike(_ a: Link, _ b: Link) -> Bool {
    guard tree[a].name == tree[b].name, tree[a].attributeCount == tree[b].attributeCount else {
      return false
    }
    if tree[a].firstAttribute == tree[b].firstAttribute { return true }
    return attributes(of: a).allSatisfy { row in
      attributes(of: b).contains { $0.name == row.name && hasSameBytes($0.value, row.value) }
    }
  }

  private func attributes(of node: Link) -> ArraySlice<AttributeRow> {
    let first = Int(tree[node].firstAttribute)
    return tokenizer.attributes[first..<(first + Int(tree[node].attributeCount))]
  }

  private func hasSameBytes(_ a: StoredBytes, _ b: StoredBytes) -> Bool {
    let count = a.indices.count
    return count == b.indices.count
      && (0..<count).allSatisfy { byte(of: a, at: $0) == byte(of: b, at: $0) }
  }

  /// The standard's "reconstruct the active formatting elements".
  @inline(__always)
  mutating func reconstructFormatting() {
    guard let last = formatting.entries.last, !isPresent(last) else { return }
    reopenFormatting()
  }

  private func isPresent(_ entry: ActiveFormatting.Entry) -> Bool {
    entry.isMarker || tree[links: entry.node].entry != .none
  }

  private mutating func reopenFormatting() {
    var index = formatting.entries.count - 1
    while index > 0, !isPresent(formatting.entries[index - 1]) { index -= 1 }
    reconstructionBudget -= formatting.entries.count - index
    guard reconstructionBudget >= 0 else {
      error(.reconstructionLimit)
      clearFormattingToMarker()
      return
    }
    while index < formatting.entries.count {
      let clone = clone(of: formatting.entries[index].node)
      tree.insert(clone, at: insertionPlace())
      push(clone, tree[clone].name, .html, traits(of: tree[clone].name).flags)
      replaceFormatting(at: index, with: clone)
      index += 1
    }
  }

  mutating func replaceFormatting(at index: Int, with node: Link) {
    tree[formatting.entries[index].node].isFormatting = false
    formatting.replace(at: index, with: node)
    tree[node].isFormatting = true
  }

  /// Another element for the tag that made `node`.
  mutating func clone(of node: Link) -> Link {
    var copy = DOM.Row(.element, start: 0, end: 0)
    copy.name = tree[node].name
    copy.start = tree[node].start
    copy.end = tree[node].end
    copy.firstAttribute = tree[node].firstAttribute
    copy.attributeCount = tree[node].attributeCount
    return tree.add(copy)
  }
}

/// `selectedcontent`, which shows a copy of what is in the selected option of its `select`.
///
/// The standard fills it whenever an option ends. Here it is filled once, when the page has ended.
extension TreeBuilder {
  mutating func fillSelectedContent() {
    for index in 0..<tree.count {
      let link = Link(index)
      guard tree[link].kind == .element, tree[link].name == .select, !hasAttribute(.multiple, link)
      else { continue }
      let (target, option) = selection(in: link)
      guard let target, let option, !isWithin(option, target), !isWithin(target, option) else {
        continue
      }
      copyChildren(of: option, to: target)
    }
  }

  /// The first `selectedcontent` of a select, and the last option that says it is selected or else
  /// the first.
  ///
  /// The search counts against the budget, for selects may be nested.
  private mutating func selection(in select: Link) -> (target: Link?, option: Link?) {
    var target: Link?
    var first: Link?
    var selected: Link?
    var link = tree.next(after: select, in: select)
    while let node = link, reconstructionBudget > 0 {
      reconstructionBudget -= 1
      if tree[node].name == .selectedcontent { target = target ?? node }
      if tree[node].name == .option {
        first = first ?? node
        if hasAttribute(.selected, node) { selected = node }
      }
      link = tree.next(after: node, in: select)
    }
    return (target, selected ?? first)
  }

  private func hasAttribute(_ name: Atom, _ node: Link) -> Bool {
    let first = Int(tree[node].firstAttribute)
    return tokenizer.attributes[first..<(first + Int(tree[node].attributeCount))]
      .contains { $0.name == name }
  }

  private func isWithin(_ node: Link, _ ancestor: Link) -> Bool {
    var link = node
    while link != .none, link != ancestor { link = tree[links: link].parent }
    return link == ancestor
  }

  private mutating func copyChildren(of source: Link, to target: Link) {
    var copies = [source: target]
    var link = tree.next(after: source, in: source)
    // Copies count against the same budget, text by its length: selects may hold each other's.
    while let node = link, reconstructionBudget > 0 {
      let isText = tree[node].kind == .text
      reconstructionBudget -= isText ? Int(tree[node].end - tree[node].start) : 1
      let parent = copies[tree[links: node].parent] ?? target
      let made = tree.add(tree[node])
      tree.append(made, to: parent)
      copies[node] = made
      link = tree.next(after: node, in: source)
    }
  }
}

extension Tree {
  /// The node that follows in document order inside the subtree of `root`.
  func next(after node: Link, in root: Link) -> Link? {
    if self[links: node].firstChild != .none { return self[links: node].firstChild }
    var link = node
    while link != root {
      if self[links: link].next != .none { return self[links: link].next }
      link = self[links: link].parent
    }
    return nil
  }
}

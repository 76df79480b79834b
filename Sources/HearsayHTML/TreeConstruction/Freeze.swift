import HearsayText

/// Turns the finished tree into rows in document order.
extension TreeBuilder {
  consuming func freeze(_ page: [UInt8]) -> DOM {
    if context != nil { unwrapFragment() }
    appendMergedAttributes()
    var order: [Link] = []
    let extents = takeExtents(&order)
    tree.dropLinks()
    var rows = takeRows(in: order)
    let text = finishTexts(&rows)
    return DOM(
      page: page,
      extents: extents,
      rows: rows,
      attributeRows: tokenizer.attributes,
      names: tokenizer.names,
      values: tokenizer.decoded,
      decodedText: text.bytes,
      textMap: text.map,
      doctype: doctype,
      quirks: quirks,
      errors: tokenizer.errors
    )
  }

  /// A fragment is what is in its root element.
  private mutating func unwrapFragment() {
    let root = tree[links: Tree.document].firstChild
    tree.moveChildren(of: root, to: Tree.document)
    tree.remove(root)
  }

  /// Attributes that later tags added go to the end of the table, with the element's own.
  private mutating func appendMergedAttributes() {
    for (node, attributes) in merged.sorted(by: { $0.key < $1.key }) {
      tree[node].firstAttribute = UInt32(tokenizer.attributes.count)
      tree[node].attributeCount = UInt32(attributes.rows.count)
      tokenizer.attributes.append(contentsOf: attributes.rows)
    }
  }

  /// One walk in document order, without recursion, that numbers the nodes.
  ///
  /// A node's `previous` link, of no more use, becomes its row's number.
  private mutating func takeExtents(_ order: inout [Link]) -> [DOM.Extent] {
    var extents: [DOM.Extent] = []
    extents.reserveCapacity(tree.count)
    order.reserveCapacity(tree.count)
    var link = Tree.document
    while true {
      let number = UInt32(truncatingIfNeeded: order.count)
      let parent = tree[links: link].parent
      order.append(link)
      extents.append(
        DOM.Extent(
          parent: parent == .none ? .none : tree[links: parent].previous,
          subtreeEnd: number &+ 1
        )
      )
      let first = tree[links: link].firstChild
      if first != .none {
        tree[links: link].previous = number
        link = first
        continue
      }
      guard let next = nextAfterSubtree(link, &extents) else { return extents }
      link = next
    }
  }

  /// The node behind the subtree that ends with `leaf`; ends those it leaves on the way up.
  @inline(__always)
  private func nextAfterSubtree(_ leaf: Link, _ extents: inout [DOM.Extent]) -> Link? {
    var link = leaf
    while tree[links: link].next == .none {
      link = tree[links: link].parent
      if link == .none { return nil }
      let number = Int(tree[links: link].previous)
      extents[number].subtreeEnd = UInt32(truncatingIfNeeded: extents.count)
    }
    return tree[links: link].next
  }

  /// The rows in document order.
  ///
  /// Unless something was moved or taken out they are already.
  private mutating func takeRows(in order: [Link]) -> [DOM.Row] {
    let rows = tree.takeRows()
    let isInOrder = order.count == rows.count && zip(order, 0...).allSatisfy { $0 == $1 }
    return isInOrder ? rows : order.map { rows[Int($0)] }
  }

  /// Gives each text its bytes, and what has no inside an empty one.
  private func finishTexts(_ rows: inout [DOM.Row]) -> TextCollector {
    var text = TextCollector()
    for index in rows.indices {
      let row = rows[index]
      if row.innerStart == .none {
        rows[index].innerStart = row.kind == .text ? row.start : row.end
        rows[index].innerEnd = row.end
      } else if row.kind == .text {
        let data = text.append(tree.pieces, from: row.innerStart, tokenizer)
        rows[index].innerStart = data.start
        rows[index].innerEnd = data.end
        rows[index].isDecoded = true
      }
    }
    return text
  }
}

/// The bytes of the texts that are not one range of the page, and where they come from.
struct TextCollector {
  var bytes: [UInt8] = []
  var map = SourceMap<DecodedTextSpace, PageSpace>()

  /// Adds the pieces of one text.
  mutating func append(
    _ pieces: [Tree.TextPiece],
    from first: Link,
    _ tokenizer: borrowing Tokenizer
  ) -> Bytes<DecodedTextSpace> {
    let start = bytes.count
    var link = first
    while link != .none {
      let piece = pieces[Int(link)]
      let source = Bytes<PageSpace>(piece.start, piece.end)
      if piece.data.isDecoded {
        bytes.append(contentsOf: tokenizer.decoded[piece.data.indices])
        map.appendReplacement(piece.data.indices.count, of: source)
      } else {
        tokenizer.page.append(piece.data.indices, to: &bytes)
        map.appendCopy(of: source)
      }
      link = piece.next
    }
    return Bytes(start..<bytes.count)
  }
}

public import HearsayText

/// Source bytes.
extension DOM {
  /// The start tag of an element, empty where the element was implied; all of a doctype, text or
  /// comment.
  ///
  /// A formatting element that was opened again has the tag of the first.
  public func startTag(of node: NodeID) -> Bytes<PageSpace> {
    Bytes(row(node).start, row(node).end)
  }

  /// The end tag of an element.
  ///
  /// Where there is none, an empty range at the place where the element ended.
  public func endTag(of node: NodeID) -> Bytes<PageSpace> {
    let row = row(node)
    guard row.kind == .element else { return Bytes(row.end, row.end) }
    return Bytes(row.innerStart, row.innerEnd)
  }

  /// From the start of a node's first tag to the end of its last.
  ///
  /// What foster parenting moved may lie outside.
  public func source(of node: NodeID) -> Bytes<PageSpace> {
    let row = row(node)
    return Bytes(row.start, row.kind == .element ? max(row.end, row.innerEnd) : row.end)
  }

  /// The source of bytes of a text: `range` counts from the text's first byte.
  public func source(of range: Range<Int>, inText node: NodeID) -> Bytes<PageSpace> {
    let row = row(node)
    let start = row.innerStart + UInt32(range.lowerBound)
    let end = row.innerStart + UInt32(range.upperBound)
    precondition(row.kind == .text && end <= row.innerEnd, "range outside the text")
    return row.isDecoded ? textMap.source(of: Bytes(start, end)) : Bytes(start, end)
  }

  /// Calls `body` with each run of a text: its length and its source, which has the same length
  /// where the bytes are copied.
  public func forEachRun(ofText node: NodeID, _ body: (UInt32, Bytes<PageSpace>) -> Void) {
    let row = row(node)
    guard row.kind == .text else { return }
    if row.isDecoded {
      textMap.forEachRun(in: Bytes(row.innerStart, row.innerEnd)) { count, source, _ in
        body(count, source)
      }
    } else if row.innerStart < row.innerEnd {
      body(row.innerEnd - row.innerStart, Bytes(row.innerStart, row.innerEnd))
    }
  }
}

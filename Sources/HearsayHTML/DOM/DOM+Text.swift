/// Text.
extension DOM {
  /// The bytes of a text or comment; of another node, none.
  public func data(of node: NodeID) -> ArraySlice<UInt8> {
    let row = row(node)
    let range = Int(row.innerStart)..<Int(row.innerEnd)
    switch row.kind {
    case .text: return row.isDecoded ? decodedText[range] : page[range]
    case .comment: return row.isDecoded ? values[range] : page[range]
    default: return []
    }
  }

  /// True when the data of a text is a range of the page as it stands.
  public func isVerbatim(_ node: NodeID) -> Bool {
    row(node).kind == .text && !row(node).isDecoded
  }

  /// The texts inside a node, one behind the other; nothing of comments and template contents.
  public func text(of node: NodeID) -> String {
    String(decoding: textBytes(of: node), as: UTF8.self)
  }

  /// The bytes of ``text(of:)-(NodeID)``.
  public func textBytes(of node: NodeID) -> [UInt8] {
    var bytes: [UInt8] = []
    forEachText(in: node) { bytes.append(contentsOf: data(of: $0)) }
    return bytes
  }

  /// Calls `body` with the texts inside a node, in document order.
  public func forEachText(in node: NodeID, _ body: (NodeID) -> Void) {
    let end = extent(node).subtreeEnd
    var at = node.rawValue
    while at < end {
      let row = rows[Int(at)]
      if row.kind == .text { body(NodeID(at)) }
      let isHidden = row.kind == .templateContents && at != node.rawValue
      at = isHidden ? extents[Int(at)].subtreeEnd : at + 1
    }
  }
}

/// The standard's algorithm for serializing HTML fragments.
extension DOM {
  /// The HTML of the contents of a node.
  public func serialize(_ node: NodeID) -> String {
    String(decoding: serializedBytes(node), as: UTF8.self)
  }

  /// The HTML of the contents of a node as UTF-8.
  public func serializedBytes(_ node: NodeID) -> [UInt8] {
    var writer = HTMLWriter(self)
    writer.writeContents(of: node)
    return writer.bytes
  }
}

/// Writes nodes one behind the other and keeps the elements still to be closed.
private struct HTMLWriter {
  let dom: DOM
  let traits = ElementTraits.table
  var bytes: [UInt8] = []
  private var open: [NodeID] = []

  init(_ dom: DOM) {
    self.dom = dom
    bytes.reserveCapacity(dom.page.count)
  }

  mutating func writeContents(of node: NodeID) {
    guard !isVoid(node) else { return }
    for child in dom.descendants(of: node) {
      closeElements(endingAt: child)
      write(child)
    }
    closeElements(endingAt: dom.subtreeEnd(of: node))
  }

  private mutating func closeElements(endingAt node: NodeID) {
    while let last = open.last, dom.subtreeEnd(of: last) <= node {
      bytes.append(contentsOf: [0x3C, 0x2F])
      writeName(last)
      bytes.append(0x3E)
      open.removeLast()
    }
  }

  private mutating func write(_ node: NodeID) {
    switch dom.kind(of: node) {
    case .document, .templateContents: break
    case .doctype: writeDoctype()
    case .element: writeStartTag(node)
    case .text: writeText(node)
    case .comment: writeComment(node)
    }
  }

  private mutating func writeDoctype() {
    bytes.append(contentsOf: "<!DOCTYPE \(dom.doctypeName ?? "")>".utf8)
  }

  private mutating func writeComment(_ node: NodeID) {
    bytes.append(contentsOf: "<!--".utf8)
    bytes.append(contentsOf: dom.data(of: node))
    bytes.append(contentsOf: "-->".utf8)
  }

  private mutating func writeName(_ node: NodeID) {
    bytes.append(contentsOf: dom.names.bytes(of: dom.name(of: node)))
  }

  private mutating func writeStartTag(_ node: NodeID) {
    bytes.append(0x3C)
    writeName(node)
    for attribute in dom.attributes(of: node) {
      bytes.append(0x20)
      bytes.append(contentsOf: dom.names.bytes(of: attribute.name))
      bytes.append(contentsOf: [0x3D, 0x22])
      writeEscaped(dom.bytes(of: attribute), inAttribute: true)
      bytes.append(0x22)
    }
    bytes.append(0x3E)
    if !isVoid(node) { open.append(node) }
  }

  private func isVoid(_ node: NodeID) -> Bool {
    let name = dom.name(of: node)
    return name.isKnown && dom.namespace(of: node) == .html
      && traits[name.index].flags.contains(.void)
  }

  private mutating func writeText(_ node: NodeID) {
    if let parent = dom.parent(of: node), isRaw(parent) {
      bytes.append(contentsOf: dom.data(of: node))
    } else {
      writeEscaped(dom.data(of: node), inAttribute: false)
    }
  }

  /// Elements whose text is written as it is.
  ///
  /// With scripting off `noscript` is none of them.
  private func isRaw(_ node: NodeID) -> Bool {
    guard dom.namespace(of: node) == .html else { return false }
    switch dom.name(of: node) {
    case .style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext: return true
    default: return false
    }
  }

  /// The standard's "escaping a string"; U+00A0 is C2 A0 in UTF-8.
  private mutating func writeEscaped(_ text: ArraySlice<UInt8>, inAttribute: Bool) {
    var pending = text.startIndex
    for index in text.indices {
      guard let (entity, length) = entity(for: index, in: text, inAttribute) else { continue }
      bytes.append(contentsOf: text[pending..<index])
      bytes.append(contentsOf: entity.utf8)
      pending = index + length
    }
    bytes.append(contentsOf: text[pending...])
  }

  private func entity(
    for index: Int,
    in text: ArraySlice<UInt8>,
    _ inAttribute: Bool
  ) -> (String, Int)? {
    switch text[index] {
    case 0x26: return ("&amp;", 1)
    case 0xC2 where index + 1 < text.endIndex && text[index + 1] == 0xA0: return ("&nbsp;", 2)
    case 0x22 where inAttribute: return ("&quot;", 1)
    case 0x3C: return ("&lt;", 1)
    case 0x3E: return ("&gt;", 1)
    default: return nil
    }
  }
}

import HearsayHTML

/// A tree as the lines of html5lib's format.
enum TreeDump {
  static func dump(_ dom: DOM) -> [UInt8] {
    var lines: [[UInt8]] = []
    var depths = [Int](repeating: -1, count: dom.count)
    for node in dom.descendants(of: dom.root) {
      let depth = 1 + (dom.parent(of: node).map { depths[Int($0.rawValue)] } ?? 0)
      depths[Int(node.rawValue)] = depth
      lines.append(indent(depth) + self.node(node, dom))
      lines += attributes(node, dom).map { indent(depth + 1) + $0 }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private static func indent(_ depth: Int) -> [UInt8] {
    Array("| ".utf8) + [UInt8](repeating: 0x20, count: 2 * depth)
  }

  private static func node(_ node: NodeID, _ dom: DOM) -> [UInt8] {
    switch dom.kind(of: node) {
    case .document: []
    case .doctype: Array(doctype(dom).utf8)
    case .element:
      Array("<\(prefix(dom.namespace(of: node)))\(dom.text(of: dom.name(of: node)))>".utf8)
    case .text: [0x22] + dom.data(of: node) + [0x22]
    case .comment: Array("<!-- ".utf8) + dom.data(of: node) + Array(" -->".utf8)
    case .templateContents: Array("content".utf8)
    }
  }

  private static func prefix(_ namespace: Namespace) -> String {
    switch namespace {
    case .html: ""
    case .svg: "svg "
    case .mathML: "math "
    }
  }

  private static func doctype(_ dom: DOM) -> String {
    let publicID = dom.publicID ?? ""
    let systemID = dom.systemID ?? ""
    let identifiers = publicID.isEmpty && systemID.isEmpty ? "" : " \"\(publicID)\" \"\(systemID)\""
    return "<!DOCTYPE \(dom.doctypeName ?? "")\(identifiers)>"
  }

  private static func attributes(_ node: NodeID, _ dom: DOM) -> [[UInt8]] {
    guard dom.kind(of: node) == .element else { return [] }
    let named = dom.attributes(of: node).map { attribute in
      let name = dom.text(of: attribute.name)
      let shown = attribute.isNamespaced ? namespaced(name) : name
      return (shown, Array("\(shown)=\"".utf8) + dom.bytes(of: attribute) + [0x22])
    }
    return named.sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }.map(\.1)
  }

  private static func namespaced(_ name: String) -> String {
    name == "xmlns" ? "xmlns xmlns" : name.replacing(":", with: " ")
  }
}

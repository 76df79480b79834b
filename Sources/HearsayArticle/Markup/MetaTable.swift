import HearsayHTML
import HearsayText

/// The `meta` elements of a page by their names.
struct MetaTable {
  private var nodes: [UInt64: [NodeID]] = [:]
  private let dom: DOM

  init(_ metas: [NodeID], _ dom: DOM) {
    self.dom = dom
    for node in metas.prefix(Limits.metas) {
      for attribute in dom.attributes(of: node) where Self.names.contains(attribute.name) {
        if attribute.name == .itemprop, Self.isOfPart(node, dom) { continue }
        nodes[WordTable.key(dom.bytes(of: attribute)), default: []].append(node)
      }
    }
  }

  /// Part of an item that is itself a part: a citation, a comment.
  private static func isOfPart(_ node: NodeID, _ dom: DOM) -> Bool {
    let item = dom.ancestors(of: node).prefix(Limits.zoneDepth).first {
      dom.attribute(.itemscope, of: $0) != nil
    }
    return item.map { dom.attribute(.itemprop, of: $0) != nil } ?? false
  }

  private static let names: Set<Atom> = [.name, .property, .itemprop, .httpEquiv]

  /// The first content that is not empty.
  func value(_ key: UInt64) -> (node: NodeID, content: ArraySlice<UInt8>)? {
    for node in nodes[key] ?? [] {
      guard let content = dom.attribute(.content, of: node) else { continue }
      let bytes = dom.bytes(of: content)
      if bytes.contains(where: { !$0.isASCIIWhitespace }) { return (node, bytes) }
    }
    return nil
  }

  /// The first content that is not empty, by keys in order.
  func value(_ keys: [String]) -> (node: NodeID, content: ArraySlice<UInt8>)? {
    keys.lazy.compactMap { value(WordTable.key($0)) }.first
  }

  func text(_ keys: [String]) -> String? {
    value(keys).map { PlainText.plain(String(decoding: $0.content, as: UTF8.self)) }
  }

  /// All contents of a key.
  func all(_ key: UInt64) -> [String] {
    (nodes[key] ?? []).compactMap { dom.value(of: .content, in: $0) }.map(PlainText.plain)
  }
}

import HearsayHTML
import HearsayText

/// One run: the bytes as a page and as fragments, written out and read again.
///
/// Anything that does not hold traps.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let page = Array(UnsafeBufferPointer(start: start, count: count))
  check(HTMLParser.parse(page))
  for context in contexts {
    check(HTMLParser.parseFragment(page, context: context))
  }
  _ = EncodingPrescan.label(in: page)
  return 0
}

private let contexts = [
  FragmentContext(name: "td"), FragmentContext(name: "select"), FragmentContext(name: "template"),
  FragmentContext(name: "svg", namespace: .svg),
]

private func check(_ dom: DOM) {
  checkOrder(dom)
  for node in dom.subtree(of: dom.root) where dom.kind(of: node) == .text {
    checkText(node, dom)
  }
  let html = dom.serializedBytes(dom.root)
  checkOrder(HTMLParser.parse(html))
}

private func checkOrder(_ dom: DOM) {
  precondition(Int(dom.subtreeEnd(of: dom.root).rawValue) == dom.count)
  for node in dom.subtree(of: dom.root) {
    var expected = NodeID(node.rawValue + 1)
    for child in dom.children(of: node) {
      precondition(child == expected && dom.parent(of: child) == node)
      expected = dom.subtreeEnd(of: child)
    }
    precondition(expected == dom.subtreeEnd(of: node))
  }
}

private func checkText(_ node: NodeID, _ dom: DOM) {
  var count = 0
  dom.forEachRun(ofText: node) { length, source in
    precondition(source.end <= dom.page.count)
    count += Int(length)
  }
  precondition(count == dom.data(of: node).count)
}

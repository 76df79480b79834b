import HearsayText

extension DOM {
  /// The elements inside a node that a selector matches, in document order, those in template
  /// contents left out.
  ///
  /// One walk for the whole list, linear in the number of nodes however deep: for each open element
  /// it is known which first steps of each selector have found their elements.
  public func select(_ selector: Selector, in node: NodeID = NodeID(0)) -> [NodeID] {
    var found: [NodeID] = []
    var walk = SelectorWalk(self, selector)
    for ancestor in Array(ancestors(of: node)).reversed() { _ = walk.enter(ancestor) }
    _ = walk.enter(node)
    var at = node.rawValue + 1
    let end = extent(node).subtreeEnd
    while at < end {
      let row = rows[Int(at)]
      if row.kind == .element, walk.enter(NodeID(at)) { found.append(NodeID(at)) }
      at = row.kind == .templateContents ? extents[Int(at)].subtreeEnd : at + 1
    }
    return found
  }

  /// True when the selector matches the element.
  public func matches(_ node: NodeID, _ selector: Selector) -> Bool {
    var walk = SelectorWalk(self, selector)
    for ancestor in Array(ancestors(of: node)).reversed() { _ = walk.enter(ancestor) }
    return kind(of: node) == .element && walk.enter(node)
  }
}

/// The state of a walk in document order.
private struct SelectorWalk {
  /// For each step of each selector whether it has matched.
  private typealias Matches = [Bool]

  private struct Level {
    let end: NodeID
    /// Steps that this element completes.
    let own: Matches
    /// Steps that this element or one it is in completes.
    let inherited: Matches
  }

  private let dom: DOM
  private let steps: [CompiledStep]
  private var levels: [Level] = []

  init(_ dom: DOM, _ selector: Selector) {
    self.dom = dom
    steps = selector.alternatives.flatMap { CompiledStep.compile($0, dom) }
  }

  /// Goes to the next node.
  ///
  /// True when the last step of a selector matches it.
  mutating func enter(_ node: NodeID) -> Bool {
    while let last = levels.last, last.end <= node { levels.removeLast() }
    let parent = levels.last
    var own = Matches(repeating: false, count: steps.count)
    var isSelected = false
    for (index, step) in steps.enumerated() {
      let isReached =
        step.isFirst
        || (step.isChild ? parent?.own[index - 1] : parent?.inherited[index - 1]) == true
      guard isReached, step.compound.matches(node, dom) else { continue }
      own[index] = true
      if step.isLast { isSelected = true }
    }
    if dom.subtreeEnd(of: node).rawValue > node.rawValue + 1 {
      let inherited = parent.map { zip($0.inherited, own).map { $0 || $1 } } ?? own
      levels.append(Level(end: dom.subtreeEnd(of: node), own: own, inherited: inherited))
    }
    return isSelected
  }
}

/// A step with its names looked up in one document.
private struct CompiledStep {
  let compound: CompiledCompound
  let isChild: Bool
  let isFirst: Bool
  let isLast: Bool

  static func compile(_ steps: [Selector.Step], _ dom: DOM) -> [CompiledStep] {
    steps.enumerated().map { index, step in
      CompiledStep(
        compound: CompiledCompound(step.compound, dom),
        isChild: step.isChild,
        isFirst: index == 0,
        isLast: index == steps.count - 1
      )
    }
  }
}

private struct CompiledCompound {
  private enum Part {
    /// The names a type may stand for: as in HTML, and in SVG's mixed case.
    case type([Atom])
    case attribute([Atom], Selector.AttributeTest)
    case not([CompiledCompound])
  }

  private let parts: [Part]

  init(_ compound: Selector.Compound, _ dom: DOM) {
    parts = compound.parts.map { part in
      switch part {
      case .type(let name):
        return .type(Self.atoms(name, dom, ForeignNames.shared.svgTags))
      case .id(let value):
        return .attribute([.id], .init(name: "id", comparison: .equals, value: value))
      case .className(let value):
        return .attribute([.class], .init(name: "class", comparison: .hasWord, value: value))
      case .attribute(let test):
        return .attribute(Self.atoms(test.name, dom, ForeignNames.shared.svgAttributes), test)
      case .not(let compounds):
        return .not(compounds.map { CompiledCompound($0, dom) })
      }
    }
  }

  private static func atoms(_ name: String, _ dom: DOM, _ mixedCase: [Atom: Atom]) -> [Atom] {
    guard let small = dom.atom(named: name.lowercased()) else { return [] }
    return [small] + (mixedCase[small].map { [$0] } ?? [])
  }

  func matches(_ node: NodeID, _ dom: DOM) -> Bool {
    dom.kind(of: node) == .element && parts.allSatisfy { Self.matches($0, node, dom) }
  }

  private static func matches(_ part: Part, _ node: NodeID, _ dom: DOM) -> Bool {
    switch part {
    case .type(let names):
      return names.contains(dom.name(of: node))
    case .attribute(let names, let test):
      return names.contains { name in
        dom.attribute(name, of: node).map { test.accepts(dom.bytes(of: $0)) } ?? false
      }
    case .not(let compounds):
      return !compounds.contains { $0.matches(node, dom) }
    }
  }
}

extension Selector.AttributeTest {
  fileprivate func accepts(_ found: ArraySlice<UInt8>) -> Bool {
    guard ignoresCase else { return accepts(found, value) }
    return accepts(found.map(\.asciiLowercased)[...], value.map(\.asciiLowercased))
  }

  private func accepts(_ found: ArraySlice<UInt8>, _ value: [UInt8]) -> Bool {
    switch comparison {
    case .exists: true
    case .equals: found.elementsEqual(value)
    case .hasWord: found.hasWord(value)
    case .equalsOrHyphen:
      found.starts(with: value)
        && (found.count == value.count || found[found.startIndex + value.count] == 0x2D)
    case .prefix: !value.isEmpty && found.starts(with: value)
    case .suffix: !value.isEmpty && found.reversed().starts(with: value.reversed())
    case .contains: !value.isEmpty && found.firstRange(of: value) != nil
    }
  }
}

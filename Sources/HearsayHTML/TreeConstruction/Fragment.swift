/// The element a fragment is parsed as the contents of.
public struct FragmentContext: Sendable {
  public let name: String
  public let namespace: Namespace

  public init(name: String, namespace: Namespace = .html) {
    self.name = name
    self.namespace = namespace
  }
}

extension TreeBuilder {
  /// The standard's fragment parsing: a root element, and modes as inside the context.
  mutating func beginFragment(_ context: FragmentContext) {
    if context.namespace == .html { tokenizer.state = fragmentState }
    var root = DOM.Row(.element, start: 0, end: 0)
    root.name = .html
    let link = tree.add(root)
    tree.append(link, to: Tree.document)
    push(link, .html, .html, traits(of: .html).flags)
    if contextName == .template, context.namespace == .html { templateModes.append(.inTemplate) }
    resetInsertionMode()
    // A form that is not in the tree keeps others from opening.
    if contextName == .form { formElement = makeElement(.form, .html) }
  }

  private var fragmentState: TokenizerState {
    switch contextName {
    case .title, .textarea: .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: .rawtext
    case .script: .scriptData
    case .plaintext: .plaintext
    default: .data
    }
  }

  /// The standard's "reset the insertion mode appropriately".
  mutating func resetInsertionMode() {
    let candidates = Self.modeElements.map { open.topmost($0) }.filter { $0 != .none }
    guard let nearest = candidates.max(by: { open[$0].order < open[$1].order }) else {
      mode = .inBody
      return
    }
    let isLast = nearest == open.bottom
    let name = isLast && context != nil ? contextName : open[nearest].name
    mode = mode(for: name, isLast: isLast)
  }

  private static let modeElements: [Atom] = [
    .td, .th, .tr, .tbody, .thead, .tfoot, .caption, .colgroup, .table, .template, .head, .body,
    .frameset, .html,
  ]

  private func mode(for name: Atom, isLast: Bool) -> InsertionMode {
    if context?.namespace ?? .html != .html, isLast { return .inBody }
    switch name {
    case .td where !isLast, .th where !isLast: return .inCell
    case .tr: return .inRow
    case .tbody, .thead, .tfoot: return .inTableBody
    case .caption: return .inCaption
    case .colgroup: return .inColumnGroup
    case .table: return .inTable
    case .template: return templateModes.last ?? .inBody
    case .head where !isLast: return .inHead
    case .frameset: return .inFrameset
    case .html: return headElement == .none ? .beforeHead : .afterHead
    default: return .inBody
    }
  }
}

/// SVG and MathML.
extension TreeBuilder {
  /// The namespace of the "adjusted current node".
  @inline(__always)
  var adjustedNamespace: Namespace {
    if open.top == .none { return .html }
    if open.top == open.bottom, let context { return context.namespace }
    return open[open.top].namespace
  }

  /// The standard's tree construction dispatcher.
  @inline(__always)
  var usesForeignRules: Bool {
    adjustedNamespace != .html && token.kind != .endOfFile && !belongsToIntegrationPoint
  }

  private var belongsToIntegrationPoint: Bool {
    let (name, namespace) = adjustedCurrent
    let isText = token.kind == .characters || token.kind == .null
    let isStart = token.kind == .startTag
    if namespace == .mathML, Self.mathMLTextIntegrationPoints.contains(name) {
      return isText || isStart && token.name != .mglyph && token.name != .malignmark
    }
    if namespace == .mathML, name == .annotationXML, isStart, token.name == .svg { return true }
    return (isText || isStart) && isHTMLIntegrationPoint(name, namespace)
  }

  private var adjustedCurrent: (Atom, Namespace) {
    if open.top == open.bottom, let context { return (contextName, context.namespace) }
    return (open[open.top].name, open[open.top].namespace)
  }

  private static let mathMLTextIntegrationPoints: Set<Atom> = [.mi, .mo, .mn, .ms, .mtext]

  private func isHTMLIntegrationPoint(_ name: Atom, _ namespace: Namespace) -> Bool {
    switch namespace {
    case .html: return false
    case .svg: return name == .foreignobject || name == .desc || name == .title
    case .mathML:
      guard name == .annotationXML, open.top != open.bottom || context == nil else { return false }
      return isHTMLAnnotation(open[open.top].node)
    }
  }

  private func isHTMLAnnotation(_ node: Link) -> Bool {
    let first = Int(tree[node].firstAttribute)
    let rows = tokenizer.attributes[first..<(first + Int(tree[node].attributeCount))]
    guard let row = rows.first(where: { $0.name == .encoding }) else { return false }
    let value = value(of: row).lowercased()
    return value == "text/html" || value == "application/xhtml+xml"
  }

  mutating func inForeignContent() -> Step {
    switch token.kind {
    case .null:
      error(.unexpectedNullCharacter)
      insert(Characters(start: token.start, end: token.end, data: .replacementCharacter))
      return .done
    case .characters:
      if framesetOK, !isWhitespace(token.data) { framesetOK = false }
      insertCharacters()
      return .done
    case .comment:
      insertComment()
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .startTag:
      return foreignStartTag()
    case .endTag:
      return foreignEndTag()
    case .endOfFile:
      return process(by: mode)
    }
  }

  private mutating func foreignStartTag() -> Step {
    if breaksOut { return breakOut() }
    let (_, namespace) = adjustedCurrent
    insertForeignElement(namespace)
    return .done
  }

  private var breaksOut: Bool {
    if traits(of: token.name).flags.contains(.breaksOut) { return true }
    guard token.name == .font else { return false }
    return tokenizer.attributes[token.firstAttribute...].prefix(token.attributeCount).contains {
      $0.name == .color || $0.name == .face || $0.name == .size
    }
  }

  private mutating func breakOut() -> Step {
    error(.unexpectedStartTag)
    while open.count > 1, open[open.top].namespace != .html, !isAtIntegrationPoint { pop() }
    return process(by: mode)
  }

  private var isAtIntegrationPoint: Bool {
    let entry = open[open.top]
    return entry.namespace == .mathML && Self.mathMLTextIntegrationPoints.contains(entry.name)
      || isHTMLIntegrationPoint(entry.name, entry.namespace)
  }

  private mutating func foreignEndTag() -> Step {
    if token.name == .br || token.name == .p { return breakOut() }
    guard open.top != open.bottom else { return .done }
    if open[open.top].name != token.name { error(.unexpectedEndTag) }
    let entry = open.topmostForeign(token.name)
    guard entry != .none else { return process(by: mode) }
    pop(through: entry)
    return .done
  }

  /// Inserts an SVG or MathML element for the token, its names adjusted.
  mutating func insertForeignElement(_ namespace: Namespace) {
    let adjusted = ForeignNames.shared
    adjustAttributes(namespace)
    let name = namespace == .svg ? adjusted.svgTags[token.name] ?? token.name : token.name
    let node = makeElement(name, namespace)
    tree.insert(node, at: insertionPlace())
    if token.isSelfClosing { return closeAtOnce(node) }
    push(node, token.name, namespace, adjusted.flags(of: token.name, namespace))
  }

  private mutating func adjustAttributes(_ namespace: Namespace) {
    let adjusted = ForeignNames.shared
    for index in token.firstAttribute..<(token.firstAttribute + token.attributeCount) {
      let name = tokenizer.attributes[index].name
      if namespace == .svg, let mixed = adjusted.svgAttributes[name] {
        tokenizer.attributes[index].name = mixed
      } else if namespace == .mathML, name == .definitionurl {
        tokenizer.attributes[index].name = .definitionURL
      } else if adjusted.namespaced.contains(name) {
        tokenizer.attributes[index].isNamespaced = true
      }
    }
  }
}

/// The tables of adjustments for SVG and MathML.
struct ForeignNames: Sendable {
  static let shared = ForeignNames()

  let svgTags: [Atom: Atom]
  let svgAttributes: [Atom: Atom]
  /// "Adjust foreign attributes".
  let namespaced: Set<Atom> = [
    .xlinkActuate, .xlinkArcrole, .xlinkHref, .xlinkRole, .xlinkShow, .xlinkTitle, .xlinkType,
    .xmlLang, .xmlSpace, .xmlns, .xmlnsXlink,
  ]

  private init() {
    svgTags = Self.mixedCase(KnownNames.svgTags)
    svgAttributes = Self.mixedCase(KnownNames.svgAttributes)
  }

  /// From the name in small letters to the name as SVG writes it.
  private static func mixedCase(_ names: String) -> [Atom: Atom] {
    let known = NameTable.known
    var result: [Atom: Atom] = [:]
    for name in names.split(separator: " ") {
      guard let small = known.existingAtom(of: name.lowercased()),
        let mixed = known.existingAtom(of: String(name))
      else { continue }
      result[small] = mixed
    }
    return result
  }

  /// Foreign elements that are special end every scope but that of tables.
  func flags(of name: Atom, _ namespace: Namespace) -> ElementFlags {
    let special: Set<Atom> =
      namespace == .svg
      ? [.foreignobject, .desc, .title] : [.mi, .mo, .mn, .ms, .mtext, .annotationXML]
    guard special.contains(name) else { return [] }
    return [.special, .endsItemSearch, .endsScope, .endsButtonScope, .endsListItemScope]
  }
}

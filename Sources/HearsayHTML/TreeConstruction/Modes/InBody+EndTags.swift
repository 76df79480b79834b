/// "In body": end tags.
extension TreeBuilder {
  private mutating func ignoreEndTag() -> Step {
    error(.unexpectedEndTag)
    return .done
  }

  mutating func anyOtherEndTag(_ name: Atom) -> Step {
    let entry = open.topmostBeforeSpecial(name)
    guard entry != .none else { return ignoreEndTag() }
    generateImpliedEndTags(except: name)
    if open.top != entry { error(.unclosedElement) }
    pop(through: entry)
    return .done
  }

  mutating func endBlock() -> Step {
    guard open.has(token.name, in: .standard) else { return ignoreEndTag() }
    generateImpliedEndTags()
    close(token.name)
    return .done
  }

  mutating func endP() -> Step {
    if !open.has(.p, in: .button) {
      error(.unexpectedEndTag)
      _ = insertImplied(.p)
    }
    closeP()
    return .done
  }

  /// `li`, `dd`, `dt`.
  mutating func endItem(in scope: OpenElements.Scope) -> Step {
    guard open.has(token.name, in: scope) else { return ignoreEndTag() }
    generateImpliedEndTags(except: token.name)
    close(token.name)
    return .done
  }

  private static let headings: [Atom] = [.h1, .h2, .h3, .h4, .h5, .h6]

  mutating func endHeading() -> Step {
    let found = Self.headings.filter { open.has($0, in: .standard) }.map { open.topmost($0) }
    guard let heading = found.max(by: { open[$0].order < open[$1].order }) else {
      return ignoreEndTag()
    }
    generateImpliedEndTags()
    if !currentIs(token.name) { error(.unclosedElement) }
    pop(through: heading)
    return .done
  }

  mutating func endScoped() -> Step {
    guard open.has(token.name, in: .standard) else { return ignoreEndTag() }
    generateImpliedEndTags()
    close(token.name)
    clearFormattingToMarker()
    return .done
  }

  mutating func endForm() -> Step {
    if open.has(.template) { return endBlock() }
    let form = formElement
    formElement = .none
    guard form != .none, tree[links: form].entry != .none,
      open.isEntry(tree[links: form].entry, in: .standard)
    else { return ignoreEndTag() }
    generateImpliedEndTags()
    if open[open.top].node != form { error(.unclosedElement) }
    if tree[links: form].entry != .none { removeFromStack(tree[links: form].entry) }
    return .done
  }

  mutating func endBody() -> Step {
    guard open.has(.body, in: .standard) else { return ignoreEndTag() }
    noteEndTag(open[open.topmost(.body)].node)
    mode = .afterBody
    return .done
  }

  mutating func endHTML() -> Step {
    guard open.has(.body, in: .standard) else { return ignoreEndTag() }
    mode = .afterBody
    return .reprocess
  }

  /// The source of an end tag that does not close its element yet.
  mutating func noteEndTag(_ node: Link) {
    tree[node].innerStart = UInt32(token.start)
    tree[node].innerEnd = UInt32(token.end)
  }

  /// `</br>` counts as `<br>`, without its attributes.
  mutating func endBR() -> Step {
    error(.unexpectedEndTag)
    reconstructFormatting()
    token.attributeCount = 0
    token.name = .br
    insertVoidElement()
    framesetOK = false
    return .done
  }
}

/// The modes before the body: initial, before html, before head, in head, after head.
extension TreeBuilder {
  mutating func initial() -> Step {
    switch token.kind {
    case .characters where takesOnlyWhitespace():
      return .done
    case .comment:
      insertComment(at: InsertionPlace(parent: Tree.document))
      return .done
    case .doctype:
      insertDoctype()
      mode = .beforeHTML
      return .done
    default:
      error(.missingDoctype)
      quirks = .quirks
      mode = .beforeHTML
      return .reprocess
    }
  }

  /// Drops the white space the token begins with.
  ///
  /// True when there was nothing else.
  private mutating func takesOnlyWhitespace() -> Bool {
    _ = takeWhitespace()
    return token.data.isEmpty
  }

  private mutating func insertDoctype() {
    doctype = tokenizer.doctype
    quirks = QuirksMode(
      name: text(of: doctype.name),
      publicID: text(of: doctype.publicID),
      systemID: text(of: doctype.systemID),
      isForced: doctype.forceQuirks
    )
    var node = DOM.Row(.doctype, start: token.start, end: token.end)
    node.innerStart = node.end
    node.innerEnd = node.end
    tree.append(tree.add(node), to: Tree.document)
  }

  private func text(of data: StoredBytes?) -> String? {
    data.map { String(decoding: bytes(of: $0), as: UTF8.self) }
  }

  mutating func beforeHTML() -> Step {
    switch token.kind {
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .comment:
      insertComment(at: InsertionPlace(parent: Tree.document))
      return .done
    case .characters where takesOnlyWhitespace():
      return .done
    case .startTag where token.name == .html:
      let node = makeElement(.html, .html)
      tree.append(node, to: Tree.document)
      push(node, .html, .html, traits(of: .html).flags)
      mode = .beforeHead
      return .done
    case .endTag where !endTagOpensHead:
      error(.unexpectedEndTag)
      return .done
    default:
      _ = insertImplied(.html)
      mode = .beforeHead
      return .reprocess
    }
  }

  private var endTagOpensHead: Bool {
    token.name == .head || token.name == .body || token.name == .html || token.name == .br
  }

  mutating func beforeHead() -> Step {
    switch token.kind {
    case .characters where takesOnlyWhitespace():
      return .done
    case .comment:
      insertComment()
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .startTag where token.name == .html:
      return inBody()
    case .startTag where token.name == .head:
      headElement = insertElement()
      mode = .inHead
      return .done
    case .endTag where !endTagOpensHead:
      error(.unexpectedEndTag)
      return .done
    default:
      headElement = insertImplied(.head)
      mode = .inHead
      return .reprocess
    }
  }

  mutating func inHead() -> Step {
    switch token.kind {
    case .characters:
      if let space = takeWhitespace() { insert(space) }
      return token.data.isEmpty ? .done : leaveHead()
    case .comment:
      insertComment()
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .startTag:
      return inHeadStartTag()
    case .endTag:
      return inHeadEndTag()
    case .null, .endOfFile:
      return leaveHead()
    }
  }

  private mutating func leaveHead() -> Step {
    pop()
    mode = .afterHead
    return .reprocess
  }

  private mutating func inHeadStartTag() -> Step {
    switch token.name {
    case .html:
      return inBody()
    case .base, .basefont, .bgsound, .link, .meta:
      insertVoidElement()
    case .title:
      insertTextElement(.rcdata)
    case .noframes, .style:
      insertTextElement(.rawtext)
    case .noscript:
      insertElement()
      mode = .inHeadNoscript
    case .script:
      insertTextElement(.scriptData)
    case .template:
      insertTemplate()
    case .head:
      error(.unexpectedStartTag)
    default:
      return leaveHead()
    }
    return .done
  }

  private mutating func inHeadEndTag() -> Step {
    switch token.name {
    case .head:
      pop()
      mode = .afterHead
      return .done
    case .body, .html, .br:
      return leaveHead()
    case .template:
      closeTemplate()
      return .done
    default:
      error(.unexpectedEndTag)
      return .done
    }
  }

  mutating func inHeadNoscript() -> Step {
    switch token.kind {
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .comment:
      return inHead()
    case .characters:
      if let space = takeWhitespace() { insert(space) }
      return token.data.isEmpty ? .done : leaveHeadNoscript()
    case .startTag:
      return inHeadNoscriptStartTag()
    case .endTag where token.name == .noscript:
      pop()
      mode = .inHead
      return .done
    case .endTag where token.name != .br:
      error(.unexpectedEndTag)
      return .done
    default:
      return leaveHeadNoscript()
    }
  }

  private mutating func inHeadNoscriptStartTag() -> Step {
    switch token.name {
    case .html:
      return inBody()
    case .basefont, .bgsound, .link, .meta, .noframes, .style:
      return inHead()
    case .head, .noscript:
      error(.unexpectedStartTag)
      return .done
    default:
      return leaveHeadNoscript()
    }
  }

  private mutating func leaveHeadNoscript() -> Step {
    error(.unexpectedStartTag)
    pop()
    mode = .inHead
    return .reprocess
  }

  mutating func afterHead() -> Step {
    switch token.kind {
    case .characters:
      if let space = takeWhitespace() { insert(space) }
      return token.data.isEmpty ? .done : openBody()
    case .comment:
      insertComment()
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .startTag:
      return afterHeadStartTag()
    case .endTag where token.name == .template:
      return inHead()
    case .endTag where token.name != .body && token.name != .html && token.name != .br:
      error(.unexpectedEndTag)
      return .done
    default:
      return openBody()
    }
  }

  private mutating func openBody() -> Step {
    _ = insertImplied(.body)
    mode = .inBody
    return .reprocess
  }

  private mutating func afterHeadStartTag() -> Step {
    switch token.name {
    case .html:
      return inBody()
    case .body:
      insertElement()
      framesetOK = false
      mode = .inBody
    case .frameset:
      insertElement()
      mode = .inFrameset
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return inClosedHead()
    case .head:
      error(.unexpectedStartTag)
    default:
      return openBody()
    }
    return .done
  }

  /// Puts the head back on the stack for one token that belongs there.
  private mutating func inClosedHead() -> Step {
    error(.unexpectedStartTag)
    guard headElement != .none else { return inHead() }
    push(headElement, .head, .html, traits(of: .head).flags)
    let head = tree[links: headElement].entry
    let step = inHead()
    if tree[links: headElement].entry == head, head != .none { removeFromStack(head) }
    return step
  }
}

/// "In body": start tags.
extension TreeBuilder {
  mutating func startHTML() -> Step {
    error(.unexpectedStartTag)
    if !open.has(.template) { mergeAttributes(into: open[open.bottom].node) }
    return .done
  }

  /// The second element of the stack where it is `body`.
  private var bodyEntry: Link? {
    let second = open[open.bottom].above
    guard second != .none, open[second].name == .body, open[second].namespace == .html else {
      return nil
    }
    return second
  }

  mutating func startBody() -> Step {
    error(.unexpectedStartTag)
    guard let body = bodyEntry, !open.has(.template) else { return .done }
    framesetOK = false
    mergeAttributes(into: open[body].node)
    return .done
  }

  mutating func startFrameset() -> Step {
    error(.unexpectedStartTag)
    guard let body = bodyEntry, framesetOK else { return .done }
    tree.remove(open[body].node)
    while open.count > 1 { pop() }
    insertElement()
    mode = .inFrameset
    return .done
  }

  mutating func startHeading() -> Step {
    closePInButtonScope()
    if traits(of: currentName).start == .heading {
      error(.unexpectedStartTag)
      pop()
    }
    insertElement()
    return .done
  }

  mutating func startPre() -> Step {
    closePInButtonScope()
    insertElement()
    skipsLineFeed = true
    framesetOK = false
    return .done
  }

  mutating func startForm() -> Step {
    let inTemplate = open.has(.template)
    guard formElement == .none || inTemplate else { return ignoreStartTag() }
    closePInButtonScope()
    let form = insertElement()
    if !inTemplate { formElement = form }
    return .done
  }

  /// `li`, `dd` and `dt` close an open one of their kind.
  mutating func startListItem(_ names: [Atom]) -> Step {
    framesetOK = false
    let found = names.map { open.topmostListItem($0) }.filter { $0 != .none }
    if let item = found.max(by: { open[$0].order < open[$1].order }) {
      let name = open[item].name
      generateImpliedEndTags(except: name)
      close(name)
    }
    closePInButtonScope()
    insertElement()
    return .done
  }

  mutating func startPlaintext() -> Step {
    closePInButtonScope()
    insertElement()
    tokenizer.state = .plaintext
    return .done
  }

  mutating func startButton() -> Step {
    if open.has(.button, in: .standard) {
      error(.unexpectedStartTag)
      generateImpliedEndTags()
      pop(throughNamed: .button)
    }
    reconstructFormatting()
    insertElement()
    framesetOK = false
    return .done
  }

  mutating func startA() -> Step {
    if let index = formatting.lastIndex(of: .a) { closeEarlierA(formatting.entries[index].node) }
    reconstructFormatting()
    pushFormatting(insertElement())
    return .done
  }

  private mutating func closeEarlierA(_ node: Link) {
    error(.unexpectedStartTag)
    adoptionAgency(.a)
    if tree[node].isFormatting, let index = formatting.index(of: node) {
      removeFormatting(at: index)
    }
    if tree[links: node].entry != .none { removeFromStack(tree[links: node].entry) }
  }

  mutating func startNobr() -> Step {
    reconstructFormatting()
    if open.has(.nobr, in: .standard) {
      error(.unexpectedStartTag)
      adoptionAgency(.nobr)
      reconstructFormatting()
    }
    pushFormatting(insertElement())
    return .done
  }

  /// `applet`, `marquee`, `object`: formatting does not reach into them.
  mutating func startScoped() -> Step {
    reconstructFormatting()
    insertElement()
    formatting.appendMarker()
    framesetOK = false
    return .done
  }

  mutating func startTable() -> Step {
    if quirks != .quirks { closePInButtonScope() }
    insertElement()
    framesetOK = false
    mode = .inTable
    return .done
  }

  mutating func startInput() -> Step {
    if isSelectFragment { return ignoreStartTag() }
    if open.has(.select, in: .standard) {
      error(.unexpectedStartTag)
      pop(throughNamed: .select)
    }
    reconstructFormatting()
    let isHidden = tokenAttribute(.type, is: "hidden")
    insertVoidElement()
    if !isHidden { framesetOK = false }
    return .done
  }

  mutating func startMediaPart() -> Step {
    insertVoidElement()
    return .done
  }

  mutating func startHR() -> Step {
    closePInButtonScope()
    if open.has(.select, in: .standard) {
      generateImpliedEndTags()
      if open.has(anyOf: [.option, .optgroup], in: .standard) { error(.unexpectedStartTag) }
    }
    insertVoidElement()
    framesetOK = false
    return .done
  }

  /// "Change the token's tag name to 'img' and reprocess it. (Don't ask.)"
  mutating func startImage() -> Step {
    error(.unexpectedStartTag)
    token.name = .img
    return .reprocess
  }

  mutating func startTextarea() -> Step {
    insertTextElement(.rcdata)
    skipsLineFeed = true
    framesetOK = false
    return .done
  }

  mutating func startXMP() -> Step {
    closePInButtonScope()
    reconstructFormatting()
    framesetOK = false
    insertTextElement(.rawtext)
    return .done
  }

  mutating func startIframe() -> Step {
    framesetOK = false
    insertTextElement(.rawtext)
    return .done
  }

  mutating func startNoembed() -> Step {
    insertTextElement(.rawtext)
    return .done
  }

  private var isSelectFragment: Bool { context?.namespace == .html && contextName == .select }

  mutating func startSelect() -> Step {
    if isSelectFragment { return ignoreStartTag() }
    if open.has(.select, in: .standard) {
      error(.unexpectedStartTag)
      pop(throughNamed: .select)
      return .done
    }
    reconstructFormatting()
    insertElement()
    framesetOK = false
    return .done
  }

  mutating func startOption() -> Step {
    if open.has(.select, in: .standard) {
      generateImpliedEndTags(except: .optgroup)
      if open.has(.option, in: .standard) { error(.unexpectedStartTag) }
    } else if currentIs(.option) {
      pop()
    }
    reconstructFormatting()
    insertElement()
    return .done
  }

  mutating func startOptgroup() -> Step {
    if open.has(.select, in: .standard) {
      generateImpliedEndTags()
      if open.has(anyOf: [.option, .optgroup], in: .standard) { error(.unexpectedStartTag) }
    } else if currentIs(.option) {
      pop()
    }
    reconstructFormatting()
    insertElement()
    return .done
  }

  mutating func startRuby(except name: Atom) -> Step {
    if open.has(.ruby, in: .standard) {
      generateImpliedEndTags(except: name)
      if !currentIs(.ruby), !currentIs(name) { error(.unexpectedStartTag) }
    }
    insertElement()
    return .done
  }

  mutating func startForeign(_ namespace: Namespace) -> Step {
    reconstructFormatting()
    insertForeignElement(namespace)
    return .done
  }

  mutating func startSelectedContent() -> Step {
    reconstructFormatting()
    insertElement()
    hasSelectedContent = true
    return .done
  }
}

/// Templates.
extension TreeBuilder {
  /// Inserts a template for the token, with the node that holds its contents.
  mutating func insertTemplate() {
    let template = insertElement()
    let position = tokenizer.token.end
    tree.append(tree.add(DOM.Row(.templateContents, start: position, end: position)), to: template)
    formatting.appendMarker()
    framesetOK = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  mutating func closeTemplate() {
    guard open.has(.template) else { return error(.unexpectedEndTag) }
    generateAllImpliedEndTagsThoroughly()
    close(.template)
    clearFormattingToMarker()
    _ = templateModes.popLast()
    resetInsertionMode()
  }

  mutating func inTemplate() -> Step {
    switch token.kind {
    case .characters, .null, .comment, .doctype: inBody()
    case .startTag: inTemplateStartTag()
    case .endTag: inTemplateEndTag()
    case .endOfFile: endOfFileInTemplate()
    }
  }

  private mutating func inTemplateStartTag() -> Step {
    switch token.name {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return inHead()
    case .caption, .colgroup, .tbody, .tfoot, .thead:
      return switchTemplate(to: .inTable)
    case .col:
      return switchTemplate(to: .inColumnGroup)
    case .tr:
      return switchTemplate(to: .inTableBody)
    case .td, .th:
      return switchTemplate(to: .inRow)
    default:
      return switchTemplate(to: .inBody)
    }
  }

  private mutating func switchTemplate(to next: InsertionMode) -> Step {
    _ = templateModes.popLast()
    templateModes.append(next)
    mode = next
    return .reprocess
  }

  private mutating func inTemplateEndTag() -> Step {
    if token.name == .template { return inHead() }
    error(.unexpectedEndTag)
    return .done
  }

  private mutating func endOfFileInTemplate() -> Step {
    guard open.has(.template) else { return stopParsing() }
    error(.unclosedElement)
    pop(throughNamed: .template)
    clearFormattingToMarker()
    _ = templateModes.popLast()
    resetInsertionMode()
    return .reprocess
  }
}

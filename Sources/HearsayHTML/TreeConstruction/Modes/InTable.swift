/// "In table" and "in table text".
extension TreeBuilder {
  mutating func inTable() -> Step {
    switch token.kind {
    case .characters, .null:
      return beginTableText()
    case .comment:
      insertComment()
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .startTag:
      return inTableStartTag()
    case .endTag:
      return inTableEndTag()
    case .endOfFile:
      return inBody()
    }
  }

  private mutating func beginTableText() -> Step {
    switch currentName {
    case .table, .tbody, .template, .tfoot, .thead, .tr: break
    default: return inTableAnythingElse()
    }
    pendingTableText.removeAll(keepingCapacity: true)
    originalMode = mode
    mode = .inTableText
    return .reprocess
  }

  private mutating func inTableStartTag() -> Step {
    switch token.name {
    case .caption:
      clearStackToTable()
      formatting.appendMarker()
      insertElement()
      mode = .inCaption
      return .done
    case .colgroup:
      clearStackToTable()
      insertElement()
      mode = .inColumnGroup
      return .done
    case .col:
      clearStackToTable()
      _ = insertImplied(.colgroup)
      mode = .inColumnGroup
      return .reprocess
    case .tbody, .tfoot, .thead:
      clearStackToTable()
      insertElement()
      mode = .inTableBody
      return .done
    case .td, .th, .tr:
      clearStackToTable()
      _ = insertImplied(.tbody)
      mode = .inTableBody
      return .reprocess
    case .table:
      return nestedTable()
    case .style, .script, .template:
      return inHead()
    case .input where tokenAttribute(.type, is: "hidden"):
      error(.unexpectedStartTag)
      insertVoidElement()
      return .done
    case .form:
      return formInTable()
    default:
      return inTableAnythingElse()
    }
  }

  private mutating func clearStackToTable() {
    clearStack(backTo: [.table, .template, .html])
  }

  private mutating func nestedTable() -> Step {
    error(.unexpectedStartTag)
    guard open.has(.table, in: .table) else { return .done }
    pop(throughNamed: .table)
    resetInsertionMode()
    return .reprocess
  }

  private mutating func formInTable() -> Step {
    error(.unexpectedStartTag)
    guard !open.has(.template), formElement == .none else { return .done }
    formElement = makeElement(.form, .html)
    tree.insert(formElement, at: insertionPlace())
    closeAtOnce(formElement)
    return .done
  }

  private mutating func inTableEndTag() -> Step {
    switch token.name {
    case .table:
      guard open.has(.table, in: .table) else { break }
      pop(throughNamed: .table)
      resetInsertionMode()
      return .done
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
      break
    case .template:
      return inHead()
    default:
      return inTableAnythingElse()
    }
    error(.unexpectedEndTag)
    return .done
  }

  /// What has no place in a table goes before it.
  mutating func inTableAnythingElse() -> Step {
    error(token.kind == .characters ? .unexpectedText : .unexpectedStartTag)
    fosterParenting = true
    let step = inBody()
    fosterParenting = false
    return step
  }

  mutating func inTableText() -> Step {
    switch token.kind {
    case .null:
      error(.unexpectedNullCharacter)
      return .done
    case .characters:
      pendingTableText.append(Characters(start: token.start, end: token.end, data: token.data))
      return .done
    default:
      flushTableText()
      mode = originalMode
      return .reprocess
    }
  }

  private mutating func flushTableText() {
    let texts = pendingTableText
    pendingTableText.removeAll(keepingCapacity: true)
    guard texts.contains(where: { !isWhitespace($0.data) }) else {
      for text in texts { insert(text) }
      return
    }
    error(.unexpectedText)
    fosterParenting = true
    for text in texts {
      reconstructFormatting()
      if !isWhitespace(text.data) { framesetOK = false }
      insert(text)
    }
    fosterParenting = false
  }
}

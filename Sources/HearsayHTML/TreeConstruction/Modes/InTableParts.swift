/// The modes of a table's parts: caption, column group, body, row, cell.
extension TreeBuilder {
  private mutating func ignoreEndTag() -> Step {
    error(.unexpectedEndTag)
    return .done
  }

  mutating func inCaption() -> Step {
    let isStart = token.kind == .startTag
    guard isStart || token.kind == .endTag else { return inBody() }
    switch token.name {
    case .caption where !isStart:
      _ = closeCaption()
      return .done
    case .table where !isStart:
      return closeCaption() ? .reprocess : .done
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
      if isStart { return closeCaption() ? .reprocess : .done }
      return ignoreEndTag()
    case .body, .html:
      return isStart ? inBody() : ignoreEndTag()
    default:
      return inBody()
    }
  }

  private mutating func closeCaption() -> Bool {
    guard open.has(.caption, in: .table) else {
      error(.unexpectedEndTag)
      return false
    }
    generateImpliedEndTags()
    close(.caption)
    clearFormattingToMarker()
    mode = .inTable
    return true
  }

  mutating func inColumnGroup() -> Step {
    switch token.kind {
    case .characters:
      if let space = takeWhitespace() { insert(space) }
      return token.data.isEmpty ? .done : leaveColumnGroup()
    case .comment:
      insertComment()
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .endOfFile:
      return inBody()
    case .startTag where token.name == .html:
      return inBody()
    case .startTag where token.name == .col:
      insertVoidElement()
      return .done
    case .startTag where token.name == .template, .endTag where token.name == .template:
      return inHead()
    case .endTag where token.name == .colgroup:
      return closeColumnGroup()
    case .endTag where token.name == .col:
      return ignoreEndTag()
    default:
      return leaveColumnGroup()
    }
  }

  private mutating func closeColumnGroup() -> Step {
    guard currentIs(.colgroup) else { return ignoreEndTag() }
    pop()
    mode = .inTable
    return .done
  }

  private mutating func leaveColumnGroup() -> Step {
    guard currentIs(.colgroup) else {
      error(.unexpectedStartTag)
      return .done
    }
    pop()
    mode = .inTable
    return .reprocess
  }

  mutating func inTableBody() -> Step {
    switch token.kind {
    case .startTag: inTableBodyStartTag()
    case .endTag: inTableBodyEndTag()
    default: inTable()
    }
  }

  private mutating func inTableBodyStartTag() -> Step {
    switch token.name {
    case .tr:
      clearStackToTableBody()
      insertElement()
      mode = .inRow
      return .done
    case .th, .td:
      error(.unexpectedStartTag)
      clearStackToTableBody()
      _ = insertImplied(.tr)
      mode = .inRow
      return .reprocess
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead:
      return leaveTableBody()
    default:
      return inTable()
    }
  }

  private mutating func inTableBodyEndTag() -> Step {
    switch token.name {
    case .tbody, .tfoot, .thead:
      guard open.has(token.name, in: .table) else { return ignoreEndTag() }
      clearStackToTableBody()
      pop()
      mode = .inTable
      return .done
    case .table:
      return leaveTableBody()
    case .body, .caption, .col, .colgroup, .html, .td, .th, .tr:
      return ignoreEndTag()
    default:
      return inTable()
    }
  }

  private mutating func clearStackToTableBody() {
    clearStack(backTo: [.tbody, .tfoot, .thead, .template, .html])
  }

  private mutating func leaveTableBody() -> Step {
    guard open.has(anyOf: [.tbody, .thead, .tfoot], in: .table) else { return ignoreEndTag() }
    clearStackToTableBody()
    pop()
    mode = .inTable
    return .reprocess
  }

  mutating func inRow() -> Step {
    switch token.kind {
    case .startTag: inRowStartTag()
    case .endTag: inRowEndTag()
    default: inTable()
    }
  }

  private mutating func inRowStartTag() -> Step {
    switch token.name {
    case .th, .td:
      clearStackToRow()
      insertElement()
      mode = .inCell
      formatting.appendMarker()
      return .done
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
      return closeRow() ? .reprocess : .done
    default:
      return inTable()
    }
  }

  private mutating func inRowEndTag() -> Step {
    switch token.name {
    case .tr:
      _ = closeRow()
      return .done
    case .table:
      return closeRow() ? .reprocess : .done
    case .tbody, .tfoot, .thead:
      guard open.has(token.name, in: .table) else { return ignoreEndTag() }
      return closeRow() ? .reprocess : .done
    case .body, .caption, .col, .colgroup, .html, .td, .th:
      return ignoreEndTag()
    default:
      return inTable()
    }
  }

  private mutating func clearStackToRow() {
    clearStack(backTo: [.tr, .template, .html])
  }

  private mutating func closeRow() -> Bool {
    guard open.has(.tr, in: .table) else {
      error(.unexpectedEndTag)
      return false
    }
    clearStackToRow()
    pop()
    mode = .inTableBody
    return true
  }

  mutating func inCell() -> Step {
    switch token.kind {
    case .startTag: inCellStartTag()
    case .endTag: inCellEndTag()
    default: inBody()
    }
  }

  private mutating func inCellStartTag() -> Step {
    switch token.name {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
      guard open.has(anyOf: [.td, .th], in: .table) else { return ignoreStartTag() }
      closeCell()
      return .reprocess
    default:
      return inBody()
    }
  }

  private mutating func inCellEndTag() -> Step {
    switch token.name {
    case .td, .th:
      guard open.has(token.name, in: .table) else { return ignoreEndTag() }
      generateImpliedEndTags()
      close(token.name)
      clearFormattingToMarker()
      mode = .inRow
      return .done
    case .body, .caption, .col, .colgroup, .html:
      return ignoreEndTag()
    case .table, .tbody, .tfoot, .thead, .tr:
      guard open.has(token.name, in: .table) else { return ignoreEndTag() }
      closeCell()
      return .reprocess
    default:
      return inBody()
    }
  }

  /// The standard's "close the cell".
  private mutating func closeCell() {
    generateImpliedEndTags()
    let name: Atom = open.has(.td, in: .table) ? .td : .th
    close(name)
    clearFormattingToMarker()
    mode = .inRow
  }
}

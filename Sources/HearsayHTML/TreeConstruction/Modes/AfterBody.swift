/// The modes after the body, and those of framesets.
extension TreeBuilder {
  mutating func afterBody() -> Step {
    switch token.kind {
    case .characters where isWhitespace(token.data):
      return inBody()
    case .comment:
      insertComment(at: InsertionPlace(parent: open[open.bottom].node))
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .startTag where token.name == .html:
      return inBody()
    case .endTag where token.name == .html:
      if context != nil {
        error(.unexpectedEndTag)
      } else {
        noteEndTag(open[open.bottom].node)
        mode = .afterAfterBody
      }
      return .done
    case .endOfFile:
      return stopParsing()
    default:
      error(.unexpectedText)
      mode = .inBody
      return .reprocess
    }
  }

  mutating func afterAfterBody() -> Step {
    switch token.kind {
    case .comment:
      insertComment(at: InsertionPlace(parent: Tree.document))
      return .done
    case .doctype:
      return inBody()
    case .characters where isWhitespace(token.data):
      return inBody()
    case .startTag where token.name == .html:
      return inBody()
    case .endOfFile:
      return stopParsing()
    default:
      error(.unexpectedText)
      mode = .inBody
      return .reprocess
    }
  }

  mutating func inFrameset() -> Step {
    switch token.kind {
    case .characters, .null:
      insertOnlyWhitespace()
      return .done
    case .comment:
      insertComment()
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .startTag:
      return inFramesetStartTag()
    case .endTag:
      return inFramesetEndTag()
    case .endOfFile:
      return stopParsing()
    }
  }

  private mutating func inFramesetStartTag() -> Step {
    switch token.name {
    case .html: return inBody()
    case .frameset: insertElement()
    case .frame: insertVoidElement()
    case .noframes: return inHead()
    default: error(.unexpectedStartTag)
    }
    return .done
  }

  private mutating func inFramesetEndTag() -> Step {
    guard token.name == .frameset, open.count > 1 else {
      error(.unexpectedEndTag)
      return .done
    }
    pop()
    if context == nil, !currentIs(.frameset) { mode = .afterFrameset }
    return .done
  }

  /// Of text, a frameset keeps the white space.
  private mutating func insertOnlyWhitespace() {
    guard token.kind == .characters else { return error(.unexpectedNullCharacter) }
    while !token.data.isEmpty {
      if let space = takeWhitespace() { insert(space) }
      guard !token.data.isEmpty else { return }
      error(.unexpectedText)
      token.data.start += 1
      token.start += 1
      if token.data.isDecoded { token.data = .empty }
    }
  }

  mutating func afterFrameset() -> Step {
    switch token.kind {
    case .characters, .null:
      insertOnlyWhitespace()
      return .done
    case .comment:
      insertComment()
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .startTag where token.name == .html:
      return inBody()
    case .startTag where token.name == .noframes:
      return inHead()
    case .endTag where token.name == .html:
      mode = .afterAfterFrameset
      return .done
    case .endOfFile:
      return stopParsing()
    default:
      error(.unexpectedStartTag)
      return .done
    }
  }

  mutating func afterAfterFrameset() -> Step {
    switch token.kind {
    case .comment:
      insertComment(at: InsertionPlace(parent: Tree.document))
      return .done
    case .doctype:
      return inBody()
    case .characters:
      insertOnlyWhitespace()
      return .done
    case .startTag where token.name == .html:
      return inBody()
    case .startTag where token.name == .noframes:
      return inHead()
    case .endOfFile:
      return stopParsing()
    default:
      error(.unexpectedStartTag)
      return .done
    }
  }
}

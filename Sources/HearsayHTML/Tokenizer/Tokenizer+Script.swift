import HearsayText

/// Script data: the end tag, and the states that know `<!--` and a nested `<script`.
///
/// All that is read here is text, so most states only move on. Each state that may meet the `<` of
/// an end tag hands out the text before it first.
extension Tokenizer {
  mutating func scriptDataLessThanSignState() -> Bool {
    switch current {
    case 0x2F: advance(to: .scriptDataEndTagOpen)
    case 0x21: advance(to: .scriptDataEscapeStart)
    default: enter(.scriptData)
    }
  }

  mutating func scriptDataEndTagOpenState() -> Bool {
    enter(current?.isASCIILetter == true ? .scriptDataEndTagName : .scriptData)
  }

  mutating func scriptDataEndTagNameState() -> Bool {
    appropriateEndTag(orElse: .scriptData)
  }

  mutating func scriptDataEscapeStartState() -> Bool {
    current == 0x2D ? advance(to: .scriptDataEscapeStartDash) : enter(.scriptData)
  }

  mutating func scriptDataEscapeStartDashState() -> Bool {
    current == 0x2D ? advance(to: .scriptDataEscapedDashDash) : enter(.scriptData)
  }

  mutating func scriptDataEscapedState() -> Bool {
    while let byte = current {
      switch byte {
      case 0x2D: return advance(to: .scriptDataEscapedDash)
      case 0x3C: return escapedLessThanSign()
      case 0, 0x0D: return controlInText()
      default: position += 1
      }
    }
    return endOfFileInScriptComment()
  }

  mutating func scriptDataEscapedDashState() -> Bool {
    switch current {
    case nil: endOfFileInScriptComment()
    case 0x2D: advance(to: .scriptDataEscapedDashDash)
    case 0x3C: escapedLessThanSign()
    default: enter(.scriptDataEscaped)
    }
  }

  mutating func scriptDataEscapedDashDashState() -> Bool {
    switch current {
    case nil: endOfFileInScriptComment()
    case 0x2D: advance(to: .scriptDataEscapedDashDash)
    case 0x3C: escapedLessThanSign()
    case 0x3E: advance(to: .scriptData)
    default: enter(.scriptDataEscaped)
    }
  }

  private mutating func escapedLessThanSign() -> Bool {
    if textStart < position { return emitText() }
    return advance(to: .scriptDataEscapedLessThanSign)
  }

  private mutating func endOfFileInScriptComment() -> Bool {
    error(.eofInScriptHTMLCommentLikeText)
    return emitEndOfFile()
  }

  mutating func scriptDataEscapedLessThanSignState() -> Bool {
    if current == 0x2F { return advance(to: .scriptDataEscapedEndTagOpen) }
    guard current?.isASCIILetter == true else { return enter(.scriptDataEscaped) }
    partStart = position
    return enter(.scriptDataDoubleEscapeStart)
  }

  mutating func scriptDataEscapedEndTagOpenState() -> Bool {
    enter(current?.isASCIILetter == true ? .scriptDataEscapedEndTagName : .scriptDataEscaped)
  }

  mutating func scriptDataEscapedEndTagNameState() -> Bool {
    appropriateEndTag(orElse: .scriptDataEscaped)
  }

  mutating func scriptDataDoubleEscapeStartState() -> Bool {
    nestedScriptTag(ifScript: .scriptDataDoubleEscaped, otherwise: .scriptDataEscaped)
  }

  mutating func scriptDataDoubleEscapedState() -> Bool {
    while let byte = current {
      switch byte {
      case 0x2D: return advance(to: .scriptDataDoubleEscapedDash)
      case 0x3C: return advance(to: .scriptDataDoubleEscapedLessThanSign)
      case 0, 0x0D: return controlInText()
      default: position += 1
      }
    }
    return endOfFileInScriptComment()
  }

  mutating func scriptDataDoubleEscapedDashState() -> Bool {
    switch current {
    case nil: endOfFileInScriptComment()
    case 0x2D: advance(to: .scriptDataDoubleEscapedDashDash)
    case 0x3C: advance(to: .scriptDataDoubleEscapedLessThanSign)
    default: enter(.scriptDataDoubleEscaped)
    }
  }

  mutating func scriptDataDoubleEscapedDashDashState() -> Bool {
    switch current {
    case nil: endOfFileInScriptComment()
    case 0x2D: advance(to: .scriptDataDoubleEscapedDashDash)
    case 0x3C: advance(to: .scriptDataDoubleEscapedLessThanSign)
    case 0x3E: advance(to: .scriptData)
    default: enter(.scriptDataDoubleEscaped)
    }
  }

  mutating func scriptDataDoubleEscapedLessThanSignState() -> Bool {
    guard current == 0x2F else { return enter(.scriptDataDoubleEscaped) }
    partStart = position + 1
    return advance(to: .scriptDataDoubleEscapeEnd)
  }

  mutating func scriptDataDoubleEscapeEndState() -> Bool {
    nestedScriptTag(ifScript: .scriptDataEscaped, otherwise: .scriptDataDoubleEscaped)
  }

  /// The name of a tag inside an escaped script decides how the script goes on.
  private mutating func nestedScriptTag(
    ifScript: TokenizerState,
    otherwise: TokenizerState
  ) -> Bool {
    while let byte = current, byte.isASCIILetter { position += 1 }
    guard let byte = current, byte.isHTMLSpace || byte == 0x2F || byte == 0x3E else {
      return enter(otherwise)
    }
    let isScript = names.atom(of: page, partStart, position - partStart) == .script
    let next = isScript ? ifScript : otherwise
    // The state that follows reads a carriage return as the line break it is.
    return byte == 0x0D ? enter(next) : advance(to: next)
  }
}

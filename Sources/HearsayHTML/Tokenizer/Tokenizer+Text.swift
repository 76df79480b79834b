import HearsayText

/// Data, RCDATA, RAWTEXT, PLAINTEXT and CDATA: states that read text.
extension Tokenizer {
  mutating func dataState() -> Bool {
    position = page.endOfText(from: position)
    guard let byte = current else { return emitEndOfFile() }
    if textStart < position { return emitText() }
    switch byte {
    case 0x3C:
      position += 1
      return tagOpenState()
    case 0x26:
      return beginReference(returningTo: .data)
    case 0:
      error(.unexpectedNullCharacter)
      position += 1
      return emitNull()
    default:
      return lineBreak()
    }
  }

  mutating func rcdataState() -> Bool {
    position = page.endOfText(from: position)
    guard let byte = current else { return emitEndOfFile() }
    if textStart < position { return emitText() }
    switch byte {
    case 0x3C: return advance(to: .rcdataLessThanSign)
    case 0x26: return beginReference(returningTo: .rcdata)
    default: return controlInText()
    }
  }

  mutating func rawtextState() -> Bool {
    rawText(lessThanSign: .rawtextLessThanSign)
  }

  mutating func scriptDataState() -> Bool {
    rawText(lessThanSign: .scriptDataLessThanSign)
  }

  private mutating func rawText(lessThanSign next: TokenizerState) -> Bool {
    position = page.endOfRawText(from: position)
    guard let byte = current else { return emitEndOfFile() }
    if textStart < position { return emitText() }
    return byte == 0x3C ? advance(to: next) : controlInText()
  }

  mutating func plaintextState() -> Bool {
    position = page.endOfRawText(from: position)
    while current == 0x3C { position = page.endOfRawText(from: position + 1) }
    if isAtEnd { return emitEndOfFile() }
    return textStart < position ? emitText() : controlInText()
  }

  /// A NUL that becomes U+FFFD, or a carriage return; text before it goes first.
  mutating func controlInText() -> Bool {
    if textStart < position { return emitText() }
    guard current == 0 else { return lineBreak() }
    error(.unexpectedNullCharacter)
    position += 1
    return emitText(decoded: .replacementCharacter)
  }

  /// A carriage return: left out before a line feed, otherwise a line feed.
  private mutating func lineBreak() -> Bool {
    position += 1
    guard current == 0x0A else { return emitText(decoded: .lineFeed) }
    textStart = position
    return false
  }
}

/// End tags of RCDATA and RAWTEXT.
extension Tokenizer {
  mutating func rcdataLessThanSignState() -> Bool {
    current == 0x2F ? advance(to: .rcdataEndTagOpen) : enter(.rcdata)
  }

  mutating func rcdataEndTagOpenState() -> Bool {
    enter(current?.isASCIILetter == true ? .rcdataEndTagName : .rcdata)
  }

  mutating func rcdataEndTagNameState() -> Bool {
    appropriateEndTag(orElse: .rcdata)
  }

  mutating func rawtextLessThanSignState() -> Bool {
    current == 0x2F ? advance(to: .rawtextEndTagOpen) : enter(.rawtext)
  }

  mutating func rawtextEndTagOpenState() -> Bool {
    enter(current?.isASCIILetter == true ? .rawtextEndTagName : .rawtext)
  }

  mutating func rawtextEndTagNameState() -> Bool {
    appropriateEndTag(orElse: .rawtext)
  }

  /// Reads the name of an end tag.
  ///
  /// Unless it is that of the element whose text this is, the tag is text itself.
  mutating func appropriateEndTag(orElse text: TokenizerState) -> Bool {
    let start = position
    while let byte = current, byte.isASCIILetter { position += 1 }
    guard let byte = current, names.atom(of: page, start, position - start) == lastStartTag else {
      return enter(text)
    }
    switch byte {
    case 0x3E: beginTag(.endTag, named: lastStartTag)
    case 0x2F: beginTag(.endTag, named: lastStartTag)
    case _ where byte.isHTMLSpace: beginTag(.endTag, named: lastStartTag)
    default: return enter(text)
    }
    return endOfTagName(byte)
  }
}

/// CDATA sections in foreign content.
extension Tokenizer {
  mutating func cdataSectionState() -> Bool {
    while let byte = current, byte != 0x5D, byte != 0, byte != 0x0D { position += 1 }
    guard let byte = current else {
      error(.eofInCDATA)
      return emitEndOfFile()
    }
    if byte == 0x5D { return advance(to: .cdataSectionBracket) }
    if textStart < position { return emitText() }
    guard byte == 0 else { return lineBreak() }
    position += 1
    return emitNull()
  }

  mutating func cdataSectionBracketState() -> Bool {
    current == 0x5D ? advance(to: .cdataSectionEnd) : enter(.cdataSection)
  }

  mutating func cdataSectionEndState() -> Bool {
    switch current {
    case 0x5D: return advance(to: .cdataSectionEnd)
    case 0x3E: break
    default: return enter(.cdataSection)
    }
    let end = position - 2
    _ = advance(to: .data)
    let hasText = textStart < end && emitText(before: end)
    textStart = position
    return hasText
  }
}

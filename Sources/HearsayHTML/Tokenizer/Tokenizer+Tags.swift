import HearsayText

/// Tags.
extension Tokenizer {
  @inline(__always)
  mutating func tagOpenState() -> Bool {
    guard let byte = current else {
      error(.eofBeforeTagName)
      return emitEndOfFile()
    }
    if byte.isASCIILetter {
      token.kind = .startTag
      return tagNameState()
    }
    switch byte {
    case 0x2F:
      position += 1
      return endTagOpenState()
    case 0x21:
      return advance(to: .markupDeclarationOpen)
    case 0x3F:
      error(.unexpectedQuestionMarkInsteadOfTagName)
      partStart = position
      return enter(.bogusComment)
    default:
      error(.invalidFirstCharacterOfTagName)
      return enter(.data)
    }
  }

  @inline(__always)
  mutating func endTagOpenState() -> Bool {
    guard let byte = current else {
      error(.eofBeforeTagName)
      return emitEndOfFile()
    }
    if byte.isASCIILetter {
      token.kind = .endTag
      return tagNameState()
    }
    if byte == 0x3E {
      error(.missingEndTagName)
      position += 1
      textStart = position
      return enter(.data)
    }
    error(.invalidFirstCharacterOfTagName)
    partStart = position
    return enter(.bogusComment)
  }

  @inline(__always)
  mutating func tagNameState() -> Bool {
    let start = position
    var hasNull = false
    while let byte = current {
      if byte.endsTagName {
        if byte != 0 { break }
        error(.unexpectedNullCharacter)
        hasNull = true
      }
      position &+= 1
    }
    guard let byte = current else { return endOfFileInTag() }
    let name =
      hasNull
      ? nameWithNulls(from: start, to: position)
      : names.atom(of: page, start, position &- start)
    beginTag(token.kind, named: name)
    return endOfTagName(byte)
  }

  @inline(__always)
  mutating func beginTag(_ kind: Token.Kind, named name: Atom) {
    token.kind = kind
    token.name = name
    token.isSelfClosing = false
    token.firstAttribute = attributes.count
    tagSerial &+= 1
  }

  /// The byte after a tag's name.
  @inline(__always)
  mutating func endOfTagName(_ byte: UInt8) -> Bool {
    position &+= 1
    switch byte {
    case 0x3E: return emitTag()
    case 0x2F: return enter(.selfClosingStartTag)
    default: return beforeAttributeNameState()
    }
  }

  mutating func selfClosingStartTagState() -> Bool {
    guard let byte = current else { return endOfFileInTag() }
    guard byte == 0x3E else {
      error(.unexpectedSolidusInTag)
      return enter(.beforeAttributeName)
    }
    token.isSelfClosing = true
    position += 1
    return emitTag()
  }

  /// Hands out the tag that ends before the current position.
  @inline(__always)
  mutating func emitTag() -> Bool {
    state = .data
    token.start = textStart
    token.end = position
    textStart = position
    token.attributeCount = attributes.count &- token.firstAttribute
    if token.kind == .startTag {
      lastStartTag = token.name
    } else if token.attributeCount > 0 || token.isSelfClosing {
      trimEndTag()
    }
    return true
  }

  private mutating func trimEndTag() {
    if token.attributeCount > 0 { error(.endTagWithAttributes, at: position - 1) }
    if token.isSelfClosing { error(.endTagWithTrailingSolidus, at: position - 1) }
    attributes.removeLast(token.attributeCount)
    token.attributeCount = 0
  }

  /// The atom of a name in which each NUL becomes U+FFFD.
  mutating func nameWithNulls(from start: Int, to end: Int) -> Atom {
    var name: [UInt8] = []
    for offset in start..<end {
      if page[offset] == 0 {
        name.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else {
        name.append(page[offset].asciiLowercased)
      }
    }
    return names.atom(ofExact: name)
  }
}

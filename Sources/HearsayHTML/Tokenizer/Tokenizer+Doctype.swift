import HearsayText

/// Doctypes.
extension Tokenizer {
  mutating func doctypeState() -> Bool {
    doctype = Doctype()
    guard let byte = current else { return endOfFileInDoctype() }
    if byte.isHTMLSpace { return advance(to: .beforeDoctypeName) }
    if byte != 0x3E { error(.missingWhitespaceBeforeDoctypeName) }
    return enter(.beforeDoctypeName)
  }

  mutating func beforeDoctypeNameState() -> Bool {
    skipWhitespace()
    guard let byte = current else { return endOfFileInDoctype() }
    if byte == 0x3E {
      error(.missingDoctypeName)
      doctype.forceQuirks = true
      return emitDoctype()
    }
    beginValue()
    return enter(.doctypeName)
  }

  mutating func doctypeNameState() -> Bool {
    while let byte = current, !byte.isHTMLSpace, byte != 0x3E {
      if byte == 0 {
        replaceNullInValue()
      } else {
        let small = byte.asciiLowercased
        if small != byte { replaceInValue(position..<position + 1, with: [small]) }
        position += 1
      }
    }
    doctype.name = finishValue(at: position)
    guard let byte = current else { return endOfFileInDoctype() }
    return byte == 0x3E ? emitDoctype() : advance(to: .afterDoctypeName)
  }

  mutating func afterDoctypeNameState() -> Bool {
    skipWhitespace()
    guard let byte = current else { return endOfFileInDoctype() }
    if byte == 0x3E { return emitDoctype() }
    if matches(PackedWord.public) {
      position += 6
      return enter(.afterDoctypePublicKeyword)
    }
    if matches(PackedWord.system) {
      position += 6
      return enter(.afterDoctypeSystemKeyword)
    }
    error(.invalidCharacterSequenceAfterDoctypeName)
    doctype.forceQuirks = true
    return enter(.bogusDoctype)
  }

  mutating func afterDoctypePublicKeywordState() -> Bool {
    guard let byte = current else { return endOfFileInDoctype() }
    if byte.isHTMLSpace { return advance(to: .beforeDoctypePublicIdentifier) }
    if byte == 0x22 || byte == 0x27 { error(.missingWhitespaceAfterDoctypePublicKeyword) }
    return publicIdentifier()
  }

  mutating func beforeDoctypePublicIdentifierState() -> Bool {
    skipWhitespace()
    return publicIdentifier()
  }

  private mutating func publicIdentifier() -> Bool {
    switch current {
    case nil:
      return endOfFileInDoctype()
    case 0x22:
      return beginIdentifier(in: .doctypePublicIdentifierDoubleQuoted)
    case 0x27:
      return beginIdentifier(in: .doctypePublicIdentifierSingleQuoted)
    case 0x3E:
      error(.missingDoctypePublicIdentifier)
      doctype.forceQuirks = true
      return emitDoctype()
    default:
      error(.missingQuoteBeforeDoctypePublicIdentifier)
      doctype.forceQuirks = true
      return enter(.bogusDoctype)
    }
  }

  mutating func doctypePublicIdentifierDoubleQuotedState() -> Bool {
    publicIdentifier(quotedBy: 0x22)
  }

  mutating func doctypePublicIdentifierSingleQuotedState() -> Bool {
    publicIdentifier(quotedBy: 0x27)
  }

  private mutating func publicIdentifier(quotedBy quote: UInt8) -> Bool {
    doctype.publicID = readIdentifier(quotedBy: quote)
    return endIdentifier(.afterDoctypePublicIdentifier, abrupt: .abruptDoctypePublicIdentifier)
  }

  mutating func afterDoctypePublicIdentifierState() -> Bool {
    guard let byte = current else { return endOfFileInDoctype() }
    if byte.isHTMLSpace { return advance(to: .betweenDoctypePublicAndSystemIdentifiers) }
    if byte == 0x22 || byte == 0x27 {
      error(.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers)
    }
    return secondIdentifier()
  }

  mutating func betweenDoctypePublicAndSystemIdentifiersState() -> Bool {
    skipWhitespace()
    return secondIdentifier()
  }

  private mutating func secondIdentifier() -> Bool {
    current == 0x3E ? emitDoctype() : systemIdentifier()
  }

  mutating func afterDoctypeSystemKeywordState() -> Bool {
    guard let byte = current else { return endOfFileInDoctype() }
    if byte.isHTMLSpace { return advance(to: .beforeDoctypeSystemIdentifier) }
    if byte == 0x22 || byte == 0x27 { error(.missingWhitespaceAfterDoctypeSystemKeyword) }
    return systemIdentifier()
  }

  mutating func beforeDoctypeSystemIdentifierState() -> Bool {
    skipWhitespace()
    return systemIdentifier()
  }

  private mutating func systemIdentifier() -> Bool {
    switch current {
    case nil:
      return endOfFileInDoctype()
    case 0x22:
      return beginIdentifier(in: .doctypeSystemIdentifierDoubleQuoted)
    case 0x27:
      return beginIdentifier(in: .doctypeSystemIdentifierSingleQuoted)
    case 0x3E:
      error(.missingDoctypeSystemIdentifier)
      doctype.forceQuirks = true
      return emitDoctype()
    default:
      error(.missingQuoteBeforeDoctypeSystemIdentifier)
      doctype.forceQuirks = true
      return enter(.bogusDoctype)
    }
  }

  mutating func doctypeSystemIdentifierDoubleQuotedState() -> Bool {
    systemIdentifier(quotedBy: 0x22)
  }

  mutating func doctypeSystemIdentifierSingleQuotedState() -> Bool {
    systemIdentifier(quotedBy: 0x27)
  }

  private mutating func systemIdentifier(quotedBy quote: UInt8) -> Bool {
    doctype.systemID = readIdentifier(quotedBy: quote)
    return endIdentifier(.afterDoctypeSystemIdentifier, abrupt: .abruptDoctypeSystemIdentifier)
  }

  mutating func afterDoctypeSystemIdentifierState() -> Bool {
    skipWhitespace()
    guard let byte = current else { return endOfFileInDoctype() }
    if byte == 0x3E { return emitDoctype() }
    error(.unexpectedCharacterAfterDoctypeSystemIdentifier)
    return enter(.bogusDoctype)
  }

  mutating func bogusDoctypeState() -> Bool {
    while let byte = current, byte != 0x3E {
      if byte == 0 { error(.unexpectedNullCharacter) }
      position += 1
    }
    return emitDoctype()
  }
}

extension Tokenizer {
  private mutating func skipWhitespace() {
    position = page.endOfWhitespace(from: position, to: page.count)
  }

  private mutating func beginIdentifier(in next: TokenizerState) -> Bool {
    position += 1
    beginValue()
    return enter(next)
  }

  /// The identifier up to the quote, the tag's end, or the end of the file.
  private mutating func readIdentifier(quotedBy quote: UInt8) -> StoredBytes {
    while let byte = current, byte != quote, byte != 0x3E {
      switch byte {
      case 0: replaceNullInValue()
      case 0x0D: normalizeLineBreakInValue()
      default: position += 1
      }
    }
    return finishValue(at: position)
  }

  private mutating func endIdentifier(
    _ next: TokenizerState,
    abrupt code: HTMLParseError.Code
  ) -> Bool {
    guard let byte = current else { return endOfFileInDoctype() }
    guard byte == 0x3E else { return advance(to: next) }
    error(code)
    doctype.forceQuirks = true
    return emitDoctype()
  }

  private mutating func endOfFileInDoctype() -> Bool {
    error(.eofInDoctype)
    doctype.forceQuirks = true
    return emitDoctype()
  }

  /// Hands out the doctype that ends with the current character, or with the file.
  private mutating func emitDoctype() -> Bool {
    if !isAtEnd { position += 1 }
    token.kind = .doctype
    token.start = textStart
    token.end = position
    textStart = position
    state = .data
    return true
  }
}

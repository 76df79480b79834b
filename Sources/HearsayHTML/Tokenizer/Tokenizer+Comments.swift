/// Comments. A comment's data is always one range of the page, so the states keep only its start.
extension Tokenizer {
  mutating func bogusCommentState() -> Bool {
    while let byte = current, byte != 0x3E {
      if byte == 0 { error(.unexpectedNullCharacter) }
      position += 1
    }
    return emitComment(endingAt: position, after: isAtEnd ? 0 : 1)
  }

  mutating func markupDeclarationOpenState() -> Bool {
    if matches(PackedWord.dashDash) {
      position += 2
      partStart = position
      return enter(.commentStart)
    }
    if matches(PackedWord.doctype) {
      position += 7
      return enter(.doctype)
    }
    if matchesCDATA() { return beginCDATA() }
    error(.incorrectlyOpenedComment)
    partStart = position
    return enter(.bogusComment)
  }

  private mutating func beginCDATA() -> Bool {
    guard isInForeignContent else {
      error(.cdataInHTMLContent, at: position + 6)
      partStart = position
      return enter(.bogusComment)
    }
    position += 7
    textStart = position
    return enter(.cdataSection)
  }

  /// True when the small letters of `word` come next in any case.
  func matches(_ word: UInt64) -> Bool {
    PageBytes.lowercased(page.word(at: position)) & PackedWord.mask(of: word) == word
  }

  private func matchesCDATA() -> Bool {
    page.word(at: position) & PackedWord.mask(of: PackedWord.cdata) == PackedWord.cdata
  }

  mutating func commentStartState() -> Bool {
    switch current {
    case 0x2D:
      return advance(to: .commentStartDash)
    case 0x3E:
      error(.abruptClosingOfEmptyComment)
      return emitComment(endingAt: position, after: 1)
    default:
      return enter(.comment)
    }
  }

  mutating func commentStartDashState() -> Bool {
    switch current {
    case nil:
      error(.eofInComment)
      return emitComment(endingAt: position - 1, after: 1)
    case 0x2D:
      return advance(to: .commentEnd)
    case 0x3E:
      error(.abruptClosingOfEmptyComment)
      return emitComment(endingAt: position - 1, after: 2)
    default:
      return enter(.comment)
    }
  }

  mutating func commentState() -> Bool {
    while let byte = current {
      switch byte {
      case 0x2D: return advance(to: .commentEndDash)
      case 0x3C: return advance(to: .commentLessThanSign)
      case 0: error(.unexpectedNullCharacter)
      default: break
      }
      position += 1
    }
    error(.eofInComment)
    return emitComment(endingAt: position, after: 0)
  }

  mutating func commentLessThanSignState() -> Bool {
    switch current {
    case 0x21: advance(to: .commentLessThanSignBang)
    case 0x3C: advance(to: .commentLessThanSign)
    default: enter(.comment)
    }
  }

  mutating func commentLessThanSignBangState() -> Bool {
    current == 0x2D ? advance(to: .commentLessThanSignBangDash) : enter(.comment)
  }

  mutating func commentLessThanSignBangDashState() -> Bool {
    current == 0x2D ? advance(to: .commentLessThanSignBangDashDash) : enter(.commentEndDash)
  }

  mutating func commentLessThanSignBangDashDashState() -> Bool {
    if let byte = current, byte != 0x3E { error(.nestedComment) }
    return enter(.commentEnd)
  }

  mutating func commentEndDashState() -> Bool {
    switch current {
    case nil:
      error(.eofInComment)
      return emitComment(endingAt: position - 1, after: 1)
    case 0x2D:
      return advance(to: .commentEnd)
    default:
      return enter(.comment)
    }
  }

  mutating func commentEndState() -> Bool {
    switch current {
    case nil:
      error(.eofInComment)
      return emitComment(endingAt: position - 2, after: 2)
    case 0x3E:
      return emitComment(endingAt: position - 2, after: 3)
    case 0x21:
      return advance(to: .commentEndBang)
    case 0x2D:
      return advance(to: .commentEnd)
    default:
      return enter(.comment)
    }
  }

  mutating func commentEndBangState() -> Bool {
    switch current {
    case nil:
      error(.eofInComment)
      return emitComment(endingAt: position - 3, after: 3)
    case 0x2D:
      return advance(to: .commentEndDash)
    case 0x3E:
      error(.incorrectlyClosedComment)
      return emitComment(endingAt: position - 3, after: 4)
    default:
      return enter(.comment)
    }
  }

  /// Hands out the comment whose data ends at `end` and is followed by `count` bytes of markup.
  private mutating func emitComment(endingAt end: Int, after count: Int) -> Bool {
    let dataEnd = max(partStart, end)
    position = end + count
    token.kind = .comment
    token.start = textStart
    token.end = position
    token.data = text(of: partStart..<dataEnd)
    textStart = position
    state = .data
    return true
  }

  /// The bytes of a range with NULs replaced and line breaks normalized.
  private mutating func text(of range: Range<Int>) -> StoredBytes {
    let needsCopy = range.contains { page[$0] == 0 || page[$0] == 0x0D }
    guard needsCopy else {
      return StoredBytes(start: range.lowerBound, end: range.upperBound, isDecoded: false)
    }
    let start = decoded.count
    for offset in range {
      switch page[offset] {
      case 0: decoded.append(contentsOf: [0xEF, 0xBF, 0xBD])
      case 0x0D where offset + 1 < page.count && page[offset + 1] == 0x0A: break
      case 0x0D: decoded.append(0x0A)
      default: decoded.append(page[offset])
      }
    }
    return StoredBytes(start: start, end: decoded.count, isDecoded: true)
  }
}

/// Short ASCII words, the first letter in the lowest byte.
enum PackedWord {
  static var dashDash: UInt64 { 0x2D2D }
  static var doctype: UInt64 { 0x65_7079_7463_6F64 }
  static var cdata: UInt64 { 0x5B_4154_4144_435B }
  static var `public`: UInt64 { 0x6369_6C62_7570 }
  static var system: UInt64 { 0x6D65_7473_7973 }

  static func mask(of word: UInt64) -> UInt64 {
    UInt64.max >> UInt64(word.leadingZeroBitCount & ~7)
  }
}

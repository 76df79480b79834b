import HearsayDocument
import HearsayText

/// Quotation marks, stops and other marks.
extension Scanner {
  /// A closing single mark is looked for this far.
  private static let longestSingleQuotation = 600

  /// A mark that looks the same at both ends, up to `end`.
  mutating func scanStraightQuote(to end: Int) {
    isQuoteOpen = isQuoteOpening(offset..<end)
    emit(to: end, isQuoteOpen ? .openQuote : .closeQuote)
  }

  /// By its neighbours, and where they do not tell, by what is open.
  private func isQuoteOpening(_ mark: Range<Int>) -> Bool {
    let isSpaceAfter = kind(at: mark.upperBound) == .space
    let opensAfterBefore = mayOpen(mark.lowerBound)
    if opensAfterBefore == isSpaceAfter { return !isQuoteOpen }
    return opensAfterBefore
  }

  /// True where the character before leaves room for an opening mark.
  func mayOpen(_ at: Int) -> Bool {
    switch kindBefore(at) {
    case .space, .openBracket, .openQuote, .openSingleQuote, .dash, .hyphen: true
    default: false
    }
  }

  mutating func scanOpenSingleQuote() {
    if let end = endOfClitic(), closingMark() == nil {
      emitWord(to: end)
    } else {
      singleQuoteEnd = closingMark()
      emit(to: next(offset), .openQuote)
    }
  }

  /// The mark that closes the single quotation opened at the cursor: one between a word or a mark
  /// and something that is no letter; rather not the apostrophe of a plural ("states'").
  func closingMark() -> Int? {
    let end = min(block.upperBound, offset + Self.longestSingleQuotation)
    var fallback: Int?
    var at = next(offset)
    guard kind(at: at) != .space else { return nil }
    while at < end {
      if kind(at: at) == .apostrophe, !isAfterSpace(at), !isAlphanumeric(at: next(at)) {
        if byte(at: at - 1).asciiLowercased != .ascii("s") { return at }
        fallback = fallback ?? at
      }
      at = next(at)
    }
    return fallback
  }

  mutating func scanStop() {
    if byte(at: offset + 1).isASCIIDigit, isAfterSpace(offset) {
      scanNumber()
    } else {
      emitRun(.punctuation)
    }
  }

  mutating func scanPunctuation() {
    switch text[offset] {
    case .ascii("!"), .ascii("?"): emitExclamation()
    case .ascii("`"): emitBacktick()
    case .ascii(","), .ascii("\\"): emit(to: offset + 1, .punctuation)
    case .ascii("@") where kind(at: offset + 1) == .letter && isAfterSpace(offset): emitTag()
    case .ascii(":"), .ascii(";"): emitColon()
    default: emitRun(.punctuation)
    }
  }

  private mutating func emitExclamation() {
    var end = offset
    while byte(at: end) == .ascii("!") || byte(at: end) == .ascii("?") { end += 1 }
    emit(to: end, .punctuation)
  }

  private mutating func emitBacktick() {
    if byte(at: offset + 1) == .ascii("`") {
      isQuoteOpen = true
      emit(to: offset + 2, .openQuote)
    } else {
      emit(to: offset + 1, .punctuation)
    }
  }

  private mutating func emitColon() {
    if isAfterSpace(offset), let end = endOfSmiley() {
      emit(to: end, .symbol)
    } else {
      emit(to: offset + 1, .punctuation)
    }
  }

  private func endOfSmiley() -> Int? {
    let mouth = byte(at: offset + 1) == .ascii("-") ? offset + 2 : offset + 1
    switch byte(at: mouth) {
    case .ascii(")"), .ascii("("), .ascii("D"), .ascii("P"):
      return isAlphanumeric(at: mouth + 1) ? nil : mouth + 1
    default: return nil
    }
  }

  /// "#word" and "@name".
  private mutating func emitTag() {
    var end = offset + 1
    while isAlphanumeric(at: end) || byte(at: end) == .ascii("_") { end = next(end) }
    emit(to: end, .lower)
  }

  mutating func scanSymbol() {
    if text[offset] == .ascii("#"), kind(at: offset + 1) == .letter {
      emitTag()
    } else if text[offset] == .ascii("=") {
      emitRun(.symbol)
    } else {
      emitSymbol()
    }
  }

  /// One symbol with what modifies it; joined emoji are one.
  private mutating func emitSymbol() {
    var end = next(offset)
    while kind(at: end) == .symbolExtension {
      let isJoiner = text.scalar(at: end).value == 0x200D
      end = next(end)
      if isJoiner, kind(at: end) == .symbol { end = next(end) }
    }
    emit(to: end, .symbol)
  }
}

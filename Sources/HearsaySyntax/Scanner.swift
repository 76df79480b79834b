import HearsayDocument
import HearsayText

/// The cursor of the tokenizer: goes over one block after the other and appends tokens.
struct Scanner {
  let text: [UInt8]
  let lists: WordLists
  private(set) var tokens = TokenTable()

  /// The block being scanned.
  private(set) var block = 0..<0
  /// Where the next token begins; always moves on.
  var offset = 0
  /// A double quotation mark that may stand at both ends was opened in this block and not closed.
  var isQuoteOpen = false
  /// Where the single quotation mark stands that closes the one last opened.
  var singleQuoteEnd: Int?

  init(text: [UInt8], lists: WordLists) {
    self.text = text
    self.lists = lists
  }

  mutating func scan(_ block: Range<Int>) {
    self.block = block
    offset = block.lowerBound
    isQuoteOpen = false
    singleQuoteEnd = nil
    while offset < block.upperBound {
      let start = offset
      scanToken()
      assert(offset > start, "the scanner must move on")
    }
  }

  private mutating func scanToken() {
    let glyph = text.character(at: offset)
    switch glyph.kind {
    case .space: offset = end(of: glyph, at: offset)
    case .letter: scanWord()
    case .digit: scanNumber()
    case .stop: scanStop()
    case .hyphen, .dash: emitRun(.punctuation)
    case .apostrophe: scanApostrophe()
    case .openSingleQuote: scanOpenSingleQuote()
    case .straightQuote: scanStraightQuote(to: offset + 1)
    case .openQuote: emit(to: end(of: glyph, at: offset), .openQuote)
    case .closeQuote: emit(to: end(of: glyph, at: offset), .closeQuote)
    case .openBracket, .closeBracket: emit(to: offset + 1, .punctuation)
    case .punctuation: scanPunctuation()
    case .symbol, .symbolExtension: scanSymbol()
    }
  }

  // MARK: Looking

  /// The class of the character at an offset; white space outside the block.
  @inline(__always)
  func kind(at offset: Int) -> CharacterClass {
    offset < block.upperBound ? text.character(at: offset).kind : .space
  }

  /// The byte at an offset; 0 outside the block.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    block.contains(offset) ? text[offset] : 0
  }

  func end(of glyph: Glyph, at offset: Int) -> Int {
    min(offset + glyph.length, block.upperBound)
  }

  /// The offset after the character at `offset`.
  @inline(__always)
  func next(_ offset: Int) -> Int { end(of: text.character(at: offset), at: offset) }

  func isAlphanumeric(at offset: Int) -> Bool {
    let kind = kind(at: offset)
    return kind == .letter || kind == .digit
  }

  /// The class of the character before an offset; white space at the start of the block.
  func kindBefore(_ offset: Int) -> CharacterClass {
    var start = offset - 1
    while start > block.lowerBound, text[start].isUTF8Continuation { start -= 1 }
    return start < block.lowerBound ? .space : text.character(at: start).kind
  }

  func isAfterSpace(_ offset: Int) -> Bool { kindBefore(offset) == .space }

  /// The end of the letters from an offset on.
  func letters(from start: Int) -> Int {
    var end = start
    while kind(at: end) == .letter { end = next(end) }
    return end
  }

  /// The first character after white space.
  func skippingSpace(_ start: Int) -> Int {
    var offset = start
    while offset < block.upperBound, kind(at: offset) == .space { offset = next(offset) }
    return offset
  }

  // MARK: Emitting

  mutating func emit(to end: Int, _ shape: TokenShape) {
    tokens.append(Bytes(offset..<end), shape)
    offset = end
  }

  mutating func emitWord(to end: Int) { emit(to: end, wordShape(offset..<end)) }

  /// Emits a character with all that follow and are the same.
  mutating func emitRun(_ shape: TokenShape) {
    let length = next(offset) - offset
    var end = offset + length
    while end + length <= block.upperBound, text[offset] == text[end],
      text[offset..<(offset + length)].elementsEqual(text[end..<(end + length)])
    {
      end += length
    }
    emit(to: end, shape)
  }

  private func wordShape(_ range: Range<Int>) -> TokenShape {
    if text[range.lowerBound].isASCIIDigit { return .number }
    guard text.isUppercase(at: range.lowerBound) else { return .lower }
    var letters = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      if kind(at: offset) == .letter {
        guard !text.isLowercase(at: offset) else { return .capitalized }
        letters += 1
      }
      offset = next(offset)
    }
    return letters > 1 ? .allCaps : .capitalized
  }
}

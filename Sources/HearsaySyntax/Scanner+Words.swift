import HearsayDocument
import HearsayText

/// Words: contractions, hyphens, abbreviations.
extension Scanner {
  mutating func scanWord() {
    let end = endOfWord()
    switch byte(at: end) {
    case .ascii(":") where isAddressMark(end), .ascii("@") where isAddressMark(end),
      .ascii(".") where isAddressMark(end):
      emit(to: endOfAddress(from: offset), .lower)
    case .ascii(".") where takesStop(offset..<end): emitWord(to: end + 1)
    case .ascii("$") where isCurrencyPrefix(offset..<end): emit(to: end + 1, .symbol)
    default: emitParts(to: end)
    }
  }

  /// The end of the word at the cursor, with its clitics but without a last stop.
  private func endOfWord() -> Int {
    var end = offset
    var mayJoin = kindBefore(offset) != .hyphen
    while end < block.upperBound {
      switch kind(at: end) {
      case .letter, .digit: break
      case .punctuation where isJoiningMark(end): break
      case .apostrophe where kind(at: next(end)) == .letter && end != singleQuoteEnd: break
      case .stop where isInnerStop(end): break
      case .hyphen where mayJoin && isPrefix(offset..<end) && isAlphanumeric(at: next(end)):
        mayJoin = false
      default: return end
      }
      end = next(end)
    }
    return end
  }

  /// "_" everywhere; "&" and "*" between letters.
  private func isJoiningMark(_ at: Int) -> Bool {
    switch text[at] {
    case .ascii("_"): true
    case .ascii("&"): byte(at: at - 1).isASCIIUpper && byte(at: at + 1).isASCIIUpper
    case .ascii("*"): byte(at: at - 1).isASCIILetter && byte(at: at + 1).isASCIILetter
    default: false
    }
  }

  private func isPrefix(_ range: Range<Int>) -> Bool {
    lists.parts.contains(range, of: text, as: .prefix)
  }

  /// A stop between single letters ("U.S") or inside a listed abbreviation ("Ph.D").
  private func isInnerStop(_ at: Int) -> Bool {
    guard kind(at: at + 1) == .letter else { return false }
    if isSingleLetter(before: at), kind(at: next(at + 1)) != .letter { return true }
    return at - offset < 8
      && lists.abbreviations.kind(of: offset..<letters(from: at + 1), in: text) != nil
  }

  private func isSingleLetter(before at: Int) -> Bool {
    byte(at: at - 1).isASCIILetter && (at - 1 == offset || byte(at: at - 2) == .ascii("."))
  }

  /// "US" in "US$".
  private func isCurrencyPrefix(_ range: Range<Int>) -> Bool {
    range.count <= 3 && range.allSatisfy { text[$0].isASCIIUpper }
  }

  // MARK: Stops

  /// Whether the stop after a word is its own.
  private func takesStop(_ word: Range<Int>) -> Bool {
    let after = word.upperBound + 1
    guard byte(at: after) != .ascii(".") else { return false }
    if isSingleLetter(before: word.upperBound),
      word.count > 1 || isInitial(word.lowerBound, after: after)
    {
      return true
    }
    guard word.count <= 8, let kind = lists.abbreviations.kind(of: word, in: text) else {
      return false
    }
    return takesStop(kind, before: skippingSpace(after))
  }

  private func takesStop(_ kind: Abbreviations.Kind, before following: Int) -> Bool {
    switch kind {
    case .title, .other: true
    case .number: byte(at: following).isASCIIDigit
    case .calendar: following < block.upperBound && !isOpener(at: following)
    }
  }

  /// "J." before another name, in quotation marks or not; not "plan B." before "The", and never
  /// "I.".
  private func isInitial(_ letter: Int, after: Int) -> Bool {
    guard text[letter].isASCIIUpper, text[letter] != .ascii("I") else { return false }
    var following = skippingSpace(after)
    if [.straightQuote, .openQuote].contains(kind(at: following)) { following = next(following) }
    guard following < block.upperBound, text.isUppercase(at: following) else { return false }
    return letters(from: following) == following + 1 || !isOpener(at: following)
  }

  private func isOpener(at start: Int) -> Bool {
    text.isUppercase(at: start)
      && lists.parts.contains(start..<letters(from: start), of: text, as: .opener)
  }

  // MARK: Parts

  /// Emits a word, cut where a clitic begins.
  private mutating func emitParts(to end: Int) {
    if let cut = endOfFirstPart(offset..<end) { emitWord(to: cut) }
    emitWord(to: end)
  }

  private func endOfFirstPart(_ word: Range<Int>) -> Int? {
    if let clitic = cliticStart(word) { return clitic > word.lowerBound ? clitic : nil }
    return lists.parts.contains(word, of: text, as: .merger) ? word.lowerBound + 3 : nil
  }

  /// Where "'s", "'re", "n't" and their like begin in a word.
  private func cliticStart(_ word: Range<Int>) -> Int? {
    guard word.count > 2 else { return nil }
    for mark in word.dropFirst().suffix(5)
    where !text[mark].isUTF8Continuation && kind(at: mark) == .apostrophe {
      return cliticStart(mark, of: word)
    }
    return nil
  }

  private func cliticStart(_ mark: Int, of word: Range<Int>) -> Int? {
    let letters = text[next(mark)..<word.upperBound].map(\.asciiLowercased)
    if letters == [.ascii("t")] {
      return text[mark - 1].asciiLowercased == .ascii("n") ? mark - 1 : nil
    }
    return isClitic(letters) ? mark : nil
  }

  private func isClitic(_ letters: [UInt8]) -> Bool {
    switch (letters.first, letters.dropFirst().first, letters.count) {
    case (.ascii("s"), nil, 1), (.ascii("m"), nil, 1), (.ascii("d"), nil, 1): true
    case (.ascii("r"), .ascii("e"), 2), (.ascii("v"), .ascii("e"), 2): true
    case (.ascii("l"), .ascii("l"), 2): true
    default: false
    }
  }

  // MARK: Apostrophes

  /// An apostrophe that does not follow a letter or a digit directly inside a word.
  mutating func scanApostrophe() {
    let after = next(offset)
    if offset == singleQuoteEnd {
      singleQuoteEnd = nil
      emit(to: after, .closeQuote)
    } else if byte(at: offset) == .ascii("'"), byte(at: after) == .ascii("'") {
      scanStraightQuote(to: after + 1)
    } else if let end = endOfClitic() {
      emitWord(to: end)
    } else if byte(at: offset) == .ascii("'"), mayOpen(offset), let close = closingMark() {
      singleQuoteEnd = close
      emit(to: after, .openQuote)
    } else {
      emit(to: after, isAlphanumeric(before: offset) ? .lower : .punctuation)
    }
  }

  private func isAlphanumeric(before at: Int) -> Bool {
    let kind = kindBefore(at)
    return kind == .letter || kind == .digit
  }

  /// The end of a clitic that stands apart ("Korea ’s"), of "'em" or "'90s".
  func endOfClitic() -> Int? {
    let start = next(offset)
    if byte(at: start).isASCIIDigit, isAfterSpace(offset) { return endOfYear(start) }
    let end = letters(from: start)
    guard end > start, end - start <= 6 else { return nil }
    if isClitic(text[start..<end].map(\.asciiLowercased)) { return end }
    return lists.parts.contains(start..<end, of: text, as: .elision) ? end : nil
  }

  /// The end of "90s" or "02" after an apostrophe.
  private func endOfYear(_ start: Int) -> Int? {
    guard byte(at: start + 1).isASCIIDigit else { return nil }
    let end = byte(at: start + 2) == .ascii("s") ? start + 3 : start + 2
    return isAlphanumeric(at: end) ? nil : end
  }
}

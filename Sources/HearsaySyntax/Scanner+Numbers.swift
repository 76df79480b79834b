import HearsayDocument
import HearsayText

/// Numbers and web addresses.
extension Scanner {
  private static let longestGroup = 8
  /// The part of a mail address before its "@" (RFC 5321, 4.5.3.1.1).
  private static let longestMailName = 64

  /// A number whole ("1,000", "2.5", "3:30", "9/11", "30th", "1990s"), parted from a unit ("5pm").
  mutating func scanNumber() {
    let digits = endOfDigits(text[offset] == .ascii(".") ? offset + 1 : offset)
    let letters = letters(from: digits)
    if isAddressMark(letters) {
      emit(to: endOfAddress(from: offset), .lower)
    } else if isDecade(digits) {
      emit(to: digits + 2, .number)
    } else if letters == digits || isUnit(digits..<letters) {
      emit(to: digits, .number)
    } else {
      emit(to: endOfAlphanumerics(letters), .number)
    }
  }

  private func isUnit(_ letters: Range<Int>) -> Bool {
    lists.parts.contains(letters, of: text, as: .unit)
  }

  /// "1990's".
  private func isDecade(_ end: Int) -> Bool {
    byte(at: end) == .ascii("'") && byte(at: end + 1) == .ascii("s")
      && byte(at: end - 1) == .ascii("0") && !isAlphanumeric(at: end + 2)
  }

  private func endOfAlphanumerics(_ start: Int) -> Int {
    var end = start
    while isAlphanumeric(at: end) { end = next(end) }
    return end
  }

  private func endOfDigits(_ start: Int) -> Int {
    var end = digits(from: start)
    while isInnerMark(end) { end = digits(from: end + 1) }
    return end == start || byte(at: start - 1) == .ascii("-") ? end : endOfGroups(start, end)
  }

  private func digits(from start: Int) -> Int {
    var end = start
    while kind(at: end) == .digit { end = next(end) }
    return end
  }

  private func isInnerMark(_ at: Int) -> Bool {
    guard byte(at: at + 1).isASCIIDigit else { return false }
    switch byte(at: at) {
    case .ascii("."), .ascii(":"), .ascii("/"): return true
    case .ascii(","):
      return byte(at: at + 2).isASCIIDigit && byte(at: at + 3).isASCIIDigit
        && !byte(at: at + 4).isASCIIDigit
    default: return false
    }
  }

  /// Hyphenated groups that are one number: dates ("2022-11-08") and telephones ("555-0123"), not
  /// ranges ("15-20").
  private func endOfGroups(_ start: Int, _ firstEnd: Int) -> Int {
    var groups = 1
    var end = firstEnd
    while groups < 5, byte(at: end) == .ascii("-"), byte(at: end + 1).isASCIIDigit {
      let after = digits(from: end + 1)
      guard after - end <= Self.longestGroup else { return firstEnd }
      groups += 1
      end = after
    }
    let isTelephone = groups == 2 && firstEnd - start == 3 && end - firstEnd == 5
    return groups > 2 || isTelephone ? end : firstEnd
  }

  // MARK: Addresses

  /// Whether a mark after a word makes an address of it: "://", "@" before a name, "." before the
  /// last label of a domain or after "www".
  func isAddressMark(_ at: Int) -> Bool {
    switch byte(at: at) {
    case .ascii(":"): byte(at: at + 1) == .ascii("/") && byte(at: at + 2) == .ascii("/")
    case .ascii("@"): isAlphanumeric(at: at + 1)
    case .ascii("."): isDomainStop(at)
    default: false
    }
  }

  private func isDomainStop(_ at: Int) -> Bool {
    if isInMailName(at) { return true }
    guard kind(at: at + 1) == .letter else { return false }
    if text.text(offset..<at).lowercased() == "www" || startsDottedName(at) { return true }
    let label = (at + 1)..<letters(from: at + 1)
    return lists.parts.contains(label, of: text, as: .domain)
      && text[label.lowerBound].isASCIILower
  }

  /// Whether small letters on both sides of this stop and the next make a name of it: a host or a
  /// newsgroup ("mail.example.com", "alt.animals.cat").
  private func startsDottedName(_ at: Int) -> Bool {
    guard at - offset > 2, text[offset..<at].allSatisfy(\.isASCIILower) else { return false }
    let end = letters(from: at + 1)
    return end - at > 2 && byte(at: end) == .ascii(".") && byte(at: at + 1).isASCIILower
      && byte(at: end + 1).isASCIILower
  }

  /// Whether letters, digits, stops and their like lead on to an "@" before a name.
  private func isInMailName(_ start: Int) -> Bool {
    let end = min(block.upperBound, start + Self.longestMailName)
    var at = start
    while at < end, text[at].isASCIILetter || text[at].isASCIIDigit || isMailMark(text[at]) {
      at += 1
    }
    return byte(at: at) == .ascii("@") && isAlphanumeric(at: at + 1)
  }

  private func isMailMark(_ byte: UInt8) -> Bool {
    byte == .ascii(".") || byte == .ascii("-") || byte == .ascii("_")
  }

  /// Everything up to white space, a quotation mark, an angle bracket or a round one that closes
  /// what is open outside, without marks at its end.
  func endOfAddress(from start: Int) -> Int {
    var end = start
    var depth = 0
    while end < block.upperBound, isInsideAddress(end) {
      if text[end] == .ascii("(") { depth += 1 }
      if text[end] == .ascii(")") { depth -= 1 }
      guard depth >= 0 else { break }
      end = next(end)
    }
    while end > start + 1, isTrimmed(end - 1) { end -= 1 }
    return end
  }

  private func isInsideAddress(_ at: Int) -> Bool {
    switch kind(at: at) {
    case .space, .openQuote, .closeQuote, .straightQuote: false
    default: text[at] != .ascii("<") && text[at] != .ascii(">")
    }
  }

  private func isTrimmed(_ at: Int) -> Bool {
    switch text[at] {
    case .ascii("."), .ascii(","), .ascii(";"), .ascii(":"), .ascii("!"), .ascii("?"),
      .ascii("]"), .ascii("'"):
      true
    default: false
    }
  }
}

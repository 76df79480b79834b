import HearsayText

/// What a word between white space looks like.
enum TokenShape {
  /// A word, a number, an address.
  case plain
  /// Punctuation alone: fits both.
  case neutral
  /// A class name, a name in camel case: rare in prose.
  case name
  /// An operator, a declaration, a call.
  case code
  /// Several of them.
  case manifestCode

  var costAsProse: Float {
    switch self {
    case .plain: 0
    case .neutral: 0.2
    case .name: 2
    case .code: 4
    case .manifestCode: 8
    }
  }

  var costAsCode: Float {
    switch self {
    case .plain: 1
    case .neutral: 0.2
    case .name, .code, .manifestCode: 0
    }
  }

  init(_ token: ArraySlice<UInt8>) {
    if Self.isWord(token) {
      self = .plain
      return
    }
    var signs = TokenSigns()
    signs.read(token)
    self = signs.shape
  }
}

extension TokenShape {
  /// The quick way for most of prose: small letters, with a capital or a mark at the edges.
  fileprivate static func isWord(_ token: ArraySlice<UInt8>) -> Bool {
    guard let first = token.first, let last = token.last,
      first.isASCIILetter || first >= 0x80,
      last.isASCIILower || last >= 0x80 || last == .ascii(",") || last == .ascii(".")
    else { return false }
    return token.dropFirst().dropLast().allSatisfy { $0.isASCIILower || $0 >= 0x80 }
  }
}

/// Counts the signs of code in one word.
private struct TokenSigns {
  private var letters = 0
  private var digits = 0
  private var other = 0
  private var code = 0
  private var caseChanges = 0
  private var innerCapitals = 0
  private var underscores = 0
  private var mixed = 0
  private var innerCommas = 0
  private var isAddress = false
  private var startsAsSelector = false
  private var isBraced = false

  mutating func read(_ token: ArraySlice<UInt8>) {
    isAddress = Self.isAddress(token)
    let first = token.first ?? 0
    let second = token.dropFirst().first ?? 0
    startsAsSelector = second.isASCIILetter && Self.selectorMarks.contains(first)
    if first == .ascii("@"), Self.isAtRule(token) { code += 1 }
    var previous: UInt8 = 0
    isBraced = first == .ascii("{")
    for (index, byte) in zip(token.indices, token) {
      let next = index + 1 < token.endIndex ? token[index + 1] : 0
      count(byte, after: previous)
      if Self.isCode(byte, after: previous, before: next) { code += 1 }
      previous = byte
    }
  }

  private mutating func count(_ byte: UInt8, after previous: UInt8) {
    if byte.isASCIILetter || byte >= 0x80 {
      letters += 1
      if byte.isASCIIUpper, previous.isASCIILower {
        caseChanges += 1
        innerCapitals += 1
      }
      if previous.isASCIIDigit { mixed += 1 }
      if previous == .ascii(",") { innerCommas += 1 }
    } else if byte.isASCIIDigit {
      digits += 1
      if previous.isASCIILower { mixed += 1 }
    } else {
      other += 1
      if byte == .ascii("_") { underscores += 1 }
    }
  }

  /// Whether the three bytes are of code; prose has each sign only at the end of a word.
  private static func isCode(_ byte: UInt8, after: UInt8, before next: UInt8) -> Bool {
    switch byte {
    case .ascii(";"): return next != 0 && next < 0x80 && !isQuote(next)
    case .ascii("="): return next != 0 || after != 0
    case .ascii(":"):
      return (after.isASCIILower || after == .ascii(")"))
        && (next.isASCIILower || next.isASCIIDigit || next == .ascii("#") || next == .ascii(":")
          || next == .ascii("'") || next == .ascii("-"))
    case .ascii("|"): return next == byte
    case .ascii("&"): return next == byte
    case .ascii("("):
      return after.isNameByte
        && (next == .ascii(")") || next == .ascii("'")
          || next == .ascii("\"") || next == .ascii("-") || next == .ascii("{"))
    case .ascii(")"): return next == .ascii(";") || next == .ascii("{")
    case .ascii("{"), .ascii("}"):
      return after == .ascii(";") || after.isNameByte && next == 0
        || after == .ascii(")") || next == .ascii(")") || next == .ascii("}")
        || after == .ascii("'")
    case .ascii("\""): return after == .ascii(",") && next != 0 && next < 0x80
    case .ascii(","): return next == .ascii(".") || next == .ascii("#") || after == .ascii("*")
    case .ascii(">"), .ascii("~"): return after.isNameByte && next.isNameByte
    case .ascii("."): return after == .ascii(")") && next.isASCIILower
    case .ascii("["): return next == .ascii("]") || after.isNameByte && next.isASCIILower
    case .ascii("!"): return next.isASCIILower || next == .ascii("=")
    default: return false
    }
  }

  private static let selectorMarks: Set<UInt8> = [.ascii("."), .ascii("#"), .ascii(":")]
  private static let atRules = [
    "@media", "@import", "@font-face", "@keyframes", "@supports", "@-webkit",
  ]

  private static func isAtRule(_ token: ArraySlice<UInt8>) -> Bool {
    atRules.contains { token.starts(with: $0.utf8) }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == .ascii("\"") || byte == .ascii("'") || byte == .ascii(")")
  }

  /// An address may hold anything.
  private static func isAddress(_ token: ArraySlice<UInt8>) -> Bool {
    guard let colon = token.prefix(12).firstIndex(of: .ascii(":")) else {
      return token.contains(.ascii("@")) || token.starts(with: "www.".utf8)
    }
    return token[(colon + 1)...].starts(with: "//".utf8)
  }

  var shape: TokenShape {
    if isAddress { return .plain }
    if isBraced && code == 1 && other == 2 { return .plain }
    if code > 1 || code > 0 && underscores > 0 { return .manifestCode }
    if code > 0 || innerCommas >= 3 && letters > digits { return .code }
    if letters + digits == 0 || innerCommas > 0 && letters > digits { return .neutral }
    if underscores > 0 && letters > 2 || startsAsSelector { return .name }
    if caseChanges >= 2 && letters >= 5 && other == 0 { return .name }
    return mixed >= 3 && letters >= 3 ? .name : .plain
  }
}

import HearsayText

/// Tells an opening brace of code from one in prose by what follows it and what stands before it.
///
///     .hero{color:#222}          a declaration            style sheet
///     @media(min-width:1px){.a{  a selector               style sheet
///     {"@type":"NewsArticle"     a quoted key             data
///     function(){return          a word of the language   script
///     “the {sic} letter”         a word                   prose
struct BraceShape {
  private let page: [UInt8]
  private let open: Int
  private let limit: Int

  private static let statements: Set<String> = [
    "return", "var", "let", "const", "if", "for", "function", "this", "try", "throw", "switch",
    "new", "typeof", "void", "async", "await", "class", "while", "case", "default", "import",
    "export",
  ]

  /// - Precondition: `page[open]` is an opening brace.
  init(_ page: [UInt8], at open: Int) {
    self.page = page
    self.open = open
    self.limit = min(page.count, open + Limits.codeLookahead)
  }

  /// Nil for a brace in prose.
  var kind: Region.Kind? {
    let first = skipSpace(open + 1)
    guard first < limit else { return opensAfterCode ? .script : nil }
    switch page[first] {
    case .ascii("\""), .ascii("'"): return quotedKey(first)
    case .ascii("{"), .ascii("%"): return .script
    case .ascii("}"): return emptyGroup
    case .ascii("@"): return .styleSheet
    case .ascii("/"): return comment(first)
    case .ascii("."), .ascii("#"), .ascii("*"), .ascii(":"), .ascii("["): return selector(first)
    case .ascii("!"), .ascii("("): return opensAfterCode ? .script : nil
    case let byte where byte.isASCIIDigit: return keyframe(first)
    default: return word(first)
    }
  }

  private func skipSpace(_ index: Int) -> Int {
    var index = index
    while index < limit, page[index].isASCIIWhitespace { index += 1 }
    return index
  }

  private func skipName(_ index: Int) -> Int {
    var index = index
    while index < limit, page[index].isNameByte { index += 1 }
    return index
  }

  private func byte(_ index: Int) -> UInt8? { index < limit ? page[index] : nil }

  /// True right behind `)`, `=`, `>` or `,`, where prose has no brace.
  private var opensAfterCode: Bool {
    var index = open - 1
    while index >= 0, open - index < 4, page[index].isASCIIWhitespace { index -= 1 }
    guard index >= 0 else { return false }
    switch page[index] {
    case .ascii(")"), .ascii("="), .ascii(">"), .ascii("["), .ascii("&"), .ascii("|"): return true
    default: return false
    }
  }

  /// True where a name stands right before the brace: `body{`, `.a{`, `else{`.
  private var isAttached: Bool {
    open > 0
      && (page[open - 1].isNameByte || page[open - 1] == .ascii(")")
        || page[open - 1] == .ascii("]"))
  }

  private func quotedKey(_ quote: Int) -> Region.Kind? {
    var index = quote + 1
    while let byte = byte(index), byte != page[quote] {
      guard byte != 0x0A else { return nil }
      index += 1
    }
    guard byte(skipSpace(index + 1)) == .ascii(":") else { return opensAfterCode ? .script : nil }
    return page[quote] == .ascii("\"") ? .structuredData : .script
  }

  private var emptyGroup: Region.Kind? {
    guard opensAfterCode || isAttached else { return nil }
    return opensAfterCode ? .script : .styleSheet
  }

  private func comment(_ index: Int) -> Region.Kind? {
    byte(index + 1) == .ascii("*") || byte(index + 1) == .ascii("/") ? .script : nil
  }

  private func selector(_ index: Int) -> Region.Kind? {
    guard let next = byte(index + 1), next.isNameByte || next == .ascii(":"),
      !next.isASCIIDigit
    else { return nil }
    return .styleSheet
  }

  private func keyframe(_ index: Int) -> Region.Kind? {
    var index = index
    while let byte = byte(index), byte.isASCIIDigit || byte == .ascii(".") { index += 1 }
    return byte(index) == .ascii("%") ? .styleSheet : nil
  }

  private func word(_ start: Int) -> Region.Kind? {
    let end = skipName(start)
    guard end > start else { return nil }
    let next = skipSpace(end)
    guard let after = byte(next) else { return opensAfterCode ? .script : nil }
    let name = String(decoding: page[start..<end], as: UTF8.self)
    if Self.statements.contains(name), isAttached || opensAfterCode || next == start {
      return .script
    }
    switch after {
    case .ascii(":"): return declaration(value: next + 1)
    case .ascii("{"): return .styleSheet
    case .ascii("("), .ascii("["), .ascii("="):
      return next == end || after == .ascii("=") ? .script : nil
    case .ascii("."):
      return next == end && byte(end + 1)?.isASCIILower == true && isCodeOpener ? .script : nil
    case .ascii(","), .ascii(";"): return opensAfterCode ? .script : nil
    case .ascii("}"): return nil
    default: return isCodeOpener && !hasPlainWords(from: start) ? .script : nil
    }
  }

  private var isCodeOpener: Bool { isAttached || opensAfterCode }

  /// Tells a declaration, of which `name:` was read, from prose.
  ///
  /// A declaration ends in `;` or `}` before the paragraph does and its value is
  /// no sentence.
  private func declaration(value: Int) -> Region.Kind? {
    guard let first = byte(value) else { return .styleSheet }
    if !first.isASCIIWhitespace || isCodeOpener { return ruleOrObject(value) }
    var index = value
    while let byte = byte(index), byte != .ascii("}"), byte != .ascii(";"), byte != .ascii(",") {
      index += 1
    }
    switch byte(index) {
    case .ascii(";"): return .styleSheet
    case .ascii(","), .ascii("}"): return hasPlainWords(from: value) ? nil : ruleOrObject(value)
    default: return nil
    }
  }

  /// A value that a style sheet can not have belongs to a script's object.
  private func ruleOrObject(_ value: Int) -> Region.Kind {
    switch byte(skipSpace(value)) {
    case .ascii("{"), .ascii("["), .ascii("!"): .script
    case .ascii("\""), .ascii("'"): opensAfterCode ? .script : .styleSheet
    default: .styleSheet
    }
  }

  /// Three words of letters with spaces between them.
  private func hasPlainWords(from start: Int) -> Bool {
    var index = skipSpace(start)
    for _ in 0..<3 {
      let end = skipName(index)
      guard end > index, byte(end) == 0x20 else { return false }
      index = end + 1
    }
    return true
  }
}

extension UInt8 {
  /// A byte of a name in a style sheet or script.
  var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == .ascii("-") || self == .ascii("_")
      || self == .ascii("$")
  }
}

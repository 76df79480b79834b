import HearsayText

/// Finds what is not prose in a raw page by its structure.
///
/// That is brace groups of code, data members and tags. One pass; a byte is looked at a bounded
/// number of times.
///
/// Code between and around these, which has no braces of its own, is left to ``CodeTokens``.
struct RegionScanner {
  private let page: [UInt8]
  private let closers: Closers
  private var at = 0
  /// Behind the close of the comment that was looked for last.
  private var nextComment = 0
  private(set) var regions: [Region] = []
  /// Bytes looked at, again and again where that is so.
  private var steps = 0

  private init(_ page: [UInt8]) {
    self.page = page
    self.closers = Closers(page)
  }

  /// The regions in page order, without overlap.
  static func regions(of page: [UInt8]) -> [Region] {
    var scanner = Self(page)
    scanner.scan()
    return scanner.regions
  }

  /// How much work the scan is, in bytes looked at.
  static func steps(of page: [UInt8]) -> Int {
    var scanner = Self(page)
    scanner.scan()
    return scanner.steps
  }

  private mutating func scan() {
    while at < page.count {
      steps += 1
      switch page[at] {
      case .ascii("{"): brace()
      case .ascii("<"): tag()
      case .ascii("\""): member()
      case .ascii("/"): comment()
      default: at += 1
      }
    }
  }

  private mutating func add(_ kind: Region.Kind, to end: Int) {
    if let last = regions.last, last.range.upperBound == at, last.kind == kind {
      regions[regions.count - 1].range = last.range.lowerBound..<end
    } else {
      regions.append(Region(kind: kind, range: at..<end))
    }
    at = end
  }

  private mutating func brace() {
    guard let kind = BraceShape(page, at: at).kind else {
      at += 1
      return
    }
    var group = CodeGroup(page, at: at, kind: kind, closers: closers)
    let end = max(at + 1, group.end())
    steps += group.steps
    if end - at <= Limits.quotedCode, isInsideSentence(end) {
      at = end
    } else {
      add(kind, to: end)
    }
  }

  /// A bit of code that a sentence quotes: words before it, and words in small letters behind it.
  private func isInsideSentence(_ end: Int) -> Bool {
    let before = page[max(0, at - 40)..<at].split(separator: 0x0A, omittingEmptySubsequences: false)
    let after = page[end..<min(page.count, end + 40)].prefix { $0 != 0x0A }
    guard let line = before.last, goesOn(after) else { return false }
    return isWords(line) && isWords(after)
  }

  private func goesOn(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 != 0x20 }) else { return false }
    return first.isASCIILower || first == .ascii(",") || first == .ascii(".") || first >= 0x80
  }

  private func isWords(_ text: ArraySlice<UInt8>) -> Bool {
    let hasCode = text.contains { $0 == .ascii("=") || $0 == .ascii(";") || $0 == .ascii("<") }
    return !hasCode && text.count { $0 == 0x20 } >= 3
  }

  /// `/* … */` by itself; behind a name it may be prose ("text/*").
  private mutating func comment() {
    guard at + 1 < closers.comment, page[at + 1] == .ascii("*"),
      at == 0 || !page[at - 1].isNameByte
    else {
      at += 1
      return
    }
    if nextComment < at + 4 {
      nextComment = closers.endOfComment(from: at + 2, in: page)
      steps += nextComment - at
    }
    if nextComment - at <= Limits.comment {
      add(.styleSheet, to: max(at + 2, nextComment))
    } else {
      at += 2
    }
  }

  // MARK: Data without its outer braces

  /// `"key": value` with what stands between the members of one object.
  private mutating func member() {
    guard var index = valueOfMember(at) else {
      at += 1
      return
    }
    index = skipValue(index)
    while index < page.count, page[index].isDataPunctuation || page[index].isASCIIWhitespace {
      index += 1
    }
    add(.structuredData, to: index)
  }

  /// Where the value of a quoted key begins; nil where this is no quoted key.
  private func valueOfMember(_ quote: Int) -> Int? {
    var index = quote + 1
    let limit = min(page.count, quote + 64)
    while index < limit,
      page[index].isNameByte || page[index] == .ascii("@")
        || page[index] == .ascii(":")
    {
      index += 1
    }
    guard index > quote + 1, index + 1 < limit, page[index] == .ascii("\""),
      page[index + 1] == .ascii(":")
    else { return nil }
    return index + 2
  }

  private func skipValue(_ start: Int) -> Int {
    var index = start
    while index < page.count, page[index] == 0x20 { index += 1 }
    guard index < page.count else { return index }
    switch page[index] {
    case .ascii("\""): return skipString(index)
    case .ascii("{"), .ascii("["): return index
    default:
      while index < page.count,
        page[index].isASCIILetter || page[index].isASCIIDigit
          || page[index] == .ascii(".") || page[index] == .ascii("-")
      {
        index += 1
      }
      return index
    }
  }

  /// Without a closing quote on the line only the quote is passed.
  private func skipString(_ quote: Int) -> Int {
    var index = quote + 1
    while index < page.count, page[index] != .ascii("\""), page[index] != 0x0A {
      index += page[index] == .ascii("\\") ? 2 : 1
    }
    guard index < page.count, page[index] == .ascii("\"") else { return quote + 1 }
    return index + 1
  }

  // MARK: Tags

  private mutating func tag() {
    let next = at + 1 < page.count ? page[at + 1] : 0
    switch next {
    case .ascii("!") where page.hasPrefix(Mark.comment, at: at):
      add(.blockTag, to: endOfMarkupComment())
    case .ascii("!"), .ascii("?"), .ascii("/"): plainTag()
    case let byte where byte.isASCIILetter:
      if page.hasPrefix(Mark.script, at: at), at < closers.script {
        add(.script, to: end(of: Mark.endOfScript, before: closers.script))
      } else if page.hasPrefix(Mark.style, at: at), at < closers.style {
        add(.styleSheet, to: end(of: Mark.endOfStyle, before: closers.style))
      } else {
        plainTag()
      }
    default: at += 1
    }
  }

  private func endOfMarkupComment() -> Int {
    var index = at + 6
    while index < closers.markupComment {
      if page[index] == .ascii(">"), page[index - 1] == .ascii("-"), page[index - 2] == .ascii("-")
      {
        return index + 1
      }
      index += 1
    }
    return min(at + 4, page.count)
  }

  private func end(of close: [UInt8], before limit: Int) -> Int {
    var index = at
    while index < limit, !page.hasPrefix(close, at: index) { index += 1 }
    return index
  }

  private mutating func plainTag() {
    guard let end = endOfTag() else {
      at += 1
      return
    }
    add(TagNames.isInline(page, at: at) ? .inlineTag : .blockTag, to: end)
  }

  /// Nil where no `>` follows before the next `<` and within the length of a tag.
  private mutating func endOfTag() -> Int? {
    var index = at + 1
    let limit = min(closers.tag, at + Limits.tagLength)
    while index < limit, page[index] != .ascii("<") {
      steps += 1
      if page[index] == .ascii(">") { return index + 1 }
      index += 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isDataPunctuation: Bool {
    self == .ascii(",") || self == .ascii("}") || self == .ascii("]")
  }
}

/// The elements whose tags do not end a line.
enum TagNames {
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]

  /// - Precondition: `page[open]` is `<`.
  static func isInline(_ page: [UInt8], at open: Int) -> Bool {
    var index = open + 1
    if index < page.count, page[index] == .ascii("/") { index += 1 }
    var name = ""
    while index < page.count, page[index].isASCIILetter || page[index].isASCIIDigit,
      name.utf8.count < 12
    {
      name.unicodeScalars.append(Unicode.Scalar(page[index].asciiLowercased))
      index += 1
    }
    return inline.contains(name)
  }
}

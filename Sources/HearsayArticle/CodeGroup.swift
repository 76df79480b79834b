import HearsayText

/// Finds the end of a brace group of code: where its depth comes back to zero, or where prose has
/// clearly begun again because the group was cut off.
///
/// Strings and comments are stepped over, so that braces in them do not count.
struct CodeGroup {
  private let page: [UInt8]
  private let kind: Region.Kind
  private let closers: Closers
  private var at: Int
  private var depth = 0
  /// Start of the run of plain words that is being read, and its length.
  private var runStart = 0
  private var runWords = 0
  /// Bytes looked at, again and again where that is so.
  private(set) var steps = 0

  init(_ page: [UInt8], at open: Int, kind: Region.Kind, closers: Closers) {
    self.page = page
    self.kind = kind
    self.closers = closers
    self.at = open
  }

  /// The offset behind the group.
  mutating func end() -> Int {
    while at < page.count {
      steps += 1
      switch page[at] {
      case .ascii("{"):
        depth += 1
        step()
      case .ascii("}"):
        depth -= 1
        step()
        if depth == 0 { return at }
      case .ascii("\""): string(.ascii("\""), end: page.count)
      case .ascii("'") where kind != .structuredData:
        string(.ascii("'"), end: min(page.count, at + Limits.singleQuotedString))
      case .ascii("`") where kind == .script: string(.ascii("`"), end: closers.backtick)
      case .ascii("/") where kind != .structuredData: comment()
      case .ascii("\\"): at += 2
      case let byte where byte.isASCIILetter || byte >= 0x80:
        if let resumed = word() { return resumed }
      case 0x20: at += 1
      default: step()
      }
    }
    return min(at, page.count)
  }

  /// Passes a byte that prose does not have between words.
  private mutating func step() {
    at += 1
    runWords = 0
  }

  /// Passes a word; gives the start of the run when it has grown to a sentence.
  private mutating func word() -> Int? {
    let start = at
    while at < page.count, page[at].isASCIILetter || page[at] >= 0x80 { at += 1 }
    if at < page.count, page[at] == .ascii(","), at + 1 < page.count, page[at + 1] == 0x20 {
      at += 1
    }
    if runWords == 0 { runStart = start }
    runWords += 1
    guard runWords >= Limits.proseRun else { return nil }
    if codeFollows() { runWords = 0 }
    return runWords == 0 ? nil : runStart
  }

  /// A comment of many words stands before more code; a report does not.
  private mutating func codeFollows() -> Bool {
    let ahead = page[at..<min(page.count, at + Limits.codeLookahead)]
    steps += ahead.count
    return ahead.count {
      $0 == .ascii(";") || $0 == .ascii("=") || $0 == .ascii("{") || $0 == .ascii("}")
    } >= 4
  }

  /// Passes a string, or only its quote where no other follows on the line before `end`.
  private mutating func string(_ quote: UInt8, end: Int) {
    var index = at + 1
    while index < end, page[index] != quote {
      steps += 1
      if page[index] == 0x0A, quote != .ascii("`") { return step() }
      index += page[index] == .ascii("\\") ? 2 : 1
    }
    guard index < end else { return step() }
    at = index + 1
    runWords = 0
  }

  private mutating func comment() {
    let start = at
    step()
    guard start + 1 < page.count else { return }
    if page[start + 1] == .ascii("*"), start + 1 < closers.comment {
      at = closers.endOfComment(from: start + 2, in: page)
    } else if page[start + 1] == .ascii("/"), page[start - 1] != .ascii(":") {
      skipLineComment()
    }
  }

  /// Only where the line is short: a page whose line breaks are gone has comments without end.
  private mutating func skipLineComment() {
    let end = page[at..<min(page.count, at + Limits.codeLookahead)].firstIndex(of: 0x0A)
    if let end { at = end }
  }
}

/// Where the last closers of a page are, so that a search for one that is not there is never made.
struct Closers {
  /// Behind the last `*/`.
  private(set) var comment = 0
  /// Behind the last backtick.
  private(set) var backtick = 0
  /// Behind the last `>`.
  private(set) var tag = 0
  /// Behind the last `-->`.
  private(set) var markupComment = 0
  /// Behind the last `</script` and `</style`.
  private(set) var script = 0
  private(set) var style = 0

  init(_ page: [UInt8]) {
    for index in page.indices {
      switch page[index] {
      case .ascii("/"): if index > 0, page[index - 1] == .ascii("*") { comment = index + 1 }
      case .ascii("`"): backtick = index + 1
      case .ascii(">"):
        tag = index + 1
        if index > 1, page[index - 1] == .ascii("-"), page[index - 2] == .ascii("-") {
          markupComment = index + 1
        }
      case .ascii("<"):
        if page.hasPrefix(Mark.endOfScript, at: index) { script = index + 8 }
        if page.hasPrefix(Mark.endOfStyle, at: index) { style = index + 7 }
      default: break
      }
    }
  }

  /// - Precondition: `start` lies before ``comment``.
  func endOfComment(from start: Int, in page: [UInt8]) -> Int {
    var index = start + 1
    while index < comment {
      if page[index] == .ascii("/"), page[index - 1] == .ascii("*") { return index + 1 }
      index += 1
    }
    return min(start, page.count)
  }
}

extension [UInt8] {
  /// True where the lower-case ASCII text stands at `index`, in any case.
  func hasPrefix(_ text: [UInt8], at index: Int) -> Bool {
    guard index + text.count <= count else { return false }
    for offset in text.indices where self[index + offset].asciiLowercased != text[offset] {
      return false
    }
    return true
  }
}

/// What opens and closes stretches of markup.
enum Mark {
  static let comment = Array("<!--".utf8)
  static let script = Array("<script".utf8)
  static let style = Array("<style".utf8)
  static let endOfScript = Array("</script".utf8)
  static let endOfStyle = Array("</style".utf8)
}

public import HearsayDocument
public import HearsayText

/// Cuts the tokens of each block into sentences.
///
/// A sentence ends after a final mark and the marks that close with it, unless what follows shows
/// that it goes on: a small letter, a comma, the cue of a quotation. A block always ends one.
public struct SentenceSplitter: Sendable {
  private let abbreviations: Abbreviations
  private let parts: WordParts

  public init(_ lists: WordLists) {
    abbreviations = lists.abbreviations
    parts = lists.parts
  }

  /// The sentences of a text; every token is in one.
  public func split(_ tokens: TokenTable, of text: [UInt8], blocks: [Block]) -> SentenceTable {
    var sentences = SentenceTable()
    var start = 0
    for block in blocks {
      var end = start
      while end < tokens.count, tokens.ranges[end].end <= block.range.end { end += 1 }
      append(start..<end, of: tokens, text, to: &sentences)
      start = end
    }
    append(start..<tokens.count, of: tokens, text, to: &sentences)
    return sentences
  }

  private func append(
    _ run: Range<Int>,
    of tokens: TokenTable,
    _ text: [UInt8],
    to sentences: inout SentenceTable
  ) {
    var view = BlockView(tokens: tokens, text: text, run: run, first: run.lowerBound)
    let lines = LostLines(tokens: tokens, text: text, run: run)
    var token = run.lowerBound
    while token < run.upperBound {
      if token - view.first >= Limits.longestSentence
        || lines.ended(before: token, from: view.first)
      {
        cut(before: token, &view, &sentences)
      }
      if let end = lines.timeStampEnd(token) {
        if lines.begins(withTimeStamp: token, after: view.first) {
          cut(before: token, &view, &sentences)
        }
        cut(before: end, &view, &sentences)
        token = end
      } else if let mark = finalMark(token, view) {
        let following = view.skippingClosers(token + 1)
        if following < run.upperBound, ends(mark, at: token, before: following, view) {
          cut(before: following, &view, &sentences)
        }
        token = following
      } else {
        token += 1
      }
    }
    if view.first < run.upperBound { cut(before: run.upperBound, &view, &sentences) }
  }

  private func cut(before token: Int, _ view: inout BlockView, _ sentences: inout SentenceTable) {
    sentences.append(view.first..<token)
    view.first = token
  }

  // MARK: Marks

  private enum FinalMark {
    case stop, ellipsis, exclamation
    case abbreviation(Abbreviations.Kind)
  }

  private func finalMark(_ token: Int, _ view: BlockView) -> FinalMark? {
    let range = view.range(token)
    switch view.text[range.upperBound - 1] {
    case .ascii("."): return stop(token, view)
    case .ascii("!"), .ascii("?"):
      return view.isPunctuation(token) ? .exclamation : nil
    case 0xA6 where view.isPunctuation(token):
      return view.startsWithEllipsis(token) ? .ellipsis : nil
    case 0x82 where view.isPunctuation(token): return .stop  // "。"
    default: return nil
    }
  }

  private func stop(_ token: Int, _ view: BlockView) -> FinalMark? {
    let range = view.range(token)
    if view.isPunctuation(token) { return range.count > 1 ? .ellipsis : .stop }
    let stem = range.dropLast()
    guard !stem.isEmpty else { return nil }
    if stem.count == 1 { return .abbreviation(.title) }
    return .abbreviation(abbreviations.kind(of: stem, in: view.text) ?? .other)
  }

  // MARK: Decisions

  private func ends(
    _ mark: FinalMark,
    at token: Int,
    before following: Int,
    _ view: BlockView
  ) -> Bool {
    let opened = view.skippingOpeners(following)
    guard opened < view.run.upperBound, !view.isJoining(following) else { return false }
    if view.isLower(opened) { return opened == token + 1 && ends(mark, beforeLower: token, view) }
    switch mark {
    case .stop: return !isListNumber(token, view)
    case .ellipsis: return view.isCapital(opened) && !view.isPronounI(opened)
    case .exclamation: return !isCued(at: token, opened, view)
    case .abbreviation(let kind): return ends(kind, before: opened, view)
    }
  }

  /// Whether a sentence ends although a small letter follows, as it does in careless writing.
  ///
  /// Not behind a row of stops or an initial ("Charles G. and David Oda"), and not behind a name
  /// that has its mark ("Yahoo! said").
  private func ends(_ mark: FinalMark, beforeLower token: Int, _ view: BlockView) -> Bool {
    guard token > view.first, view.isSpaced(token) else { return false }
    switch mark {
    case .stop: return !view.isPunctuation(token - 1) && !view.isInitial(token - 1)
    case .exclamation:
      return !view.isCapital(token - 1) || view.text[view.range(token).lowerBound] == .ascii("?")
    case .ellipsis, .abbreviation: return false
    }
  }

  private func ends(_ kind: Abbreviations.Kind, before word: Int, _ view: BlockView) -> Bool {
    switch kind {
    case .title, .number: false
    case .calendar, .other: isOpener(word, view)
    }
  }

  /// "1." at the start of an item.
  private func isListNumber(_ token: Int, _ view: BlockView) -> Bool {
    token == view.first + 1 && view.tokens.shapes[view.first] == .number
      && view.range(view.first).count <= 2
  }

  private func isOpener(_ token: Int, _ view: BlockView) -> Bool {
    view.isCapital(token) && parts.contains(view.range(token), of: view.text, as: .opener)
  }

  /// True where a quotation closed after the mark and who said it follows ("Why?" Kim asked).
  private func isCued(at token: Int, _ following: Int, _ view: BlockView) -> Bool {
    guard view.tokens.shapes[token + 1] == .closeQuote else { return false }
    let end = min(view.run.upperBound, following + 5)
    for word in following..<end {
      if parts.contains(view.range(word), of: view.text, as: .cue) { return true }
      guard view.isCapital(word) || word == following + 1 else { return false }
    }
    return false
  }
}

/// The tokens of one block as the splitter looks at them.
private struct BlockView {
  let tokens: TokenTable
  let text: [UInt8]
  let run: Range<Int>
  /// The first token of the sentence being cut.
  var first: Int

  func range(_ token: Int) -> Range<Int> { tokens.ranges[token].indices }

  func isPunctuation(_ token: Int) -> Bool { tokens.shapes[token] == .punctuation }

  func startsWithEllipsis(_ token: Int) -> Bool {
    text[range(token)].starts(with: [0xE2, 0x80, 0xA6])
  }

  /// True where white space follows.
  func isSpaced(_ token: Int) -> Bool { range(token).upperBound < range(token + 1).lowerBound }

  func isCapital(_ token: Int) -> Bool {
    tokens.shapes[token] == .capitalized || tokens.shapes[token] == .allCaps
  }

  func isLower(_ token: Int) -> Bool {
    tokens.shapes[token] == .lower && text.isLowercase(at: range(token).lowerBound)
  }

  /// A single capital letter.
  func isInitial(_ token: Int) -> Bool { range(token).count == 1 && isCapital(token) }

  func isPronounI(_ token: Int) -> Bool { text[range(token)].elementsEqual([.ascii("I")]) }

  /// A mark after which the sentence goes on.
  func isJoining(_ token: Int) -> Bool {
    guard isPunctuation(token), range(token).count <= 3 else { return false }
    switch text.character(at: range(token).lowerBound).kind {
    case .hyphen, .dash: return true
    default: break
    }
    switch text[range(token).lowerBound] {
    case .ascii(","), .ascii(";"), .ascii(":"), .ascii("/"): return true
    default: return false
    }
  }

  /// The first token that is no closing mark.
  func skippingClosers(_ start: Int) -> Int {
    var token = start
    while token < run.upperBound, isCloser(token) { token += 1 }
    while isNoteMark(token) { token += 3 }
    return token
  }

  /// "[6]" behind a final mark: it belongs to the sentence.
  private func isNoteMark(_ token: Int) -> Bool {
    guard token + 2 < run.upperBound, tokens.shapes[token + 1] == .number,
      range(token + 1).count <= 3
    else { return false }
    return text[range(token)].elementsEqual([.ascii("[")])
      && text[range(token + 2)].elementsEqual([.ascii("]")])
  }

  private func isCloser(_ token: Int) -> Bool {
    if tokens.shapes[token] == .closeQuote { return true }
    guard isPunctuation(token) else { return false }
    return text.character(at: range(token).lowerBound).kind == .closeBracket
  }

  /// The first token that is no opening mark.
  func skippingOpeners(_ start: Int) -> Int {
    var token = start
    while token < run.upperBound, isOpener(token) { token += 1 }
    return token
  }

  private func isOpener(_ token: Int) -> Bool {
    if tokens.shapes[token] == .openQuote { return true }
    guard isPunctuation(token) else { return false }
    return text.character(at: range(token).lowerBound).kind == .openBracket
  }
}

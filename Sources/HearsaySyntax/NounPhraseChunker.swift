public import HearsayDocument
import HearsayText

/// Finds base noun phrases from the tags: a head with what stands before it, possessors included.
///
///     [The North Korean ministry 's military foreign affairs office] denied [it] on Tuesday .
///
/// Pronouns are phrases of their own, relative pronouns and plain dates are none.
public struct NounPhraseChunker: Sendable {
  private let parts: WordParts

  public init(_ lists: WordLists) { parts = lists.parts }

  /// The phrases of a text; none crosses a sentence.
  public func phrases(
    _ tokens: TokenTable,
    _ tags: TagTable,
    in sentences: SentenceTable,
    of text: [UInt8]
  ) -> PhraseTable {
    var phrases = PhraseTable()
    for sentence in sentences.runs {
      var start = sentence.lowerBound
      while start < sentence.upperBound {
        var scanner = PhraseScanner(
          tokens: tokens,
          upos: tags.upos,
          verbForms: tags.verbForms,
          text: text,
          parts: parts,
          sentence: sentence,
          start: start
        )
        let phrase = scanner.scan()
        if let phrase, !scanner.isDate(phrase.tokens) { phrases.append(phrase) }
        start = max(start + 1, phrase?.tokens.upperBound ?? 0)
      }
    }
    return phrases
  }
}

/// Reads one phrase from a token on.
private struct PhraseScanner {
  /// A phrase has at most this many tokens, so that no text is read over and over.
  private static let longestPhrase = 48
  /// A scare quotation has at most this many tokens.
  private static let longestScareQuotation = 6

  let tokens: TokenTable
  let upos: [UPOS]
  let verbForms: [VerbForm]
  let text: [UInt8]
  let parts: WordParts
  /// The sentence, cut where a phrase would be too long.
  let sentence: Range<Int>
  let start: Int

  private var head: Int?
  /// Something that asks for a head has been read: a determiner, an adjective, a possessive.
  private var isOpen = false
  private var hasDeterminer = false
  private var lastAdjective: Int?
  /// The mark that closes a quotation opened inside the phrase.
  private var quoteEnd: Int?
  private var position: Int

  init(
    tokens: TokenTable,
    upos: [UPOS],
    verbForms: [VerbForm],
    text: [UInt8],
    parts: WordParts,
    sentence: Range<Int>,
    start: Int
  ) {
    self.tokens = tokens
    self.upos = upos
    self.verbForms = verbForms
    self.text = text
    self.parts = parts
    let end = min(sentence.upperBound, start + Self.longestPhrase)
    self.sentence = sentence.lowerBound..<end
    self.start = start
    position = start
  }

  /// The phrase that begins at the start; nil where none does.
  mutating func scan() -> PhraseTable.Phrase? {
    if upos[start] == .pron, !isPossessor(start) { return pronoun() }
    skipBound()
    while position < sentence.upperBound, let next = read(position) { position = next }
    return phrase()
  }

  private func pronoun() -> PhraseTable.Phrase? {
    isListed(start, .connective)
      ? nil : PhraseTable.Phrase(tokens: start..<(start + 1), head: start)
  }

  /// "about" and "more than" before a number.
  private mutating func skipBound() {
    if tag(start + 1) == .num, isListed(start, .approximation) {
      position = start + 1
    } else if tag(start + 2) == .num, isListed(start, .bound), isListed(start + 1, .limit) {
      position = start + 2
    }
  }

  private func phrase() -> PhraseTable.Phrase? {
    guard let last = head ?? (hasDeterminer ? lastAdjective : nil) else { return nil }
    var end = last + 1
    if let quoteEnd, quoteEnd == end { end += 1 }
    // A number that names ("Article 5") does not become the head.
    while end < position, upos[end] == .num { end += 1 }
    return PhraseTable.Phrase(tokens: start..<end, head: last)
  }

  // MARK: One token more

  /// Takes a token into the phrase and gives the next; nil where the phrase is over.
  private mutating func read(_ token: Int) -> Int? {
    switch upos[token] {
    case .det: readDeterminer(token)
    case .pron: isPossessor(token) ? readDeterminer(token) : nil
    case .adj: readAdjective(token)
    case .noun, .propn: readNoun(token)
    case .num: readNumber(token)
    case .sym: readSymbol(token)
    case .adv: readAdverb(token)
    case .verb: readParticiple(token)
    case .part: readPossessive(token)
    case .cconj: readConjunction(token)
    case .punct: readMark(token)
    default: nil
    }
  }

  private mutating func readDeterminer(_ token: Int) -> Int? {
    guard head == nil, lastAdjective == nil, !isListed(token, .connective) || token == start else {
      return nil
    }
    isOpen = true
    hasDeterminer = true
    return token + 1
  }

  private mutating func readAdjective(_ token: Int) -> Int? {
    if head != nil {
      // After a noun only what leads on to another ("Kim 's North Korean army"), not "last week".
      guard leadsOn(token + 1), !isListed(token, .nearby) else { return nil }
    }
    isOpen = true
    lastAdjective = token
    return token + 1
  }

  /// Whether a noun or another adjective is next, also after "and" ("South Korean and Greek").
  private func leadsOn(_ next: Int) -> Bool {
    switch tag(next) {
    case .noun, .propn, .adj: true
    case .cconj:
      (tag(next + 1) == .adj || tag(next + 1) == .propn) && isNoun(tag(next + 2))
        && tokens.shapes[next + 1] != .lower
    default: false
    }
  }

  private mutating func readNoun(_ token: Int) -> Int? {
    if head != nil, isListed(token, .calendar), tokens.shapes[token] != .lower { return nil }
    head = token
    return token + 1
  }

  private mutating func readNumber(_ token: Int) -> Int? {
    // After a noun a number names it ("Article 5") and ends the phrase.
    if let head, upos[head] != .num { return head == token - 1 ? endAfter(token) : nil }
    head = token
    return token + 1
  }

  private mutating func endAfter(_ token: Int) -> Int? {
    position = token + 1
    return nil
  }

  /// "$ 5", "5 %".
  private mutating func readSymbol(_ token: Int) -> Int? {
    if let head { return upos[head] == .num && head == token - 1 ? take(token) : nil }
    guard tag(token + 1) == .num || isNoun(tag(token + 1)) else { return nil }
    isOpen = true
    return token + 1
  }

  private mutating func take(_ token: Int) -> Int {
    head = token
    return token + 1
  }

  private func readAdverb(_ token: Int) -> Int? {
    guard head == nil else { return nil }
    switch tag(token + 1) {
    case .num: return token + 1
    case .adj where isNoun(tag(token + 2)) || hasDeterminer: return token + 1
    case .verb where hasDeterminer && isParticiple(token + 1): return token + 1
    default: return nil
    }
  }

  /// "the planned meeting", "of alleged dealings", and names like "United States".
  private mutating func readParticiple(_ token: Int) -> Int? {
    guard head == nil, isParticiple(token), isNoun(tag(token + 1)) || tag(token + 1) == .adj else {
      return nil
    }
    let isName = tag(token + 1) == .propn && tokens.shapes[token] == .capitalized
    let followsPreposition =
      token == start && tag(token - 1) == .adp && verbForms[token] != .gerund
    guard isOpen || followsPreposition || isName && token > sentence.lowerBound else { return nil }
    lastAdjective = token
    return token + 1
  }

  private mutating func readPossessive(_ token: Int) -> Int? {
    guard let owner = head, owner == token - 1 || quoteEnd == token - 1, isPossessive(token),
      followsNominal(token + 1)
    else { return nil }
    head = nil
    lastAdjective = nil
    isOpen = true
    // Without a noun to come the owner is the phrase.
    var ahead = self
    ahead.position = token + 1
    while ahead.position < sentence.upperBound, let next = ahead.read(ahead.position) {
      ahead.position = next
      if ahead.head != nil { break }
    }
    if ahead.head == nil { head = owner }
    return ahead.head == nil ? nil : token + 1
  }

  /// "comprehensive and constructive relations".
  private mutating func readConjunction(_ token: Int) -> Int? {
    if text[range(token)].elementsEqual([.ascii("&")]), head == token - 1, isNoun(tag(token + 1)) {
      return token + 1
    }
    if head != nil, lastAdjective == token - 1, leadsOn(token) {
      head = nil
      return token + 1
    }
    return head == nil && joinsAdjectives(token) ? token + 1 : nil
  }

  private mutating func readMark(_ token: Int) -> Int? {
    switch tokens.shapes[token] {
    case .openQuote: return readOpenQuote(token)
    case .closeQuote: return token == quoteEnd ? token + 1 : nil
    default: break
    }
    if isJoiningHyphen(token) { return readHyphen(token) }
    let isComma = text[range(token)].elementsEqual([.ascii(",")])
    return isComma && head == nil && joinsAdjectives(token) ? token + 1 : nil
  }

  /// The word after a hyphen belongs to the phrase, whatever it is.
  private mutating func readHyphen(_ token: Int) -> Int? {
    guard head == token - 1 || lastAdjective == token - 1 || position > start else { return nil }
    let word = token + 1
    if isNoun(upos[word]) { return take(word) }
    if head == token - 1, !followsNominal(word + 1), upos[word] != .adp { return take(word) }
    head = nil
    isOpen = true
    lastAdjective = word
    return word + 1
  }

  private mutating func readOpenQuote(_ token: Int) -> Int? {
    guard isOpen, quoteEnd == nil, let end = scareQuoteEnd(token) else { return nil }
    quoteEnd = end
    return token + 1
  }

  // MARK: Looking

  private func tag(_ token: Int) -> UPOS? { sentence.contains(token) ? upos[token] : nil }

  private func range(_ token: Int) -> Range<Int> { tokens.ranges[token].indices }

  func isListed(_ token: Int, _ kind: WordParts.Kind) -> Bool {
    sentence.contains(token) && parts.contains(range(token), of: text, as: kind)
  }

  private func isNoun(_ tag: UPOS?) -> Bool { tag == .noun || tag == .propn }

  /// Whether a noun or what may stand before one is next.
  private func followsNominal(_ token: Int) -> Bool {
    switch tag(token) {
    case .noun, .propn, .adj, .num: true
    case .verb: isParticiple(token)
    case .adv: tag(token + 1) == .adj
    case .punct:
      tokens.shapes[token] == .openQuote && (isNoun(tag(token + 1)) || tag(token + 1) == .adj)
    default: false
    }
  }

  private func isParticiple(_ token: Int) -> Bool {
    switch verbForms[token] {
    case .participle, .past, .gerund: true
    default: false
    }
  }

  private func isPossessor(_ token: Int) -> Bool {
    isListed(token, .possessive) && followsNominal(token + 1)
  }

  private func isPossessive(_ token: Int) -> Bool {
    let kind = text.character(at: range(token).lowerBound).kind
    return kind == .apostrophe
  }

  /// True where adjectives stand on both sides and a noun follows.
  private func joinsAdjectives(_ token: Int) -> Bool {
    guard lastAdjective == token - 1 else { return false }
    let second = tag(token + 1) == .adv ? token + 2 : token + 1
    return (tag(second) == .adj || isAdjectival(second))
      && (isNoun(tag(second + 1)) || tag(second + 1) == .adj && isNoun(tag(second + 2)))
  }

  /// A participle; in "the race was tight, said Orlo" a past form without an article before it is
  /// none.
  private func isAdjectival(_ token: Int) -> Bool {
    tag(token) == .verb && isParticiple(token) && (hasDeterminer || verbForms[token] != .past)
  }

  private func isJoiningHyphen(_ token: Int) -> Bool {
    guard token > sentence.lowerBound, token + 1 < sentence.upperBound,
      tokens.ranges[token - 1].end == tokens.ranges[token].start,
      tokens.ranges[token].end == tokens.ranges[token + 1].start
    else { return false }
    return text.character(at: range(token).lowerBound).kind == .hyphen
  }

  /// The end of a quotation short enough to be a part of a phrase.
  private func scareQuoteEnd(_ open: Int) -> Int? {
    let end = min(sentence.upperBound, open + 1 + Self.longestScareQuotation)
    for token in (open + 1)..<end {
      if tokens.shapes[token] == .closeQuote { return token > open + 1 ? token : nil }
      switch upos[token] {
      case .noun, .propn, .adj, .num, .verb, .adv, .cconj: continue
      case .punct where isJoiningHyphen(token): continue
      default: return nil
      }
    }
    return nil
  }

  // MARK: Dates

  /// True for a phrase that only says when: "Monday", "November 2", "last week", "5 p.m.".
  func isDate(_ run: Range<Int>) -> Bool {
    let isNamed = run.contains { isListed($0, .calendar) && tokens.shapes[$0] != .lower }
    if isNamed {
      return run.allSatisfy { isListed($0, .calendar) || upos[$0] == .num || isPeriod($0) }
    }
    if isListed(run.upperBound - 1, .calendar) {
      return run.dropLast().allSatisfy { upos[$0] == .num }
    }
    return run.count == 2 && isListed(run.lowerBound, .nearby)
      && isListed(run.lowerBound + 1, .period)
  }

  private func isPeriod(_ token: Int) -> Bool {
    isListed(token, .period) || isListed(token, .nearby)
  }
}

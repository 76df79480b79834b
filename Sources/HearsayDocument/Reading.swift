public import HearsayText

/// A view of a text's language tables, with the few questions that rules ask of them.
public struct Reading: Sendable {
  public let text: [UInt8]
  public let blocks: [Block]
  public let tokens: TokenTable
  public let sentences: SentenceTable
  public let tags: TagTable
  public let phrases: PhraseTable
  public let mentions: MentionTable
  public let timexes: TimexTable
  /// The dependency trees of the sentences.
  public let tree: DependencyTree

  /// Each token's words in lower case.
  public let words: [String]
  /// For each token the row of the time expression that holds it, or -1.
  private let timexOfToken: [Int32]

  public init(
    text: [UInt8],
    blocks: [Block],
    tokens: TokenTable,
    sentences: SentenceTable,
    tags: TagTable,
    dependencies: DependencyTable,
    phrases: PhraseTable,
    mentions: MentionTable,
    timexes: TimexTable
  ) {
    self.text = text
    self.blocks = blocks
    self.tokens = tokens
    self.sentences = sentences
    self.tags = tags
    tree = DependencyTree(dependencies)
    self.phrases = phrases
    self.mentions = mentions
    self.timexes = timexes
    self.words = tokens.ranges.map { text.string($0).lowercased() }
    self.timexOfToken = Self.rows(of: timexes, count: tokens.count)
  }

  private static func rows(of timexes: TimexTable, count: Int) -> [Int32] {
    var rows = [Int32](repeating: -1, count: count)
    for index in timexes.indices {
      for token in timexes[index].tokens where rows.indices.contains(token) {
        rows[token] = Int32(index)
      }
    }
    return rows
  }

  public func upos(_ token: Int) -> UPOS { tags.upos[token] }
  public func lemma(_ token: Int) -> String { tags.lemma(token) }
  public func shape(_ token: Int) -> TokenShape { tokens.shapes[token] }
  public func sentence(of token: Int) -> Range<Int> { sentences[sentences.sentence(of: token)] }

  /// The time expression a token belongs to.
  public func timex(_ token: Int) -> Timex? {
    let row = timexOfToken[token]
    return row < 0 ? nil : timexes[Int(row)]
  }

  public func isVerb(_ token: Int) -> Bool { upos(token) == .verb || upos(token) == .aux }
  public func isComma(_ token: Int) -> Bool { words[token] == "," }
  public func isDash(_ token: Int) -> Bool { ["-", "–", "—", "―", "--"].contains(words[token]) }
  public func isQuoteMark(_ token: Int) -> Bool {
    shape(token) == .openQuote || shape(token) == .closeQuote
  }

  /// Marks that end a sentence.
  public func isStop(_ token: Int) -> Bool { [".", "?", "!", "…", "..."].contains(words[token]) }

  /// True for a finite verb or the auxiliary that makes one finite.
  public func isFinite(_ token: Int) -> Bool {
    switch tags.verbForms[token] {
    case .third, .past: true
    case .base: upos(token) == .aux || isPresentPlural(token)
    case .none: upos(token) == .aux
    case .participle, .gerund: false
    }
  }

  /// A base form is finite ("officials say") unless "to", a modal or "do" governs it.
  private func isPresentPlural(_ token: Int) -> Bool {
    guard token > 0, upos(token) == .verb else { return false }
    var before = token - 1
    while before > 0, upos(before) == .adv || words[before] == "n't" || words[before] == "not" {
      before -= 1
    }
    return words[before] != "to" && upos(before) != .aux
  }

  /// The noun phrase around a token: its base phrase or its mention, whichever reaches further.
  public func nounPhrase(holding token: Int) -> Range<Int>? {
    let phrase = phrases.phrase(holding: token).map { phrases[$0].tokens }
    let mention = mentions.mention(holding: token).map { mentions[$0].tokens }
    guard let phrase, let mention else { return phrase ?? mention }
    return phrase.count > mention.count && phrase.upperBound == mention.upperBound
      ? phrase : mention
  }

  /// The head of the base phrase that holds a token.
  public func phraseHead(holding token: Int) -> Int? {
    phrases.phrase(holding: token).map { phrases[$0].head }
  }

  /// True where the mention that holds a token is of a person.
  public func isPerson(_ token: Int) -> Bool {
    mentions.mention(holding: token).map { mentions[$0].label == .person } ?? false
  }

  /// True for the first token of a block.
  public func startsBlock(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    let between = Int(tokens.ranges[token - 1].end)..<Int(tokens.ranges[token].start)
    return text[between].contains(.ascii("\n"))
  }

  /// True where a token can begin a noun phrase.
  public func startsNounPhrase(_ token: Int) -> Bool {
    guard let phrase = nounPhrase(holding: token) else { return false }
    return phrase.lowerBound == token
  }

  /// The words of a run of tokens as they stand in the text.
  public func string(_ run: Range<Int>) -> String {
    run.isEmpty ? "" : text.string(tokens.bytes(of: run))
  }
}

extension AnnotatedDocument {
  /// The view of this document's language tables.
  public var reading: Reading {
    Reading(
      text: text,
      blocks: blocks,
      tokens: tokens,
      sentences: sentences,
      tags: tags,
      dependencies: dependencies,
      phrases: phrases,
      mentions: mentions,
      timexes: timexes
    )
  }
}

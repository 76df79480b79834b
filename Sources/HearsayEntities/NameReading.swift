import HearsayDocument
import HearsayText

/// A text as this stage reads it: the tables it is given, and of each token the word in lower case
/// and what the lexicon knows of it.
struct NameReading {
  let text: [UInt8]
  let tokens: TokenTable
  let sentences: SentenceTable
  let tags: TagTable
  let phrases: PhraseTable
  let lexicon: EntityLexicon

  private(set) var words: [String] = []
  private(set) var classes: [WordClass] = []
  /// The number of the quotation that holds each token; 0 outside.
  private(set) var quotations: [Int] = []
  private(set) var sentenceOf: [Int] = []
  /// The first sentence of the block of each sentence.
  private(set) var blockStarts: [Int] = []
  /// Sentences in which capitals say nothing, because nearly all words have one.
  private(set) var isTitleCase: [Bool] = []
  /// Words that stand in the text in lower case.
  private(set) var lowercaseWords: Set<String> = []

  init(
    _ tokens: TokenTable,
    _ sentences: SentenceTable,
    _ tags: TagTable,
    _ phrases: PhraseTable,
    of text: [UInt8],
    blocks: [Block],
    lexicon: EntityLexicon
  ) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.tags = tags
    self.phrases = phrases
    self.lexicon = lexicon
    readWords()
    readQuotations(blocks)
    readSentences()
    readBlocks(blocks)
  }

  private mutating func readBlocks(_ blocks: [Block]) {
    var block = 0
    for sentence in sentences.indices {
      let start = tokens.ranges[sentences[sentence].lowerBound].start
      var isNew = sentence == 0
      while block < blocks.count, start >= blocks[block].range.end {
        block += 1
        isNew = true
      }
      blockStarts.append(isNew ? sentence : blockStarts[sentence - 1])
    }
  }

  private mutating func readWords() {
    for token in tokens.indices {
      let word = text.string(tokens.ranges[token]).lowercased()
      if tokens.shapes[token] == .lower { lowercaseWords.insert(word) }
      classes.append(lexicon.classes(of: word))
      words.append(word)
    }
  }

  /// A quotation ends with its block at the latest.
  private mutating func readQuotations(_ blocks: [Block]) {
    var current = 0
    var opened = 0
    var block = 0
    for token in tokens.indices {
      while block < blocks.count, tokens.ranges[token].start >= blocks[block].range.end {
        block += 1
        current = 0
      }
      switch tokens.shapes[token] {
      case .openQuote:
        opened += 1
        current = opened
        quotations.append(current)
      case .closeQuote:
        quotations.append(current)
        current = 0
      default: quotations.append(current)
      }
    }
  }

  private mutating func readSentences() {
    sentenceOf = Array(repeating: 0, count: tokens.count)
    for sentence in sentences.indices {
      for token in sentences[sentence] { sentenceOf[token] = sentence }
      isTitleCase.append(hasTitleCase(sentences[sentence]))
    }
  }

  /// A heading with a capital on nearly all its longer words that are no prepositions or the like.
  private func hasTitleCase(_ run: Range<Int>) -> Bool {
    var (capitals, small) = (0, 0)
    for token in run where isWord(token) && tokens.ranges[token].count > 3 {
      if isCapital(token) {
        capitals += 1
      } else if [.noun, .verb, .adj, .adv].contains(tags.upos[token]) {
        small += 1
      }
    }
    return capitals >= 4
      && Double(capitals) > Limits.titleCaseShare * Double(capitals + small)
  }

  // MARK: Tokens

  func isCapital(_ token: Int) -> Bool {
    tokens.shapes[token] == .capitalized || tokens.shapes[token] == .allCaps
  }

  func isWord(_ token: Int) -> Bool {
    isCapital(token) || tokens.shapes[token] == .lower
  }

  /// True where no white space stands between a token and the next.
  func isJoined(_ token: Int) -> Bool {
    token + 1 < tokens.count && tokens.ranges[token].end == tokens.ranges[token + 1].start
  }

  func isPossessive(_ token: Int) -> Bool {
    words[token] == "'s" || words[token] == "’s" || words[token] == "'" || words[token] == "’"
  }

  func isFirstOfSentence(_ token: Int) -> Bool {
    sentences[sentenceOf[token]].lowerBound == token
  }

  /// The token before, in the same sentence.
  func before(_ token: Int) -> Int? {
    isFirstOfSentence(token) ? nil : token - 1
  }

  /// The token, where it exists and is in the sentence of `other`.
  func token(_ token: Int, inSentenceOf other: Int) -> Int? {
    sentences[sentenceOf[other]].contains(token) ? token : nil
  }

  // MARK: Roles

  /// The longest role whose last word is `token`: its first token and what it speaks of.
  ///
  /// The last word may stand in the plural.
  func role(endingAt token: Int) -> (start: Int, role: EntityLexicon.Role)? {
    let nouns = [words[token], Self.singular(words[token]), tags.lemma(token).lowercased()]
      .filter(lexicon.roleNouns.contains)
    guard !nouns.isEmpty else { return nil }
    let first = max(sentences[sentenceOf[token]].lowerBound, token - EntityLexicon.longestRole + 1)
    var lead = ""
    var found: (Int, EntityLexicon.Role)?
    for start in stride(from: token, through: first, by: -1) {
      if start < token { lead = words[start] + " " + lead }
      if let role = nouns.lazy.compactMap({ lexicon.roles[lead + $0] }).first {
        found = (start, role)
      }
    }
    return found
  }

  /// The longest title that begins with `token`: its end.
  func title(startingAt token: Int) -> Int? {
    let limit = min(sentences[sentenceOf[token]].upperBound, token + EntityLexicon.longestRole)
    var phrase = ""
    var found: Int?
    for end in token..<limit {
      phrase = end == token ? words[end] : phrase + " " + words[end]
      let isTitle = lexicon.roles[phrase]?.isTitle ?? false
      if isTitle || (end == token && classes[end].contains(.title)) { found = end + 1 }
    }
    return found
  }

  /// The singular as far as regular endings show it.
  static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("people"), word != "people" { return word.dropLast(6) + "person" }
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { return String(word.dropLast()) }
    return word
  }

  /// The word by which a role is known again: in the singular, and one for all who speak for
  /// others.
  static func roleNoun(_ word: String) -> String {
    let noun = singular(word)
    return noun.hasPrefix("spokes") ? "spokesman" : noun
  }

  /// True for the plural of a noun, as far as the word shows it.
  func isPlural(_ token: Int) -> Bool {
    let word = words[token]
    let lemma = tags.lemma(token).lowercased()
    return word == "people" || word == "police"
      || lexicon.roles[word]?.isGroup == true
      || (lemma != word && Self.singular(word) != word)
      || (word.hasSuffix("s") && !word.hasSuffix("ss") && lexicon.roles[Self.singular(word)] != nil)
  }
}

import Foundation
import HearsayDocument
import HearsayModels
import HearsayText

@testable import HearsayEntities

/// A text given as words with tags, read with the shipped lexicon and model.
///
/// Words are separated by spaces; `word/tag` gives a tag, else capitals are proper nouns and small
/// words nouns. `[` and `]` stand alone and enclose a base phrase, whose head is its last word; `|`
/// ends a sentence, `¶` a block.
struct Sample {
  private(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var tokens = TokenTable()
  private(set) var sentences = SentenceTable()
  private(set) var tags = TagTable()
  private(set) var phrases = PhraseTable()
  private var sentenceStart = 0
  private var blockStart = 0
  private var phraseStart: Int?

  init(_ source: String) {
    for word in source.split(separator: " ") { take(String(word)) }
    endSentence()
    endBlock()
  }

  private mutating func take(_ word: String) {
    switch word {
    case "[": phraseStart = tokens.count
    case "]": endPhrase()
    case "|": endSentence()
    case "¶":
      endSentence()
      endBlock()
    default: takeToken(word)
    }
  }

  private mutating func takeToken(_ word: String) {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let form = parts[0]
    let isGlued = ["'s", "’s", ",", ".", ")"].contains(form)
    if !isGlued, text.count > blockStart { text.append(.ascii(" ")) }
    let start = text.count
    text += Array(form.utf8)
    tokens.append(Bytes(start..<text.count), Self.shape(form))
    let tag = parts.count > 1 ? UPOS.allCases.first { $0.name == parts[1] } ?? .x : Self.tag(form)
    let lemma = Self.lemmas[form] ?? (tag == .propn ? form : form.lowercased())
    tags.append(tag, lemma: lemma, verbForm: tag == .verb ? .past : .none)
  }

  private mutating func endPhrase() {
    guard let start = phraseStart, start < tokens.count else { return }
    phrases.append(PhraseTable.Phrase(tokens: start..<tokens.count, head: tokens.count - 1))
    phraseStart = nil
  }

  private mutating func endSentence() {
    phraseStart = nil
    if tokens.count > sentenceStart { sentences.append(sentenceStart..<tokens.count) }
    sentenceStart = tokens.count
  }

  private mutating func endBlock() {
    if text.count > blockStart { blocks.append(Block(.paragraph, Bytes(blockStart..<text.count))) }
    text.append(.ascii("\n"))
    blockStart = text.count
  }

  private static func shape(_ form: String) -> TokenShape {
    switch form {
    case "“": return .openQuote
    case "”": return .closeQuote
    default: break
    }
    guard let first = form.unicodeScalars.first else { return .punctuation }
    if first.properties.numericType != nil { return .number }
    guard first.properties.isAlphabetic else { return form.count > 1 ? .lower : .punctuation }
    guard first.properties.isUppercase else { return .lower }
    let letters = form.filter(\.isLetter)
    return letters.count > 1 && letters == letters.uppercased() ? .allCaps : .capitalized
  }

  private static func tag(_ form: String) -> UPOS {
    if let known = tagOf[form.lowercased()] { return known }
    switch shape(form) {
    case .capitalized, .allCaps: return .propn
    case .number: return .num
    case .punctuation, .openQuote, .closeQuote: return .punct
    case .lower, .symbol: return .noun
    }
  }

  private static let lemmas = [
    "officials": "official", "said": "say", "told": "tell", "is": "be", "was": "be",
    "accused": "accuse", "ministers": "minister",
  ]

  private static let tagOf: [String: UPOS] = [
    "the": .det, "a": .det, "an": .det, "this": .det, "of": .adp, "at": .adp, "for": .adp,
    "in": .adp, "to": .adp, "from": .adp, "with": .adp, "by": .adp, "on": .adp, "and": .cconj,
    "he": .pron, "she": .pron, "it": .pron, "they": .pron, "him": .pron, "who": .pron,
    "his": .pron, "her": .pron, "its": .pron, "their": .pron, "we": .pron, "i": .pron,
    "that": .sconj, "said": .verb, "told": .verb, "denied": .verb, "met": .verb, "added": .verb,
    "accused": .verb, "left": .verb, "is": .aux, "was": .aux, "had": .aux, "'s": .part,
    "’s": .part,
  ]

  // MARK: Reading it

  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data").standardizedFileURL

  /// The lexicon and the model that are shipped.
  static let tagger = Result { () throws(DataPackError) in
    let pack = try DataPack(at: data.path())
    return try EntityTagger(pack, WordVectors(pack))
  }

  /// The mentions of a text.
  static func mentions(_ source: String) throws -> Found {
    let sample = Sample(source)
    let table = try tagger.get().mentions(
      sample.tokens,
      sample.sentences,
      sample.tags,
      sample.phrases,
      of: sample.text,
      blocks: sample.blocks
    )
    return Found(sample: sample, table: table)
  }
}

/// What was found in a sample, in words.
struct Found {
  let sample: Sample
  let table: MentionTable

  func words(_ tokens: Range<Int>) -> String {
    sample.text.string(sample.tokens.bytes(of: tokens))
  }

  /// "LABEL words" of the plain names.
  var names: [String] {
    table.nameRows.map { (table[$0].label?.rawValue ?? "?") + " " + words(table[$0].tokens) }
  }

  /// The words of the mentions of a form.
  func all(_ form: Mention.Form) -> [String] {
    table.mentions.filter { $0.form == form }.map { words($0.tokens) }
  }

  /// The first, or with `number` a later, mention with these words.
  func mention(_ words: String, number: Int = 0) -> Mention? {
    let found = table.mentions.filter { self.words($0.tokens) == words }
    return found.indices.contains(number) ? found[number] : nil
  }

  /// The words of the canonical mention of the entity of a mention.
  func refers(_ words: String, number: Int = 0) -> String? {
    guard let entity = mention(words, number: number)?.entity else { return nil }
    return self.words(table[table.entities[entity].canonical].tokens)
  }
}

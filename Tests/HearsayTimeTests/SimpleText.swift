import HearsayDocument
import HearsayText

/// A text with tokens, sentences and tags good enough for the examples: words and marks by their
/// characters, verbs by a short list and their endings.
struct SimpleText {
  let bytes: [UInt8]
  private(set) var tokens = TokenTable()
  private(set) var sentences = SentenceTable()
  private(set) var tags = TagTable()

  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokenize()
    tag()
  }

  func word(_ token: Int) -> String { bytes.string(tokens.ranges[token]) }

  // MARK: Tokens and sentences

  private mutating func tokenize() {
    var index = 0
    var firstOfSentence = 0
    while index < bytes.count {
      if bytes[index].isASCIIWhitespace {
        index += 1
        continue
      }
      let end = tokenEnd(from: index)
      tokens.append(Bytes(index..<end), shape(index..<end))
      if end == index + 1, [.ascii("."), .ascii("!"), .ascii("?")].contains(bytes[index]) {
        sentences.append(firstOfSentence..<tokens.count)
        firstOfSentence = tokens.count
      }
      index = end
    }
    if firstOfSentence < tokens.count { sentences.append(firstOfSentence..<tokens.count) }
  }

  private func tokenEnd(from start: Int) -> Int {
    var end = start
    if bytes[start] == .ascii("'"), start + 1 < bytes.count, isWordByte(bytes[start + 1]) {
      end += 1
    }
    while end < bytes.count, isWordByte(bytes[end]) || joins(at: end, from: start) { end += 1 }
    if end < bytes.count, bytes[end] == .ascii("."), keepsStop(start..<end) { end += 1 }
    return max(end, start + 1)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  /// A mark inside a number, a full stop inside "p.m", the apostrophe of "o'clock".
  private func joins(at index: Int, from start: Int) -> Bool {
    guard index > start, index + 1 < bytes.count else { return false }
    if bytes[index - 1].isASCIIDigit, bytes[index + 1].isASCIIDigit {
      return [.ascii(","), .ascii("."), .ascii(":"), .ascii("/")].contains(bytes[index])
    }
    if bytes[index] == .ascii("'"), index - start == 1, bytes[index + 1] == .ascii("c") {
      return true
    }
    let isLetter = bytes[index - 1].isASCIILetter && bytes[index + 1].isASCIILetter
    return bytes[index] == .ascii(".") && isLetter && index - start == 1
  }

  private func keepsStop(_ range: Range<Int>) -> Bool {
    let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
    return word.contains(".") || Self.abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mr",
    "mrs", "gen", "st", "mon", "tues", "wed", "thurs", "fri",
  ]

  private func shape(_ range: Range<Int>) -> TokenShape {
    guard let first = bytes[range].first else { return .punctuation }
    if first.isASCIIDigit { return .number }
    if first.isASCIIUpper { return .capitalized }
    return isWordByte(first) ? .lower : .punctuation
  }

  // MARK: Tags

  private mutating func tag() {
    for token in tokens.indices {
      let word = word(token).lowercased()
      let isCapital = tokens.shapes[token] == .capitalized
      if word == "may" || word == "march", isCapital {
        tags.append(.propn, lemma: word)
      } else if let (lemma, form) = Self.auxiliaries[word] {
        tags.append(.aux, lemma: lemma, verbForm: form)
      } else if word == "to" {
        tags.append(.part, lemma: "to")
      } else if let (lemma, form) = verb(word, token), !isCapital {
        tags.append(.verb, lemma: lemma, verbForm: form)
      } else {
        tags.append(isCapital ? .propn : .noun, lemma: word)
      }
    }
  }

  private func verb(_ word: String, _ token: Int) -> (String, VerbForm)? {
    let isAfterAuxiliary = token > 0 && tags.upos[token - 1] == .aux
    if Self.past.contains(word) || (word.hasSuffix("ed") && word.count > 4) {
      let lemma = word.hasSuffix("ed") ? String(word.dropLast(2)) : word
      return (lemma, isAfterAuxiliary ? .participle : .past)
    }
    if Self.base.contains(word) { return (word, .base) }
    return word.hasSuffix("ing") && isAfterAuxiliary ? (word, .gerund) : nil
  }

  private static let auxiliaries: [String: (String, VerbForm)] = [
    "will": ("will", .none), "would": ("would", .none), "may": ("may", .none),
    "can": ("can", .none), "could": ("could", .none), "should": ("should", .none),
    "is": ("be", .third), "are": ("be", .third), "was": ("be", .past), "were": ("be", .past),
    "be": ("be", .base), "been": ("be", .participle), "has": ("have", .third),
    "have": ("have", .base), "had": ("have", .past),
  ]

  private static let past: Set<String> = [
    "said", "told", "met", "made", "took", "went", "came", "held", "left", "began", "fell", "rose",
    "won", "lost", "sent", "sold", "spoke", "saw", "shot", "fled", "died",
  ]

  private static let base: Set<String> = [
    "meet", "visit", "begin", "start", "hold", "take", "go", "travel", "leave", "return", "vote",
    "decide", "arrive", "open", "end", "speak", "resume", "march", "fall",
  ]
}

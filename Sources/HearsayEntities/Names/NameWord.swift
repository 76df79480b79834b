import HearsayDocument
import HearsayText

/// What the features say of one token, worked out once per token.
struct NameWord {
  /// The bytes as they stand.
  var form: UInt32
  /// The letters in lower case.
  var lower: UInt32
  var prefix2: UInt32 = 0
  var prefix3: UInt32 = 0
  var prefix4: UInt32 = 0
  var suffix2: UInt32 = 0
  var suffix3: UInt32 = 0
  var suffix4: UInt32 = 0
  /// The kinds of characters in order, repetitions left out ("Xx", "X.X.", "0").
  var shape: UInt32 = 0
  var classes: WordClass = []
  /// The part of speech; nil beyond the edges of the sentence.
  var tag: UPOS?
  /// The kind of the gazetteer's name that covers it and its place in that name; 0 for none.
  var known: UInt32 = 0
  /// What the rest of the text shows of the word.
  var evidence: DocumentEvidence = []
  /// Equal for equal words of a text in lower case.
  var number: Int32 = 0
  var isCapital = false
  var isFirst = false
  /// In a sentence in which capitals say nothing.
  var isTitleCase = false
  /// False for what is no part of a name: small words and marks away from capitals and known names.
  var mayBeNamed = false
  /// The run of capitals and small words between that holds it.
  var run: Range<Int32> = 0..<0

  /// Stands for what is before the first and after the last token of a sentence.
  static let edge = NameWord(form: 1, lower: 1)
}

extension NameWord {
  static let allCapitals = shape(of: Array("AB".utf8), 0..<2)

  init(_ text: [UInt8], _ range: Range<Int>, _ shape: TokenShape, _ lexicon: EntityLexicon) {
    let folded = WordHash.folded(text, range)
    self.init(
      form: Self.short(WordHash.exact(text, range)),
      lower: Self.short(folded)
    )
    classes = lexicon.classes(of: folded)
    isCapital = shape == .capitalized || shape == .allCaps
    self.shape = Self.shape(of: text, range)
    readAffixes(text, range)
  }

  /// Prefixes of words that are longer than the prefix; suffixes likewise.
  private mutating func readAffixes(_ text: [UInt8], _ range: Range<Int>) {
    let (start, end) = (range.lowerBound, range.upperBound)
    if range.count > 2 {
      prefix2 = Self.short(WordHash.folded(text, start..<(start + 2)))
      suffix2 = Self.short(WordHash.folded(text, (end - 2)..<end))
    }
    if range.count > 3 {
      prefix3 = Self.short(WordHash.folded(text, start..<(start + 3)))
      suffix3 = Self.short(WordHash.folded(text, (end - 3)..<end))
    }
    if range.count > 4 {
      prefix4 = Self.short(WordHash.folded(text, start..<(start + 4)))
      suffix4 = Self.short(WordHash.folded(text, (end - 4)..<end))
    }
  }

  private static func short(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: WordHash.mixed(hash) >> 32)
  }

  private static func shape(of text: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 0
    var (last, repeats): (UInt8, Int) = (0, 0)
    for index in range {
      let kind = kind(of: text[index])
      repeats = kind == last ? repeats + 1 : 0
      if repeats < 2 { hash = hash &* 31 &+ UInt32(kind) }
      last = kind
    }
    return hash
  }

  private static func kind(of byte: UInt8) -> UInt8 {
    if byte.isASCIIUpper { return 1 }
    if byte.isASCIILower || byte >= 0x80 { return 2 }
    return byte.isASCIIDigit ? 3 : byte
  }
}

/// What all occurrences of a word in a text show of it together.
struct DocumentEvidence: OptionSet, Sendable {
  let rawValue: UInt16

  /// Stands somewhere in lower case.
  static let lowercase = Self(rawValue: 1 << 0)
  /// Stands with a capital where its place does not ask for one.
  static let capitalInside = Self(rawValue: 1 << 1)
  static let afterTitle = Self(rawValue: 1 << 2)
  static let afterGiven = Self(rawValue: 1 << 3)
  static let afterLocative = Self(rawValue: 1 << 4)
  static let besideSpeech = Self(rawValue: 1 << 5)
  static let beforeOrganizationWord = Self(rawValue: 1 << 6)
  static let afterArticle = Self(rawValue: 1 << 7)
  /// Stands before another capital.
  static let beforeCapital = Self(rawValue: 1 << 8)
  static let afterCapital = Self(rawValue: 1 << 9)
}

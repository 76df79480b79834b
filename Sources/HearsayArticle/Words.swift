import HearsayText

/// A word of the visible text.
struct Word {
  let start: UInt32
  let end: UInt32
  /// Equal for words that differ in case only, or in the kind of apostrophe.
  let key: UInt64
  fileprivate(set) var marks: WordMarks

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// What a word is and what punctuation stands around it.
struct WordMarks: OptionSet {
  let rawValue: UInt16

  static let capital = Self(rawValue: 1 << 0)
  static let number = Self(rawValue: 1 << 1)
  /// Two capitals or more and no small letter: "US".
  static let allCaps = Self(rawValue: 1 << 2)
  /// A full stop, question or exclamation mark follows and it is not that of an abbreviation.
  static let endsSentence = Self(rawValue: 1 << 3)
  static let opensParenthesis = Self(rawValue: 1 << 4)
  static let closesParenthesis = Self(rawValue: 1 << 5)
  /// Stands inside quotation marks.
  static let quoted = Self(rawValue: 1 << 6)
  /// A bar, an arrow or a bullet follows: what separates the items of a line.
  static let beforeSeparator = Self(rawValue: 1 << 7)
  static let beforeComma = Self(rawValue: 1 << 8)
  static let beforeColon = Self(rawValue: 1 << 9)
  static let beforeDash = Self(rawValue: 1 << 10)
  /// The last word of its block.
  static let endsBlock = Self(rawValue: 1 << 11)
  static let startsBlock = Self(rawValue: 1 << 12)
  static let opensQuote = Self(rawValue: 1 << 13)
}

/// The words of a visible text, in order.
struct WordTable {
  private(set) var words: [Word] = []
  /// The words of each block.
  private(set) var ofBlock: [Range<Int>] = []

  private let bytes: [UInt8]

  init(_ text: VisibleText) {
    bytes = text.bytes
    words.reserveCapacity(text.bytes.count / 6)
    ofBlock.reserveCapacity(text.blocks.count)
    for block in text.blocks {
      let first = words.count
      var reader = WordReader(text.bytes, block.range)
      reader.read(into: &words)
      if first < words.count {
        words[first].marks.insert(.startsBlock)
        words[words.count - 1].marks.insert(.endsBlock)
      }
      ofBlock.append(first..<words.count)
    }
  }

  /// The words of a text that is not parted into blocks.
  init(line: [UInt8]) {
    bytes = line
    var reader = WordReader(line, line.indices)
    reader.read(into: &words)
  }

  subscript(index: Int) -> Word { words[index] }

  subscript(range: Range<Int>) -> ArraySlice<Word> { words[range] }

  /// The characters of a word; for words that are known to be short.
  func text(_ index: Int) -> String { String(decoding: bytes[words[index].range], as: UTF8.self) }

  /// The one byte between a word and the next; nil where there are more or none.
  func mark(after index: Int) -> UInt8? {
    guard index + 1 < words.count, words[index + 1].start == words[index].end + 1 else {
      return nil
    }
    return bytes[Int(words[index].end)]
  }

  /// The text from an offset on, at most `limit` bytes of it.
  func rest(from offset: UInt32, limit: Int) -> ArraySlice<UInt8> {
    bytes[Int(offset)...].prefix(limit)
  }

  /// The word begins with a digit.
  func beginsWithDigit(_ index: Int) -> Bool { bytes[Int(words[index].start)].isASCIIDigit }

  /// FNV-1a over the bytes in ASCII lower case.
  static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01b3
    }
    return hash
  }

  static func key(_ text: String) -> UInt64 { key(text.utf8) }
}

/// Reads the words of one block and the punctuation between them.
private struct WordReader {
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int
  private var inQuotes = false
  private var before: WordMarks = []

  init(_ bytes: [UInt8], _ block: Range<Int>) {
    self.bytes = bytes
    self.at = block.lowerBound
    self.end = block.upperBound
  }

  mutating func read(into words: inout [Word]) {
    let first = words.count
    while at < end {
      if isWordByte(at) {
        words.append(word())
      } else {
        punctuation(after: words.count > first ? words.count - 1 : nil, &words)
      }
    }
  }

  private mutating func word() -> Word {
    let start = at
    var hasCurlyApostrophe = false
    while at < end {
      if isWordByte(at) {
        at += characterLength(at)
      } else if isInner(at) {
        hasCurlyApostrophe = hasCurlyApostrophe || bytes[at] == 0xE2
        at += characterLength(at)
      } else {
        break
      }
    }
    let range = start..<at
    var marks = before
    before = []
    if bytes[start].isASCIIUpper || isCapitalBeyondASCII(start) { marks.insert(.capital) }
    if bytes[range].allSatisfy({ $0.isASCIIDigit || $0 == .ascii(",") || $0 == .ascii(".") }) {
      marks.insert(.number)
    }
    if range.count > 1, bytes[range].allSatisfy(\.isASCIIUpper) { marks.insert(.allCaps) }
    if inQuotes { marks.insert(.quoted) }
    return Word(
      start: UInt32(start),
      end: UInt32(at),
      key: hasCurlyApostrophe ? keyWithStraightApostrophe(range) : WordTable.key(bytes[range]),
      marks: marks
    )
  }

  private func keyWithStraightApostrophe(_ range: Range<Int>) -> UInt64 {
    WordTable.key(String(decoding: bytes[range], as: UTF8.self).replacing("’", with: "'"))
  }

  private mutating func punctuation(after word: Int?, _ words: inout [Word]) {
    let length = characterLength(at)
    let value = bytes[at..<(at + length)].reduce(0) { $0 << 8 | UInt32($1) }
    if let word { words[word].marks.formUnion(marks(of: value, after: words[word])) }
    switch value {
    case 0x28: before.insert(.opensParenthesis)
    case 0xE2_809C, 0xE2_809E, 0xC2AB: quote(opens: true)
    case 0xE2_809D, 0xC2BB: quote(opens: false)
    case 0x22: quote(opens: !inQuotes)
    default: break
    }
    at += length
  }

  private mutating func quote(opens: Bool) {
    inQuotes = opens
    if opens { before.insert(.opensQuote) }
  }

  private func marks(of value: UInt32, after word: Word) -> WordMarks {
    switch value {
    case 0x2E: isAbbreviation(word) ? [] : .endsSentence
    case 0x21, 0x3F, 0xE2_80A6, 0xE3_8082: .endsSentence
    case 0x29: .closesParenthesis
    case 0x7C, 0x3E, 0xE2_80BA, 0xE2_80A2, 0xC2B7, 0xC2BB: .beforeSeparator
    case 0x2F: at > 0 && bytes[at - 1] == 0x20 ? .beforeSeparator : []
    case 0x2C: .beforeComma
    case 0x3A: .beforeColon
    case 0x2D, 0xE2_8093, 0xE2_8094: .beforeDash
    default: []
    }
  }

  /// A full stop behind these does not end a sentence.
  private func isAbbreviation(_ word: Word) -> Bool {
    guard word.end == UInt32(at) else { return false }
    let hasInnerStop = bytes[word.range].contains(.ascii("."))
    let isInitial = word.range.count == 1 && word.marks.contains(.capital)
    guard hasInnerStop || isInitial || Self.abbreviations.contains(word.key) else { return false }
    return at + 1 < end
  }

  private static let abbreviations = Set(
    [
      "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov", "st",
      "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec", "no", "vs", "etc", "rev", "hon",
      "jr", "sr", "approx", "dept", "est", "fig", "al",
    ].map { WordTable.key($0) }
  )

  // MARK: Bytes

  private func characterLength(_ index: Int) -> Int {
    var next = index + 1
    while next < end, next - index < 4, bytes[next].isUTF8Continuation { next += 1 }
    return next - index
  }

  private func isWordByte(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    guard byte >= 0x80 else { return false }
    let next = index + 1 < end ? bytes[index + 1] : 0
    switch byte {
    case 0xC2: return next == 0xA9 || next == 0xAA || next == 0xB5 || next == 0xBA
    case 0xE2: return next > 0x84
    case 0xE3: return next != 0x80
    default: return true
    }
  }

  /// An apostrophe, full stop or comma between letters or digits.
  private func isInner(_ index: Int) -> Bool {
    let length = characterLength(index)
    guard index > 0, index + length < end, bytes[index - 1] >= 0x30,
      isWordByte(index + length)
    else { return false }
    let next = bytes[index + length]
    switch bytes[index] {
    case .ascii("'"): return next.isASCIILetter
    case .ascii("."): return bytes[index - 1].isASCIIDigit == next.isASCIIDigit
    case .ascii(","): return bytes[index - 1].isASCIIDigit && next.isASCIIDigit
    case 0xE2:
      return length == 3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
        && next.isASCIILetter
    default: return false
    }
  }

  /// Latin-1, Greek and Cyrillic capitals.
  private func isCapitalBeyondASCII(_ index: Int) -> Bool {
    guard index + 1 < end else { return false }
    switch (bytes[index], bytes[index + 1]) {
    case (0xC3, 0x80...0x9E), (0xCE, 0x86...0xAB), (0xD0, 0x80...0xAF): return true
    default: return false
    }
  }
}

import HearsayDocument
import HearsayText

/// Turns the tokens of a sentence into items.
///
///     tokens  a    23-year   occupation   since  nineteen ninety - six
///     items   a    23 - year _            since  1996
///
/// It does not matter whether the tokenizer splits at hyphens: both give the same items.
struct ItemReader {
  private let lexicon: Lexicon
  private let text: [UInt8]
  private let tokens: TokenTable
  private let tags: TagTable
  private var scratch: [UInt8] = []

  init(_ lexicon: Lexicon, _ text: [UInt8], _ tokens: TokenTable, _ tags: TagTable) {
    self.lexicon = lexicon
    self.text = text
    self.tokens = tokens
    self.tags = tags
  }

  /// The items of a run of tokens.
  mutating func items(of run: Range<Int>) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(run.count)
    for token in run { append(token, to: &items) }
    return ItemJoiner(lexicon, items).joined()
  }

  private mutating func append(_ token: Int, to items: inout [Item]) {
    let range = tokens.ranges[token].indices
    var start = range.lowerBound
    for index in range where range.count > 1 {
      let width = hyphen(at: index, range.upperBound)
      guard width > 0, index >= start else { continue }
      appendWord(start..<index, token, to: &items)
      appendWord(index..<index + width, token, to: &items)
      start = index + width
    }
    appendWord(start..<range.upperBound, token, to: &items)
  }

  /// The length of a hyphen or an en dash; 0 where there is none.
  private func hyphen(at index: Int, _ end: Int) -> Int {
    if text[index] == UInt8(ascii: "-") { return 1 }
    let isDash = text[index] == 0xE2 && index + 2 < end && text[index + 1] == 0x80
    return isDash && text[index + 2] == 0x93 ? 3 : 0
  }

  private mutating func appendWord(_ range: Range<Int>, _ token: Int, to items: inout [Item]) {
    guard let first = range.first else { return }
    var item = Item(
      tokens: token...token,
      startsToken: range.lowerBound == tokens.ranges[token].indices.lowerBound,
      endsToken: range.upperBound == tokens.ranges[token].indices.upperBound
    )
    if text[first].isASCIIDigit {
      let (values, rest) = NumberShape.read(text, range)
      item.values = values
      item.endsToken = item.endsToken && rest == range.upperBound
      items.append(item)
      if rest > first { appendWord(rest..<range.upperBound, token, to: &items) }
      return
    }
    if let digits = numberPart(of: range) {
      appendWord(first..<digits, token, to: &items)
      appendWord(digits..<range.upperBound, token, to: &items)
      return
    }
    if let digits = shortYear(range) {
      item.values = NumberShape.readShortYear(text, digits)
    } else {
      read(range, token, into: &item)
    }
    items.append(item)
  }

  /// Where the number begins in "Q3" or "FY2023"; nil for what is no such word.
  private func numberPart(of range: Range<Int>) -> Int? {
    guard text[range.upperBound - 1].isASCIIDigit, text[range.lowerBound].isASCIILetter else {
      return nil
    }
    let digits = range.first { !text[$0].isASCIILetter } ?? range.upperBound
    return digits - range.lowerBound <= 2 && text[digits].isASCIIDigit ? digits : nil
  }

  /// The digits of "'98".
  private func shortYear(_ range: Range<Int>) -> Range<Int>? {
    let width =
      text[range.lowerBound] == UInt8(ascii: "'")
      ? 1 : text[range.lowerBound] == 0xE2 && range.count > 3 ? 3 : 0
    let start = range.lowerBound + width
    guard width > 0, start < range.upperBound, text[start].isASCIIDigit else { return nil }
    return start..<range.upperBound
  }

  private mutating func read(_ range: Range<Int>, _ token: Int, into item: inout Item) {
    scratch.removeAll(keepingCapacity: true)
    if hyphen(at: range.lowerBound, range.upperBound) == range.count {
      scratch.append(UInt8(ascii: "-"))
    } else {
      Fold.append(text, range, to: &scratch)
    }
    guard let word = lexicon.words[scratch, WordIndex.hash(scratch)] else { return }
    item.word = word
    for reading in lexicon.readings(of: word) where meets(reading.requirement, token) {
      item.values.append(Item.Value(wordClass: reading.wordClass, value: reading.value))
    }
  }

  private func meets(_ requirement: Reading.Requirement, _ token: Int) -> Bool {
    let isVerb = token < tags.count && [.verb, .aux].contains(tags.upos[token])
    let isCapital = tokens.shapes[token] == .capitalized || tokens.shapes[token] == .allCaps
    return switch requirement {
    case .none: true
    case .capital: isCapital
    case .notVerb: !isVerb
    case .name: isCapital && !isVerb
    }
  }
}

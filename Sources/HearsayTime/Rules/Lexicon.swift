import HearsayText

/// One way to read a word: its class and value, and what the token must be like.
struct Reading: Hashable, Sendable {
  /// What a token must be like to be read this way.
  enum Requirement: String, Sendable {
    case none = "-"
    /// Written with a capital.
    case capital
    /// Not tagged as a verb or an auxiliary.
    case notVerb = "not-verb"
    /// Both: "May", "March".
    case name
  }

  let wordClass: WordClass
  let value: Double
  let requirement: Requirement
}

/// The words of the word file and of the patterns, and how they may be read.
struct Lexicon: Sendable {
  /// A reading of several words in a row.
  struct Phrase: Sendable {
    let rest: [Int]
    let reading: Reading
  }

  /// The words that numbers in words are held together by.
  struct Marks: Sendable {
    let hyphen: Int
    let and: Int
    let a: Int
    let half: Int

    init(_ words: inout WordIndex) {
      hyphen = words.insert(Array("-".utf8))
      and = words.insert(Array("and".utf8))
      a = words.insert(Array("a".utf8))
      half = words.insert(Array("half".utf8))
    }
  }

  private(set) var words = WordIndex()
  let marks: Marks
  private(set) var holidays: [Holiday] = []
  private var readings: [[Reading]] = []
  /// By first word, the longest first.
  private var phrases: [[Phrase]] = []

  init() {
    marks = Marks(&words)
    for _ in 0..<words.count {
      readings.append([])
      phrases.append([])
    }
  }

  func readings(of word: Int) -> [Reading] { readings[word] }
  func phrases(from word: Int) -> [Phrase] { phrases[word] }

  /// The number of a word of a pattern, new where the word file does not have it.
  mutating func number(of word: some StringProtocol) -> Int {
    let number = words.insert(Fold.word(Array(word.utf8)))
    if number == readings.count {
      readings.append([])
      phrases.append([])
    }
    return number
  }

  /// Adds the word of a row with the columns `class word value requirement`.
  mutating func add(_ row: [String]) throws(TimeRulesError.Reason) {
    guard let wordClass = WordClass(name: row[0]), !wordClass.isRead else {
      throw .unknownClass(row[0])
    }
    guard let requirement = Reading.Requirement(rawValue: row[3]) else {
      throw .unknownRequirement(row[3])
    }
    let value = try value(row[2], of: wordClass)
    let reading = Reading(wordClass: wordClass, value: value, requirement: requirement)
    let numbers = row[1].split(separator: " ").map { number(of: $0) }
    guard let first = numbers.first else { throw .emptyField("word") }
    if numbers.count == 1 {
      guard !readings[first].contains(reading) else { throw .duplicate(row[1]) }
      readings[first].append(reading)
    } else {
      try add(Phrase(rest: Array(numbers.dropFirst()), reading: reading), row[1], to: first)
    }
  }

  /// Keeps the longest phrases first, those of one length in the order of the file.
  private mutating func add(
    _ phrase: Phrase,
    _ words: String,
    to first: Int
  ) throws(TimeRulesError.Reason) {
    guard !phrases[first].contains(where: { $0.rest == phrase.rest }) else {
      throw .duplicate(words)
    }
    let place = phrases[first].firstIndex { $0.rest.count < phrase.rest.count }
    phrases[first].insert(phrase, at: place ?? phrases[first].count)
  }

  private mutating func value(
    _ code: String,
    of wordClass: WordClass
  ) throws(TimeRulesError.Reason) -> Double {
    if wordClass == .holiday {
      guard let holiday = Holiday(code: code) else { throw .unknownCode(code) }
      holidays.append(holiday)
      return Double(holidays.count - 1)
    }
    guard let value = wordClass.value(of: code) else { throw .unknownCode(code) }
    return value
  }
}

/// How words are folded before they are looked up.
enum Fold {
  static func word(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    append(bytes, bytes.indices, to: &folded)
    return folded
  }

  /// Appends a range of bytes in lower case, the typographic apostrophe as `'`, without a full stop
  /// at the end of a longer word.
  static func append(_ bytes: [UInt8], _ range: Range<Int>, to folded: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      if isApostrophe(bytes, index, range.upperBound) {
        folded.append(UInt8(ascii: "'"))
        index += 3
      } else {
        folded.append(bytes[index].asciiLowercased)
        index += 1
      }
    }
    if folded.count > 1, folded.last == UInt8(ascii: ".") { folded.removeLast() }
  }

  private static func isApostrophe(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }
}

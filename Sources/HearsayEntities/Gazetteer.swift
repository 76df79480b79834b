import HearsayDocument
import HearsayText

/// Known names, found in a text by their bytes, so that it does not matter how the text is cut into
/// tokens ("Guinea-Bissau", "People's Republic of China", "U.S.").
///
/// Names are filed under their first word in lower case, the longest first. Of two equal names the
/// first counts.
struct Gazetteer: Sendable {
  struct Entry: Sendable {
    let name: [UInt8]
    let label: EntityLabel
    let country: String?
    let kind: Kind
    /// Equal for all names of one organization; the country's code for a country.
    let key: String
    /// Also a common word or a person's name ("Jordan", "Chad").
    let isAmbiguous: Bool
    /// False for what is only evidence for the model of names.
    let isTrusted: Bool
  }

  enum Kind: UInt8, Sendable {
    case country, demonym, capital, place, organization, language
  }

  private var entries: [Entry] = []
  /// Rows by the hash of the first word; of words that share a hash the bytes decide.
  private var rows: [UInt64: [Int]] = [:]

  subscript(row: Int) -> Entry { entries[row] }
  var count: Int { entries.count }

  mutating func add(_ entry: Entry) {
    guard let first = Self.firstWord(of: entry.name, 0..<entry.name.count) else { return }
    var filed = rows[first, default: []]
    if filed.contains(where: { entries[$0].name == entry.name }) { return }
    let place = filed.firstIndex { entries[$0].name.count < entry.name.count } ?? filed.count
    filed.insert(entries.count, at: place)
    rows[first] = filed
    entries.append(entry)
  }

  /// The longest name that begins at `start` and ends where `isBoundary` holds.
  ///
  /// - Parameter foldingCase: true for a word in capitals, which may stand for any spelling.
  func match(
    in text: [UInt8],
    at start: Int,
    end: Int,
    foldingCase: Bool,
    isBoundary: (Int) -> Bool
  ) -> (row: Int, end: Int)? {
    guard let first = Self.firstWord(of: text, start..<end), let filed = rows[first] else {
      return nil
    }
    for row in filed {
      let stop = Self.end(of: entries[row].name, in: text, at: start, foldingCase: foldingCase)
      if let stop, isBoundary(stop) { return (row, stop) }
    }
    return nil
  }

  /// The longest name that begins with the first of `run` and ends with one of its tokens.
  func match(
    _ run: Range<Int>,
    _ tokens: TokenTable,
    of text: [UInt8],
    foldingCase: Bool = false
  ) -> (row: Int, tokens: Range<Int>)? {
    let first = run.lowerBound
    let range = tokens.ranges[first]
    let isShouted = tokens.shapes[first] == .allCaps && range.count > 3
    var end = first
    let found = match(
      in: text,
      at: Int(range.start),
      end: Int(range.end),
      foldingCase: foldingCase || isShouted
    ) { stop in
      end = first
      while end < run.upperBound, tokens.ranges[end].end < stop { end += 1 }
      return end < run.upperBound && tokens.ranges[end].end == stop
    }
    return found.map { ($0.row, first..<(end + 1)) }
  }

  /// The hash of the leading letters in lower case; bytes of other alphabets count as letters.
  private static func firstWord(of bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end].isASCIILetter || bytes[end] >= 0x80 { end += 1 }
    return end > range.lowerBound ? WordHash.folded(bytes, range.lowerBound..<end) : nil
  }

  /// Where `name` ends in the text; any run of white space stands for a space, and a typographic
  /// apostrophe for the plain one.
  private static func end(
    of name: [UInt8],
    in text: [UInt8],
    at start: Int,
    foldingCase: Bool
  ) -> Int? {
    var position = start
    for byte in name {
      guard position < text.count else { return nil }
      let step =
        switch byte {
        case .ascii(" "): whiteSpace(in: text, at: position)
        case .ascii("'"): apostrophe(in: text, at: position)
        default: same(byte, text[position], foldingCase: foldingCase) ? 1 : 0
        }
      guard step > 0 else { return nil }
      position += step
    }
    return position
  }

  private static func whiteSpace(in text: [UInt8], at start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isASCIIWhitespace { end += 1 }
    return end - start
  }

  /// The length of "'" or "’" (E2 80 99) at `start`; 0 where there is neither.
  private static func apostrophe(in text: [UInt8], at start: Int) -> Int {
    if text[start] == .ascii("'") { return 1 }
    return text[start...].starts(with: [0xE2, 0x80, 0x99]) ? 3 : 0
  }

  private static func same(_ a: UInt8, _ b: UInt8, foldingCase: Bool) -> Bool {
    foldingCase ? a.asciiLowercased == b.asciiLowercased : a == b
  }
}

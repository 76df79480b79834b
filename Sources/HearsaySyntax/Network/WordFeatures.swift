import HearsayText

/// What the network sees of a word: its form in lower case with digits as 0, and rows of a table of
/// affixes and shapes.
///
///     Koreans'   form: koreans'   affixes: K, kor, s', ns', ans', Xx'
///
/// Two affixes may share a row: the table is indexed by hashes.
package struct WordFeatures: Sendable {
  /// Rows of the table of affixes; a power of two.
  package static let affixRows = 1 << 13
  /// Rows for the affixes and the shape of a word.
  package typealias Affixes = [6 of Int]

  /// The normalized form.
  package private(set) var form: [UInt8] = []
  /// The rows of the word's affixes.
  package private(set) var affixes: Affixes = .init(repeating: 0)

  package init() {}

  /// Reads a word, given as a range of a text that is not empty.
  package mutating func read(_ word: Range<Int>, of text: [UInt8]) {
    normalize(word, of: text)
    affixes[0] = Self.row(0, text[word.lowerBound..<Self.firstEnd(word, text)])
    affixes[1] = Self.row(1, form.prefix(3))
    affixes[2] = Self.row(2, form.suffix(2))
    affixes[3] = Self.row(3, form.suffix(3))
    affixes[4] = Self.row(4, form.suffix(4))
    affixes[5] = Self.shapeRow(text[word])
  }

  /// ASCII letters in lower case, digits as 0, "’" as "'".
  private mutating func normalize(_ word: Range<Int>, of text: [UInt8]) {
    form.removeAll(keepingCapacity: true)
    var offset = word.lowerBound
    while offset < word.upperBound {
      let byte = text[offset]
      if byte == 0xE2, offset + 2 < word.upperBound, text[offset + 1] == 0x80,
        text[offset + 2] == 0x99
      {
        form.append(.ascii("'"))
        offset += 3
      } else {
        form.append(byte.isASCIIDigit ? .ascii("0") : byte.asciiLowercased)
        offset += 1
      }
    }
  }

  /// The end of the first character.
  private static func firstEnd(_ word: Range<Int>, _ text: [UInt8]) -> Int {
    var end = word.lowerBound + 1
    while end < word.upperBound, text[end].isUTF8Continuation { end += 1 }
    return end
  }

  private static func row(_ kind: UInt32, _ bytes: ArraySlice<UInt8>) -> Int {
    var hash = Hash(seed: kind)
    for byte in bytes { hash.add(byte) }
    return hash.row
  }

  /// Letters as X and x, digits as 0, other characters as they are; a run of three or more as two.
  private static func shapeRow(_ word: ArraySlice<UInt8>) -> Int {
    var hash = Hash(seed: 5)
    var last: UInt8 = 0
    var run = 0
    for byte in word.prefix(24) {
      let mark = shapeMark(byte)
      run = mark == last ? run + 1 : 0
      last = mark
      if run < 2 { hash.add(mark) }
    }
    return hash.row
  }

  private static func shapeMark(_ byte: UInt8) -> UInt8 {
    if byte.isASCIIUpper { return .ascii("X") }
    if byte.isASCIILower || byte >= 0x80 { return .ascii("x") }
    return byte.isASCIIDigit ? .ascii("0") : byte
  }

  /// FNV-1a with its high bits mixed down.
  private struct Hash {
    private var value: UInt32

    init(seed: UInt32) { value = (0x811C_9DC5 ^ seed) &* 0x0100_0193 }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

    var row: Int {
      let mixed = (value ^ value >> 15) &* 0x2C1B_3C6D
      return Int(mixed ^ mixed >> 13) & (WordFeatures.affixRows - 1)
    }
  }
}

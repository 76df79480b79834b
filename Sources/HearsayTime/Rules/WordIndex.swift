/// Numbers for words, found by their bytes: an open hash table over one buffer, which makes no
/// string to look one up.
///
/// Words are folded: ASCII letters in lower case, the typographic apostrophe as `'`, and without a
/// full stop at the end.
struct WordIndex: Sendable {
  private var buffer: [UInt8] = []
  private var bounds: [Int] = [0]
  private var table: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { bounds.count - 1 }

  /// The number of a word, new where it has none yet.
  mutating func insert(_ word: [UInt8]) -> Int {
    if let known = self[word, Self.hash(word)] { return known }
    let number = count
    buffer.append(contentsOf: word)
    bounds.append(buffer.count)
    if count * 2 > table.count { grow() } else { place(number) }
    return number
  }

  /// The number of a folded word whose hash is known.
  subscript(word: [UInt8], hash: UInt32) -> Int? {
    var slot = Int(hash) & (table.count - 1)
    while table[slot] >= 0 {
      let number = Int(table[slot])
      if equals(word, number) { return number }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  private func equals(_ word: [UInt8], _ number: Int) -> Bool {
    let start = bounds[number]
    guard word.count == bounds[number + 1] - start else { return false }
    for offset in word.indices where word[offset] != buffer[start + offset] { return false }
    return true
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: table.count * 2)
    for number in 0..<count { place(number) }
  }

  private mutating func place(_ number: Int) {
    let word = Array(buffer[bounds[number]..<bounds[number + 1]])
    var slot = Int(Self.hash(word)) & (table.count - 1)
    while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
    table[slot] = Int32(number)
  }

  /// FNV-1a.
  static func hash(_ word: [UInt8]) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}

/// A list of words in a model, found by binary search without reading the list in.
///
/// In the file: `u32` offsets into the text, one more than there are words, and the text: the words
/// one after another, sorted by their bytes.
public struct SortedWords: Sendable {
  public let count: Int
  private let bytes: ModelBytes
  private let start: Int
  private var textStart: Int { start + 4 * (count + 1) }

  /// The list that begins at `start`; nil where it does not fit in, or its offsets fall.
  init?(_ bytes: ModelBytes, start: Int, count: Int, end limit: Int) {
    guard count >= 0, count < 1 << 24, start + 4 * (count + 1) <= limit, limit <= bytes.count else {
      return nil
    }
    (self.bytes, self.start, self.count) = (bytes, start, count)
    var last = 0
    for word in 0...count {
      let offset = bytes.number(at: start + 4 * word)
      guard offset >= last, offset <= limit - textStart else { return nil }
      last = offset
    }
  }

  /// Where the text ends.
  var end: Int { textStart + bytes.number(at: textStart - 4) }

  /// The index of a word; nil where the list does not have it.
  public func index(of word: [UInt8]) -> Int? {
    bytes.search(word, offsets: start, text: textStart, count: count)
  }

  /// The word at an index.
  public subscript(index: Int) -> String {
    String(decoding: bytes[range(of: index)], as: UTF8.self)
  }

  private func range(of word: Int) -> Range<Int> {
    let offset = start + 4 * word
    return textStart + bytes.number(at: offset)..<textStart + bytes.number(at: offset + 4)
  }
}

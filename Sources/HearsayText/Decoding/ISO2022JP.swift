/// ISO-2022-JP: seven-bit Japanese with escapes between its character sets (Encoding Standard,
/// section 13.2).
///
/// What lies between an escape out of ASCII and the one back into it can only be decoded together
/// with its escapes, so all of it is the source of each of its characters. Spaces and line ends
/// are kept in every state, where the standard would have U+FFFD.
enum ISO2022JP {
  private enum State {
    case ascii
    case roman
    case katakana
    case kanji

    /// The state an escape at `at` leads to.
    init?(escape bytes: [UInt8], at: Int) {
      guard bytes[at] == 0x1B, at + 2 < bytes.count else { return nil }
      switch (bytes[at + 1], bytes[at + 2]) {
      case (0x28, 0x42): self = .ascii
      case (0x28, 0x4A): self = .roman
      case (0x28, 0x49): self = .katakana
      case (0x24, 0x40), (0x24, 0x42): self = .kanji
      default: return nil
      }
    }
  }

  private static let escapeLength = 3

  /// True where the first 64 KiB switch to a Japanese set: nothing else on a page does that.
  static func hasEscapes(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 16)
    guard sample.contains(0x1B), !sample.contains(where: { $0 >= 0x80 }) else { return false }
    return sample.indices.contains { State(escape: bytes, at: $0) == .kanji }
  }

  static func decode(_ bytes: [UInt8], from start: Int) -> PageBuilder {
    var page = PageBuilder(capacity: bytes.count)
    var at = start
    while at < bytes.count {
      if let state = State(escape: bytes, at: at) {
        let run = escapedRun(bytes, at: at + escapeLength, in: state)
        page.append(run.scalars, from: at..<run.end)
        at = run.end
      } else if isPlain(bytes[at]) {
        page.copy(bytes, at..<at + 1)
        at += 1
      } else {
        page.appendReplacement(from: at..<at + 1)
        at += 1
      }
    }
    return page
  }

  /// The characters up to the escape back into ASCII, or to the end.
  private static func escapedRun(
    _ bytes: [UInt8],
    at start: Int,
    in first: State
  ) -> (scalars: [Unicode.Scalar?], end: Int) {
    var scalars: [Unicode.Scalar?] = []
    var state = first
    var at = start
    while state != .ascii, at < bytes.count {
      if let next = State(escape: bytes, at: at) {
        state = next
        at += escapeLength
      } else {
        let character = character(bytes, at: at, in: state)
        scalars.append(character.scalar)
        at += character.length
      }
    }
    return (scalars, at)
  }

  private static func character(
    _ bytes: [UInt8],
    at: Int,
    in state: State
  ) -> LegacyCharacter {
    let byte = bytes[at]
    switch (state, byte) {
    case (.roman, 0x5C): return LegacyCharacter("¥", length: 1)
    case (.roman, 0x7E): return LegacyCharacter("‾", length: 1)
    case (.katakana, 0x21...0x5F):
      return LegacyCharacter(.halfwidthKatakana(byte | 0x80), length: 1)
    case (.kanji, 0x21...0x7E):
      return kanji(bytes, at: at)
    case (.ascii, _), (.roman, _), (_, 0x0A), (_, 0x0D), (_, 0x20):
      return LegacyCharacter(isPlain(byte) ? Unicode.Scalar(byte) : nil, length: 1)
    default: return LegacyCharacter(nil, length: 1)
    }
  }

  private static func kanji(_ bytes: [UInt8], at: Int) -> LegacyCharacter {
    guard at + 1 < bytes.count, (0x21...0x7E).contains(bytes[at + 1]) else {
      return LegacyCharacter(nil, length: 1)
    }
    return LegacyCharacter(PairTables.jis0208(row: bytes[at], cell: bytes[at + 1]), length: 2)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0x0E && byte != 0x0F && byte != 0x1B
  }
}

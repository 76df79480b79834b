import HearsayText

/// Puts together what is one paragraph: lines wrapped at a column, and lines that a scraper broke
/// at inline tags.
///
///     The White House said that
///     Joe Biden
///     , who was there, agreed.
enum LineJoiner {
  static func joined(_ text: VisibleText) -> VisibleText {
    var result = text
    let isWrapped = isHardWrapped(text)
    result.blocks.removeAll(keepingCapacity: true)
    for (index, block) in text.blocks.enumerated() {
      guard let last = result.blocks.last, !block.startsParagraph,
        isWrapped || continues(last.range, block.range, in: text.bytes)
          || isAmid(index, last.range, of: text)
      else {
        result.blocks.append(block)
        continue
      }
      result.bytes[block.range.lowerBound - 1] = 0x20
      result.blocks[result.blocks.count - 1].range = last.range.lowerBound..<block.range.upperBound
    }
    return result
  }

  /// Most lines are of one middling width and most paragraphs have several.
  private static func isHardWrapped(_ text: VisibleText) -> Bool {
    let inner = text.blocks.indices.dropLast().filter { !text.blocks[$0 + 1].startsParagraph }
    guard inner.count >= 4, inner.count * 2 > text.blocks.count else { return false }
    let wrapped = inner.filter { index in
      let line = text.blocks[index].range
      return (50...100).contains(line.count) && !endsSentence(line, in: text.bytes)
    }
    return wrapped.count * 10 >= inner.count * 7
  }

  private static func continues(_ last: Range<Int>, _ next: Range<Int>, in bytes: [UInt8]) -> Bool {
    let first = bytes[next.lowerBound]
    if first == .ascii(",") || first == .ascii(".") || first == .ascii(";") || first == .ascii(")")
    {
      return true
    }
    guard !endsSentence(last, in: bytes) else { return false }
    let final = bytes[last.upperBound - 1]
    if final == .ascii(",") || final == .ascii("(") { return last.count > 20 }
    if first.isASCIILower, last.count >= 40 || next.count >= 80 { return true }
    if first.isASCIILower, last.count >= 20, last.count + next.count >= 80 { return true }
    return last.count >= 30 && endsOpen(last, in: bytes)
  }

  private static let shortest = 30
  private static let longestLink = 60

  /// A link in a sentence: a short line between one that goes on and one that does.
  private static func isAmid(_ index: Int, _ last: Range<Int>, of text: VisibleText) -> Bool {
    let block = text.blocks[index].range
    guard last.count >= shortest, block.count <= longestLink, index + 1 < text.blocks.count,
      !text.blocks[index + 1].startsParagraph,
      !endsSentence(last, in: text.bytes), !endsSentence(block, in: text.bytes)
    else { return false }
    let next = text.blocks[index + 1].range
    let first = text.bytes[next.lowerBound]
    return first.isASCIILower && next.count >= 20 || first == .ascii(",") || first == .ascii(".")
  }

  private static let openWords: Set<String> = [
    "the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or",
    "that", "said", "as", "than", "his", "her", "their", "its", "but", "which", "who", "between",
  ]

  private static func endsOpen(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let tail = bytes[max(line.lowerBound, line.upperBound - 10)..<line.upperBound]
    guard let space = tail.lastIndex(of: 0x20) else { return false }
    return openWords.contains(String(decoding: tail[(space + 1)...], as: UTF8.self))
  }

  private static func endsSentence(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    Punctuation.endsSentence(bytes[line])
  }
}

/// Marks at the edges of a stretch of text.
enum Punctuation {
  /// True for text that ends in a full stop, question mark, exclamation mark, colon or ellipsis,
  /// quotation marks and brackets after it aside.
  static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let last = rest.last {
      switch last {
      case .ascii("."), .ascii("!"), .ascii("?"), .ascii(":"): return true
      case 0x80...0xBF where endsWithStop(rest.suffix(3)): return true
      case .ascii("\""), .ascii("'"), .ascii(")"), .ascii("]"), 0x20: rest.removeLast()
      case 0x80...0xBF where isCloser(rest.suffix(3)): rest.removeLast(3)
      case 0xBB where rest.suffix(2).first == 0xC2: rest.removeLast(2)
      default: return false
      }
    }
    return false
  }

  /// An ellipsis, and what ends a sentence in Chinese and Japanese, Hindi, Arabic.
  private static func endsWithStop(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch value(bytes) {
    case 0xE2_80A6, 0xE3_8082, 0xEF_BC81, 0xEF_BC8E, 0xEF_BC9A, 0xEF_BC9F, 0xEF_BDA1: true
    case 0xE0_A5A4: true
    default: value(bytes) & 0xFFFF == 0xD89F
    }
  }

  /// Quotation marks and brackets; also those of Chinese and Japanese.
  private static func isCloser(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch value(bytes) {
    case 0xE2_8098...0xE2_809E, 0xE3_808B, 0xE3_808D, 0xE3_808F, 0xE3_8091, 0xEF_BC89: true
    default: false
    }
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

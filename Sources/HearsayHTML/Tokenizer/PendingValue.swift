/// An attribute value, name or identifier while it is read: a range of the page until something
/// in it has to be replaced, from then on bytes in the tokenizer's buffer.
struct PendingValue {
  /// Where the part not yet copied begins.
  var pageStart: Int
  /// Where the copied part begins in the buffer of decoded values.
  var decodedStart: Int?
}

extension Tokenizer {
  mutating func beginValue() {
    value = PendingValue(pageStart: position)
  }

  /// Puts `bytes` in place of a range of the page that ends the value so far.
  mutating func replaceInValue(_ range: Range<Int>, with bytes: ArraySlice<UInt8>) {
    copyValue(before: range.lowerBound, resumingAt: range.upperBound)
    decoded.append(contentsOf: bytes)
  }

  /// Copies what of the value was not copied yet.
  ///
  /// Whoever calls appends what comes in place of the bytes up to `end`.
  mutating func copyValue(before start: Int, resumingAt end: Int) {
    let decodedStart = value.decodedStart ?? decoded.count
    page.append(value.pageStart..<start, to: &decoded)
    value = PendingValue(pageStart: end, decodedStart: decodedStart)
  }

  /// A NUL at the current position becomes U+FFFD; the position moves on.
  mutating func replaceNullInValue() {
    error(.unexpectedNullCharacter)
    replaceInValue(position..<position + 1, with: [0xEF, 0xBF, 0xBD])
    position += 1
  }

  /// A carriage return at the current position becomes part of a line break.
  mutating func normalizeLineBreakInValue() {
    let isPair = position + 1 < page.count && page[position + 1] == 0x0A
    replaceInValue(position..<position + 1, with: isPair ? [] : [0x0A])
    position += 1
  }

  /// The value that ends before `end`.
  @inline(__always)
  mutating func finishValue(at end: Int) -> StoredBytes {
    guard let start = value.decodedStart else {
      return StoredBytes(start: value.pageStart, end: end, isDecoded: false)
    }
    page.append(value.pageStart..<end, to: &decoded)
    return StoredBytes(start: start, end: decoded.count, isDecoded: true)
  }
}

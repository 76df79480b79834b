import HearsayText

/// Numbers for short byte strings, looked up by a range of a text without making a string of it.
///
/// Open addressing with linear probing, at most half full.
struct FormTable: Sendable {
  /// How the bytes of a text are read before they are compared.
  enum Folding {
    /// As they are.
    case none
    /// ASCII letters in lower case.
    case lowercased
    /// Digits as 0.
    case digits
    /// Both.
    case lowercasedDigits

    @inline(__always)
    func apply(_ byte: UInt8) -> UInt8 {
      switch self {
      case .none: byte
      case .lowercased: byte.asciiLowercased
      case .digits: byte.isASCIIDigit ? .ascii("0") : byte
      case .lowercasedDigits: byte.isASCIIDigit ? .ascii("0") : byte.asciiLowercased
      }
    }
  }

  private struct Slot {
    var hash: UInt32 = 0
    /// Where the form lies in ``pool``; a form of no bytes marks a free slot.
    var start: UInt32 = 0
    var count: UInt32 = 0
    var value: Int32 = 0
  }

  private var pool: [UInt8] = []
  private var slots = [Slot](repeating: Slot(), count: 16)
  private(set) var count = 0
  private var longest = 0

  init() {}

  /// The number of a form; nil where the table has none.
  func value<Text: RandomAccessCollection<UInt8>>(
    of range: Range<Int>,
    in text: Text,
    folding: Folding
  ) -> Int? where Text.Index == Int {
    guard !range.isEmpty, range.count <= longest else { return nil }
    let hash = Self.hash(range, text, folding)
    var index = Int(hash) & (slots.count - 1)
    while slots[index].count > 0 {
      if slots[index].hash == hash, isEqual(slots[index], range, text, folding) {
        return Int(slots[index].value)
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a form with its number, if it is not there yet, and gives the number it has now.
  ///
  /// Empty forms are not kept.
  ///
  /// - Parameter folding: none where the table keeps forms as they are; the forms of the lexicons are
  ///   folded already as far as their readers fold.
  @discardableResult
  mutating func insert<Form: RandomAccessCollection<UInt8>>(
    _ form: Form,
    _ value: Int,
    folding: Folding = .digits
  ) -> Int where Form.Index == Int {
    let range = form.startIndex..<form.endIndex
    if let known = self.value(of: range, in: form, folding: folding) { return known }
    guard !form.isEmpty else { return value }
    if 2 * (count + 1) > slots.count { grow() }
    let slot = Slot(
      hash: Self.hash(range, form, folding),
      start: UInt32(pool.count),
      count: UInt32(form.count),
      value: Int32(value)
    )
    pool += form
    longest = max(longest, form.count)
    count += 1
    place(slot)
    return value
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.count > 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(slot.hash) & (slots.count - 1)
    while slots[index].count > 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private func isEqual<Text: RandomAccessCollection<UInt8>>(
    _ slot: Slot,
    _ range: Range<Int>,
    _ text: Text,
    _ folding: Folding
  ) -> Bool where Text.Index == Int {
    guard Int(slot.count) == range.count else { return false }
    let start = Int(slot.start)
    for offset in 0..<range.count
    where folding.apply(text[range.lowerBound + offset]) != pool[start + offset] {
      return false
    }
    return true
  }

  /// FNV-1a, then its high bits mixed down.
  private static func hash<Text: RandomAccessCollection<UInt8>>(
    _ range: Range<Int>,
    _ text: Text,
    _ folding: Folding
  ) -> UInt32 where Text.Index == Int {
    var hash: UInt32 = 0x811C_9DC5
    for offset in range { hash = (hash ^ UInt32(folding.apply(text[offset]))) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }
}

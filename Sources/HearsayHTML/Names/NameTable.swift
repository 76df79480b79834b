import HearsayText

/// The names of one document: those of the standard first, then the document's own.
///
/// A hash table with open addressing. A name of up to eight bytes is compared as one word.
struct NameTable: Sendable {
  private struct Entry {
    /// The first eight bytes.
    var word: UInt64
    var start: UInt32
    var count: UInt32
  }

  /// The table that knows only the standard's names.
  static let known = NameTable(KnownNames.all)

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Index of an entry plus one, or zero; a power of two in number.
  private var slots = [UInt32](repeating: 0, count: 1_024)

  private init(_ names: String) {
    for name in Array(names.utf8).split(separator: 0x20) { _ = atom(ofExact: Array(name)) }
  }

  var count: Int { entries.count }

  func bytes(of atom: Atom) -> ArraySlice<UInt8> {
    guard atom.index < entries.count else { return [] }
    let entry = entries[atom.index]
    return bytes[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  /// The atom of bytes of the page with capitals made small.
  @inline(__always)
  mutating func atom(of page: PageBytes, _ start: Int, _ count: Int) -> Atom {
    let word = Self.word(of: page, start, count, lowercase: true)
    if count <= 8 {
      let slot = Self.hash(word, count) & (slots.count &- 1)
      let index = Int(slots[slot]) &- 1
      if index >= 0, entries[index].word == word, entries[index].count == count {
        return Atom(UInt32(truncatingIfNeeded: index))
      }
    }
    return find(page, start, count, word, lowercase: true)
  }

  /// The atom of a name as it stands, entered if it is new.
  mutating func atom(ofExact name: [UInt8]) -> Atom {
    PageBytes.reading(name) { view in
      let word = Self.word(of: view, 0, view.count, lowercase: false)
      return find(view, 0, view.count, word, lowercase: false)
    }
  }

  /// The atom of a name as it stands, if the document has it.
  func existingAtom(of name: String) -> Atom? {
    let wanted = Array(name.utf8)
    return PageBytes.reading(wanted) { view in
      let word = Self.word(of: view, 0, view.count, lowercase: false)
      let slot = slot(of: view, 0, view.count, word, lowercase: false)
      return slots[slot] == 0 ? nil : Atom(slots[slot] - 1)
    }
  }

  private mutating func find(
    _ view: PageBytes,
    _ start: Int,
    _ count: Int,
    _ word: UInt64,
    lowercase: Bool
  ) -> Atom {
    let slot = slot(of: view, start, count, word, lowercase: lowercase)
    if slots[slot] != 0 { return Atom(slots[slot] - 1) }
    let atom = Atom(UInt32(entries.count))
    entries.append(Entry(word: word, start: UInt32(bytes.count), count: UInt32(count)))
    view.append(start..<(start + count), to: &bytes)
    if lowercase { lowercaseLast(count) }
    slots[slot] = atom.rawValue + 1
    if entries.count * 2 > slots.count { grow() }
    return atom
  }

  private mutating func lowercaseLast(_ count: Int) {
    for index in (bytes.count - count)..<bytes.count { bytes[index] = bytes[index].asciiLowercased }
  }

  /// The slot that holds the name, or the empty one where it belongs.
  private func slot(
    of view: PageBytes,
    _ start: Int,
    _ count: Int,
    _ word: UInt64,
    lowercase: Bool
  ) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(of: view, start, count, word, lowercase: lowercase) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot] - 1)]
      if entry.word == word, Int(entry.count) == count,
        restMatches(entry, view, start, lowercase: lowercase)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func restMatches(
    _ entry: Entry,
    _ view: PageBytes,
    _ start: Int,
    lowercase: Bool
  ) -> Bool {
    var offset = 8
    while offset < Int(entry.count) {
      let byte = view[start + offset]
      let folded = lowercase ? byte.asciiLowercased : byte
      if folded != bytes[Int(entry.start) + offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    PageBytes.reading(bytes) { view in
      for index in entries.indices {
        let entry = entries[index]
        var slot =
          Self.hash(of: view, Int(entry.start), Int(entry.count), entry.word, lowercase: false)
          & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(index + 1)
      }
    }
  }

  /// The first eight bytes of a name, the rest of the word zero.
  @inline(__always)
  private static func word(
    of view: PageBytes,
    _ start: Int,
    _ count: Int,
    lowercase: Bool
  ) -> UInt64 {
    let raw = view.word(at: start)
    let kept = count >= 8 ? raw : raw & ((1 << UInt64(8 &* count)) &- 1)
    return lowercase ? PageBytes.lowercased(kept) : kept
  }

  @inline(__always)
  private static func hash(_ word: UInt64, _ count: Int) -> Int {
    let mixed = (word ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  private static func hash(
    of view: PageBytes,
    _ start: Int,
    _ count: Int,
    _ first: UInt64,
    lowercase: Bool
  ) -> Int {
    var mixed = first
    var offset = 8
    while offset < count {
      let word = word(of: view, start + offset, count - offset, lowercase: lowercase)
      mixed = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9 ^ word
      offset += 8
    }
    return hash(mixed, count)
  }
}

/// The named character references, searched one byte at a time in their sorted table.
///
/// After each byte the rows that still match are a shorter range of rows; the longest name that
/// ended on the way is the match. No name is longer than 32 bytes.
struct EntityIndex: Sendable {
  struct Match {
    let length: Int
    let first: UInt32
    let second: UInt32?
    let hasSemicolon: Bool
  }

  static let shared = EntityIndex()

  private let names: [UInt8]
  /// Where each name begins; one more than there are names.
  private var starts: [Int] = [0]
  private let first = EntityTable.first
  private var second: [Int: UInt32] = [:]

  private init() {
    names = EntityTable.names.bytes
    for (offset, byte) in names.enumerated() where byte == 0x20 { starts.append(offset + 1) }
    starts.append(names.count + 1)
    for index in stride(from: 0, to: EntityTable.second.count, by: 2) {
      second[Int(EntityTable.second[index])] = EntityTable.second[index + 1]
    }
  }

  /// The longest name that the page has at `position`.
  func longestMatch(in page: PageBytes, at position: Int) -> Match? {
    var rows = 0..<first.count
    var length = 0
    var found: Match?
    while position + length < page.count {
      let byte = page[position + length]
      rows = narrowed(rows, to: byte, at: length)
      if rows.isEmpty { break }
      length += 1
      // The shortest name with a prefix sorts before all others with it.
      if count(rows.lowerBound) == length {
        found = match(rows.lowerBound, length: length, endsWith: byte)
      }
    }
    return found
  }

  private func match(_ row: Int, length: Int, endsWith byte: UInt8) -> Match {
    Match(
      length: length,
      first: first[row],
      second: second[row],
      hasSemicolon: byte == 0x3B
    )
  }

  private func count(_ row: Int) -> Int { starts[row + 1] - 1 - starts[row] }

  /// The rows whose byte at `offset` is `byte`.
  private func narrowed(_ rows: Range<Int>, to byte: UInt8, at offset: Int) -> Range<Int> {
    let low = firstRow(in: rows) { self.byte(of: $0, at: offset) >= Int(byte) }
    let high = firstRow(in: low..<rows.upperBound) { self.byte(of: $0, at: offset) > Int(byte) }
    return low..<high
  }

  /// -1 behind the end of the name.
  private func byte(of row: Int, at offset: Int) -> Int {
    offset < count(row) ? Int(names[starts[row] + offset]) : -1
  }

  private func firstRow(in rows: Range<Int>, where isAtOrAfter: (Int) -> Bool) -> Int {
    var low = rows.lowerBound
    var high = rows.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isAtOrAfter(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

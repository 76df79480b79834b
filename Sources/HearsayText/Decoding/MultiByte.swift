/// One character of a multi-byte encoding: what it stands for and how many bytes it takes.
struct LegacyCharacter {
  /// Nil where the bytes stand for nothing.
  var scalar: Unicode.Scalar?
  var length: Int

  init(_ scalar: Unicode.Scalar?, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  /// A pair that stands for nothing, or a byte that begins none.
  ///
  /// An ASCII byte in second place is not part of it: "prepend byte to the input" in the standard,
  /// so that a lost byte cannot swallow markup.
  static func invalid(pair bytes: [UInt8], at: Int, leads: ClosedRange<UInt8>) -> Self {
    let hasTrail = at + 1 < bytes.count && bytes[at + 1] >= 0x80
    return Self(nil, length: leads.contains(bytes[at]) && hasTrail ? 2 : 1)
  }
}

/// The rules of one multi-byte encoding in which ASCII bytes outside a character are ASCII.
protocol LegacyRules {
  /// The character at `at`, which holds a byte that is not ASCII. At least one byte long.
  func character(_ bytes: [UInt8], at: Int) -> LegacyCharacter
}

enum MultiByte {
  static func decode(_ bytes: [UInt8], from start: Int, by rules: some LegacyRules) -> PageBuilder {
    var page = PageBuilder(capacity: bytes.count * 3 / 2)
    var at = start
    while at < bytes.count {
      let end = ASCIIRun.end(in: bytes, from: at)
      page.copy(bytes, at..<end)
      at = end
      guard at < bytes.count else { break }
      let character = rules.character(bytes, at: at)
      let range = at..<at + character.length
      if let scalar = character.scalar {
        page.append(scalar, from: range)
      } else {
        page.appendReplacement(from: range)
      }
      at = range.upperBound
    }
    return page
  }
}

/// What every pair of a lead byte from 0x81 and a trail byte stands for.
struct PairTable: Sendable {
  private var codePoints: [UInt32]

  /// - Parameter prefix: bytes before the pair (0x8F for JIS X 0212 in EUC-JP).
  init(_ charset: String, prefix: [UInt8] = []) {
    var sequences: [UInt8] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8.min...UInt8.max {
        sequences += prefix
        sequences.append(lead)
        sequences.append(trail)
      }
    }
    codePoints = Iconv.codePoints(charset, sequences, width: prefix.count + 2)
  }

  /// Nil for a pair that stands for nothing, and for bytes that are no lead.
  subscript(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
    guard lead > 0x80, lead < 0xFF else { return nil }
    let value = codePoints[(Int(lead) - 0x81) << 8 | Int(trail)]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// This table, and the other's characters where this has none or only private ones.
  func filled(from other: Self) -> Self {
    var result = self
    for (index, value) in codePoints.enumerated()
    where value == 0 || (0xE000...0xF8FF).contains(value) {
      result.codePoints[index] = other.codePoints[index]
    }
    return result
  }

  func replacing(_ lead: UInt8, _ trail: UInt8, by scalar: Unicode.Scalar) -> Self {
    var result = self
    result.codePoints[(Int(lead) - 0x81) << 8 | Int(trail)] = scalar.value
    return result
  }
}

/// The pair tables, each built when the first page needs it (a few milliseconds).
///
/// Where the library has a variant, the one nearest to the standard's index is taken. Big5's four
/// pairs that stand for two characters each (0x8862, 0x8864, 0x88A3, 0x88A5) are left out.
enum PairTables {
  /// The standard reads 0xA3A0 as an ideographic space "for compatibility with deployed content".
  static let gb18030 = PairTable("GB18030").replacing(0xA3, 0xA0, by: "\u{3000}")
  static let big5 = PairTable("BIG5").filled(from: PairTable("BIG5-HKSCS"))
  static let jis0212 = PairTable("EUC-JP-MS", prefix: [0x8F])
  static let shiftJIS = PairTable("CP932")
  static let eucKR = PairTable("UHC")

  /// JIS X 0208 by row and cell from 0x21: the standard has one index for all its encodings, here
  /// the table of Shift_JIS.
  static func jis0208(row: UInt8, cell: UInt8) -> Unicode.Scalar? {
    let pointer = (Int(row) - 0x21) * 94 + Int(cell) - 0x21
    let lead = pointer / 188
    let trail = pointer % 188
    return shiftJIS[
      UInt8(lead + (lead < 0x1F ? 0x81 : 0xC1)),
      UInt8(trail + (trail < 0x3F ? 0x40 : 0x41))
    ]
  }
}

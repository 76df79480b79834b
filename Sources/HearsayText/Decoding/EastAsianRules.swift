/// Big5 with the Hong Kong supplement (Encoding Standard, section 12.1).
struct Big5: LegacyRules {
  func character(_ bytes: [UInt8], at: Int) -> LegacyCharacter {
    guard at + 1 < bytes.count, let scalar = PairTables.big5[bytes[at], bytes[at + 1]] else {
      return .invalid(pair: bytes, at: at, leads: 0x81...0xFE)
    }
    return LegacyCharacter(scalar, length: 2)
  }
}

/// Unified Hangul Code, which the standard means by `euc-kr` (section 14.1).
struct EUCKR: LegacyRules {
  func character(_ bytes: [UInt8], at: Int) -> LegacyCharacter {
    guard at + 1 < bytes.count, let scalar = PairTables.eucKR[bytes[at], bytes[at + 1]] else {
      return .invalid(pair: bytes, at: at, leads: 0x81...0xFE)
    }
    return LegacyCharacter(scalar, length: 2)
  }
}

/// Shift_JIS as Windows has it (section 13.3).
struct ShiftJIS: LegacyRules {
  func character(_ bytes: [UInt8], at: Int) -> LegacyCharacter {
    let lead = bytes[at]
    switch lead {
    case 0x80: return LegacyCharacter("\u{80}", length: 1)
    case 0xA1...0xDF: return LegacyCharacter(.halfwidthKatakana(lead), length: 1)
    case 0xA0, 0xFD...0xFF: return LegacyCharacter(nil, length: 1)
    default: break
    }
    guard at + 1 < bytes.count, let scalar = PairTables.shiftJIS[lead, bytes[at + 1]] else {
      return .invalid(pair: bytes, at: at, leads: 0x81...0xFE)
    }
    return LegacyCharacter(scalar, length: 2)
  }
}

/// EUC-JP with half-width katakana behind 0x8E and JIS X 0212 behind 0x8F (section 13.1).
struct EUCJP: LegacyRules {
  func character(_ bytes: [UInt8], at: Int) -> LegacyCharacter {
    let lead = bytes[at]
    guard at + 1 < bytes.count else { return LegacyCharacter(nil, length: 1) }
    let trail = bytes[at + 1]
    if lead == 0x8E, (0xA1...0xDF).contains(trail) {
      return LegacyCharacter(.halfwidthKatakana(trail), length: 2)
    }
    if lead == 0x8F, (0xA1...0xFE).contains(trail) {
      return supplementary(bytes, at: at)
    }
    guard (0xA1...0xFE).contains(lead), (0xA1...0xFE).contains(trail),
      let scalar = PairTables.jis0208(row: lead & 0x7F, cell: trail & 0x7F)
    else {
      let leads: ClosedRange<UInt8> = lead < 0xA1 ? 0x8E...0x8F : 0xA1...0xFE
      return .invalid(pair: bytes, at: at, leads: leads)
    }
    return LegacyCharacter(scalar, length: 2)
  }

  private func supplementary(_ bytes: [UInt8], at: Int) -> LegacyCharacter {
    guard at + 2 < bytes.count else { return LegacyCharacter(nil, length: 2) }
    if let scalar = PairTables.jis0212[bytes[at + 1], bytes[at + 2]] {
      return LegacyCharacter(scalar, length: 3)
    }
    return LegacyCharacter(nil, length: bytes[at + 2] < 0x80 ? 2 : 3)
  }
}

/// GB 18030, which is also the decoder of `gbk` (section 10.2).
struct GB18030: LegacyRules {
  func character(_ bytes: [UInt8], at: Int) -> LegacyCharacter {
    let lead = bytes[at]
    if lead == 0x80 { return LegacyCharacter("€", length: 1) }
    guard lead != 0xFF, at + 1 < bytes.count else { return LegacyCharacter(nil, length: 1) }
    if bytes[at + 1].isASCIIDigit { return fourBytes(bytes, at: at) }
    guard let scalar = PairTables.gb18030[lead, bytes[at + 1]] else {
      return .invalid(pair: bytes, at: at, leads: 0x81...0xFE)
    }
    return LegacyCharacter(scalar, length: 2)
  }

  private func fourBytes(_ bytes: [UInt8], at: Int) -> LegacyCharacter {
    let rest = bytes[(at + 2)..<min(at + 4, bytes.count)]
    guard rest.first.map({ (0x81...0xFE).contains($0) }) ?? true,
      rest.dropFirst().first?.isASCIIDigit ?? true
    else { return LegacyCharacter(nil, length: 1) }
    // The standard makes one error of a sequence that the end of the input cuts.
    guard rest.count == 2 else { return LegacyCharacter(nil, length: bytes.count - at) }
    return LegacyCharacter(Self.scalar(of: bytes[at..<at + 4]), length: 4)
  }

  /// "Index gb18030 ranges code point": a table for the basic plane, arithmetic above it.
  private static func scalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let digits = zip(bytes, [0x81, 0x30, 0x81, 0x30]).map { Int($0) - $1 }
    let pointer = zip(digits, [12_600, 1_260, 10, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    if pointer >= 189_000 { return Unicode.Scalar(UInt32(pointer - 189_000) + 0x10000) }
    guard basicPlane.indices.contains(pointer), basicPlane[pointer] != 0 else { return nil }
    return Unicode.Scalar(basicPlane[pointer])
  }

  private static let basicPlane: [UInt32] = {
    var sequences: [UInt8] = []
    for pointer in 0..<39_420 {
      sequences.append(UInt8(0x81 + pointer / 12_600))
      sequences.append(UInt8(0x30 + pointer / 1_260 % 10))
      sequences.append(UInt8(0x81 + pointer / 10 % 126))
      sequences.append(UInt8(0x30 + pointer % 10))
    }
    return Iconv.codePoints("GB18030", sequences, width: 4)
  }()
}

extension Unicode.Scalar {
  /// The half-width katakana of a byte 0xA1...0xDF of JIS X 0201.
  static func halfwidthKatakana(_ byte: UInt8) -> Unicode.Scalar? {
    Unicode.Scalar(0xFF61 - 0xA1 + UInt32(byte))
  }
}

/// Guesses the encoding of a page that declares none and is not UTF-8.
///
/// Each candidate decodes a sample, and every character that is not ASCII gets points: 10 for one
/// that texts in this encoding are full of, less for others, −10 for one that does not belong
/// there, −100 for bytes that stand for nothing. The best mean per byte wins; windows-1252 wins
/// ties. Which points, and why, is said beside each rule.
enum EncodingGuess {
  private static let sampleSize = 1 << 16

  static func best(for bytes: [UInt8]) -> TextEncoding {
    let start = ASCIIRun.end(in: bytes, from: 0)
    // One byte more on the left: the letter that a first accented one follows.
    let sample = Array(bytes[max(0, start - 1)..<min(bytes.count, start + sampleSize)])
    var best = TextEncoding.windows1252
    var bestScore = score(sample, best)
    for encoding in candidates {
      let score = score(sample, encoding)
      if score > bestScore { (best, bestScore) = (encoding, score) }
    }
    return best
  }

  private static let candidates: [TextEncoding] = [
    .windows1251, .windows1250, .shiftjis, .eucjp, .euckr, .big5, .gbk,
  ]

  private static func score(_ sample: [UInt8], _ encoding: TextEncoding) -> Double {
    switch encoding {
    case .windows1251: SingleByteScore(.windows1251, WordLetters.cyrillic).mean(of: sample)
    case .windows1250: SingleByteScore(.windows1250, WordLetters.central).mean(of: sample)
    case .shiftjis: mean(of: sample, ShiftJIS(), points: EastAsianPoints.shiftJIS)
    case .eucjp: mean(of: sample, EUCJP(), points: EastAsianPoints.eucJP)
    case .euckr: mean(of: sample, EUCKR(), points: EastAsianPoints.eucKR)
    case .big5: mean(of: sample, Big5(), points: EastAsianPoints.big5)
    case .gbk: mean(of: sample, GB18030(), points: EastAsianPoints.gbk)
    default: SingleByteScore(.windows1252, WordLetters.western).mean(of: sample)
    }
  }

  private static func mean(
    of sample: [UInt8],
    _ rules: some LegacyRules,
    points: (Unicode.Scalar, UInt8) -> Int
  ) -> Double {
    var total = 0
    var length = 0
    var at = ASCIIRun.end(in: sample, from: 0)
    while at < sample.count {
      let character = rules.character(sample, at: at)
      let isCut = at + character.length == sample.count && character.scalar == nil
      if !isCut {
        let worth = character.scalar.map { points($0, sample[at]) } ?? -100
        total += worth * character.length
        length += character.length
      }
      at = ASCIIRun.end(in: sample, from: at + character.length)
    }
    return length == 0 ? -100 : Double(total) / Double(length)
  }
}

/// Points of two-byte characters, by the character and its lead byte.
private enum EastAsianPoints {
  /// Half-width katakana are single bytes, which would explain almost any text.
  static func shiftJIS(_ scalar: Unicode.Scalar, _ lead: UInt8) -> Int {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3000...0x3002, 0x300C...0x300D: 10
    case 0x4E00...0x9FFF: lead <= 0x97 ? 7 : 2
    case 0xFF61...0xFF9F, 0xE000...0xF8FF: -10
    default: 0
    }
  }

  static func eucJP(_ scalar: Unicode.Scalar, _ lead: UInt8) -> Int {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3000...0x3002, 0x300C...0x300D: 10
    case 0x4E00...0x9FFF: lead >= 0xB0 && lead <= 0xCF ? 6 : 1
    case 0xE000...0xF8FF: -10
    default: 0
    }
  }

  /// The same bytes are common hanzi in the Chinese encodings, which therefore get a little less;
  /// but Chinese text is half hanja here.
  static func eucKR(_ scalar: Unicode.Scalar, _ lead: UInt8) -> Int {
    switch scalar.value {
    case 0xAC00...0xD7A3: lead >= 0xB0 ? 10 : -5
    case 0x4E00...0x9FFF, 0x3130...0x318F, 0xF900...0xFAFF: -5
    default: 0
    }
  }

  /// Leads 0xA4...0xC6 are the frequent characters of Big5.
  static func big5(_ scalar: Unicode.Scalar, _ lead: UInt8) -> Int {
    switch (scalar.value, lead) {
    case (0x4E00...0x9FFF, 0xA4...0xC6), (0xFF00...0xFF60, _), (0x3001...0x300D, _): 9
    case (0x4E00...0x9FFF, 0xC9...0xF9): 1
    default: -5
    }
  }

  /// Leads 0xB0...0xD7 are level 1 of GB 2312; kana are there too, but Chinese has no
  /// use for them.
  static func gbk(_ scalar: Unicode.Scalar, _ lead: UInt8) -> Int {
    switch (scalar.value, lead) {
    case (0x4E00...0x9FFF, 0xB0...0xD7), (0xFF00...0xFF60, _), (0x3001...0x3002, _): 9
    case (0x4E00...0x9FFF, _): 1
    case (0x3040...0x30FF, _), (0xE000...0xF8FF, _): -10
    default: 0
    }
  }
}

/// How the letters of a single-byte encoding stand in words.
private struct WordLetters {
  /// Letters its languages use all the time.
  let common: Set<Unicode.Scalar>
  /// True where words are written in these letters alone (Cyrillic); false where they stand
  /// between ASCII letters.
  let aloneInWords: Bool

  private init(_ common: String, aloneInWords: Bool = false) {
    self.common = Set(common.unicodeScalars)
    self.aloneInWords = aloneInWords
  }

  /// Without ì and ý, which in Czech stand where ě and ý do, and are rare elsewhere.
  static let western = Self("àáâãäåæçèéêëíîïñòóôõöøùúûüßœÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜ")
  static let central = Self("ąćęłńóśźżáčďéěíňřšťúůýžäöüőűôľăâîşĄĆĘŁŃÓŚŹŻČĎŇŘŠŤŽÁÉÍÚÖÜ")
  static let cyrillic = Self(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯІЇЄҐЁ",
    aloneInWords: true
  )
}

/// Points of single-byte characters: a common letter gets 10 if its neighbors are letters its
/// languages would put there, and −10 if not, or if it is a capital behind a small letter; the
/// punctuation of print gets 10 everywhere.
private struct SingleByteScore {
  private let table: SingleByte
  private let letters: WordLetters

  init(_ encoding: TextEncoding, _ letters: WordLetters) {
    table = SingleByte(encoding)
    self.letters = letters
  }

  func mean(of sample: [UInt8]) -> Double {
    var total = 0
    var count = 0
    for (at, byte) in sample.enumerated() where byte >= 0x80 {
      let before = at > 0 ? sample[at - 1] : 0x20
      let after = at + 1 < sample.count ? sample[at + 1] : 0x20
      total += points(of: byte, between: before, and: after)
      count += 1
    }
    return count == 0 ? 0 : Double(total) / Double(count)
  }

  private func points(of byte: UInt8, between before: UInt8, and after: UInt8) -> Int {
    guard let scalar = table[byte] else { return -100 }
    if Self.punctuation.contains(scalar) { return 10 }
    if (0x80...0x9F).contains(scalar.value) { return -100 }
    guard letters.common.contains(scalar) else {
      return scalar.properties.isAlphabetic ? 0 : sign(scalar, between: before, and: after)
    }
    let isInside = isLowercase(before) && scalar.properties.isUppercase
    return isAtHome(beside: before) && isAtHome(beside: after) && !isInside ? 10 : -10
  }

  /// A sign like ³ or ¿ behind a letter and before another is a letter read in the wrong encoding.
  private func sign(_ scalar: Unicode.Scalar, between before: UInt8, and after: UInt8) -> Int {
    guard isLetter(after) else { return 0 }
    if isLetter(before) { return -10 }
    return scalar == "¿" || scalar == "¡" ? 10 : 0
  }

  private func isAtHome(beside neighbor: UInt8) -> Bool {
    letters.aloneInWords ? !neighbor.isASCIILetter : !isForeignLetter(neighbor)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    table[byte]?.properties.isAlphabetic ?? false
  }

  private func isLowercase(_ byte: UInt8) -> Bool {
    table[byte]?.properties.isLowercase ?? false
  }

  private func isForeignLetter(_ byte: UInt8) -> Bool { byte >= 0xA0 && isLetter(byte) }

  private static let punctuation = Set("“”‘’„‚«»–—…•€£§©®°№\u{A0}™".unicodeScalars)
}

import HearsayText

/// Character references, in text and in attribute values.
extension Tokenizer {
  /// Starts a reference at the current `&`.
  mutating func beginReference(returningTo next: TokenizerState) -> Bool {
    referenceStart = position
    returnState = next
    return advance(to: .characterReference)
  }

  mutating func characterReferenceState() -> Bool {
    guard let byte = current else { return enter(returnState) }
    if byte.isASCIILetter || byte.isASCIIDigit { return enter(.namedCharacterReference) }
    return byte == 0x23 ? advance(to: .numericCharacterReference) : enter(returnState)
  }

  mutating func namedCharacterReferenceState() -> Bool {
    guard let match = entities.longestMatch(in: page, at: position) else {
      return enter(.ambiguousAmpersand)
    }
    position += match.length
    if !match.hasSemicolon {
      if isInAttribute, let next = current,
        next == 0x3D || next.isASCIILetter || next.isASCIIDigit
      {
        return enter(returnState)
      }
      error(.missingSemicolonAfterCharacterReference)
    }
    return flush(match.first, match.second)
  }

  mutating func ambiguousAmpersandState() -> Bool {
    while let byte = current, byte.isASCIILetter || byte.isASCIIDigit { position += 1 }
    if current == 0x3B { error(.unknownNamedCharacterReference) }
    return enter(returnState)
  }

  mutating func numericCharacterReferenceState() -> Bool {
    referenceCode = 0
    return current.map { $0 | 0x20 } == 0x78
      ? advance(to: .hexadecimalCharacterReferenceStart)
      : enter(.decimalCharacterReferenceStart)
  }

  mutating func hexadecimalCharacterReferenceStartState() -> Bool {
    guard current?.isASCIIHexDigit == true else { return referenceWithoutDigits() }
    return enter(.hexadecimalCharacterReference)
  }

  mutating func decimalCharacterReferenceStartState() -> Bool {
    guard current?.isASCIIDigit == true else { return referenceWithoutDigits() }
    return enter(.decimalCharacterReference)
  }

  private mutating func referenceWithoutDigits() -> Bool {
    error(.absenceOfDigitsInNumericCharacterReference)
    return enter(returnState)
  }

  mutating func hexadecimalCharacterReferenceState() -> Bool {
    while let byte = current, byte.isASCIIHexDigit {
      let digit = byte.isASCIIDigit ? byte - 0x30 : (byte | 0x20) - 0x57
      appendDigit(digit, base: 16)
    }
    return endOfDigits()
  }

  mutating func decimalCharacterReferenceState() -> Bool {
    while let byte = current, byte.isASCIIDigit { appendDigit(byte - 0x30, base: 10) }
    return endOfDigits()
  }

  /// Numbers beyond Unicode stay beyond it, however many digits follow.
  private mutating func appendDigit(_ digit: UInt8, base: UInt32) {
    referenceCode = min(0x11_0000, referenceCode * base + UInt32(digit))
    position += 1
  }

  private mutating func endOfDigits() -> Bool {
    guard current == 0x3B else {
      error(.missingSemicolonAfterCharacterReference)
      return enter(.numericCharacterReferenceEnd)
    }
    return advance(to: .numericCharacterReferenceEnd)
  }

  mutating func numericCharacterReferenceEndState() -> Bool {
    flush(checkedReference(), nil)
  }

  /// The code point that the number of a reference stands for.
  private mutating func checkedReference() -> UInt32 {
    let code = referenceCode
    switch code {
    case 0:
      error(.nullCharacterReference)
      return 0xFFFD
    case 0x11_0000...:
      error(.characterReferenceOutsideUnicodeRange)
      return 0xFFFD
    case 0xD800...0xDFFF:
      error(.surrogateCharacterReference)
      return 0xFFFD
    case _ where code.isNoncharacter:
      error(.noncharacterCharacterReference)
      return code
    case 0x09, 0x0A, 0x0C:
      return code
    case 0x01...0x1F, 0x7F...0x9F:
      error(.controlCharacterReference)
      return Self.windows1252(code)
    default:
      return code
    }
  }

  /// The standard's table for numbers 0x80 to 0x9F, which pages use for Windows-1252.
  private static func windows1252(_ code: UInt32) -> UInt32 {
    let table: [UInt32] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
      0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
    guard code >= 0x80 else { return code }
    let mapped = table[Int(code) - 0x80]
    return mapped == 0 ? code : mapped
  }

  private var isInAttribute: Bool {
    returnState == .attributeValueDoubleQuoted || returnState == .attributeValueSingleQuoted
      || returnState == .attributeValueUnquoted
  }

  /// The code points go to the value or out as text, in place of the reference.
  private mutating func flush(_ first: UInt32, _ second: UInt32?) -> Bool {
    state = returnState
    if isInAttribute {
      copyValue(before: referenceStart, resumingAt: position)
      append(first, second)
      return false
    }
    let start = decoded.count
    append(first, second)
    return emitText(decoded: StoredBytes(start: start, end: decoded.count, isDecoded: true))
  }

  private mutating func append(_ first: UInt32, _ second: UInt32?) {
    append(first)
    if let second { append(second) }
  }

  private mutating func append(_ code: UInt32) {
    guard let scalar = Unicode.Scalar(code) else { return }
    decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension UInt32 {
  /// The code points Unicode sets aside for internal use.
  fileprivate var isNoncharacter: Bool {
    (0xFDD0...0xFDEF).contains(self) || self & 0xFFFE == 0xFFFE
  }
}

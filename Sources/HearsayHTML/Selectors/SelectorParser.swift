import HearsayText

/// Reads selectors; see ``Selector`` for what is known.
struct SelectorParser {
  private let text: [UInt8]
  private var position = 0

  init(_ text: String) {
    self.text = Array(text.utf8)
  }

  private var current: UInt8? { position < text.count ? text[position] : nil }

  private var failure: SelectorError { SelectorError(offset: position) }

  mutating func parseList() throws(SelectorError) -> [[Selector.Step]] {
    var alternatives = [try parseSteps()]
    while take(0x2C) { alternatives.append(try parseSteps()) }
    guard current == nil else { throw failure }
    return alternatives
  }

  private mutating func parseSteps() throws(SelectorError) -> [Selector.Step] {
    skipSpace()
    var steps = [Selector.Step(compound: try parseCompound(), isChild: false)]
    while true {
      let hadSpace = skipSpace()
      let isChild = take(0x3E)
      if isChild { skipSpace() }
      guard isChild || hadSpace && current != nil && current != 0x2C else { return steps }
      steps.append(Selector.Step(compound: try parseCompound(), isChild: isChild))
    }
  }

  /// Inside `:not()` no other may stand, so nothing recurses.
  private mutating func parseCompound(
    allowsNegation: Bool = true
  ) throws(SelectorError) -> Selector.Compound {
    var compound = Selector.Compound()
    let start = position
    if !take(0x2A), current.map(isNameByte) == true { compound.parts.append(try typeName()) }
    while let part = try simple() { compound.parts.append(part) }
    while allowsNegation, take(0x3A) {
      compound.parts.append(try negation())
      while let part = try simple() { compound.parts.append(part) }
    }
    guard position > start else { throw failure }
    return compound
  }

  private mutating func typeName() throws(SelectorError) -> Selector.Simple {
    .type(String(decoding: try name(), as: UTF8.self).lowercased())
  }

  private mutating func simple() throws(SelectorError) -> Selector.Simple? {
    if take(0x23) { return .id(try name()) }
    if take(0x2E) { return .className(try name()) }
    if take(0x5B) { return .attribute(try attributeTest()) }
    return nil
  }

  private mutating func negation() throws(SelectorError) -> Selector.Simple {
    guard try name().elementsEqual("not".utf8), take(0x28) else { throw failure }
    var compounds: [Selector.Compound] = []
    repeat {
      skipSpace()
      compounds.append(try parseCompound(allowsNegation: false))
      skipSpace()
    } while take(0x2C)
    guard take(0x29) else { throw failure }
    return .not(compounds)
  }

  private mutating func attributeTest() throws(SelectorError) -> Selector.AttributeTest {
    skipSpace()
    var test = Selector.AttributeTest(name: String(decoding: try name(), as: UTF8.self))
    skipSpace()
    if take(0x5D) { return test }
    test.comparison = try comparison()
    skipSpace()
    test.value = try value()
    skipSpace()
    if take(0x69) || take(0x49) {
      test.ignoresCase = true
      skipSpace()
    }
    guard take(0x5D) else { throw failure }
    return test
  }

  private mutating func comparison() throws(SelectorError) -> Selector.AttributeTest.Operator {
    if take(0x3D) { return .equals }
    let operators: [UInt8: Selector.AttributeTest.Operator] = [
      0x7E: .hasWord, 0x7C: .equalsOrHyphen, 0x5E: .prefix, 0x24: .suffix, 0x2A: .contains,
    ]
    guard let byte = current, let found = operators[byte] else { throw failure }
    position += 1
    guard take(0x3D) else { throw failure }
    return found
  }

  /// A name or a string in quotes, in which a backslash takes the next byte as it is.
  private mutating func value() throws(SelectorError) -> [UInt8] {
    guard let quote = current, quote == 0x22 || quote == 0x27 else { return try name() }
    position += 1
    var value: [UInt8] = []
    while let byte = current, byte != quote {
      if byte == 0x5C { position += 1 }
      if let byte = current { value.append(byte) }
      position += 1
    }
    guard take(quote) else { throw failure }
    return value
  }

  private mutating func name() throws(SelectorError) -> [UInt8] {
    var name: [UInt8] = []
    while let byte = current {
      if byte == 0x5C, position + 1 < text.count {
        position += 1
        name.append(text[position])
      } else if isNameByte(byte) {
        name.append(byte)
      } else {
        break
      }
      position += 1
    }
    guard !name.isEmpty else { throw failure }
    return name
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2D || byte == 0x5F || byte == 0x5C
      || byte >= 0x80
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while current?.isASCIIWhitespace == true { position += 1 }
    return position > start
  }
}

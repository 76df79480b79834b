/// Attributes.
extension Tokenizer {
  mutating func beforeAttributeNameState() -> Bool {
    while readPlainAttribute() {}
    position = page.endOfWhitespace(from: position, to: page.count)
    guard let byte = current else { return endOfFileInTag() }
    switch byte {
    case 0x3E:
      position &+= 1
      return emitTag()
    case 0x2F:
      return advance(to: .selfClosingStartTag)
    case 0x3D:
      error(.unexpectedEqualsSignBeforeAttributeName)
      partStart = position
      nameHasNull = false
      return advance(to: .attributeName)
    default:
      partStart = position
      nameHasNull = false
      return enter(.attributeName)
    }
  }

  /// A shortcut past the states for the usual form, `name="value"` followed by a space, a slash or
  /// the tag's end, with nothing in it that needs care.
  ///
  /// Otherwise nothing is consumed.
  @inline(__always)
  private mutating func readPlainAttribute() -> Bool {
    let count = page.count
    let start = page.endOfWhitespace(from: position, to: count)
    var at = start
    while at < count, !page[at].isSpecialInAttributeName { at &+= 1 }
    let nameEnd = at
    guard nameEnd > start, nameEnd &+ 2 < count, page[nameEnd] == 0x3D else { return false }
    let quote = page[nameEnd &+ 1]
    guard quote == 0x22 || quote == 0x27 else { return false }
    let valueEnd = page.endOfQuoted(by: quote, from: nameEnd &+ 2)
    guard valueEnd &+ 1 < count, page[valueEnd] == quote else { return false }
    let next = page[valueEnd &+ 1]
    guard next.isHTMLSpace || next == 0x3E || next == 0x2F else { return false }
    position = valueEnd &+ 1
    let name = names.atom(of: page, start, nameEnd &- start)
    if isFirst(name, endingAt: nameEnd) {
      attributes.append(
        AttributeRow(
          name: name,
          start: UInt32(truncatingIfNeeded: nameEnd &+ 2),
          end: UInt32(truncatingIfNeeded: valueEnd),
          isDecoded: false
        )
      )
    }
    return true
  }

  mutating func attributeNameState() -> Bool {
    while let byte = current {
      if byte.isSpecialInAttributeName {
        switch byte {
        case 0:
          error(.unexpectedNullCharacter)
          nameHasNull = true
        case 0x22, 0x27, 0x3C:
          error(.unexpectedCharacterInAttributeName)
        case 0x3D:
          finishAttributeName()
          return advance(to: .beforeAttributeValue)
        default:
          finishAttributeName()
          return enter(.afterAttributeName)
        }
      }
      position += 1
    }
    finishAttributeName()
    return enter(.afterAttributeName)
  }

  private mutating func finishAttributeName() {
    let name =
      nameHasNull
      ? nameWithNulls(from: partStart, to: position)
      : names.atom(of: page, partStart, position - partStart)
    attributeName = isFirst(name, endingAt: position) ? name : .none
    guard attributeName != .none else { return }
    attributes.append(AttributeRow(name: name, start: 0, end: 0, isDecoded: true))
  }

  /// False, and an error, when the tag has an attribute of this name already.
  @inline(__always)
  private mutating func isFirst(_ name: Atom, endingAt end: Int) -> Bool {
    if name.index >= attributeStamps.count { growStamps() }
    guard attributeStamps[name.index] != tagSerial else {
      error(.duplicateAttribute, at: end)
      return false
    }
    attributeStamps[name.index] = tagSerial
    return true
  }

  @inline(never)
  private mutating func growStamps() {
    let missing = max(names.count, 2 * attributeStamps.count) - attributeStamps.count
    attributeStamps.append(contentsOf: repeatElement(0, count: missing))
  }

  mutating func afterAttributeNameState() -> Bool {
    position = page.endOfWhitespace(from: position, to: page.count)
    guard let byte = current else { return endOfFileInTag() }
    switch byte {
    case 0x2F:
      return advance(to: .selfClosingStartTag)
    case 0x3D:
      return advance(to: .beforeAttributeValue)
    case 0x3E:
      position += 1
      return emitTag()
    default:
      partStart = position
      nameHasNull = false
      return enter(.attributeName)
    }
  }

  mutating func beforeAttributeValueState() -> Bool {
    position = page.endOfWhitespace(from: position, to: page.count)
    switch current {
    case 0x22:
      position += 1
      beginValue()
      return enter(.attributeValueDoubleQuoted)
    case 0x27:
      position += 1
      beginValue()
      return enter(.attributeValueSingleQuoted)
    case 0x3E:
      error(.missingAttributeValue)
      position += 1
      return emitTag()
    default:
      beginValue()
      return enter(.attributeValueUnquoted)
    }
  }

  mutating func attributeValueDoubleQuotedState() -> Bool {
    quotedValue(by: 0x22, in: .attributeValueDoubleQuoted)
  }

  mutating func attributeValueSingleQuotedState() -> Bool {
    quotedValue(by: 0x27, in: .attributeValueSingleQuoted)
  }

  private mutating func quotedValue(by quote: UInt8, in current: TokenizerState) -> Bool {
    position = page.endOfQuoted(by: quote, from: position)
    guard let byte = self.current else { return endOfFileInTag() }
    switch byte {
    case quote:
      finishAttributeValue()
      return advance(to: .afterAttributeValueQuoted)
    case 0x26:
      return beginReference(returningTo: current)
    case 0:
      replaceNullInValue()
    default:
      normalizeLineBreakInValue()
    }
    return false
  }

  mutating func attributeValueUnquotedState() -> Bool {
    while let byte = current {
      guard byte.isSpecialInUnquotedValue || byte == 0x60 else {
        position += 1
        continue
      }
      switch byte {
      case 0x26:
        return beginReference(returningTo: .attributeValueUnquoted)
      case 0x3E:
        finishAttributeValue()
        position += 1
        return emitTag()
      case 0:
        replaceNullInValue()
      case 0x22, 0x27, 0x3C, 0x3D, 0x60:
        error(.unexpectedCharacterInUnquotedAttributeValue)
        position += 1
      default:
        finishAttributeValue()
        return advance(to: .beforeAttributeName)
      }
    }
    return endOfFileInTag()
  }

  private mutating func finishAttributeValue() {
    let stored = finishValue(at: position)
    guard attributeName != .none, let last = attributes.indices.last else { return }
    attributes[last].start = stored.start
    attributes[last].end = stored.end
    attributes[last].isDecoded = stored.isDecoded
  }

  mutating func afterAttributeValueQuotedState() -> Bool {
    guard let byte = current else { return endOfFileInTag() }
    switch byte {
    case 0x2F:
      return advance(to: .selfClosingStartTag)
    case 0x3E:
      position += 1
      return emitTag()
    case _ where byte.isHTMLSpace:
      return advance(to: .beforeAttributeName)
    default:
      error(.missingWhitespaceBetweenAttributes)
      return enter(.beforeAttributeName)
    }
  }
}

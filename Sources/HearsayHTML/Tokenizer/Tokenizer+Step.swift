/// Which method belongs to which state.
extension Tokenizer {
  /// Runs the current state once.
  ///
  /// True when a token is ready.
  @inline(__always)
  mutating func step() -> Bool {
    switch state {
    case .data: dataState()
    case .tagOpen: tagOpenState()
    case .endTagOpen: endTagOpenState()
    case .tagName: tagNameState()
    case .beforeAttributeName: beforeAttributeNameState()
    case .attributeName: attributeNameState()
    case .afterAttributeName: afterAttributeNameState()
    case .beforeAttributeValue: beforeAttributeValueState()
    case .attributeValueDoubleQuoted: attributeValueDoubleQuotedState()
    case .attributeValueSingleQuoted: attributeValueSingleQuotedState()
    case .attributeValueUnquoted: attributeValueUnquotedState()
    case .afterAttributeValueQuoted: afterAttributeValueQuotedState()
    case .selfClosingStartTag: selfClosingStartTagState()
    default: stepInText()
    }
  }

  @inline(never)
  private mutating func stepInText() -> Bool {
    switch state {
    case .rcdata: rcdataState()
    case .rawtext: rawtextState()
    case .plaintext: plaintextState()
    case .rcdataLessThanSign: rcdataLessThanSignState()
    case .rcdataEndTagOpen: rcdataEndTagOpenState()
    case .rcdataEndTagName: rcdataEndTagNameState()
    case .rawtextLessThanSign: rawtextLessThanSignState()
    case .rawtextEndTagOpen: rawtextEndTagOpenState()
    case .rawtextEndTagName: rawtextEndTagNameState()
    case .cdataSection: cdataSectionState()
    case .cdataSectionBracket: cdataSectionBracketState()
    case .cdataSectionEnd: cdataSectionEndState()
    default: stepInScript()
    }
  }

  private mutating func stepInScript() -> Bool {
    switch state {
    case .scriptData: scriptDataState()
    case .scriptDataLessThanSign: scriptDataLessThanSignState()
    case .scriptDataEndTagOpen: scriptDataEndTagOpenState()
    case .scriptDataEndTagName: scriptDataEndTagNameState()
    case .scriptDataEscapeStart: scriptDataEscapeStartState()
    case .scriptDataEscapeStartDash: scriptDataEscapeStartDashState()
    case .scriptDataEscaped: scriptDataEscapedState()
    case .scriptDataEscapedDash: scriptDataEscapedDashState()
    case .scriptDataEscapedDashDash: scriptDataEscapedDashDashState()
    case .scriptDataEscapedLessThanSign: scriptDataEscapedLessThanSignState()
    case .scriptDataEscapedEndTagOpen: scriptDataEscapedEndTagOpenState()
    case .scriptDataEscapedEndTagName: scriptDataEscapedEndTagNameState()
    case .scriptDataDoubleEscapeStart: scriptDataDoubleEscapeStartState()
    case .scriptDataDoubleEscaped: scriptDataDoubleEscapedState()
    case .scriptDataDoubleEscapedDash: scriptDataDoubleEscapedDashState()
    case .scriptDataDoubleEscapedDashDash: scriptDataDoubleEscapedDashDashState()
    case .scriptDataDoubleEscapedLessThanSign: scriptDataDoubleEscapedLessThanSignState()
    case .scriptDataDoubleEscapeEnd: scriptDataDoubleEscapeEndState()
    default: stepInReference()
    }
  }

  private mutating func stepInReference() -> Bool {
    switch state {
    case .characterReference: characterReferenceState()
    case .namedCharacterReference: namedCharacterReferenceState()
    case .ambiguousAmpersand: ambiguousAmpersandState()
    case .numericCharacterReference: numericCharacterReferenceState()
    case .hexadecimalCharacterReferenceStart: hexadecimalCharacterReferenceStartState()
    case .decimalCharacterReferenceStart: decimalCharacterReferenceStartState()
    case .hexadecimalCharacterReference: hexadecimalCharacterReferenceState()
    case .decimalCharacterReference: decimalCharacterReferenceState()
    case .numericCharacterReferenceEnd: numericCharacterReferenceEndState()
    default: stepInComment()
    }
  }

  private mutating func stepInComment() -> Bool {
    switch state {
    case .bogusComment: bogusCommentState()
    case .markupDeclarationOpen: markupDeclarationOpenState()
    case .commentStart: commentStartState()
    case .commentStartDash: commentStartDashState()
    case .comment: commentState()
    case .commentLessThanSign: commentLessThanSignState()
    case .commentLessThanSignBang: commentLessThanSignBangState()
    case .commentLessThanSignBangDash: commentLessThanSignBangDashState()
    case .commentLessThanSignBangDashDash: commentLessThanSignBangDashDashState()
    case .commentEndDash: commentEndDashState()
    case .commentEnd: commentEndState()
    case .commentEndBang: commentEndBangState()
    default: stepInDoctype()
    }
  }

  private mutating func stepInDoctype() -> Bool {
    switch state {
    case .doctype: doctypeState()
    case .beforeDoctypeName: beforeDoctypeNameState()
    case .doctypeName: doctypeNameState()
    case .afterDoctypeName: afterDoctypeNameState()
    case .afterDoctypePublicKeyword: afterDoctypePublicKeywordState()
    case .beforeDoctypePublicIdentifier: beforeDoctypePublicIdentifierState()
    case .doctypePublicIdentifierDoubleQuoted: doctypePublicIdentifierDoubleQuotedState()
    case .doctypePublicIdentifierSingleQuoted: doctypePublicIdentifierSingleQuotedState()
    case .afterDoctypePublicIdentifier: afterDoctypePublicIdentifierState()
    case .betweenDoctypePublicAndSystemIdentifiers:
      betweenDoctypePublicAndSystemIdentifiersState()
    case .afterDoctypeSystemKeyword: afterDoctypeSystemKeywordState()
    case .beforeDoctypeSystemIdentifier: beforeDoctypeSystemIdentifierState()
    case .doctypeSystemIdentifierDoubleQuoted: doctypeSystemIdentifierDoubleQuotedState()
    case .doctypeSystemIdentifierSingleQuoted: doctypeSystemIdentifierSingleQuotedState()
    case .afterDoctypeSystemIdentifier: afterDoctypeSystemIdentifierState()
    default: bogusDoctypeState()
    }
  }
}

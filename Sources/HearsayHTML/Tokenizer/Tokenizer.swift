/// The tokenizer of the HTML standard over a buffer of UTF-8.
///
/// Each state is a method with the state's name. It consumes as much as it can and returns true
/// when a token is ready. Text is not gathered byte by byte: `textStart` marks where the text not
/// yet handed out begins, so a state that "emits the current input character" only moves on.
///
///     page    <p>1 < 2 &amp; 3
///     tokens  <p> · "1 " · "< 2 " · "&" decoded · " 3" · end
///
/// Line breaks are normalized here: a carriage return before a line feed is left out of the text,
/// any other becomes a line feed. In tags it is white space like the line feed it stands for.
struct Tokenizer: ~Copyable {
  let page: PageBytes
  var position = 0
  var state = TokenizerState.data
  var token = Token()
  var doctype = Doctype()

  /// Where the text that no token holds yet begins; of markup, its `<`.
  var textStart = 0
  /// Set by tree construction: a CDATA section may begin here.
  var isInForeignContent = false
  /// The name an end tag must have to end RCDATA, RAWTEXT or a script.
  var lastStartTag = Atom.none

  var names = NameTable.known
  var attributes: [AttributeRow] = []
  /// What is not in the page as it stands: values with references, NULs, carriage returns.
  var decoded = StoredBytes.decodedPrefix
  var errors = HTMLParseErrors()

  /// Where the name or comment being read begins.
  var partStart = 0
  var nameHasNull = false
  var value = PendingValue(pageStart: 0)
  /// The attribute being read; none when its name was used already.
  var attributeName = Atom.none
  /// For each name the tag that last had an attribute of it.
  var attributeStamps = [UInt32](repeating: 0, count: NameTable.known.count)
  var tagSerial: UInt32 = 0

  var returnState = TokenizerState.data
  var referenceStart = 0
  var referenceCode: UInt32 = 0
  let entities = EntityIndex.shared

  init(page: PageBytes) {
    self.page = page
  }

  /// Reads the next token into ``token``.
  ///
  /// After the end of the file it is that again.
  mutating func next() {
    while !step() {}
  }

  @inline(__always)
  var isAtEnd: Bool { position >= page.count }

  /// The current input character's first byte; nil at the end.
  @inline(__always)
  var current: UInt8? { position < page.count ? page[position] : nil }

  /// Switches the state without a token.
  @inline(__always)
  mutating func enter(_ next: TokenizerState) -> Bool {
    state = next
    return false
  }

  /// Consumes the current character and switches the state.
  @inline(__always)
  mutating func advance(to next: TokenizerState) -> Bool {
    position += 1
    state = next
    return false
  }

  @inline(never)
  mutating func error(_ code: HTMLParseError.Code) {
    errors.record(code, at: position)
  }

  @inline(never)
  mutating func error(_ code: HTMLParseError.Code, at offset: Int) {
    errors.record(code, at: offset)
  }
}

/// Handing out tokens.
extension Tokenizer {
  /// The text up to the current position as a token.
  @inline(__always)
  mutating func emitText() -> Bool {
    emitText(before: position)
  }

  @inline(__always)
  mutating func emitText(before end: Int) -> Bool {
    token.kind = .characters
    token.start = textStart
    token.end = end
    token.data = StoredBytes(start: textStart, end: end, isDecoded: false)
    textStart = end
    return true
  }

  /// Text that stands for the bytes of the page since `textStart`.
  mutating func emitText(decoded data: StoredBytes) -> Bool {
    token.kind = .characters
    token.start = textStart
    token.end = position
    token.data = data
    textStart = position
    return true
  }

  mutating func emitNull() -> Bool {
    token.kind = .null
    token.start = textStart
    token.end = position
    textStart = position
    return true
  }

  /// The end of the file; text before it goes first.
  mutating func emitEndOfFile() -> Bool {
    state = .data
    position = page.count
    if textStart < position { return emitText() }
    token.kind = .endOfFile
    token.start = position
    token.end = position
    return true
  }

  /// The end of the file inside a tag, which is dropped.
  mutating func endOfFileInTag() -> Bool {
    error(.eofInTag)
    textStart = page.count
    return emitEndOfFile()
  }
}

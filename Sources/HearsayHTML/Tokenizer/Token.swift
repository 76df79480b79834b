/// Bytes of the page, or of the buffer of decoded values where they differ from the page's.
struct StoredBytes: Sendable {
  var start: UInt32
  var end: UInt32
  var isDecoded: Bool

  init(start: Int, end: Int, isDecoded: Bool) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.isDecoded = isDecoded
  }

  static var empty: Self { Self(start: 0, end: 0, isDecoded: true) }

  /// The two texts every buffer of decoded values starts with.
  static var lineFeed: Self { Self(start: 0, end: 1, isDecoded: true) }
  static var replacementCharacter: Self { Self(start: 1, end: 4, isDecoded: true) }
  static var decodedPrefix: [UInt8] { [0x0A, 0xEF, 0xBF, 0xBD] }

  var isEmpty: Bool { start == end }
  var indices: Range<Int> { Int(start)..<Int(end) }
}

/// One attribute as stored: a row of the table all elements' attributes are in.
struct AttributeRow: Sendable {
  var name: Atom
  var start: UInt32
  var end: UInt32
  /// The value lies in the buffer of decoded values.
  var isDecoded: Bool
  /// The name was adjusted to one in the XLink, XML or XMLNS namespace.
  var isNamespaced = false

  var value: StoredBytes { StoredBytes(start: Int(start), end: Int(end), isDecoded: isDecoded) }
}

/// What the tokenizer found last.
///
/// One value is used over and over; only the fields that the kind calls for are set.
struct Token {
  enum Kind: UInt8 {
    /// A run of characters without NUL.
    case characters
    /// One NUL.
    case null
    case startTag
    case endTag
    case comment
    case doctype
    case endOfFile
  }

  var kind = Kind.endOfFile
  var isSelfClosing = false
  /// Of a tag.
  var name = Atom.none
  /// The token's bytes in the page.
  var start = 0
  var end = 0
  /// The characters, or a comment's data.
  var data = StoredBytes.empty
  /// The tag's attributes in the tokenizer's table.
  var firstAttribute = 0
  var attributeCount = 0
}

/// The parts of a doctype token; `nil` is the standard's "missing".
struct Doctype: Sendable {
  var name: StoredBytes?
  var publicID: StoredBytes?
  var systemID: StoredBytes?
  var forceQuirks = false
}

import HearsayText

/// JSON (RFC 8259) as a table of its values in document order, read as far as it can be read.
///
///     {"a": [1, "x"]}      row  kind    key  bytes    end
///                          0    object       0..<15   4
///                          1    array   a    6..<14   4
///                          2    other        7..<8    3
///                          3    string       11..<12  4
///
/// Anything that is not JSON is stepped over: a comment, a missing comma, a line feed in a string.
/// Nothing recurses. Keys and strings are ranges of the bytes as they stand, escapes included.
struct JSONTable {
  enum Kind {
    case object
    case array
    case string
    /// A number, `true`, `false` or `null`.
    case other
  }

  struct Row {
    let kind: Kind
    let key: Range<Int>?
    var bytes: Range<Int>
    /// The first row behind it and all inside it.
    var end: Int
  }

  private(set) var rows: [Row] = []
  private let json: ArraySlice<UInt8>
  private var at: Int
  private var open: [Int] = []
  private var key: Range<Int>?

  init(_ json: ArraySlice<UInt8>) {
    self.json = json.prefix(Limits.structuredData)
    at = json.startIndex
    while at < self.json.endIndex, rows.count < Limits.structuredDataValues { step() }
    while !open.isEmpty { close() }
  }

  private mutating func step() {
    switch json[at] {
    case .ascii("{"): begin(.object)
    case .ascii("["): begin(.array)
    case .ascii("}"), .ascii("]"):
      close()
      at += 1
    case .ascii("\""): string()
    case .ascii("-"), 0x30...0x39, .ascii("t"), .ascii("f"), .ascii("n"): other()
    default: at += 1
    }
  }

  private mutating func begin(_ kind: Kind) {
    open.append(rows.count)
    append(kind, at..<at)
    at += 1
  }

  private mutating func append(_ kind: Kind, _ bytes: Range<Int>) {
    rows.append(Row(kind: kind, key: key, bytes: bytes, end: rows.count + 1))
    key = nil
  }

  private mutating func close() {
    key = nil
    guard let row = open.popLast() else { return }
    rows[row].bytes = rows[row].bytes.lowerBound..<min(at + 1, json.endIndex)
    rows[row].end = rows.count
  }

  private mutating func string() {
    let start = at + 1
    var end = start
    while end < json.endIndex, json[end] != .ascii("\"") {
      end += json[end] == .ascii("\\") ? 2 : 1
    }
    end = min(end, json.endIndex)
    at = min(end + 1, json.endIndex)
    if isKey { key = start..<end } else { append(.string, start..<end) }
  }

  /// A string in an object with a colon behind it.
  private var isKey: Bool {
    guard key == nil, let last = open.last, rows[last].kind == .object else { return false }
    return json[at...].first { !$0.isASCIIWhitespace } == .ascii(":")
  }

  private mutating func other() {
    let start = at
    while at < json.endIndex, Self.isOther(json[at]) { at += 1 }
    append(.other, start..<at)
  }

  private static func isOther(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == .ascii("-") || byte == .ascii("+")
      || byte == .ascii(".")
  }
}

/// Looking up.
extension JSONTable {
  /// The values directly inside a row.
  func children(of row: Int) -> [Int] {
    var children: [Int] = []
    var at = row + 1
    while at < rows[row].end {
      children.append(at)
      at = rows[at].end
    }
    return children
  }

  /// The first value of a key of an object.
  func member(_ name: StaticString, of row: Int) -> Int? {
    guard rows[row].kind == .object else { return nil }
    return children(of: row).first { hasKey(name, $0) }
  }

  func hasKey(_ name: StaticString, _ row: Int) -> Bool {
    guard let key = rows[row].key else { return false }
    return json[key].elementsEqual(name.description.utf8)
  }

  /// The text of a string.
  func string(_ row: Int) -> String? {
    rows[row].kind == .string
      ? String(decoding: JSONString.decoded(json[rows[row].bytes]), as: UTF8.self) : nil
  }

  /// A string, or the strings directly in an array.
  func strings(_ row: Int) -> [String] {
    rows[row].kind == .array ? children(of: row).compactMap(string) : string(row).map { [$0] } ?? []
  }

  /// The bytes as they stand.
  func raw(_ row: Int) -> ArraySlice<UInt8> { json[rows[row].bytes] }
}

/// Escapes in JSON strings.
enum JSONString {
  static func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    guard raw.contains(.ascii("\\")) else { return Array(raw) }
    var result: [UInt8] = []
    var at = raw.startIndex
    while at < raw.endIndex {
      if raw[at] == .ascii("\\"), at + 1 < raw.endIndex {
        at = decodeEscape(raw, at + 1, into: &result)
      } else {
        result.append(raw[at])
        at += 1
      }
    }
    return result
  }

  /// Decodes what stands behind a backslash and gives the place behind it.
  private static func decodeEscape(
    _ raw: ArraySlice<UInt8>,
    _ at: Int,
    into result: inout [UInt8]
  ) -> Int {
    switch raw[at] {
    case .ascii("n"), .ascii("r"), .ascii("t"), .ascii("b"), .ascii("f"): result.append(0x20)
    case .ascii("u"): return decodeUnicode(raw, at, into: &result)
    default: result.append(raw[at])
    }
    return at + 1
  }

  private static func decodeUnicode(
    _ raw: ArraySlice<UInt8>,
    _ at: Int,
    into result: inout [UInt8]
  ) -> Int {
    guard let unit = unit(raw, at) else {
      result.append(raw[at])
      return at + 1
    }
    if unit & 0xFC00 == 0xD800, at + 5 < raw.endIndex, raw[at + 5] == .ascii("\\"),
      let low = self.unit(raw, at + 6), low & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
    {
      result.append(contentsOf: String(scalar).utf8)
      return at + 11
    }
    result.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    return at + 5
  }

  /// The number of `uXXXX`.
  private static func unit(_ raw: ArraySlice<UInt8>, _ at: Int) -> UInt32? {
    guard at + 5 <= raw.endIndex, raw[at] == .ascii("u"),
      raw[(at + 1)..<(at + 5)].allSatisfy(\.isASCIIHexDigit)
    else { return nil }
    return UInt32(String(decoding: raw[(at + 1)..<(at + 5)], as: UTF8.self), radix: 16)
  }
}

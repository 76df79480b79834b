/// Writes JSON (RFC 8259) into one UTF-8 buffer, keys in the order they are given, so that the same
/// values always give the same bytes.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.field("id", "a.txt")
///       json.array("spans", ranges) { json, range in json.value(range.lowerBound) }
///     }
public struct JSONWriter: Sendable {
  public private(set) var utf8: [UInt8] = []
  /// True right after an opening bracket or a key, where no comma is due.
  private var atStart = true

  public init() {}

  public var string: String { String(decoding: utf8, as: UTF8.self) }

  public mutating func object(_ body: (inout Self) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  public mutating func array<Element>(
    _ elements: some Sequence<Element>,
    _ each: (inout Self, Element) -> Void
  ) {
    open(0x5B)
    for element in elements { each(&self, element) }
    close(0x5D)
  }

  public mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  public mutating func value(_ number: Int) {
    separate()
    utf8.append(contentsOf: String(number).utf8)
  }

  /// A number with at most two decimals.
  public mutating func value(_ number: Double) {
    separate()
    let hundredths = Int((number * 100).rounded())
    utf8.append(contentsOf: String(hundredths / 100).utf8)
    let rest = abs(hundredths % 100)
    guard rest > 0 else { return }
    utf8.append(contentsOf: (rest < 10 ? ".0" : ".").utf8)
    utf8.append(contentsOf: String(rest % 10 == 0 ? rest / 10 : rest).utf8)
  }

  public mutating func value(_ flag: Bool) {
    separate()
    utf8.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  public mutating func null() {
    separate()
    utf8.append(contentsOf: "null".utf8)
  }

  /// A line feed between two values of a JSON Lines stream.
  public mutating func endLine() {
    utf8.append(0x0A)
    atStart = true
  }

  public mutating func key(_ name: String) {
    separate()
    quote(name)
    utf8.append(0x3A)
    atStart = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    utf8.append(bracket)
    atStart = true
  }

  private mutating func close(_ bracket: UInt8) {
    utf8.append(bracket)
    atStart = false
  }

  private mutating func separate() {
    if !atStart { utf8.append(0x2C) }
    atStart = false
  }

  private mutating func quote(_ text: String) {
    utf8.append(0x22)
    for byte in text.utf8 { escape(byte) }
    utf8.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: utf8.append(contentsOf: [0x5C, 0x22])
    case 0x5C: utf8.append(contentsOf: [0x5C, 0x5C])
    case 0x0A: utf8.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: utf8.append(contentsOf: [0x5C, 0x72])
    case 0x09: utf8.append(contentsOf: [0x5C, 0x74])
    case 0..<0x20, 0x7F: appendUnicodeEscape(byte)
    default: utf8.append(byte)
    }
  }

  private mutating func appendUnicodeEscape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    utf8.append(contentsOf: "\\u00".utf8)
    utf8.append(digits[Int(byte >> 4)])
    utf8.append(digits[Int(byte & 15)])
  }
}

extension JSONWriter {
  /// A text field; null where there is no text.
  public mutating func field(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  public mutating func field(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  public mutating func field(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  public mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  public mutating func field(_ name: String, _ texts: [String]) {
    array(name, texts) { json, text in json.value(text) }
  }

  public mutating func array<Element>(
    _ name: String,
    _ elements: some Sequence<Element>,
    _ each: (inout Self, Element) -> Void
  ) {
    key(name)
    array(elements, each)
  }

  public mutating func object(_ name: String, _ body: (inout Self) -> Void) {
    key(name)
    object(body)
  }

  /// A range as the pair `[start, end]`.
  public mutating func value(_ range: Range<Int>) {
    array([range.lowerBound, range.upperBound]) { json, bound in json.value(bound) }
  }
}

/// A page in the making: its UTF-8 so far and the map back to the capture.
struct PageBuilder {
  private(set) var utf8: [UInt8] = []
  private(set) var map = SourceMap<PageSpace, CaptureSpace>()
  private var replacements = 0
  private var firstReplacement: Bytes<PageSpace>?

  init(capacity: Int) {
    utf8.reserveCapacity(capacity)
  }

  /// Bytes that are UTF-8 as they stand.
  mutating func copy(_ bytes: [UInt8], _ range: Range<Int>) {
    utf8.append(contentsOf: bytes[range])
    map.appendCopy(of: Bytes(range))
  }

  /// One character that stands for the capture's bytes in `source`.
  mutating func append(_ scalar: Unicode.Scalar, from source: Range<Int>) {
    let count = append(scalar)
    map.appendReplacement(count, of: Bytes(source))
  }

  /// U+FFFD for bytes that cannot be decoded.
  mutating func appendReplacement(from source: Range<Int>) {
    noteReplacement()
    append("\u{FFFD}", from: source)
  }

  /// Characters that only decode together (nil stands for what cannot be decoded): each of them
  /// comes from all of `source`.
  mutating func append(_ scalars: [Unicode.Scalar?], from source: Range<Int>) {
    var counts = scalars.map { scalar in
      if scalar == nil { noteReplacement() }
      return append(scalar ?? "\u{FFFD}")
    }
    // A run as long as its source would count as copied; the first character is then its own run.
    if counts.reduce(0, +) != source.count { counts = [0, counts.reduce(0, +)] }
    map.appendReplacement(counts.first ?? 0, of: Bytes(source))
    map.appendReplacement(counts.dropFirst().reduce(0, +), of: Bytes(source))
  }

  private mutating func append(_ scalar: Unicode.Scalar) -> Int {
    let before = utf8.count
    let value = scalar.value
    switch value {
    case ..<0x80:
      utf8.append(UInt8(truncatingIfNeeded: value))
    case ..<0x800:
      utf8.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      appendContinuation(value)
    case ..<0x10000:
      utf8.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      appendContinuation(value >> 6)
      appendContinuation(value)
    default:
      utf8.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      appendContinuation(value >> 12)
      appendContinuation(value >> 6)
      appendContinuation(value)
    }
    return utf8.count - before
  }

  private mutating func appendContinuation(_ bits: UInt32) {
    utf8.append(UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F))
  }

  private mutating func noteReplacement() {
    replacements += 1
    if firstReplacement == nil {
      firstReplacement = Bytes(utf8.count..<utf8.count + 3)
    }
  }
}

extension PageBuilder {
  /// What the finished page shows: undecodable bytes, NULs, too many control characters.
  func findings(expecting encoding: TextEncoding) -> [Finding] {
    var findings: [Finding] = []
    if let firstReplacement {
      let detail = "\(replacements) byte sequences are not valid \(encoding.rawValue)"
      findings.append(Finding(.invalidEncoding, firstReplacement, detail: detail))
    }
    let controls = ControlCount(of: utf8)
    if let first = controls.firstNUL {
      let range = Bytes<PageSpace>(first..<first + 1)
      findings.append(Finding(.nulBytes, range, detail: "\(controls.nuls) NUL characters"))
    }
    if controls.areTooMany {
      findings.append(Finding(.binary, detail: "more than a tenth are control characters"))
    }
    return findings
  }
}

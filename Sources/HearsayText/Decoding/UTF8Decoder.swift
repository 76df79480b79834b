/// One step of reading UTF-8, as the WHATWG decoder takes it.
enum UTF8Step {
  /// A well-formed sequence of two to four bytes.
  case sequence(Int)
  /// A "maximal subpart": the bytes that become one U+FFFD.
  case invalid(Int)

  /// Reads at `start`, which holds a byte that is not ASCII.
  init(_ bytes: [UInt8], at start: Int) {
    let lead = bytes[start]
    guard let shape = Shape(lead: lead) else {
      self = .invalid(1)
      return
    }
    var count = 1
    var allowed = shape.second
    while count < shape.length {
      guard start + count < bytes.count, allowed.contains(bytes[start + count]) else {
        self = .invalid(count)
        return
      }
      allowed = 0x80...0xBF
      count += 1
    }
    self = .sequence(count)
  }

  /// How long the sequence of a lead byte is and which second bytes it allows: the bounds keep out
  /// overlong forms, surrogates and what lies beyond U+10FFFF.
  private struct Shape {
    let length: Int
    let second: ClosedRange<UInt8>

    init?(lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return nil
      }
    }
  }
}

enum UTF8Decoder {
  static func decode(_ bytes: [UInt8], from start: Int) -> PageBuilder {
    var page = PageBuilder(capacity: bytes.count)
    var copied = start
    var at = ASCIIRun.end(in: bytes, from: start)
    while at < bytes.count {
      switch UTF8Step(bytes, at: at) {
      case .sequence(let count):
        at += count
      case .invalid(let count):
        page.copy(bytes, copied..<at)
        page.appendReplacement(from: at..<at + count)
        at += count
        copied = at
      }
      at = ASCIIRun.end(in: bytes, from: at)
    }
    page.copy(bytes, copied..<at)
    return page
  }
}

/// How much of what is not ASCII would be valid UTF-8.
struct UTF8Sequences {
  private(set) var valid = 0
  private(set) var invalid = 0
  private var endsInSequence = false

  init(counting bytes: [UInt8]) {
    var at = ASCIIRun.end(in: bytes, from: 0)
    while at < bytes.count {
      switch UTF8Step(bytes, at: at) {
      case .sequence(let count):
        valid += 1
        at += count
      case .invalid(let count):
        invalid += 1
        at += count
        endsInSequence = at == bytes.count && bytes[at - count] >= 0xC2
      }
      at = ASCIIRun.end(in: bytes, from: at)
    }
  }

  /// True for damaged UTF-8.
  ///
  /// A sequence that the end of the capture cuts does not speak against it if there is another one
  /// that speaks for it.
  var areMostlyValid: Bool {
    let damaged = endsInSequence && valid > 0 ? invalid - 1 : invalid
    return valid >= 9 * damaged && valid > 0
  }
}

enum ASCIIRun {
  /// The end of the run of ASCII bytes that begins at `start`.
  ///
  /// Eight bytes are tested at a time: the whole page passes through here.
  static func end(in bytes: [UInt8], from start: Int) -> Int {
    var at = start
    while at + 8 <= bytes.count {
      let low = bytes[at] | bytes[at + 1] | bytes[at + 2] | bytes[at + 3]
      let high = bytes[at + 4] | bytes[at + 5] | bytes[at + 6] | bytes[at + 7]
      if low | high >= 0x80 { break }
      at += 8
    }
    while at < bytes.count, bytes[at] < 0x80 { at += 1 }
    return at
  }
}

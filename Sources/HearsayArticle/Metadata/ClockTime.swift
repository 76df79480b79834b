import HearsayText

/// The time of a day, with the zone where it was stated.
public struct ClockTime: Hashable, Sendable {
  public let hour: Int
  public let minute: Int
  public let second: Int?
  /// Minutes east of UTC; nil where none was stated.
  public let offset: Int?

  /// Nil where there is no such time.
  public init?(hour: Int, minute: Int, second: Int? = nil, offset: Int? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0),
      abs(offset ?? 0) <= 14 * 60
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offset = offset
  }

  /// `HH:MM` or `HH:MM:SS`.
  public var iso: String {
    let parts = [hour, minute] + (second.map { [$0] } ?? [])
    return parts.map(Self.padded).joined(separator: ":")
  }

  /// `Z`, `+05:30`, `-05:00`; nil where no zone was stated.
  public var zone: String? {
    guard let offset else { return nil }
    guard offset != 0 else { return "Z" }
    let sign = offset < 0 ? "-" : "+"
    return sign + Self.padded(abs(offset) / 60) + ":" + Self.padded(abs(offset) % 60)
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

/// Reads the time that stands behind a date.
///
///     T23:30:00-05:00      23:30:00, 300 minutes west
///     , 9:15 AM            09:15
///     04:30 GMT            04:30, UTC
struct ClockReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  /// How far behind a date its time may begin.
  private static let distance = 12

  /// - Parameter bytes: what follows the date.
  static func time(in bytes: ArraySlice<UInt8>) -> ClockTime? {
    for start in bytes.indices.prefix(distance) where bytes[start].isASCIIDigit {
      var reader = Self(bytes: bytes, at: start)
      return reader.time()
    }
    return nil
  }

  private mutating func time() -> ClockTime? {
    guard var hour = number(digits: 1...2), skip(":"), let minute = number(digits: 2...2) else {
      return nil
    }
    let second = skip(":") ? number(digits: 2...2) : nil
    skipFraction()
    skipSpaces()
    if let half = half() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + half
      skipSpaces()
    }
    return ClockTime(hour: hour, minute: minute, second: second, offset: offset())
  }

  /// 0 behind "am", 12 behind "pm".
  private mutating func half() -> Int? {
    let letters = bytes[at...].prefix(4).filter { $0 != .ascii(".") && $0 != 0x20 }
      .map(\.asciiLowercased)
    guard letters.count >= 2, letters[1] == .ascii("m") else { return nil }
    guard letters.count == 2 || !letters[2].isASCIILetter else { return nil }
    switch letters[0] {
    case .ascii("a"): return take(half: 0)
    case .ascii("p"): return take(half: 12)
    default: return nil
    }
  }

  private mutating func take(half: Int) -> Int {
    while at < bytes.endIndex, bytes[at].isASCIILetter || bytes[at] == .ascii(".") { at += 1 }
    return half
  }

  private mutating func offset() -> Int? {
    guard at < bytes.endIndex else { return nil }
    switch bytes[at] {
    case .ascii("+"), .ascii("-"): return signedOffset()
    default: return name().flatMap { Self.zones[$0] }
    }
  }

  private mutating func signedOffset() -> Int? {
    let sign = bytes[at] == .ascii("-") ? -1 : 1
    at += 1
    guard let hours = number(digits: 2...2) else { return nil }
    _ = skip(":")
    return sign * (hours * 60 + (number(digits: 2...2) ?? 0))
  }

  private func name() -> UInt64? {
    let letters = bytes[at...].prefix(5).prefix(while: \.isASCIILetter)
    return letters.isEmpty ? nil : WordTable.key(letters)
  }

  /// Only names that mean one zone wherever they are written.
  private static let zones: [UInt64: Int] = Dictionary(
    uniqueKeysWithValues: [
      ("z", 0), ("gmt", 0), ("utc", 0), ("cet", 60), ("cest", 120), ("mez", 60), ("mesz", 120),
      ("eet", 120), ("eest", 180), ("msk", 180), ("edt", -240), ("cdt", -300), ("mdt", -360),
      ("pst", -480), ("pdt", -420), ("jst", 540), ("kst", 540), ("hkt", 480), ("sgt", 480),
    ].map { (WordTable.key($0.0), $0.1) }
  )

  // MARK: Bytes

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while at < bytes.endIndex, count < digits.upperBound, bytes[at].isASCIIDigit {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
      count += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard at < bytes.endIndex, bytes[at] == .ascii(mark) else { return false }
    at += 1
    return true
  }

  private mutating func skipFraction() {
    guard at < bytes.endIndex, bytes[at] == .ascii(".") else { return }
    at += 1
    while at < bytes.endIndex, bytes[at].isASCIIDigit { at += 1 }
  }

  private mutating func skipSpaces() {
    while at < bytes.endIndex, bytes[at] == 0x20 { at += 1 }
  }
}

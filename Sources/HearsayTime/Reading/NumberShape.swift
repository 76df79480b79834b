import HearsayText

/// Reads what begins with a digit: `2022`, `16th`, `1990s`, `3:30`, `3pm`, `11/18/2022`, `2021/22`.
struct NumberShape {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.index = range.lowerBound
    self.end = range.upperBound
  }

  /// The values of a run of bytes that begins with a digit, and where the rest of it begins that is
  /// a word of its own ("pm").
  ///
  /// No values where the shape is none of those known.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> (values: [Item.Value], rest: Int) {
    var shape = NumberShape(bytes, range)
    let values = shape.values()
    return (values, shape.index)
  }

  /// The values of two digits after an apostrophe ("'98", "'90s").
  static func readShortYear(_ bytes: [UInt8], _ range: Range<Int>) -> [Item.Value] {
    var shape = NumberShape(bytes, range)
    guard let (number, digits) = shape.digits(), digits == 2 else { return [] }
    let year = number < 30 ? 2000 + number : 1900 + number
    if shape.takeWord("s") { return shape.isAtEnd ? [Self.value(.decade, year / 10)] : [] }
    return shape.isAtEnd ? [Self.value(.year, year)] : []
  }

  private var isAtEnd: Bool { index == end }

  private mutating func values() -> [Item.Value] {
    guard let (number, digits) = digits() else { return [] }
    if isAtEnd { return Self.plain(number, digits) }
    switch bytes[index] {
    case UInt8(ascii: ","): return grouped(number)
    case UInt8(ascii: "."): return decimal(number)
    case UInt8(ascii: ":"): return clock(number, digits)
    case UInt8(ascii: "/"): return slashed(number, digits)
    default: return suffixed(number, digits)
    }
  }

  private static func plain(_ number: Int, _ digits: Int) -> [Item.Value] {
    var values = [value(.number, number)]
    if digits == 2 { values.append(value(.two, number < 30 ? 2000 + number : 1900 + number)) }
    if digits <= 2, (1...31).contains(number) { values.append(value(.day, number)) }
    if digits == 4, (1000..<2200).contains(number) { values.append(value(.year, number)) }
    if digits == 4, number / 100 <= 24, number % 100 < 60 {
      values.append(value(.military, number / 100 * 60 + number % 100))
    }
    return values
  }

  private mutating func grouped(_ first: Int) -> [Item.Value] {
    var number = first
    while take(","), let (group, digits) = digits(), digits == 3, number < 1_000_000_000 {
      number = number * 1000 + group
    }
    return isAtEnd ? [Self.value(.number, number)] : unknown()
  }

  private mutating func decimal(_ whole: Int) -> [Item.Value] {
    guard take("."), let (fraction, digits) = digits(), digits < 7 else { return unknown() }
    let isDotted = digits == 2 && whole < 24 && fraction < 60
    let dotted = isDotted ? [Self.value(.dotted, whole * 60 + fraction)] : []
    guard isAtEnd else { return bytes[index].isASCIILetter ? dotted : unknown() }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let number = Double(whole) + Double(fraction) / scale
    return [Item.Value(wordClass: .number, value: number)] + dotted
  }

  private mutating func clock(_ hour: Int, _ digits: Int) -> [Item.Value] {
    guard take(":"), let (minute, count) = self.digits(), count == 2, digits <= 2, hour <= 24,
      minute < 60
    else { return unknown() }
    if take(":") { _ = self.digits() }
    return [Self.value(.clock, hour * 60 + minute)]
  }

  /// `11/18/2022`, only where it can be read one way; `2021/22`.
  private mutating func slashed(_ first: Int, _ digits: Int) -> [Item.Value] {
    guard take("/"), let (second, secondDigits) = self.digits() else { return unknown() }
    if isAtEnd {
      let follows = digits == 4 && (secondDigits == 2 || secondDigits == 4)
      let isNext = (first + 1) % 100 == second % 100
      return follows && isNext ? [Self.value(.years, first)] : unknown()
    }
    guard take("/"), let (year, yearDigits) = self.digits(), isAtEnd, yearDigits == 4,
      (1000..<2200).contains(year)
    else { return unknown() }
    return Self.numericDate(first, second, year).map { [Self.value(.date, $0)] } ?? unknown()
  }

  /// Nil where day and month could be exchanged.
  private static func numericDate(_ first: Int, _ second: Int, _ year: Int) -> Int? {
    let readings = [(first, second), (second, first)].filter { month, day in
      CalendarDate(year: year, month: month, day: day) != nil
    }
    guard let (month, day) = readings.first, readings.count == 1 || first == second else {
      return nil
    }
    return year * 10_000 + month * 100 + day
  }

  private mutating func suffixed(_ number: Int, _ digits: Int) -> [Item.Value] {
    let start = index
    if takeWord("st") || takeWord("nd") || takeWord("rd") || takeWord("th") {
      if isAtEnd { return [Self.value(.ordinal, number)] }
    }
    index = start
    if takeWord("s") || takeWord("'s"), isAtEnd { return Self.decade(number, digits) }
    index = start
    return bytes[start].isASCIILetter ? Self.plain(number, digits) : unknown()
  }

  private static func decade(_ number: Int, _ digits: Int) -> [Item.Value] {
    guard number % 10 == 0 else { return digits == 4 ? [value(.year, number)] : [] }
    switch digits {
    case 4 where (1000..<2200).contains(number): return [value(.decade, number / 10)]
    case 2 where number >= 30: return [value(.decade, (1900 + number) / 10)]
    default: return []
    }
  }

  private mutating func unknown() -> [Item.Value] {
    index = end
    return []
  }

  /// Up to nine digits.
  private mutating func digits() -> (number: Int, count: Int)? {
    let start = index
    var number = 0
    while index < end, bytes[index].isASCIIDigit, index - start < 9 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    let isWhole = index == end || !bytes[index].isASCIIDigit
    return index > start && isWhole ? (number, index - start) : nil
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    var at = index
    for byte in word.utf8 {
      guard at < end, bytes[at].asciiLowercased == byte else { return false }
      at += 1
    }
    index = at
    return true
  }

  private static func value(_ wordClass: WordClass, _ number: Int) -> Item.Value {
    Item.Value(wordClass: wordClass, value: Double(number))
  }
}

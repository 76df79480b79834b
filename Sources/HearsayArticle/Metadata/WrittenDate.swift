import HearsayText

/// A date as data for machines writes it: the day as written, with its time.
///
///     2022-11-08T23:30:00-05:00      2022-11-08, 23:30:00, 300 minutes west
///     20221108                       2022-11-08
///     Tue, 08 Nov 2022 04:30 GMT     2022-11-08, 04:30, UTC
struct WrittenDate {
  let date: CalendarDate
  let precision: ArticleDate.Precision
  var time: ClockTime?
  /// The day where day and month are read the other way round, where they might be.
  var other: CalendarDate?

  /// - Parameter language: of the page; see ``DateReader``.
  static func read(
    _ text: ArraySlice<UInt8>,
    _ months: MonthNames,
    language: String? = nil
  ) -> Self? {
    let text = text.prefix(Limits.writtenDate).drop { $0.isASCIIWhitespace }
    if let (date, end) = iso(text) {
      return Self(date: date, precision: .day, time: ClockReader.time(in: text[end...]))
    }
    return words(Array(text), months, language)
  }

  /// `YYYY-MM-DD`, `YYYY/MM/DD` or `YYYYMMDD`, whatever follows that is no digit; and where it
  /// ends.
  static func iso(_ text: ArraySlice<UInt8>) -> (date: CalendarDate, end: Int)? {
    var reader = NumberReader(text)
    guard let year = reader.number(digits: 4...4) else { return nil }
    let mark = reader.mark()
    guard let month = reader.number(digits: mark == nil ? 2...2 : 1...2),
      mark == nil || reader.mark() == mark,
      let day = reader.number(digits: mark == nil ? 2...2 : 1...2), !reader.isAtDigit,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, reader.at)
  }

  private static func words(_ text: [UInt8], _ months: MonthNames, _ language: String?) -> Self? {
    let words = WordTable(line: text)
    let reader = DateReader(words, months: months, language: language)
    return words.words.indices.lazy.compactMap {
      reader.date($0, limit: words.words.count).map(Self.init)
    }.first
  }

  init(_ found: DateReader.Reading) {
    self.init(
      date: found.date,
      precision: found.precision,
      time: found.time,
      other: found.other
    )
  }

  private init(
    date: CalendarDate,
    precision: ArticleDate.Precision,
    time: ClockTime?,
    other: CalendarDate? = nil
  ) {
    self.date = date
    self.precision = precision
    self.time = time
    self.other = other
  }
}

/// A text that is a date and little else: "Updated on Nov 8, 2022".
struct DateText {
  let date: WrittenDate
  /// What it says of the date.
  let label: DateLabels.Label?

  /// Words it may have besides the date.
  private static let otherWords = 3

  init?(_ text: ArraySlice<UInt8>, _ rules: MetadataRules, language: String?) {
    guard text.count <= Limits.writtenDate, text.contains(where: \.isASCIIDigit) else { return nil }
    let words = WordTable(line: Array(text))
    let line = words.words.indices
    let reader = DateReader(words, months: rules.months, language: language)
    for at in line.prefix(Self.otherWords + 1) {
      guard let found = reader.date(at, limit: line.upperBound) else { continue }
      let others = line.count { !(at..<found.end).contains($0) && !words.beginsWithDigit($0) }
      guard others <= Self.otherWords else { return nil }
      date = WrittenDate(found)
      label = DateLabels(words, rules.words).label(of: at..<found.end, in: line)
      return
    }
    return nil
  }
}

/// Numbers of a fixed form and the marks between them.
struct NumberReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  var isAtDigit: Bool { at < bytes.endIndex && bytes[at].isASCIIDigit }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, isAtDigit {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
      count += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  /// Steps over a hyphen or slash.
  mutating func mark() -> UInt8? {
    guard at < bytes.endIndex, bytes[at] == .ascii("-") || bytes[at] == .ascii("/") else {
      return nil
    }
    at += 1
    return bytes[at - 1]
  }
}

/// The day in an address: `/2022/11/08/`, `/2022-11-08-`, `/20221108/`, `/08-11-2022-`.
enum AddressDate {
  private static let years = 1990...2100

  static func day(in address: ArraySlice<UInt8>) -> CalendarDate? {
    let address = address.prefix(Limits.address).prefix { $0 != .ascii("?") && $0 != .ascii("#") }
    var found: CalendarDate?
    for at in address.indices.dropLast(8) where startsNumber(at, address) {
      let rest = address[at...]
      let isPart = address[at - 1] == .ascii("/")
      // The last of several is the article's; the others are of its folder.
      if let date = isPart ? WrittenDate.iso(rest)?.date : packed(rest), years.contains(date.year) {
        found = date
      } else if isPart, let date = dayFirst(rest), years.contains(date.year) {
        found = date
      }
    }
    return found
  }

  private static func startsNumber(_ at: Int, _ address: ArraySlice<UInt8>) -> Bool {
    guard at > address.startIndex, address[at].isASCIIDigit else { return false }
    return !address[at - 1].isASCIIDigit
  }

  /// `20221108` inside a name.
  private static func packed(_ text: ArraySlice<UInt8>) -> CalendarDate? {
    guard text.prefix(8).allSatisfy(\.isASCIIDigit) else { return nil }
    return WrittenDate.iso(text)?.date
  }

  private static func dayFirst(_ text: ArraySlice<UInt8>) -> CalendarDate? {
    var reader = NumberReader(text)
    guard let day = reader.number(digits: 2...2), reader.mark() == .ascii("-"),
      let month = reader.number(digits: 2...2), reader.mark() == .ascii("-"),
      let year = reader.number(digits: 4...4), !reader.isAtDigit
    else { return nil }
    return day > 12 ? CalendarDate(year: year, month: month, day: day) : nil
  }
}

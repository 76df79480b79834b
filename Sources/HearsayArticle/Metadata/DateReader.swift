import HearsayText

/// Reads dates in the words of a text.
struct DateReader {
  private let words: WordTable
  private let months: MonthNames
  private let language: String?

  struct Reading {
    let date: CalendarDate
    let precision: ArticleDate.Precision
    /// Behind the last word.
    let end: Int
    var time: ClockTime?
    /// The day where day and month are read the other way round, where they might be.
    var other: CalendarDate?
  }

  /// - Parameter language: of the page, as a BCP 47 tag; it tells day and month apart where both
  ///   are numbers.
  init(_ words: WordTable, months: MonthNames, language: String? = nil) {
    self.words = words
    self.months = months
    self.language = language
  }

  private static let fields = Set(
    ["date", "published", "publishdate", "pubdate", "datetime", "timestamp"].map {
      WordTable.key($0)
    }
  )

  /// A field name and an ISO date: `date 2022-11-08`.
  func field(_ at: Int, limit: Int) -> Reading? {
    guard at + 1 < limit, Self.fields.contains(words[at].key) else { return nil }
    return iso(at + 1, limit: limit)
  }

  /// The date that begins with the word at `at`, with the time behind it.
  func date(_ at: Int, limit: Int) -> Reading? {
    guard var found = day(at, limit: limit) else { return nil }
    if found.time == nil { found.time = time(from: words[found.end - 1].end) }
    return found
  }

  private func time(from offset: UInt32) -> ClockTime? {
    ClockReader.time(in: words.rest(from: offset, limit: Self.clock))
  }

  /// The longest time with its zone, and what stands before it.
  private static let clock = 40

  private func day(_ at: Int, limit: Int) -> Reading? {
    guard words.beginsWithDigit(at) else { return monthFirst(at, limit: limit) }
    return iso(at, limit: limit) ?? dayFirst(at, limit: limit) ?? yearFirst(at, limit: limit)
      ?? dotted(at) ?? numbered(at, limit: limit) ?? ideographic(at, limit: limit)
  }

  /// Day and month could be exchanged: `03/04/2022`.
  func isAmbiguous(_ at: Int, limit: Int) -> Bool {
    guard words.beginsWithDigit(at), let (first, second, _) = numbers(at, limit: limit) else {
      return false
    }
    return first <= 12 && second <= 12 && first != second && first > 0 && second > 0
      && Self.order(language) == nil
  }

  // MARK: With names of months

  private func month(_ at: Int) -> Int? { months.month(words[at].key, language: language) }

  /// `8 November 2022`, `8 de noviembre de 2022`.
  private func dayFirst(_ at: Int, limit: Int) -> Reading? {
    let name = afterLink(at + 1, limit: limit)
    guard name < limit, let day = ordinalDay(at), let month = month(name) else { return nil }
    let year = afterLink(name + 1, limit: limit)
    guard year < limit else { return nil }
    return reading(self.year(year), month, day, end: year + 1)
  }

  /// "November 8, 2022"; also "Oct 11 14:57:21 CEST 2021".
  private func monthFirst(_ at: Int, limit: Int) -> Reading? {
    guard at + 2 < limit, let month = month(at), let day = ordinalDay(at + 1) else { return nil }
    for index in (at + 2)..<min(limit, at + 2 + Self.clockWords) {
      if let year = year(index) { return reading(year, month, day, end: index + 1) }
      guard index > at + 2 || words[index - 1].marks.isDisjoint(with: .beforeComma),
        isClock(index)
      else { return nil }
    }
    return nil
  }

  /// The words a time and a zone between day and year may have, and the year.
  private static let clockWords = 5

  private func isClock(_ at: Int) -> Bool {
    words[at].marks.contains(.number) && words[at].range.count == 2
      || words[at].marks.contains(.allCaps) && words[at].range.count <= 4
  }

  /// "2022. november 8."
  private func yearFirst(_ at: Int, limit: Int) -> Reading? {
    guard let year = year(at) else { return nil }
    let name = afterLink(at + 1, limit: limit)
    guard name + 1 < limit, let month = month(name), let day = ordinalDay(name + 1) else {
      return nil
    }
    return reading(year, month, day, end: name + 2)
  }

  private static let links = Set(["de", "del", "of", "m", "gada"].map { WordTable.key($0) })

  /// The place behind a word that only links the parts of a date.
  private func afterLink(_ at: Int, limit: Int) -> Int {
    at < limit && Self.links.contains(words[at].key) ? at + 1 : at
  }

  // MARK: In numbers

  private func iso(_ at: Int, limit: Int) -> Reading? {
    guard at + 2 < limit, let year = year(at), isJoined(at), isJoined(at + 1),
      let month = number(at + 1), let day = leadingNumber(at + 2),
      words[at + 1].range.count == 2
    else { return nil }
    var end = at + 3
    while end < limit, words[end].start - words[end - 1].end == 1, isTimePart(end) { end += 1 }
    var result = reading(year, month, day, end: end)
    // The third word is `08T14` where a time is joined to the day.
    result?.time = time(from: words[at + 2].start + 2)
    return result
  }

  /// `08.11.2022`, `08.11.22`: with full stops the day comes first.
  private func dotted(_ at: Int) -> Reading? {
    let parts = words.text(at).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4 || parts[2].count == 2,
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    let full = parts[2].count == 4 ? year : Self.fullYear(year)
    let isEnglish = language.map { $0.lowercased().hasPrefix("en") } ?? true
    var found = reading(full, month, day, end: at + 1)
    if isEnglish { found?.other = CalendarDate(year: full, month: day, day: month) }
    return found
  }

  private static func fullYear(_ short: Int) -> Int { short < 70 ? 2000 + short : 1900 + short }

  /// `25/12/2022`, `25-12-2022`.
  private func numbered(_ at: Int, limit: Int) -> Reading? {
    guard !isAmbiguous(at, limit: limit), let (first, second, year) = numbers(at, limit: limit)
    else { return nil }
    let monthFirst = second > 12 || first <= 12 && Self.order(language) == .monthFirst
    let (month, day) = monthFirst ? (first, second) : (second, first)
    var found = reading(year, month, day, end: at + 3)
    found?.other = CalendarDate(year: year, month: day, day: month)
    return found
  }

  private func numbers(_ at: Int, limit: Int) -> (Int, Int, Int)? {
    guard at + 2 < limit, isJoined(at), isJoined(at + 1),
      words[at].range.count <= 2, words[at + 1].range.count <= 2,
      let first = number(at), let second = number(at + 1), let year = year(at + 2)
    else { return nil }
    return (first, second, year)
  }

  enum Order {
    case dayFirst
    case monthFirst
  }

  /// How a language writes dates in numbers; nil where its countries differ.
  static func order(_ language: String?) -> Order? {
    guard let language = language?.lowercased() else { return nil }
    let parts = language.split { $0 == "-" || $0 == "_" }
    guard parts.first == "en" else { return parts.isEmpty ? nil : .dayFirst }
    switch parts.dropFirst().last {
    case "gb", "au", "nz", "ie", "in", "za": return .dayFirst
    case "us": return .monthFirst
    default: return nil
    }
  }

  /// `2022年11月8日`, `2022년 11월 8일`.
  private func ideographic(_ at: Int, limit: Int) -> Reading? {
    var numbers: [Int] = []
    var index = at
    while index < limit, numbers.count < 3, words.beginsWithDigit(index) {
      let text = words.text(index)
      let parts = text.split { !$0.isNumber }
      guard text.last?.isNumber == false || numbers.count + parts.count >= 3 else { return nil }
      numbers += parts.compactMap { Int($0) }
      index += 1
    }
    guard numbers.count >= 3, (1_000...9_999).contains(numbers[0]) else { return nil }
    return reading(numbers[0], numbers[1], numbers[2], end: index)
  }

  // MARK: Words

  private func reading(_ year: Int?, _ month: Int, _ day: Int, end: Int) -> Reading? {
    guard let year, let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    return Reading(date: date, precision: .day, end: end)
  }

  /// A hyphen, slash or full stop and no space behind a word.
  private func isJoined(_ word: Int) -> Bool {
    switch words.mark(after: word) {
    case .ascii("-"), .ascii("/"), .ascii("."): true
    default: false
    }
  }

  private func isTimePart(_ at: Int) -> Bool {
    words.text(at).first?.isNumber == true
  }

  private func number(_ at: Int) -> Int? {
    words[at].range.count <= 4 ? Int(words.text(at)) : nil
  }

  /// `08` of `08T14`.
  private func leadingNumber(_ at: Int) -> Int? {
    let text = words.text(at).prefix(2)
    guard text.count == 2, words.text(at).dropFirst(2).first?.isNumber != true else { return nil }
    return Int(text)
  }

  private func year(_ at: Int) -> Int? {
    guard words[at].range.count == 4, let year = number(at), (1800...2199).contains(year) else {
      return nil
    }
    return year
  }

  /// `8`, `08`, `8th`, `1er`.
  private func ordinalDay(_ at: Int) -> Int? {
    let text = words.text(at)
    let digits = text.prefix(while: \.isNumber)
    guard (1...2).contains(digits.count),
      Self.ordinals.contains(text.dropFirst(digits.count))
    else { return nil }
    return Int(digits)
  }

  private static let ordinals: Set<Substring> = ["", "st", "nd", "rd", "th", "er", "º", "ª"]
}

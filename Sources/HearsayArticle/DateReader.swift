import HearsayText

/// Reads dates in the words of a text.
struct DateReader {
  private let words: WordTable

  struct Reading {
    let date: CalendarDate
    let precision: ArticleDate.Precision
    let end: Int
  }

  init(_ words: WordTable) {
    self.words = words
  }

  private static let months: [UInt64: Int] = {
    let names = [
      "january jan januar janvier janv enero ene gennaio gen janeiro januari stycznia января",
      "february feb februar février févr fevrier febrero febbraio fevereiro fev februari lutego февраля",
      "march mar märz maerz mars marzo março maart marca марта",
      "april apr avril avr abril abr aprile kwietnia апреля",
      "may mai mayo maggio maio mei maja мая",
      "june jun juni juin junio giugno junho czerwca июня",
      "july jul juli juillet juil julio luglio julho lipca июля",
      "august aug août aout agosto ago augustus sierpnia августа",
      "september sep sept septembre septiembre settembre setembro września сентября",
      "october oct oktober okt octobre octubre ottobre outubro października октября",
      "november nov novembre noviembre novembro listopada ноября",
      "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia декабря",
    ]
    var result: [UInt64: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for name in spellings.split(separator: " ") { result[WordTable.key(name.utf8)] = index + 1 }
    }
    return result
  }()

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

  /// The date that begins with the word at `at`.
  func date(_ at: Int, limit: Int) -> Reading? {
    guard words.beginsWithDigit(at) else { return monthFirst(at, limit: limit) }
    return iso(at, limit: limit) ?? dayFirst(at, limit: limit) ?? dotted(at, limit: limit)
      ?? slashed(at, limit: limit)
  }

  /// Day and month could be exchanged: `03/04/2022`.
  func isAmbiguous(_ at: Int, limit: Int) -> Bool {
    guard words.beginsWithDigit(at), let (first, second, _) = slashedNumbers(at, limit: limit)
    else { return false }
    return first <= 12 && second <= 12 && first != second && first > 0 && second > 0
  }

  // MARK: Forms

  private func iso(_ at: Int, limit: Int) -> Reading? {
    guard at + 2 < limit, let year = year(at), isJoined(at, at + 1), isJoined(at + 1, at + 2),
      let month = number(at + 1), let day = leadingNumber(at + 2),
      words[at + 1].range.count == 2,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    var end = at + 3
    while end < limit, words[end].start - words[end - 1].end == 1, isTimePart(end) { end += 1 }
    return Reading(date: date, precision: .day, end: end)
  }

  private func dayFirst(_ at: Int, limit: Int) -> Reading? {
    guard at + 2 < limit, let day = ordinalDay(at), let month = Self.months[words[at + 1].key],
      let year = year(at + 2), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return Reading(date: date, precision: .day, end: at + 3)
  }

  private func monthFirst(_ at: Int, limit: Int) -> Reading? {
    guard at + 2 < limit, let month = Self.months[words[at].key], let day = ordinalDay(at + 1),
      let year = year(at + 2), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return Reading(date: date, precision: .day, end: at + 3)
  }

  /// `08.11.2022`: with full stops the day comes first.
  private func dotted(_ at: Int, limit: Int) -> Reading? {
    guard at < limit else { return nil }
    let parts = words.text(at).split(separator: ".")
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return Reading(date: date, precision: .day, end: at + 1)
  }

  private func slashed(_ at: Int, limit: Int) -> Reading? {
    guard !isAmbiguous(at, limit: limit),
      let (first, second, year) = slashedNumbers(at, limit: limit)
    else { return nil }
    let (day, month) = second > 12 ? (second, first) : (first, second)
    return CalendarDate(year: year, month: month, day: day).map {
      Reading(date: $0, precision: .day, end: at + 3)
    }
  }

  private func slashedNumbers(_ at: Int, limit: Int) -> (Int, Int, Int)? {
    guard at + 2 < limit, isJoined(at, at + 1), isJoined(at + 1, at + 2),
      words[at].range.count <= 2, words[at + 1].range.count <= 2,
      let first = number(at), let second = number(at + 1), let year = year(at + 2)
    else { return nil }
    return (first, second, year)
  }

  // MARK: Words

  /// One mark and no space between two words.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    words[second].start - words[first].end == 1
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

  /// `8`, `08`, `8th`.
  private func ordinalDay(_ at: Int) -> Int? {
    let text = words.text(at)
    let digits = text.prefix(while: \.isNumber)
    guard (1...2).contains(digits.count),
      ["", "st", "nd", "rd", "th"].contains(text.dropFirst(digits.count))
    else { return nil }
    return Int(digits)
  }
}

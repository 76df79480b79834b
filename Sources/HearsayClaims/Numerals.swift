import HearsayDocument

/// A numeral, or two that make a range, as they stand in the text.
struct Figure {
  var lowest: Double
  var highest: Double
  var tokens: Range<Int>
  /// Set where the figure says its unit itself: fractions are per cents.
  var unit: String?
}

/// Reads numerals in digits and words; times and dates are none.
struct NumeralReader {
  let reading: Reading

  private static let words: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
  private static let scales: [String: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1000, "k": 1000, "million": 1e6, "m": 1e6, "mn": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
  ]
  /// "dozens of", "thousands of": at least two of them.
  private static let vague: [String: Double] = [
    "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 1e6,
    "billions": 1e9,
  ]
  private static let parts: [String: Double] = [
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10, "tenths": 10,
  ]
  private static let dashes: Set<String> = ["-", "–", "—", "to"]

  /// The figure that begins at a token.
  func figure(at token: Int, in piece: Range<Int>) -> Figure? {
    if let figure = fraction(at: token, in: piece) ?? vague(at: token, in: piece) { return figure }
    guard reading.timex(token) == nil, var figure = number(at: token, in: piece) else { return nil }
    extendRange(&figure, from: token, in: piece)
    return figure
  }

  // MARK: Numbers

  private func number(at token: Int, in piece: Range<Int>) -> Figure? {
    guard let start = start(at: token, in: piece) else { return nil }
    var value = start.value
    var end = start.end
    while end < piece.upperBound, reading.timex(end) == nil {
      if let scale = Self.scales[reading.words[end]] {
        value *= scale
        end += 1
      } else if let unit = unitDigit(behind: value, at: end, in: piece) {
        value += unit.value
        end = unit.end
      } else if let half = half(at: end, in: piece) {
        value += half.value
        end = half.end
      } else {
        break
      }
    }
    return Figure(lowest: value, highest: value, tokens: token..<end)
  }

  private typealias Part = (value: Double, end: Int)

  /// "12", "twelve", "a dozen", "half a million"; "one" only where it counts something.
  private func start(at token: Int, in piece: Range<Int>) -> Part? {
    let word = reading.words[token]
    if word == "a" || word == "an" {
      return token + 1 < piece.upperBound && Self.scales[reading.words[token + 1]] != nil
        && reading.words[token + 1].count > 2 ? (1, token + 1) : nil
    }
    if word == "half", token + 2 < piece.upperBound, reading.words[token + 1] == "a",
      Self.scales[reading.words[token + 2]] != nil
    {
      return (0.5, token + 2)
    }
    if word == "one" { return isCounting(token, in: piece) ? (1, token + 1) : nil }
    if let value = Self.words[word] ?? hyphenated(word) { return (value, token + 1) }
    if Self.scales[word] != nil, word == "dozen" { return (1, token) }
    guard reading.shape(token) == .number else { return nil }
    return Double(word.filter { $0 != "," }).map { ($0, token + 1) }
  }

  private func isCounting(_ token: Int, in piece: Range<Int>) -> Bool {
    guard token + 1 < piece.upperBound else { return false }
    return [.noun, .adj].contains(reading.upos(token + 1))
      || Self.scales[reading.words[token + 1]] != nil
  }

  /// "twenty-one" as one token.
  private func hyphenated(_ word: String) -> Double? {
    let parts = word.split(separator: "-")
    guard parts.count == 2, let tens = Self.words[String(parts[0])], tens >= 20,
      let unit = Self.words[String(parts[1])], unit < 10
    else { return nil }
    return tens + unit
  }

  /// The "one" of "twenty one" and "twenty - one".
  private func unitDigit(behind value: Double, at token: Int, in piece: Range<Int>) -> Part? {
    guard value >= 20, value < 100, value.truncatingRemainder(dividingBy: 10) == 0 else {
      return nil
    }
    let isDashed = reading.words[token] == "-" && token + 1 < piece.upperBound
    let place = isDashed ? token + 1 : token
    guard reading.shape(place) != .number, let unit = Self.words[reading.words[place]], unit < 10
    else { return nil }
    return (unit, place + 1)
  }

  /// "two and a half million".
  private func half(at token: Int, in piece: Range<Int>) -> Part? {
    guard token + 2 < piece.upperBound,
      Array(reading.words[token...token + 2]) == ["and", "a", "half"]
    else { return nil }
    return (0.5, token + 3)
  }

  // MARK: Ranges, fractions, vague numbers

  /// "10 to 15", "10-15", "between 10 and 15".
  private func extendRange(_ figure: inout Figure, from token: Int, in piece: Range<Int>) {
    let link = figure.tokens.upperBound
    guard link + 1 < piece.upperBound, reading.timex(link + 1) == nil else { return }
    let isBetween =
      token > piece.lowerBound && reading.words[token - 1] == "between"
      && reading.words[link] == "and"
    guard isBetween || Self.dashes.contains(reading.words[link]),
      let other = number(at: link + 1, in: piece)
    else { return }
    // "10 to 15 million": the scale stands once.
    let scale =
      other.highest >= 1000 && figure.highest < 1000
      ? lastScale(of: other) : 1
    guard figure.highest * scale <= other.highest else { return }
    figure.lowest *= scale
    figure.highest = other.highest
    figure.tokens = token..<other.tokens.upperBound
  }

  private func lastScale(of figure: Figure) -> Double {
    Self.scales[reading.words[figure.tokens.upperBound - 1]] ?? 1
  }

  /// "two thirds of", "half of", "a quarter of", "one in five", as per cents.
  private func fraction(at token: Int, in piece: Range<Int>) -> Figure? {
    guard token + 1 < piece.upperBound else { return nil }
    let word = reading.words[token]
    let next = reading.words[token + 1]
    if word == "half", ["of", "the"].contains(next) { return share(1, of: 2, token..<token + 1) }
    guard let count = word == "a" ? 1 : Self.words[word] else { return nil }
    let isFraction = token + 2 < piece.upperBound && reading.words[token + 2] == "of"
    if isFraction, let parts = Self.parts[next] {
      return share(count, of: parts, token..<token + 2)
    }
    if next == "in", token + 2 < piece.upperBound, let whole = Self.words[reading.words[token + 2]],
      whole > count
    {
      return share(count, of: whole, token..<token + 3)
    }
    return nil
  }

  private func share(_ count: Double, of whole: Double, _ tokens: Range<Int>) -> Figure {
    let value = count / whole * 100
    return Figure(lowest: value, highest: value, tokens: tokens, unit: "%")
  }

  private func vague(at token: Int, in piece: Range<Int>) -> Figure? {
    guard let scale = Self.vague[reading.words[token]], token + 1 < piece.upperBound,
      reading.words[token + 1] == "of"
    else { return nil }
    return Figure(lowest: 2 * scale, highest: .infinity, tokens: token..<token + 1)
  }
}

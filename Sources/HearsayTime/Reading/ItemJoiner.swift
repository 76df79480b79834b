/// Makes one item of several: phrases of the word file ("Christmas Eve") and numbers in words
/// ("two and a half", "twenty-four", "nineteen ninety-six").
struct ItemJoiner {
  private let lexicon: Lexicon
  private let items: [Item]

  init(_ lexicon: Lexicon, _ items: [Item]) {
    self.lexicon = lexicon
    self.items = items
  }

  func joined() -> [Item] {
    var result: [Item] = []
    result.reserveCapacity(items.count)
    var index = 0
    while index < items.count {
      let (item, end) = items[index].isBlank ? (items[index], index + 1) : joinedItem(at: index)
      result.append(item)
      index = end
    }
    return result
  }

  private func joinedItem(at index: Int) -> (item: Item, end: Int) {
    if let phrase = phrase(at: index) { return phrase }
    if let number = number(at: index) { return number }
    return (items[index], index + 1)
  }

  private func phrase(at index: Int) -> (item: Item, end: Int)? {
    guard let word = items[index].word else { return nil }
    for phrase in lexicon.phrases(from: word) {
      let end = index + 1 + phrase.rest.count
      guard end <= items.count,
        (index + 1..<end).map({ items[$0].word }) == phrase.rest.map(Optional.init)
      else { continue }
      let reading = phrase.reading
      let value = Item.Value(wordClass: reading.wordClass, value: reading.value)
      return (item(index..<end, [value]), end)
    }
    return nil
  }

  private func item(_ range: Range<Int>, _ values: [Item.Value]) -> Item {
    let (first, last) = (items[range.lowerBound], items[range.upperBound - 1])
    return Item(
      tokens: first.tokens.lowerBound...last.tokens.upperBound,
      startsToken: first.startsToken,
      endsToken: last.endsToken,
      values: values
    )
  }

  /// A number of more than one item.
  private func number(at start: Int) -> (item: Item, end: Int)? {
    if let (year, end) = year(at: start) {
      return (item(start..<end, [value(.number, year), value(.year, year)]), end)
    }
    guard var (amount, end) = multiplied(at: start) else { return nil }
    if word(end, is: lexicon.marks.and), word(end + 1, is: lexicon.marks.a),
      word(end + 2, is: lexicon.marks.half)
    {
      (amount, end) = (amount + 0.5, end + 3)
    }
    guard end > start + 1 else { return nil }
    var values = [value(.number, amount)]
    if (1000..<2200).contains(amount), items[start].value(.day) == nil {
      values.append(value(.year, amount))
    }
    return (item(start..<end, values), end)
  }

  /// "nineteen ninety-six", "twenty ten".
  private func year(at start: Int) -> (year: Double, end: Int)? {
    guard let century = spelled(start), (13...20).contains(century) else { return nil }
    guard let (rest, end) = belowHundred(at: start + 1), rest >= 10 else { return nil }
    return (century * 100 + rest, end)
  }

  /// "two hundred and ten", "a hundred", "3 million".
  private func multiplied(at start: Int) -> (amount: Double, end: Int)? {
    var total = 0.0
    var end = start
    var current: Double
    if word(start, is: lexicon.marks.a), multiplier(start + 1) != nil {
      (current, end) = (1, start + 1)
    } else if let (amount, next) = belowHundred(at: start) {
      (current, end) = (amount, next)
    } else if let amount = items[start].value(.number) {
      (current, end) = (amount, start + 1)
    } else {
      return nil
    }
    while let factor = multiplier(end) {
      end += 1
      current *= factor
      if factor >= 1000 { (total, current) = (total + current, 0) }
      let next = word(end, is: lexicon.marks.and) ? end + 1 : end
      if let (amount, after) = belowHundred(at: next) { (current, end) = (current + amount, after) }
    }
    return (total + current, end)
  }

  /// "seven", "twenty", "twenty-four".
  private func belowHundred(at start: Int) -> (amount: Double, end: Int)? {
    guard let first = spelled(start) else { return nil }
    guard first >= 20 else { return (first, start + 1) }
    let next = word(start + 1, is: lexicon.marks.hyphen) ? start + 2 : start + 1
    guard let second = spelled(next), second < 10 else { return (first, start + 1) }
    return (first + second, next + 1)
  }

  /// A number below a hundred that is one word.
  private func spelled(_ index: Int) -> Double? {
    guard index < items.count, items[index].word != nil, let value = items[index].value(.number),
      value < 100
    else { return nil }
    return value
  }

  private func multiplier(_ index: Int) -> Double? {
    index < items.count ? items[index].value(.multiplier) : nil
  }

  private func word(_ index: Int, is word: Int) -> Bool {
    index < items.count && items[index].word == word
  }

  private func value(_ wordClass: WordClass, _ number: Double) -> Item.Value {
    Item.Value(wordClass: wordClass, value: number)
  }
}

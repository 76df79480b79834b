import HearsayDocument

/// Reads figures with what they count: "at least 12 miners", "2.5 million tonnes".
struct QuantityReader {
  let reading: Reading
  let things: ThingLexicon

  /// - Parameter acts: the acts of the content by token; a figure belongs to the nearest.
  func quantities(
    in content: [Range<Int>],
    acts: [(token: Int, name: String)]
  ) -> [Quantity] {
    content.flatMap { piece in
      figures(in: piece).compactMap { quantity($0, acts: acts, in: piece) }
    }
  }

  /// The numerals of a piece, ranges taken as one.
  private func figures(in piece: Range<Int>) -> [Figure] {
    let numerals = NumeralReader(reading: reading)
    var result: [Figure] = []
    var token = piece.lowerBound
    while token < piece.upperBound {
      guard let figure = numerals.figure(at: token, in: piece) else {
        token += 1
        continue
      }
      result.append(figure)
      token = max(token + 1, figure.tokens.upperBound)
    }
    return result
  }

  private func quantity(
    _ figure: Figure,
    acts: [(token: Int, name: String)],
    in piece: Range<Int>
  ) -> Quantity? {
    let act = nearest(acts, to: figure.tokens.lowerBound)
    guard let unit = figure.unit ?? unit(of: figure, in: piece) ?? victims(of: act) else {
      return nil
    }
    let bounds = Comparator(before: figure.tokens.lowerBound, in: piece, of: reading)
      .bounds(figure.lowest...figure.highest)
    return Quantity(
      lowest: bounds.lowerBound,
      highest: bounds.upperBound,
      unit: unit,
      family: things.family(of: unit),
      act: act,
      text: reading.string(figure.tokens)
    )
  }

  /// "30 are missing", "the number of dead at 14": a bare figure beside such an act counts people.
  private func victims(of act: String?) -> String? {
    guard let act, ["kill", "injure", "missing", "displace"].contains(act) else { return nil }
    return "person"
  }

  /// The act whose word stands nearest; the acts are in the order of the text.
  private func nearest(_ acts: [(token: Int, name: String)], to token: Int) -> String? {
    var low = 0
    var high = acts.count
    while low < high {
      let middle = (low + high) / 2
      if acts[middle].token < token { low = middle + 1 } else { high = middle }
    }
    let beside = [low - 1, low].filter(acts.indices.contains)
    return beside.min { distance(acts[$0].token, token) < distance(acts[$1].token, token) }
      .map { acts[$0].name }
  }

  /// Tokens between a figure and an act; one behind a conjunction belongs to another clause.
  private func distance(_ act: Int, _ figure: Int) -> Int {
    let between = min(act, figure)..<max(act, figure)
    guard between.count <= ClauseFinder.reach else { return between.count * 2 }
    return between.contains { reading.upos($0) == .cconj } ? ClauseFinder.reach : between.count
  }

  /// What is counted: the head of the phrase, a currency sign before or a per cent sign after.
  private func unit(of figure: Figure, in piece: Range<Int>) -> String? {
    let start = figure.tokens.lowerBound
    let end = figure.tokens.upperBound
    if start > piece.lowerBound, let currency = Currencies.sign(reading.words[start - 1]) {
      return currency
    }
    guard end < piece.upperBound else { return nil }
    if isPerCent(end, in: piece) { return "%" }
    return counted(from: end, in: piece)
  }

  private func isPerCent(_ token: Int, in piece: Range<Int>) -> Bool {
    switch reading.words[token] {
    case "%", "percent", "percentage": true
    case "per": token + 1 < piece.upperBound && reading.words[token + 1] == "cent"
    default: false
    }
  }

  /// The head of the phrase behind a figure; of "tonnes of grain" the measure, of "of the miners"
  /// the miners.
  private func counted(from end: Int, in piece: Range<Int>) -> String? {
    let next = reading.words[end] == "of" && end + 1 < piece.upperBound ? end + 1 : end
    var head = next
    if let row = reading.phrases.phrase(holding: next) { head = reading.phrases[row].head }
    guard head >= next, piece.contains(head),
      [.noun, .propn, .adj].contains(reading.upos(head))
    else { return nil }
    let lemma = reading.lemma(head).lowercased()
    if let currency = Currencies.name(lemma) { return currency }
    return things.isAnyPerson(lemma) ? "person" : lemma
  }
}

/// Money by one key, whichever way it is written.
private enum Currencies {
  private static let signs = [
    "$": "$", "us$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "₹", "₩": "₩",
  ]
  private static let names = [
    "dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "rupee": "₹", "won": "₩",
  ]

  static func sign(_ word: String) -> String? { signs[word] }
  static func name(_ lemma: String) -> String? { names[lemma] }
}

/// The words before a figure that open its interval: "at least", "up to", "about".
private struct Comparator {
  private let before: [String]

  private static let near: Set<String> = [
    "about", "around", "some", "roughly", "approximately", "estimated", "circa", "approx",
  ]
  private static let justBelow: Set<String> = ["nearly", "almost"]
  private static let below: Set<String> = ["fewer", "less"]
  private static let above: Set<String> = ["more", "over", "above", "exceeding"]
  /// Words that may stand between the comparator and the figure: "more than half a million".
  private static let filling: Set<String> = ["$", "us$", "€", "£", "¥", "a", "an", "the", "as"]

  init(before start: Int, in piece: Range<Int>, of reading: Reading) {
    let words = reading.words[max(piece.lowerBound, start - 5)..<start]
    before = words.reversed().drop { Self.filling.contains($0) }.prefix(3).reversed()
  }

  func bounds(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let last = before.last ?? ""
    if let open = compared(last, range) { return open }
    if Self.near.contains(last) { return range.lowerBound * 0.9...range.upperBound * 1.1 }
    if Self.justBelow.contains(last) { return range.lowerBound * 0.9...range.upperBound }
    return range
  }

  /// One side open: "no fewer than", "at most", "up to".
  private func compared(_ last: String, _ range: ClosedRange<Double>) -> ClosedRange<Double>? {
    let second = before.dropLast().last ?? ""
    let isNegated = before.dropLast(2).last == "no" || before.dropLast(2).last == "not"
    let atLeast = range.lowerBound...Double.infinity
    let atMost = 0...range.upperBound
    switch (second, last) {
    case ("at", "least"), (_, "minimum"): return atLeast
    case ("at", "most"), ("up", "to"), (_, "maximum"), (_, "under"), (_, "below"): return atMost
    case ("many", _) where last == "as", ("much", _) where last == "as": return atMost
    case (let word, "than") where Self.below.contains(word): return isNegated ? atLeast : atMost
    case (let word, "than") where Self.above.contains(word): return isNegated ? atMost : atLeast
    case (_, let word) where Self.above.contains(word) && word != "more": return atLeast
    case (_, "many"), (_, "much"): return second == "as" ? atMost : nil
    default: return nil
    }
  }
}

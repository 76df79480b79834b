import HearsayDocument

/// Two mentions side by side that speak of the same one.
enum Appositions {
  /// "Kim Son Gyong, a minister for …,", "its director for safety, Elena Sorn, said", "a woman
  /// called Rosa": a comma between, and after the second the end of the insert.
  static func areApposed(_ first: Draft, _ second: Draft, _ reading: NameReading) -> Bool {
    guard isOne(first), isOne(second), first.label == second.label,
      isLink(first.tokens.upperBound..<second.tokens.lowerBound, first, reading)
    else { return false }
    if isNaming(first.tokens.upperBound, reading) { return true }
    guard let next = end(of: second, reading) else { return true }
    if reading.tokens.shapes[next] == .punctuation { return true }
    return first.form == .nominal && [.verb, .aux].contains(reading.tags.upos[next])
  }

  /// A comma, with what a description still says before it, or "called".
  private static func isLink(_ link: Range<Int>, _ first: Draft, _ reading: NameReading) -> Bool {
    guard let last = link.last, link.count <= Limits.appositionGap,
      reading.token(last, inSentenceOf: first.head) != nil
    else { return false }
    if link.count == 1, isNaming(last, reading) { return first.form == .nominal }
    guard reading.words[last] == "," else { return false }
    return link.count == 1
      || first.form == .nominal && isComplement(link.dropLast(), reading)
  }

  private static func isNaming(_ token: Int, _ reading: NameReading) -> Bool {
    reading.words[token] == "called" || reading.words[token] == "named"
  }

  /// "for safety": a preposition and nouns, no clause.
  private static func isComplement(_ run: Range<Int>, _ reading: NameReading) -> Bool {
    guard let first = run.first, reading.tags.upos[first] == .adp else { return false }
    return run.allSatisfy {
      [.adp, .noun, .propn, .adj, .det, .num, .cconj].contains(reading.tags.upos[$0])
    }
  }

  /// The token after a mention and what still belongs to it ("vice director" + "for safety").
  private static func end(of second: Draft, _ reading: NameReading) -> Int? {
    var end = second.tokens.upperBound
    let limit = end + Limits.appositionGap
    if let next = reading.token(end, inSentenceOf: second.head), second.form == .nominal {
      while end < limit, reading.token(end, inSentenceOf: next) != nil,
        isComplement(next..<(end + 1), reading)
      {
        end += 1
      }
    }
    return reading.token(end, inSentenceOf: second.head)
  }

  /// "Kim Son Gyong, who is a minister for …".
  static func isPredicate(_ second: Draft, of first: Draft, _ reading: NameReading) -> Bool {
    var link = reading.words[
      first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    ]
    if link.first == "," { link = link.dropFirst() }
    return isOne(second) && first.label == second.label && link.count == 2 && link.first == "who"
      && ["is", "was"].contains(link.last)
  }

  private static func isOne(_ draft: Draft) -> Bool {
    (draft.label == .person || draft.label == .organization) && !draft.isPlural
  }
}

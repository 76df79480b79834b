import HearsayDocument

/// Two mentions side by side that speak of the same one.
enum Appositions {
  /// "Kim Son Gyong, a minister for …,": a comma between, and after the second the end of the insert.
  static func areApposed(_ first: Draft, _ second: Draft, _ reading: Reading) -> Bool {
    guard isOnePerson(first), isOnePerson(second),
      first.tokens.upperBound + 1 == second.tokens.lowerBound,
      reading.words[first.tokens.upperBound] == ","
    else { return false }
    guard let next = reading.token(second.tokens.upperBound, inSentenceOf: first.head) else {
      return true
    }
    if reading.tokens.shapes[next] == .punctuation { return true }
    return first.form == .nominal && [.verb, .aux].contains(reading.tags.upos[next])
  }

  /// "Kim Son Gyong, who is a minister for …".
  static func isPredicate(_ second: Draft, of first: Draft, _ reading: Reading) -> Bool {
    var link = reading.words[
      first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    ]
    if link.first == "," { link = link.dropFirst() }
    return isOnePerson(second) && link.count == 2 && link.first == "who"
      && ["is", "was"].contains(link.last)
  }

  private static func isOnePerson(_ draft: Draft) -> Bool {
    draft.label == .person && !draft.isPlural
  }
}

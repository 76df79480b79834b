import HearsayDocument

/// What a cue attributes to its left.
extension ContentFinder {
  /// The content before a cue and its source: a quotation that ends there, or the clause up to the
  /// comma.
  ///
  /// - Parameters:
  ///   - end: the first token of cue and source together.
  ///   - floor: nothing before it belongs to the content.
  func preceding(_ end: Int, floor: Int) -> Content? {
    guard end > sentence.lowerBound else {
      let content = precedingQuotation(endingAt: end - 1, floor: 0)
      return content.flatMap { $0.endsSentence ? nil : $0 }
    }
    var last = end - 1
    if reading.isComma(last) || reading.isDash(last) { last -= 1 }
    guard last >= floor else { return nil }
    if let content = precedingQuotation(endingAt: last, floor: floor) { return content }
    guard last < end - 1 else { return nil }
    let tokens = trimmed(max(floor, sentence.lowerBound)..<last + 1)
    guard tokens.count > 1 || reading.isVerb(last) else { return nil }
    return Content(pieces: [tokens], shape: .clause)
  }

  private func precedingQuotation(endingAt last: Int, floor: Int) -> Content? {
    guard last >= 0, reading.shape(last) == .closeQuote,
      let run = quotations.run(holding: last), run.marked.upperBound == last + 1
    else { return nil }
    let open = run.marked.lowerBound
    let lead = max(floor, sentence.lowerBound)
    let startsHere = open <= lead || sentence.lowerBound > open
    let tokens = startsHere ? run.tokens : lead..<run.tokens.upperBound
    return Content(
      pieces: [trimmed(tokens)],
      shape: startsHere ? .quotation : .clause,
      endsSentence: reading.words[last - 1] == "."
    )
  }
}

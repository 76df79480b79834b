import HearsayDocument

/// "Kim's claim that", "a denial by the ministry of": noun cues with a named holder.
extension SentenceReader {
  func nounDraft(_ cue: Cue) -> Draft? {
    let agent = nounAgent(after: cue.end)
    guard let source = agent ?? possessor(of: cue) ?? giver(of: cue) else { return nil }
    let start = agent?.upperBound ?? cue.end
    guard start + 1 < sentence.upperBound, let found = content(of: cue, from: start) else {
      return nil
    }
    let end = TreeLimit(reading: reading, quotations: quotations).end(of: found, below: cue.head)
    let content = contents.trimmed(found.lowerBound..<end)
    guard content.count > 1 || reading.upos(content.lowerBound) != .part else { return nil }
    return make(cue, source: source, content: [content], construction: .noun)
  }

  private func content(of cue: Cue, from start: Int) -> Range<Int>? {
    let frames = cue.frames
    switch reading.words[start] {
    case "that" where frames.contains(.that): return cut(start + 1, finiteVerbs: 1, cue)
    case "to" where frames.contains(.to): return cut(start, finiteVerbs: 0, cue)
    case "of" where frames.contains(.of),
      "about" where !frames.isDisjoint(with: [.nounPhrase, .wh]),
      "for" where frames.contains(.nounPhrase), "over" where frames.contains(.nounPhrase),
      "to" where frames.contains(.nounPhrase), "against" where frames.contains(.nounPhrase):
      return cut(start + 1, finiteVerbs: 0, cue)
    case ":" where frames.contains(.quote), "whether" where frames.contains(.wh):
      return clause(from: start)
    default: return nil
    }
  }

  /// The content up to where the sentence's own verb takes over, where the noun is its subject: behind
  /// as many finite verbs as the content has itself.
  private func cut(_ start: Int, finiteVerbs: Int, _ cue: Cue) -> Range<Int>? {
    guard let whole = clause(from: start) else { return nil }
    guard !hasFiniteVerb(sentence.lowerBound..<cue.start) else { return whole }
    var seen = 0
    for token in whole where reading.isVerb(token) && reading.isFinite(token) {
      guard token == start || reading.upos(token - 1) != .aux else { continue }
      seen += 1
      if seen > finiteVerbs, token > start { return contents.trimmed(start..<token) }
    }
    return whole
  }

  /// "claims by officials that": the phrase after "by" or "from".
  private func nounAgent(after end: Int) -> Range<Int>? {
    guard end + 1 < sentence.upperBound, ["by", "from"].contains(reading.words[end]) else {
      return nil
    }
    return reading.nounPhrase(holding: end + 1).flatMap { phrase in
      isLikelyHolder(phrase) || reading.upos(end + 1) == .det && isCalled(phrase) ? phrase : nil
    }
  }

  /// "denials from the bakery that", "the rejection by the board of": what follows is a content.
  private func isCalled(_ phrase: Range<Int>) -> Bool {
    phrase.upperBound < sentence.upperBound
      && ["that", "of"].contains(reading.words[phrase.upperBound])
  }

  /// "Kim's claim", "its denial", "American claims": what stands before the noun in its phrase.
  private func possessor(of cue: Cue) -> Range<Int>? {
    guard let row = reading.phrases.phrase(holding: cue.head) else { return nil }
    let before = reading.phrases[row].tokens.clamped(to: 0..<cue.start)
    if let mark = before.last(where: isPossessive) {
      let owner = reading.upos(mark) == .part ? before.lowerBound..<mark : mark..<mark + 1
      return owner.isEmpty ? nil : owner
    }
    return before.last { isName($0, before: cue.start) }
      .flatMap { reading.mentions.narrowest(holding: $0) }
      .map { reading.mentions[$0].tokens }
  }

  /// "The operator gave assurances that": the subject of the verb whose object the noun is.
  private func giver(of cue: Cue) -> Range<Int>? {
    guard let row = reading.phrases.phrase(holding: cue.head) else { return nil }
    let verb = reading.phrases[row].tokens.lowerBound - 1
    guard verb >= sentence.lowerBound, Self.lightVerbs.contains(reading.lemma(verb)) else {
      return nil
    }
    let group = VerbGroup(endingAt: verb, in: sentence, of: reading)
    guard !group.isNegated, !group.isPassive else { return nil }
    return sources.subject(before: group.start, floor: sentence.lowerBound)?.tokens
  }

  private static let lightVerbs: Set<String> = [
    "give", "make", "issue", "offer", "voice", "express", "raise", "have", "hold", "repeat",
    "level", "announce", "send", "release", "deliver",
  ]

  private func isName(_ token: Int, before head: Int) -> Bool {
    guard let row = reading.mentions.narrowest(holding: token) else { return false }
    let mention = reading.mentions[row]
    return mention.form == .name && mention.tokens.upperBound <= head
  }

  private func isPossessive(_ token: Int) -> Bool {
    ["'s", "’s", "'", "’", "his", "her", "its", "their"].contains(reading.words[token])
  }
}

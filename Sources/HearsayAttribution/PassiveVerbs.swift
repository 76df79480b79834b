import HearsayDocument

/// "He was accused by Kyiv of lying", "it was reported that", "they are believed to have left".
extension SentenceReader {
  func passiveDraft(_ cue: Cue) -> Draft? {
    if let draft = hearingDraft(cue) { return draft }
    let agent = sources.agent(after: cue.end)
    guard agent != nil || cue.frames.contains(.passive),
      let subject = sources.subject(before: cue.groupStart, floor: sentence.lowerBound)?.tokens,
      agent != nil || !["i", "we"].contains(reading.words[subject.lowerBound]),
      let content = content(of: cue, subject, from: agent?.upperBound ?? cue.end, agent != nil)
    else { return nil }
    return make(cue, source: agent, content: content, construction: .passive)
  }

  /// "The driver was asleep, the court was told.": the content before those who were told it.
  private func hearingDraft(_ cue: Cue) -> Draft? {
    guard cue.frames.contains(.addressee), cue.frames.contains(.quote), endsSentence(cue),
      let hearer = sources.subject(before: cue.groupStart, floor: sentence.lowerBound)?.tokens,
      let content = contents.preceding(hearer.lowerBound, floor: floor(before: cue)),
      content.shape == .quotation || content.pieces.contains(where: hasFiniteVerb)
    else { return nil }
    return make(cue, source: nil, content: content.pieces, construction: .passive)
  }

  private func endsSentence(_ cue: Cue) -> Bool {
    cue.end >= sentence.upperBound || reading.upos(cue.end) == .punct
  }

  private func content(
    of cue: Cue,
    _ subject: Range<Int>,
    from start: Int,
    _ hasAgent: Bool
  ) -> [Range<Int>]? {
    guard start < sentence.upperBound, reading.upos(start) != .punct else {
      return hasAgent || isStatement(subject) ? [subject] : nil
    }
    let isImpersonal = subject.count == 1 && reading.words[subject.lowerBound] == "it"
    if ["of", "to", "as", "for", "over", "with"].contains(reading.words[start]) {
      return [subject] + (clause(from: start).map { [$0] } ?? [])
    }
    if reading.words[start] == "that" || isImpersonal
      || !cue.frames.isDisjoint(with: [.addressee, .wh])
    {
      return contents.following(cue, from: start, isSubordinate: false)?.pieces
    }
    if reading.upos(start) == .adj { return [subject] + (clause(from: start).map { [$0] } ?? []) }
    return hasAgent && !cue.frames.isDisjoint(with: [.nounPhrase, .object]) ? [subject] : nil
  }

  /// "The rumour was denied": what was said before is its own content.
  private func isStatement(_ subject: Range<Int>) -> Bool {
    guard let head = reading.phraseHead(holding: subject.lowerBound) else { return false }
    return stances.objects.isStatement(reading.lemma(head).lowercased())
  }
}

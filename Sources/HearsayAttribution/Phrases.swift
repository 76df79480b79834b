import HearsayDocument

/// "according to X", "in X's words", "as X puts it".
extension SentenceReader {
  func phraseDraft(_ cue: Cue) -> Draft? {
    if let slot = cue.slot {
      guard reading.words[slot.lowerBound] != "other",
        let holder = reading.nounPhrase(holding: slot.upperBound - 1),
        holder.lowerBound <= slot.lowerBound
      else { return nil }
      return draft(cue, source: slot, content: around(cue.start..<cue.end))
    }
    if cue.frames == .none { return adverbDraft(cue) }
    guard cue.frames.contains(.sourceAfter) else { return activeDraft(cue) }
    guard let source = sources.inverted(after: cue.end)?.tokens ?? opening(after: cue),
      isSpecific(source)
    else { return nil }
    let end = max(source.upperBound, opening(after: cue)?.upperBound ?? 0)
    return draft(cue, source: source, content: around(cue.start..<end))
  }

  /// "According to [a study by two economists], …": at the start of a sentence all up to the comma.
  private func opening(after cue: Cue) -> Range<Int>? {
    guard cue.start == sentence.lowerBound else { return nil }
    let limit = min(sentence.upperBound, cue.end + Self.longestOpening)
    guard let comma = (cue.end..<limit).first(where: reading.isComma), comma > cue.end,
      [.noun, .propn, .num].contains(reading.upos(comma - 1)), !hasFiniteVerb(cue.end + 1..<comma)
    else { return nil }
    return cue.end..<comma
  }

  private static let longestOpening = 30

  private func draft(_ cue: Cue, source: Range<Int>, content: [Range<Int>]?) -> Draft? {
    content.flatMap { make(cue, source: source, content: $0, construction: .phrase) }
  }

  /// "The guard allegedly sold the key": the clause without the word, said by nobody named.
  private func adverbDraft(_ cue: Cue) -> Draft? {
    guard cue.entry.stance != .decline else { return activeDraft(cue) }
    guard reading.tree.relation(of: cue.head) == .advmod,
      let verb = reading.tree.head(of: cue.head),
      reading.isVerb(verb) || reading.tree.child(of: verb, .cop) != nil
    else { return nil }
    let span = reading.tree.span(of: verb).clamped(to: sentence)
    let pieces = [span.lowerBound..<cue.start, cue.end..<span.upperBound].map(contents.trimmed)
    return make(cue, source: nil, content: pieces, construction: .phrase)
  }

  /// "a ton per week", "according to plan": a bare common noun tells nobody's words.
  private func isSpecific(_ source: Range<Int>) -> Bool {
    source.count > 1 || isLikelyHolder(source) || reading.upos(source.lowerBound) != .noun
      || reading.lemma(source.lowerBound).lowercased() != reading.words[source.lowerBound]
  }

  /// The content before a phrase, after it, or both where the first part has no verb of its own.
  private func around(_ phrase: Range<Int>) -> [Range<Int>]? {
    let left = leading(phrase.lowerBound)
    let isCommaAfter = phrase.upperBound < sentence.upperBound && reading.isComma(phrase.upperBound)
    let rest = isCommaAfter ? clause(from: phrase.upperBound + 1) : nil
    guard let left, let piece = left.first else { return rest.map { [$0] } }
    guard let rest, !hasFiniteVerb(piece) else { return left }
    return left + [rest]
  }

  private func leading(_ end: Int) -> [Range<Int>]? {
    if let content = contents.preceding(end, floor: sentence.lowerBound) { return content.pieces }
    guard end > sentence.lowerBound + 1 else { return nil }
    let tokens = contents.trimmed(sentence.lowerBound..<end)
    return tokens.count > 1 ? [tokens] : nil
  }

  /// "Kerry: sanctions will stay": a name, a colon and what is said at the start of a line.
  func labeledDraft() -> Draft? {
    let start = sentence.lowerBound
    guard reading.startsBlock(start), !transcript.holds(start),
      let source = reading.nounPhrase(holding: start),
      source.lowerBound == start, source.count <= Self.longestLabel,
      source.upperBound + 2 < sentence.upperBound, reading.words[source.upperBound] == ":"
    else { return nil }
    let content = contents.trimmed(source.upperBound + 1..<sentence.upperBound)
    guard content.count > 2,
      isNamed(source) || isSpeaking(after: source.upperBound) || isReported(content, by: source)
    else { return nil }
    return Draft(
      source: source,
      cue: [source.upperBound..<source.upperBound + 1],
      content: [content],
      judgement: stances.ofContent([content], source: source),
      construction: .label,
      isNeutral: true
    )
  }

  private static let longestLabel = 6

  /// "Cardiff library: we never burned them".
  private func isSpeaking(after colon: Int) -> Bool {
    colon + 1 < sentence.upperBound && ["we", "i"].contains(reading.words[colon + 1])
  }

  /// "Poll: governor leads", "Police: driver was asleep": roles and documents without an article
  /// label headlines.
  private func isReported(_ content: Range<Int>, by source: Range<Int>) -> Bool {
    Self.labelHeads.contains(reading.words[source.upperBound - 1]) && hasFiniteVerb(content)
      && !reading.isStop(sentence.upperBound - 1)
  }

  private static let labelHeads: Set<String> = [
    "poll", "report", "study", "survey", "analysis", "police", "officials", "official", "experts",
    "expert", "analysts", "analyst", "lawyer", "lawyers", "minister", "ministry", "prosecutors",
  ]

  private func isNamed(_ source: Range<Int>) -> Bool {
    guard let row = reading.mentions.mention(holding: source.upperBound - 1) else { return false }
    let label = reading.mentions[row].label
    return reading.mentions[row].form == .name
      && (label == .person || label == .organization
        || label == .geopolitical)
  }
}

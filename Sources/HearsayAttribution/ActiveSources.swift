import HearsayDocument

/// Who speaks by an active verb: its subject, before it or behind, or that of a verb it depends on.
extension SentenceReader {
  /// The source by the patterns of words, unless the tree names another subject before the cue.
  func source(of cue: Cue) -> SourceFinder.Source? {
    let found = sourceByPattern(of: cue)
    guard cue.entry.kind == .verb, let parsed = TreeSources(reading: reading).source(of: cue.head),
      sentence.lowerBound <= parsed.tokens.lowerBound,
      quotations.run(holding: parsed.tokens.lowerBound) == quotations.run(holding: cue.head),
      parsed.tokens.upperBound <= cue.groupStart || parsed.place == .participle
    else { return found }
    guard let found,
      found.tokens.overlaps(parsed.tokens) || found.place == .inverted
        || reading.isHeadlineVerb(cue.start, cue.form)
    else { return parsed }
    return found
  }

  /// "met to discuss the budget", "voted to endorse her": the subject of the verb that the infinitive
  /// depends on; of a participle the noun ("an alliance backing her").
  func purposeSource(of cue: Cue) -> SourceFinder.Source? {
    if cue.form == .gerund, let phrase = modified(by: cue), isLikelyHolder(phrase) {
      return SourceFinder.Source(tokens: phrase, place: .relative)
    }
    guard cue.isInfinitive, let verb = reading.tree.head(of: cue.head), reading.isVerb(verb),
      [.xcomp, .advcl].contains(reading.tree.relation(of: cue.head))
    else { return nil }
    return TreeSources(reading: reading).source(of: verb).flatMap { source in
      source.tokens.upperBound <= cue.groupStart
        && source.tokens.lowerBound >= sentence.lowerBound ? source : nil
    }
  }

  private func sourceByPattern(of cue: Cue) -> SourceFinder.Source? {
    if cue.isInfinitive {
      return sources.subject(ofInfinitiveAt: cue.groupStart, floor: sentence.lowerBound)
    }
    if cue.form == .gerund, cue.groupStart == cue.start { return participleSource(of: cue) }
    if let shared = headlineSource(of: cue) { return shared }
    let subject = sources.subject(before: cue.groupStart, floor: sentence.lowerBound)
    if let subject, isLikelyHolder(subject.tokens), !endsWithSource(cue) { return subject }
    return invertedSource(of: cue) ?? subject ?? coordinatedSource(of: cue)
      ?? elidedSubject(of: cue).map { SourceFinder.Source(tokens: $0, place: .coordinated) }
  }

  /// "…, adding that", "…, accusing Kyiv of": the source before, or the subject of the sentence.
  ///
  /// A verb that is none of speech needs the comma before it: "a man supporting the plan" says nothing.
  private func participleSource(of cue: Cue) -> SourceFinder.Source? {
    if let speaker = modified(by: cue), isSpeaker(speaker) {
      return SourceFinder.Source(tokens: speaker, place: .relative)
    }
    let before = cue.groupStart - 1
    guard before >= sentence.lowerBound else { return nil }
    guard
      cue.frames.contains(.quote) || reading.upos(before) == .punct
        || ["by", "while", "and"].contains(reading.words[before])
    else { return nil }
    let tokens = lastSource ?? sources.mainSubject(upTo: cue.groupStart)
    return tokens.map { SourceFinder.Source(tokens: $0, place: .participle) }
  }

  /// "footage of [Mr Orlo] saying", "[voters] wanting": the noun phrase that a participle is tied to.
  private func modified(by cue: Cue) -> Range<Int>? {
    guard reading.tree.relation(of: cue.head) == .acl, let noun = reading.tree.head(of: cue.head),
      let phrase = reading.nounPhrase(holding: noun), phrase.upperBound == cue.groupStart
    else { return nil }
    return phrase
  }

  private func isSpeaker(_ phrase: Range<Int>) -> Bool {
    guard let row = reading.mentions.mention(holding: phrase.upperBound - 1) else { return false }
    return [.person, .organization, .group].contains(reading.mentions[row].label)
  }

  private func coordinatedSource(of cue: Cue) -> SourceFinder.Source? {
    var before = cue.groupStart - 1
    while before > sentence.lowerBound, reading.upos(before) == .adv { before -= 1 }
    guard before >= sentence.lowerBound,
      reading.upos(before) == .cconj || reading.isComma(before)
    else { return nil }
    let tokens = lastSource ?? sources.mainSubject(upTo: cue.groupStart)
    return tokens.map { SourceFinder.Source(tokens: $0, place: .coordinated) }
  }

  /// A cue that cannot introduce a quotation wants somebody who can speak for its subject: a mention,
  /// or for all but the verbs of showing any described one.
  func isFit(_ source: SourceFinder.Source, for cue: Cue) -> Bool {
    if cue.frames.contains(.quote) || isLikelyHolder(source.tokens) || cue.entry.stance == .demand {
      return true
    }
    let governsClause = cue.end < sentence.upperBound && reading.words[cue.end] == "that"
    if governsClause, hasNoun(source.tokens) { return true }
    let last = source.tokens.upperBound - 1
    if stances.objects.isStatement(reading.lemma(last).lowercased()) { return true }
    let shows = Self.showingVerbs.contains(cue.entry.words[0])
    return (!shows || cue.frames.contains(.objectPredicate))
      && [.noun, .propn].contains(reading.upos(last))
  }

  private func hasNoun(_ tokens: Range<Int>) -> Bool {
    tokens.contains { reading.upos($0) == .noun }
  }

  private static let showingVerbs: Set<String> = [
    "show", "suggest", "indicate", "mean", "reveal", "prove", "reflect", "demonstrate", "signal",
    "find", "imply", "illustrate", "point", "support", "challenge", "want", "expect", "see",
    "agree",
    "back", "hold", "call", "favor", "favour", "oppose", "need", "plan", "know", "appear", "seem",
  ]

  // MARK: Inversion

  /// "…," said Mr Orlo: the source behind a cue that stands behind its content.
  private func invertedSource(of cue: Cue) -> SourceFinder.Source? {
    guard cue.groupStart == cue.start, cue.frames.contains(.quote), standsBehindContent(cue),
      let source = sources.inverted(after: cue.end), endsClause(source.tokens.upperBound)
    else { return nil }
    if isLikelyHolder(source.tokens) || standsAlone(source.tokens, behind: cue) { return source }
    return sources.maker(after: source.tokens.upperBound)
  }

  /// "“Not true,” wrote the composer", and at the end of a headline "…, says airline": nothing but
  /// who said it can stand there.
  private func standsAlone(_ source: Range<Int>, behind cue: Cue) -> Bool {
    guard cue.groupStart > 0, reading.upos(source.upperBound - 1) == .noun else { return false }
    let before = cue.groupStart - 1
    return reading.shape(before) == .closeQuote && cue.frames.contains(.that)
      || source.upperBound == sentence.upperBound
        && (reading.isComma(before) || reading.isHeadlineVerb(cue.start, cue.form))
  }

  private func standsBehindContent(_ cue: Cue) -> Bool {
    let before = cue.groupStart - 1
    if cue.groupStart == sentence.lowerBound, opensWithSource(cue) { return true }
    guard before >= 0 else { return false }
    if reading.shape(before) == .closeQuote { return true }
    guard before >= sentence.lowerBound else { return false }
    return reading.upos(before) == .punct || endsWithSource(cue)
  }

  /// "Said Mr Orlo: “…”", "Added the mayor, “…”": a sentence that opens with its verb of saying.
  private func opensWithSource(_ cue: Cue) -> Bool {
    guard cue.form == .past, let source = sources.inverted(after: cue.end)?.tokens,
      source.upperBound + 1 < sentence.upperBound
    else { return false }
    return [",", ":"].contains(reading.words[source.upperBound])
      && reading.shape(source.upperBound + 1) == .openQuote
  }

  /// "The stocks have run out said the minister.": nothing but a noun phrase behind the cue, and a
  /// whole clause before it.
  private func endsWithSource(_ cue: Cue) -> Bool {
    guard cue.form == .past || cue.form == .third, cue.groupStart == cue.start,
      cue.entry.words == ["say"], cue.end < sentence.upperBound,
      reading.startsNounPhrase(cue.end) || reading.upos(cue.end) == .det,
      !(cue.end..<sentence.upperBound).contains(where: opensClause)
    else { return false }
    let before = sentence.lowerBound..<cue.start
    return before.filter { reading.isVerb($0) && reading.isFinite($0) }.count > 0
      && !before.contains { reading.words[$0] == "that" }
  }

  /// A finite verb; "posed by", "made by" is a participle, however it is tagged.
  private func opensClause(_ token: Int) -> Bool {
    reading.isVerb(token) && reading.isFinite(token)
      && !reading.words[token..<min(token + 3, sentence.upperBound)].contains("by")
  }

  private func endsClause(_ token: Int) -> Bool {
    guard token < sentence.upperBound else { return true }
    if reading.timex(token) != nil { return true }
    if reading.shape(token) == .openQuote { return reading.upos(token - 1) != .pron }
    switch reading.upos(token) {
    case .punct, .adp, .cconj, .sconj, .adv: return true
    case .verb: return reading.tags.verbForms[token] == .participle || !opensClause(token)
    default: return reading.words[token] == "who"
    }
  }
}

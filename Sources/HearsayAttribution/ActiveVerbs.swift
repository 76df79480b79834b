import HearsayDocument

/// Verbs with their subject, and adjectives with a copula: "Kim denied …", "She is certain that …".
extension SentenceReader {
  /// A subject that is none of a speaker, or not of this verb alone, makes a mention.
  func activeDraft(_ cue: Cue) -> Draft? {
    guard !nonSpeech.describesNoun(cue) else { return nil }
    let speaker = source(of: cue)
    if let speaker, speaker.place == .inverted || isFit(speaker, for: cue) {
      return draft(cue, speaker)
    }
    guard let source = speaker ?? purposeSource(of: cue),
      var draft = draft(cue, source), !draft.content.isEmpty
    else { return nil }
    draft.isUnsaid = true
    return draft
  }

  /// Where the clause of a cue begins: "…, as [the police have said]" with its conjunction.
  private func start(of cue: Cue, _ source: SourceFinder.Source) -> Int {
    let start = min(source.tokens.lowerBound, cue.groupStart)
    let isComment =
      start - 1 > sentence.lowerBound && reading.words[start - 1] == "as"
      && reading.isComma(start - 2)
    return isComment ? start - 1 : start
  }

  /// "But, he said, the dam was safe", "As the mayor noted, the dam was safe", "Loyalty, she said, is
  /// rare": a cue put in near the start of its content.
  private func inserted(_ cue: Cue, _ source: SourceFinder.Source) -> ContentFinder.Content? {
    guard canFollowContent(cue, source), isCut(cue), source.tokens.upperBound <= cue.groupStart
    else { return nil }
    let rest = contents.trimmed(cue.end + 1..<sentence.upperBound)
    let lead = contents.trimmed(sentence.lowerBound..<source.tokens.lowerBound)
    guard hasFiniteVerb(rest), lead.count < 2 else { return nil }
    let isBegun = lead.contains { [.noun, .propn, .pron].contains(reading.upos($0)) }
    guard isBegun || reading.startsNounPhrase(rest.lowerBound) else { return nil }
    return ContentFinder.Content(pieces: isBegun ? [lead, rest] : [rest], shape: .clause)
  }

  private func draft(_ cue: Cue, _ source: SourceFinder.Source) -> Draft? {
    if source.place == .inverted { return invertedDraft(cue, source.tokens) }
    let isSubordinate = opensSubordinateClause(source)
    let right = contents.following(cue, from: cue.end, isSubordinate: isSubordinate)
    let left =
      canFollowContent(cue, source)
      ? contents.preceding(start(of: cue, source), floor: floor(before: cue)) : nil
    let found =
      relativeContent(of: cue, source) ?? joined(left, right, around: cue) ?? treeContent(of: cue)
      ?? inserted(cue, source)
    guard let content = found, isQuotable(content, by: cue) else {
      return bareDraft(cue, source.tokens)
    }
    guard !nonSpeech.isEmpty(content, of: cue),
      !nonSpeech.isBlow(cue, by: source.tokens, on: content)
    else {
      return nil
    }
    return make(
      cue,
      source: isHeard(cue) ? nil : source.tokens,
      content: content.pieces,
      construction: isHeard(cue) ? .passive : construction(source, content, left)
    )
  }

  /// "The embassy did not respond": of all cues without a content, only a refusal says something.
  private func bareDraft(_ cue: Cue, _ source: Range<Int>) -> Draft? {
    guard cue.frames.contains(.none),
      var draft = make(cue, source: source, content: [], construction: .bare)
    else { return nil }
    draft.isMention = draft.isMention || draft.judgement.stance != .decline
    // "Prices declined": a word alone that may mean something else wants somebody who can refuse.
    return cue.entry.words != ["decline"] || isLikelyHolder(source) ? draft : nil
  }

  private var nonSpeech: NonSpeech { NonSpeech(reading: reading, objects: stances.objects) }

  /// What the tree gives a verb that no pattern found a content for.
  private func treeContent(of cue: Cue) -> ContentFinder.Content? {
    guard cue.entry.kind == .verb else { return nil }
    return TreeContents(reading: reading, contents: contents).content(of: cue)
  }

  /// Verbs like "go" and "laugh" attribute only what stands in quotation marks.
  private func isQuotable(_ content: ContentFinder.Content, by cue: Cue) -> Bool {
    guard cue.frames.isSubset(of: [.quote, .none, .passive]) else { return true }
    return content.pieces.contains { quotations.run(holding: $0.lowerBound) != nil }
  }

  private func canFollowContent(_ cue: Cue, _ source: SourceFinder.Source) -> Bool {
    source.place == .subject && !cue.frames.isDisjoint(with: [.quote, .that])
  }

  private func construction(
    _ source: SourceFinder.Source,
    _ content: ContentFinder.Content,
    _ left: ContentFinder.Content?
  ) -> Construction {
    if content.shape == .quotation { return .quotation }
    if source.place == .participle || source.place == .coordinated { return .shared }
    if content.shape == .nounPhrase || content.shape == .object { return .object }
    return left?.pieces.first == content.pieces.first ? .preceding : .clause
  }

  /// "Days after the US accused …, Moscow sent": the content ends with the clause, at the comma.
  private func opensSubordinateClause(_ source: SourceFinder.Source) -> Bool {
    if source.place == .relative { return true }
    let before = source.tokens.lowerBound - 1
    guard before >= sentence.lowerBound, before - sentence.lowerBound < 4 else { return false }
    return ["after", "before", "as", "when", "while", "since", "although", "though", "because"]
      .contains(reading.words[before])
  }

  // MARK: Both sides of the cue

  /// The contents on both sides of a cue as one: «"A," he said, "B"», "Russia, he said, will win".
  func joined(
    _ left: ContentFinder.Content?,
    _ right: ContentFinder.Content?,
    around cue: Cue
  ) -> ContentFinder.Content? {
    guard let left else { return right }
    guard let right else { return floating(left, around: cue) }
    guard left.shape == .quotation, right.shape == .quotation else {
      return left.shape == .quotation && right.shape != .quotation
        && (isCut(cue) || opensCircumstance(right)) ? left : right
    }
    if left.endsSentence { return right }
    return ContentFinder.Content(
      pieces: left.pieces + right.pieces,
      shape: .quotation
    )
  }

  /// "“No comment,” she said when asked": when it was said, not what.
  private func opensCircumstance(_ content: ContentFinder.Content) -> Bool {
    content.pieces.first.map { piece in
      ["when", "as", "after", "before", "while"].contains(reading.words[piece.lowerBound])
    } ?? false
  }

  /// True where a comma stands right after the cue.
  private func isCut(_ cue: Cue) -> Bool {
    cue.end < sentence.upperBound && reading.isComma(cue.end)
  }

  /// A clause cut in two by the cue goes on after the comma where its first part has no verb yet;
  /// a first part without a verb is no content by itself.
  private func floating(
    _ left: ContentFinder.Content,
    around cue: Cue
  ) -> ContentFinder.Content? {
    guard left.shape == .clause, let piece = left.pieces.first,
      !hasFiniteVerb(piece) || isCut(cue) && goesOn(cue.end + 1)
    else { return left }
    // A headline may do without finite verbs.
    guard isCut(cue) else {
      return reading.isHeadline(sentence) || endsSentence(cue, piece) ? left : nil
    }
    let rest = contents.trimmed(cue.end..<sentence.upperBound)
    guard !rest.isEmpty, hasFiniteVerb(rest) else { return nil }
    return ContentFinder.Content(pieces: [piece, rest], shape: .clause)
  }

  /// "It was the ministry, he said, that had warned": what stands behind the comma needs what is before.
  private func goesOn(_ token: Int) -> Bool {
    guard token < sentence.upperBound else { return false }
    return ["that", "which", "who"].contains(reading.words[token]) || reading.upos(token) == .aux
  }

  /// "People like Scott, he said.": nothing else is there to be the content.
  private func endsSentence(_ cue: Cue, _ left: Range<Int>) -> Bool {
    guard cue.end >= sentence.upperBound || reading.isStop(cue.end) else { return false }
    return ![.adp, .sconj, .adv, .cconj].contains(reading.upos(left.lowerBound))
  }

  private func invertedDraft(_ cue: Cue, _ source: Range<Int>) -> Draft? {
    let left = contents.preceding(cue.groupStart, floor: floor(before: cue)) ?? unmarkedBefore(cue)
    let right = contents.following(cue, from: source.upperBound, isSubordinate: false)
    let content =
      left?.shape == .quotation && right?.shape == .quotation
      ? joined(left, right, around: cue) : left ?? right
    guard let content, isQuotable(content, by: cue) else { return nil }
    return make(cue, source: source, content: content.pieces, construction: .inverted)
  }

  /// The clause before a cue without a comma between them.
  func unmarkedBefore(_ cue: Cue) -> ContentFinder.Content? {
    let tokens = contents.trimmed(floor(before: cue)..<max(floor(before: cue), cue.groupStart))
    guard tokens.count > 2 else { return nil }
    return ContentFinder.Content(pieces: [tokens], shape: .clause)
  }
}

import HearsayDocument

/// Ties the cues of one sentence to their sources and contents.
///
/// Each kind of cue has a file of its own: `ActiveVerbs` and `ActiveSources`, `PassiveVerbs`,
/// `QuotedAsSaying`, `Phrases`, `Nouns`.
struct SentenceReader {
  let reading: Reading
  let quotations: QuotationMap
  let carriers: CarrierLexicon
  let transcript: Transcript
  let sentence: Range<Int>

  let matcher: CueMatcher
  let sources: SourceFinder
  let contents: ContentFinder
  let stances: StanceRules

  /// The source of the verb before, which a coordinated or participial verb shares.
  private(set) var lastSource: Range<Int>?
  /// The last source of the sentence before, for a sentence that begins with its verb.
  private let speakerBefore: Range<Int>?
  private(set) var found: [Draft] = []

  init(
    reading: Reading,
    quotations: QuotationMap,
    lexicon: CueLexicon,
    objects: ObjectLexicon,
    carriers: CarrierLexicon,
    transcript: Transcript,
    sentence: Range<Int>,
    speakerBefore: Range<Int>?
  ) {
    self.speakerBefore = speakerBefore
    self.reading = reading
    self.quotations = quotations
    self.carriers = carriers
    self.transcript = transcript
    self.sentence = sentence
    matcher = CueMatcher(lexicon: lexicon, reading: reading)
    sources = SourceFinder(reading: reading, sentence: sentence)
    contents = ContentFinder(
      reading: reading,
      quotations: quotations,
      matcher: matcher,
      sentence: sentence
    )
    stances = StanceRules(
      reading: reading,
      quotations: quotations,
      objects: objects,
      cues: lexicon
    )
  }

  mutating func drafts() -> [Draft] {
    var skipTo = sentence.lowerBound
    if let draft = labeledDraft() { found.append(draft) }
    for cue in matcher.cues(in: sentence) where cue.start >= skipTo {
      guard var draft = bestDraft(at: cue.start), let voice = voice(of: draft) else { continue }
      if voice == .own { draft.isUnsaid = true }
      if let cited = CitedSource(reading: reading, carriers: carriers).source(of: cue) {
        if cited.isCitation { continue }
        draft.carriers += draft.source.map { [cited.carrier($0)] } ?? []
        draft.source = cited.tokens
      }
      draft.carriers += carriersBeside(draft)
      draft.canCarry = !draft.isMention && carriers.role(of: draft.source, in: reading) != nil
      found.append(draft)
      if draft.source != nil, !draft.isMention, cue.entry.kind == .verb, !isNested(cue) {
        lastSource = draft.source
      }
      skipTo =
        draft.construction == .asSaying ? draft.cue.last?.upperBound ?? skipTo : cue.start + 1
    }
    return found
  }

  /// True for a cue inside the content of an earlier one.
  private func isNested(_ cue: Cue) -> Bool {
    found.dropLast().contains { $0.content.contains { $0.contains(cue.start) } }
  }

  /// Of the readings of a cue the one that finds its content behind itself, else the first that
  /// finds any; one under which something was said before all others.
  private func bestDraft(at start: Int) -> Draft? {
    let readings = matcher.readings(at: start, in: sentence).compactMap(draft)
    let said = readings.filter { !$0.isUnsaid }
    let drafts = said.isEmpty ? readings : said
    let following = drafts.first { $0.construction != .preceding && $0.construction != .bare }
    return following ?? drafts.first { !$0.content.isEmpty } ?? drafts.first
  }

  private func draft(for cue: Cue) -> Draft? {
    guard !cue.frames.contains(.cueTail) || cue.entry.kind != .phrase else { return nil }
    switch cue.entry.kind {
    case .phrase: return phraseDraft(cue)
    case .adjective: return supposed(activeDraft(cue), by: cue)
    case .noun: return nounDraft(cue)
    case .verb:
      if let draft = asSayingDraft(cue) ?? participleDraft(cue) { return supposed(draft, by: cue) }
      return supposed(cue.isPassive ? passiveDraft(cue) : activeDraft(cue), by: cue)
    }
  }

  /// A draft under a hypothetical cue as what it is: nobody has said it.
  private func supposed(_ draft: Draft?, by cue: Cue) -> Draft? {
    guard var draft, isHypothetical(cue) else { return draft }
    draft.isUnsaid = true
    draft.judgement = Judgement(.decline, by: .negatedCue)
    return draft
  }

  // MARK: What all kinds of cue share

  func make(
    _ cue: Cue,
    source: Range<Int>?,
    content: [Range<Int>],
    construction: Construction
  ) -> Draft? {
    let content = content.compactMap { spoken($0, with: cue) }
    let judgement = stances.judgement(of: cue, content: content, source: source)
    guard judgement != nil || !content.isEmpty else { return nil }
    var draft = Draft(
      source: source,
      cue: cue.pieces + tail(after: cue, source),
      cueGroup: group(of: cue) + tail(after: cue, source),
      content: cue.entry.stance == .deny ? denied(content) : content,
      judgement: judgement ?? Judgement(.decline, by: .negatedCue),
      construction: construction,
      isNeutral: stances.isNeutral(cue),
      isMention: cue.frames.contains(.mention)
    )
    draft.isUnsaid = judgement == nil
    return draft
  }

  /// What of a content is left inside the quotation in which its cue stands; nil where nothing is.
  private func spoken(_ piece: Range<Int>, with cue: Cue) -> Range<Int>? {
    guard let run = quotations.run(holding: cue.head) else { return piece.isEmpty ? nil : piece }
    let inside = contents.trimmed(piece.clamped(to: run.tokens))
    return inside.isEmpty ? nil : inside
  }

  /// The pieces of a cue, the first from where its verb group begins, the last with a colon behind it.
  private func group(of cue: Cue) -> [Range<Int>] {
    var pieces = cue.pieces
    guard cue.entry.kind == .verb, let first = pieces.first, let last = pieces.last else {
      return pieces
    }
    pieces[0] = min(cue.groupStart, first.lowerBound)..<first.upperBound
    if last.upperBound < sentence.upperBound, reading.words[last.upperBound] == ":" {
      pieces[pieces.count - 1] = pieces[pieces.count - 1].lowerBound..<last.upperBound + 1
    }
    return pieces
  }

  /// The content from a token to where something takes the word from the source.
  func clause(from start: Int) -> Range<Int>? {
    let end = ClauseEnd(reading: reading, quotations: quotations, matcher: matcher)
      .end(of: start, in: sentence)
    let tokens = contents.trimmed(start..<max(start, end))
    return tokens.isEmpty ? nil : tokens
  }

  /// "denied American claims that it sold arms" denies what the claims say.
  private func denied(_ content: [Range<Int>]) -> [Range<Int>] {
    guard let piece = content.first, content.count == 1,
      let row = reading.phrases.phrase(holding: piece.lowerBound)
    else { return content }
    let head = reading.phrases[row].head
    guard head + 2 < piece.upperBound, reading.words[head + 1] == "that",
      reading.upos(head) == .noun
    else { return content }
    return [head + 2..<piece.upperBound]
  }

  /// "in a statement" behind the cue, or behind its inverted source, is part of the cue.
  private func tail(after cue: Cue, _ source: Range<Int>?) -> [Range<Int>] {
    let places = [cue.end] + (source.map { [$0.upperBound] } ?? [])
    return places.lazy.compactMap { matcher.tail(of: cue, at: $0, in: sentence) }.first.map { [$0] }
      ?? []
  }

  /// Where the contents of earlier cues end, if something new begins there.
  func floor(before cue: Cue) -> Int {
    let ends = found.filter { !$0.isMention }.compactMap { $0.extent?.upperBound }.filter {
      $0 < cue.groupStart
    }
    guard let end = ends.max(), cue.groupStart - end > 4 else { return sentence.lowerBound }
    return max(end, sentence.lowerBound)
  }

  /// "if he says": nobody has said it.
  ///
  /// Modal cues are hypothetical too, unless they withhold.
  private func isHypothetical(_ cue: Cue) -> Bool {
    if let modal = cue.modal, cue.entry.stance != .decline, !cue.isNegated {
      // "would only say" is what was said.
      if reading.words[cue.groupStart..<cue.head].contains("only") { return false }
      return Self.hypotheticalModals.contains(modal)
    }
    if isFreeRelative(cue) { return true }
    guard !cue.isInfinitive,
      let subject = sources.subject(before: cue.groupStart, floor: sentence.lowerBound),
      subject.tokens.lowerBound > sentence.lowerBound
    else { return false }
    return ["if", "unless", "whether"].contains(reading.words[subject.tokens.lowerBound - 1])
  }

  /// "what the ministry says": a thing named, not a content.
  private func isFreeRelative(_ cue: Cue) -> Bool {
    var token = cue.groupStart - 1
    let limit = max(sentence.lowerBound, cue.groupStart - 12)
    while token >= limit, !reading.isVerb(token), reading.upos(token) != .punct {
      if ["what", "whatever"].contains(reading.words[token]) { return true }
      token -= 1
    }
    return false
  }

  private static let hypotheticalModals: Set<String> = [
    "could", "may", "might", "should", "must", "can", "would", "'d", "’d",
  ]

  /// "Further said that …": a sentence without a subject goes on with the speaker before it.
  func elidedSubject(of cue: Cue) -> Range<Int>? {
    guard cue.form == .past, cue.groupStart == sentence.lowerBound + 1,
      reading.upos(sentence.lowerBound) == .adv
    else { return nil }
    return speakerBefore
  }

  private enum Voice { case own, other }

  /// Nil where no source speaks: a pronoun for a thing, or inside a quotation the speaker's own voice.
  private func voice(of draft: Draft) -> Voice? {
    guard let source = draft.source else { return .other }
    let first = reading.words[source.lowerBound]
    let isPronoun = source.count == 1 && reading.upos(source.lowerBound) == .pron
    if source.count == 1, Self.things.contains(first) {
      return ["those", "that"].contains(first) && isRelative(draft) ? .own : nil
    }
    // "…," one said: one of those just spoken of.
    let isOwn =
      source.count == 1 && Self.ownVoices.contains(first)
      && (first != "one" || draft.construction != .quotation)
    guard quotations.run(holding: source.lowerBound) != nil else { return isOwn ? .own : .other }
    return isOwn || isPronoun || ["my", "our", "your"].contains(first) ? nil : .other
  }

  /// "those who say": nobody in particular.
  private func isRelative(_ draft: Draft) -> Bool {
    draft.source.map { reading.words[min($0.upperBound, sentence.upperBound - 1)] == "who" }
      ?? false
  }

  private static let ownVoices: Set<String> = ["i", "we", "you", "one"]
  private static let things: Set<String> = [
    "me", "us", "this", "these", "those", "which", "that", "there",
  ]

  func isLikelyHolder(_ source: Range<Int>) -> Bool {
    source.contains { reading.mentions.mention(holding: $0) != nil }
  }

  func hasFiniteVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains { reading.isVerb($0) && reading.isFinite($0) }
  }

  /// Media and agencies named beside the cue: "told Reuters", "in a statement carried by KCNA".
  private func carriersBeside(_ draft: Draft) -> [Carrier] {
    guard let last = draft.cue.last?.upperBound else { return [] }
    var place = max(last, draft.source.map { $0.lowerBound >= last ? $0.upperBound : last } ?? last)
    let contentStart = draft.content.map(\.lowerBound).first { $0 >= place }
    let end = min(contentStart ?? sentence.upperBound, place + 16, sentence.upperBound)
    var result: [Carrier] = []
    while place < end, !reading.isComma(place), !reading.isStop(place) {
      if let carrier = carriers.carrier(at: place, in: reading) {
        result.append(carrier)
        place = carrier.tokens.upperBound
      } else {
        place += 1
      }
    }
    return result
  }
}

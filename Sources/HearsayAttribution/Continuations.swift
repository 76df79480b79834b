import HearsayDocument

/// Gives quotations that stand without a cue to the speaker who was just quoted.
///
///     "We will stay," Mr Orlo said. "Nobody asked us to leave."
///
/// The second quotation is a claim of its own with an empty cue.
struct Continuations {
  let reading: Reading
  let quotations: QuotationMap
  let stances: StanceRules

  /// Fewer words in marks are scare quotes.
  private static let fewestTokens = 4
  /// How many sentences after a quotation its speaker still holds the word.
  private static let reach = 1

  func added(to drafts: [Draft]) -> [Draft] {
    var result = drafts
    let quoted = quotedTokens(of: drafts)
    var speakers = SpeakerQueue(drafts)
    for run in quotations.runs {
      let sentence = reading.sentences.sentence(of: run.tokens.lowerBound)
      guard run.tokens.count >= Self.fewestTokens || isWhole(run, sentence) else { continue }
      speakers.advance(to: run.tokens.lowerBound)
      guard !quoted[run.tokens.lowerBound], let speaker = speakers.last,
        fills(run, sentence) || isAnnounced(run, by: speaker), holdsTheWord(speaker, in: sentence)
      else { continue }
      let draft = continuation(of: speaker.draft, run)
      speakers.take(draft, endingAt: run.tokens.upperBound)
      result.append(draft)
    }
    return result
  }

  /// Tokens that some content already holds.
  private func quotedTokens(of drafts: [Draft]) -> [Bool] {
    var quoted = [Bool](repeating: false, count: reading.tokens.count)
    for piece in drafts.lazy.filter({ !$0.isUnsaid }).flatMap(\.content) {
      for token in piece { quoted[token] = true }
    }
    return quoted
  }

  /// A short quotation counts where it is the whole sentence.
  private func isWhole(_ run: QuotedRun, _ sentence: Int) -> Bool {
    let tokens = reading.sentences[sentence]
    return run.tokens.count > 1 && run.marked.lowerBound <= tokens.lowerBound
      && run.marked.upperBound >= tokens.upperBound
  }

  /// True where the sentence is nothing but the quotation, or the quotation runs on from the
  /// paragraph before.
  private func fills(_ run: QuotedRun, _ sentence: Int) -> Bool {
    run.continues || run.marked.lowerBound <= reading.sentences[sentence].lowerBound
  }

  /// A quotation behind a colon: "One of them remembers the bottle: “It stood on the shelf”".
  private func isAnnounced(_ run: QuotedRun, by speaker: SpeakerQueue.Speaker) -> Bool {
    let colon = run.marked.lowerBound - 1
    return colon >= 0 && reading.words[colon] == ":" && speaker.end == colon
  }

  /// True where the speaker was quoted in this sentence or just before it.
  private func holdsTheWord(_ speaker: SpeakerQueue.Speaker, in sentence: Int) -> Bool {
    let between = sentence - reading.sentences.sentence(of: speaker.end - 1)
    guard between <= Self.reach else { return false }
    let isQuoting = speaker.draft.content.contains { quotations.run(holding: $0.lowerBound) != nil }
    return isQuoting || between == 0 || speaker.draft.construction == .clause
  }

  private func continuation(of speaker: Draft, _ run: QuotedRun) -> Draft {
    let last = run.tokens.upperBound - 1
    let tokens = run.tokens.lowerBound..<(reading.isStop(last) ? last : last + 1)
    return Draft(
      source: speaker.source,
      cue: [],
      content: [tokens],
      judgement: stances.ofContent([tokens], source: speaker.source),
      carriers: speaker.carriers,
      construction: .continuation,
      isNeutral: true
    )
  }
}

/// The drafts with a source in the order of their ends, taken one by one as the text goes on.
private struct SpeakerQueue {
  typealias Speaker = (draft: Draft, end: Int)

  private(set) var last: Speaker?
  private let waiting: [Speaker]
  private var next = 0

  init(_ drafts: [Draft]) {
    waiting = drafts.compactMap { draft in
      guard draft.source != nil, !draft.isMention, draft.judgement.stance != .decline,
        let end = draft.extent?.upperBound
      else {
        return nil
      }
      return (draft, end)
    }.sorted { $0.end < $1.end }
  }

  mutating func advance(to token: Int) {
    while next < waiting.count, waiting[next].end <= token {
      take(waiting[next].draft, endingAt: waiting[next].end)
      next += 1
    }
  }

  mutating func take(_ draft: Draft, endingAt end: Int) {
    if end >= last?.end ?? 0 { last = (draft, end) }
  }
}

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
    for run in quotations.runs where run.tokens.count >= Self.fewestTokens {
      let sentence = reading.sentences.sentence(of: run.tokens.lowerBound)
      guard !quoted[run.tokens.lowerBound], fills(run, sentence),
        let speaker = speaker(before: run, sentence, in: result)
      else { continue }
      result.append(continuation(of: speaker, run))
    }
    return result
  }

  /// Tokens that some content already holds.
  private func quotedTokens(of drafts: [Draft]) -> [Bool] {
    var quoted = [Bool](repeating: false, count: reading.tokens.count)
    for piece in drafts.lazy.flatMap(\.content) {
      for token in piece { quoted[token] = true }
    }
    return quoted
  }

  /// True where the sentence is nothing but the quotation, or the quotation runs on from the
  /// paragraph before.
  private func fills(_ run: QuotedRun, _ sentence: Int) -> Bool {
    run.continues || run.marked.lowerBound <= reading.sentences[sentence].lowerBound
  }

  /// The draft with a quotation that ends last before the run, close enough to go on.
  private func speaker(before run: QuotedRun, _ sentence: Int, in drafts: [Draft]) -> Draft? {
    var best: Draft?
    for draft in drafts {
      guard let extent = draft.extent, extent.upperBound <= run.tokens.lowerBound,
        draft.source != nil, draft.stance != .decline
      else { continue }
      if extent.upperBound > (best?.extent?.upperBound ?? 0) { best = draft }
    }
    guard let best, let end = best.extent?.upperBound else { return nil }
    let between = sentence - reading.sentences.sentence(of: end - 1)
    let isQuoting = best.content.contains { quotations.run(holding: $0.lowerBound) != nil }
    return between <= Self.reach && (isQuoting || between == 0 || best.pattern == .clause)
      ? best : nil
  }

  private func continuation(of speaker: Draft, _ run: QuotedRun) -> Draft {
    let last = run.tokens.upperBound - 1
    let tokens = run.tokens.lowerBound..<(reading.isStop(last) ? last : last + 1)
    return Draft(
      source: speaker.source,
      cue: [],
      content: [tokens],
      stance: stances.stanceUnderNeutralCue([tokens]),
      carriers: speaker.carriers,
      pattern: .continuation,
      isNeutral: true
    )
  }
}

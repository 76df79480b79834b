public import HearsayDocument
public import HearsayText

/// Finds who says what in a text, by rules over tokens, tags, phrases and mentions.
///
/// The principal method is ``attributions(_:_:_:_:_:_:_:of:blocks:)``; it reads as the explanation:
/// quotations are paired, every sentence's cues are tied to source and content, pure carriers move
/// into the chain of what they carry, contents that hold two propositions are split, and quotations
/// without a cue of their own are given to the speaker before them.
public struct AttributionTagger: Sendable {
  private let cues: CueLexicon
  private let objects: ObjectLexicon
  private let carriers: CarrierLexicon

  public init(cues: CueLexicon, objects: ObjectLexicon, carriers: CarrierLexicon) {
    self.cues = cues
    self.objects = objects
    self.carriers = carriers
  }

  /// - Returns: the attributions in the order of their first token.
  public func attributions(
    _ tokens: TokenTable,
    _ sentences: SentenceTable,
    _ tags: TagTable,
    _ dependencies: DependencyTable,
    _ phrases: PhraseTable,
    _ mentions: MentionTable,
    _ timexes: TimexTable,
    of text: [UInt8],
    blocks: [Block]
  ) -> AttributionTable {
    let reading = Reading(
      text: text,
      blocks: blocks,
      tokens: tokens,
      sentences: sentences,
      tags: tags,
      dependencies: dependencies,
      phrases: phrases,
      mentions: mentions,
      timexes: timexes
    )
    let quotations = QuotationMap(reading)
    let transcript = Transcript(reading)
    let stances = StanceRules(
      reading: reading,
      quotations: quotations,
      objects: objects,
      cues: cues
    )
    var drafts: [Draft] = []
    for sentence in sentences.runs {
      var reader = SentenceReader(
        reading: reading,
        quotations: quotations,
        lexicon: cues,
        objects: objects,
        carriers: carriers,
        transcript: transcript,
        sentence: Dateline.stripped(sentence, of: reading),
        speakerBefore: drafts.last { !$0.isMention }?.source
      )
      drafts += Nesting(carriers: carriers, reading: reading).resolved(reader.drafts())
    }
    drafts += transcript.answers.map(stances.answer)
    drafts += SignedQuotation(reading: reading, quotations: quotations, stances: stances).drafts()
    drafts = Splitting(reading: reading, quotations: quotations, stances: stances).split(drafts)
    drafts = Continuations(reading: reading, quotations: quotations, stances: stances)
      .added(to: drafts)
    drafts = DenialRuns(reading: reading, stances: stances).carriedOn(drafts)
    return table(drafts, quotations, reading)
  }

  private func table(
    _ drafts: [Draft],
    _ quotations: QuotationMap,
    _ reading: Reading
  ) -> AttributionTable {
    let sources = TreeSources(reading: reading)
    let wholes = WholePhrases(reading: reading, drafts: drafts)
    var table = AttributionTable()
    for draft in drafts.sorted(by: Self.inTextOrder) {
      table.append(
        Attribution(
          source: draft.source.map(sources.withApposition),
          cue: draft.cue,
          content: draft.content,
          phrases: wholes.phrases(of: draft),
          stance: draft.judgement.stance,
          carriers: draft.carriers,
          quotation: quotations.quotation(of: draft.content),
          construction: draft.construction,
          ground: draft.judgement.ground,
          isMention: draft.isMention
        )
      )
    }
    return table
  }

  private static func inTextOrder(_ a: Draft, _ b: Draft) -> Bool {
    let first = a.content.first ?? a.cue.first ?? 0..<0
    let second = b.content.first ?? b.cue.first ?? 0..<0
    if first != second {
      return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
    }
    return (a.cue.first?.lowerBound ?? 0) < (b.cue.first?.lowerBound ?? 0)
  }
}

extension QuotationMap {
  /// How a content is quoted: by the share of its words that stand between marks.
  ///
  /// One or two words in marks are scare quotes and leave it indirect, unless they are half of it.
  func quotation(of content: [Range<Int>]) -> Quotation {
    var total = 0
    var quoted = 0
    var longest = 0
    for piece in content {
      for token in piece {
        total += 1
        guard let run = run(holding: token) else { continue }
        quoted += 1
        longest = max(longest, run.tokens.count)
      }
    }
    if total > 0, quoted == total { return .direct }
    return longest >= 3 || quoted * 2 > total && quoted > 0 ? .mixed : .indirect
  }
}

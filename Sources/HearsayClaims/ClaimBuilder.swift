public import HearsayDocument
import HearsayText

/// Turns the attributions of a document into claims.
///
/// Pure: the same tables give the same claims.
public struct ClaimBuilder: Sendable {
  private let lexicons: ClaimLexicons

  public init(lexicons: ClaimLexicons) { self.lexicons = lexicons }

  /// The claims of a document in the order of its attributions.
  ///
  /// - Parameter reading: the document's view, which costs a pass over its words to make.
  public func claims(
    in document: AnnotatedDocument,
    reading: Reading,
    from provenance: Provenance
  ) -> [Claim] {
    let attributions = document.attributions.claims
    let reader = DocumentReader(
      document: document,
      attributions: attributions,
      reading: reading,
      lexicons: lexicons,
      provenance: provenance
    )
    let claims = attributions.attributions.map(reader.claim)
    let dated = Occasions(attributions: attributions, reading: reading).completed(claims)
    return DayOfReport(
      attributions: attributions,
      reading: reading,
      published: document.published
    ).completed(dated)
  }
}

/// Builds the claims of one document.
private struct DocumentReader {
  let document: AnnotatedDocument
  let reading: Reading
  let lexicons: ClaimLexicons
  let provenance: Provenance
  let holders: HolderReader
  let passages: PassageMaker
  let dates: ClaimDates
  let actors: ActorNames
  /// The source of the first attribution of each content, by its first token: a content that two
  /// share ("denied American claims that it …") speaks from the first one's side.
  let speakers: [Int: Range<Int>]

  /// Stances whose holder is who acts where the content names nobody: "denied selling arms".
  private static let ownDeeds: Set<Stance> = [
    .assert, .deny, .confirm, .promise, .threaten, .decline,
  ]

  init(
    document: AnnotatedDocument,
    attributions: AttributionTable,
    reading: Reading,
    lexicons: ClaimLexicons,
    provenance: Provenance
  ) {
    self.document = document
    self.lexicons = lexicons
    self.provenance = provenance
    self.reading = reading
    passages = PassageMaker(document)
    holders = HolderReader(reading: reading, lexicons: lexicons, passages: passages)
    dates = ClaimDates(reading: reading, attributions: attributions)
    actors = ActorNames(reading: reading, countries: lexicons.countries)
    speakers = Self.firstSpeakers(attributions)
  }

  private static func firstSpeakers(_ attributions: AttributionTable) -> [Int: Range<Int>] {
    var first: [Int: (cue: Int, source: Range<Int>)] = [:]
    for attribution in attributions.attributions {
      guard let start = attribution.content.first?.lowerBound, let source = attribution.source,
        let cue = attribution.cue.first?.lowerBound
      else { continue }
      if cue < first[start]?.cue ?? .max { first[start] = (cue, source) }
    }
    return first.mapValues(\.source)
  }

  func claim(_ attribution: Attribution) -> Claim {
    let content = contentReader(for: attribution)
    let (statement, mainAct) = content.statement(of: attribution.content)
    let date = dates.statementDate(of: attribution)
    let confidence = confidence(of: attribution, date: date)
    let isSureOfHolder = confidence.holder >= ConfidenceTable.threshold
    let isSureOfDate = confidence.date >= ConfidenceTable.threshold
    return Claim(
      id: id(of: attribution),
      document: provenance.document,
      holder: isSureOfHolder ? attribution.source.map(holders.holder) : nil,
      chain: attribution.carriers.map { carrier in
        Link(passage: passages.passage([carrier.tokens]), role: carrier.role)
      },
      cue: passages.passage(attribution.cue, quoting: attribution.content.isEmpty),
      content: passages.passage(attribution.content, quoting: true),
      quotation: attribution.quotation,
      stance: attribution.stance,
      polarity: content.sign.polarity(of: attribution.content),
      modality: content.sign.modality(of: attribution),
      about: participants(in: statement, of: attribution),
      statementDate: isSureOfDate ? date : nil,
      eventDate: dates.eventDate(of: attribution, near: mainAct),
      confidence: confidence,
      abstained: (isSureOfHolder ? [] : [.holder]) + (isSureOfDate ? [] : [.date]),
      grounds: Grounds(construction: attribution.construction, stance: attribution.ground),
      evidence: provenance.evidence(for: document.tokens.bytes(of: extent(of: attribution))),
      statement: statement
    )
  }

  private func confidence(of attribution: Attribution, date: DatedValue?) -> Confidence {
    let table = lexicons.confidence
    let form = attribution.source.flatMap(holders.mention).map { reading.mentions[$0].form }
    return Confidence(
      content: table.content(attribution.construction),
      holder: attribution.source == nil ? 1 : table.holder(attribution.construction, form),
      stance: table.stance(attribution.ground),
      date: date.map { table.date(method: $0.method) } ?? 1
    )
  }

  private func contentReader(for attribution: Attribution) -> ContentReader {
    let start = attribution.content.first?.lowerBound ?? 0
    let first = speakers[start].flatMap(actor) ?? attribution.source.flatMap(actor)
    return ContentReader(
      reading: reading,
      lexicons: lexicons,
      actors: actors,
      speaker: attribution.source.flatMap(actor),
      implied: Self.ownDeeds.contains(attribution.stance) ? first : nil,
      start: start
    )
  }

  /// The country a source speaks for, else the source itself.
  private func actor(of source: Range<Int>) -> Actor? {
    guard let row = holders.mention(of: source) else { return nil }
    let mention = reading.mentions[row]
    let entity = mention.entity.map { reading.mentions.entities[$0] }
    guard let country = mention.country ?? entity?.country else {
      return actors.actor(ofMention: row)
    }
    return Actor(key: country, kind: .country, label: lexicons.countries[country] ?? country)
  }

  /// The tokens that prove the claim: its content, or where it has none its cue and source.
  private func extent(of attribution: Attribution) -> Range<Int> {
    let parts =
      attribution.content.isEmpty
      ? attribution.cue + (attribution.source.map { [$0] } ?? []) : attribution.content
    let start = parts.map(\.lowerBound).min() ?? 0
    return start..<max(start + 1, parts.map(\.upperBound).max() ?? start + 1)
  }

  /// The capture, the place of the proof and the cue: no two claims of a run share all three.
  private func id(of attribution: Attribution) -> String {
    let place = document.tokens.bytes(of: extent(of: attribution))
    let cue = attribution.cue.first.map { document.tokens.bytes(of: $0).start } ?? place.start
    return "\(provenance.key)-\(place.start)-\(place.end)-\(cue)"
  }

  private func participants(in statement: Statement, of attribution: Attribution) -> [Participant] {
    var seen: Set<Actor> = []
    var result: [Participant] = []
    for token in attribution.content.joined() {
      guard let actor = actors.actor(at: token, speaker: nil), seen.insert(actor).inserted,
        let row = reading.mentions.narrowest(holding: token)
      else { continue }
      let mention = reading.mentions[row]
      let entity = mention.entity.map { reading.mentions.entities[$0] }
      let name = entity.map(actors.name) ?? reading.string(mention.tokens)
      result.append(
        Participant(
          name: PassageMaker.oneLine(name),
          country: mention.country ?? entity?.country,
          role: role(of: actor, in: statement)
        )
      )
    }
    return result
  }

  private func role(of actor: Actor, in statement: Statement) -> Participant.Role {
    if statement.acts.contains(where: { $0.agent == actor }) { return .agent }
    if statement.acts.contains(where: { $0.recipient == actor }) { return .recipient }
    return .other
  }
}

import HearsayDocument

/// Joins the claims that one holder makes in neighbouring sentences into one occasion of speaking:
/// its date and who carried it are told once and hold for all of them.
///
///     KCNA reported a vice director … on Tuesday as saying "…". "…," the vice director said.
struct Occasions {
  let attributions: AttributionTable
  let reading: Reading

  /// An occasion goes on for this many sentences without a claim of the holder.
  private static let reach = 2

  private struct Occasion {
    var sentence: Int
    var date: DatedValue?
    var chain: [Link]
  }

  /// The claims with the date and the chain of their occasion where they have none of their own.
  func completed(_ claims: [Claim]) -> [Claim] {
    var open: [String: Occasion] = [:]
    return claims.enumerated().map { index, claim in
      guard let name = claim.holder?.name, let sentence = sentence(of: attributions[index]) else {
        return claim
      }
      var occasion = open[name] ?? Occasion(sentence: sentence, date: nil, chain: [])
      if sentence - occasion.sentence > Self.reach {
        occasion = Occasion(sentence: sentence, date: nil, chain: [])
      }
      occasion.sentence = sentence
      occasion.date = claim.statementDate ?? occasion.date
      occasion.chain = claim.chain.isEmpty ? occasion.chain : claim.chain
      open[name] = occasion
      return claim.with(date: occasion.date, chain: occasion.chain)
    }
  }

  private func sentence(of attribution: Attribution) -> Int? {
    (attribution.cue.first ?? attribution.content.first)
      .map { reading.sentences.sentence(of: $0.lowerBound) }
  }
}

extension Claim {
  /// The same claim with the date of its statement and its chain.
  fileprivate func with(date: DatedValue?, chain: [Link]) -> Claim {
    Claim(
      id: id,
      document: document,
      holder: holder,
      chain: chain,
      cue: cue,
      content: content,
      quotation: quotation,
      stance: stance,
      polarity: polarity,
      modality: modality,
      about: about,
      statementDate: date,
      eventDate: eventDate,
      confidence: confidence,
      abstained: abstained,
      grounds: grounds,
      evidence: evidence,
      statement: statement
    )
  }
}

import HearsayDocument
import HearsayText

/// A quotation with its speaker's name behind a dash, as letters and blurbs are printed.
///
///     “The dam was never safe.” — Ieva Kalnina, engineer
struct SignedQuotation {
  let reading: Reading
  let quotations: QuotationMap
  let stances: StanceRules

  /// A signature has at most this many tokens.
  private static let longestSignature = 12

  /// One for each paragraph that is nothing but a quotation and its signature.
  func drafts() -> [Draft] {
    reading.blocks.compactMap { draft(reading.tokens.tokens(in: $0.range)) }
  }

  private func draft(_ block: Range<Int>) -> Draft? {
    guard let run = quotations.run(holding: block.lowerBound), run.isClosed,
      run.marked.lowerBound == block.lowerBound
    else { return nil }
    let dash = run.marked.upperBound
    guard dash + 1 < block.upperBound, block.upperBound - dash <= Self.longestSignature,
      reading.isDash(dash), let name = reading.nounPhrase(holding: dash + 1),
      name.lowerBound == dash + 1, reading.mentions.mention(holding: name.upperBound - 1) != nil,
      !(name.upperBound..<block.upperBound).contains(where: reading.isVerb)
    else { return nil }
    let content = run.tokens.upperBound - 1
    return Draft(
      source: name,
      cue: [dash..<dash + 1],
      content: [run.tokens.lowerBound..<(reading.isStop(content) ? content : content + 1)],
      judgement: stances.ofContent([run.tokens], source: name),
      construction: .label,
      isNeutral: true
    )
  }
}

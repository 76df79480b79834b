import HearsayDocument

/// Carries a denial on to the words that say it again.
///
///     He rejected claims that the union was greedy. "Nobody has asked for a penny," he said.
///
/// By itself the quotation might be a complaint; behind the denial it can only be what is denied.
struct DenialRuns {
  let reading: Reading
  let stances: StanceRules

  func carriedOn(_ drafts: [Draft]) -> [Draft] {
    var result = drafts
    var last: Draft?
    for index in drafts.indices.sorted(by: { start(drafts[$0]) < start(drafts[$1]) }) {
      if let denial = last, repeats(drafts[index], denial) {
        result[index].judgement = Judgement(.deny, by: .denial)
      }
      last = result[index]
    }
    return result
  }

  private func start(_ draft: Draft) -> Int { draft.extent?.lowerBound ?? 0 }

  private func repeats(_ draft: Draft, _ denial: Draft) -> Bool {
    guard draft.isNeutral, draft.judgement.stance == .assert, denial.judgement.stance == .deny,
      let content = draft.content.first, let source = draft.source, let denier = denial.source,
      isSame(source, denier),
      reading.sentences.sentence(of: content.lowerBound)
        - reading.sentences.sentence(of: denier.lowerBound) <= 1
    else { return false }
    return stances.deniesNobodysDeed(content)
  }

  private func isSame(_ source: Range<Int>, _ denier: Range<Int>) -> Bool {
    if source == denier { return true }
    if let one = entity(source), let other = entity(denier) { return one == other }
    return reading.string(source).lowercased() == reading.string(denier).lowercased()
  }

  private func entity(_ source: Range<Int>) -> Int? {
    source.lazy.compactMap { reading.mentions.mention(holding: $0) }
      .compactMap { reading.mentions[$0].entity }.first
  }
}

import HearsayDocument

/// Splits contents that hold two propositions which could be true apart.
///
///     we have never had arms dealings and that we have no plan to do so
///     → "we have never had arms dealings" · "we have no plan to do so"
struct Splitting {
  let reading: Reading
  let stances: StanceRules

  func split(_ drafts: [Draft]) -> [Draft] { drafts.flatMap(parts) }

  private func parts(of draft: Draft) -> [Draft] {
    guard draft.pattern != .nounPhrase, draft.content.count == 1, let piece = draft.content.first,
      let cut = coordination(in: piece)
    else { return [draft] }
    var first = draft
    first.content = [piece.lowerBound..<cut.before]
    var second = draft
    second.content = [cut.after..<piece.upperBound]
    first.stance = stance(of: first)
    second.stance = stance(of: second)
    return [first] + parts(of: second)
  }

  /// Under a neutral cue each part tells its stance by itself.
  private func stance(of draft: Draft) -> Stance {
    draft.isNeutral ? stances.stanceUnderNeutralCue(draft.content) : draft.stance
  }

  /// The place of "and that" followed by a clause.
  private func coordination(in piece: Range<Int>) -> (before: Int, after: Int)? {
    for token in piece.dropFirst(2) where reading.words[token] == "that" {
      guard token + 2 < piece.upperBound, ["and", "but"].contains(reading.words[token - 1]),
        reading.nounPhrase(holding: token + 1) != nil
      else { continue }
      let before = reading.isComma(token - 2) ? token - 2 : token - 1
      return (before, token + 1)
    }
    return nil
  }
}

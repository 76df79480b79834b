import HearsayDocument

/// Moves pure carriers into the chain of the claim they carry.
///
/// "KCNA reported that a vice director had denied the sale" is the vice director's claim by way of
/// KCNA, and none of KCNA's own.
struct Nesting {
  let carriers: CarrierLexicon
  let reading: Reading

  /// A carrier's content is its carried claim where that begins within this many tokens.
  private static let lead = 4

  func resolved(_ drafts: [Draft]) -> [Draft] {
    var result = drafts
    var dropped: Set<Int> = []
    for outer in drafts.indices where drafts[outer].canCarry {
      guard let role = carriers.role(of: drafts[outer].source, in: reading),
        let source = drafts[outer].source, let inner = carried(by: outer, in: drafts)
      else { continue }
      result[inner].carriers.append(Carrier(tokens: source, role: role))
      dropped.insert(outer)
    }
    dropped.formUnion(drafts.indices.filter { isInsideOwnContent($0, drafts) })
    return result.indices.filter { !dropped.contains($0) }.map { result[$0] }
  }

  /// "expressed intentions of leaving" is one claim, not also that of the intentions.
  private func isInsideOwnContent(_ index: Int, _ drafts: [Draft]) -> Bool {
    guard drafts[index].construction == .noun, let cue = drafts[index].cue.first else {
      return false
    }
    return drafts.contains { outer in
      outer.construction != .noun && !outer.isMention && outer.source == drafts[index].source
        && outer.content.contains { $0.overlaps(cue) }
    }
  }

  /// The draft whose source and cue fill the start or the end of another's content.
  private func carried(by outer: Int, in drafts: [Draft]) -> Int? {
    guard let content = drafts[outer].contentExtent else { return nil }
    return drafts.indices.first { index in
      guard index != outer, !drafts[index].isMention, let source = drafts[index].source,
        let cue = drafts[index].cue.first,
        source != drafts[outer].source, content.overlaps(source), content.overlaps(cue)
      else { return false }
      return source.lowerBound - content.lowerBound <= Self.lead
        || content.upperBound - cue.upperBound <= Self.lead
    }
  }
}

import HearsayDocument

/// Where, by its tree, a cue's clause ends or its subject goes on to do something else.
///
///     They deny having had a request and observe that … → "having had a request"
///     He has called for calm and promised to go         → "calm"
///     It denied the leak, a day after …                 → "the leak"
struct TreeLimit {
  let reading: Reading
  let quotations: QuotationMap

  /// The end of a content that was found from left to right behind a cue.
  ///
  /// Where the tree does not have the content below the cue, the two disagree from the start and
  /// the tree is not asked.
  ///
  /// - Parameter cue: the verb or noun of the cue.
  func end(of content: Range<Int>, below cue: Int) -> Int {
    guard let first = content.first(where: { reading.upos($0) != .punct }),
      branch(of: first, below: cue) != nil
    else { return content.upperBound }
    let end = content.first { token in
      token > first && reading.upos(token) != .punct && quotations.run(holding: token) == nil
        && (leaves(token, cue: cue) && !isBackshifted(token, in: content, cue: cue)
          || isTimeOfCue(token, in: content, cue: cue))
    }
    // A finite verb right there has its subject in the content: the tree has cut a clause in two.
    guard let end, !(reading.isVerb(end) && reading.isFinite(end)) else {
      return content.upperBound
    }
    return end
  }

  /// True for a token that is outside the cue's subtree, or in a part of it that is not governed by
  /// the cue: what is coordinated with it.
  private func leaves(_ token: Int, cue: Int) -> Bool {
    guard let branch = branch(of: token, below: cue) else { return true }
    switch reading.tree.relation(of: branch) {
    case .conj: return reading.isVerb(branch)
    case .cc: return resumes(behind: branch)
    case .parataxis: return goesOn(branch)
    case .advcl: return isComment(branch)
    default: return false
    }
  }

  /// "announced a buyback on Thursday": the day belongs to the cue, where the content is no clause.
  private func isTimeOfCue(_ token: Int, in content: Range<Int>, cue: Int) -> Bool {
    guard let branch = branch(of: token, below: cue),
      [.obl, .oblUnmarked].contains(reading.tree.relation(of: branch)),
      reading.timex(branch) != nil
    else { return false }
    return !content.contains { reading.isVerb($0) && reading.isFinite($0) }
  }

  /// "said they had posed as recruiters and had sent …": behind a clause a perfect or a future beside a
  /// cue without an auxiliary goes on with what was said.
  private func isBackshifted(_ token: Int, in content: Range<Int>, cue: Int) -> Bool {
    guard let branch = branch(of: token, below: cue), !hasAuxiliary(cue),
      (content.lowerBound..<token).contains(where: { reading.isVerb($0) && reading.isFinite($0) })
    else { return false }
    let verb =
      reading.tree.relation(of: branch) == .cc
      ? reading.tree.children(of: cue).first {
        $0 > branch && reading.tree.relation(of: $0) == .conj
      } : branch
    return verb.map { content.contains($0) && hasAuxiliary($0) } ?? false
  }

  private func hasAuxiliary(_ verb: Int) -> Bool {
    reading.tree.children(of: verb).contains { child in
      reading.tree.relation(of: child) == .aux && reading.lemma(child) != "do"
    }
  }

  /// "Manila denies ramming trawler, says it drifted": a second verb without a subject of its own.
  private func goesOn(_ verb: Int) -> Bool {
    let start = reading.tree.span(of: verb).lowerBound
    return reading.isVerb(verb) && start == verb && start > 0 && reading.isComma(start - 1)
      && reading.tree.child(of: verb, .nsubj) == nil
  }

  /// True for a conjunction with a verb behind it that is coordinated with the cue.
  private func resumes(behind conjunction: Int) -> Bool {
    guard let cue = reading.tree.head(of: conjunction) else { return false }
    return reading.tree.children(of: cue).contains { child in
      child > conjunction && reading.tree.relation(of: child) == .conj && reading.isVerb(child)
    }
  }

  /// "…, saying her staff park behind the jail": a participle set off by a comma.
  private func isComment(_ clause: Int) -> Bool {
    let start = reading.tree.span(of: clause).lowerBound
    return start > 0 && reading.isComma(start - 1)
      && reading.tags.verbForms[clause] == .gerund && start == clause
  }

  /// The child of the cue on the path from a token to it; nil where the path does not lead there.
  private func branch(of token: Int, below cue: Int) -> Int? {
    var place = token
    while let head = reading.tree.head(of: place) {
      if head == cue { return place }
      place = head
    }
    return nil
  }
}

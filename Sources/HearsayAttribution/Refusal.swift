import HearsayDocument

/// Tells where a cue of denial denies nothing that was said, but refuses what was asked or offered,
/// or sends somebody away: "denied entry", "rejected the offer", "dismissed the minister".
struct Refusal {
  let reading: Reading
  let quotations: QuotationMap
  let objects: ObjectLexicon

  func isRefused(_ content: [Range<Int>], by cue: Cue, source: Range<Int>?) -> Bool {
    guard let start = content.first?.lowerBound, let head = head(of: start, cue) else {
      return false
    }
    if isGiven(head) || isRefusedToSomebody(cue, from: start) { return true }
    if cue.isPassive, Self.people.contains(reading.words[head]) { return true }
    guard Self.refusals.contains(cue.entry.words[0]), start >= cue.end || cue.isPassive,
      !content.joined().contains(where: { reading.words[$0] == "as" }),
      cue.end >= reading.words.count || reading.words[cue.end] != "as",
      start == 0 || reading.words[start - 1] != "that"
    else { return false }
    if let source, isRuling(head, by: source) { return true }
    return !isDeniable(head) && quotations.run(holding: start) == nil
  }

  /// Something said or done, and a pronoun that may stand for it.
  private func isDeniable(_ head: Int) -> Bool {
    let lemma = reading.lemma(head).lowercased()
    return objects.isStatement(lemma) || objects.isDeed(lemma) || reading.upos(head) == .pron
  }

  /// The noun that the content begins with: the object in the tree, else the head of its phrase.
  private func head(of start: Int, _ cue: Cue) -> Int? {
    let object = reading.tree.children(of: cue.head).first { child in
      [.obj, .nsubjPass].contains(reading.tree.relation(of: child))
        && reading.upos(child) != .verb && reading.tree.span(of: child).contains(start)
    }
    return object ?? reading.phraseHead(holding: start) ?? (isGiven(start) ? start : nil)
  }

  /// What is applied for or offered; a claim "for" something is an application too.
  private func isGiven(_ head: Int) -> Bool {
    if isGerundWithObject(head) { return false }
    if objects.isGrant(reading.lemma(head).lowercased()) || objects.isGrant(reading.words[head]) {
      return true
    }
    let next = head + 1
    return reading.lemma(head) == "claim" && next < reading.words.count
      && reading.words[next] == "for"
  }

  /// "denied funding the militia", "denied boarding the tanker": something done.
  private func isGerundWithObject(_ head: Int) -> Bool {
    reading.words[head].hasSuffix("ing") && head + 1 < reading.words.count
      && (reading.upos(head + 1) == .det || reading.startsNounPhrase(head + 1))
  }

  /// "denied the broadcaster a licence", "denied Osman from close range": somebody does not get it.
  private func isRefusedToSomebody(_ cue: Cue, from start: Int) -> Bool {
    guard cue.entry.words == ["deny"] else { return false }
    return isPerson(start) || isFollowedByObject(start)
      || reading.tree.children(of: cue.head).contains { child in
        reading.tree.relation(of: child) == .iobj
          || reading.tree.relation(of: child) == .obj && isGiven(child)
      }
  }

  /// A name and nothing of somebody's: "denied Osman's claim" begins otherwise.
  private func isPerson(_ start: Int) -> Bool {
    guard let row = reading.mentions.mention(holding: start),
      let phrase = reading.nounPhrase(holding: start)
    else { return false }
    let mention = reading.mentions[row]
    return mention.label == .person && mention.form == .name
      && mention.tokens.upperBound == phrase.upperBound
      && (phrase.upperBound >= reading.words.count
        || [.adp, .punct].contains(reading.upos(phrase.upperBound)))
  }

  /// A second phrase right behind the first: "denied City a penalty".
  private func isFollowedByObject(_ start: Int) -> Bool {
    guard let phrase = reading.nounPhrase(holding: start) else { return false }
    let next = phrase.upperBound
    return next < reading.words.count && ["a", "an", "the", "any"].contains(reading.words[next])
      && reading.timex(next) == nil && reading.timex(min(next + 1, reading.words.count - 1)) == nil
  }

  /// "The judge dismissed the charges": a court decides on a claim, it does not contradict it.
  private func isRuling(_ head: Int, by source: Range<Int>) -> Bool {
    let next = head + 1
    let hasClause = next < reading.words.count && reading.words[next] == "that"
    return !hasClause && source.contains { Self.courts.contains(reading.lemma($0).lowercased()) }
  }

  private static let courts: Set<String> = [
    "court", "judge", "tribunal", "magistrate", "jury", "arbitrator",
  ]
  private static let people: Set<String> = ["he", "she", "they", "we", "i", "you", "who"]

  /// Verbs that refuse more often what is offered or somebody than what is said.
  private static let refusals: Set<String> = ["reject", "dismiss", "contest"]
}

import HearsayDocument

/// "… accused of forging the will, which she denies", "a rumor denied by the palace": what is denied
/// or confirmed stands before the verb.
extension SentenceReader {
  /// The words before ", which" and the cue's subject.
  func relativeContent(of cue: Cue, _ source: SourceFinder.Source) -> ContentFinder.Content? {
    let pronoun = source.tokens.lowerBound - 1
    guard [.deny, .confirm].contains(cue.entry.stance), pronoun - 2 >= sentence.lowerBound,
      reading.words[pronoun] == "which"
    else { return nil }
    let comma = isPartitive(pronoun - 2) ? pronoun - 3 : pronoun - 1
    guard comma > sentence.lowerBound, reading.isComma(comma) else { return nil }
    let pieces = found.last.map(\.content)?.filter { $0.upperBound == comma }
    let words = pieces?.last ?? reading.nounPhrase(holding: comma - 1).map(withOwner)
    return words.map { ContentFinder.Content(pieces: [withoutPreposition($0)], shape: .clause) }
  }

  /// "all of which", "both of which".
  private func isPartitive(_ token: Int) -> Bool {
    ["all", "both", "most", "some", "each"].contains(reading.words[token])
      && reading.words[token + 1] == "of"
  }

  /// "two counts of perjury" for "perjury".
  private func withOwner(_ phrase: Range<Int>) -> Range<Int> {
    let of = phrase.lowerBound - 1
    guard of > sentence.lowerBound, reading.words[of] == "of",
      let owner = reading.nounPhrase(holding: of - 1)
    else { return phrase }
    return owner.lowerBound..<phrase.upperBound
  }

  private func withoutPreposition(_ words: Range<Int>) -> Range<Int> {
    words.count > 1 && ["of", "to", "with"].contains(reading.words[words.lowerBound])
      ? words.dropFirst() : words
  }

  /// A participle behind something said, and who did with it what the participle says.
  func participleDraft(_ cue: Cue) -> Draft? {
    guard [.deny, .confirm].contains(cue.entry.stance), !cue.isPassive,
      reading.tree.relation(of: cue.head) == .acl,
      let noun = reading.tree.head(of: cue.head), noun < cue.head,
      stances.objects.isStatement(reading.lemma(noun).lowercased()),
      let agent = sources.agent(after: cue.end)
    else { return nil }
    let content = TreeSources(reading: reading).nounPhrase(noun)
    let end = max(content.lowerBound, min(content.upperBound, cue.groupStart))
    return make(
      cue,
      source: agent,
      content: [contents.trimmed(content.lowerBound..<end)],
      construction: .passive
    )
  }
}

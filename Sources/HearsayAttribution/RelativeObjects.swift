import HearsayDocument

/// "… accused of forging the will, which she denies", "a rumor denied by the palace": what is denied
/// or confirmed stands before the verb.
extension SentenceReader {
  /// The words before ", which" and the cue's subject.
  func relativeContent(of cue: Cue, _ source: SourceFinder.Source) -> ContentFinder.Content? {
    let pronoun = source.tokens.lowerBound - 1
    guard [.deny, .confirm].contains(cue.entry.stance), pronoun - 2 > sentence.lowerBound,
      reading.words[pronoun] == "which", reading.isComma(pronoun - 1)
    else { return nil }
    let pieces = found.last.map(\.content)?.filter { $0.upperBound == pronoun - 1 }
    let words = pieces?.last ?? reading.nounPhrase(holding: pronoun - 2)
    return words.map { ContentFinder.Content(pieces: [withoutPreposition($0)], shape: .clause) }
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
    let end = min(content.upperBound, cue.groupStart)
    return make(
      cue,
      source: agent,
      content: [contents.trimmed(content.lowerBound..<end)],
      construction: .passive
    )
  }
}

import HearsayDocument

/// Tells whether a clause speaks of what its speaker, or the speaker's own side, does.
struct OwnSide {
  let reading: Reading
  let quotations: QuotationMap
  let source: Range<Int>?
  let content: Range<Int>

  /// True for "I", "we".
  func speaksInFirstPerson(_ clause: Clause) -> Bool {
    clause.subject.map { ["we", "i"].contains(reading.words[$0]) } ?? false
  }

  /// True where the subject is the speaker, or somebody of the speaker's country or office.
  func acts(in clause: Clause) -> Bool {
    guard let subject = clause.subject else { return false }
    let phrase = reading.tree.span(of: subject).clamped(to: content)
    return speaks(in: clause) || isSameCountry(phrase) || isNamedInSource(subject)
  }

  /// True where the subject is the speaker.
  func speaks(in clause: Clause) -> Bool {
    guard let subject = clause.subject else { return false }
    let word = reading.words[subject]
    if ["we", "i"].contains(word) { return true }
    let phrase = reading.tree.span(of: subject).clamped(to: content)
    if phrase.contains(where: { Self.ownMarks.contains(reading.words[$0]) }) { return true }
    if reading.upos(subject) == .pron { return isOwnPronoun(subject) }
    return isSameEntity(subject)
  }

  /// "our forces", "nobody in this government", "none of us".
  private static let ownMarks: Set<String> = ["our", "my", "us", "ours"]

  /// "he would resign", said of himself: a pronoun in an indirect content that points at nobody else.
  private func isOwnPronoun(_ token: Int) -> Bool {
    guard ["he", "she", "it", "they"].contains(reading.words[token]),
      quotations.run(holding: token) == nil
    else { return false }
    guard let entity = entity(of: token), let own = sourceEntity else {
      return token == content.lowerBound
    }
    return entity == own
  }

  private func isSameEntity(_ token: Int) -> Bool {
    guard let entity = entity(of: token), let own = sourceEntity else { return false }
    return entity == own
  }

  /// "A Philippine patrol ship did not ram", said in Manila.
  private func isSameCountry(_ phrase: Range<Int>) -> Bool {
    guard let source, let country = phrase.lazy.compactMap(country).first else { return false }
    return source.contains { self.country(of: $0) == country }
  }

  /// "Condori had never called for violence", said by Condori's lawyer.
  private func isNamedInSource(_ subject: Int) -> Bool {
    guard let source, reading.upos(subject) == .propn else { return false }
    return reading.words[source].contains(reading.words[subject])
  }

  private var sourceEntity: Int? { source.flatMap { $0.lazy.compactMap(entity).first } }

  private func entity(of token: Int) -> Int? {
    reading.mentions.mention(holding: token).flatMap { reading.mentions[$0].entity }
  }

  private func country(of token: Int) -> String? {
    guard let row = reading.mentions.narrowest(holding: token) else { return nil }
    let mention = reading.mentions[row]
    return mention.country ?? mention.entity.flatMap { reading.mentions.entities[$0].country }
  }
}

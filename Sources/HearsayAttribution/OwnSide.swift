import HearsayDocument

/// Tells whether a clause speaks of what its speaker, or the speaker's own side, does.
struct OwnSide {
  let reading: Reading
  let quotations: QuotationMap
  let objects: ObjectLexicon
  let source: Range<Int>?
  let content: Range<Int>

  /// True for a source that is written: a log has done nothing it could deny.
  var isDocument: Bool {
    source?.last.map { objects.isStatement(reading.lemma($0).lowercased()) } ?? false
  }

  /// True for "I", "we".
  func speaksInFirstPerson(_ clause: Clause) -> Bool {
    clause.subject.map { ["we", "i"].contains(reading.words[$0]) } ?? false
  }

  /// True where the subject is the speaker, or somebody of the speaker's country or office.
  func acts(in clause: Clause) -> Bool {
    guard let subject = clause.subject else { return false }
    let phrase = reading.tree.span(of: subject).clamped(to: content)
    return speaks(in: clause) || isSameCountry(phrase) || isNamedInSource(subject)
      || isAboutOwn(clause) || isOwnPeople(phrase)
      || representation.covers(subject)
  }

  private var representation: Representation {
    Representation(reading: reading, source: source, content: content)
  }

  /// "his crew", "none of its staff": people under the speaker.
  private func isOwnPeople(_ phrase: Range<Int>) -> Bool {
    guard phrase.contains(where: { Self.people.contains(reading.lemma($0).lowercased()) }) else {
      return false
    }
    return phrase.contains { token in
      guard ["his", "her", "its", "their"].contains(reading.words[token]) else { return false }
      return reading.entity(of: token).map(isSource)
        ?? (quotations.run(holding: token) == nil)
    }
  }

  static let people: Set<String> = [
    "crew", "staff", "employee", "officer", "troop", "troops", "force", "forces", "soldier",
    "government", "country",
    "company", "party", "team", "member", "worker", "client", "army", "military", "administration",
    "ministry", "office", "department", "agent", "agency", "side", "club", "guard", "firm",
  ]

  /// "No drawing has left our territory": nothing is said to have been done with what is ours.
  private func isAboutOwn(_ clause: Clause) -> Bool {
    guard let subject = clause.subject, Clause.isNegative(subject, of: reading) else {
      return false
    }
    let span = reading.tree.span(of: clause.predicate).clamped(to: content)
    return span.contains { ["our", "ours"].contains(reading.words[$0]) }
  }

  /// True where the subject is the speaker.
  func speaks(in clause: Clause) -> Bool {
    guard let subject = clause.subject else { return false }
    let word = reading.words[subject]
    if ["we", "i"].contains(word) { return true }
    let phrase = reading.tree.span(of: subject).clamped(to: content)
    if phrase.contains(where: { Self.ownMarks.contains(reading.words[$0]) }) { return true }
    if word == "nobody" || word == "none" {
      return phrase.contains { reading.words[$0] == "this" }
    }
    if reading.upos(subject) == .pron { return isOwnPronoun(subject) }
    return isSameEntity(subject)
  }

  /// "our forces", "nobody in this government", "none of us".
  private static let ownMarks: Set<String> = ["our", "my", "us", "ours"]

  /// "he would resign", said of himself: a pronoun in an indirect content that points at nobody else.
  private func isOwnPronoun(_ token: Int) -> Bool {
    guard ["he", "she", "it", "they"].contains(reading.words[token]),
      representation.fits(reading.words[token]),
      quotations.run(holding: token) == nil
    else { return false }
    guard let entity = reading.entity(of: token), sourceEntity != nil else {
      return opens(token)
    }
    return isSource(entity)
  }

  /// True where nothing named stands before a pronoun: "it had", "at no time did it".
  private func opens(_ token: Int) -> Bool {
    guard token > content.lowerBound else { return token == content.lowerBound }
    return reading.words[content.lowerBound + 1] == "no"
      && !content.prefix(while: { $0 < token }).contains { reading.upos($0) == .propn }
  }

  private func isSource(_ entity: Int) -> Bool {
    entity == sourceEntity || source?.overlaps(canonicalWords(entity)) ?? false
  }

  private func isSameEntity(_ token: Int) -> Bool {
    guard let entity = reading.entity(of: token), let own = sourceEntity else { return false }
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
    let named = [source] + (sourceEntity.map(canonicalWords).map { [$0] } ?? [])
    let own = reading.entity(of: subject)
    return named.contains { words in
      words.contains { token in
        reading.words[token] == reading.words[subject]
          || own != nil && reading.upos(token) == .pron && reading.entity(of: token) == own
      }
    }
  }

  /// Of "the premier's sister" the sister, not the premier.
  private var sourceEntity: Int? {
    guard let source else { return nil }
    let head = reading.tree.root(of: source) { reading.upos($0) != .punct }
    return head.flatMap(reading.entity) ?? source.lazy.compactMap(reading.entity).first
  }

  /// The fullest words for an entity: "his lawyer" for "the lawyer".
  private func canonicalWords(_ entity: Int) -> Range<Int> {
    reading.mentions[reading.mentions.entities[entity].canonical].tokens
  }

  private func country(of token: Int) -> String? {
    guard let row = reading.mentions.narrowest(holding: token) else { return nil }
    let mention = reading.mentions[row]
    return mention.country ?? mention.entity.flatMap { reading.mentions.entities[$0].country }
  }
}

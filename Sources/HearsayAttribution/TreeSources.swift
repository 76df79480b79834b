import HearsayDocument

/// Finds the source of a cue by the tree: its subject, or the one it shares with the verb it depends
/// on.
struct TreeSources {
  let reading: Reading

  /// How many verbs a subject may be shared over.
  private static let reach = 4
  /// Verbs whose subject is also the subject of their infinitive, and says what it says.
  private static let controllers: Set<String> = [
    "go", "continue", "refuse", "decline", "seek", "appear", "seem", "move", "rush", "begin",
    "start", "hasten", "choose", "proceed",
  ]

  /// The source of a verb; nil where the tree gives it none.
  func source(of verb: Int) -> SourceFinder.Source? {
    source(of: verb, place: .subject, steps: Self.reach)
  }

  private func source(
    of verb: Int,
    place: SourceFinder.Source.Place,
    steps: Int
  ) -> SourceFinder.Source? {
    if let subject = subject(of: verb) { return source(subject, of: verb, place: place) }
    guard steps > 0, let head = reading.tree.head(of: verb) else { return nil }
    switch reading.tree.relation(of: verb) {
    case .conj where reading.isVerb(head):
      return source(of: head, place: .coordinated, steps: steps - 1)
    case .advcl where reading.tags.verbForms[verb] == .gerund && reading.isVerb(head):
      return source(of: head, place: .participle, steps: steps - 1)
    case .xcomp where Self.controllers.contains(reading.lemma(head)):
      return source(of: head, place: place, steps: steps - 1)
    default:
      return nil
    }
  }

  /// The subject of a verb; of two the one between a mark and the verb, as the other belongs to the
  /// content: "Kim and Lee are ill, Orlo said".
  private func subject(of verb: Int) -> Int? {
    let subjects = reading.tree.children(of: verb).filter {
      [.nsubj, .nsubjOuter].contains(reading.tree.relation(of: $0))
    }
    return subjects.dropFirst().last { $0 < verb && isBetweenMarkAndVerb($0, verb) }
      ?? subjects.first
  }

  private func isBetweenMarkAndVerb(_ subject: Int, _ verb: Int) -> Bool {
    let span = reading.tree.span(of: subject)
    return span.lowerBound > 0 && reading.upos(span.lowerBound - 1) == .punct
      && (span.upperBound..<verb).allSatisfy { [.aux, .adv, .part].contains(reading.upos($0)) }
  }

  /// The subject, or what a relative pronoun stands for.
  private func source(
    _ subject: Int,
    of verb: Int,
    place: SourceFinder.Source.Place
  ) -> SourceFinder.Source? {
    guard ["who", "which", "that"].contains(reading.words[subject]) else {
      return SourceFinder.Source(
        tokens: nounPhrase(subject),
        place: subject > verb ? .inverted : place
      )
    }
    guard reading.tree.relation(of: verb) == .aclRelcl, let noun = reading.tree.head(of: verb),
      reading.timex(noun) == nil
    else { return nil }
    return SourceFinder.Source(tokens: nounPhrase(noun), place: .relative)
  }

  /// A noun with all that depends on it, up to what only comments on it: relative clauses, appositions,
  /// what is set off by a comma.
  func nounPhrase(_ head: Int) -> Range<Int> {
    let span = reading.tree.span(of: head)
    let start = (span.lowerBound..<head).first { !isEdge($0) } ?? head
    var end = span.upperBound
    for child in reading.tree.children(of: head) where child > head && isComment(child) {
      end = min(end, max(reading.tree.span(of: child).lowerBound, head + 1))
    }
    while end > head + 1, reading.upos(end - 1) == .punct { end -= 1 }
    return start..<end
  }

  /// A source with the apposition that names or describes it: "the defence minister, Ieva Kalnina",
  /// "Ieva Kalnina, the defence minister", "Ieva Kalnina, 48, a lawyer".
  func withApposition(_ source: Range<Int>) -> Range<Int> {
    guard let head = reading.tree.root(of: source, where: { reading.upos($0) != .punct }),
      [.noun, .propn].contains(reading.upos(head)),
      let apposition = reading.tree.children(of: head)
        .filter({ isNominalApposition($0, behind: source) }).last
    else { return source }
    let phrase = nounPhrase(apposition)
    guard stands(phrase, behind: source), phrase.count <= Self.longestApposition else {
      return source
    }
    return source.lowerBound..<phrase.upperBound
  }

  private func isNominalApposition(_ child: Int, behind source: Range<Int>) -> Bool {
    reading.tree.relation(of: child) == .appos && child >= source.upperBound
      && [.noun, .propn].contains(reading.upos(child))
  }

  /// True for a phrase behind a source and a comma, or behind an age between commas.
  private func stands(_ phrase: Range<Int>, behind source: Range<Int>) -> Bool {
    guard phrase.lowerBound > source.upperBound, reading.isComma(source.upperBound) else {
      return false
    }
    let between = source.upperBound + 1..<phrase.lowerBound
    return between.isEmpty
      || between.count == 2 && reading.upos(between.lowerBound) == .num
        && reading.isComma(between.lowerBound + 1)
  }

  private static let longestApposition = 12

  private func isEdge(_ token: Int) -> Bool {
    reading.upos(token) == .punct || reading.upos(token) == .cconj
      || [.case, .cc, .mark].contains(reading.tree.relation(of: token))
  }

  private func isComment(_ child: Int) -> Bool {
    switch reading.tree.relation(of: child) {
    case .aclRelcl, .parataxis, .advcl: return true
    case .appos, .acl, .punct:
      let start = reading.tree.span(of: child).lowerBound
      return reading.isComma(start) || start > 0 && reading.isComma(start - 1)
    default: return false
    }
  }
}

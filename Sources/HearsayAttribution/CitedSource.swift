import HearsayDocument

/// "Interfax reported, citing a source close to the committee, that …": the agency carried what the
/// source said.
struct CitedSource {
  let reading: Reading
  let carriers: CarrierLexicon

  /// Who is cited beside a cue, or the sign that the cue itself is such a citation.
  struct Citation {
    let tokens: Range<Int>
    /// True for the cue "citing" itself, which makes no claim of its own.
    let isCitation: Bool
    fileprivate let role: Carrier.Role

    func carrier(_ tokens: Range<Int>) -> Carrier { Carrier(tokens: tokens, role: role) }
  }

  func source(of cue: Cue) -> Citation? {
    if isCitation(cue.head), let verb = reading.tree.head(of: cue.head), isCarried(verb) {
      return Citation(tokens: cue.head..<cue.head + 1, isCitation: true, role: .unknown)
    }
    guard let citing = reading.tree.children(of: cue.head).first(where: isCitation),
      let cited = reading.tree.child(of: citing, .obj), isCarried(cue.head)
    else { return nil }
    let sources = TreeSources(reading: reading)
    let role = sources.source(of: cue.head).flatMap { carriers.role(of: $0.tokens, in: reading) }
    return Citation(
      tokens: sources.nounPhrase(cited),
      isCitation: false,
      role: role ?? .unknown
    )
  }

  /// The participle "citing", "quoting" that hangs on another verb.
  private func isCitation(_ verb: Int) -> Bool {
    ["cite", "quote"].contains(reading.lemma(verb)) && reading.tags.verbForms[verb] == .gerund
      && reading.tree.relation(of: verb) == .advcl && reading.tree.child(of: verb, .obj) != nil
  }

  /// True for a verb of saying whose subject only carries: an agency, a newspaper.
  private func isCarried(_ verb: Int) -> Bool {
    let subject = TreeSources(reading: reading).source(of: verb)?.tokens
    return carriers.role(of: subject, in: reading) != nil
  }
}

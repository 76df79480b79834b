import HearsayDocument

/// "KCNA reported a vice director … as saying", "he was quoted by KCNA as saying": the subject of the
/// cue, or its agent, carried what another said.
extension SentenceReader {
  /// "as saying" is looked for at most this many tokens behind the cue.
  private static let reach = 48

  func asSayingDraft(_ cue: Cue) -> Draft? {
    guard cue.frames.contains(.asSaying), let place = asSaying(after: cue),
      let inner = matcher.cue(at: place + 1, in: sentence),
      let content = contents.following(inner, from: inner.end, isSubordinate: false)
        ?? contents.preceding(clauseStart(of: cue), floor: sentence.lowerBound)
    else { return nil }
    let subject = sources.subject(before: cue.groupStart, floor: sentence.lowerBound)?.tokens
    let (source, carrier) =
      cue.isPassive
      ? (subject, sources.agent(after: cue.end))
      : (sources.inverted(after: cue.end)?.tokens, subject)
    guard let source,
      var draft = make(inner, source: source, content: content.pieces, construction: .asSaying)
    else { return nil }
    draft.cue = cue.pieces + [place..<inner.end]
    draft.cueGroup = draft.cue
    draft.carriers = carrier.map { [link($0)] } ?? []
    return draft
  }

  /// Where the clause of the cue begins with its subject: behind a quotation, "…," KCNA quoted X as
  /// saying.
  private func clauseStart(of cue: Cue) -> Int {
    let subject = sources.subject(before: cue.groupStart, floor: sentence.lowerBound)?.tokens
    return min(subject?.lowerBound ?? cue.groupStart, cue.groupStart)
  }

  private func link(_ carrier: Range<Int>) -> Carrier {
    Carrier(tokens: carrier, role: carriers.role(of: carrier, in: reading) ?? .unknown)
  }

  /// The "as" of "as saying" after a cue.
  private func asSaying(after cue: Cue) -> Int? {
    let limit = min(sentence.upperBound - 1, cue.end + Self.reach)
    guard cue.end < limit else { return nil }
    return (cue.end..<limit).first {
      reading.words[$0] == "as" && reading.words[$0 + 1].hasSuffix("ing")
        && reading.isVerb($0 + 1)
    }
  }
}

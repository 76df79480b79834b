import HearsayDocument

/// Finds the content of a verb cue by the tree: the clause, infinitive or noun that it governs.
struct TreeContents {
  let reading: Reading
  let contents: ContentFinder

  /// What a cue governs behind itself; nil where the tree has nothing there that its frames allow.
  func content(of cue: Cue) -> ContentFinder.Content? {
    clause(of: cue) ?? predication(of: cue) ?? infinitive(of: cue) ?? object(of: cue)
  }

  /// "… that the stocks had run out", with or without "that".
  private func clause(of cue: Cue) -> ContentFinder.Content? {
    guard !cue.frames.isDisjoint(with: [.that, .quote, .wh, .gerund]),
      let clause = reading.tree.child(of: cue.head, .ccomp), clause > cue.head
    else { return nil }
    let span = whole(clause, of: cue)
    if let mark = reading.tree.child(of: clause, .mark), reading.words[mark] == "that" {
      return cue.frames.contains(.that) ? made(from: mark + 1, to: span, .clause, cue) : nil
    }
    return isSetOff(span, from: cue) ? nil : made(from: span.lowerBound, to: span, .clause, cue)
  }

  /// "knew nothing, says official": behind a comma stands another clause.
  private func isSetOff(_ clause: Range<Int>, from cue: Cue) -> Bool {
    let start = max(clause.lowerBound, cue.end)
    return start < clause.upperBound && (reading.isComma(start) || reading.isComma(start - 1))
  }

  /// A clause with the subject that the tree took for the cue's object: "said intelligence found that".
  private func whole(_ clause: Int, of cue: Cue) -> Range<Int> {
    let span = reading.tree.span(of: clause)
    guard reading.isVerb(clause), reading.isFinite(clause),
      reading.tree.child(of: clause, .nsubj, .nsubjPass, .expl) == nil,
      let object = reading.tree.child(of: cue.head, .obj), object >= cue.end
    else { return span }
    let subject = reading.tree.span(of: object)
    return subject.upperBound == span.lowerBound ? subject.lowerBound..<span.upperBound : span
  }

  /// "accused its owner of …", "called the plan a shakedown": object and what is said of it.
  private func predication(of cue: Cue) -> ContentFinder.Content? {
    guard !cue.frames.isDisjoint(with: .object),
      let object = reading.tree.child(of: cue.head, .obj, .iobj), object > cue.head,
      let predicate = reading.tree.children(of: cue.head)
        .first(where: { $0 > object && isPredicate($0, of: cue) })
    else { return nil }
    let start = reading.tree.span(of: object).lowerBound
    return made(from: start, to: reading.tree.span(of: predicate), .object, cue)
  }

  private func isPredicate(_ child: Int, of cue: Cue) -> Bool {
    let frames = cue.frames
    guard [.xcomp, .obl, .advcl, .obj, .ccomp].contains(reading.tree.relation(of: child)) else {
      return false
    }
    let opener = reading.tree.child(of: child, .case, .mark).map { reading.words[$0] }
    switch opener {
    case "to": return frames.contains(.objectTo)
    case "of": return frames.contains(.objectOf)
    case "for", "over": return frames.contains(.objectFor)
    case "as": return frames.contains(.objectAs)
    case "with": return frames.contains(.objectWith)
    case "at": return frames.contains(.objectAt)
    case nil:
      return frames.contains(.objectPredicate)
        && [.xcomp, .obj, .ccomp].contains(reading.tree.relation(of: child))
    default: return false
    }
  }

  /// "… to close the plant", "… closing the plant".
  private func infinitive(of cue: Cue) -> ContentFinder.Content? {
    guard let verb = reading.tree.child(of: cue.head, .xcomp), verb > cue.head else { return nil }
    let isGerund = reading.tags.verbForms[verb] == .gerund
    guard cue.frames.contains(isGerund ? .gerund : .to) else { return nil }
    let span = reading.tree.span(of: verb)
    return made(from: span.lowerBound, to: span, isGerund ? .clause : .infinitive, cue)
  }

  /// "denied the charge", "called for calm".
  private func object(of cue: Cue) -> ContentFinder.Content? {
    guard cue.frames.contains(.nounPhrase),
      let object = reading.tree.children(of: cue.head).first(where: { isObject($0, of: cue) })
    else { return nil }
    guard [.noun, .propn].contains(reading.upos(object)) || cue.entry.stance != .assert else {
      return nil
    }
    let isFreeRelative = reading.words[object].hasPrefix("what")
    let phrase =
      isFreeRelative
      ? reading.tree.span(of: object) : TreeSources(reading: reading).nounPhrase(object)
    return made(from: max(phrase.lowerBound, cue.end), to: phrase, .nounPhrase, cue)
  }

  /// The object; of a cue with a preposition of its own, the noun behind that.
  private func isObject(_ child: Int, of cue: Cue) -> Bool {
    guard child >= cue.end, reading.timex(child) == nil else { return false }
    if reading.tree.relation(of: child) == .obj { return true }
    guard cue.entry.words.count > 1, reading.tree.relation(of: child) == .obl else { return false }
    return reading.tree.child(of: child, .case).map { $0 < cue.end } ?? false
  }

  private func made(
    from start: Int,
    to span: Range<Int>,
    _ shape: ContentFinder.Content.Shape,
    _ cue: Cue
  ) -> ContentFinder.Content? {
    let start = max(start, cue.end)
    guard start < span.upperBound else { return nil }
    let tokens = contents.trimmed(start..<span.upperBound)
    return tokens.isEmpty ? nil : ContentFinder.Content(pieces: [tokens], shape: shape)
  }
}

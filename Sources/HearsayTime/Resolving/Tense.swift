import HearsayDocument

/// Which way from the day of publication a clause looks.
enum Tense: Hashable, Sendable {
  case past, future, open
}

/// Finds the tense of the verb that governs a token: the nearest verb group before it in its
/// clause, else the nearest after it.
///
///     "Bush will meet the king on Thursday"      will meet    → future
///     "officials who met him on Thursday said"   met          → past
struct TenseFinder {
  private let tags: TagTable

  /// How far a governing verb is looked for, in tokens.
  private static let reach = 24
  /// How many tokens back from a verb its auxiliaries may begin.
  private static let groupReach = 4

  init(_ tags: TagTable) { self.tags = tags }

  func tense(of expression: Range<Int>, in sentence: Range<Int>) -> Tense {
    let token = expression.lowerBound
    if isAsEarlyAs(token, sentence) { return .future }
    if isOpenUntil(token, sentence) { return .future }
    if !isPossessive(expression, sentence), let tense = tense(before: token, sentence) {
      return tense
    }
    return tense(from: expression.upperBound, sentence) ?? .open
  }

  private func tense(before token: Int, _ sentence: Range<Int>) -> Tense? {
    let first = max(sentence.lowerBound, token - Self.reach)
    for index in stride(from: token - 1, through: first, by: -1) {
      if let tense = groupTense(at: index, sentence) { return tense }
    }
    return nil
  }

  private func tense(from token: Int, _ sentence: Range<Int>) -> Tense? {
    let end = min(sentence.upperBound, token + Self.reach)
    for index in min(token, end)..<end {
      if let tense = groupTense(at: index, sentence) { return tense }
    }
    return nil
  }

  /// "as early as Tuesday": still to come, whatever the verb.
  private func isAsEarlyAs(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token - 3 >= sentence.lowerBound, token <= tags.count else { return false }
    return tags.lemma(token - 1) == "as" && tags.lemma(token - 3) == "as"
      && ["early", "soon"].contains(tags.lemma(token - 2))
  }

  /// "has until Tuesday to decide": still to come, unless the clause tells of something over.
  private func isOpenUntil(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token - 1 > sentence.lowerBound, token <= tags.count,
      ["until", "till"].contains(tags.lemma(token - 1))
    else { return false }
    let first = max(sentence.lowerBound, token - Self.reach)
    let verb = stride(from: token - 2, through: first, by: -1).first { index in
      tags.upos[index] == .verb || tags.upos[index] == .aux
    }
    guard let verb else { return false }
    guard tags.verbForms[verb] == .participle else { return tags.verbForms[verb] != .past }
    return verb > first && tags.verbForms[verb - 1] != .past
  }

  /// "Wednesday's ruling": it belongs to the noun, the verb before says nothing of it.
  private func isPossessive(_ expression: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let next = expression.upperBound
    return next < min(sentence.upperBound, tags.count) && ["'s", "’s"].contains(tags.lemma(next))
  }

  /// The tense of the group that a verb form belongs to; nil for what is no verb or shows no tense.
  private func groupTense(at index: Int, _ sentence: Range<Int>) -> Tense? {
    guard index < tags.count, [.verb, .aux].contains(tags.upos[index]) else { return nil }
    switch tags.verbForms[index] {
    case .past: return Self.planning.contains(tags.lemma(index)) ? .future : .past
    case .third, .none:
      return modal(index) ?? (Self.planning.contains(tags.lemma(index)) ? .future : .open)
    case .base: return auxiliary(before: index, sentence) ?? .open
    case .participle:
      return Self.expecting.contains(tags.lemma(index))
        ? .future : auxiliary(before: index, sentence) ?? .past
    case .gerund: return auxiliary(before: index, sentence)
    }
  }

  private func auxiliary(before verb: Int, _ sentence: Range<Int>) -> Tense? {
    var found: Tense?
    for index in stride(
      from: verb - 1,
      through: max(sentence.lowerBound, verb - Self.groupReach),
      by: -1
    ) {
      switch tags.upos[index] {
      case .part where tags.lemma(index) == "to": return .future
      case .aux: found = modal(index) ?? auxiliaryTense(index) ?? found
      case .adv, .part, .pron: continue
      default: return found
      }
    }
    return found
  }

  private func modal(_ index: Int) -> Tense? {
    Self.modals.contains(tags.lemma(index)) ? .future : nil
  }

  private func auxiliaryTense(_ index: Int) -> Tense? {
    switch (tags.lemma(index), tags.verbForms[index]) {
    case ("have", _), (_, .past): .past
    default: .open
    }
  }

  private static let modals: Set<String> = [
    "will", "'ll", "wo", "shall", "may", "can", "would", "should", "must", "might",
  ]
  /// Verbs whose past still looks ahead: "they planned a rally for Saturday".
  private static let planning: Set<String> = ["plan", "schedule", "expect"]
  /// Participles of what is still to come: "is scheduled for Monday".
  private static let expecting: Set<String> = ["schedule", "expect", "due", "set", "slate", "plan"]
}

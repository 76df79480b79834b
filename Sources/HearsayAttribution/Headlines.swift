import HearsayDocument

/// Headlines say with commas what sentences say with conjunctions: "Minister denies leak, admits
/// reading memo".
extension Reading {
  /// True for a line without a stop at its end.
  func isHeadline(_ sentence: Range<Int>) -> Bool {
    guard let start = sentence.first, startsBlock(start),
      sentence.count <= Headline.longest
    else { return false }
    return !sentence.suffix(2).contains(where: isStop)
  }

  /// True for a verb in the present behind a comma of a headline: it shares the subject before.
  func isHeadlineVerb(_ token: Int, _ form: VerbForm) -> Bool {
    guard form == .third, token > 0, isComma(token - 1), token + 1 < words.count else {
      return false
    }
    let sentence = sentence(of: token)
    return isHeadline(sentence) && sentence.contains(token + 1) && !isVerb(token + 1)
      || isHeadline(sentence) && tags.verbForms[token + 1] == .gerund
  }
}

extension Reading {
  /// "Club rubbishes talk of sale": a headline needs a verb, and has no other.
  func isOnlyVerb(_ token: Int) -> Bool {
    let sentence = sentence(of: token)
    guard isHeadline(sentence), sentence.contains(token + 1), token > sentence.lowerBound,
      phrases.phrase(holding: token).map({ phrases[$0].head == token }) ?? true
    else { return false }
    return startsNounPhrase(token + 1) && !sentence.contains { isVerb($0) && isFinite($0) }
  }
}

private enum Headline {
  /// A longer line without a stop is no headline.
  static let longest = 40
}

extension SentenceReader {
  /// The subject that a headline's second verb shares, unless its own stands behind it: "Port will
  /// close, says mayor".
  func headlineSource(of cue: Cue) -> SourceFinder.Source? {
    guard reading.isHeadlineVerb(cue.start, cue.form), let before = found.last,
      before.cue.first.map({ isPresent($0.lowerBound) }) ?? false,
      !isFollowedBySource(cue)
    else { return nil }
    return before.source.map { SourceFinder.Source(tokens: $0, place: .coordinated) }
  }

  /// "Leader 'never took a cent', court told": the court heard it from nobody named.
  func isHeard(_ cue: Cue) -> Bool {
    reading.isHeadline(sentence) && cue.end == sentence.upperBound
      && reading.words[cue.start] == "told"
  }

  private func isPresent(_ verb: Int) -> Bool {
    [.third, .base].contains(reading.tags.verbForms[verb]) || reading.words[verb].hasSuffix("s")
  }

  private func isFollowedBySource(_ cue: Cue) -> Bool {
    guard let source = sources.inverted(after: cue.end) else { return false }
    return source.tokens.upperBound == sentence.upperBound && isLikelyHolder(source.tokens)
      && reading.tags.verbForms[cue.end] != .gerund && !reading.words[cue.end].hasSuffix("ing")
  }
}

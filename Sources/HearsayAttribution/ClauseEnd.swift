import HearsayDocument

/// Finds where a content that runs to the right ends.
///
/// It runs to the end of the sentence unless something takes the word from the source before:
///
///     The army said it fired first , adding that … → "it fired first"
///     He denied the charge and said …             → "the charge"
///     She said it was a lie , according to …      → "it was a lie"
struct ClauseEnd {
  let reading: Reading
  let quotations: QuotationMap
  let matcher: CueMatcher

  /// The end of the content that begins at `start`, before trailing punctuation.
  func end(of start: Int, in sentence: Range<Int>) -> Int {
    var place = start
    while place < sentence.upperBound {
      if let run = quotations.run(holding: place), place == run.marked.lowerBound, place > start {
        place = min(run.marked.upperBound, sentence.upperBound)
        // American style puts the comma inside the closing mark.
        if place < sentence.upperBound, reading.isComma(run.tokens.upperBound - 1),
          startsAttribution(at: place, in: sentence) || startsContrast(at: place, in: sentence)
        {
          return place
        }
        continue
      }
      if place > start, takesTheWord(at: place, contentStart: start, in: sentence) { return place }
      place += 1
    }
    return place
  }

  private func takesTheWord(at place: Int, contentStart: Int, in sentence: Range<Int>) -> Bool {
    let next = place + 1
    guard next < sentence.upperBound else { return false }
    switch reading.words[place] {
    case ",", "–", "—", "-":
      return startsAttribution(at: next, in: sentence) || startsContrast(at: next, in: sentence)
    case "according":
      return reading.words[next] == "to"
    case "and", "but", "or", "while":
      return resumesSpeech(at: next, in: sentence) && !goesOn(at: next, contentStart, in: sentence)
    case ";":
      return true
    default:
      return false
    }
  }

  /// "said she was proud of her team and expects to win": a verb that cannot bring a quotation goes
  /// on with the content where the tree coordinates it with a verb there.
  private func goesOn(at token: Int, _ contentStart: Int, in sentence: Range<Int>) -> Bool {
    let place = verb(from: token, in: sentence)
    guard let cue = matcher.speaking(at: place, in: sentence), !cue.frames.contains(.quote),
      cue.entry.stance != .decline, !cue.isNegated, reading.tree.relation(of: cue.head) == .conj,
      let first = reading.tree.head(of: cue.head)
    else { return false }
    return first >= contentStart && first < token
  }

  /// ", adding that", ", accusing Kyiv of", ", according to", ", he said", ", as the Post reported".
  private func startsAttribution(at token: Int, in sentence: Range<Int>) -> Bool {
    var start = token
    if ["and", "but", "or", "while"].contains(reading.words[start]), start + 1 < sentence.upperBound
    {
      return resumesSpeech(at: start + 1, in: sentence) || isVoice(at: start + 1, in: sentence)
    }
    if reading.words[start] == "which" { return isRejected(by: start + 1, in: sentence) }
    while start + 1 < sentence.upperBound,
      reading.upos(start) == .adv || reading.words[start] == "by"
    {
      start += 1
    }
    if reading.words[start] == "as", start + 1 < sentence.upperBound,
      isVoice(at: start + 1, in: sentence)
    {
      return true
    }
    if let cue = matcher.speaking(at: start, in: sentence) {
      return cue.entry.kind == .phrase || cue.form == .gerund || isInverted(cue, in: sentence)
        || cue.entry.kind == .verb && reading.isHeadlineVerb(start, cue.form)
    }
    guard let phrase = reading.nounPhrase(holding: start), phrase.lowerBound == start else {
      return false
    }
    return isFloatingCue(after: phrase.upperBound, in: sentence)
  }

  /// ", says official": verb and speaker end the sentence.
  private func isInverted(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    guard cue.form == .third || cue.form == .past, cue.entry.words == ["say"] else { return false }
    let source = SourceFinder(reading: reading, sentence: sentence).inverted(after: cue.end)
    let end = source?.tokens.upperBound ?? sentence.lowerBound
    return end == sentence.upperBound || end + 1 == sentence.upperBound && reading.isStop(end)
  }

  /// ", which she denies": another says of it that it is so or is not.
  private func isRejected(by token: Int, in sentence: Range<Int>) -> Bool {
    guard token < sentence.upperBound, let phrase = reading.nounPhrase(holding: token),
      phrase.lowerBound == token, phrase.upperBound < sentence.upperBound,
      let cue = matcher.cue(at: verb(from: phrase.upperBound, in: sentence), in: sentence)
    else { return false }
    return [.deny, .confirm].contains(cue.entry.stance)
  }

  /// "and three quarters said …": another voice with a cue of its own.
  private func isVoice(at token: Int, in sentence: Range<Int>) -> Bool {
    guard let phrase = reading.nounPhrase(holding: token), phrase.lowerBound == token,
      phrase.upperBound < sentence.upperBound,
      let cue = matcher.speaking(at: verb(from: phrase.upperBound, in: sentence), in: sentence)
    else { return false }
    return cue.entry.kind == .verb && cue.frames.contains(.quote)
      && (cue.form == .past || cue.form == .third)
  }

  /// True for a cue right after a noun phrase with nothing, or a comma, behind it.
  ///
  /// As in ", officials said".
  private func isFloatingCue(after end: Int, in sentence: Range<Int>) -> Bool {
    guard end < sentence.upperBound,
      let cue = matcher.speaking(at: verb(from: end, in: sentence), in: sentence),
      cue.entry.kind == .verb, cue.frames.contains(.quote)
    else { return false }
    var after = cue.end
    while after < sentence.upperBound, let timex = reading.timex(after) {
      after = timex.tokens.upperBound
    }
    return after >= sentence.upperBound || reading.upos(after) == .punct
      || reading.upos(after) == .adp
  }

  private func verb(from start: Int, in sentence: Range<Int>) -> Int {
    var place = start
    while place + 1 < sentence.upperBound, [.aux, .adv, .part].contains(reading.upos(place)) {
      place += 1
    }
    return place
  }

  /// "and denied …", "but said …": a finite cue without a subject of its own.
  private func resumesSpeech(at token: Int, in sentence: Range<Int>) -> Bool {
    let place = verb(from: token, in: sentence)
    guard let cue = matcher.speaking(at: place, in: sentence), cue.entry.kind == .verb else {
      return false
    }
    // Right behind the conjunction a past tense is often tagged as a participle.
    let isPast = cue.form == .past || cue.form == .participle && place == token
    return isPast || cue.form == .third || cue.form == .gerund || cue.modal != nil
  }

  /// ", but the ministry …": another voice, or the author's.
  private func startsContrast(at token: Int, in sentence: Range<Int>) -> Bool {
    ["but", "while", "whereas", "although", "though"].contains(reading.words[token])
      && token + 2 < sentence.upperBound
  }
}

import HearsayDocument

/// Finds what a cue attributes: to its right, to its left, or on both sides.
struct ContentFinder {
  let reading: Reading
  let quotations: QuotationMap
  let matcher: CueMatcher
  let sentence: Range<Int>

  /// What a cue attributes, and how it was found.
  struct Content {
    enum Shape { case clause, quotation, nounPhrase, infinitive, object }
    var pieces: [Range<Int>]
    var shape: Shape
    /// True for a quotation with a full stop before its closing mark: it needs no cue behind it.
    var endsSentence = false
  }

  private static let questionWords: Set<String> = [
    "whether", "if", "why", "how", "what", "who", "when", "where", "which",
  ]

  private static let topicPrepositions: Set<String> = [
    "on", "about", "to", "of", "over", "for", "regarding",
  ]

  // MARK: To the right

  /// The content after a cue.
  ///
  /// - Parameters:
  ///   - start: the first token after the cue, and after its subject where that follows.
  ///   - isSubordinate: the cue's clause ends at its first comma, and the content with it.
  func following(_ cue: Cue, from start: Int, isSubordinate: Bool) -> Content? {
    guard let content = following(cue, from: start) else { return nil }
    let limited = limited(content, by: cue)
    return isSubordinate ? endingAtComma(limited) : limited
  }

  /// The content up to where the cue's clause ends in the tree.
  private func limited(_ content: Content, by cue: Cue) -> Content {
    guard content.shape != .quotation, let last = content.pieces.last else { return content }
    let end = TreeLimit(reading: reading, quotations: quotations).end(of: last, below: cue.head)
    let tokens = trimmed(last.lowerBound..<end)
    guard end < last.upperBound, !tokens.isEmpty else { return content }
    var cut = content
    cut.pieces[content.pieces.count - 1] = tokens
    return cut
  }

  private func endingAtComma(_ content: Content) -> Content {
    guard let last = content.pieces.last,
      let comma = last.first(where: { reading.isComma($0) && quotations.run(holding: $0) == nil })
    else { return content }
    var cut = content
    cut.pieces[content.pieces.count - 1] = last.lowerBound..<comma
    return cut
  }

  private func following(_ cue: Cue, from cueEnd: Int) -> Content? {
    let tailed = matcher.tail(of: cue, at: cueEnd, in: sentence)?.upperBound ?? cueEnd
    let start = skipInsertion(from: skipTimes(from: tailed))
    if !cue.frames.isDisjoint(with: .object), let content = object(of: cue, at: start) {
      return content
    }
    if let content = addressed(cue, from: start) { return content }
    var place = skipCircumstances(from: start, of: cue)
    if place == start || !opensContent(place),
      let content = complement(of: cue, at: start)
    {
      return content
    }
    if cue.frames.contains(.addressee), let end = addressee(at: place, of: cue) {
      place = skipCircumstances(from: end, of: cue)
    }
    if place > start, let content = complement(of: cue, at: place) {
      return content
    }
    return prepositional(cue, at: start) ?? resumedQuotation(from: start, cue)
  }

  /// "says, as he did in court, that …": what stands between commas before "that".
  private func skipInsertion(from start: Int) -> Int {
    guard start < sentence.upperBound, reading.isComma(start) else { return start }
    let limit = min(start + Self.longestInsertion, sentence.upperBound - 1)
    guard start + 1 < limit,
      let comma = (start + 1..<limit).first(where: { reading.isComma($0) }),
      reading.words[comma + 1] == "that"
    else { return start }
    return comma + 1
  }

  private static let longestInsertion = 12

  /// "he says at once, “…”": a quotation behind a few words that tell how it was said.
  private func resumedQuotation(from start: Int, _ cue: Cue) -> Content? {
    guard cue.frames.contains(.quote), start < sentence.upperBound else { return nil }
    let limit = min(start + Self.longestManner, sentence.upperBound)
    guard let comma = (start..<limit).first(where: { reading.upos($0) == .punct }),
      reading.isComma(comma), !(start..<comma).contains(where: reading.isVerb)
    else { return nil }
    return quotation(at: comma + 1).map { Content(pieces: [$0], shape: .quotation) }
  }

  private static let longestManner = 8

  /// "informed passengers that …", "told reporters: …": a conjunction, a comma or a mark behind the
  /// addressee shows it for one.
  private func addressed(_ cue: Cue, from start: Int) -> Content? {
    guard cue.frames.contains(.addressee), let end = addressee(at: start, of: cue) else {
      return nil
    }
    let place = skipCircumstances(from: end, of: cue)
    guard
      opensContent(place) || place < sentence.upperBound && reading.isComma(place)
        || isObject(start..<end, of: cue) && place < sentence.upperBound && startsClause(place)
    else { return nil }
    return complement(of: cue, at: place)
  }

  /// "told the panel he was ill": the tree sets the one who is told beside the clause.
  private func isObject(_ phrase: Range<Int>, of cue: Cue) -> Bool {
    reading.tree.child(of: cue.head, .obj, .iobj).map(phrase.contains) ?? false
  }

  /// Words and marks that can only open a content.
  private func opensContent(_ token: Int) -> Bool {
    guard token < sentence.upperBound else { return false }
    let word = reading.words[token]
    return word == "that" || word == ":" || Self.questionWords.contains(word)
      || reading.shape(token) == .openQuote
  }

  /// "declined to comment on the arrest", "confessed to taking it", "sceptical about the alibi".
  private func prepositional(_ cue: Cue, at place: Int) -> Content? {
    let next = place + 1
    guard next < sentence.upperBound, Self.topicPrepositions.contains(reading.words[place]),
      !cue.frames.isDisjoint(with: [.nounPhrase, .gerund, .wh]) || cue.entry.stance == .decline,
      !cue.frames.contains(.that) || cue.entry.kind != .verb || cue.entry.stance != .assert
    else { return nil }
    if Self.questionWords.contains(reading.words[next]) {
      return clause(from: next)
    }
    if reading.tags.verbForms[next] == .gerund { return clause(from: next) }
    guard startsPhrase(next), reading.timex(next) == nil else { return nil }
    return clause(from: next, shape: .nounPhrase)
  }

  private func complement(of cue: Cue, at place: Int) -> Content? {
    guard place < sentence.upperBound else { return nil }
    let frames = cue.frames
    let speaks = !frames.isDisjoint(with: [.quote, .that])
    let word = reading.words[place]
    if speaks, word == ":" || word == ",", let quote = quotation(at: place + 1) {
      return Content(pieces: [quote], shape: .quotation)
    }
    if word == ":", frames.contains(.quote) {
      return clause(from: place + 1)
    }
    if word == "," || word == ":" { return nil }
    if reading.shape(place) == .openQuote {
      return frames.isDisjoint(with: [.quote, .that, .nounPhrase])
        ? nil : quoted(from: place)
    }
    if word == "that", frames.contains(.that) {
      return clause(from: place + 1)
    }
    if Self.questionWords.contains(word), !frames.isDisjoint(with: [.wh, .that]) {
      return clause(from: place)
    }
    if word == "to"
      || word == "not" && place + 1 < sentence.upperBound
        && reading.words[place + 1] == "to"
    {
      if place + 1 < sentence.upperBound, reading.tags.verbForms[place + 1] == .gerund {
        return frames.contains(.gerund) ? clause(from: place + 1) : nil
      }
      return frames.contains(.to) ? clause(from: place, shape: .infinitive) : nil
    }
    if frames.contains(.that), startsClause(place), governsClause(cue),
      let content = clause(from: place), content.pieces.contains(where: hasFiniteVerb)
    {
      return content
    }
    if frames.contains(.gerund), reading.tags.verbForms[place] == .gerund {
      return clause(from: place)
    }
    if frames.contains(.nounPhrase) || findsNothing(cue, at: place), startsPhrase(place) {
      return clause(from: place, shape: .nounPhrase)
    }
    return nil
  }

  /// "found no evidence of fraud": that there is none was found.
  private func findsNothing(_ cue: Cue, at place: Int) -> Bool {
    cue.entry.words == ["find"] && ["no", "little"].contains(reading.words[place])
  }

  /// The object and what is said of it: "accused Moscow of lying", "urged Russia to withdraw".
  private func object(of cue: Cue, at start: Int) -> Content? {
    controlled(by: cue, at: start) ?? predicated(of: cue, at: start)
  }

  /// "urged the authorities in Oslo to answer", as the tree has it: object and infinitive.
  private func controlled(by cue: Cue, at start: Int) -> Content? {
    guard cue.frames.contains(.objectTo), start < sentence.upperBound, startsPhrase(start),
      let verb = reading.tree.child(of: cue.head, .xcomp, .advcl), verb > start,
      reading.tree.child(of: verb, .mark).map({ reading.words[$0] == "to" }) ?? false
    else { return nil }
    let end = min(reading.tree.span(of: verb).upperBound, sentence.upperBound)
    return Content(pieces: [trimmed(start..<end)], shape: .object)
  }

  private func predicated(of cue: Cue, at start: Int) -> Content? {
    guard start < sentence.upperBound, let phrase = reading.nounPhrase(holding: start),
      phrase.lowerBound == start || reading.upos(start) == .det
    else { return nil }
    let limit = min(sentence.upperBound, phrase.upperBound + Self.objectReach)
    for next in phrase.upperBound..<max(limit, phrase.upperBound) {
      if opensPredicate(next, of: cue) {
        return clause(from: start, shape: .object)
      }
      if reading.isVerb(next) || reading.upos(next) == .punct { return nil }
    }
    return nil
  }

  /// What is said of an object begins at most this many tokens behind its head: "the number of dead
  /// at 14".
  private static let objectReach = 6

  private func opensPredicate(_ token: Int, of cue: Cue) -> Bool {
    let frames = cue.frames
    switch reading.words[token] {
    case "to": return frames.contains(.objectTo)
    case "of": return frames.contains(.objectOf)
    case "for", "over": return frames.contains(.objectFor)
    case "as": return frames.contains(.objectAs)
    case "with": return frames.contains(.objectWith)
    case "at": return frames.contains(.objectAt)
    default:
      guard frames.contains(.objectPredicate), reading.upos(token - 1) != .adp else { return false }
      return reading.shape(token) == .openQuote || reading.upos(token) == .adj
        || reading.tags.verbForms[token] == .gerund || startsPhrase(token)
    }
  }

  /// The words of a quotation that opens at a token, and what follows it where the clause goes on.
  private func quoted(from mark: Int) -> Content? {
    guard let run = quotations.run(holding: mark), run.marked.lowerBound == mark else { return nil }
    let end = run.marked.upperBound
    guard run.isClosed, end < sentence.upperBound, goesOn(after: end) else {
      return Content(pieces: [trimmed(run.tokens)], shape: .quotation)
    }
    return clause(from: mark)
  }

  private func quotation(at token: Int) -> Range<Int>? {
    guard token < reading.tokens.count, reading.shape(token) == .openQuote,
      let run = quotations.run(holding: token), run.marked.lowerBound == token
    else { return nil }
    return trimmed(run.tokens)
  }

  /// True where the clause continues behind a closing quotation mark.
  private func goesOn(after end: Int) -> Bool {
    let word = reading.words[end]
    return !reading.isStop(end) && word != "," && word != ";" && !reading.isDash(end)
      && matcher.speaking(at: end, in: sentence) == nil
  }

  private func clause(
    from start: Int,
    shape: Content.Shape = .clause
  ) -> Content? {
    var end = ClauseEnd(reading: reading, quotations: quotations, matcher: matcher)
      .end(of: start, in: sentence)
    if shape == .nounPhrase || shape == .object { end = endOfNounPhrase(from: start, upTo: end) }
    if shape != .clause { end = endBeforeComment(from: start, upTo: end) }
    let tokens = trimmed(start..<end)
    guard !tokens.isEmpty else { return nil }
    return Content(pieces: [tokens], shape: shape)
  }

  /// Where something other than the thing named begins: "called for a ban after the attack".
  private func endOfNounPhrase(from start: Int, upTo end: Int) -> Int {
    (start..<end).first { token in
      token > start && quotations.run(holding: token) == nil
        && (reading.words[token] == ":" || Self.adjunctOpeners.contains(reading.words[token])
          || resumesPredicate(token))
    } ?? end
  }

  /// "…, which she said would cost millions", "…, where he lives": a relative clause behind a comma
  /// is the author's comment on a thing named or planned.
  private func endBeforeComment(from start: Int, upTo end: Int) -> Int {
    (start..<end).first { token in
      token > start + 1 && Self.commentOpeners.contains(reading.words[token])
        && reading.isComma(token - 1) && quotations.run(holding: token) == nil
    } ?? end
  }

  private static let commentOpeners: Set<String> = ["which", "who", "whom", "whose", "where"]

  /// "… and sent home their envoys": the subject of the cue goes on to act.
  private func resumesPredicate(_ token: Int) -> Bool {
    guard reading.upos(token) == .cconj else { return false }
    var next = token + 1
    while next < sentence.upperBound, reading.upos(next) == .adv { next += 1 }
    return next < sentence.upperBound && reading.isVerb(next) && reading.isFinite(next)
  }

  private static let adjunctOpeners: Set<String> = [
    "after", "following", "amid", "despite", "because", "while", "when", "since", "although",
    "though", "before", "unless",
  ]

  // MARK: Between

  /// Skips adverbs, times and prepositional phrases that tell where, when and to whom.
  private func skipCircumstances(from start: Int, of cue: Cue) -> Int {
    var place = start
    while place < sentence.upperBound, let next = circumstance(at: place, of: cue) { place = next }
    return place
  }

  /// Times right behind the cue tell when it was said.
  private func skipTimes(from start: Int) -> Int {
    var place = start
    while place < sentence.upperBound {
      let isPreposition = reading.upos(place) == .adp && place + 1 < sentence.upperBound
      if isPreposition, reading.words[place + 1] == "no" { return place }
      guard let timex = reading.timex(place) ?? (isPreposition ? reading.timex(place + 1) : nil),
        timex.tokens.lowerBound <= place + 1, timex.tokens.upperBound > place
      else { return place }
      place = timex.tokens.upperBound
    }
    return place
  }

  private func circumstance(at place: Int, of cue: Cue) -> Int? {
    if let timex = reading.timex(place), timex.tokens.lowerBound == place {
      return timex.tokens.upperBound
    }
    if reading.upos(place) == .adv, !Self.questionWords.contains(reading.words[place]),
      !opensPhrase(place)
    {
      return place + 1
    }
    guard reading.upos(place) == .adp || reading.words[place] == "following",
      reading.words[place] != "as",
      place + 1 < sentence.upperBound,
      !cue.frames.contains(.nounPhrase) || cue.frames.contains(.quote)
    else { return nil }
    if reading.words[place + 1] == "no" { return nil }
    if let timex = reading.timex(place + 1) { return timex.tokens.upperBound }
    guard let phrase = reading.nounPhrase(holding: place + 1),
      phrase.lowerBound <= place + 1
    else { return nil }
    return phrase.upperBound
  }

  /// True for an adverb inside a noun phrase: "newly declassified intelligence".
  private func opensPhrase(_ adverb: Int) -> Bool {
    if reading.phrases.phrase(holding: adverb) != nil { return true }
    let next = adverb + 1
    guard next < sentence.upperBound else { return false }
    return reading.upos(next) == .adj || reading.tags.verbForms[next] == .participle
  }

  /// The end of an addressee at `place`, where what follows can be the content.
  private func addressee(at place: Int, of cue: Cue) -> Int? {
    guard place < sentence.upperBound, startsPhrase(place),
      let phrase = reading.nounPhrase(holding: place)
    else { return nil }
    let end = SourceFinder(reading: reading, sentence: sentence).withTies(phrase).upperBound
    guard end < sentence.upperBound else { return end }
    return reading.isVerb(end) && reading.isFinite(end) ? nil : end
  }

  private func startsPhrase(_ token: Int) -> Bool {
    reading.startsNounPhrase(token) || reading.upos(token) == .det
  }

  /// True where a noun phrase with a finite verb after it begins: a clause without "that".
  private func startsClause(_ token: Int) -> Bool {
    let word = reading.words[token]
    guard
      startsPhrase(token) || word == "there" || word == "if" || reading.upos(token) == .adj
        || reading.upos(token) == .num || ["in", "on", "after", "as", "while"].contains(word)
        || reading.upos(token) == .adp && token + 1 < sentence.upperBound
          && reading.words[token + 1] == "no"
    else { return false }
    var place = token
    let limit = min(sentence.upperBound, token + 40)
    while place < limit {
      if reading.isVerb(place), reading.isFinite(place) { return true }
      if reading.isStop(place) || [";", ":"].contains(reading.words[place]) { return false }
      place += 1
    }
    return false
  }

  private func hasFiniteVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains { reading.isVerb($0) && reading.isFinite($0) }
  }

  /// True where the tree has a clause below the cue: "held a party where she sang" has none.
  private func governsClause(_ cue: Cue) -> Bool {
    cue.frames.contains(.quote) || reading.tree.child(of: cue.head, .ccomp) != nil
  }

  /// Without punctuation and stray marks at its edges; a closing mark stays where its opening one is
  /// inside.
  func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while start < end, isEdge(start, within: start..<end, atStart: true) { start += 1 }
    while start < end, isEdge(end - 1, within: start..<end, atStart: false) { end -= 1 }
    return start..<end
  }

  private func isEdge(_ token: Int, within range: Range<Int>, atStart: Bool) -> Bool {
    if reading.isQuoteMark(token) {
      guard let run = quotations.run(holding: token) else { return true }
      return run.marked == range
        || !range.contains(atStart ? run.marked.upperBound - 1 : run.marked.lowerBound)
    }
    guard reading.upos(token) == .punct else { return false }
    if reading.words[token] == ")" || reading.words[token] == "(" { return false }
    return true
  }
}

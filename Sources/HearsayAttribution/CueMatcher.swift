import HearsayDocument

/// A cue found in the text, with what its verb group shows.
struct Cue {
  let entry: CueLexicon.Entry
  /// The words that attribute, in one piece, or in two round the holder ("in the mayor's words").
  let pieces: [Range<Int>]
  /// The holder between the pieces.
  let slot: Range<Int>?
  /// The verb or noun itself.
  let head: Int
  /// The first token of the verb group: auxiliaries, negation and adverbs before the head.
  let groupStart: Int
  let isNegated: Bool
  let isPassive: Bool
  /// A modal verb of the group in lower case ("would"), if any.
  let modal: String?
  let form: VerbForm
  /// True for "to deny", "to say".
  let isInfinitive: Bool

  var frames: CueLexicon.Frames { entry.frames }
  var start: Int { pieces.first?.lowerBound ?? head }
  var end: Int { pieces.last?.upperBound ?? head + 1 }
}

/// Finds cues of the lexicon in the text, at each place the longest.
struct CueMatcher {
  let lexicon: CueLexicon
  let reading: Reading

  /// A holder inside a phrase has at most this many tokens.
  private static let longestSlot = 12
  private static let possessives: Set<String> = [
    "his", "her", "its", "their", "my", "our", "your", "one's", "'s", "’s",
  ]
  private static let reflexives: Set<String> = [
    "himself", "herself", "itself", "themselves", "myself", "ourselves", "oneself",
  ]

  /// The cues of a sentence in order.
  func cues(in sentence: Range<Int>) -> [Cue] {
    var found: [Cue] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      if let cue = cue(at: token, in: sentence) {
        found.append(cue)
        token = max(cue.pieces[0].upperBound, token + 1)
      } else {
        token += 1
      }
    }
    return found
  }

  /// The cue whose first word is `token`, if any.
  func cue(at token: Int, in sentence: Range<Int>) -> Cue? {
    readings(at: token, in: sentence).first
  }

  /// The cue at `token` where something is said by it, not only spoken of.
  func speaking(at token: Int, in sentence: Range<Int>) -> Cue? {
    readings(at: token, in: sentence).first { !$0.frames.contains(.mention) }
  }

  /// All cues that begin at `token` with as many words as the longest: a verb whose stance depends
  /// on its construction has several.
  func readings(at token: Int, in sentence: Range<Int>) -> [Cue] {
    var found: [Cue] = []
    for spelling in lexicon.spellings(from: reading.words[token]) {
      if let longest = found.first, spelling.entry.words.count < longest.entry.words.count { break }
      guard let match = match(spelling, at: token, in: sentence),
        fits(spelling, at: token + spelling.head)
      else { continue }
      found.append(cue(spelling, match, in: sentence))
    }
    return found
  }

  /// A phrase at `token` that belongs to the cue before it ("in a statement").
  ///
  /// "when asked" belongs to what was withheld only.
  func tail(of cue: Cue, at token: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard token < sentence.upperBound else { return nil }
    for spelling in lexicon.spellings(from: reading.words[token])
    where spelling.entry.frames.contains(.cueTail)
      && (spelling.entry.stance != .decline || cue.entry.stance == .decline)
    {
      if let match = match(spelling, at: token, in: sentence) { return match.pieces.first }
    }
    return nil
  }

  // MARK: Matching

  private typealias Match = (pieces: [Range<Int>], slot: Range<Int>?)

  /// The spelling's words in the text one after the other; an adverb may follow the first.
  private func match(
    _ spelling: CueLexicon.Spelling,
    at token: Int,
    in sentence: Range<Int>
  ) -> Match? {
    var next = token + 1
    for (place, word) in spelling.words.enumerated().dropFirst() {
      if word == "*" {
        return matchSlot(spelling.words[(place + 1)...], first: token..<next, in: sentence)
      }
      if place == 1, next + 1 < sentence.upperBound, reading.upos(next) == .adv,
        reading.words[next] != word
      {
        next += 1
      }
      guard next < sentence.upperBound, isWord(next, word) else { return nil }
      next += 1
    }
    return ([token..<next], nil)
  }

  /// The words behind the holder, soon after the first piece.
  private func matchSlot(
    _ words: ArraySlice<String>,
    first: Range<Int>,
    in sentence: Range<Int>
  ) -> Match? {
    guard let head = words.first else { return nil }
    let limit = min(sentence.upperBound - words.count, first.upperBound + Self.longestSlot)
    guard first.upperBound < limit else { return nil }
    for token in first.upperBound + 1...limit where reading.words[token] == head {
      guard reading.words[token..<token + words.count].elementsEqual(words) else { continue }
      let end = Self.possessives.contains(reading.words[token - 1]) ? token - 1 : token
      let slot = first.upperBound..<max(end, first.upperBound + 1)
      return ([first, token..<token + words.count], slot)
    }
    return nil
  }

  private func isWord(_ token: Int, _ word: String) -> Bool {
    switch word {
    case "one's": Self.possessives.contains(reading.words[token])
    case "oneself": Self.reflexives.contains(reading.words[token])
    case "not": ["not", "n't", "n’t"].contains(reading.words[token])
    default: reading.words[token] == word
    }
  }

  private func fits(_ spelling: CueLexicon.Spelling, at head: Int) -> Bool {
    switch spelling.entry.kind {
    case .verb:
      isUsedAsVerb(head, spelling.form) && !isAttributive(head)
        || isMistakenNoun(head, spelling)
    case .noun: reading.upos(head) == .noun || reading.upos(head) == .propn
    case .phrase, .adjective: true
    }
  }

  /// A verb that the tagger took for a noun stands at the end of a phrase: a past form anywhere, other
  /// forms before a conjunction ("Traders reckon that").
  private func isUsedAsVerb(_ head: Int, _ form: VerbForm) -> Bool {
    if reading.isVerb(head) { return true }
    guard reading.upos(head) == .noun, let row = reading.phrases.phrase(holding: head),
      reading.phrases[row].head == head, reading.phrases[row].tokens.count > 1,
      head + 1 < reading.words.count
    else { return form == .past && reading.upos(head) == .adj }
    if form == .third, endsWithAgency(head, reading.phrases[row].tokens) { return true }
    let isBeforeClause = reading.upos(head + 1) == .sconj
    return form == .past || isBeforeClause && (form == .third || form == .base)
      || form == .third && isBehindClause(reading.phrases[row].tokens)
  }

  /// "The races are close, [a new poll shows]": the phrase ends the sentence behind a comma.
  private func isBehindClause(_ phrase: Range<Int>) -> Bool {
    phrase.lowerBound > 0 && reading.isComma(phrase.lowerBound - 1)
      && reading.isStop(phrase.upperBound)
  }

  /// "…, Reuters reports.": a name and a verb taken for one noun phrase, behind a comma at the end.
  private func endsWithAgency(_ head: Int, _ phrase: Range<Int>) -> Bool {
    let before = phrase.lowerBound - 1
    guard before >= 0, reading.isComma(before), reading.isStop(head + 1),
      let mention = reading.mentions.mention(holding: head - 1)
    else { return false }
    return reading.mentions[mention].form == .name
      && reading.mentions[mention].tokens == phrase.lowerBound..<head
  }

  /// "CEO rules out sale", "Nauru rejects claim, calls report absurd": a particle, or the place in a
  /// headline, shows the verb that the tagger took for a noun.
  private func isMistakenNoun(_ head: Int, _ spelling: CueLexicon.Spelling) -> Bool {
    guard reading.upos(head) == .noun, spelling.form == .third else { return false }
    return spelling.entry.words.count > 1 && Self.particles.contains(spelling.entry.words[1])
      || reading.isHeadlineVerb(head, spelling.form) || reading.isOnlyVerb(head)
  }

  private static let particles: Set<String> = ["out", "off", "down", "away", "aside", "up"]

  /// A participle before a noun inside its phrase ("the reported attack") attributes nothing.
  private func isAttributive(_ head: Int) -> Bool {
    guard let row = reading.phrases.phrase(holding: head) else { return false }
    let phrase = reading.phrases[row]
    return phrase.head > head && phrase.tokens.lowerBound < head
  }

  private func cue(
    _ spelling: CueLexicon.Spelling,
    _ match: Match,
    in sentence: Range<Int>
  ) -> Cue {
    let start = match.pieces[0].lowerBound
    let head = start + spelling.head
    let group = VerbGroup(endingAt: start, in: sentence, of: reading)
    let isVerb = spelling.entry.kind == .verb
    let tagged = reading.tags.verbForms[head]
    return Cue(
      entry: spelling.entry,
      pieces: match.pieces,
      slot: match.slot,
      head: head,
      groupStart: group.start,
      isNegated: group.isNegated,
      isPassive: isVerb && group.isPassive,
      modal: group.modal,
      form: tagged == .none ? spelling.form : tagged,
      isInfinitive: isVerb && group.isInfinitive
    )
  }
}

import HearsayDocument
import HearsayText

/// Runs of words with capitals, with the small words that names hold inside ("of the", "bin", a
/// hyphen): the raw material of names.
///
/// `The Ministry of Defence in Moscow` has the runs `Ministry of Defence` and `Moscow`.
struct NameRuns {
  private let reading: Reading
  private let known: KnownNames
  /// Words that stand with a capital where nothing but a name asks for one.
  private let capitalizedInside: Set<String>

  init(_ reading: Reading, _ known: KnownNames) {
    self.reading = reading
    self.known = known
    var inside: Set<String> = []
    for token in reading.tokens.indices where Self.provesName(token, reading) {
      inside.insert(reading.words[token])
    }
    capitalizedInside = inside
  }

  /// All runs in order.
  func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var token = 0
    while token < reading.tokens.count {
      let end = run(from: token)
      if end > token { runs.append(token..<end) }
      token = max(end, token + 1)
    }
    return runs
  }

  private static func provesName(_ token: Int, _ reading: Reading) -> Bool {
    reading.isCapital(token)
      && !reading.isTitleCase[reading.sentenceOf[token]]
      && !opensClause(token, reading)
  }

  /// True for a word that has its capital from its place: first of a sentence, a quotation or
  /// what follows a colon.
  private static func opensClause(_ token: Int, _ reading: Reading) -> Bool {
    guard let before = reading.before(token) else { return true }
    switch reading.tokens.shapes[before] {
    case .openQuote, .closeQuote: return true
    case .punctuation:
      return ![",", "-", "(", "'", "’", "/", "&", "."].contains(reading.words[before])
    default: return false
    }
  }

  private func run(from start: Int) -> Int {
    var end = start
    let limit = min(
      reading.sentences[reading.sentenceOf[start]].upperBound,
      start + Limits.nameLength
    )
    while end < limit {
      if let match = known.match(startingAt: end), match.tokens.upperBound <= limit {
        end = match.tokens.upperBound
      } else if isNameWord(end) {
        end += 1
      } else if end > start, let next = link(at: end, from: start), next < limit {
        end = next
      } else {
        break
      }
    }
    return end
  }

  // MARK: Words of names

  private func isNameWord(_ token: Int) -> Bool {
    guard reading.isCapital(token), !reading.classes[token].contains(.calendar) else {
      return false
    }
    if reading.classes[token].contains(.noName) { return false }
    if reading.isTitleCase[reading.sentenceOf[token]] { return isNameInHeading(token) }
    return Self.opensClause(token, reading) ? isNameAtStart(token) : isNameInside(token)
  }

  private func isNameInside(_ token: Int) -> Bool {
    switch reading.tags.upos[token] {
    case .det, .pron, .aux, .cconj, .sconj, .part, .adp: return false
    case .propn, .noun, .x: return true
    default: return reading.tokens.shapes[token] != .allCaps
    }
  }

  private func isNameAtStart(_ token: Int) -> Bool {
    let word = reading.words[token]
    if capitalizedInside.contains(word) { return reading.tags.upos[token] != .det }
    if reading.lowercaseWords.contains(word) { return false }
    if let end = reading.title(startingAt: token) { return isFollowedByName(end, token) }
    if reading.classes[token].contains(.given) { return true }
    return reading.tags.upos[token] == .propn
  }

  /// In a heading nearly every word has a capital: what the text shows to be a name elsewhere, and
  /// forenames with the word beside them.
  private func isNameInHeading(_ token: Int) -> Bool {
    if capitalizedInside.contains(reading.words[token]) { return true }
    if let end = reading.title(startingAt: token) { return isFollowedByName(end, token) }
    guard reading.tags.upos[token] == .propn else { return false }
    return reading.tokens.shapes[token] == .allCaps || isForename(token)
      || reading.before(token).map(isForename) ?? false
  }

  private func isForename(_ token: Int) -> Bool {
    reading.classes[token].contains(.given) && reading.isCapital(token)
  }

  /// "President Putin", "Minister of Defence": what follows a title that ends before `end`.
  private func isFollowedByName(_ end: Int, _ token: Int) -> Bool {
    guard let next = reading.token(end, inSentenceOf: token) else { return false }
    return reading.isCapital(next) || reading.words[next] == "of" && isFollowedByCapital(next)
  }

  private func isFollowedByCapital(_ token: Int) -> Bool {
    reading.token(token + 1, inSentenceOf: token).map(reading.isCapital) ?? false
  }

  // MARK: Small words inside

  /// Past a small word at `token` that ties two parts of a name: where the second part begins.
  private func link(at token: Int, from start: Int) -> Int? {
    let next = token + 1
    guard reading.token(next, inSentenceOf: start) != nil else { return nil }
    switch reading.words[token] {
    case "-", "–":
      let isTight = reading.isJoined(token - 1) && reading.isJoined(token)
      return isTight && reading.isWord(next) ? next + (reading.isCapital(next) ? 0 : 1) : nil
    case "&": return reading.isCapital(next) ? next : nil
    case "of", "for", "on", "to": return office(after: token, from: start)
    case "and": return pair(after: token, from: start)
    default: return particle(at: token)
    }
  }

  private func particle(at token: Int) -> Int? {
    guard reading.classes[token].contains(.particle) else { return nil }
    var next = token
    while let word = reading.token(next, inSentenceOf: token),
      reading.classes[word].contains(.particle) || (reading.words[word] == "-" && next > token)
    {
      next += 1
    }
    return reading.token(next, inSentenceOf: token).flatMap { isNameWord($0) ? $0 : nil }
  }

  /// "Ministry of (the) Defence", "Council on Foreign Relations", "Secretary of State".
  private func office(after token: Int, from start: Int) -> Int? {
    var next = token + 1
    if reading.words[next] == "the" { next += 1 }
    guard let first = reading.token(next, inSentenceOf: start), reading.isCapital(first) else {
      return nil
    }
    let before = reading.classes[token - 1]
    let isOffice = before.contains(.organization) || before.contains(.locationStart)
    if isOffice { return continuesOffice(token, first) ? first : nil }
    return reading.words[token] == "of" && isTitle(across: token, first) ? first : nil
  }

  /// "Party for Hillary Clinton" is a party and a person.
  private func continuesOffice(_ link: Int, _ next: Int) -> Bool {
    if reading.words[link] != "of", isForename(next) { return false }
    return isNameWord(next) || known.match(startingAt: next) != nil
  }

  private func isTitle(across token: Int, _ next: Int) -> Bool {
    let phrase = [token - 1, token, next].map { reading.words[$0] }.joined(separator: " ")
    if reading.lexicon.roles[phrase]?.isTitle == true { return true }
    let isTitle = reading.title(startingAt: token - 1) == token
    return isTitle && isFollowedByCapital(next) && known.match(startingAt: next) == nil
  }

  /// "Health and Human Services", "Securities and Exchange Commission": inside an office's name,
  /// or where the last word names an organization and neither part is a name by itself.
  private func pair(after token: Int, from start: Int) -> Int? {
    let next = token + 1
    guard reading.isCapital(next), isNameInside(next), known.match(startingAt: next) == nil else {
      return nil
    }
    let isInOffice = (start..<token).contains {
      reading.words[$0] == "of" || reading.words[$0] == "for"
    }
    if isInOffice, reading.classes[start..<token].contains(where: { $0.contains(.organization) }) {
      return next
    }
    let isPlain = token - start <= 2 && known.match(startingAt: start) == nil
    let isPersonal =
      reading.classes[start].contains(.given) || reading.classes[next].contains(.given)
    return isPlain && !isPersonal && endsInOrganization(from: next) ? next : nil
  }

  private func endsInOrganization(from start: Int) -> Bool {
    var last = start
    while let next = reading.token(last + 1, inSentenceOf: start), reading.isCapital(next),
      last - start < 4
    {
      last = next
    }
    return last > start && reading.classes[last].contains(.organization)
      && !reading.classes[start].contains(.organization)
  }
}

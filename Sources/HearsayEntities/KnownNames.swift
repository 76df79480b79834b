import HearsayDocument
import HearsayText

/// The places of a text where a name of the gazetteer stands: longest match from left to right.
struct KnownNames {
  struct Match {
    let tokens: Range<Int>
    let row: Int
  }

  private(set) var matches: [Match] = []
  /// The match that begins at each token.
  private var starting: [Int: Int] = [:]

  init(_ reading: NameReading) {
    var token = 0
    while token < reading.tokens.count {
      guard let match = Self.match(at: token, reading) else {
        token += 1
        continue
      }
      starting[match.tokens.lowerBound] = matches.count
      matches.append(match)
      token = match.tokens.upperBound
    }
  }

  func match(startingAt token: Int) -> Match? { starting[token].map { matches[$0] } }

  private static func match(at token: Int, _ reading: NameReading) -> Match? {
    guard reading.isCapital(token) else { return nil }
    let limit = reading.sentences[reading.sentenceOf[token]].upperBound
    let gazetteer = reading.lexicon.gazetteer
    guard let found = gazetteer.match(token..<limit, reading.tokens, of: reading.text),
      isMeant(gazetteer[found.row], found.tokens, reading)
    else { return nil }
    var end = found.tokens.upperBound - 1
    // "U.S." at the end of a sentence may be cut before its last stop, which ends the sentence.
    if end > token, reading.words[end] == "." { end -= 1 }
    return Match(tokens: token..<(end + 1), row: found.row)
  }

  /// "the Times" is a newspaper, "Times" may be anything; "Nice" is no town where a sentence begins
  /// with an adjective.
  private static func isMeant(
    _ entry: Gazetteer.Entry,
    _ tokens: Range<Int>,
    _ reading: NameReading
  ) -> Bool {
    let first = tokens.lowerBound
    if entry.kind == .organization, entry.isAmbiguous {
      return reading.before(first).map { reading.words[$0] == "the" } ?? false
    }
    let opens = reading.isFirstOfSentence(first) || reading.isTitleCase[reading.sentenceOf[first]]
    guard tokens.count == 1, opens, reading.tokens.shapes[first] == .capitalized else {
      return true
    }
    let tag = reading.tags.upos[first]
    guard !reading.lowercaseWords.contains(reading.words[first]) else { return false }
    switch entry.label {
    case .group: return [.propn, .adj, .noun].contains(tag)
    case .organization: return tag == .propn || tag == .noun && precedesVerb(first, reading)
    default: return tag == .propn
    }
  }

  private static func precedesVerb(_ token: Int, _ reading: NameReading) -> Bool {
    reading.token(token + 1, inSentenceOf: token)
      .map { [.verb, .aux, .part].contains(reading.tags.upos[$0]) } ?? false
  }
}

import HearsayDocument

/// The names of news agencies and media, and the words for media in general.
public struct CarrierLexicon: Sendable {
  /// Roles by name in lower-case words, the names by their first word.
  private var namesByFirstWord: [String: [(words: [String], role: Carrier.Role)]] = [:]

  /// Heads of phrases that describe a medium without naming it.
  private static let genericHeads: Set<String> = [
    "media", "medium", "newspaper", "newspapers", "agency", "agencies", "broadcaster",
    "television", "tv", "radio", "outlet", "outlets", "daily", "tabloid", "magazine", "website",
    "network", "channel", "newsagency", "wire",
  ]
  /// Before "agency" only these make it a news agency.
  private static let newsWords: Set<String> = ["news", "press", "wire", "information"]

  /// - Parameter rows: name, short name, kind and `|`-separated other names of each agency or medium.
  public init(rows: [[String]]) {
    for row in rows where row.count >= 4 {
      let role: Carrier.Role = row[2] == "agency" ? .agency : .media
      for name in [row[0], row[1]] + row[3].split(separator: "|").map(String.init) where name != "-"
      {
        add(name, role: role)
      }
    }
  }

  private mutating func add(_ name: String, role: Carrier.Role) {
    let words = name.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    namesByFirstWord[first, default: []].append((words, role))
  }

  /// The role of a source that may only pass on what others said; nil for anybody else.
  func role(of tokens: Range<Int>?, in reading: Reading) -> Carrier.Role? {
    guard let tokens else { return nil }
    for token in tokens {
      if let name = name(at: token, in: reading), name.tokens.upperBound <= tokens.upperBound,
        isHead(name.tokens, of: tokens, in: reading)
      {
        return name.role
      }
    }
    return isGeneric(tokens, in: reading) ? .media : nil
  }

  /// A medium that begins at a token, with the whole of its phrase.
  func carrier(at token: Int, in reading: Reading) -> Carrier? {
    if let name = name(at: token, in: reading) { return name }
    guard let row = reading.phrases.phrase(holding: token) else { return nil }
    let phrase = reading.phrases[row].tokens
    guard phrase.lowerBound == token, isGeneric(phrase, in: reading) else { return nil }
    return Carrier(tokens: phrase, role: .media)
  }

  private func name(at token: Int, in reading: Reading) -> Carrier? {
    guard let names = namesByFirstWord[reading.words[token]], reading.upos(token) != .verb,
      reading.shape(token) != .lower
    else { return nil }
    let matching = names.filter { matches($0.words, at: token, in: reading) }
    guard let best = matching.max(by: { $0.words.count < $1.words.count }) else { return nil }
    return Carrier(tokens: token..<token + best.words.count, role: best.role)
  }

  private func matches(_ words: [String], at token: Int, in reading: Reading) -> Bool {
    guard token + words.count <= reading.words.count else { return false }
    return reading.words[token..<token + words.count].elementsEqual(words)
  }

  /// "a Reuters reporter" is a person; "State media KCNA" is the agency.
  private func isHead(_ name: Range<Int>, of tokens: Range<Int>, in reading: Reading) -> Bool {
    name.upperBound == tokens.upperBound
      || tokens[name.upperBound...].allSatisfy {
        reading.upos($0) == .propn && name.lowerBound == tokens.lowerBound
      }
      || isGeneric(tokens, in: reading)
  }

  private func isGeneric(_ tokens: Range<Int>, in reading: Reading) -> Bool {
    guard let last = tokens.last(where: { reading.upos($0) == .noun || reading.upos($0) == .propn })
    else { return false }
    let word = reading.words[last]
    guard Self.genericHeads.contains(word) else { return false }
    guard word.hasPrefix("agenc") || word == "network" || word == "wire" else { return true }
    return tokens.contains { Self.newsWords.contains(reading.words[$0]) }
  }
}

import HearsayDocument
import HearsayText

/// Reads what a content says: its acts with their roles and figures, and its sign.
struct ContentReader {
  private let reading: Reading
  private let arguments: ArgumentReader
  private let acts: ActReader
  private let quantities: QuantityReader
  /// Whether what the content says is negated, and whether it is so.
  let sign: ContentSign

  /// At most this many acts of one content are compared.
  private static let mostActs = 8
  /// Two words for one act ("supplying … shipments") stand at most this many tokens apart.
  private static let reach = 12

  /// - Parameters:
  ///   - speaker: who "we" and "I" are inside this content: the holder.
  ///   - implied: who acts where the content names nobody ("denied selling", "that it sold").
  ///   - start: the first token of the content.
  init(
    reading: Reading,
    lexicons: ClaimLexicons,
    actors: ActorNames,
    speaker: Actor?,
    implied: Actor?,
    start: Int
  ) {
    self.reading = reading
    arguments = ArgumentReader(
      reading: reading,
      clauses: ClauseFinder(reading: reading),
      actors: actors,
      things: lexicons.things,
      speaker: speaker,
      implied: implied,
      start: start
    )
    sign = ContentSign(reading: reading, arguments: arguments)
    acts = ActReader(reading: reading, predicates: lexicons.predicates, arguments: arguments)
    quantities = QuantityReader(reading: reading, things: lexicons.things)
  }

  /// What the content says, and the token its main act stands at.
  func statement(of content: [Range<Int>]) -> (statement: Statement, mainAct: Int?) {
    let found = content.flatMap(acts.acts)
    let statement = Statement(
      acts: merged(found).prefix(Self.mostActs).map(\.act),
      words: words(of: content),
      quantities: quantities.quantities(in: content, acts: found.map { ($0.token, $0.act.name) })
    )
    return (statement, found.first?.token)
  }

  /// Makes one act of several words for it.
  private func merged(_ found: [(token: Int, act: Act)]) -> [(token: Int, act: Act)] {
    var result: [(token: Int, act: Act)] = []
    for item in found {
      let near = result.reversed().prefix { item.token - $0.token <= Self.reach }
      let place = near.firstIndex { $0.act.canBe(item.act) }.map { result.index(before: $0.base) }
      if let place {
        result[place].act = result[place].act.filled(from: item.act)
      } else {
        result.append(item)
      }
    }
    return result
  }

  // MARK: Words

  /// Lemmas of the words that carry meaning, sorted.
  private func words(of content: [Range<Int>]) -> [String] {
    var found: Set<String> = []
    for token in content.joined() where isContentWord(token) {
      found.insert(reading.lemma(token).lowercased())
    }
    return found.sorted()
  }

  private func isContentWord(_ token: Int) -> Bool {
    switch reading.upos(token) {
    case .noun, .verb, .adj, .propn, .num: reading.tokens.ranges[token].count > 1
    default: false
    }
  }

}

extension Act {
  /// True where another word may speak of the same act: nothing in it differs, and no role of one
  /// party stands in the other's.
  fileprivate func canBe(_ other: Act) -> Bool {
    name == other.name && isNegated == other.isNegated && modality == other.modality
      && isHedged == other.isHedged && isSymmetric == other.isSymmetric
      && Self.fits(agent, other.agent) && Self.fits(recipient, other.recipient)
      && (agent == nil || agent != other.recipient)
      && (recipient == nil || recipient != other.agent)
  }

  private static func fits(_ a: Actor?, _ b: Actor?) -> Bool { a == nil || b == nil || a == b }

  fileprivate func filled(from other: Act) -> Act {
    Act(
      name: name,
      word: word,
      agent: agent ?? other.agent,
      recipient: recipient ?? other.recipient,
      themes: themes.isEmpty ? other.themes : themes,
      place: place ?? other.place,
      isNegated: isNegated,
      modality: modality,
      isHedged: isHedged,
      isSymmetric: isSymmetric,
      opposites: opposites
    )
  }
}

import HearsayClaims
import HearsayDocument
import HearsayText
import TestSupport

/// Dossiers of nonsense: words of many lengths and scripts, empty slots, relations of every kind.
struct RandomDossier {
  private var random: SplitMix64
  private let words: [String]
  private var made = 0

  /// - Parameter words: what texts are made of.
  init(seed: UInt64, words: [String]) {
    random = SplitMix64(seed: seed)
    self.words = words
  }

  mutating func dossier() -> Dossier {
    let accounts = (0..<number(1...4)).map { account("pages/\($0).txt") }
    let ids = accounts.flatMap(\.claims).map(\.id)
    return Dossier(
      accounts: accounts,
      propositions: (0..<number(0...4)).map { proposition("p\($0)", of: ids) },
      relations: ids.count < 2 ? [] : (0..<number(0...30)).map { _ in relation(of: ids) },
      origins: [accounts.map(\.document)]
    )
  }

  private mutating func account(_ document: String) -> Account {
    Account(
      document: document,
      sha256: String(repeating: "0", count: 64),
      outlet: chance() ? text(4) : nil,
      url: chance() ? text(1) : nil,
      headline: chance() ? text(20) : nil,
      published: chance() ? Sample.date("2022-11-08", method: "meta") : nil,
      claims: (0..<number(0...6)).map { _ in claim(document) },
      findings: chance() ? [Finding(.noDate, detail: text(30))] : []
    )
  }

  private mutating func claim(_ document: String) -> Claim {
    made += 1
    return Sample.claim(
      "c\(made)",
      in: document,
      holder: chance() ? Sample.holder(text(8), pick(Holder.Kind.allCases), nil) : nil,
      chain: chance() ? [Link(passage: Sample.passage([text(3)], at: 0), role: .media)] : [],
      cue: text(2),
      content: text(number(0...40)),
      stance: pick(Stance.allCases),
      quotation: pick([.direct, .mixed, .indirect]),
      dated: chance() ? Sample.date("2022-11-07", text: text(2), method: "publication") : nil,
      at: number(0...100_000)
    )
  }

  private mutating func proposition(_ id: String, of ids: [String]) -> Proposition {
    let members = ids.filter { _ in chance() }
    return Proposition(
      id: id,
      summary: text(15),
      claims: members,
      asserted: members.filter { _ in chance() },
      denied: members.filter { _ in chance() }
    )
  }

  private mutating func relation(of ids: [String]) -> Relation {
    Relation(pick(Relation.Kind.allCases), a: pick(ids), b: pick(ids), reason: text(12))
  }

  private mutating func text(_ most: Int) -> String {
    (0..<number(0...most)).map { _ in pick(words) }.joined(separator: " ")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance() -> Bool { Bool.random(using: &random) }

  /// - Precondition: there is something to pick.
  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}

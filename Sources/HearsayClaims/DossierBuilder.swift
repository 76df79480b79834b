import HearsayDocument

/// Puts the accounts of several sources beside each other.
///
/// Pure: the same accounts in the same order give the same dossier.
public struct DossierBuilder: Sendable {
  /// Relations are listed for at most this many claims of one proposition.
  private static let mostComparedClaims = 60

  public init() {}

  /// - Parameter texts: the words of each account's article in lower case, for origin families.
  public func dossier(of accounts: [Account], texts: [[String]]) -> Dossier {
    let claims = accounts.flatMap(\.claims)
    let groups = PropositionGrouping().groups(claims)
    return Dossier(
      accounts: accounts,
      propositions: groups.enumerated().map { number, group in
        proposition("p\(number + 1)", group.members.map { claims[$0] }, family: group.act)
      },
      relations: groups.flatMap { relations(among: $0.members.map { claims[$0] }) },
      origins: OriginFamilies.families(zip(accounts, texts).map { (id: $0.document, words: $1) })
    )
  }

  private func proposition(_ id: String, _ claims: [Claim], family: String?) -> Proposition {
    let act = claims.lazy.flatMap(\.statement.acts).first { $0.family == family }
    return Proposition(
      id: id,
      summary: summary(of: claims, act: act),
      claims: claims.map(\.id),
      asserted: claims.filter { side(of: $0, act) == .asserts }.map(\.id),
      denied: claims.filter { side(of: $0, act) == .denies }.map(\.id)
    )
  }

  /// The side a claim takes on the act the proposition is about.
  private func side(of claim: Claim, _ act: Act?) -> Side {
    guard let act else { return claim.side }
    let shared = claim.statement.acts.filter { $0.family == act.family }
    guard let own = shared.first(where: { $0.name == act.name }) ?? shared.first else {
      return claim.side
    }
    guard (own.modality == .actual) == (act.modality == .actual) else { return .none }
    return own.name == act.name ? claim.side(of: own) : claim.side(of: own).ofOpposite
  }

  /// The shortest content that names both parties of an act and asserts it; else the shortest that
  /// says enough.
  private func summary(of claims: [Claim], act: Act?) -> String {
    let contents = claims.filter { !$0.content.text.isEmpty }
    let telling = contents.filter { claim in
      claim.statement.acts.contains {
        $0.parties.count == 2 && (act == nil || $0.name == act?.name)
      }
        && side(of: claim, act) == .asserts
    }
    let full = contents.filter { $0.statement.words.count >= 3 }
    let pool = [telling, full, contents].first { !$0.isEmpty } ?? []
    return pool.min { $0.content.text.utf8.count < $1.content.text.utf8.count }?.content.text ?? ""
  }

  private func relations(among claims: [Claim]) -> [Relation] {
    let compared = fairShare(of: claims)
    let rules = RelationRules()
    var result: [Relation] = []
    for (place, a) in compared.enumerated() {
      for b in compared[(place + 1)...] where isWorthComparing(a, b) {
        result.append(rules.relation(a, b))
      }
    }
    return result.filter { $0.kind != .unrelated }
  }

  /// The first claims of each document, equally many where there are too many, in order.
  private func fairShare(of claims: [Claim]) -> [Claim] {
    guard claims.count > Self.mostComparedClaims else { return claims }
    var seen: [String: Int] = [:]
    let ranked = claims.enumerated().map { index, claim in
      seen[claim.document, default: 0] += 1
      return (rank: seen[claim.document, default: 0], index: index)
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .prefix(Self.mostComparedClaims).map(\.index).sorted().map { claims[$0] }
  }

  /// One speaker's claims in one article are his own story, not two accounts.
  private func isWorthComparing(_ a: Claim, _ b: Claim) -> Bool {
    a.document != b.document || a.holder?.name != b.holder?.name
  }
}

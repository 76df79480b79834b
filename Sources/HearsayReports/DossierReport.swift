public import HearsayClaims
import HearsayDocument
import HearsayText

/// A dossier to be shown, with what every form of it looks up.
public struct DossierReport: Sendable {
  let dossier: Dossier
  /// Each claim by its id, with the number of its source, counted from 1.
  private let placed: [String: PlacedClaim]
  private let numbers: [String: Int]

  public init(_ dossier: Dossier) {
    self.dossier = dossier
    var placed: [String: PlacedClaim] = [:]
    var numbers: [String: Int] = [:]
    for (index, account) in dossier.accounts.enumerated() {
      if numbers[account.document] == nil { numbers[account.document] = index + 1 }
      for claim in account.claims where placed[claim.id] == nil {
        placed[claim.id] = PlacedClaim(claim, source: index + 1)
      }
    }
    self.placed = placed
    self.numbers = numbers
  }

  func claim(_ id: String) -> PlacedClaim? { placed[id] }

  /// The number of a source by the id of its capture.
  func number(of document: String) -> Int? { numbers[document] }
}

/// A claim with the number of the source it stands in.
struct PlacedClaim: Sendable {
  let claim: Claim
  let source: Int

  init(_ claim: Claim, source: Int) {
    self.claim = claim
    self.source = source
  }

  /// "[2:1024-1100]": source 2, these bytes of its capture.
  var reference: String {
    "[\(source):\(claim.evidence.range.start)-\(claim.evidence.range.end)]"
  }
}

extension DossierReport {
  /// Propositions that more than one claim is about: where accounts can meet.
  var topics: [Topic] {
    dossier.propositions.map { Topic($0, in: self) }.filter { $0.entries.count > 1 }
  }

  /// The claims of each account that meet no other, by source number; accounts without any left
  /// out.
  var singles: [(source: Int, claims: [PlacedClaim])] {
    let shared = Set(topics.lazy.flatMap(\.entries).map(\.claim.id))
    return dossier.accounts.enumerated().compactMap { index, account in
      let alone = account.claims.filter { !shared.contains($0.id) }
      let placed = alone.map { PlacedClaim($0, source: index + 1) }
      return placed.isEmpty ? nil : (index + 1, placed)
    }
  }

  /// The relations in which two accounts differ, by kind, in the order of the kinds.
  var differences: [(kind: Relation.Kind, pairs: [Pair])] {
    let differing: [Relation.Kind] = [.deny, .reverse, .number, .date, .place, .scope]
    let byKind = Dictionary(grouping: dossier.relations, by: \.kind)
    return differing.compactMap { kind in
      let pairs = (byKind[kind] ?? []).compactMap(pair)
      return pairs.isEmpty ? nil : (kind, pairs)
    }
  }

  var undecided: [Pair] {
    dossier.relations.filter { $0.kind == .undecided }.compactMap(pair)
  }

  /// Origin families of more than one source, as source numbers.
  var sharedOrigins: [[Int]] {
    dossier.origins.map { $0.compactMap(number) }.filter { $0.count > 1 }
  }

  private func pair(_ relation: Relation) -> Pair? {
    guard let a = claim(relation.a), let b = claim(relation.b) else { return nil }
    return Pair(a: a, b: b, reason: neutral(relation.reason))
  }
}

/// Two claims and why they stand to each other as they do.
struct Pair {
  let a: PlacedClaim
  let b: PlacedClaim
  let reason: String
}

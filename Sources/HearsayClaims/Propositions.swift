import HearsayDocument

/// Claims that speak of the same thing, and the act they share.
struct ClaimGroup {
  /// The claims' indices in ascending order.
  let members: [Int]
  /// The family of the acts that most of them share; nil where only their words are alike.
  let act: String?
}

/// Brings together the claims that speak of the same thing.
///
/// Two claims meet when they share an act and its two parties, an act with a party and a thing or
/// place, a toll of victims, an act and most of their words, or nearly all their words. Who is
/// agent and who recipient does not matter here: that is for the relation to decide.
struct PropositionGrouping {
  /// Without shared parties, this part of the words of the shorter claim.
  private static let sharedWords = 0.5
  /// The same where they share no act.
  private static let sharedWordsAlone = 0.7
  /// Fewer words in common are chance.
  private static let fewestSharedWords = 3
  /// A word in more claims than this brings nobody together: it would be quadratic, and says
  /// little.
  private static let mostPerWord = 40

  /// The groups in order of their first claims.
  func groups(_ claims: [Claim]) -> [ClaimGroup] {
    var sets = DisjointSets(count: claims.count)
    let deals = sharedDeals(claims)
    for holders in deals.values {
      for (a, b) in zip(holders, holders.dropFirst()) { sets.join(a, b) }
    }
    for (a, b) in candidates(claims) where isSameSubject(claims[a], claims[b]) { sets.join(a, b) }
    let acts = commonActs(deals)
    return sets.groups().map { members in
      ClaimGroup(members: members, act: members.lazy.compactMap { acts[$0] }.first)
    }
  }

  /// An act with two of those and that it is about: two parties, whichever way it goes; where fewer
  /// are named, a party with a thing or place.
  private struct Deal: Hashable {
    /// One name for a class and the classes that exclude it.
    let act: String
    let about: Set<String>
  }

  /// The claims of each deal that more than one claim is about, in ascending order.
  private func sharedDeals(_ claims: [Claim]) -> [Deal: [Int]] {
    var holders: [Deal: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      for deal in Set(claim.statement.acts.flatMap(deals) + tolls(of: claim)) {
        holders[deal, default: []].append(index)
      }
    }
    return holders.filter { $0.value.count > 1 }
  }

  private func deals(of act: Act) -> [Deal] {
    let parties = Set(act.parties.map { "party " + $0.key }).sorted()
    if parties.count == 2 { return [Deal(act: act.family, about: Set(parties))] }
    let rest = act.themes.map { "thing " + $0.lemma } + [act.place].compactMap { $0?.key }
    let about = parties + Set(rest).sorted()
    return about.enumerated().flatMap { place, one in
      about[(place + 1)...].map { Deal(act: act.family, about: [one, $0]) }
    }
  }

  /// Counts of victims without anybody or any place named beside them: the affair's toll.
  private func tolls(of claim: Claim) -> [Deal] {
    claim.statement.acts
      .filter { act in
        Self.tollActs.contains(act.name) && act.parties.isEmpty && act.place == nil
          && claim.statement.quantities.contains { $0.act == act.name }
      }
      .map { Deal(act: $0.family, about: ["toll"]) }
  }

  private static let tollActs: Set<String> = ["kill", "injure", "missing", "displace"]

  /// For each claim the act that most claims share with it.
  private func commonActs(_ deals: [Deal: [Int]]) -> [Int: String] {
    var best: [Int: (count: Int, act: String)] = [:]
    for (deal, holders) in deals {
      for index in holders {
        let other = best[index] ?? (0, "")
        if holders.count > other.count || holders.count == other.count && deal.act < other.act {
          best[index] = (holders.count, deal.act)
        }
      }
    }
    return best.mapValues(\.act)
  }

  private struct Pair: Hashable {
    let a: Int
    let b: Int
  }

  /// Pairs that share a word which at most ``mostPerWord`` claims have, each once.
  private func candidates(_ claims: [Claim]) -> [(Int, Int)] {
    var holders: [String: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      for word in claim.statement.words { holders[word, default: []].append(index) }
    }
    var seen: Set<Pair> = []
    for list in holders.values where list.count > 1 && list.count <= Self.mostPerWord {
      for (place, a) in list.enumerated() {
        for b in list[(place + 1)...] { seen.insert(Pair(a: a, b: b)) }
      }
    }
    return seen.map { ($0.a, $0.b) }
  }

  private func isSameSubject(_ a: Claim, _ b: Claim) -> Bool {
    let words = overlap(a.statement.words, b.statement.words)
    guard words.count >= Self.fewestSharedWords else { return false }
    let pairs = ActPair.common(a, b)
    if pairs.isEmpty { return words.share >= Self.sharedWordsAlone }
    // "sold shells to Libya" and "sold shells to Sudan" are two deals in the same words.
    return words.share >= Self.sharedWords && pairs[0].roles != .unlike
  }

  /// How many items two lists without doubles share, and which part of the shorter that is.
  private func overlap(_ a: [String], _ b: [String]) -> (count: Int, share: Double) {
    let shared = Set(a).intersection(b).count
    let shorter = min(a.count, b.count)
    return (shared, shorter == 0 ? 0 : Double(shared) / Double(shorter))
  }
}

extension Act {
  /// One name for its class and those that exclude it, so that "rose" meets "fell".
  var family: String { opposites.reduce(name, min) }
}

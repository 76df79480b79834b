/// Pairs found claims with marked ones: each with one of its page at most, nearest contents first.
///
/// Contents are near when the F1 of their words is 0.6, or 0.5 where one holds the other.
struct ClaimMatching {
  struct Pair {
    let marked: MarkedClaim
    let found: FoundClaim
  }

  let pairs: [Pair]

  init(_ marked: [MarkedClaim], _ found: [FoundClaim]) {
    var freeMarked = [Bool](repeating: true, count: marked.count)
    var freeFound = [Bool](repeating: true, count: found.count)
    var pairs: [Pair] = []
    for candidate in Self.candidates(marked, found)
    where freeMarked[candidate.marked] && freeFound[candidate.found] {
      freeMarked[candidate.marked] = false
      freeFound[candidate.found] = false
      pairs.append(Pair(marked: marked[candidate.marked], found: found[candidate.found]))
    }
    self.pairs = pairs
  }

  private struct Candidate {
    let nearness: Double
    let marked: Int
    let found: Int

    func precedes(_ other: Candidate) -> Bool {
      nearness == other.nearness
        ? (marked, found) < (other.marked, other.found) : nearness > other.nearness
    }
  }

  private static func candidates(
    _ marked: [MarkedClaim],
    _ found: [FoundClaim]
  ) -> [Candidate] {
    let foundOfPage = Dictionary(grouping: found.indices) { found[$0].page }
    return marked.indices
      .flatMap { index in
        foundOfPage[marked[index].page, default: []].compactMap { other in
          nearness(of: Pair(marked: marked[index], found: found[other]))
            .map { Candidate(nearness: $0, marked: index, found: other) }
        }
      }
      .sorted { $0.precedes($1) }
  }

  /// Of equal contents the one with the right holder comes first.
  private static func nearness(of pair: Pair) -> Double? {
    let (marked, found) = (pair.marked.content, pair.found.content)
    let f1 = marked.f1(with: found)
    let isNear = f1 >= 0.6 || f1 >= 0.5 && (marked.isInside(found) || found.isInside(marked))
    return isNear ? f1 + (pair.agreesInHolder ? 0.001 : 0) : nil
  }
}

extension ClaimMatching.Pair {
  var agreesInHolder: Bool {
    if marked.holders.isEmpty && found.holders.isEmpty { return true }
    return marked.holders.contains { name in
      found.holders.contains { Self.isSame(name, $0) }
    }
  }

  private static func isSame(_ one: Words, _ other: Words) -> Bool {
    one.f1(with: other) >= 0.5
      || (one.isInside(other) || other.isInside(one)) && one.all.last == other.all.last
  }

  var agreesInStance: Bool { marked.stances.contains(found.stance) }

  /// Nil where no date is marked.
  var agreesInDate: Bool? { marked.date.map { $0.agrees(with: found.date) } }

  /// Whether a denial was taken for an assertion, or the other way round.
  var isFlipped: Bool {
    let right = marked.stances.map(Side.init)
    guard let side = Side(found.stance), !right.contains(nil) else { return false }
    return !right.contains(side)
  }

  private enum Side {
    case yes, no

    init?(_ stance: String) {
      switch stance {
      case "deny": self = .no
      case "assert", "confirm": self = .yes
      default: return nil
      }
    }
  }
}

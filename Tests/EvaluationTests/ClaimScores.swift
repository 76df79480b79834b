/// The scores of a run; all but `flips` are shares from 0 to 1.
struct ClaimScores {
  private(set) var marked: Int
  private(set) var found: Int
  private(set) var flips = 0
  private var hits: [Measure: Int] = [:]
  private var asked: [Measure: Int] = [:]

  /// What is scored; the raw values are the keys of `Evaluation/floors.json`.
  enum Measure: String, CaseIterable {
    /// F1 of contents; of contents with holder; with stance; with both.
    case content, contentHolder, contentStance, claim
    /// Accuracy on pairs.
    case holder, stance, date
  }

  /// Claims on pages without a marked one are left out; a found claim paired with one that is not
  /// required counts neither way.
  init(marked: [MarkedClaim], found all: [FoundClaim]) {
    let pages = Set(marked.map(\.page))
    let found = all.filter { pages.contains($0.page) }
    let pairs = ClaimMatching(marked, found).pairs
    let required = pairs.filter(\.marked.isRequired)
    self.marked = marked.count(where: \.isRequired)
    self.found = found.count - (pairs.count - required.count)
    for pair in required { count(pair) }
  }

  private mutating func count(_ pair: ClaimMatching.Pair) {
    let (holder, stance) = (pair.agreesInHolder, pair.agreesInStance)
    note(.content, true)
    note(.contentHolder, holder)
    note(.contentStance, stance)
    note(.claim, holder && stance)
    note(.holder, holder)
    note(.stance, stance)
    if let date = pair.agreesInDate { note(.date, date) }
    if pair.isFlipped { flips += 1 }
  }

  private mutating func note(_ measure: Measure, _ isRight: Bool) {
    asked[measure, default: 0] += 1
    if isRight { hits[measure, default: 0] += 1 }
  }

  subscript(measure: Measure) -> Double {
    let right = Double(hits[measure, default: 0])
    let of: Double =
      switch measure {
      case .content, .contentHolder, .contentStance, .claim: Double(marked + found) / 2
      case .holder, .stance, .date: Double(asked[measure, default: 0])
      }
    return of == 0 ? 0 : right / of
  }
}

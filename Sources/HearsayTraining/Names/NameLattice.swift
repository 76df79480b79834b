import HearsayEntities

/// The sums over all paths of tags through a sentence, and how they differ from the sums over the
/// paths that are allowed: the gradient of the log-likelihood's negative.
struct NameLattice {
  private static let tags = NameTag.count

  /// Expected count of each tag at each token, less that among allowed paths.
  private(set) var gradient: [Float] = []
  private(set) var transitionGradient: [Float]

  private var emissions: [Float] = []
  private var forward: [Float] = []
  private var backward: [Float] = []
  private var factors: [Float]
  private var counts: [Float]
  private let follows: [Bool]

  init() {
    let tags = Self.tags
    transitionGradient = Array(repeating: 0, count: tags * tags)
    factors = transitionGradient
    counts = transitionGradient
    follows = (0..<tags * tags).map { NameTag.mayFollow($0 % tags, after: $0 / tags) }
  }

  /// - Parameters:
  ///   - scores: a score per token and tag.
  ///   - transitions: a score per tag and next tag.
  ///   - allowed: per token a bit for each tag that the set allows.
  mutating func run(_ scores: [Float], _ transitions: [Float], _ allowed: [UInt32]) {
    let count = allowed.count
    gradient = Array(repeating: 0, count: count * Self.tags)
    for index in factors.indices {
      factors[index] = follows[index] ? Exponential.of(transitions[index]) : 0
      transitionGradient[index] = 0
    }
    readEmissions(scores)
    let everything: UInt32 = (1 << UInt32(Self.tags)) - 1
    accumulate(Array(repeating: everything, count: count), sign: 1)
    accumulate(allowed, sign: -1)
  }

  private mutating func readEmissions(_ scores: [Float]) {
    emissions = scores
    for start in stride(from: 0, to: scores.count, by: Self.tags) {
      var best = scores[start]
      for tag in 1..<Self.tags { best = max(best, scores[start + tag]) }
      for tag in 0..<Self.tags {
        emissions[start + tag] = Exponential.of(scores[start + tag] - best)
      }
    }
  }

  // MARK: Forward and backward

  private mutating func accumulate(_ allowed: [UInt32], sign: Float) {
    runForward(allowed)
    runBackward(allowed)
    let count = allowed.count
    for row in 0..<count { addTags(row, sign) }
    guard count > 1 else { return }
    for row in 1..<count { addTransitions(row, allowed[row], sign) }
  }

  /// Rows are scaled to sum to one: only their proportions matter.
  private mutating func runForward(_ allowed: [UInt32]) {
    let tags = Self.tags
    forward = Array(repeating: 0, count: allowed.count * tags)
    for tag in 0..<tags where !NameTag.continues(tag) && allowed[0] >> UInt32(tag) & 1 == 1 {
      forward[tag] = emissions[tag]
    }
    Self.scale(&forward, 0)
    guard allowed.count > 1 else { return }
    for row in 1..<allowed.count {
      let (before, start) = ((row - 1) * tags, row * tags)
      for previous in 0..<tags {
        let mass = forward[before + previous]
        if mass == 0 { continue }
        for tag in 0..<tags {
          forward[start + tag] += mass * factors[previous * tags + tag]
        }
      }
      for tag in 0..<tags {
        let isAllowed = allowed[row] >> UInt32(tag) & 1 == 1
        forward[start + tag] *= isAllowed ? emissions[start + tag] : 0
      }
      Self.scale(&forward, start)
    }
  }

  private mutating func runBackward(_ allowed: [UInt32]) {
    let tags = Self.tags
    backward = Array(repeating: 0, count: allowed.count * tags)
    let last = (allowed.count - 1) * tags
    for tag in 0..<tags where !NameTag.isOpen(tag) { backward[last + tag] = 1 }
    for row in stride(from: allowed.count - 2, through: 0, by: -1) {
      let (start, after) = (row * tags, (row + 1) * tags)
      for tag in 0..<tags {
        var sum: Float = 0
        for next in 0..<tags where allowed[row + 1] >> UInt32(next) & 1 == 1 {
          sum += factors[tag * tags + next] * emissions[after + next] * backward[after + next]
        }
        backward[start + tag] = sum
      }
      Self.scale(&backward, start)
    }
  }

  private static func scale(_ rows: inout [Float], _ start: Int) {
    var sum: Float = 0
    for tag in 0..<tags { sum += rows[start + tag] }
    guard sum > 0 else { return }
    for tag in 0..<tags { rows[start + tag] /= sum }
  }

  // MARK: Expectations

  private mutating func addTags(_ row: Int, _ sign: Float) {
    let start = row * Self.tags
    var sum: Float = 0
    for tag in 0..<Self.tags { sum += forward[start + tag] * backward[start + tag] }
    guard sum > 0 else { return }
    for tag in 0..<Self.tags {
      gradient[start + tag] += sign * forward[start + tag] * backward[start + tag] / sum
    }
  }

  private mutating func addTransitions(_ row: Int, _ allowed: UInt32, _ sign: Float) {
    let tags = Self.tags
    let (before, start) = ((row - 1) * tags, row * tags)
    var sum: Float = 0
    for previous in 0..<tags {
      for tag in 0..<tags where allowed >> UInt32(tag) & 1 == 1 {
        let mass =
          forward[before + previous] * factors[previous * tags + tag] * emissions[start + tag]
          * backward[start + tag]
        counts[previous * tags + tag] = mass
        sum += mass
      }
    }
    guard sum > 0 else { return }
    for previous in 0..<tags {
      for tag in 0..<tags where allowed >> UInt32(tag) & 1 == 1 {
        let index = previous * tags + tag
        transitionGradient[index] += sign * counts[index] / sum
      }
    }
  }
}

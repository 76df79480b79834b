import HearsayDocument
import HearsayText

/// The classes each word of a sentence may have, and the best way through them.
///
/// Viterbi's algorithm over pairs of classes. Its arrays are reused from sentence to sentence.
struct ClassLattice {
  /// Classes less likely than this part of the likeliest are left out.
  private static let threshold: Float = 0.001
  private static let mostCandidates = 12
  /// A word seen this often or less is mixed with what its suffix says.
  private static let fewSightings: Float = 4
  /// How much an unknown capitalized word takes from its small form.
  private static let smallFormShare: Float = 0.3

  private let model: ClassModel
  private let tokens: TokenTable
  private let text: [UInt8]
  private var shares: ClassShares

  /// Candidates of all words, one after the other; those of word `i` start at `starts[i]`.
  private var ids: [WordClasses.ID] = []
  private var weights: [Float] = []
  private var starts: [Int] = []
  /// For each pair of neighbouring candidates which candidate best stands before them.
  private var backs: [UInt8] = []
  private var backStarts: [Int] = []
  private var scores: [Float] = []
  private var nextScores: [Float] = []
  private var path: [WordClasses.ID] = []

  init(model: ClassModel, tokens: TokenTable, text: [UInt8]) {
    self.model = model
    self.tokens = tokens
    self.text = text
    shares = ClassShares(classes: model.classes.count)
  }

  /// The best class of each token of a sentence.
  mutating func bestPath(through sentence: Range<Int>) -> [WordClasses.ID] {
    // Two edges stand before the first word.
    ids = [WordClasses.edge, WordClasses.edge]
    weights = [1, 1]
    starts = [0, 1, 2]
    var isFirst = true
    for token in sentence {
      appendCandidates(token, isFirst: isFirst)
      if isFirst { isFirst = !isWord(token) }
    }
    score()
    return trace()
  }

  private func isWord(_ token: Int) -> Bool {
    switch tokens.shapes[token] {
    case .lower, .capitalized, .allCaps, .number: true
    default: false
    }
  }

  // MARK: Candidates

  private mutating func appendCandidates(_ token: Int, isFirst: Bool) {
    shares.clear()
    addShares(token, isFirst: isFirst)
    let least = shares.largest * Self.threshold
    for id in shares.classes where shares[id] >= least {
      guard ids.count - starts[starts.count - 1] < Self.mostCandidates else { break }
      ids.append(id)
      weights.append(shares[id] * model.rarities[Int(id)])
    }
    starts.append(ids.count)
  }

  private mutating func addShares(_ token: Int, isFirst: Bool) {
    let range = tokens.ranges[token].indices
    let shape = shape(token, isFirst: isFirst)
    let row = model.lexicon.row(range, in: text)
    let isCapital = shape == .first || shape == .capitalized || shape == .allCaps
    let small = isCapital ? model.lexicon.row(range, in: text, lowercased: true) : nil
    if let small, shape != .capitalized {
      addCounts(of: [row, small], range, shape)
    } else if let row {
      addCounts(of: [row, nil], range, shape)
    } else if let small {
      let total = model.lexicon.totals[small]
      for entry in model.lexicon.counts[small] {
        shares.add(Self.smallFormShare * entry.count / total, to: entry.id)
      }
      addSuffix(1 - Self.smallFormShare, range, shape)
    } else {
      addSuffix(1, range, shape)
    }
  }

  /// The counts of one or two rows of the lexicon, and for rare words one sighting's worth of what
  /// the suffix says.
  private mutating func addCounts(
    of rows: [2 of Int?],
    _ range: Range<Int>,
    _ shape: SuffixTable.Shape
  ) {
    var total: Float = 0
    for index in rows.indices {
      guard let row = rows[index] else { continue }
      for entry in model.lexicon.counts[row] { shares.add(entry.count, to: entry.id) }
      total += model.lexicon.totals[row]
    }
    if total <= Self.fewSightings { addSuffix(1, range, shape) }
  }

  private mutating func addSuffix(
    _ weight: Float,
    _ range: Range<Int>,
    _ shape: SuffixTable.Shape
  ) {
    model.suffixes.add(weight, sharesOf: range, in: text, shape, to: &shares)
  }

  private func shape(_ token: Int, isFirst: Bool) -> SuffixTable.Shape {
    switch tokens.shapes[token] {
    case .number: return .digits
    case .allCaps: return .allCaps
    case .capitalized: return isFirst ? .first : .capitalized
    default: return .lower
    }
  }

  // MARK: The best path

  private func candidates(_ word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }

  private mutating func score() {
    scores = [1]
    backs.removeAll(keepingCapacity: true)
    backStarts = [0, 0]
    for word in 2..<(starts.count - 1) {
      backStarts.append(backs.count)
      step(candidates(word - 2), candidates(word - 1), candidates(word))
      swap(&scores, &nextScores)
    }
  }

  /// Scores each pair of classes of the last two words, scaled so that the best is 1.
  private mutating func step(_ first: Range<Int>, _ second: Range<Int>, _ last: Range<Int>) {
    nextScores.removeAll(keepingCapacity: true)
    var largest: Float = 0
    for b in second {
      for c in last {
        var best: Float = -1
        var back = 0
        var index = b - second.lowerBound
        for a in first {
          let score = scores[index] * model.transitions(ids[a], ids[b], ids[c])
          if score > best {
            best = score
            back = a - first.lowerBound
          }
          index += second.count
        }
        best *= weights[c]
        largest = max(largest, best)
        nextScores.append(best)
        backs.append(UInt8(back))
      }
    }
    guard largest > 0 else { return }
    for index in nextScores.indices { nextScores[index] /= largest }
  }

  private mutating func trace() -> [WordClasses.ID] {
    let words = starts.count - 3
    path.removeAll(keepingCapacity: true)
    guard words > 0 else { return path }
    var (before, last) = bestEnd(candidates(words), candidates(words + 1))
    for word in stride(from: words + 1, to: 1, by: -1) {
      path.append(ids[starts[word] + last])
      let width = candidates(word).count
      let back = Int(backs[backStarts[word] + before * width + last])
      (before, last) = (back, before)
    }
    path.reverse()
    return path
  }

  /// The best two last candidates, counted with the edge that follows them.
  private func bestEnd(_ second: Range<Int>, _ last: Range<Int>) -> (Int, Int) {
    var best: (Int, Int) = (0, 0)
    var largest: Float = -1
    var index = 0
    for b in second {
      for c in last {
        let score = scores[index] * model.transitions(ids[b], ids[c], WordClasses.edge)
        if score > largest {
          largest = score
          best = (b - second.lowerBound, c - last.lowerBound)
        }
        index += 1
      }
    }
    return best
  }
}

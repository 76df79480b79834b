import HearsayModels
import HearsayText

/// How likely a class is after two others: trigram shares mixed with bigram and unigram shares by
/// weights found by deleted interpolation (Brants 2000, "TnT", figure 1).
struct ClassTransitions: Sendable {
  private let classes: Int
  private var probabilities: [Float]

  /// Reads a table with the columns `first second next`.
  init(_ table: TableFile, _ classes: inout WordClasses) throws(DataPackError) {
    let (first, second, next) = (
      try table.column("first"), try table.column("second"), try table.column("next")
    )
    var counts = ClassCounts()
    var contexts: [(WordClasses.ID, WordClasses.ID)] = []
    for row in table.rows {
      guard let a = classes.id(of: row.bytes(first)), let b = classes.id(of: row.bytes(second)),
        counts.append(row.bytes(next), &classes) != nil
      else { throw .badLine(file: table.name, line: row.line, reason: "bad classes") }
      contexts.append((a, b))
    }
    self.classes = classes.count
    probabilities = Grams(contexts, counts, classes: classes.count).mixed()
  }

  /// The share of `last` after `first` and `second`.
  @inline(__always)
  func callAsFunction(
    _ first: WordClasses.ID,
    _ second: WordClasses.ID,
    _ last: WordClasses.ID
  ) -> Float {
    probabilities[(Int(first) * classes + Int(second)) * classes + Int(last)]
  }
}

/// Counts of one, two and three classes in a row.
private struct Grams {
  let classes: Int
  let trigrams: [(first: Int, second: Int, row: ArraySlice<ClassCounts.Entry>)]
  var one: [Float]
  var two: [Float]
  var total: Float = 0

  init(
    _ contexts: [(WordClasses.ID, WordClasses.ID)],
    _ counts: ClassCounts,
    classes: Int
  ) {
    self.classes = classes
    trigrams = contexts.indices.map { (Int(contexts[$0].0), Int(contexts[$0].1), counts[$0]) }
    one = [Float](repeating: 0, count: classes)
    two = [Float](repeating: 0, count: classes * classes)
    for (_, second, row) in trigrams {
      for entry in row {
        one[Int(entry.id)] += entry.count
        two[second * classes + Int(entry.id)] += entry.count
        total += entry.count
      }
    }
  }

  /// How often a class is followed by another.
  private var contextsOfOne: [Float] {
    (0..<classes).map { second in
      two[(second * classes)..<((second + 1) * classes)].reduce(0, +)
    }
  }

  func mixed() -> [Float] {
    let contexts = contextsOfOne
    let weights = interpolationWeights(contexts)
    var result = [Float](repeating: 0, count: classes * classes * classes)
    for second in 0..<classes {
      let backoff = (0..<classes).map { last in
        weights.one * one[last] / total
          + weights.two * share(two[second * classes + last], of: contexts[second])
      }
      for first in 0..<classes {
        let start = (first * classes + second) * classes
        result.replaceSubrange(start..<(start + classes), with: backoff)
      }
    }
    for (first, second, row) in trigrams {
      let sum = row.reduce(0) { $0 + $1.count }
      for entry in row {
        result[(first * classes + second) * classes + Int(entry.id)] +=
          weights.three * entry.count / sum
      }
    }
    return result
  }

  private func interpolationWeights(
    _ contexts: [Float]
  ) -> (one: Float, two: Float, three: Float) {
    var weights: (one: Float, two: Float, three: Float) = (1, 1, 1)
    for (_, second, row) in trigrams {
      let sum = row.reduce(0) { $0 + $1.count }
      for entry in row {
        let last = Int(entry.id)
        let three = share(entry.count - 1, of: sum - 1)
        let two = share(two[second * classes + last] - 1, of: contexts[second] - 1)
        let one = share(one[last] - 1, of: total - 1)
        if three >= max(one, two) {
          weights.three += entry.count
        } else if two >= one {
          weights.two += entry.count
        } else {
          weights.one += entry.count
        }
      }
    }
    let sum = weights.one + weights.two + weights.three
    return (weights.one / sum, weights.two / sum, weights.three / sum)
  }

  private func share(_ count: Float, of total: Float) -> Float { total > 0 ? count / total : 0 }
}

package import HearsayDocument
package import HearsayModels
import HearsayText

/// The best sequence of tags of each sentence (Viterbi), read as names.
package struct NameDecoder {
  /// A name: its tokens, and the row of its type in ``NameTag/types``.
  package struct Name {
    package let tokens: Range<Int>
    package let type: Int
  }

  private static let tags = NameTag.count
  private static let never = -Float.greatestFiniteMagnitude / 4

  private let model: NameModel
  /// Per tag the tags that may stand before it.
  private let before: [[Int]]
  private var features: NameFeatures
  private var scorer: NameScorer
  private var scores = Matrix(rows: 0, columns: NameTag.outside)
  private var best: [Float]
  private var next: [Float]
  /// The tag before, per token and tag.
  private var back: [UInt8] = []

  package init(
    _ model: NameModel,
    _ vectors: WordVectors,
    _ features: NameFeatures,
    _ tokens: TokenTable,
    of text: [UInt8]
  ) {
    self.model = model
    self.features = features
    var rows = Matrix(rows: features.samples.count, columns: NameNetwork.dimensions)
    for (row, token) in features.samples.enumerated() {
      if let word = vectors.row(of: text.lowercased(tokens.ranges[token])) {
        vectors.copy(word, to: &rows, row: row)
      }
    }
    scorer = NameScorer(model.network, vectors: rows)
    best = Array(repeating: 0, count: Self.tags)
    next = best
    before = (0..<Self.tags).map { tag in
      (0..<Self.tags).filter { NameTag.mayFollow(tag, after: $0) }
    }
  }

  /// The names of a sentence in order.
  package mutating func names(in sentence: Range<Int>) -> [Name] {
    scores.resize(rows: sentence.count)
    back.removeAll(keepingCapacity: true)
    for (row, token) in sentence.enumerated() {
      features.read(token, in: sentence)
      scorer.score(token, in: sentence, features, into: &scores, row: row)
      model.add(features.hashes, to: &scores, row: row)
      advance(row)
    }
    return names(tagged(sentence.count), from: sentence.lowerBound)
  }

  private mutating func advance(_ row: Int) {
    for tag in 0..<Self.tags {
      let own = tag == NameTag.outside ? model.outside : scores[row, tag]
      guard row > 0 else {
        next[tag] = NameTag.continues(tag) ? Self.never : own
        back.append(0)
        continue
      }
      var top = -Float.greatestFiniteMagnitude
      var from = 0
      for previous in before[tag] {
        let score = best[previous] + model.transitions[previous * Self.tags + tag]
        if score > top { (top, from) = (score, previous) }
      }
      next[tag] = max(top + own, Self.never)
      back.append(UInt8(from))
    }
    swap(&best, &next)
  }

  private func tagged(_ count: Int) -> [Int] {
    var tag = NameTag.outside
    for other in 0..<Self.tags where !NameTag.isOpen(other) && best[other] > best[tag] {
      tag = other
    }
    var result = [Int](repeating: NameTag.outside, count: count)
    for row in stride(from: count - 1, through: 0, by: -1) {
      result[row] = tag
      tag = Int(back[row * Self.tags + tag])
    }
    return result
  }

  private func names(_ tags: [Int], from first: Int) -> [Name] {
    var names: [Name] = []
    var start = 0
    for (row, tag) in tags.enumerated() where tag != NameTag.outside {
      if !NameTag.continues(tag) { start = row }
      if !NameTag.isOpen(tag) {
        let tokens = (first + start)..<(first + row + 1)
        names.append(Name(tokens: tokens, type: NameTag.type(of: tag)))
      }
    }
    return names
  }
}

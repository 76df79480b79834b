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
  /// The scores of tags in names for a token that is part of none.
  private static let nowhere = SIMD8<Float>(repeating: never)

  private let model: NameModel
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
      if let word = vectors.row(ofBytes: text.lowercased(tokens.ranges[token])) {
        vectors.copy(word, to: &rows, row: row)
      }
    }
    scorer = NameScorer(model.network, vectors: rows)
    best = Array(repeating: 0, count: Self.tags)
    next = best
  }

  /// The names of a sentence in order.
  package mutating func names(in sentence: Range<Int>) -> [Name] {
    scores.resize(rows: sentence.count)
    scorer.score(sentence, features, into: &scores)
    back.removeAll(keepingCapacity: true)
    for (row, token) in sentence.enumerated() {
      if features.mayBeNamed(token) {
        features.read(token, in: sentence)
        let sum = model.features.sum(features.hashes)
        scores.lanes[row * 2] += sum.lowHalf
        scores.lanes[row * 2 + 1] += sum.highHalf
      } else {
        scores.lanes[row * 2] = Self.nowhere
        scores.lanes[row * 2 + 1] = Self.nowhere
      }
      if row == 0 { begin() } else { advance(row) }
    }
    return names(tagged(sentence.count), from: sentence.lowerBound)
  }

  private func own(_ tag: Int, _ row: Int) -> Float {
    tag == NameTag.outside ? model.outside : scores[row, tag]
  }

  private mutating func begin() {
    for tag in 0..<Self.tags {
      best[tag] = NameTag.continues(tag) ? Self.never : own(tag, 0)
      back.append(0)
    }
  }

  private mutating func advance(_ row: Int) {
    for tag in 0..<Self.tags {
      let (top, from) = NameTag.continues(tag) ? bestInside(tag) : bestOutside(tag)
      next[tag] = max(top + own(tag, row), Self.never)
      back.append(UInt8(from))
    }
    swap(&best, &next)
  }

  /// The best tag before one that goes on with a name: the same type's `begins` or `inside`.
  private func bestInside(_ tag: Int) -> (score: Float, tag: Int) {
    let begins = tag / 4 * 4
    let fromBegins = best[begins] + model.transitions[begins * Self.tags + tag]
    let fromInside = best[begins + 1] + model.transitions[(begins + 1) * Self.tags + tag]
    return fromInside > fromBegins ? (fromInside, begins + 1) : (fromBegins, begins)
  }

  /// The best tag before one that goes on with nothing: `outside`, or an end of any type.
  private func bestOutside(_ tag: Int) -> (score: Float, tag: Int) {
    var from = NameTag.outside
    var top = best[from] + model.transitions[from * Self.tags + tag]
    for previous in 0..<NameTag.outside where previous & 2 != 0 {
      let score = best[previous] + model.transitions[previous * Self.tags + tag]
      if score > top { (top, from) = (score, previous) }
    }
    return (top, from)
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

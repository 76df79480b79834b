/// The best sequence of tags of each sentence (Viterbi), read as names.
package struct NameDecoder {
  private static let tags = NameTag.count
  private static let none = Int32.min / 2

  private let model: NameModel
  /// Per tag the tags that may stand before it, as starts of rows of pairs.
  private let before: [[Int]]
  private var best: [Int32] = []
  private var next: [Int32]
  /// The tag before, per token and tag.
  private var back: [UInt8] = []

  package init(_ model: NameModel) {
    self.model = model
    next = Array(repeating: 0, count: Self.tags)
    before = (0..<Self.tags).map { tag in
      (0..<Self.tags).filter { NameTag.mayFollow(tag, after: $0) }
    }
  }

  /// The names of a sentence, with the row of ``NameTag/types`` of each.
  package mutating func names(
    in sentence: Range<Int>,
    _ features: inout NameFeatures
  ) -> [(tokens: Range<Int>, type: Int)] {
    begin(sentence.count)
    for token in sentence {
      features.read(token, in: sentence)
      advance(model.scores(features.hashes), isFirst: token == sentence.lowerBound)
    }
    return names(tagged(sentence.count), from: sentence.lowerBound)
  }

  private mutating func begin(_ count: Int) {
    back.removeAll(keepingCapacity: true)
    best = Array(repeating: 0, count: Self.tags)
  }

  private mutating func advance(_ scores: SIMD16<Int16>, isFirst: Bool) {
    for tag in 0..<Self.tags {
      let own = tag < 16 ? Int32(scores[tag]) : 0
      if isFirst {
        next[tag] = NameTag.continues(tag) ? Self.none : own
        back.append(0)
        continue
      }
      var top = Self.none
      var from = 0
      for previous in before[tag] {
        let score = best[previous] &+ model.transitions[previous &* Self.tags &+ tag]
        if score > top { (top, from) = (score, previous) }
      }
      next[tag] = max(top, Self.none) &+ own
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

  private func names(_ tags: [Int], from first: Int) -> [(tokens: Range<Int>, type: Int)] {
    var names: [(tokens: Range<Int>, type: Int)] = []
    var start = 0
    for (row, tag) in tags.enumerated() where tag != NameTag.outside {
      if !NameTag.continues(tag) { start = row }
      if !NameTag.isOpen(tag) {
        names.append(((first + start)..<(first + row + 1), NameTag.type(of: tag)))
      }
    }
    return names
  }
}

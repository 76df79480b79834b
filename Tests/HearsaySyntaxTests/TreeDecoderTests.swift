import HearsayModels
import TestSupport
import Testing

@testable import HearsaySyntax

struct TreeDecoderTests {
  /// The sum of the scores of a tree, or nil where the heads make none with one root.
  private static func total(_ heads: [Int], _ scores: Matrix) -> Float? {
    guard heads.count(where: { $0 == 0 }) == 1 else { return nil }
    for start in heads.indices {
      var word = start
      var steps = 0
      while heads[word] > 0, steps <= heads.count { (word, steps) = (heads[word] - 1, steps + 1) }
      if steps > heads.count { return nil }
    }
    return heads.indices.reduce(0) { $0 + scores[$1, heads[$1]] }
  }

  /// The best tree with a given root, by trying all.
  private static func bestTotal(_ scores: Matrix, _ count: Int, root: Int) -> Float {
    var best = -Float.infinity
    var heads = [Int](repeating: 0, count: count)
    func choose(_ word: Int) {
      guard word < count else {
        if heads[root] == 0, let total = total(heads, scores) { best = max(best, total) }
        return
      }
      for head in 0...count where head != word + 1 {
        heads[word] = head
        choose(word + 1)
      }
    }
    choose(0)
    return best
  }

  private static func scores(_ count: Int, _ random: inout SplitMix64) -> Matrix {
    var scores = Matrix(rows: count, columns: (count + 8) / 8 * 8)
    for word in 0..<count {
      for head in 0...count { scores[word, head] = Float(Int.random(in: 0..<50, using: &random)) }
    }
    return scores
  }

  /// With the root that the decoder chose there is no better tree.
  @Test(arguments: 1...5)
  func findsTheBestTree(_ count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    var decoder = TreeDecoder()
    for _ in 0..<(count < 5 ? 60 : 20) {
      let scores = Self.scores(count, &random)
      decoder.decode(scores, count: count)
      let total = try #require(Self.total(decoder.heads, scores), "\(decoder.heads)")
      let root = try #require(decoder.heads.firstIndex(of: 0))
      #expect(total == Self.bestTotal(scores, count, root: root))
    }
  }

  @Test func findsTreesOfLongSentences() {
    var random = SplitMix64(seed: 9)
    var decoder = TreeDecoder()
    for count in [50, 399, 400] {
      let scores = Self.scores(count, &random)
      decoder.decode(scores, count: count)
      #expect(decoder.heads.count == count)
      #expect(Self.total(decoder.heads, scores) != nil)
    }
  }

  /// All scores alike, as for words of which nothing is known.
  @Test(arguments: [1, 2, 7, 400])
  func findsSomeTreeAmongEquals(_ count: Int) {
    var decoder = TreeDecoder()
    let scores = Matrix(rows: count, columns: (count + 8) / 8 * 8)
    decoder.decode(scores, count: count)
    #expect(Self.total(decoder.heads, scores) != nil)
  }
}

import HearsayText
import TestSupport
import Testing

@Suite struct SourceMapTests {
  /// "A & B" from "A &amp; B", the example of the type's own documentation.
  private var entity: SourceMap<ArticleSpace, PageSpace> {
    var map = SourceMap<ArticleSpace, PageSpace>()
    map.appendCopy(of: Bytes(0, 2))
    map.appendReplacement(1, of: Bytes(2, 7))
    map.appendCopy(of: Bytes(7, 9))
    return map
  }

  @Test(
    arguments: [
      (0, 5, 0, 9), (0, 2, 0, 2), (2, 3, 2, 7), (1, 3, 1, 7), (3, 5, 7, 9), (4, 4, 8, 8),
      (0, 0, 0, 0), (5, 5, 9, 9),
    ] as [(UInt32, UInt32, UInt32, UInt32)]
  )
  func rangesLeadBack(start: UInt32, end: UInt32, sourceStart: UInt32, sourceEnd: UInt32) {
    #expect(entity.source(of: Bytes(start, end)) == Bytes(sourceStart, sourceEnd))
  }

  @Test func emptyMapHasOnlyTheEmptyRange() {
    let map = SourceMap<ArticleSpace, PageSpace>()
    #expect(map.length == 0)
    #expect(map.source(of: Bytes(0, 0)) == Bytes(0, 0))
  }

  @Test func adjoiningCopiesAreOneRun() {
    var map = SourceMap<PageSpace, CaptureSpace>()
    for at in UInt32(0)..<100 { map.appendCopy(of: Bytes(at, at + 1)) }
    #expect(map.runCount == 1)
    #expect(map.source(of: Bytes(10, 20)) == Bytes(10, 20))
  }

  @Test func nothingIsAppendedForNothing() {
    var map = SourceMap<PageSpace, CaptureSpace>()
    map.appendCopy(of: Bytes(3, 3))
    map.appendReplacement(0, of: Bytes(3, 9))
    #expect(map.runCount == 0)
  }

  @Test func identityLeadsToItself() {
    let map = SourceMap<PageSpace, CaptureSpace>.identity(length: 10)
    #expect(map.length == 10)
    #expect(map.source(of: Bytes(3, 7)) == Bytes(3, 7))
    #expect(SourceMap<PageSpace, CaptureSpace>.identity(length: 0).runCount == 0)
  }

  @Test func runsCutToARange() {
    var runs: [String] = []
    entity.forEachRun(in: Bytes(1, 4)) { count, source, _ in
      runs.append("\(count) from \(source)")
    }
    #expect(runs == ["1 from 1..<2", "1 from 2..<7", "1 from 7..<8"])
  }

  /// Each byte of the target on its own, from a random map and from the plain list behind it.
  @Test(arguments: 0..<50)
  func sourceOfEveryRangeIsTheHullOfItsBytes(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let sample = RandomMap<PageSpace, CaptureSpace>(using: &random)
    #expect(sample.map.length == UInt32(sample.origins.count))
    for start in sample.origins.indices {
      for end in (start + 1)...sample.origins.count {
        let hull = sample.origins[start..<end].reduce(sample.origins[start]) { $0.union($1) }
        #expect(sample.map.source(of: Bytes(start..<end)) == hull)
      }
    }
  }

  @Test(arguments: 0..<50)
  func composedMapsLeadWhereTheTwoLead(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let near = RandomMap<ArticleSpace, PageSpace>(using: &random)
    let furthest = near.origins.map(\.end).max() ?? 0
    let far = RandomMap<PageSpace, CaptureSpace>(using: &random, atLeast: furthest)
    let composed = near.map.composed(with: far.map)
    #expect(composed.length == near.map.length)
    for start in near.origins.indices {
      for end in (start + 1)...near.origins.count {
        let range = Bytes<ArticleSpace>(start..<end)
        let stepwise = far.map.source(of: near.map.source(of: range))
        #expect(composed.source(of: range) == stepwise)
      }
    }
  }
}

/// A map built at random, and the origin of each of its target's bytes.
///
/// Sources go forward, as the
/// sources of a page do; a replaced run never has as many bytes as its source.
private struct RandomMap<Target: OffsetSpace, Source: OffsetSpace> {
  private(set) var map = SourceMap<Target, Source>()
  private(set) var origins: [Bytes<Source>] = []
  private var at: UInt32 = 0

  init(using random: inout SplitMix64, atLeast length: UInt32 = 0) {
    for _ in 0..<8 { appendRun(using: &random) }
    while map.length < length { appendRun(using: &random) }
  }

  private mutating func appendRun(using random: inout SplitMix64) {
    at += UInt32.random(in: 0...2, using: &random)
    let count = UInt32.random(in: 1...4, using: &random)
    if Bool.random(using: &random) {
      map.appendCopy(of: Bytes(at, at + count))
      origins += (0..<count).map { Bytes(at + $0, at + $0 + 1) }
      at += count
    } else {
      let source = Bytes<Source>(at, at + count + 1)
      map.appendReplacement(Int(count), of: source)
      origins += Array(repeating: source, count: Int(count))
      at = source.end
    }
  }
}

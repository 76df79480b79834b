import TestSupport
import Testing

@testable import HearsayClaims

struct OriginFamiliesTests {
  private func words(_ count: Int, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in "w\(random.next() % 500)" }
  }

  @Test func aReprintJoinsItsOriginal() {
    let dispatch = words(200, seed: 1)
    let families = OriginFamilies.families([
      ("a", dispatch), ("b", words(200, seed: 2)), ("c", Array(dispatch[0..<120])),
      ("d", words(50, seed: 3) + dispatch),
    ])
    #expect(families == [["a", "c", "d"], ["b"]])
  }

  @Test func aSharedQuotationIsNoReprint() {
    let quotation = words(30, seed: 1)
    let families = OriginFamilies.families([
      ("a", quotation + words(200, seed: 2)), ("b", words(200, seed: 3) + quotation),
    ])
    #expect(families == [["a"], ["b"]])
  }

  @Test func shortTextsStayAlone() {
    #expect(
      OriginFamilies.families([("a", []), ("b", ["x"]), ("c", [])]) == [["a"], ["b"], ["c"]]
    )
  }

  @Test func everyDocumentIsInOneFamily() {
    let texts = (0..<30).map { (id: "d\($0)", words: words(60, seed: UInt64($0 % 7))) }
    let families = OriginFamilies.families(texts)
    #expect(families.count == 7)
    #expect(families.flatMap(\.self).sorted() == texts.map(\.id).sorted())
  }
}

struct DisjointSetsTests {
  @Test func groupsAreInOrder() {
    var sets = DisjointSets(count: 6)
    sets.join(4, 1)
    sets.join(5, 4)
    sets.join(2, 0)
    #expect(sets.groups() == [[0, 2], [1, 4, 5], [3]])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func joinedItemsShareAGroup(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var sets = DisjointSets(count: 40)
    var labels = Array(0..<40)
    for _ in 0..<25 {
      let a = Int.random(in: 0..<40, using: &random)
      let b = Int.random(in: 0..<40, using: &random)
      sets.join(a, b)
      let old = labels[b]
      for item in labels.indices where labels[item] == old { labels[item] = labels[a] }
    }
    let expected = Dictionary(grouping: 0..<40) { labels[$0] }.values.map { $0.sorted() }
    #expect(sets.groups() == expected.sorted { $0[0] < $1[0] })
  }
}

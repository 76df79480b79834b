import HearsayClaims
import Testing

@Suite struct ManyReprintsTests {
  @Test func aHundredReprintsAreOneOrigin() {
    let words = (0..<40).map { "word\($0)" }
    let documents = (0..<100).map { (id: "page\($0)", words: words) }
    #expect(OriginFamilies.families(documents).count == 1)
  }
}

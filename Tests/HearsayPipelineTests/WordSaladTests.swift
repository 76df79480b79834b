import HearsayClaims
import HearsayText
import TestSupport
import Testing

/// Sentences of words in any order, as no grammar has them: whatever the tree makes of them, the
/// rules on top of it come to an end, and every range they give is one.
struct WordSaladTests {
  private static let words = [
    "said", "denied", "declined", "to", "confirm", "have", "yet", "able", "short", "stopped", "of",
    "accusing", "that", "what", "he", "she", "we", "nobody", "neither", "side", "the", "minister",
    "claim", "claims", "“", "”", "\"", ",", ".", ":", "–", "and", "or", "but", "not", "never",
    "will",
    "must", "should", "would", "if", "Iran", "Reuters", "citing", "according", "as", "saying",
    "report", "called", "a", "lie", "by", "for", "with", "Monday", "on", "who", "which", "(", ")",
    "urged", "withdraw", "told", "reporters", "going", "face", "consequences", "without", "denying",
    "asked", "whether", "Should", "Had", "?", "’s", "his", "lawyer", "no", "one", "\n", "Q", "PHW",
    "shipments",
    "sale", "attack", "weapons", "sold", "happened", "deal", "no", "after", "its", "to",
  ]

  @Test(arguments: 0..<12)
  func anyOrderOfWords(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let newsroom = try Newsroom.shared.get()
    for _ in 0..<25 {
      let length = Int.random(in: 1...60, using: &random)
      let text = (0..<length).map { _ in Self.words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
      for claim in newsroom.claims(text) {
        #expect(claim.content.ranges.allSatisfy { $0.start < $0.end && $0.end <= text.utf8.count })
      }
    }
  }
}

import Foundation
import Testing

/// The figures of the hand-made pages in `Fixtures`, computed with `score_claims.py`.
@Suite struct ClaimScoresTests {
  private let scores: ClaimScores

  init() throws {
    scores = ClaimScores(
      marked: try Files.lines(
        of: Files.fixtures.appending(path: "gold.jsonl"),
        as: MarkedClaim.self
      ),
      found: try Files.lines(
        of: Files.fixtures.appending(path: "system.jsonl"),
        as: FoundClaim.self
      )
    )
  }

  @Test func countsWhatIsRequired() {
    #expect(scores.marked == 8)
    #expect(scores.found == 9)
    #expect(scores.flips == 1)
  }

  @Test(arguments: [
    (ClaimScores.Measure.content, 0.7058823529411765),
    (.contentHolder, 0.5882352941176471),
    (.contentStance, 0.35294117647058826),
    (.claim, 0.35294117647058826),
    (.holder, 0.8333333333333334),
    (.stance, 0.5),
    (.date, 0.75),
  ])
  func scoresAsTheReference(measure: ClaimScores.Measure, expected: Double) {
    #expect(abs(scores[measure] - expected) < 1e-12)
  }

  @Test func nothingScoresNothing() {
    let empty = ClaimScores(marked: [], found: [])
    #expect(ClaimScores.Measure.allCases.allSatisfy { empty[$0] == 0 })
  }
}

@Suite struct WordsTests {
  @Test func areLettersAndDigitsInLowerCase() {
    #expect(Words("“It’s 2.3_million”—ÉTÉ").all == ["it", "s", "2", "3", "million", "été"])
  }

  @Test(arguments: [
    ("a b c d", "a b c d", 1.0),
    ("a a b", "a c", 0.4),
    ("a b", "c", 0.0),
    ("", "", 0.0),
  ])
  func f1CountsRepeatedWords(one: String, other: String, expected: Double) {
    #expect(Words(one).f1(with: Words(other)) == expected)
    #expect(Words(other).f1(with: Words(one)) == expected)
  }

  @Test func insideIsTogether() {
    #expect(Words("b c").isInside(Words("a b c d")))
    #expect(!Words("a c").isInside(Words("a b c d")))
    #expect(!Words("").isInside(Words("a")))
  }
}

@Suite struct MarkedDateTests {
  @Test(arguments: [
    (["2024-10-09"], "2024-10-09", true),
    (["2024-10-09"], "2024-10", true),
    (["2024-10"], "2024-10-09", true),
    (["2024-10-09"], "2024-10-08", false),
    (["2024-10-09"], "", false),
    (["2024-10-07", "2024-10-09"], "2024-10-08", true),
    (["2024-10-07", "2024-10-09"], "2024-10-10", false),
    (["2024-10", "2024-11"], "2024-11-30", true),
    (["2024-10-07", "2024-11-09"], "2024-11", true),
    (["2024-10-07", "2024-11-09"], "2024-12", false),
    (["2024-10-07", "2024-11-09"], "2024-W41", true),
  ])
  func agreesAsFarAsBothGo(values: [String], found: String, expected: Bool) throws {
    #expect(try #require(MarkedDate(values)).agrees(with: found) == expected)
  }

  @Test(arguments: [[], [""]]) func mayBeMissing(values: [String]) {
    #expect(MarkedDate(values) == nil)
  }
}

@Suite struct PageNameTests {
  @Test(arguments: ["/x/one.txt", "one.html.gz", "a/one.htm", "one"])
  func hasNeitherFolderNorEnding(path: String) {
    #expect(pageName(path) == "one")
  }
}

/// A line of `hearsay claims --format jsonl`, as far as it is scored.
extension FoundClaim: Decodable {
  private struct Line: Decodable {
    struct Holder: Decodable {
      let text: String
      let name: String
    }
    struct Content: Decodable {
      let text: String
    }
    struct StatementDate: Decodable {
      let value: String
    }

    let document: String
    let holder: Holder?
    let content: Content
    let stance: String
    let statementDate: StatementDate?
  }

  init(from decoder: any Decoder) throws {
    let line = try Line(from: decoder)
    page = pageName(line.document)
    holders = [line.holder?.text, line.holder?.name].compactMap { $0.map(Words.init) }
    content = Words(line.content.text)
    stance = line.stance
    date = line.statementDate?.value ?? ""
  }
}

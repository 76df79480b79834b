import Foundation
import HearsayClaims
import HearsayDocument
import HearsayReports
import HearsayText
import Testing

/// Why a region of a page was kept, and what a claim was read from.
@Suite struct ExplanationTests {
  // MARK: Pages

  private let pages = ExplanationReport([
    PageExplanation(
      document: "pages/\u{1B}[2Ja.html",
      regions: [
        Self.dropped(Bytes(0, 900), "style-sheet", "a style sheet"),
        Self.dropped(Bytes(900, 910), "script", "a script"),
        Self.dropped(Bytes(920, 940), "script", "a script"),
        Self.dropped(Bytes(950, 955), "script", "a script", "function"),
        ExplainedRegion(
          range: Bytes(960, 1200),
          isKept: true,
          kind: "paragraph",
          reason: "text of the article",
          text: "Rain fell on\nthe valley. "
            + String(repeating: "The river rose again. ", count: 12)
        ),
      ]
    ),
    PageExplanation(document: "pages/empty.html", regions: []),
  ])

  @Test func pagesAsText() throws {
    try expectGolden(pages.text(width: 60), "explanation.txt")
  }

  @Test func pagesAsLines() throws {
    let lines = pages.jsonLines().split(separator: "\n").map(String.init)
    #expect(
      lines.first
        == #"{"document":"pages/\u001b[2Ja.html","start":0,"end":900,"kept":false,"#
        + #""kind":"style-sheet","reason":"a style sheet","text":""}"#
    )
    #expect(lines.count == 5)
  }

  private static func dropped(
    _ range: Bytes<PageSpace>,
    _ kind: String,
    _ reason: String,
    _ text: String = ""
  ) -> ExplainedRegion {
    ExplainedRegion(range: range, isKept: false, kind: kind, reason: reason, text: text)
  }

  // MARK: Claims

  @Test func claims() throws {
    let claims = [Sample.denial, Sample.turned, Sample.carried, told, unsure]
    try expectGolden(ClaimsReport(claims).text(explaining: true), "claims-explained.txt")
  }

  @Test func everyConstructionHasWordsOfItsOwn() {
    let texts = Construction.allCases.map { explained(Grounds(construction: $0, stance: .cue)) }
    #expect(Set(texts).count == texts.count)
  }

  @Test func everyGroundOfAStanceHasWordsOfItsOwn() {
    let texts = StanceGround.allCases.map { explained(Grounds(construction: .clause, stance: $0)) }
    #expect(Set(texts).count == texts.count)
  }

  @Test func piecesMakeTheWhole() {
    let other = Account(
      document: "pages/silent.txt",
      sha256: "",
      outlet: nil,
      url: nil,
      headline: nil,
      published: nil,
      claims: [],
      findings: []
    )
    let first = ClaimsReport(of: [Sample.gazette, other])
    let second = ClaimsReport(of: [Sample.observer], continues: true)
    let whole = ClaimsReport(of: [Sample.gazette, other, Sample.observer])
    #expect(first.text() + second.text() == whole.text())
    #expect(first.csv() + second.csv() == whole.csv())
    #expect(first.markdown() + second.markdown() == whole.markdown())
  }

  private func explained(_ grounds: Grounds) -> String {
    ClaimsReport([claim(grounds: grounds)]).text(explaining: true)
  }

  /// A spokesman who asked not to be named, a date counted from a day.
  private var told: Claim {
    let holder = Holder(
      passage: Sample.passage(["he"], at: 60),
      name: "a spokesman",
      kind: .unnamed,
      country: "VO",
      role: "spokesman",
      principal: "the Defence Ministry",
      anonymity: .requested
    )
    let day = CalendarDate(iso: "2022-11-07")
    let date = DatedValue(
      value: "2022-11-07",
      text: "Monday",
      method: "publication",
      anchor: CalendarDate(iso: "2022-11-08"),
      precision: .day,
      interval: day.map { $0...$0 }
    )
    let grounds = Grounds(construction: .asSaying, stance: .commitment)
    return claim(holder: holder, dated: date, grounds: grounds)
  }

  /// Neither the holder nor the date is sure enough to be given.
  private var unsure: Claim {
    claim(
      confidence: Confidence(content: 0.8, holder: 0.4, stance: 0.9, date: 0.35),
      abstained: [.holder, .date]
    )
  }

  private func claim(
    holder: Holder? = nil,
    dated: DatedValue? = nil,
    confidence: Confidence = Confidence(content: 0.8, holder: 0.7, stance: 0.9, date: 0.6),
    abstained: [Slot] = [],
    grounds: Grounds = Grounds(construction: .clause, stance: .cue)
  ) -> Claim {
    Sample.claim(
      "c9",
      in: "pages/gazette.txt",
      holder: holder,
      cue: "said",
      content: "the border stays open",
      stance: .promise,
      quotation: .indirect,
      dated: dated,
      at: 100,
      confidence: confidence,
      abstained: abstained,
      grounds: grounds
    )
  }
}

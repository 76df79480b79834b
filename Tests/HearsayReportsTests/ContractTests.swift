import Foundation
import HearsayClaims
import HearsayDocument
import HearsayReports
import HearsayText
import Testing

/// The names and types of the machine-readable shapes, parsed back by another JSON reader.
@Suite struct ContractTests {
  private typealias Object = [String: Any]

  @Test func claimsHaveTheStableKeysInOrder() throws {
    let line = ClaimsReport([Sample.denial]).jsonLines()
    let keys = [
      "id", "document", "holder", "chain", "cue", "content", "quotation", "stance", "polarity",
      "modality", "about", "statementDate", "eventDate", "confidence", "slots", "abstained",
      "grounds", "evidence",
    ]
    #expect(Set(try object(line).keys) == Set(keys))
    let places = keys.compactMap { line.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places == places.sorted())
  }

  @Test func claimSlots() throws {
    let claim = try object(ClaimsReport([Sample.denial]).jsonLines())
    let holder = try #require(claim["holder"] as? Object)
    let keys = [
      "text", "start", "end", "name", "kind", "country", "role", "principal", "anonymity", "number",
    ]
    #expect(Set(holder.keys) == Set(keys))
    #expect(holder["kind"] as? String == "unnamed")
    let link = try #require((claim["chain"] as? [Object])?.first)
    #expect(Set(link.keys) == ["text", "start", "end", "role"])
    let content = try #require(claim["content"] as? Object)
    let length = Sample.denial.content.text.unicodeScalars.count
    #expect(content["spans"] as? [[Int]] == [[2440, 2440 + length]])
    let date = try #require(claim["statementDate"] as? Object)
    #expect(Set(date.keys) == ["value", "text", "method", "precision"])
    let evidence = try #require(claim["evidence"] as? Object)
    #expect(Set(evidence.keys) == ["sha256", "start", "end", "exact"])
    #expect(claim["confidence"] as? Double == 0.85)
    let about = try #require((claim["about"] as? [Object])?.first)
    #expect(Set(about.keys) == ["name", "country", "role"])
  }

  @Test func aCueInTwoPiecesHasSpans() throws {
    let claim = try object(ClaimsReport([Sample.denial]).jsonLines())
    let cue = try #require(claim["cue"] as? Object)
    #expect(cue["start"] as? Int == 2400)
    #expect(cue["end"] as? Int == 2425)
    #expect(cue["spans"] as? [[Int]] == [[2400, 2406], [2416, 2425]])
  }

  @Test func missingSlotsAreNull() throws {
    let claim = try object(ClaimsReport([Sample.turned]).jsonLines())
    for key in ["holder", "statementDate", "eventDate"] { #expect(claim[key] is NSNull) }
    let cue = try #require(try object(ClaimsReport([Sample.carried]).jsonLines())["cue"] as? Object)
    #expect(cue["text"] as? String == "")
    #expect(cue["start"] is NSNull)
    #expect(cue["end"] is NSNull)
  }

  @Test func theHeadlineIsNamedAsThePart() throws {
    let lines = ClaimsReport([Sample.promise, Sample.denial]).jsonLines().split(separator: "\n")
    #expect(try object(String(lines[0]))["part"] as? String == "headline")
    #expect(try object(String(lines[1]))["part"] == nil)
  }

  @Test func dossierShape() throws {
    let dossier = try object(DossierReport(Sample.dossier).json())
    #expect(
      Set(dossier.keys)
        == ["sources", "claims", "propositions", "relations", "origins", "findings"]
    )
    let source = try #require((dossier["sources"] as? [Object])?.first)
    #expect(
      Set(source.keys)
        == [
          "id", "outlet", "url", "title", "date", "dateMethod", "datePrecision", "sha256",
          "agencies",
        ]
    )
    let proposition = try #require((dossier["propositions"] as? [Object])?.first)
    #expect(Set(proposition.keys) == ["id", "summary", "claims", "asserted", "denied"])
    let relation = try #require((dossier["relations"] as? [Object])?.first)
    #expect(Set(relation.keys) == ["kind", "a", "b", "reason"])
    #expect(dossier["origins"] as? [[String]] == Sample.dossier.origins)
    let finding = try #require((dossier["findings"] as? [Object])?.first)
    #expect(Set(finding.keys) == ["document", "kind", "detail", "start", "end"])
    #expect((dossier["claims"] as? [Object])?.count == 6)
  }

  private func object(_ json: String) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object)
  }
}

import Foundation
import HearsayClaims
import HearsayReports
import Testing

/// Claims as Web Annotations, read back by another JSON reader.
@Suite struct WebAnnotationTests {
  private typealias Object = [String: Any]

  @Test func aClaimIsAnAnnotationOfItsPage() throws {
    let address = [Sample.denial.document: "https://news.example/story"]
    let annotation = try only(ClaimsReport([Sample.denial], addresses: address))
    #expect(annotation["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(annotation["type"] as? String == "Annotation")
    #expect(annotation["id"] as? String == "urn:hearsay:claim:" + Sample.denial.id)
    let bodies = try #require(annotation["body"] as? [Object])
    #expect(bodies.map { $0["purpose"] as? String } == ["describing", "tagging"])
    #expect(bodies[1]["value"] as? String == "deny")
    let target = try #require(annotation["target"] as? Object)
    #expect(target["source"] as? String == "https://news.example/story")
    let selectors = try #require(target["selector"] as? [Object])
    #expect(
      selectors.map { $0["type"] as? String } == ["TextQuoteSelector", "TextPositionSelector"]
    )
    #expect(selectors[0]["exact"] as? String == Sample.denial.content.text)
    #expect(selectors[0]["prefix"] as? String == "before ")
    #expect(selectors[0]["suffix"] as? String == " after")
    #expect(selectors[1]["start"] as? Int == Sample.denial.content.codePoints[0].lowerBound)
    #expect(selectors[1]["end"] as? Int == Sample.denial.content.codePoints[0].upperBound)
  }

  @Test func aPageWithoutAnAddressIsNamedByItsDigest() throws {
    let target = try #require(try only(ClaimsReport([Sample.denial]))["target"] as? Object)
    #expect(target["source"] as? String == "urn:sha256:" + Sample.denial.evidence.sha256)
  }

  @Test func everyTargetIsAResourceOrAComposite() throws {
    let claims = Sample.dossier.accounts.flatMap(\.claims)
    for claim in claims {
      let target = try #require(try only(ClaimsReport([claim]))["target"] as? Object)
      let passage = claim.content.ranges.isEmpty ? claim.cue : claim.content
      if passage.ranges.count == 1 {
        #expect(target["type"] as? String == "SpecificResource")
      } else {
        #expect(target["type"] as? String == "Composite")
        #expect((target["items"] as? [Object])?.count == passage.ranges.count)
      }
    }
  }

  private func only(_ report: ClaimsReport) throws -> Object {
    let line = report.webAnnotations()
    #expect(line.split(separator: "\n").count == 1)
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
  }
}

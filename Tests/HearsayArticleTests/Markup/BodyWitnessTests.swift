import HearsayArticle
import Testing

/// What JSON-LD gives as the text tells which blocks are of it.
@Suite struct BodyWitnessTests {
  private static let more = Story.paragraphs.map { $0.replacing("Kelland", with: "Bretland") }
  private static let text = Story.paragraphs + more
  private static let foreign =
    "The harbor of Vell will be closed for repairs in the first half of next year, its board says."

  private static func page(body: [String], _ inside: String) -> String {
    let text = body.joined(separator: "\\n").replacing("“", with: "\\\"").replacing(
      "”",
      with: "\\\""
    )
    .replacing("’", with: "'")
    let data = "{\"@type\": \"NewsArticle\", \"articleBody\": \"\(text)\"}"
    return MarkupStory.page(
      head: "<script type='application/ld+json'>\(data)</script>",
      inside: more.map { "<p>\($0)</p>" }.joined() + inside
    )
  }

  @Test func whatDoesNotStandInItIsLeftOut() throws {
    let extracted = try Extracted(html: Self.page(body: Self.text, "<p>\(Self.foreign)</p>"))
    #expect(extracted.body == Self.text)
  }

  @Test func whatStandsInItIsKept() throws {
    let inside = "<div class=related-posts><p>\(Self.foreign)</p></div>"
    let extracted = try Extracted(html: Self.page(body: Self.text + [Self.foreign], inside))
    #expect(extracted.body == Self.text + [Self.foreign])
    #expect(try Extracted(html: Self.page(body: Self.text, inside)).body == Self.text)
  }

  @Test(arguments: [
    Array(text.prefix(3)), [], text.map { "Another text: " + String($0.reversed()) },
  ])
  func aTextThatIsCutOrAnotherSaysNothing(_ body: [String]) throws {
    let extracted = try Extracted(html: Self.page(body: body, "<p>\(Self.foreign)</p>"))
    #expect(extracted.body == Self.text + [Self.foreign])
  }

  @Test func headingsThatItNeverHasAreKept() throws {
    let inside = "<h2>What comes next</h2><p>\(Self.foreign)</p>"
    let extracted = try Extracted(html: Self.page(body: Self.text + [Self.foreign], inside))
    #expect(extracted.body == Self.text + ["What comes next", Self.foreign])
  }
}

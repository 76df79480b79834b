import HearsayArticle
import HearsayText
import Testing

/// Tables of data, tables that lay out a page, and what stands under pictures.
@Suite struct MarkupTableTests {
  private static let prices = """
    <table><caption>Prices in Marrow</caption><thead><tr><th>Good<th>May<th>June</thead>
    <tr><td>Bread<td>2.10<td><b>2</b>.40<tr><td>Home<td><td><p>a</p><p>b<br>c</p></table>
    """

  @Test func aRowIsALineWithItsCellsPartedByTabs() throws {
    let extracted = try Extracted(html: MarkupStory.page(inside: Self.prices))
    let rows = extracted.article.blocks.filter { $0.kind == .tableRow || $0.kind == .tableHeader }
    let texts = rows.map { extracted.article.text.string($0.range) }
    #expect(texts == ["Good\tMay\tJune", "Bread\t2.10\t2.40", "Home\t\ta b c"])
    #expect(rows.map(\.kind) == [.tableHeader, .tableRow, .tableRow])
    #expect(extracted.article.captions.map(\.text) == ["Prices in Marrow"])
  }

  @Test func everyCellIsFoundAgain() throws {
    let extracted = try Extracted(html: MarkupStory.page(inside: Self.prices))
    let text = extracted.article.text
    for (offset, byte) in text.enumerated() where byte > 0x20 && byte < 0x7F {
      let source = extracted.article.sourceMap.source(of: Bytes(offset..<(offset + 1)))
      #expect(extracted.page[source.indices].elementsEqual([byte]))
    }
  }

  @Test(
    arguments: [
      "<table><tr><td><p>%</p><p>%</p></td></tr></table>",
      "<table role=presentation><tr><td>%<td>%<tr><td>%<td>%<tr><td>%<td>%</table>",
      "<table><tr><td><table><tr><td>%</table><td>%<tr><td>a<td>b<tr><td>c<td>d</table>",
      "<table><tr><th>Note<th>Text<tr><td>%%%%%%%%<td>%<tr><td>%<td>%</table>",
      "<table><tr><td>%<td>%</table>",
    ]
  )
  func aTableOfLayoutHoldsParagraphs(_ table: String) throws {
    let words = "The ministry said that the mole of Vell would stay closed until the end of May. "
    let inside = table.replacing("%", with: words)
    let extracted = try Extracted(html: MarkupStory.page(inside: inside))
    #expect(!extracted.article.blocks.contains { $0.kind == .tableRow })
    #expect(extracted.body.contains { $0.hasPrefix("The ministry said that the mole") })
  }

  @Test func captionsStandBesideTheText() throws {
    let figure = """
      <figure><img src=a><figcaption>The port of Vell in May</figcaption></figure>
      <p>The last paragraph says that the port was open again on Tuesday, as planned.</p>
      """
    let extracted = try Extracted(html: MarkupStory.page(inside: figure))
    let caption = try #require(extracted.article.captions.first)
    #expect(caption.text == "The port of Vell in May")
    #expect(extracted.page.string(caption.range) == caption.text)
    #expect(caption.block == Story.paragraphs.count)
    #expect(!extracted.body.contains { $0.contains("The port of Vell") })
  }

  @Test func tablesInTablesTakeLinearTime() throws {
    let depth = 20_000
    let page = String(repeating: "<table><tr><td>a<td>", count: depth) + MarkupStory.paragraphs
    #expect(try Extracted(html: page).body == Story.paragraphs)
  }
}

@testable import HearsayArticle
import HearsayText
import Testing

/// Names in fields for machines, elements and lines, and which of them are the article's writers.
struct WriterTests {
  private func names(_ text: String, from place: WriterReader.Place) throws -> WriterNames {
    let site = SiteName("The Daily Wire", address: "https://www.dailywire.example/a/b")
    return WriterReader(try Checkout.metadata(), site: site).names(in: text, from: place)
  }

  @Test(arguments: [
    ("Jane Doe", ["Jane Doe"]),
    ("By Jane Doe and John Roe | The Daily Wire", ["Jane Doe", "John Roe"]),
    ("Jane Doe, Staff Writer, Marrow Bureau", ["Jane Doe"]), ("Jane Doe, Ph.D., MBA", ["Jane Doe"]),
    ("Von Jürgen von der Au und Änne Öz", ["Jürgen von der Au", "Änne Öz"]),
    ("Geschrieben von Jane Doe am 3. Mai 2021", ["Jane Doe"]), ("Jane Doe @janedoe", ["Jane Doe"]),
    ("Jane Doe (Wire Staff)", ["Jane Doe"]),
    ("Sean O’Neill; Ana de la Cruz", ["Sean O’Neill", "Ana de la Cruz"]),
    ("Yo-Yo Ma", ["Yo-Yo Ma"]), ("Texte : Jeanne Dupont", ["Jeanne Dupont"]),
  ])
  func personsAreOneEach(_ text: String, _ expected: [String]) throws {
    #expect(try names(text, from: .data).writers.map(\.text) == expected)
    #expect(try names(text, from: .element).best == .person)
  }

  @Test(arguments: [
    "Most read", "More from this author", "Follow us on Twitter", "Senior Reporter",
    "Updated 3 May",
    "https://social.example/janedoe", "8 minutes", "Learn more about our contributors", "",
  ])
  func whatIsShownByNamesIsNone(_ text: String) throws {
    #expect(try names(text, from: .element).best != .person)
    #expect(try names(text, from: .line).writers.isEmpty)
  }

  @Test(
    arguments: [
      ("admin", nil), ("jdoe77", .single), ("Jane", .single), ("The Wire Team", .organization),
      ("The Daily Wire", .site), ("dailywire", .site), ("Staff Writer", .role),
      ("Redaktion", .organization),
    ] as [(String, WriterName.Kind?)]
  )
  func fieldsHoldMoreThanPersons(_ text: String, _ kind: WriterName.Kind?) throws {
    #expect(try names(text, from: .data).best == kind)
  }

  @Test(arguments: [
    ("Reuters", ["Reuters"], []), ("John Roe, dpa", ["dpa"], ["John Roe"]),
    ("AFP in Seoul", ["AFP"], []), ("AP/Reuters", ["AP", "Reuters"], []), ("Mehr", [], ["Mehr"]),
  ])
  func agenciesStandApart(_ text: String, _ agencies: [String], _ writers: [String]) throws {
    let found = try names(text, from: .data)
    #expect(found.agencies == agencies)
    #expect(found.writers.map(\.text) == writers)
  }

  @Test(arguments: [
    ("Jane Doe November 8, 2022", "Jane Doe"), ("Jane Doe 8. Januar 2022", "Jane Doe"),
    ("作者：Jane Doe", "Jane Doe"),
  ])
  func aNameEndsWhereADateBegins(_ text: String, _ name: String) throws {
    #expect(try names(text, from: .element).writers.map(\.text) == [name])
  }

  @Test func whatNamesTheHostIsTheSiteOrItsAccount() throws {
    #expect(try names("El Dailywire", from: .data).best == .site)
    #expect(try names("dailywire", from: .element).best == .single)
    let site = SiteName(nil, address: "https://roe.example/a")
    let reader = WriterReader(try Checkout.metadata(), site: site)
    #expect(reader.names(in: "John Roe", from: .data).best == .person)
  }

  @Test(
    arguments: [
      ("Jane Doe", "Jane Doe"), ("Jane Doe's Notes", "Jane Doe"), ("Dr. Jane Doe", "Dr. Jane Doe"),
      ("The Daily Wire", nil), ("Jane", nil),
    ] as [(String, String?)]
  )
  func aSiteMayBeNamedForItsWriter(_ name: String, _ owner: String?) throws {
    let reader = WriterReader(try Checkout.metadata(), site: SiteName(name))
    #expect(reader.owner == owner)
  }

  // MARK: Pages

  private func article(head: String = "", inside: String = "", end: String = "") throws -> Article {
    let title = "<h1>\(Story.headline)</h1>\(inside)"
    return try Extracted(html: MarkupStory.page(head: head, headline: title, inside: end)).article
  }

  @Test(arguments: [
    ("<p>8 November 2022 | Jane Doe</p>", ""), ("<p>Posted by Jane Doe at 10:15</p>", ""),
    ("", "<p>Text: Jane Doe</p>"), ("", "<p><b>Jane Doe</b></p>"),
    ("<div class='author vcard'><a>Jane Doe</a><p>Reporter in Ostrava since 2012</p></div>", ""),
    ("<div><a href='/authors/jane'>Jane Doe</a></div>", ""),
    (
      "<p>Reviewed by <a href='/authors/r'>Rex Roe</a></p><p>By <a href='/authors/j'>Jane Doe</a></p>",
      ""
    ),
    ("<span itemprop=author itemscope><span itemprop=name>Jane Doe</span></span>", ""),
    ("<p>Author:</p><p>Jane Doe</p>", ""),
    ("", "<p>Autorin: Jane Doe, in Ostrava.</p><p>1. A note.</p>"),
    ("", "<footer><p>Copyright 2022 Jane Doe</p></footer>"),
  ])
  func writersAreFoundWhereTheyStand(_ inside: String, _ end: String) throws {
    #expect(try article(inside: inside, end: end).authors.map(\.name) == ["Jane Doe"])
  }

  @Test func aPersonGoesBeforeAnAccountAndAFirm() throws {
    let head = "<meta name=author content=jdoe77><meta property=article:author content='Wire Ltd'>"
    let found = try article(head: head, inside: "<p class=byline>By Jane Doe</p>")
    #expect(found.authors.map(\.name) == ["Jane Doe"])
    #expect(try article(head: head).authors.map(\.name) == ["jdoe77"])
  }

  @Test func trendingListsNameNoWriters() throws {
    let list = "<aside><h2>Trending</h2><a href='/author/x'>John Roe</a></aside>"
    #expect(try article(inside: list).authors.isEmpty)
  }

  @Test func writersOfWhatIsCitedAreNone() throws {
    let cited = """
      <ol><li itemprop=citation itemscope><meta itemprop=author content="Rex Roe">On rivers.</li></ol>
      """
    let found = try article(inside: "<p>By Jane Doe</p>", end: cited)
    #expect(found.authors.map(\.name) == ["Jane Doe"])
  }

  @Test func dataSpellsTheNameThatIsShown() throws {
    let head = "<meta name=author content='Jane Doe'>"
    let shown = "<div class=author>Jane Doe Rivers Lakes</div>"
    #expect(try article(head: head, inside: shown).authors.map(\.name) == ["Jane Doe"])
  }

  @Test func reviewersInDataAreNoWriters() throws {
    let head = """
      <script type="application/ld+json">{"@type":"Product","name":"Radio","review":
      {"@type":"Review","author":{"@type":"Person","name":"Rex Roe"},"datePublished":"2020-01-01"}}
      </script>
      """
    let found = try article(head: head)
    #expect(found.authors.isEmpty)
    #expect(found.published == nil)
  }

  @Test func anOrganizationInDataIsNoPerson() throws {
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle",
      "author":{"@type":"Organization","name":"Arl Valley"}}</script>
      """
    #expect(try article(head: head).authors.map(\.name) == ["Arl Valley"])
    let found = try article(head: head, inside: "<p>By Jane Doe</p>")
    #expect(found.authors.map(\.name) == ["Jane Doe"])
  }

  @Test func agenciesOfBylineAndDateline() throws {
    let found = try article(
      inside: "<p>By Jane Doe, Reuters</p><p>OSTRAVA (AFP) - It was denied.</p>"
    )
    #expect(Set(found.agencies.map(\.name)) == ["Reuters", "AFP"])
    #expect(found.authors.map(\.name) == ["Jane Doe"])
  }

  @Test func rawTextUsesTheSameReaders() throws {
    let page = "\(Story.headline)\nGeschrieben von Jane Doe, dpa\n" + Story.body
    let found = try Extracted(page).article
    #expect(found.authors.map(\.name) == ["Jane Doe"])
    #expect(found.agencies.map(\.name) == ["dpa"])
  }
}

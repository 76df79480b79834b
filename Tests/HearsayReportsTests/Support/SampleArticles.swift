import HearsayReports
import HearsayText

extension Sample {
  /// An article of some blocks, or the one with all kinds of them.
  static func article(
    title: String? = "1. A *title* with <b>marks</b>",
    authors: [String] = ["Ann Ames", "Bo Brand"],
    dated: DatedValue? = date("2022-11-08", method: "line"),
    modified: DatedValue? = nil,
    agencies: [String] = [],
    site: String? = "The Marlow Gazette",
    language: String? = "en",
    url: String? = "https://gazette.example/a?b=1&c=2",
    canonical: String? = nil,
    _ blocks: [(Block.Kind, String)] = blocks,
    posts: [(String, Range<Int>)] = [],
    captions: [(String, Int)] = [("The port of Vell", 0), ("The *mole*", 8)],
    finding: String = "no date was found"
  ) -> ArticleReport {
    let ranges = ranges(of: blocks.map(\.1))
    return ArticleReport(
      id: "a.txt",
      url: url,
      title: title,
      authors: authors,
      date: dated,
      modified: modified,
      site: site,
      language: language,
      text: blocks.map(\.1).joined(separator: "\n"),
      blocks: zip(blocks, ranges).map { Block($0.0, $1) },
      posts: posts.map { time, rows in
        let range = ranges[rows.lowerBound].union(ranges[rows.upperBound - 1])
        return ArticlePost(written: time, range: range)
      },
      captions: captions.map { ArticleCaption(text: $0, range: Bytes(10, 20), block: $1) },
      findings: [Finding(.noDate, detail: finding)],
      sha256: String(repeating: "0f", count: 32),
      metadata: ArticleMetadata(canonical: canonical, agencies: agencies)
    )
  }

  static let blocks: [(Block.Kind, String)] = [
    (.paragraph, "First “paragraph” & more."), (.heading, "A <heading>"),
    (.listItem, "the first item, which is so long that it does not fit on one line of the page"),
    (.listItem, "the\tsecond item"), (.paragraph, "Second one."), (.quotation, "# We never did."),
    (.quotation, "Nor shall we."), (.paragraph, " "), (.tableHeader, "Port\tShips in May"),
    (.tableRow, "Vell | Roe\t40\t<b>"), (.tableRow, "\t12"), (.tableHeader, "Day\tRain"),
    (.tableRow, "1 May\tnone"), (.paragraph, "- Last."),
  ]

  static let liveBlog = article(
    title: "Live: the dam",
    authors: ["VNA", "Ann Ames"],
    modified: date("2022-11-09", method: "meta"),
    agencies: ["VNA", "DTA"],
    [
      (.paragraph, "What is known."), (.heading, "Road closed"), (.paragraph, "It is closed."),
      (.paragraph, "Rain falls."), (.paragraph, "More later."),
    ],
    posts: [("2024-03-12T09:41:00Z", 1..<3), ("this <morning>", 3..<4)]
  )

  /// The ranges of texts that are joined by line feeds.
  private static func ranges(of texts: [String]) -> [Bytes<ArticleSpace>] {
    var start = 0
    return texts.map { text in
      defer { start += text.utf8.count + 1 }
      return Bytes(start..<start + text.utf8.count)
    }
  }
}

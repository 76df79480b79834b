import HearsayText

/// Writes the article's buffer from the pieces that are text, and its map back to the page.
struct ArticleAssembler {
  private let reading: PageReading
  private var bytes: [UInt8] = []
  private var blocks: [Block] = []
  private var map = SourceMap<ArticleSpace, VisibleSpace>()

  init(_ reading: PageReading) {
    self.reading = reading
  }

  mutating func addBody(_ pieces: Range<Int>) {
    for piece in reading.pieces[pieces] {
      guard case .text(let kind) = piece.fate else { continue }
      add(kind, reading.bytes(of: piece))
    }
  }

  /// The headline comes last.
  mutating func add(_ kind: Block.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if !bytes.isEmpty {
      bytes.append(0x0A)
      map.appendReplacement(1, of: Bytes(range.lowerBound..<range.lowerBound))
    }
    let start = bytes.count
    bytes.append(contentsOf: reading.text.bytes[range])
    map.appendCopy(of: Bytes(range))
    blocks.append(Block(kind, Bytes(start..<bytes.count)))
  }

  func article(
    description: ArticleDescription,
    completeness: Completeness,
    findings: [Finding]
  ) -> Article {
    Article(
      text: bytes,
      blocks: blocks,
      authors: description.authors,
      agencies: description.agencies,
      published: description.dates.published,
      modified: description.dates.modified,
      site: description.site,
      language: description.language,
      url: description.url,
      completeness: completeness,
      sourceMap: map.composed(with: reading.text.map),
      findings: findings
    )
  }
}

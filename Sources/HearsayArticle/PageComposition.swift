import HearsayText

/// The last steps from judged pieces to the article: what is the headline, what says who wrote it
/// and when, and what of all the rest was left out.
struct PageComposition {
  private var reading: PageReading
  private let body: Range<Int>
  private var headline: HeadlineFinder.Finding?
  private var description = ArticleDescription()
  private var posts: [PostBlocks] = []

  init(_ reading: PageReading, body: Range<Int>) {
    self.reading = reading
    self.body = body
  }

  /// Nothing on the page is text of an article.
  var isEmpty: Bool { body.isEmpty }

  mutating func findMetadata(_ rules: MetadataRules, _ context: PageContext) {
    description = ArticleDescription(reading, body: body, rules: rules, context: context)
    dropLines()
    takeHeadline(HeadlineFinder(reading, body: body).find())
  }

  mutating func findMetadata(
    of markup: MarkupReading,
    _ page: PageDescription,
    _ rules: MetadataRules,
    _ context: PageContext
  ) {
    description = ArticleDescription(
      markup,
      page,
      body: body,
      rules: rules,
      context: context
    )
    dropLines()
    takeHeadline(description.headline)
    posts = LivePostFinder(markup, body: body).posts()
  }

  private mutating func dropLines() {
    drop(description.dateLines, "a line that says when it was published")
    drop(description.bylineLines, "a line that says who wrote it")
  }

  private mutating func takeHeadline(_ found: HeadlineFinder.Finding?) {
    headline = found
    if let found { reading.pieces[found.piece].fate = .undecided }
  }

  private mutating func drop(_ pieces: Set<Int>, _ detail: String) {
    for index in pieces { reading.pieces[index].fate = .furniture(.furniture, detail) }
  }

  /// - Parameter page: the bytes that the text's map leads to.
  func outcome(page: [UInt8]) -> ExtractionOutcome {
    isEmpty
      ? .rejected(Rejection(.noText, findings: dropped(page: page).all(with: [])))
      : .article(article(page: page))
  }

  private func article(page: [UInt8]) -> Article {
    var assembler = ArticleAssembler(reading)
    for index in beforeBody { assembler.addCaption(index) }
    assembler.addBody(body, posts: posts)
    if let headline { assembler.add(.headline, bytes(of: headline)) }
    return assembler.article(
      description: description,
      completeness: completeness.completeness,
      findings: dropped(page: page).all(with: missing)
    )
  }

  /// What stands between the headline and the body: the first picture.
  private var beforeBody: Range<Int> {
    let start = headline?.piece ?? body.lowerBound
    return start < body.lowerBound ? start..<body.lowerBound : body.lowerBound..<body.lowerBound
  }

  /// The words of the headline with the marks at its edges, but for separators.
  private func bytes(of headline: HeadlineFinder.Finding) -> Range<Int> {
    let piece = reading.pieces[headline.piece]
    let whole = reading.bytes(of: piece)
    let part = Piece(words: headline.words, block: piece.block)
    if headline.words == piece.words { return whole }
    var range = reading.bytes(of: part)
    while let last = reading.text.bytes[range].last, Self.isSeparator(last) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == .ascii("|") || byte == .ascii("-") || byte == .ascii(">") || byte == 0x20
  }

  /// How far behind the body a line may stand that says that it goes on elsewhere.
  private static let afterBody = 6

  private var completeness: CompletenessReader {
    let near = reading.pieces[body.lowerBound...].prefix(body.count + Self.afterBody)
    let text = reading.pieces[body].filter { if case .text = $0.fate { true } else { false } }
    return CompletenessReader(
      isFree: description.isFree,
      statedWords: description.statedWords,
      words: text.reduce(0) { $0 + $1.words.count },
      saysTruncated: near.contains { $0.fate.isFurniture(.truncated) },
      saysPaywalled: reading.pieces.contains { $0.fate.isFurniture(.paywalled) },
      breaksOff: text.last.map { piece in
        CompletenessReader.breaksOff(reading.text.bytes[reading.bytes(of: piece)])
      } ?? false
    )
  }

  private var missing: [Finding] {
    var findings = completeness.findings
    if headline == nil { findings.append(Finding(.noHeadline, detail: "no headline was found")) }
    if description.dates.published == nil {
      let detail =
        description.ambiguousDate == nil
        ? "the page gives no date of publication"
        : "the page gives a date whose day and month could be exchanged"
      findings.append(Finding(.noDate, description.ambiguousDate, detail: detail))
    }
    return findings
  }

  // MARK: What was left out

  private func dropped(page: [UInt8]) -> FindingList {
    var findings = reading.text.dropped
    var followsDropped = false
    for (index, piece) in reading.pieces.enumerated() {
      let range = reading.bytes(of: piece)
      let reason = index == headline?.piece ? nil : reason(piece, at: index)
      if let (kind, detail) = reason {
        var found: [Finding] = []
        add(kind, detail, range, to: &found)
        if followsDropped, reading.hasTags { join(&found, to: &findings) }
        findings.append(contentsOf: found)
      } else if index == headline?.piece {
        findings.append(contentsOf: rest(of: range))
      }
      followsDropped = reason != nil
    }
    return FindingList(page: page, findings)
  }

  /// What stands around the headline in its line.
  private func rest(of whole: Range<Int>) -> [Finding] {
    guard let headline else { return [] }
    let title = bytes(of: headline)
    var findings: [Finding] = []
    add(.navigation, "beside the headline", whole.lowerBound..<title.lowerBound, to: &findings)
    add(
      .relatedHeadline,
      "behind the headline",
      title.upperBound..<whole.upperBound,
      to: &findings
    )
    return findings
  }

  private func reason(_ piece: Piece, at index: Int) -> (Finding.Kind, String)? {
    switch piece.fate {
    case .furniture(let kind, let detail): (kind, detail)
    case .text: nil
    case .undecided: (.navigation, "outside of the article")
    }
  }

  private func add(
    _ kind: Finding.Kind,
    _ detail: String,
    _ range: Range<Int>,
    to findings: inout [Finding]
  ) {
    guard !range.isEmpty else { return }
    if reading.hasTags {
      findings.append(Finding(kind, reading.text.map.source(of: Bytes(range)), detail: detail))
      return
    }
    reading.text.map.forEachRun(in: Bytes(range)) { _, source, _ in
      findings.append(Finding(kind, source, detail: detail))
    }
  }

  /// What goes on behind tags is one finding.
  private func join(_ found: inout [Finding], to findings: inout [Finding]) {
    guard let last = findings.last, let next = found.first, last.kind == next.kind,
      last.detail == next.detail, let before = last.range, let range = next.range,
      before.end <= range.start
    else { return }
    findings[findings.count - 1] = Finding(last.kind, before.union(range), detail: last.detail)
    found.removeFirst()
  }

  // MARK: Why

  /// What was kept and what was left out, in page order.
  func regions() -> [JudgedRegion] {
    let code = reading.text.dropped.compactMap { finding in
      finding.range.map {
        JudgedRegion(range: $0, fate: .dropped(finding.kind), reason: finding.detail, text: "")
      }
    }
    let lines = reading.pieces.indices.map(region)
    return (code + lines).sorted { $0.range.start < $1.range.start }
  }

  private func region(_ index: Int) -> JudgedRegion {
    let piece = reading.pieces[index]
    let bytes = reading.bytes(of: piece)
    let (fate, reason) = verdict(on: piece, at: index)
    return JudgedRegion(
      range: reading.text.map.source(of: Bytes(bytes)),
      fate: fate,
      reason: reason,
      text: reading.string(bytes)
    )
  }

  private func verdict(on piece: Piece, at index: Int) -> (JudgedRegion.Fate, String) {
    if index == headline?.piece { return (.kept(.headline), "the headline of the article") }
    if case .text(let kind) = piece.fate, body.contains(index) {
      return (.kept(kind), "text of the article: \(kind.rawValue)")
    }
    let (kind, detail) = reason(piece, at: index) ?? (.navigation, "outside of the article")
    return (.dropped(kind), detail)
  }
}

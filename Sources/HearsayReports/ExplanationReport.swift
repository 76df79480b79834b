public import HearsayText

/// Why each region of a page is in its article or is not.
public struct PageExplanation: Sendable {
  /// The id of the capture, its path as given.
  public let document: String
  /// In page order.
  public let regions: [ExplainedRegion]

  public init(document: String, regions: [ExplainedRegion]) {
    self.document = document
    self.regions = regions
  }
}

/// A region of a page with what became of it.
public struct ExplainedRegion: Sendable {
  public let range: Bytes<PageSpace>
  public let isKept: Bool
  /// The kind of the block that was kept, or of the finding that tells of what was left out.
  public let kind: String
  /// One short sentence.
  public let reason: String
  /// The visible text; empty for code and data.
  public let text: String

  public init(
    range: Bytes<PageSpace>,
    isKept: Bool,
    kind: String,
    reason: String,
    text: String
  ) {
    self.range = range
    self.isKept = isKept
    self.kind = kind
    self.reason = reason
    self.text = text
  }
}

/// Explanations to be shown, in input order.
public struct ExplanationReport: Sendable {
  let pages: [PageExplanation]
  /// True where other pages were written before these.
  let continues: Bool

  public init(_ pages: [PageExplanation], continues: Bool = false) {
    self.pages = pages
    self.continues = continues
  }
}

// MARK: - JSON Lines

extension ExplanationReport {
  /// One object a region, one a line; offsets count bytes of the page in UTF-8.
  public func jsonLines() -> String {
    var json = JSONWriter()
    for page in pages {
      for region in page.regions {
        json.write(region, of: page.document)
        json.endLine()
      }
    }
    return json.string
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ region: ExplainedRegion, of document: String) {
    object { json in
      json.field("document", document)
      json.field("start", Int(region.range.start))
      json.field("end", Int(region.range.end))
      json.field("kept", region.isKept)
      json.field("kind", region.kind)
      json.field("reason", region.reason)
      json.field("text", region.text)
    }
  }
}

// MARK: - Text

extension ExplanationReport {
  /// A `+` for what was kept, a `-` for what was left out, the first words of each region, and why.
  ///
  /// Regions without words, next to each other and left out for the same reason, are told as one.
  public func text(width: Int = 80, style: Style = .plain) -> String {
    var paper = Paper(width: width, style: style)
    for (index, page) in pages.enumerated() {
      if continues || index > 0 { paper.divide() }
      paper.write(page)
    }
    return paper.text
  }
}

/// Neighboring regions that are told as one.
private struct RegionRun {
  let first: ExplainedRegion
  var range: Bytes<PageSpace>
  var count = 1

  init(_ region: ExplainedRegion) {
    first = region
    range = region.range
  }

  func takes(_ next: ExplainedRegion) -> Bool {
    first.text.isEmpty && next.text.isEmpty && first.isKept == next.isKept
      && first.kind == next.kind && first.reason == next.reason
  }
}

extension PageExplanation {
  fileprivate var runs: [RegionRun] {
    var runs: [RegionRun] = []
    for region in regions {
      if let last = runs.last, last.takes(region) {
        runs[runs.count - 1].range = last.range.union(region.range)
        runs[runs.count - 1].count += 1
      } else {
        runs.append(RegionRun(region))
      }
    }
    return runs
  }
}

extension Paper {
  private static let indent = 2

  fileprivate mutating func write(_ page: PageExplanation) {
    paragraph([Run(neutral(page.document), .heading)])
    let kept = page.regions.count(where: \.isKept)
    let sentence =
      Wording.count(page.regions.count, "region") + ", \(kept) kept (+) and "
      + "\(page.regions.count - kept) left out (-). The numbers are bytes of the page."
    paragraph([Run(sentence, .faint)])
    for run in page.runs {
      blank()
      write(run)
    }
  }

  private mutating func write(_ run: RegionRun) {
    let region = run.first
    let label = region.isKept ? Run("+", .asserting) : Run("-", .denying)
    let place = " \(run.range.start)-\(run.range.end) "
    let times = run.count == 1 ? "" : ", \(run.count) regions"
    paragraph(
      [Run(region.kind, .strong), Run(place), Run(neutral(region.reason) + times, .faint)],
      hanging: Self.indent,
      label: label
    )
    let words = neutral(region.text)
    if !words.isEmpty { paragraph([Run(Wording.beginning(of: words))], indent: Self.indent) }
  }
}

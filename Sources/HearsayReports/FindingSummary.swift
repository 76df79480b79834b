import HearsayText

/// Findings condensed: what was left out is counted by kind, what speaks of the whole is told once.
struct FindingSummary {
  /// One sentence each, made safe to print.
  let sentences: [String]

  init(_ findings: [Finding]) {
    let regions = findings.filter { $0.range != nil }
    let remarks = findings.filter { $0.range == nil }
    var sentences = Self.distinct(remarks.map { neutral($0.detail) })
    if !regions.isEmpty { sentences.append("Noted in the page: " + Self.counts(regions) + ".") }
    self.sentences = sentences
  }

  /// "3 × style-sheet, 1 × caption": in the order of the kinds.
  private static func counts(_ findings: [Finding]) -> String {
    var count: [Finding.Kind: Int] = [:]
    for finding in findings { count[finding.kind, default: 0] += 1 }
    return Finding.Kind.allCases
      .compactMap { kind in count[kind].map { "\($0) × \(kind.rawValue)" } }
      .joined(separator: ", ")
  }

  private static func distinct(_ details: [String]) -> [String] {
    var seen: Set<String> = []
    return details.filter { seen.insert($0).inserted }
  }
}

extension JSONWriter {
  /// Offsets count bytes of the page; null where the finding speaks of the whole.
  mutating func write(_ finding: Finding, document: String? = nil) {
    object { json in
      if let document { json.field("document", document) }
      json.field("kind", finding.kind.rawValue)
      json.field("detail", finding.detail)
      json.field("start", optional: finding.range.map { Int($0.start) })
      json.field("end", optional: finding.range.map { Int($0.end) })
    }
  }

  /// A number; null where there is none.
  mutating func field(_ name: String, optional number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }
}

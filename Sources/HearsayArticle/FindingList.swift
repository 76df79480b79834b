import HearsayText

/// Gathers what was left out: neighbors of one kind become one finding, and their number has a
/// limit.
struct FindingList {
  private let page: [UInt8]
  private var findings: [Finding] = []

  init(page: [UInt8], _ dropped: [Finding]) {
    self.page = page
    let sorted = dropped.sorted { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
    for finding in sorted { add(finding) }
  }

  private mutating func add(_ finding: Finding) {
    guard let last = findings.last, last.kind == finding.kind, let before = last.range,
      let range = finding.range, isBlank(from: before.end, to: range.start)
    else {
      findings.append(finding)
      return
    }
    findings[findings.count - 1] = Finding(
      last.kind,
      before.union(range),
      detail: last.detail
    )
  }

  private func isBlank(from start: UInt32, to end: UInt32) -> Bool {
    start >= end || page[Int(start)..<Int(end)].allSatisfy(\.isASCIIWhitespace)
  }

  /// The findings in page order, then those about the whole.
  func all(with others: [Finding]) -> [Finding] {
    guard findings.count > Limits.findings else { return findings + others }
    let more = findings.count - Limits.findings
    let capped = Finding(.capped, detail: "\(more) more stretches were left out of the page")
    return findings.prefix(Limits.findings) + others + [capped]
  }
}

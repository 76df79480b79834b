import CBaseline
import Foundation
import HearsayHTML

/// A field of `/proc/self/status` in bytes.
///
/// `VmHWM` is the most the process ever held, `VmRSS` what it holds.
func status(_ field: String) -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = text.split(separator: "\n").first { $0.hasPrefix(field + ":") } ?? ""
  return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1_024 } ?? 0
}

/// Prints how much memory parsing takes at its peak in multiples of the page, the page itself
/// counted, for the pages that are large enough to measure.
func reportMemory(_ pages: [[UInt8]]) {
  // The tables of names are made once and belong to no page.
  _ = HTMLParser.parse([0x78])
  var ratios: [Double] = []
  for page in pages.sorted(by: { $0.count < $1.count }) where page.count > 300_000 {
    // Memory freed by the page before must not hide what this one takes.
    baseline_return_memory()
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .ascii)
    let before = status("VmRSS")
    let dom = HTMLParser.parse(page)
    let growth = status("VmHWM") - before
    precondition(dom.count > 0)
    ratios.append(1 + Double(growth) / Double(page.count))
  }
  ratios.sort()
  guard let most = ratios.last else { return print("no page is large enough") }
  let median = ratios[ratios.count / 2]
  print(
    "peak memory of \(ratios.count) pages: median \(rounded(median)) x page, most \(rounded(most))"
  )
}

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

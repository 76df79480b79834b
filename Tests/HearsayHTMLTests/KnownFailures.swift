import Foundation

/// Cases that are known to fail, each with a reason: lines of `case # reason`.
struct KnownFailures {
  private let cases: Set<String>

  static let shared = KnownFailures()

  private init() {
    let file = SharedData.tests.appendingPathComponent("known-failures.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    cases = Set(
      lines.map { line in
        line.split(separator: " # ")[0].trimmingCharacters(in: .whitespaces)
      }
    )
  }

  /// The cases whose outcome is not the one expected: failed and not listed, or listed and passed.
  func surprises(_ outcomes: [(name: String, failure: String?)]) -> [String] {
    outcomes.compactMap { name, failure in
      switch (failure, cases.contains(name)) {
      case (let failure?, false): "\(name): \(failure)"
      case (nil, true): "\(name): listed in known-failures.txt, but passes"
      default: nil
      }
    }
  }
}

import Foundation
import Testing

@testable import HearsayHTML

@Suite("html5lib tokenizer suite")
struct TokenizerConformanceTests {
  static let files =
    SharedData.files(
      in: SharedData.html5lib?.appendingPathComponent("tokenizer"),
      suffix: ".test"
    )
    // Its cases assume the coercion of names to XML, which this parser does not do.
    .filter { $0.lastPathComponent != "xmlViolation.test" }

  @Test(.enabled(if: !files.isEmpty), arguments: files)
  func sharedCases(file: URL) throws {
    try check(file)
  }

  @Test(
    arguments: SharedData.files(
      in: SharedData.tests.appendingPathComponent("Cases/tokenizer"),
      suffix: ".test"
    )
  )
  func ownCases(file: URL) throws {
    try check(file)
  }

  private func check(_ file: URL) throws {
    let outcomes = try TokenizerCase.read(file).map { ($0.name, failure(of: $0)) }
    #expect(!outcomes.isEmpty)
    let surprises = KnownFailures.shared.surprises(outcomes)
    #expect(surprises.isEmpty, "\(surprises.count): \(surprises.prefix(5).joined(separator: "\n"))")
  }

  private func failure(of test: TokenizerCase) -> String? {
    let (tokens, errors) = TokenDump.run(test)
    let input = String(decoding: test.input, as: UTF8.self)
    if tokens != test.output {
      return "\(input.debugDescription) gave \(tokens), not \(test.output)"
    }
    let wanted = test.errors.sorted()
    if errors.sorted() != wanted {
      return "\(input.debugDescription) has errors \(errors), not \(wanted)"
    }
    return nil
  }
}

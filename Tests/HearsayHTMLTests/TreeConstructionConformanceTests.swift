import Foundation
import HearsayHTML
import Testing

@Suite("html5lib tree construction suite, scripting off")
struct TreeConstructionConformanceTests {
  static let files = SharedData.files(
    in: SharedData.html5lib?.appendingPathComponent("tree-construction"),
    suffix: ".dat"
  )

  @Test(.enabled(if: !files.isEmpty), arguments: files)
  func sharedCases(file: URL) throws {
    try check(file)
  }

  @Test(
    arguments: SharedData.files(
      in: SharedData.tests.appendingPathComponent("Cases/tree-construction"),
      suffix: ".dat"
    )
  )
  func ownCases(file: URL) throws {
    try check(file)
  }

  private func check(_ file: URL) throws {
    let cases = try TreeCase.read(file).filter { !$0.needsScripting }
    #expect(!cases.isEmpty)
    let surprises = KnownFailures.shared.surprises(cases.map { ($0.name, failure(of: $0)) })
    #expect(surprises.isEmpty, "\(surprises.count): \(surprises.prefix(3).joined(separator: "\n"))")
  }

  private func failure(of test: TreeCase) -> String? {
    let dom =
      test.context.map { HTMLParser.parseFragment(test.input, context: $0) }
      ?? HTMLParser.parse(test.input)
    let dump = TreeDump.dump(dom)
    guard dump != test.document else { return nil }
    let shown = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self) }
    return "\n\(shown(test.input))\ngave\n\(shown(dump))\nnot\n\(shown(test.document))"
  }
}

import Foundation
import Testing

/// Where pages come from and what can be given with them.
@Suite struct InputTests {
  private let program: Program

  init() throws {
    program = try Program()
  }

  @Test func standardInputIsAPage() throws {
    let page = try String(contentsOf: Checkout.root.appending(path: Checkout.page), encoding: .utf8)
    let outcome = try program.run("article", "--format", "jsonl", "-", input: page)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix(#"{"id":"-","#))
  }

  @Test func aFolderIsItsPagesInOrder() throws {
    let outcome = try program.run("article", "--format", "jsonl", "Examples/greyfell-dam")
    let ids = try outcome.lines.map { try #require(try object($0)["id"] as? String) }
    #expect(ids.count > 2)
    #expect(ids == ids.sorted())
    #expect(ids.allSatisfy { $0.hasPrefix("Examples/greyfell-dam/") && !$0.hasSuffix(".json") })
  }

  @Test func pathsComeFromAList() throws {
    try withScratchFolder { folder in
      let list = folder.appending(path: "list.txt")
      try Data("\(Checkout.page)\n".utf8).write(to: list)
      let listed = try program.run("claims", "--files-from", list.path)
      #expect(listed.code == 0)
      #expect(listed.output == (try program.run("claims", Checkout.page).output))
    }
  }

  @Test func theDayAndTheOutletCanBeGiven() throws {
    let arguments = ["article", "--format", "jsonl", "--published", "2022-11-08"]
    let outcome = try program.run(
      arguments[0],
      arguments[1],
      arguments[2],
      arguments[3],
      arguments[4],
      "--outlet",
      "The Marlow Gazette",
      "-",
      input: silentPage
    )
    let article = try object(try #require(outcome.lines.first))
    #expect(article["date"] as? String == "2022-11-08")
    #expect(article["dateMethod"] as? String == "given")
    #expect(article["site"] as? String == "The Marlow Gazette")
  }

  @Test func aPageWithoutADateHasNone() throws {
    let outcome = try program.run("article", "--format", "jsonl", "-", input: silentPage)
    let article = try object(try #require(outcome.lines.first))
    #expect(article["date"] is NSNull)
    #expect(article["dateMethod"] is NSNull)
  }

  @Test(arguments: [
    "", "\0\u{1}\u{2}\u{3}\0\0\0\u{7F}ELF", "<!DOCTYPE html><html><nav>Home</nav></html>",
  ])
  func whatIsNoTextCaptureIsRefused(content: String) throws {
    try withScratchFolder { folder in
      let file = folder.appending(path: "page")
      try Data(content.utf8).write(to: file)
      let outcome = try program.run("article", file.path, Checkout.page)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasPrefix("hearsay: \(file.path): "))
      #expect(!outcome.output.isEmpty)
    }
  }

  // MARK: annotate

  @Test func linesOfJSONAreAnnotatedEach() throws {
    let input = """
      {"id": "a", "text": "Vordia denied on Monday that it sold shells.", "date": "2022-11-08"}
      not json
      {"id": 7, "text": "Rain fell."}

      """
    let outcome = try program.run(
      "annotate",
      "--input-format",
      "jsonl",
      "--format",
      "jsonl",
      "-",
      input: input
    )
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("hearsay: standard input: line 2 "))
    let ids = try outcome.lines.map { try object($0)["id"] as? String }
    #expect(ids == ["a", "7"])
  }

  @Test func annotationsHaveTheStableKeys() throws {
    let text = "Vordia denied on Monday that it sold shells."
    let outcome = try program.run(
      "annotate",
      "--format",
      "jsonl",
      "--published",
      "2022-11-08",
      input: text
    )
    let document = try object(try #require(outcome.lines.first))
    #expect(
      Set(document.keys)
        == ["id", "sentences", "tokens", "entities", "timexes", "attributions"]
    )
    let timex = try #require((document["timexes"] as? [[String: Any]])?.first)
    #expect(timex["value"] as? String == "2022-11-07")
    let attribution = try #require((document["attributions"] as? [[String: Any]])?.first)
    #expect(attribution["stance"] as? String == "deny")
    #expect(attribution["source"] as? [[Int]] == [[0, 6]])
  }

  @Test func conlluHasTenColumns() throws {
    let outcome = try program.run("annotate", "--format", "conllu", input: "Rain fell. It stopped.")
    let rows = outcome.lines.filter { !$0.hasPrefix("#") }
    #expect(rows.count == 6)
    #expect(rows.allSatisfy { $0.split(separator: "\t").count == 10 })
  }

  private func object(_ line: Substring) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}

import Foundation
import Testing

/// What the program writes: the same bytes each time, plain where no terminal is, and found again
/// in the captures.
@Suite struct OutputTests {
  private let program: Program

  init() throws {
    program = try Program()
  }

  @Test(
    arguments: [
      ["compare", "--format", "text"], ["compare", "--format", "json"],
      ["compare", "--format", "markdown"], ["compare", "--format", "csv"],
      ["claims", "--format", "jsonl"], ["article", "--format", "jsonl"],
      ["article", "--format", "html"], ["article", "--explain"], ["claims", "--explain"],
    ]
  )
  func theSameInputGivesTheSameBytes(command: [String]) throws {
    let arguments = command + Checkout.affairs
    let once = try program.run(arguments + ["--workers", "1"])
    #expect(once.code == 0)
    #expect(once.output == (try program.run(arguments + ["--workers", "1"]).output))
    #expect(once.output == (try program.run(arguments + ["--workers", "2"]).output))
    #expect(once.errors.isEmpty)
  }

  @Test func aPipeGetsPlainTextOfTheGivenWidth() throws {
    for width in [60, 80, 110] {
      var program = program
      if width != 80 { program.environment["COLUMNS"] = String(width) }
      let text = try program.run("compare", Checkout.affairs[1]).output
      #expect(!text.unicodeScalars.contains("\u{1B}"))
      let wide = text.split(separator: "\n").filter { $0.count > width }
      #expect(wide.allSatisfy { !$0.drop { $0 == " " }.contains(" ") }, "\(wide)")
    }
  }

  @Test func everyPropositionShowsItsHolder() throws {
    let text = try program.run("compare", Checkout.affairs[0]).output
    for part in ["Who says what", "Sources", "What more than one claim is about"] {
      #expect(text.contains(part))
    }
    #expect(text.contains("asserted by ") || text.contains("denied by "))
  }

  @Test func anArticleIsAPageOfItsOwn() throws {
    let html = try program.run(["article", "--format", "html"] + Checkout.affairs).output
    #expect(html.hasPrefix("<!DOCTYPE html>\n"))
    #expect(html.hasSuffix("</body>\n</html>\n"))
    let articles = try program.run(["article", "--format", "jsonl"] + Checkout.affairs).lines.count
    #expect(html.matches(of: /<article[ >]/).count == articles)
    #expect(html.matches(of: /<\/article>/).count == articles)
    #expect(html.contains("content=\"default-src 'none'; "))
    #expect(html.firstMatch(of: /<(script|img|iframe|link|base|form|svg)[ >]/) == nil)
  }

  @Test(arguments: [[], ["--format", "html"], ["--explain"]])
  func noPageIsNoOutput(arguments: [String]) throws {
    let outcome = try program.run(["article", "nowhere.txt"] + arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test func explanationsAreLinesOfJSON() throws {
    let regions = try objects(
      program.run("article", "--explain", "--format", "jsonl", Checkout.page)
    )
    #expect(regions.contains { $0["kept"] as? Bool == true })
    #expect(regions.contains { $0["kept"] as? Bool == false })
    let text = try program.run("article", "--explain", Checkout.page).output
    let kept = regions.filter { $0["kept"] as? Bool == true }
    #expect(text.matches(of: #/(?m)^\+ /#).count == kept.count)
    #expect(text.contains("\(regions.count) regions, \(kept.count) kept (+)"))
  }

  @Test func claimsAreExplainedSlotBySlot() throws {
    let claims = try program.run("claims", "--format", "jsonl", Checkout.page).lines.count
    let text = try program.run("claims", "--explain", Checkout.page).output
    for slot in ["cue", "holder", "stance", "date"] {
      let lines = text.matches(of: try Regex("(?m)^ {14}\(slot) +")).count
      #expect(lines == claims, "\(slot)")
    }
  }

  /// More pages than are held at once come out as one table, one page, one stream.
  @Test func manyPagesAreOneOutput() throws {
    try withScratchFolder { folder in
      let text = "The minister denied on Monday that the dam had failed in the night. "
      for number in 100..<230 {
        let page = Data(String(repeating: text, count: 3).utf8)
        try page.write(to: folder.appending(path: "\(number).txt"))
      }
      let table = try program.run("claims", "--format", "csv", folder.path).output
      #expect(table.matches(of: /(?m)^id,document/).count == 1)
      let page = try program.run("article", "--format", "html", folder.path).output
      #expect(page.matches(of: /<html/).count == 1)
      #expect(page.matches(of: /<article[ >]/).count == 130)
      let articles = try program.run("article", folder.path).output
      #expect(articles.matches(of: /(?m)^─+$/).count == 129)
    }
  }

  @Test func everySpanIsFoundAgain() throws {
    let articles = try objects(program.run(["article", "--format", "jsonl"] + Checkout.affairs))
    let texts = Dictionary(
      uniqueKeysWithValues: try articles.map { article in
        (
          try #require(article["id"] as? String),
          [
            "text": Array(try #require(article["text"] as? String).unicodeScalars),
            "headline": Array((article["title"] as? String ?? "").unicodeScalars),
          ]
        )
      }
    )
    let claims = try objects(program.run(["claims", "--format", "jsonl"] + Checkout.affairs))
    #expect(claims.count > 20)
    for claim in claims {
      let document = try #require(claim["document"] as? String)
      let part = claim["part"] as? String ?? "text"
      try checkWords(of: claim, in: try #require(texts[document]?[part]))
      try checkEvidence(of: claim, in: Checkout.root.appending(path: document))
    }
  }

  private func checkWords(of claim: [String: Any], in text: [Unicode.Scalar]) throws {
    let content = try #require(claim["content"] as? [String: Any])
    let spans = try #require(content["spans"] as? [[Int]])
    #expect(words(at: spans, in: text) == content["text"] as? String)
    for place in [claim["holder"], claim["cue"]].compactMap({ $0 as? [String: Any] }) {
      guard let start = place["start"] as? Int, let end = place["end"] as? Int else { continue }
      let spans = place["spans"] as? [[Int]] ?? [[start, end]]
      #expect(words(at: spans, in: text) == place["text"] as? String)
    }
  }

  private func words(at spans: [[Int]], in text: [Unicode.Scalar]) -> String {
    let pieces = spans.map { span in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: text[span[0]..<span[1]])
      return String(piece)
    }
    return pieces.joined(separator: " ").split { $0.isNewline }.joined(separator: " ")
  }

  private func checkEvidence(of claim: [String: Any], in capture: URL) throws {
    let evidence = try #require(claim["evidence"] as? [String: Any])
    let start = try #require(evidence["start"] as? Int)
    let end = try #require(evidence["end"] as? Int)
    let bytes = try Data(contentsOf: capture)
    #expect(String(decoding: bytes[start..<end], as: UTF8.self) == evidence["exact"] as? String)
  }

  private func objects(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    try outcome.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}

import HearsayClaims
import HearsayDocument
import HearsayReports
import Testing

/// The tables, read back by a reader of RFC 4180.
@Suite struct TableTests {
  @Test(arguments: 0..<20)
  func everyRowHasEveryColumn(seed: Int) {
    let words = ["plain", "a,b", "say \"so\"", "two\nlines", "\"", ",", "=1+1"]
    var random = RandomDossier(seed: UInt64(seed), words: words)
    let dossier = random.dossier()
    let claims = dossier.accounts.flatMap(\.claims)
    for (table, width) in [(ClaimsReport(claims).csv(), 25), (DossierReport(dossier).csv(), 30)] {
      let rows = parse(table)
      #expect(rows.count == claims.count + 1)
      #expect(rows.allSatisfy { $0.count == width })
    }
  }

  @Test func cellsComeBackAsTheyWere() throws {
    let content = "“We, the \"state\",\nnever did”"
    let rows = parse(ClaimsReport([claim(saying: content)]).csv())
    let column = try #require(rows[0].firstIndex(of: "content"))
    #expect(rows[1][column] == content)
  }

  @Test(arguments: ["=1+1", "+44 20", "-5 degrees", "@name", "\tx", "\rx"])
  func aFormulaIsNoFormula(content: String) throws {
    let rows = parse(ClaimsReport([claim(saying: content)]).csv())
    let column = try #require(rows[0].firstIndex(of: "content"))
    #expect(rows[1][column].first == "'")
  }

  @Test(arguments: ["# not a heading", "- no item", "1. no item", "a | b", "<script>", "[x](y)"])
  func markdownTakesNothingForMarkup(content: String) {
    let page = ClaimsReport([claim(saying: content)]).markdown()
    for mark in ["|", "<", "[x]", "# not"] {
      for range in page.ranges(of: mark)
      where page[range.lowerBound] != "#" || content.hasPrefix("#") {
        #expect(page[..<range.lowerBound].last == "\\", "\(mark) in \(page)")
      }
    }
  }

  private func claim(saying content: String) -> Claim {
    Sample.claim(
      "c",
      in: "a.txt",
      holder: nil,
      cue: "said",
      content: content,
      stance: .assert,
      quotation: .indirect,
      dated: nil,
      at: 0
    )
  }

  /// RFC 4180, section 2.
  private func parse(_ table: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var previous: Unicode.Scalar = "\n"
    for scalar in table.unicodeScalars {
      switch scalar {
      case "\"":
        if !isQuoted, previous == "\"" { cell.append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell.removeAll()
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row + [String(cell)])
        row.removeAll()
        cell.removeAll()
      default: cell.append(scalar)
      }
      previous = scalar
    }
    return rows
  }
}

import HearsayModels
import Testing

@Suite struct TableFileTests {
  private func table(_ text: String) throws(DataPackError) -> TableFile {
    try TableFile(Array(text.utf8), name: "t.tsv")
  }

  @Test func commentsAndEmptyLinesAreLeftOut() throws {
    let table = try table("# a\n\n@columns lemma\tstance\n#x\nsay\tassert\r\n\ndeny\tdeny|refuse")
    #expect(table.columns == ["lemma", "stance"])
    #expect(table.rows.map { $0[0] } == ["say", "deny"])
    #expect(table.rows.map { $0[1] } == ["assert", "deny|refuse"])
    #expect(table.rows.map(\.line) == [5, 7])
    #expect(table.rows[1].values(1) == ["deny", "refuse"])
    #expect(try table.column("stance") == 1)
    #expect(table.rows[0].bytes(0).elementsEqual("say".utf8))
  }

  @Test func cellsMayBeEmpty() throws {
    let row = try #require(try table("@columns a\tb\tc\n\tx\t\n").rows.first)
    #expect([row[0], row[1], row[2]] == ["", "x", ""])
  }

  @Test func aTableWithoutRows() throws {
    #expect(try table("@columns a").rows.isEmpty)
  }

  @Test(arguments: [
    ("", 0), ("# only\n", 1), ("a\tb\n", 1), ("@columns a\tb\n\nx\n", 3), ("@columns a\nx\ty\n", 2),
    ("@columns a\ta\n", 1), ("@columns a\t\n", 1), ("@columnsa\n", 1),
  ])
  func mistakesAreReportedWithTheirLine(text: String, line: Int) {
    let error = #expect(throws: DataPackError.self) { try table(text) }
    guard case .badLine("t.tsv", line, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func onlyUTF8IsRead() {
    #expect(throws: DataPackError.self) {
      try TableFile(Array("@columns a\n".utf8) + [0xFF], name: "t")
    }
  }

  @Test func aMissingColumnIsNamed() throws {
    let table = try table("@columns a\n")
    #expect(throws: DataPackError.missingColumn(file: "t.tsv", column: "b")) {
      try table.column("b")
    }
  }

  @Test func largeTablesAreReadInOnePass() throws {
    let row = Array("some\twords\tin a row\n".utf8)
    var bytes = Array("@columns a\tb\tc\n".utf8)
    for _ in 0..<20_000 { bytes += row }
    let table = try TableFile(bytes, name: "t")
    #expect(table.rows.count == 20_000)
    #expect(table.rows.last?[2] == "in a row")
  }
}

import HearsayClaims
import HearsayDocument
import HearsayReports
import Testing

/// What holds for every dossier, tried on seeded random ones.
@Suite struct LayoutPropertyTests {
  private static let words = [
    "a", "of", "Vordia", "“arms", "dealings”", "Ünïcödé", "数字", "👩‍👩‍👧", "e\u{301}",
  ]

  @Test(arguments: [40, 60, 80, 81, 132], 0..<40)
  func noLineIsWiderThanThePage(width: Int, seed: Int) {
    var random = RandomDossier(seed: UInt64(seed), words: Self.words)
    let dossier = random.dossier()
    let claims = ClaimsReport(dossier.accounts.flatMap(\.claims))
    for text in [DossierReport(dossier).text(width: width), claims.text(width: width)] {
      for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }
  }

  @Test func aWordTooLongForALineStandsAlone() {
    let url = "https://gazette.example/" + String(repeating: "x", count: 200)
    let lines = ClaimsReport([Sample.accusation, claim(saying: "see \(url) there")])
      .text(width: 80).split(separator: "\n")
    #expect(lines.filter { $0.count > 80 }.map { $0.drop { $0 == " " } } == [url[...]])
  }

  /// Whatever the page holds, nothing reaches the terminal that could steer it.
  @Test(arguments: 0..<40)
  func noControlCharacterIsPrinted(seed: Int) {
    let controls = [
      "\u{1B}[31m", "\u{9B}2J", "\u{7}", "\r", "a\u{8}b", "\u{202E}abc", "\u{0}", "x\ny",
    ]
    var random = RandomDossier(seed: UInt64(seed), words: Self.words + controls)
    let dossier = random.dossier()
    let report = DossierReport(dossier)
    let claims = ClaimsReport(dossier.accounts.flatMap(\.claims))
    for text in [report.text(), report.markdown(), claims.text(), claims.markdown()] {
      #expect(!text.unicodeScalars.contains(where: isUnsafe))
    }
    for table in [report.csv(), claims.csv()] {
      let scalars = table.replacing("\r\n", with: "\n").unicodeScalars
      #expect(!scalars.contains { isUnsafe($0) && $0.value != 0x202E })
    }
  }

  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && (scalar.properties.generalCategory == .control || scalar.value == 0x202E)
  }

  private func claim(saying content: String) -> Claim {
    Sample.claim(
      "long",
      in: "pages/gazette.txt",
      holder: nil,
      cue: "said",
      content: content,
      stance: .assert,
      quotation: .direct,
      dated: nil,
      at: 0
    )
  }
}

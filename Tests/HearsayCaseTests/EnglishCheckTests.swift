import Foundation
import HearsayCase
import HearsayClaims
import HearsayText
import Testing

/// A page in another language is read, and said to be none that can be relied on.
struct EnglishCheckTests {
  private static let german = """
    <!DOCTYPE html><title>Regierung weist Vorwürfe zurück</title><article>
    <h1>Regierung weist Vorwürfe zurück</h1>
    <p>Die Regierung hat die Vorwürfe der Opposition am Dienstag entschieden zurückgewiesen. Ein Sprecher
    des Ministeriums erklärte vor der Presse, man habe zu keiner Zeit Waffen an das Nachbarland geliefert
    und werde dies auch künftig nicht tun. Die Opposition kündigte an, einen Ausschuss einzusetzen.</p>
    <p>Nach Angaben der Polizei demonstrierten rund zweitausend Menschen vor dem Parlament. Sie forderten
    den Rücktritt der Ministerin, die sich bislang nicht zu den Vorgängen äußern wollte.</p></article>
    """

  @Test func anotherLanguageIsAFinding() async throws {
    #expect(try await findings(Self.german).contains(.notEnglish))
  }

  @Test func englishIsNone() async throws {
    let page = try String(
      contentsOfFile: Checkout.examples + "/arms-shipments/coastal-mirror.html",
      encoding: .utf8
    )
    #expect(try await !findings(page).contains(.notEnglish))
  }

  private func findings(_ page: String) async throws -> [Finding.Kind] {
    try await withScratchFolder { folder in
      let file = folder.appending(path: "page.html")
      try Data(page.utf8).write(to: file)
      let run = try await PageRun([file.path])
      return run.accounts.flatMap(\.findings).map(\.kind)
    }
  }
}

import HearsayClaims
import HearsayText

/// Sentences about the whole dossier that its text and its Markdown share.
extension DossierReport {
  /// What there is, counted: "3 sources of 2 origins, 41 claims, …".
  var overview: String {
    let claims = dossier.accounts.reduce(0) { $0 + $1.claims.count }
    let differing = differences.reduce(0) { $0 + $1.pairs.count }
    let parts = [
      Wording.count(dossier.accounts.count, "source") + originCount,
      Wording.count(claims, "claim"),
      Wording.count(topics.count, "proposition") + " with more than one claim",
      Wording.count(differing, "pair") + " of claims that differ",
    ]
    return Wording.list(parts) + "."
  }

  private var originCount: String {
    let reprints = sharedOrigins.reduce(0) { $0 + $1.count - 1 }
    guard reprints > 0 else { return "" }
    return " of " + Wording.count(dossier.accounts.count - reprints, "origin")
  }

  /// What a source is called in running text: its outlet, or where that is unknown its file's name.
  func name(of account: Account) -> String {
    if let outlet = account.outlet { return neutral(outlet) }
    guard account.document != "-" else { return "standard input" }
    return neutral(account.document.split(separator: "/").last.map(String.init) ?? account.document)
  }

  func outlet(of account: Account) -> String {
    account.outlet.map(neutral) ?? "outlet unknown"
  }

  /// ", report of Reuters": the agencies that the page names; empty where it names none.
  func carriers(of account: Account) -> String {
    guard !account.agencies.isEmpty else { return "" }
    return ", report of " + Wording.list(account.agencies.map(neutral))
  }

  /// What the program could not tell, counted; empty where nothing is open.
  var openQuestions: [String] {
    let claims = dossier.accounts.lazy.flatMap(\.claims)
    let counted = [
      (
        undecided.count, "pair of claims whose relation is open",
        "pairs of claims whose relation is open"
      ),
      (
        claims.filter { $0.holder == nil }.count, "claim without a named holder",
        "claims without a named holder"
      ),
      (
        claims.filter { $0.statementDate == nil }.count, "statement without a date",
        "statements without a date"
      ),
    ]
    return counted.filter { $0.0 > 0 }.map { Wording.count($0, $1, plural: $2) }
  }

  /// One sentence a note, with the number of its source.
  var notes: [(source: Int, sentence: String)] {
    dossier.accounts.enumerated().flatMap { index, account in
      FindingSummary(account.findings).sentences.map { (index + 1, $0) }
    }
  }
}

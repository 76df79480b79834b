import HearsayClaims
import HearsayDocument
import HearsayText

extension ClaimsReport {
  /// One row a claim under a row of column names (``ClaimRow/columns``), which stands there once.
  public func csv() -> String {
    var csv = continues ? CSV() : CSV(columns: ClaimRow.columns)
    for claim in claims { csv.row(ClaimRow.cells(claim)) }
    return csv.text
  }
}

/// A claim as a row of a table.
///
/// The columns are stable: new ones come at the end.
enum ClaimRow {
  static let columns = [
    "id", "document", "part", "holder", "holderText", "holderKind", "holderCountry", "chain",
    "stance", "cue", "content", "quotation", "polarity", "modality", "about",
    "statementDate", "statementDateText", "statementDateMethod", "eventDate", "eventDateText",
    "confidence", "sha256", "evidenceStart", "evidenceEnd", "evidence",
  ]

  static func cells(_ claim: Claim) -> [String] {
    speaker(claim) + words(claim) + dates(claim) + proof(claim)
  }

  private static func speaker(_ claim: Claim) -> [String] {
    [
      claim.id, claim.document, claim.part.rawValue, claim.holder?.name ?? "",
      claim.holder?.passage.text ?? "", claim.holder?.kind.rawValue ?? "",
      claim.holder?.country ?? "", claim.chain.map(\.passage.text).joined(separator: "; "),
    ]
  }

  private static func words(_ claim: Claim) -> [String] {
    [
      claim.stance.rawValue, claim.cue.text, claim.content.text, claim.quotation.rawValue,
      claim.polarity.rawValue, claim.modality.rawValue,
      claim.about.map(\.name).joined(separator: "; "),
    ]
  }

  private static func dates(_ claim: Claim) -> [String] {
    [
      claim.statementDate?.value ?? "", claim.statementDate?.text ?? "",
      claim.statementDate?.method ?? "", claim.eventDate?.value ?? "", claim.eventDate?.text ?? "",
    ]
  }

  private static func proof(_ claim: Claim) -> [String] {
    [
      Wording.decimal(claim.confidence.whole), claim.evidence.sha256,
      String(claim.evidence.range.start),
      String(claim.evidence.range.end), claim.evidence.exact,
    ]
  }
}

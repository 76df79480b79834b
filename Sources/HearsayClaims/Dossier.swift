public import HearsayText

/// What the compared sources say: each source's account, the propositions their claims are about,
/// and how the claims stand to each other.
public struct Dossier: Sendable {
  public let accounts: [Account]
  public let propositions: [Proposition]
  public let relations: [Relation]
  /// Origin families: captures that carry one and the same report, by capture id.
  public let origins: [[String]]

  public init(
    accounts: [Account],
    propositions: [Proposition],
    relations: [Relation],
    origins: [[String]]
  ) {
    self.accounts = accounts
    self.propositions = propositions
    self.relations = relations
    self.origins = origins
  }
}

/// One source's version: a capture, its article's heading, and the claims found in it.
public struct Account: Sendable {
  /// The id of the capture, its path as given.
  public let document: String
  public let sha256: String
  public let outlet: String?
  /// The news agencies that the byline or dateline names: they carried the report to the outlet.
  public let agencies: [String]
  public let url: String?
  public let headline: String?
  public let published: DatedValue?
  public let claims: [Claim]
  public let findings: [Finding]

  public init(
    document: String,
    sha256: String,
    outlet: String?,
    agencies: [String] = [],
    url: String?,
    headline: String?,
    published: DatedValue?,
    claims: [Claim],
    findings: [Finding]
  ) {
    self.document = document
    self.sha256 = sha256
    self.outlet = outlet
    self.agencies = agencies
    self.url = url
    self.headline = headline
    self.published = published
    self.claims = claims
    self.findings = findings
  }
}

/// Something that claims are about, apart from who makes them.
public struct Proposition: Sendable {
  public let id: String
  /// The plainest of its claims' contents.
  public let summary: String
  /// The ids of its claims in the order of the accounts.
  public let claims: [String]
  /// Those whose holders state it as so.
  public let asserted: [String]
  /// Those whose holders state that it is not so.
  public let denied: [String]

  public init(
    id: String,
    summary: String,
    claims: [String],
    asserted: [String],
    denied: [String]
  ) {
    self.id = id
    self.summary = summary
    self.claims = claims
    self.asserted = asserted
    self.denied = denied
  }
}

/// How two claims stand to each other, and why.
public struct Relation: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case agree, deny, reverse, number, date, place, scope, unrelated, undecided
  }

  public let kind: Kind
  /// Claim ids; `a` comes first in the order of the accounts.
  public let a: String
  public let b: String
  /// One sentence that names the words that decided.
  public let reason: String

  public init(_ kind: Kind, a: String, b: String, reason: String) {
    self.kind = kind
    self.a = a
    self.b = b
    self.reason = reason
  }
}

public import HearsayModels

/// The lexicons that claims are read with.
public struct ClaimLexicons: Sendable {
  let predicates: PredicateLexicon
  let things: ThingLexicon
  let roles: RoleKinds
  let holderPhrases: HolderPhraseLexicon
  let confidence: ConfidenceTable
  /// English names of countries by ISO code.
  let countries: [String: String]

  public init(_ pack: DataPack) throws {
    predicates = PredicateLexicon(
      rows: try pack.table("lexicons/predicates.tsv")
        .cells(["predicate", "class", "antonyms", "symmetric", "roles"])
    )
    things = ThingLexicon(rows: try pack.table("lexicons/things.tsv").cells(["thing", "family"]))
    roles = RoleKinds(rows: try pack.table("lexicons/roles.tsv").cells(["role", "kind"]))
    holderPhrases = HolderPhraseLexicon(
      rows: try pack.table("lexicons/holder-phrases.tsv").cells(["words", "use"])
    )
    confidence = ConfidenceTable(
      rows: try pack.table("rules/confidence.tsv").cells(["slot", "read", "share"])
    )
    let rows = try pack.table("lexicons/countries.tsv").cells(["code", "name"])
    countries = Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ClaimBuilder {
  /// The builder over the lexicons of a data pack.
  public init(_ pack: DataPack) throws { self.init(lexicons: try ClaimLexicons(pack)) }
}

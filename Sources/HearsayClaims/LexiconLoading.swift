public import HearsayModels

/// The lexicons that claims are read with.
public struct ClaimLexicons: Sendable {
  let predicates: PredicateLexicon
  let things: ThingLexicon
  let roles: RoleKinds
  /// English names of countries by ISO code.
  let countries: [String: String]

  public init(
    predicates: PredicateLexicon,
    things: ThingLexicon,
    roles: RoleKinds,
    countries: [String: String]
  ) {
    self.predicates = predicates
    self.things = things
    self.roles = roles
    self.countries = countries
  }

  public init(_ pack: DataPack) throws {
    predicates = PredicateLexicon(
      rows: try pack.table("lexicons/predicates.tsv")
        .cells(["predicate", "class", "antonyms", "symmetric", "roles"])
    )
    things = ThingLexicon(rows: try pack.table("lexicons/things.tsv").cells(["thing", "family"]))
    roles = RoleKinds(rows: try pack.table("lexicons/roles.tsv").cells(["role", "kind"]))
    let rows = try pack.table("lexicons/countries.tsv").cells(["code", "name"])
    countries = Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ClaimBuilder {
  /// The builder over the lexicons of a data pack.
  public init(_ pack: DataPack) throws { self.init(lexicons: try ClaimLexicons(pack)) }
}

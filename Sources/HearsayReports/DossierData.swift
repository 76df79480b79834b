import HearsayClaims
import HearsayDocument
import HearsayText

// MARK: - JSON

extension DossierReport {
  /// One object and a line feed.
  public func json() -> String {
    var json = JSONWriter()
    json.object { json in
      json.array("sources", dossier.accounts) { json, account in json.write(account) }
      json.array("claims", dossier.accounts.lazy.flatMap(\.claims)) { $0.write($1) }
      json.array("propositions", dossier.propositions) { json, one in json.write(one) }
      json.array("relations", dossier.relations) { json, relation in json.write(relation) }
      json.array("origins", dossier.origins) { json, family in
        json.array(family) { json, document in json.value(document) }
      }
      json.array("findings", findings) { $0.write($1.finding, document: $1.document) }
    }
    json.endLine()
    return json.string
  }

  private var findings: [(document: String, finding: Finding)] {
    dossier.accounts.flatMap { account in account.findings.map { (account.document, $0) } }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ account: Account) {
    object { json in
      json.field("id", account.document)
      json.field("outlet", account.outlet)
      json.field("url", account.url)
      json.field("title", account.headline)
      json.field("date", account.published?.value)
      json.field("dateMethod", account.published?.method)
      json.field("datePrecision", account.published?.precision.rawValue)
      json.field("sha256", account.sha256)
      json.field("agencies", account.agencies)
    }
  }

  fileprivate mutating func write(_ proposition: Proposition) {
    object { json in
      json.field("id", proposition.id)
      json.field("summary", proposition.summary)
      json.field("claims", proposition.claims)
      json.field("asserted", proposition.asserted)
      json.field("denied", proposition.denied)
    }
  }

  fileprivate mutating func write(_ relation: Relation) {
    object { json in
      json.field("kind", relation.kind.rawValue)
      json.field("a", relation.a)
      json.field("b", relation.b)
      json.field("reason", relation.reason)
    }
  }
}

// MARK: - CSV

extension DossierReport {
  /// One row a claim: what the dossier adds to it, then the columns of the claims' own table.
  public func csv() -> String {
    var csv = CSV(
      columns: ["outlet", "published", "proposition", "summary", "side"] + ClaimRow.columns
    )
    let places = placesInPropositions
    for account in dossier.accounts {
      for claim in account.claims {
        let place = places[claim.id] ?? ["", "", ""]
        let source = [account.outlet ?? "", account.published?.value ?? ""]
        csv.row(source + place + ClaimRow.cells(claim))
      }
    }
    return csv.text
  }

  /// By claim id: the proposition's id, its summary, and the holder's side.
  ///
  /// A claim stands in the first proposition that lists it.
  private var placesInPropositions: [String: [String]] {
    var places: [String: [String]] = [:]
    for topic in dossier.propositions.map({ Topic($0, in: self) }) {
      for entry in topic.entries where places[entry.claim.id] == nil {
        let proposition = topic.proposition
        places[entry.claim.id] = [proposition.id, proposition.summary, entry.side.rawValue]
      }
    }
    return places
  }
}

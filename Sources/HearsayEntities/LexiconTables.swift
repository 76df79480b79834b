import HearsayDocument
public import HearsayModels

/// Reading the tables: each column is what ``EntityLexicon/Tables`` says.
extension EntityLexicon {
  /// The lexicon of a data pack.
  public init(_ pack: DataPack) throws(DataPackError) {
    let folder = "lexicons/"
    try self.init(
      Tables(
        countries: pack.bytes(of: folder + "countries.tsv"),
        agencies: pack.bytes(of: folder + "agencies.tsv"),
        roles: pack.bytes(of: folder + "roles.tsv"),
        givenNames: pack.bytes(of: folder + "given-names.tsv"),
        words: pack.bytes(of: folder + "entity-words.tsv"),
        names: pack.bytes(of: folder + "entity-names.tsv"),
        gazetteer: pack.bytes(of: folder + "gazetteer.tsv"),
        surnames: pack.bytes(of: folder + "surnames.tsv"),
        organizations: pack.bytes(of: folder + "organizations.tsv")
      )
    )
  }

  /// The lexicon of single tables.
  ///
  /// Of equal names the one read first counts: `names` may overrule what `countries` says.
  public init(_ tables: Tables) throws(DataPackError) {
    self.init()
    if let table = try Self.table(tables.words, "entity-words.tsv") { try addWords(table) }
    if let table = try Self.table(tables.givenNames, "given-names.tsv") { try addGiven(table) }
    if let table = try Self.table(tables.roles, "roles.tsv") { try addRoles(table) }
    if let table = try Self.table(tables.names, "entity-names.tsv") { try addNames(table) }
    if let table = try Self.table(tables.countries, "countries.tsv") { try addCountries(table) }
    if let table = try Self.table(tables.agencies, "agencies.tsv") { try addAgencies(table) }
    if let table = try Self.table(tables.gazetteer, "gazetteer.tsv") { try addGazetteer(table) }
    if let table = try Self.table(tables.surnames, "surnames.tsv") { try addSurnames(table) }
    if let table = try Self.table(tables.organizations, "organizations.tsv") {
      try addOrganizations(table)
    }
  }

  private static func table(_ bytes: [UInt8], _ name: String) throws(DataPackError) -> TableFile? {
    bytes.isEmpty ? nil : try TableFile(bytes, name: name)
  }

  // MARK: Words

  private mutating func addWords(_ table: TableFile) throws(DataPackError) {
    let (word, name) = try (table.column("word"), table.column("class"))
    for row in table.rows {
      if let gender = Self.genderOfClass[row[name]] {
        add(noun: row[word], gender)
        continue
      }
      guard let wordClass = WordClass(named: row[name]) else { throw table.unknown(row[name], row) }
      add(row[word], wordClass)
    }
  }

  /// Apart from the classes of words, which the model of names knows as they are.
  private static let genderOfClass: [String: Gender] = [
    "male-noun": .masculine, "female-noun": .feminine,
  ]

  private mutating func addGiven(_ table: TableFile) throws(DataPackError) {
    let (name, gender) = try (table.column("name"), table.column("gender"))
    let genders: [String: WordClass] = ["m": .masculine, "f": .feminine, "u": []]
    for row in table.rows {
      guard let shown = genders[row[gender]] else { throw table.unknown(row[gender], row) }
      add(row[name], shown.union(.given))
    }
  }

  private mutating func addSurnames(_ table: TableFile) throws(DataPackError) {
    let name = try table.column("name")
    for row in table.rows { add(row[name], .surname) }
  }

  private mutating func addOrganizations(_ table: TableFile) throws(DataPackError) {
    let (noun, kinds) = try (table.column("noun"), table.column("kinds"))
    let means = try table.column("means")
    for row in table.rows {
      let entry = OrganizationNoun(
        kinds: Set(row.list(kinds)),
        meansKind: row[means] == "kind",
        meansName: row[means] != "-"
      )
      add(organization: row[noun], entry)
    }
  }

  private mutating func addRoles(_ table: TableFile) throws(DataPackError) {
    let (role, kind) = try (table.column("role"), table.column("kind"))
    let title = try table.column("title")
    for row in table.rows {
      guard let label = Self.labelOfRole[row[kind]] else { throw table.unknown(row[kind], row) }
      let entry = Role(label: label, isGroup: row[kind] == "group", isTitle: row[title] == "yes")
      add(role: row[role], entry)
    }
  }

  /// A document has no label of its own among those of names.
  private static let labelOfRole: [String: EntityLabel] = [
    "person": .person, "unnamed": .person, "group": .person, "organization": .organization,
    "government": .organization, "document": .miscellaneous,
  ]

  // MARK: Names

  private mutating func addNames(_ table: TableFile) throws(DataPackError) {
    let (name, label) = try (table.column("name"), table.column("label"))
    let (country, aliases) = try (table.column("country"), table.column("aliases"))
    for row in table.rows {
      guard let shown = EntityLabel(rawValue: row[label]) else {
        throw table.unknown(row[label], row)
      }
      let kind = Self.kindOfLabel[shown] ?? .place
      let code = row.value(country)
      let key = kind == .demonym ? code ?? row[name] : row[name]
      for form in [row[name]] + row.list(aliases) {
        add(form, shown, kind, country: code, key: key)
      }
    }
  }

  private static let kindOfLabel: [EntityLabel: Gazetteer.Kind] = [
    .organization: .organization, .group: .demonym, .miscellaneous: .language,
  ]

  private mutating func addGazetteer(_ table: TableFile) throws(DataPackError) {
    let (name, label) = try (table.column("name"), table.column("label"))
    let (country, ambiguous) = try (table.column("country"), table.column("ambiguous"))
    for row in table.rows {
      guard let shown = EntityLabel(rawValue: row[label]) else {
        throw table.unknown(row[label], row)
      }
      add(
        row[name],
        shown,
        Self.kindOfLabel[shown] ?? .place,
        country: row.value(country),
        key: row[name],
        isAmbiguous: row[ambiguous] == "yes",
        isTrusted: false
      )
    }
  }

  private mutating func addCountries(_ table: TableFile) throws(DataPackError) {
    let (code, name) = try (table.column("code"), table.column("name"))
    let (adjective, demonym) = try (table.column("adjective"), table.column("demonym"))
    let (capital, aliases) = try (table.column("capital"), table.column("aliases"))
    let ambiguous = try table.column("ambiguous")
    for row in table.rows {
      let isAmbiguous = row[ambiguous] == "yes"
      directionOfCountry[row[code]] = Self.direction(row[name])
      let forms: [([String], Gazetteer.Kind)] = [
        ([row[name]], .country), (row.list(aliases), .country), (row.list(capital), .capital),
        (row.list(adjective), .demonym), (row.list(demonym).flatMap(Self.numbers), .demonym),
      ]
      for (names, kind) in forms {
        let label: EntityLabel = kind == .demonym ? .group : .geopolitical
        for form in names {
          add(form, label, kind, country: row[code], key: row[code], isAmbiguous: isAmbiguous)
        }
      }
    }
  }

  private static func direction(_ country: String) -> String? {
    ["north", "south"].first { country.lowercased().hasPrefix($0 + " ") }
  }

  /// Singular and plural of a demonym; a word that ends in a hiss has no plural of its own.
  private static func numbers(_ demonym: String) -> [String] {
    let hisses = ["s", "sh", "ch", "ese", "z"].contains { demonym.hasSuffix($0) }
    return hisses ? [demonym] : [demonym, demonym + "s"]
  }

  private mutating func addAgencies(_ table: TableFile) throws(DataPackError) {
    let (name, short) = try (table.column("name"), table.column("short"))
    let (country, aliases) = try (table.column("country"), table.column("aliases"))
    for row in table.rows {
      let names = [row[name]] + row.list(short) + row.list(aliases)
      media.insert(row[name])
      // A single word that prose uses with the article is a common word without it ("the Times").
      let articled = Set(names.compactMap(Self.withoutArticle).filter { !$0.contains(" ") })
      for form in names {
        let bare = Self.withoutArticle(form) ?? form
        add(
          bare,
          .organization,
          .organization,
          country: row.value(country),
          key: row[name],
          isAmbiguous: articled.contains(bare)
        )
      }
    }
  }

  private static func withoutArticle(_ name: String) -> String? {
    name.hasPrefix("the ") || name.hasPrefix("The ") ? String(name.dropFirst(4)) : nil
  }

  private mutating func add(
    _ form: String,
    _ label: EntityLabel,
    _ kind: Gazetteer.Kind,
    country: String?,
    key: String,
    isAmbiguous: Bool = false,
    isTrusted: Bool = true
  ) {
    gazetteer.add(
      Gazetteer.Entry(
        name: Array((Self.withoutArticle(form) ?? form).utf8),
        label: label,
        country: country,
        kind: kind,
        key: key,
        isAmbiguous: isAmbiguous,
        isTrusted: isTrusted
      )
    )
  }
}

extension TableFile.Row {
  /// The text of a cell; nil where it is empty or a dash.
  fileprivate func value(_ column: Int) -> String? {
    ["", "-"].contains(self[column]) ? nil : self[column]
  }

  /// The values of a cell; none where it is empty or a dash.
  fileprivate func list(_ column: Int) -> [String] {
    value(column) == nil ? [] : values(column)
  }
}

extension TableFile {
  fileprivate func unknown(_ value: String, _ row: Row) -> DataPackError {
    .badLine(file: name, line: row.line, reason: "unknown value \(value)")
  }
}

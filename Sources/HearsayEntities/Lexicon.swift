import HearsayDocument

/// What the entity stage knows beforehand: names of countries, places and organizations, nouns for
/// roles, given names, and words that show what a name is a name of.
public struct EntityLexicon: Sendable {
  /// The bytes of the tables, in the format of `TableFile`.
  ///
  /// An empty table is left out.
  public struct Tables: Sendable {
    /// Columns: code, name, adjective, demonym, capital, aliases, ambiguous.
    public var countries: [UInt8]
    /// Columns: name, short, kind, country, aliases.
    public var agencies: [UInt8]
    /// Columns: role, kind, title.
    public var roles: [UInt8]
    /// Columns: name, gender.
    public var givenNames: [UInt8]
    /// Columns: word, class.
    public var words: [UInt8]
    /// Columns: name, label, country, aliases.
    public var names: [UInt8]
    /// Columns: name, label, country, ambiguous.
    public var gazetteer: [UInt8]
    /// Columns: name.
    public var surnames: [UInt8]
    /// Columns: noun, kinds, means.
    public var organizations: [UInt8]

    public init(
      countries: [UInt8] = [],
      agencies: [UInt8] = [],
      roles: [UInt8] = [],
      givenNames: [UInt8] = [],
      words: [UInt8] = [],
      names: [UInt8] = [],
      gazetteer: [UInt8] = [],
      surnames: [UInt8] = [],
      organizations: [UInt8] = []
    ) {
      self.countries = countries
      self.agencies = agencies
      self.roles = roles
      self.givenNames = givenNames
      self.words = words
      self.names = names
      self.gazetteer = gazetteer
      self.surnames = surnames
      self.organizations = organizations
    }
  }

  /// What a noun for organizations ("group") may mean with the article.
  struct OrganizationNoun: Sendable {
    /// The kinds of organization it may stand for: a business, a society.
    let kinds: Set<String>
    /// "the company": any of its kinds, whatever it was called before.
    let meansKind: Bool
    /// "the airline": one that was only named before.
    let meansName: Bool
  }

  /// What a role noun speaks of.
  struct Role: Sendable {
    let label: EntityLabel
    /// Several people who speak as one ("residents").
    let isGroup: Bool
    /// Stands before a name as a title ("President").
    let isTitle: Bool
  }

  var gazetteer = Gazetteer()
  /// The classes by the hash of the word in lower case.
  private var classes: [UInt64: WordClass] = [:]
  private(set) var roles: [String: Role] = [:]
  /// Nouns for people of one gender ("mother", "widower").
  private(set) var genderOfNoun: [String: Gender] = [:]
  /// "north" for a country whose name begins with it, by its key in the gazetteer.
  var directionOfCountry: [String: String] = [:]
  /// The keys of news agencies, newspapers and stations in the gazetteer.
  var media: Set<String> = []
  private(set) var organizationNouns: [String: OrganizationNoun] = [:]
  /// The last words of all roles.
  private(set) var roleNouns: Set<String> = []

  init() {}

  /// The longest role has this many words ("secretary of state for defence").
  static let longestRole = 5

  func classes(of lowercased: String) -> WordClass {
    classes[WordHash.folded(lowercased.utf8)] ?? []
  }

  func classes(of hash: UInt64) -> WordClass { classes[hash] ?? [] }

  mutating func add(_ word: String, _ wordClass: WordClass) {
    classes[WordHash.folded(word.lowercased().utf8), default: []].formUnion(wordClass)
  }

  mutating func add(organization noun: String, _ entry: OrganizationNoun) {
    organizationNouns[noun] = entry
  }

  mutating func add(noun: String, _ gender: Gender) { genderOfNoun[noun] = gender }

  mutating func add(role: String, _ entry: Role) {
    let role = role.lowercased()
    roles[role] = entry
    guard let noun = role.split(separator: " ").last else { return }
    roleNouns.insert(String(noun))
    if entry.label == .person { add(String(noun), .personRole) }
  }
}

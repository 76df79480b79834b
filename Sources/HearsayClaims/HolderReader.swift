import HearsayDocument
import HearsayText

/// Tells who a source is: the fullest name, the kind, the country.
struct HolderReader {
  let reading: Reading
  let roles: RoleKinds
  let passages: PassageMaker
  let details: HolderDetails

  init(reading: Reading, lexicons: ClaimLexicons, passages: PassageMaker) {
    self.reading = reading
    self.passages = passages
    roles = lexicons.roles
    details = HolderDetails(reading: reading, roles: roles, phrases: lexicons.holderPhrases)
  }

  func holder(_ source: Range<Int>) -> Holder {
    let row = mention(of: source)
    let mention = row.map { reading.mentions[$0] }
    let entity = mention?.entity.map { reading.mentions.entities[$0] }
    let canonical = entity.map { reading.mentions[$0.canonical] }
    let description = reading.string(source)
    let name = canonical.map { reading.string($0.tokens) } ?? description
    let kind = kind(mention, canonical ?? mention, entity, source)
    let (role, place) = role(of: source, canonical)
    let principal = details.principal(in: place, role: role, entity: mention?.entity)
    return Holder(
      passage: passages.passage([source]),
      name: PassageMaker.oneLine(name),
      kind: kind,
      country: mention?.country ?? entity?.country,
      role: role.map { PassageMaker.oneLine(reading.string($0)) },
      principal: principal.map(fullestName),
      anonymity: anonymity(kind, source, canonical),
      number: details.number(of: source, head: head(of: source))
    )
  }

  /// The role in the words of the source, else in those of the entity's fullest mention; and the words
  /// it was looked for in.
  private func role(of source: Range<Int>, _ canonical: Mention?) -> (Range<Int>?, Range<Int>) {
    if let role = details.role(in: source) { return (role, source) }
    guard let canonical else { return (nil, source) }
    return (details.role(in: canonical.tokens), canonical.tokens)
  }

  private func fullestName(of row: Int) -> String {
    let mention = reading.mentions[row]
    let canonical = mention.entity.map { reading.mentions[reading.mentions.entities[$0].canonical] }
    return PassageMaker.oneLine(reading.string((canonical ?? mention).tokens))
  }

  private func anonymity(
    _ kind: Holder.Kind,
    _ source: Range<Int>,
    _ canonical: Mention?
  ) -> Holder.Anonymity {
    guard kind == .unnamed else { return .named }
    let places = [source] + (canonical.map { [$0.tokens] } ?? [])
    return places.contains(where: details.asksNotToBeNamed) ? .requested : .unnamed
  }

  /// The mention that is the source itself: the widest around its head.
  func mention(of source: Range<Int>) -> Int? {
    let head = head(of: source)
    if let row = reading.mentions.mention(holding: head) { return row }
    // The "her" of "her client" is not the client.
    return source.lazy.compactMap { reading.mentions.mention(holding: $0) }
      .first { reading.mentions[$0].form != .pronoun }
  }

  /// The head of the first base phrase of a source: "a vice director" of "… at the ministry".
  private func head(of source: Range<Int>) -> Int {
    guard let row = reading.phrases.phrase(holding: source.lowerBound) else {
      return source.upperBound - 1
    }
    return min(reading.phrases[row].head, source.upperBound - 1)
  }

  private func kind(
    _ mention: Mention?,
    _ fullest: Mention?,
    _ entity: Entity?,
    _ source: Range<Int>
  ) -> Holder.Kind {
    if let role = roles.kind(ofHead: reading.lemma(head(of: source)).lowercased()),
      fullest?.form != .name || role == .document || mention?.form == .nominal && role == .group
    {
      return role == .person ? .unnamed : role
    }
    switch fullest?.label ?? entity?.label {
    case .person: return fullest?.form == .name ? .person : .unnamed
    case .geopolitical, .location: return .government
    case .group: return .group
    case .organization:
      let last = fullest.map { reading.lemma($0.head).lowercased() } ?? ""
      return roles.kind(ofHead: last) == .government ? .government : .organization
    case .miscellaneous, nil:
      return fullest?.form == .pronoun || fullest == nil ? .unnamed : .organization
    }
  }
}

/// What kind of holder a describing noun makes ("spokesman" a person, "poll" a document).
public struct RoleKinds: Sendable {
  private var kinds: [String: Holder.Kind] = [:]

  /// - Parameter rows: role and kind.
  public init(rows: [[String]]) {
    for row in rows where row.count >= 2 {
      guard let kind = Holder.Kind(rawValue: row[1]) else { continue }
      kinds[row[0].lowercased()] = kind
    }
  }

  func kind(ofHead lemma: String) -> Holder.Kind? { kinds[lemma] }

  /// True for a role in lower case, its last word as a lemma.
  func names(_ role: String) -> Bool {
    kinds[role].map { [.person, .unnamed, .group].contains($0) } ?? false
  }
}

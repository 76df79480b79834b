import HearsayDocument
import HearsayText

/// Tells who a source is: the fullest name, the kind, the country.
struct HolderReader {
  let reading: Reading
  let roles: RoleKinds
  let passages: PassageMaker
  let details: HolderDetails
  /// Of each entity the first mention that tells a role.
  private let roleMentions: [Int: Range<Int>]

  init(reading: Reading, lexicons: ClaimLexicons, passages: PassageMaker) {
    self.reading = reading
    self.passages = passages
    roles = lexicons.roles
    details = HolderDetails(reading: reading, roles: roles, phrases: lexicons.holderPhrases)
    roleMentions = Self.roleMentions(of: reading.mentions, details)
  }

  private static func roleMentions(
    of mentions: MentionTable,
    _ details: HolderDetails
  ) -> [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    for mention in mentions.mentions where mention.label == .person && mention.form != .pronoun {
      guard let entity = mention.entity, found[entity] == nil,
        details.role(in: mention.tokens) != nil
      else { continue }
      found[entity] = mention.tokens
    }
    return found
  }

  func holder(_ source: Range<Int>) -> Holder {
    let row = mention(of: source)
    let mention = row.map { reading.mentions[$0] }
    let entity = mention?.entity.map { reading.mentions.entities[$0] }
    let canonical = entity.map { reading.mentions[$0.canonical] }
    let description = reading.string(source)
    let name = canonical.map { reading.string($0.tokens) } ?? description
    let number = details.number(of: source, head: head(of: source))
    let kind = kind(canonical ?? mention, entity, source)
    let (role, place) = role(of: source, mention?.entity)
    let principal = details.principal(in: place, role: role, entity: mention?.entity)
    return Holder(
      passage: passages.passage([source]),
      name: PassageMaker.oneLine(name),
      kind: kind,
      country: mention?.country ?? entity?.country,
      role: role.map { PassageMaker.oneLine(reading.string(details.described($0, in: place))) },
      principal: principal.map(fullestName),
      anonymity: anonymity(kind, source, canonical),
      number: number
    )
  }

  /// The role in the words of the source, else in those that introduced the entity; and the words
  /// it was looked for in.
  private func role(of source: Range<Int>, _ entity: Int?) -> (Range<Int>?, Range<Int>) {
    if let role = details.role(in: source) { return (role, source) }
    guard let place = entity.flatMap({ roleMentions[$0] }) else { return (nil, source) }
    return (details.role(in: place), place)
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

  /// The mention that is the source itself: the widest around its head, else the name that ends its
  /// first phrase or is set to it ("its chief glaciologist, Óscar Lema").
  func mention(of source: Range<Int>) -> Int? {
    if let row = reading.mentions.mention(holding: head(of: source)) { return row }
    if let whole = details.whole(of: source) { return mention(of: whole) }
    return details.segments(of: source).lazy
      .compactMap { segment in segment.last.flatMap { reading.mentions.mention(holding: $0) } }
      .first { reading.mentions[$0].form != .pronoun }
  }

  /// The head of the first base phrase of a source: "a vice director" of "… at the ministry".
  private func head(of source: Range<Int>) -> Int {
    guard let row = reading.phrases.phrase(holding: source.lowerBound) else {
      return source.upperBound - 1
    }
    return min(reading.phrases[row].head, source.upperBound - 1)
  }

  private func kind(_ fullest: Mention?, _ entity: Entity?, _ source: Range<Int>) -> Holder.Kind {
    if let described = describedKind(fullest, source) { return described }
    switch fullest?.label ?? entity?.label {
    case .person: return fullest?.form == .name ? .person : .unnamed
    case .geopolitical, .location: return .government
    case .group: return .group
    case .organization:
      return fullest.map(isGovernment) ?? false ? .government : .organization
    case .miscellaneous, nil:
      return fullest?.form == .pronoun || fullest == nil ? .unnamed : .organization
    }
  }

  /// The kind that the describing noun of a holder without a name makes, or of "residents" beside
  /// one.
  private func describedKind(_ fullest: Mention?, _ source: Range<Int>) -> Holder.Kind? {
    let own = head(of: source)
    let isPointer = reading.upos(own) == .pron || roles.kind(of: own, in: reading) == nil
    let head = isPointer ? fullest.flatMap { $0.form == .nominal ? $0.head : nil } ?? own : own
    guard let kind = roles.kind(of: head, in: reading) else { return nil }
    guard fullest?.form != .name || kind == .document else { return nil }
    switch kind {
    case .person, .group, .unnamed:
      let isSeveral = kind != .unnamed && details.isSeveral(head)
      return isSeveral && !details.isCountedFew(before: head) ? .group : .unnamed
    case .organization, .government, .document: return kind
    }
  }

  /// "the Foreign Ministry", "the White House".
  private func isGovernment(_ mention: Mention) -> Bool {
    let words = reading.words[mention.tokens].drop { $0 == "the" }.joined(separator: " ")
    return roles.kind(ofHead: words) == .government
      || roles.kind(ofHead: reading.lemma(mention.head).lowercased()) == .government
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

  /// The kind of a noun as it stands ("residents"), else in the singular.
  func kind(of head: Int, in reading: Reading) -> Holder.Kind? {
    kinds[reading.words[head]] ?? kinds[reading.lemma(head).lowercased()]
  }

  /// True for a role in lower case, its last word as a lemma.
  func names(_ role: String) -> Bool {
    kinds[role].map { [.person, .unnamed, .group].contains($0) } ?? false
  }
}

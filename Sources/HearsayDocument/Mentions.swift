/// Mentions of people, organizations and places, and which of them speak of the same one.
public struct MentionTable: Sendable {
  public private(set) var mentions: [Mention] = []
  public private(set) var entities: [Entity] = []

  public init() {}

  /// Mentions are appended in text order; a longer one before those nested in it.
  public mutating func append(_ mention: Mention) { mentions.append(mention) }
  public mutating func append(_ entity: Entity) { entities.append(entity) }

  public var count: Int { mentions.count }
  public var indices: Range<Int> { mentions.indices }
  public subscript(index: Int) -> Mention { mentions[index] }

  /// The widest mention that covers a token.
  public func mention(holding token: Int) -> Int? {
    var found: Int?
    visit(from: token) { row in
      if mentions[row].tokens.contains(token) { found = row }
      return true
    }
    return found
  }

  /// The narrowest mention that covers a token.
  public func narrowest(holding token: Int) -> Int? {
    var found: Int?
    visit(from: token) { row in
      if mentions[row].tokens.contains(token) { found = row }
      return found == nil
    }
    return found
  }

  /// Goes back over the mentions that may cover a token, the latest to begin first, until `body`
  /// says to stop or one starts too far before to matter: mentions nest only a few deep.
  private func visit(from token: Int, _ body: (Int) -> Bool) {
    var row = firstMention(startingAfter: token)
    while row > 0, token - mentions[row - 1].tokens.lowerBound < Self.longestMention {
      row -= 1
      guard body(row) else { return }
    }
  }

  /// No mention has more tokens than this.
  public static let longestMention = 64

  private func firstMention(startingAfter token: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// One place in the text where somebody or something is named, described or pointed at.
public struct Mention: Hashable, Sendable {
  public enum Form: UInt8, Sendable {
    /// A proper name ("John Kirby", "the White House").
    case name
    /// A description ("a vice director at the ministry's military foreign affairs office").
    case nominal
    case pronoun
  }

  public let tokens: Range<Int>
  /// The token that carries the meaning: the noun, the surname, the pronoun.
  public let head: Int
  public let form: Form
  /// Nil where nothing shows what kind it is (most pronouns).
  public let label: EntityLabel?
  /// ISO 3166-1 alpha-2; nil where none is known.
  public let country: String?
  /// Row of ``MentionTable/entities``; nil where it is not resolved.
  public let entity: Int?

  public init(
    tokens: Range<Int>,
    head: Int,
    form: Form,
    label: EntityLabel?,
    country: String? = nil,
    entity: Int? = nil
  ) {
    self.tokens = tokens
    self.head = head
    self.form = form
    self.label = label
    self.country = country
    self.entity = entity
  }
}

/// The labels of names: OntoNotes' words, reduced to six.
public enum EntityLabel: String, Sendable, CaseIterable {
  case person = "PER"
  case organization = "ORG"
  case location = "LOC"
  case geopolitical = "GPE"
  /// Nationalities, religious and political groups.
  case group = "NORP"
  case miscellaneous = "MISC"
}

/// Somebody or something that one or more mentions speak of.
public struct Entity: Hashable, Sendable {
  /// The mention with the fullest name, or where there is none the fullest description.
  public let canonical: Int
  public let label: EntityLabel?
  public let country: String?

  public init(canonical: Int, label: EntityLabel?, country: String?) {
    self.canonical = canonical
    self.label = label
    self.country = country
  }
}

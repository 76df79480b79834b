/// What a content says in a form that can be compared: its acts, who does them to whom, figures.
///
/// Nothing here says who claims it; a denial of a statement carries the same statement.
public struct Statement: Hashable, Sendable {
  /// The acts the content speaks of, its main one first.
  public let acts: [Act]
  /// Content words in lemma form, sorted.
  public let words: [String]
  public let quantities: [Quantity]

  public init(acts: [Act], words: [String], quantities: [Quantity]) {
    self.acts = acts
    self.words = words
    self.quantities = quantities
  }
}

/// Somebody who acts, under a key that is the same in every document.
///
/// Equal where the key is equal.
public struct Actor: Hashable, Sendable {
  public enum Kind: Sendable {
    case country, name, description
  }

  /// The ISO code of a country that acts, else the name or description in lower case.
  public let key: String
  public let kind: Kind
  /// What to call the actor in a sentence.
  public let label: String

  public init(key: String, kind: Kind, label: String) {
    self.key = key
    self.kind = kind
    self.label = label
  }

  public static func == (a: Self, b: Self) -> Bool { a.key == b.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// One act with its roles filled; an unfilled role is nil.
public struct Act: Hashable, Sendable {
  /// The class of the predicate ("transfer").
  public let name: String
  /// The word of the text that speaks of it ("importing").
  public let word: String
  public let agent: Actor?
  /// The second party: who receives, suffers or shares the act.
  public let recipient: Actor?
  /// The things the act is done with, sorted by lemma.
  public let themes: [Thing]
  /// The country it happens in.
  public let place: Actor?
  public let isNegated: Bool
  public let modality: Modality
  /// True where the content itself does not vouch for it: it stands under "claim", "rumor", "lie".
  public let isHedged: Bool
  /// True where it stands in a relative clause: whoever denies the whole does not deny it ("denied
  /// ignoring the dam, which killed 14").
  public internal(set) var isPresupposed = false
  /// True where the parties may be exchanged.
  public let isSymmetric: Bool
  /// Classes that cannot hold together with this one, sorted.
  public let opposites: [String]

  public init(
    name: String,
    word: String,
    agent: Actor?,
    recipient: Actor?,
    themes: [Thing],
    place: Actor?,
    isNegated: Bool,
    modality: Modality,
    isHedged: Bool,
    isSymmetric: Bool,
    opposites: [String]
  ) {
    self.name = name
    self.word = word
    self.agent = agent
    self.recipient = recipient
    self.themes = themes
    self.place = place
    self.isNegated = isNegated
    self.modality = modality
    self.isHedged = isHedged
    self.isSymmetric = isSymmetric
    self.opposites = opposites
  }

  /// Those who take part in it.
  var parties: [Actor] { [agent, recipient].compactMap(\.self) }
}

/// A kind of thing, as far as its noun tells.
public struct Thing: Hashable, Sendable {
  /// The lemma of the noun ("shell").
  public let lemma: String
  /// Things of one family may be the same ("weapon"); nil where the lexicon does not tell.
  public let family: String?

  public init(lemma: String, family: String?) {
    self.lemma = lemma
    self.family = family
  }
}

/// A figure with what it counts, as an interval of values that the words allow.
public struct Quantity: Hashable, Sendable {
  public let lowest: Double
  public let highest: Double
  /// The lemma of what is counted ("soldier"), `%`, or a currency.
  public let unit: String
  /// The family of what is counted; nil where the lexicon does not tell.
  public let family: String?
  /// The class of the act it belongs to; nil where the content has none.
  public let act: String?
  public let text: String

  public init(
    lowest: Double,
    highest: Double,
    unit: String,
    family: String?,
    act: String?,
    text: String
  ) {
    self.lowest = lowest
    self.highest = highest
    self.unit = unit
    self.family = family
    self.act = act
    self.text = text
  }
}

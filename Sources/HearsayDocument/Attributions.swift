/// Who says what, by token runs: the attributions of a text in the order of their contents.
public struct AttributionTable: Sendable {
  public private(set) var attributions: [Attribution] = []

  public init() {}

  public mutating func append(_ attribution: Attribution) { attributions.append(attribution) }

  public var count: Int { attributions.count }
  public var indices: Range<Int> { attributions.indices }
  public subscript(index: Int) -> Attribution { attributions[index] }

  /// Without those that only mention what was spoken of.
  public var claims: AttributionTable {
    var table = AttributionTable()
    for attribution in attributions where !attribution.isMention { table.append(attribution) }
    return table
  }
}

/// One attribution: a cue that ties a content to its source.
public struct Attribution: Hashable, Sendable {
  /// The tokens that name the source; nil where the text names none.
  public let source: Range<Int>?
  /// The words that attribute, in one or more pieces; empty where a quotation goes on without any.
  public let cue: [Range<Int>]
  /// The words attributed, in one or more pieces.
  public let content: [Range<Int>]
  /// The same three as far as their phrases reach.
  public let phrases: AttributionPhrases
  public let stance: Stance
  /// Who carried it to the reader, nearest the source first.
  public let carriers: [Carrier]
  public let quotation: Quotation
  public let construction: Construction
  public let ground: StanceGround
  /// True where nothing was said, or only what the source spoke of ("discussed the budget", "did
  /// not say that", "wants a truce"): no claim.
  public let isMention: Bool

  public init(
    source: Range<Int>?,
    cue: [Range<Int>],
    content: [Range<Int>],
    phrases: AttributionPhrases? = nil,
    stance: Stance,
    carriers: [Carrier] = [],
    quotation: Quotation,
    construction: Construction = .clause,
    ground: StanceGround = .cue,
    isMention: Bool = false
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.phrases = phrases ?? AttributionPhrases(source: source, cue: cue, content: content)
    self.stance = stance
    self.carriers = carriers
    self.quotation = quotation
    self.construction = construction
    self.ground = ground
    self.isMention = isMention
  }
}

/// One link of the chain between a source and the reader.
public struct Carrier: Hashable, Sendable {
  public enum Role: String, Sendable, CaseIterable {
    case agency, media, unknown
  }

  public let tokens: Range<Int>
  public let role: Role

  public init(tokens: Range<Int>, role: Role) {
    self.tokens = tokens
    self.role = role
  }
}

/// What a holder does with a content.
///
/// The order decides between two that fit: the first wins.
public enum Stance: String, Sendable, CaseIterable {
  case decline, deny, confirm, accuse, threaten, warn, demand, promise, criticize, support, question
  case assert
}

/// How a content is quoted: wholly, partly or not at all inside quotation marks.
public enum Quotation: String, Sendable {
  case direct, mixed, indirect
}

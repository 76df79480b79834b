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

  /// Each cue with all that it attributes: parts that are claims of their own, and quotations that go
  /// on without a cue, are joined to what they continue.
  public var whole: [Attribution] {
    var result: [Attribution] = []
    var latest: [Range<Int>: Int] = [:]
    for attribution in attributions {
      if let source = attribution.source, let row = latest[source],
        attribution.construction == .continuation || attribution.cue == result[row].cue
      {
        result[row] = result[row].continued(by: attribution.content)
      } else {
        if let source = attribution.source { latest[source] = result.count }
        result.append(attribution)
      }
    }
    return result
  }
}

/// One attribution: a cue that ties a content to its source.
public struct Attribution: Hashable, Sendable {
  /// The tokens that name the source; nil where the text names none.
  public let source: Range<Int>?
  /// The words that attribute, in one or more pieces; empty where a quotation goes on without any.
  public let cue: [Range<Int>]
  /// The cue with all of its verb group ("has also said"), and the colon behind it.
  public let cueGroup: [Range<Int>]
  /// The words attributed, in one or more pieces.
  public let content: [Range<Int>]
  public let stance: Stance
  /// Who carried it to the reader, nearest the source first.
  public let carriers: [Carrier]
  public let quotation: Quotation
  public let construction: Construction
  public let ground: StanceGround
  /// True where the cue tells only what the source spoke of, not what it said of that ("discussed the
  /// budget"): no claim.
  public let isMention: Bool

  public init(
    source: Range<Int>?,
    cue: [Range<Int>],
    cueGroup: [Range<Int>]? = nil,
    content: [Range<Int>],
    stance: Stance,
    carriers: [Carrier] = [],
    quotation: Quotation,
    construction: Construction = .clause,
    ground: StanceGround = .cue,
    isMention: Bool = false
  ) {
    self.source = source
    self.cue = cue
    self.cueGroup = cueGroup ?? cue
    self.content = content
    self.stance = stance
    self.carriers = carriers
    self.quotation = quotation
    self.construction = construction
    self.ground = ground
    self.isMention = isMention
  }
}

extension Attribution {
  /// The same attribution with more of what was said.
  fileprivate func continued(by more: [Range<Int>]) -> Attribution {
    Attribution(
      source: source,
      cue: cue,
      cueGroup: cueGroup,
      content: content + more,
      stance: stance,
      carriers: carriers,
      quotation: quotation,
      construction: construction,
      ground: ground,
      isMention: isMention
    )
  }
}

/// One link of the chain between a source and the reader.
public struct Carrier: Hashable, Sendable {
  public enum Role: String, Sendable, CaseIterable {
    case agency, media, spokesperson, document, event, unknown
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

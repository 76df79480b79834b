public import HearsayDocument
public import HearsayText

/// One attribution found in an article: who claims what, on whose authority, which way, and when.
///
/// All ranges are bytes of the article's text; `evidence` is where the words stand in the capture.
/// A slot the text does not fill is nil or empty.
public struct Claim: Sendable {
  /// Made of the capture's digest and the claim's place, so the same capture gives the same ids.
  public let id: String
  /// The id of the capture it was found in.
  public let document: String
  public let holder: Holder?
  /// Who carried it to the reader, nearest the holder first; the article's own outlet not among
  /// them.
  public let chain: [Link]
  public let cue: Passage
  public let content: Passage
  public let quotation: Quotation
  public let stance: Stance
  public let polarity: Polarity
  public let modality: Modality
  /// The actors the content speaks of.
  public let about: [Participant]
  public let statementDate: DatedValue?
  public let eventDate: DatedValue?
  public let confidence: Confidence
  /// Slots that the text fills, but in a way too unsure to be given.
  public let abstained: [Slot]
  /// Why it was read so.
  public let grounds: Grounds
  public let evidence: Evidence
  /// What the content says, apart from who says it: what comparisons work on.
  public let statement: Statement

  public init(
    id: String,
    document: String,
    holder: Holder?,
    chain: [Link],
    cue: Passage,
    content: Passage,
    quotation: Quotation,
    stance: Stance,
    polarity: Polarity,
    modality: Modality,
    about: [Participant],
    statementDate: DatedValue?,
    eventDate: DatedValue?,
    confidence: Confidence,
    abstained: [Slot] = [],
    grounds: Grounds = Grounds(construction: .clause, stance: .cue),
    evidence: Evidence,
    statement: Statement
  ) {
    self.id = id
    self.document = document
    self.holder = holder
    self.chain = chain
    self.cue = cue
    self.content = content
    self.quotation = quotation
    self.stance = stance
    self.polarity = polarity
    self.modality = modality
    self.about = about
    self.statementDate = statementDate
    self.eventDate = eventDate
    self.confidence = confidence
    self.abstained = abstained
    self.grounds = grounds
    self.evidence = evidence
    self.statement = statement
  }
}

/// Words of the article in one or more pieces.
public struct Passage: Hashable, Sendable {
  /// The pieces joined by one space, line breaks as spaces.
  public let text: String
  public let ranges: [Bytes<ArticleSpace>]
  /// The same pieces counted in Unicode code points, from the start of the part they stand in.
  public let codePoints: [Range<Int>]
  /// Which part of the article the code points count in.
  public let part: ArticlePart
  /// Each piece with what stands round it; empty for passages that nobody quotes by themselves.
  public let quotes: [Quote]

  /// Some words verbatim, with what stands before and behind them in their part of the article:
  /// what finds them again where offsets have moved.
  public struct Quote: Hashable, Sendable {
    public let prefix: String
    public let exact: String
    public let suffix: String

    public init(prefix: String, exact: String, suffix: String) {
      self.prefix = prefix
      self.exact = exact
      self.suffix = suffix
    }
  }

  public init(
    text: String,
    ranges: [Bytes<ArticleSpace>],
    codePoints: [Range<Int>],
    part: ArticlePart,
    quotes: [Quote] = []
  ) {
    self.text = text
    self.ranges = ranges
    self.codePoints = codePoints
    self.part = part
    self.quotes = quotes
  }
}

/// The two texts of an article that offsets may count in.
public enum ArticlePart: String, Sendable {
  case text, headline
}

/// Whose claim it is.
public struct Holder: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case person, organization, government, group, document, unnamed
  }

  /// Whether the text names the holder.
  public enum Anonymity: String, Sendable, CaseIterable {
    case named, unnamed
    /// Unnamed because the holder asked for it, as the text says.
    case requested
  }

  public enum Number: String, Sendable, CaseIterable {
    case singular, plural
  }

  /// The words of the place where the claim stands ("he", "the vice director").
  public let passage: Passage
  /// The fullest name or description the article gives.
  public let name: String
  public let kind: Kind
  /// ISO 3166-1 alpha-2.
  public let country: String?
  /// The office or part the holder is told by ("spokesman"), in the text's words.
  public let role: String?
  /// Whom the holder speaks for: the ministry of its spokesman.
  public let principal: String?
  public let anonymity: Anonymity
  public let number: Number

  public init(
    passage: Passage,
    name: String,
    kind: Kind,
    country: String?,
    role: String? = nil,
    principal: String? = nil,
    anonymity: Anonymity = .named,
    number: Number = .singular
  ) {
    self.passage = passage
    self.name = name
    self.kind = kind
    self.country = country
    self.role = role
    self.principal = principal
    self.anonymity = anonymity
    self.number = number
  }
}

/// One link of the chain of authority between a holder and the reader.
public struct Link: Hashable, Sendable {
  public let passage: Passage
  public let role: Carrier.Role

  public init(passage: Passage, role: Carrier.Role) {
    self.passage = passage
    self.role = role
  }
}

public enum Polarity: String, Sendable {
  case positive, negative
}

public enum Modality: String, Sendable {
  case actual, future, possible, conditional
}

/// Somebody or something the content speaks of, and the part they play in it.
public struct Participant: Hashable, Sendable {
  public enum Role: String, Sendable {
    case agent, recipient, other
  }

  public let name: String
  public let country: String?
  public let role: Role

  public init(name: String, country: String?, role: Role) {
    self.name = name
    self.country = country
    self.role = role
  }
}

/// Where in the capture the words of a claim stand.
public struct Evidence: Hashable, Sendable {
  public let sha256: String
  public let range: Bytes<CaptureSpace>
  /// The bytes of `range` decoded by the capture's encoding, verbatim.
  public let exact: String

  public init(sha256: String, range: Bytes<CaptureSpace>, exact: String) {
    self.sha256 = sha256
    self.range = range
    self.exact = exact
  }
}

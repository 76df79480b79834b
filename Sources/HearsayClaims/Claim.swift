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
  /// Who carried it to the reader, nearest the holder first; the article's own outlet not among them.
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
  /// 0...1; how sure the program is of the claim as a whole.
  public let confidence: Double
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
    confidence: Double,
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

  public init(
    text: String,
    ranges: [Bytes<ArticleSpace>],
    codePoints: [Range<Int>],
    part: ArticlePart
  ) {
    self.text = text
    self.ranges = ranges
    self.codePoints = codePoints
    self.part = part
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

  /// The words of the place where the claim stands ("he", "the vice director").
  public let passage: Passage
  /// The fullest name or description the article gives.
  public let name: String
  public let kind: Kind
  /// ISO 3166-1 alpha-2.
  public let country: String?

  public init(passage: Passage, name: String, kind: Kind, country: String?) {
    self.passage = passage
    self.name = name
    self.kind = kind
    self.country = country
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
    case agent, theme, recipient, place, other
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

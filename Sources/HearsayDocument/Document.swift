public import HearsayText

/// A text with everything the language stages found in it: one immutable table per layer.
///
/// Stages never see this value: each is a function from the tables it needs to its own table. All
/// offsets are bytes of `text` (``ArticleSpace``); tables refer to each other by row.
public struct AnnotatedDocument: Sendable {
  public let text: [UInt8]
  public let blocks: [Block]
  /// The day of publication, from which relative dates are resolved; nil where it is not known.
  public let published: CalendarDate?

  public let tokens: TokenTable
  public let sentences: SentenceTable
  public let tags: TagTable
  public let dependencies: DependencyTable
  public let phrases: PhraseTable
  public let mentions: MentionTable
  public let timexes: TimexTable
  public let attributions: AttributionTable

  public init(
    text: [UInt8],
    blocks: [Block],
    published: CalendarDate?,
    tokens: TokenTable,
    sentences: SentenceTable,
    tags: TagTable,
    dependencies: DependencyTable = DependencyTable(),
    phrases: PhraseTable,
    mentions: MentionTable,
    timexes: TimexTable,
    attributions: AttributionTable
  ) {
    self.text = text
    self.blocks = blocks
    self.published = published
    self.tokens = tokens
    self.sentences = sentences
    self.tags = tags
    self.dependencies = dependencies
    self.phrases = phrases
    self.mentions = mentions
    self.timexes = timexes
    self.attributions = attributions
  }
}

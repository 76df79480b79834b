import HearsayAttribution
public import HearsayDocument
import HearsayEntities
public import HearsayModels
import HearsaySyntax
public import HearsayText
import HearsayTime

/// The language stages in their order, from a text to an annotated document.
public struct Pipeline: Sendable {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let parser: SyntaxParser
  private let chunker: NounPhraseChunker
  private let entities: EntityTagger
  private let times: TimeTagger
  private let attribution: AttributionTagger

  /// Reads the lexicons, rules and models of all stages.
  ///
  /// - Throws: what the pack lacks or holds in a form that a stage cannot read.
  public init(_ pack: DataPack) throws {
    let lists = try WordLists(pack)
    let vectors = try WordVectors(pack)
    tokenizer = Tokenizer(lists)
    splitter = SentenceSplitter(lists)
    parser = try SyntaxParser(pack, vectors)
    chunker = NounPhraseChunker(lists)
    entities = try EntityTagger(pack, vectors)
    times = try TimeTagger(pack)
    attribution = try AttributionTagger(pack)
  }

  /// Annotates one text.
  ///
  /// - Parameters:
  ///   - text: UTF-8, the buffer that all offsets point into.
  ///   - blocks: its paragraphs and headline, as an article has them.
  ///   - published: the day from which relative dates are resolved.
  public func annotate(
    _ text: [UInt8],
    blocks: [Block],
    published: CalendarDate?
  ) -> AnnotatedDocument {
    let tokens = tokenizer.tokenize(text, blocks: blocks)
    let sentences = splitter.split(tokens, of: text, blocks: blocks)
    let (tags, dependencies) = parser.parse(tokens, in: sentences, of: text)
    let phrases = chunker.phrases(tokens, tags, in: sentences, of: text)
    let mentions = entities.mentions(tokens, sentences, tags, phrases, of: text, blocks: blocks)
    let timexes = times.timexes(
      tokens,
      tags,
      in: sentences,
      of: text,
      blocks: blocks,
      published: published
    )
    let attributions = attribution.attributions(
      tokens,
      sentences,
      tags,
      dependencies,
      phrases,
      mentions,
      timexes,
      of: text,
      blocks: blocks
    )
    return AnnotatedDocument(
      text: text,
      blocks: blocks,
      published: published,
      tokens: tokens,
      sentences: sentences,
      tags: tags,
      dependencies: dependencies,
      phrases: phrases,
      mentions: mentions,
      timexes: timexes,
      attributions: attributions
    )
  }
}

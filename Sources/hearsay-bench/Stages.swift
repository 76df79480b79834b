import Crypto
import HearsayArticle
import HearsayAttribution
import HearsayCapture
import HearsayClaims
import HearsayDocument
import HearsayEntities
import HearsayHTML
import HearsayModels
import HearsaySyntax
import HearsayText
import HearsayTime

/// All stages over a corpus, in the order of the pipeline: each works on what those before it gave.
struct Stages {
  /// The stage that the others are compared with: it reads each byte once and cannot be avoided.
  static let baseline = "SHA-256"

  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let parser: SyntaxParser
  private let chunker: NounPhraseChunker
  private let entities: EntityTagger
  private let times: TimeTagger
  private let attribution: AttributionTagger
  private let extractor: ArticleExtractor
  private let claims: ClaimBuilder

  init(_ pack: DataPack) throws {
    let lists = try WordLists(pack)
    let vectors = try WordVectors(pack)
    tokenizer = Tokenizer(lists)
    splitter = SentenceSplitter(lists)
    parser = try SyntaxParser(pack, vectors)
    chunker = NounPhraseChunker(lists)
    entities = try EntityTagger(pack, vectors)
    times = try TimeTagger(pack)
    attribution = try AttributionTagger(pack)
    extractor = ArticleExtractor(
      rules: try FurnitureRules(
        phrases: pack.bytes(of: "rules/furniture.tsv"),
        sections: pack.bytes(of: "rules/furniture-sections.tsv")
      ),
      markup: try MarkupRules(pack.bytes(of: "rules/furniture-markup.tsv")),
      metadata: try MetadataRules(
        words: pack.bytes(of: "rules/metadata.tsv"),
        evidence: pack.bytes(of: "rules/metadata-evidence.tsv"),
        months: pack.bytes(of: "rules/month-names.tsv"),
        agencies: pack.bytes(of: "lexicons/agencies.tsv"),
        givenNames: pack.bytes(of: "lexicons/given-names.tsv")
      )
    )
    claims = try ClaimBuilder(pack)
  }

  func measured(on corpus: Corpus) -> Report {
    var watch = Stopwatch()
    let captures = corpus.captures
    _ = watch.time(Self.baseline, captures, bytes: corpus.bytes) { SHA256.hash(data: $0.bytes) }
    let pages = watch.time("decode", captures, bytes: corpus.bytes) {
      TextDecoder.decode($0.bytes, declared: $0.metadata.charset)
    }
    let outcomes = watch.time("article", captures.indices, bytes: corpus.bytes) {
      article(of: pages[$0].utf8, captures[$0].kind)
    }
    let texts = zip(captures, outcomes).map(Text.init)
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    let documents = annotated(texts, bytes: bytes, by: &watch)
    let accounts = watch.time("claims", texts.indices, bytes: bytes) { index in
      texts[index].account(
        claims.claims(
          in: documents[index],
          reading: documents[index].reading,
          from: texts[index].provenance(pages[index])
        )
      )
    }
    _ = watch.time("dossier", corpus.affairs, bytes: bytes) { affair in
      DossierBuilder().dossier(
        of: Array(accounts[affair]),
        texts: documents[affair].map(\.reading.words)
      )
    }
    return Report(laps: watch.laps, words: documents.reduce(0) { $0 + $1.tokens.wordCount })
  }

  /// With all that the page tells of it; the parsing of markup is part of it.
  private func article(of page: [UInt8], _ kind: PageKind) -> ExtractionOutcome {
    kind == .html
      ? extractor.extract(html: HTMLParser.parse(page), page: page)
      : extractor.extract(rawText: page)
  }

  /// The language stages.
  private func annotated(
    _ texts: [Text],
    bytes: Int,
    by watch: inout Stopwatch
  ) -> [AnnotatedDocument] {
    let all = texts.indices
    let tokens = watch.time("tokens", all, bytes: bytes) {
      tokenizer.tokenize(texts[$0].utf8, blocks: texts[$0].blocks)
    }
    let sentences = watch.time("sentences", all, bytes: bytes) {
      splitter.split(tokens[$0], of: texts[$0].utf8, blocks: texts[$0].blocks)
    }
    let parsed = watch.time("syntax", all, bytes: bytes) {
      parser.parse(tokens[$0], in: sentences[$0], of: texts[$0].utf8)
    }
    let tags = parsed.map(\.tags)
    let phrases = watch.time("phrases", all, bytes: bytes) {
      chunker.phrases(tokens[$0], tags[$0], in: sentences[$0], of: texts[$0].utf8)
    }
    let mentions = watch.time("mentions", all, bytes: bytes) {
      entities.mentions(
        tokens[$0],
        sentences[$0],
        tags[$0],
        phrases[$0],
        of: texts[$0].utf8,
        blocks: texts[$0].blocks
      )
    }
    let timexes = watch.time("times", all, bytes: bytes) {
      times.timexes(
        tokens[$0],
        tags[$0],
        in: sentences[$0],
        of: texts[$0].utf8,
        blocks: texts[$0].blocks,
        published: texts[$0].published
      )
    }
    let attributions = watch.time("attributions", all, bytes: bytes) {
      attribution.attributions(
        tokens[$0],
        sentences[$0],
        tags[$0],
        parsed[$0].dependencies,
        phrases[$0],
        mentions[$0],
        timexes[$0],
        of: texts[$0].utf8,
        blocks: texts[$0].blocks
      )
    }
    return all.map {
      AnnotatedDocument(
        text: texts[$0].utf8,
        blocks: texts[$0].blocks,
        published: texts[$0].published,
        tokens: tokens[$0],
        sentences: sentences[$0],
        tags: tags[$0],
        dependencies: parsed[$0].dependencies,
        phrases: phrases[$0],
        mentions: mentions[$0],
        timexes: timexes[$0],
        attributions: attributions[$0]
      )
    }
  }
}

/// A capture's article as the language stages take it; empty for a page without one.
private struct Text {
  let capture: Capture
  let utf8: [UInt8]
  let blocks: [Block]
  let published: CalendarDate?
  let map: SourceMap<ArticleSpace, PageSpace>

  init(_ capture: Capture, _ outcome: ExtractionOutcome) {
    self.capture = capture
    if case .article(let article) = outcome {
      utf8 = article.text
      blocks = article.blocks
      published = capture.metadata.published ?? article.published?.date
      map = article.sourceMap
    } else {
      utf8 = []
      blocks = []
      published = nil
      map = SourceMap()
    }
  }

  func provenance(_ page: DecodedText) -> Provenance {
    Provenance(
      document: capture.id,
      sha256: capture.sha256,
      key: "",
      bytes: capture.bytes,
      page: page,
      article: map
    )
  }

  func account(_ claims: [Claim]) -> Account {
    Account(
      document: capture.id,
      sha256: capture.sha256,
      outlet: capture.metadata.outlet,
      url: nil,
      headline: nil,
      published: nil,
      claims: claims,
      findings: []
    )
  }
}

extension TokenTable {
  /// The tokens that are no mark or symbol.
  fileprivate var wordCount: Int {
    let marks: Set<TokenShape> = [.openQuote, .closeQuote, .punctuation, .symbol]
    return shapes.count { !marks.contains($0) }
  }
}

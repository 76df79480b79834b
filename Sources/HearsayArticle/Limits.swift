/// Every bound of this module.
enum Limits {
  /// How far to look behind an opening brace to tell code from prose.
  static let codeLookahead = 256
  /// The longest text in single quotes that is taken for a string of code.
  static let singleQuotedString = 512
  /// The longest tag that is taken for one.
  static let tagLength = 8_192
  /// The longest brace group that a sentence may quote.
  static let quotedCode = 120
  /// The longest comment of code that is taken for one.
  static let comment = 8_192
  /// So many plain words in a row are prose, also inside an open brace.
  static let proseRun = 12
  /// Findings of one article; the rest is counted.
  static let findings = 2_000
  /// Words a wildcard of a rule may stand for.
  static let wildcardWords = 3
  /// The longest caption, in words, in front of a credit.
  static let captionWords = 70
  /// The longest block that may be a headline, in words.
  static let headlineWords = 34
  /// How many blocks before the body are searched for the headline and the byline.
  static let blocksBeforeBody = 60
  /// How many blocks before the headline are searched for bylines.
  static let linesBeforeHeadline = 6
  /// How many words of the body tell what the article is about.
  static let leadWords = 1_500
  /// The longest appeal, in sentences.
  static let appealSentences = 40
  /// Bytes of one block of JSON-LD that are read.
  static let structuredData = 4_000_000
  /// Values of one block of JSON-LD that are read.
  static let structuredDataValues = 200_000
  /// Bytes of an article's text in JSON-LD that are read.
  static let articleBody = 400_000
  /// Blocks of JSON-LD of one page that are read.
  static let structuredDataBlocks = 40
  /// Articles and pages that JSON-LD may speak of.
  static let structuredDataItems = 20
  /// Writers of one article.
  static let authors = 20
  /// Elements named author or byline that are looked at.
  static let shownAuthors = 40
  /// Nodes inside an element that is named author or byline.
  static let shortElement = 40
  /// Bytes of text of such an element, white space included.
  static let shortText = 400
  /// Bytes of a text for machines that are read as names or titles.
  static let metadataText = 2_000
  /// Bytes of a date for machines.
  static let writtenDate = 60
  /// Nodes by the headline whose texts may be dates.
  static let nodesByHeadline: UInt32 = 4_000
  /// Days of publication that are weighed against each other.
  static let dateWitnesses = 40
  /// Bytes of an address.
  static let address = 2_000
  /// `meta` elements that are read.
  static let metas = 2_000
  /// `time` elements that are looked at.
  static let times = 200
  /// Nodes, and bytes of the page, of an element inside a line that is not shown; a longer one is
  /// judged by what it holds.
  static let hiddenNodes: UInt32 = 8
  static let hiddenBytes = 400
  /// Empty cells in a row of a table that are told.
  static let columns = 64
  /// Zones around an element that are looked at.
  static let zoneDepth = 200
}

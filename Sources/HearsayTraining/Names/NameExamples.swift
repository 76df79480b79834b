import HearsayDocument
package import HearsayEntities
package import HearsaySyntax
import HearsayText
package import HearsayModels

/// The sentences of texts as the model learns them: features and the tags each token may have.
package struct NameExamples: Sendable {
  /// ``NameFeatures/count`` hashes per token.
  package private(set) var features: [UInt32] = []
  /// Per token the row of its word's vector, or -1.
  package private(set) var rows: [Int32] = []
  package private(set) var marks: [NameMarks] = []
  /// A bit for each tag that the set allows.
  package private(set) var allowed: [UInt32] = []
  package private(set) var sentences: [Range<Int>] = []
  /// Per sentence the number of the set whose habits are its own; 0 for sets marked as names are
  /// wanted.
  package private(set) var habits: [UInt32] = []

  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let parser: SyntaxParser
  private let lexicon: EntityLexicon
  package let vectors: WordVectors

  package init(
    tokenizer: Tokenizer,
    splitter: SentenceSplitter,
    parser: SyntaxParser,
    lexicon: EntityLexicon,
    vectors: WordVectors
  ) {
    self.vectors = vectors
    self.tokenizer = tokenizer
    self.splitter = splitter
    self.parser = parser
    self.lexicon = lexicon
  }

  package mutating func add(_ text: NameText, marksMiscellaneous: Bool, habit: UInt32) {
    let blocks = text.sentences.map { Block(.paragraph, Bytes($0)) }
    let tokens = tokenizer.tokenize(text.text, blocks: blocks)
    let table = splitter.split(tokens, of: text.text, blocks: blocks)
    let tags = parser.parse(tokens, in: table, of: text.text).tags
    var reader = NameFeatures(tokens, table, tags, of: text.text, lexicon: lexicon)
    let wordRows = reader.samples.map { token in
      Int32(vectors.row(of: text.text.lowercased(tokens.ranges[token])) ?? -1)
    }
    let masks = Self.masks(tokens, text.spans, marksMiscellaneous)
    for run in table.runs where !run.isEmpty {
      let start = allowed.count
      for token in run {
        reader.read(token, in: run)
        features += reader.hashes
        rows.append(wordRows[reader.number(token)])
        marks.append(reader.marks(token))
        allowed.append(masks[token])
      }
      sentences.append(start..<allowed.count)
      habits.append(habit)
    }
  }

  // MARK: Tags

  private static let everything: UInt32 = (1 << UInt32(NameTag.count)) - 1

  private static func outside(_ marksMiscellaneous: Bool) -> UInt32 {
    let miscellaneous = NameTag.types.firstIndex(of: .miscellaneous) ?? 0
    let other: UInt32 = marksMiscellaneous ? 0 : 0xF << UInt32(miscellaneous * 4)
    return 1 << UInt32(NameTag.outside) | other
  }

  private static func masks(
    _ tokens: TokenTable,
    _ spans: [NameText.Span],
    _ marksMiscellaneous: Bool
  ) -> [UInt32] {
    // Only a capital may be a miscellaneous name that the set leaves unmarked.
    var masks = tokens.shapes.map { shape in
      outside(marksMiscellaneous || shape != .capitalized && shape != .allCaps)
    }
    for span in spans {
      let run = tokens.tokens(in: Bytes(span.range))
      guard !run.isEmpty else { continue }
      let bytes = tokens.bytes(of: run)
      let type = span.label.flatMap(NameTag.types.firstIndex)
      if let type, Int(bytes.start) == span.range.lowerBound,
        Int(bytes.end) == span.range.upperBound
      {
        for token in run { masks[token] = 1 << UInt32(NameTag.tag(type, place(token, in: run))) }
      } else {
        for token in run { masks[token] = everything }
      }
    }
    return masks
  }

  private static func place(_ token: Int, in run: Range<Int>) -> NameTag.Place {
    if run.count == 1 { return .single }
    if token == run.lowerBound { return .begins }
    return token == run.upperBound - 1 ? .ends : .inside
  }
}

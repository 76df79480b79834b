import HearsayDocument
import HearsayText
import TestSupport
import Testing

@testable import HearsaySyntax

/// What holds for every text, tried on seeded random ones.
struct PropertyTests {
  private static let pieces = [
    "the", "Kim", "said", "U.S.", "Mr.", "No.", "n't", "can't", "J.", "1,000", "3:30", "5pm", ".",
    "...", "…", "?", "!", ",", "\"", "'", "“", "”", "‘", "’", "’s", "''", "``", "(", ")", "-", "—",
    " ", " ", " ", " ", "\u{A0}", "\n", "\u{200B}", "$", "%", "#", "@", "http://a.b/c", "www.",
    "a@b.c",
    ":)", "👍🏽", "👩‍🚀", "é", "É", "Ж", "漢字", "\u{FFFD}", "\u{0}", "\u{301}", "&", "/", "_", "0", "'90s",
  ]

  private static func randomText(_ seed: UInt64, pieces count: Int) -> String {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(arguments: UInt64(0)..<40)
  func everythingFitsTogether(_ seed: UInt64) throws {
    let syntax = try Syntax.load()
    let (text, blocks) = Syntax.text(Self.randomText(seed, pieces: 200))
    check(syntax, text, blocks)
  }

  @Test(arguments: UInt64(0)..<40)
  func anyBytesTerminate(_ seed: UInt64) throws {
    let syntax = try Syntax.load()
    var generator = SplitMix64(seed: seed)
    let text = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
    check(syntax, text, [Block(.paragraph, Bytes(0..<200)), Block(.paragraph, Bytes(201..<400))])
  }

  private func check(_ syntax: Syntax, _ text: [UInt8], _ blocks: [Block]) {
    let tokens = syntax.tokenizer.tokenize(text, blocks: blocks)
    checkTiling(tokens, text, blocks)
    let sentences = syntax.splitter.split(tokens, of: text, blocks: blocks)
    #expect(Array(sentences.runs.joined()) == Array(tokens.indices))
    #expect(sentences.runs.allSatisfy { !$0.isEmpty })
    for run in sentences.runs {
      let bytes = tokens.bytes(of: run)
      #expect(blocks.contains { $0.range.contains(bytes) })
    }
    let (tags, trees) = syntax.parser.parse(tokens, in: sentences, of: text)
    #expect(tags.count == tokens.count)
    checkTrees(trees, sentences)
    checkPhrases(syntax.chunker.phrases(tokens, tags, in: sentences, of: text), sentences)
  }

  /// Tokens are in order, inside one block each, and hold all that is no white space.
  private func checkTiling(_ tokens: TokenTable, _ text: [UInt8], _ blocks: [Block]) {
    var isCovered = [Bool](repeating: false, count: text.count)
    var last = 0
    for range in tokens.ranges {
      #expect(Int(range.start) >= last && !range.isEmpty)
      #expect(blocks.contains { $0.range.contains(range) })
      for offset in range.indices { isCovered[offset] = true }
      last = Int(range.end)
    }
    for block in blocks {
      var offset = Int(block.range.start)
      while offset < Int(block.range.end) {
        let glyph = text.character(at: offset)
        #expect(isCovered[offset] == (glyph.kind != .space))
        offset += glyph.length
      }
    }
  }

  /// Every sentence has one root, and every word comes to it from head to head.
  private func checkTrees(_ trees: DependencyTable, _ sentences: SentenceTable) {
    #expect(trees.count == sentences.runs.last?.upperBound ?? 0)
    for sentence in sentences.runs {
      #expect(sentence.count { trees.head(of: $0) == nil } == 1)
      for token in sentence {
        #expect((trees.head(of: token) == nil) == (trees.relations[token] == .root))
        var top = token
        var steps = 0
        while let head = trees.head(of: top), steps <= sentence.count {
          top = head
          steps += 1
        }
        #expect(sentence.contains(top) && steps <= sentence.count)
      }
    }
  }

  private func checkPhrases(_ phrases: PhraseTable, _ sentences: SentenceTable) {
    var last = 0
    for phrase in phrases.phrases {
      #expect(phrase.tokens.lowerBound >= last && phrase.tokens.contains(phrase.head))
      let sentence = sentences[sentences.sentence(of: phrase.head)]
      #expect(phrase.tokens.clamped(to: sentence) == phrase.tokens)
      last = phrase.tokens.upperBound
    }
  }

  @Test(arguments: [
    "a", "a ", "'", "'a ", "\"", "x denied ", "1-", "1.", "1,", "big ", "Kim's ", ".", "(", "-",
    "a-",
    "a.", "a.b@", "‘a ", "$", "Mr. ", "?\" Kim ", "more than ",
  ])
  func longTextsTakeLinearTime(_ piece: String) throws {
    let syntax = try Syntax.load()
    let (text, blocks) = Syntax.text(String(repeating: piece, count: 8_000 / piece.utf8.count))
    let tokens = syntax.tokenizer.tokenize(text, blocks: blocks)
    let sentences = syntax.splitter.split(tokens, of: text, blocks: blocks)
    let (tags, trees) = syntax.parser.parse(tokens, in: sentences, of: text)
    _ = syntax.chunker.phrases(tokens, tags, in: sentences, of: text)
    #expect(tags.count == tokens.count)
    checkTrees(trees, sentences)
  }
}

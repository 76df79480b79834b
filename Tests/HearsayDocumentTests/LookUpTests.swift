import HearsayText
import TestSupport
import Testing

@testable import HearsayDocument

/// Every look-up is a binary search; each is held against the plain search over all rows.
struct LookUpTests {
  @Test(arguments: 0..<50 as Range<UInt64>)
  func tokensInARange(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let table = Self.tokens(&random)
    let length = table.ranges.last.map { $0.end + 3 } ?? 3
    for _ in 0..<40 {
      let start = UInt32.random(in: 0...length, using: &random)
      let range = Bytes<ArticleSpace>(start, UInt32.random(in: start...length, using: &random))
      // An empty range touches the token it stands inside of.
      let expected = table.indices.filter {
        table.ranges[$0].start < range.end && table.ranges[$0].end > range.start
      }
      #expect(Array(table.tokens(in: range)) == expected)
      let next = table.indices.first { table.ranges[$0].end > start } ?? table.count
      #expect(table.firstToken(endingAfter: start) == next)
    }
  }

  @Test func tokensOfAnEmptyTable() {
    #expect(TokenTable().tokens(in: Bytes(0, 10)).isEmpty)
    #expect(TokenTable().firstToken(endingAfter: 0) == 0)
  }

  @Test func bytesOfARun() {
    let sample = TaggedText("Iran sold shells")
    #expect(sample.text.string(sample.tokens.bytes(of: 1..<3)) == "sold shells")
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func sentenceOfAToken(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = SentenceTable()
    var start = 0
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let end = start + Int.random(in: 1...9, using: &random)
      table.append(start..<end)
      start = end
    }
    for token in 0..<start {
      #expect(table[table.sentence(of: token)].contains(token))
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func phraseHoldingAToken(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = PhraseTable()
    var start = 0
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      start += Int.random(in: 0...3, using: &random)
      let end = start + Int.random(in: 1...5, using: &random)
      table.append(PhraseTable.Phrase(tokens: start..<end, head: end - 1))
      start = end
    }
    for token in 0..<(start + 3) {
      let expected = table.indices.first { table[$0].tokens.contains(token) }
      #expect(table.phrase(holding: token) == expected)
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func mentionsHoldingAToken(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let table = Self.mentions(&random)
    let end = table.mentions.map(\.tokens.upperBound).max() ?? 0
    for token in 0..<(end + 3) {
      let holding = table.indices.filter { table[$0].tokens.contains(token) }
      #expect(table.mention(holding: token) == holding.first, "the widest comes first")
      #expect(table.narrowest(holding: token) == holding.last)
    }
  }

  @Test func mentionsAtTheLimitOfLength() {
    var table = MentionTable()
    table.append(Self.mention(0..<MentionTable.longestMention))
    table.append(Self.mention(10..<11))
    #expect(table.mention(holding: MentionTable.longestMention - 1) == 0)
    #expect(table.mention(holding: MentionTable.longestMention) == nil)
    #expect(table.mention(holding: 10) == 0)
    #expect(table.narrowest(holding: 10) == 1)
  }

  @Test func lemmasAreSharedButNotConfused() {
    var table = TagTable()
    for word in ["sell", "shell", "sell", "Sell"] { table.append(.verb, lemma: word) }
    #expect((0..<4).map(table.lemma) == ["sell", "shell", "sell", "Sell"])
    #expect(table.count == 4)
  }

  // MARK: Random tables

  private static func tokens(_ random: inout SplitMix64) -> TokenTable {
    var table = TokenTable()
    var start: UInt32 = 0
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      start += UInt32.random(in: 0...2, using: &random)
      let end = start + UInt32.random(in: 1...7, using: &random)
      table.append(Bytes(start, end), .lower)
      start = end
    }
    return table
  }

  /// Mentions in text order, each with up to three nested in it.
  private static func mentions(_ random: inout SplitMix64) -> MentionTable {
    var table = MentionTable()
    var start = 0
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      start += Int.random(in: 0...4, using: &random)
      var inner = start..<start + Int.random(in: 1...20, using: &random)
      let end = inner.upperBound
      table.append(mention(inner))
      while inner.count > 2, Bool.random(using: &random) {
        inner = inner.lowerBound + Int.random(in: 0...1, using: &random)..<inner.upperBound - 1
        table.append(mention(inner))
      }
      start = end
    }
    return table
  }

  private static func mention(_ tokens: Range<Int>) -> Mention {
    Mention(tokens: tokens, head: tokens.upperBound - 1, form: .name, label: nil)
  }
}

import HearsayArticle
import HearsayText
import TestSupport
import Testing

/// What must hold for any page.
struct PropertyTests {
  private static let page = """
    .a{color:red} <p class="x">World Asia \(Story.headline)</p>
    open image in gallery
    Two ministers shake hands in the capital (AP) Your support helps us. We need you. Read more \
    \(Story.body)
    \u{A0}\u{200B}Caf&eacute; owners said &ldquo;no&rdquo; on Friday, &amp; that was the end of it.
    Comments
    """

  @Test func keptAndDroppedAndWhiteSpaceTileThePage() throws {
    try expectTiling(Array(Self.page.utf8))
    for paragraph in Story.paragraphs { try expectTiling(Array(paragraph.utf8)) }
  }

  @Test(arguments: 0..<150)
  func mutatedPagesKeepTheInvariants(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var page = Array(Self.page.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&page, &random) }
    try expectTiling(page)
  }

  private func mutate(_ page: inout [UInt8], _ random: inout SplitMix64) {
    let start = Int.random(in: 0...page.count, using: &random)
    let end = min(page.count, start + Int.random(in: 0...80, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: page.removeSubrange(start..<end)
    case 1: page.insert(contentsOf: Array(page[start..<end]), at: start)
    case 2: page.insert(contentsOf: Array("{\"<}&;'/*`\n".utf8.shuffled(using: &random)), at: start)
    default: page.insert(UInt8.random(in: 0...255, using: &random), at: start)
    }
  }

  private func expectTiling(_ page: [UInt8]) throws {
    guard case .article(let article) = try Checkout.extractor().extract(rawText: page) else {
      return
    }
    var owners = [Int](repeating: 0, count: page.count)
    for block in article.blocks {
      article.sourceMap.forEachRun(in: block.range) { count, source, _ in
        for index in source.indices { owners[index] += 1 }
        if Int(count) == source.count { return }
        #expect(!source.isEmpty)
      }
    }
    for finding in article.findings {
      if let range = finding.range, finding.kind != .noDate {
        for index in range.indices where !isBlank(page[index]) { owners[index] += 1 }
      }
    }
    for index in page.indices where !isBlank(page[index]) && !isInvisible(page, index) {
      #expect(owners[index] == 1, "byte \(index) has \(owners[index]) owners")
    }
    #expect(article.blocks.first?.range.start == 0)
    #expect(article.blocks.last.map { Int($0.range.end) } == article.text.count)
    for (one, next) in zip(article.blocks, article.blocks.dropFirst()) {
      #expect(one.range.end + 1 == next.range.start)
      #expect(article.text[Int(one.range.end)] == 0x0A)
    }
    #expect(Int(article.sourceMap.length) == article.text.count)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  /// A byte of a space beyond ASCII or of a character without width.
  private func isInvisible(_ page: [UInt8], _ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 3, page[start].isUTF8Continuation { start -= 1 }
    let rest = page[start...].prefix(4)
    return [
      [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xC2, 0xAD], [0xC2, 0x85], [0xE2, 0x80], [0xEF, 0xBB],
    ]
    .contains { rest.starts(with: $0) }
  }
}

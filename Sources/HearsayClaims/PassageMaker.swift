import HearsayDocument
import HearsayText

/// Makes passages of token runs: their words, byte ranges and code points.
struct PassageMaker {
  private let text: [UInt8]
  private let tokens: TokenTable
  private let index: CodePointIndex
  /// The headline's block, whose code points count from its own start.
  private let headline: Bytes<ArticleSpace>?

  init(_ document: AnnotatedDocument) {
    text = document.text
    tokens = document.tokens
    index = CodePointIndex(document.text)
    headline = document.blocks.last { $0.kind == .headline }?.range
  }

  /// The passage of some runs of tokens, with its quotes if asked for.
  func passage(_ runs: [Range<Int>], quoting: Bool = false) -> Passage {
    let ranges = runs.filter { !$0.isEmpty }.map(tokens.bytes)
    let part = part(of: ranges.first)
    let origin = part == .headline ? headline.map { index.codePoints(before: $0.start) } ?? 0 : 0
    return Passage(
      text: ranges.map { Self.oneLine(text.string($0)) }.joined(separator: " "),
      ranges: ranges,
      codePoints: ranges.map { range in
        let points = index.codePoints(of: range)
        return points.lowerBound - origin..<points.upperBound - origin
      },
      part: part,
      quotes: quoting ? ranges.map { quote($0, in: part) } : []
    )
  }

  private func quote(_ range: Bytes<ArticleSpace>, in part: ArticlePart) -> Passage.Quote {
    let whole = part == .headline ? headline ?? range : Bytes(0, bodyEnd)
    let before = text.characters(before: range.start, count: Self.context, floor: whole.start)
    let after = text.characters(after: range.end, count: Self.context, ceiling: whole.end)
    return Passage.Quote(
      prefix: text.string(before),
      exact: text.string(range),
      suffix: text.string(after)
    )
  }

  /// How many code points stand round a quote.
  private static let context: Int = 32

  /// The line feed before the headline is no part of the body.
  private var bodyEnd: UInt32 { headline.map { max($0.start, 1) - 1 } ?? UInt32(text.count) }

  private func part(of range: Bytes<ArticleSpace>?) -> ArticlePart {
    guard let range, let headline, headline.contains(range) else { return .text }
    return .headline
  }

  static func oneLine(_ text: String) -> String {
    // By bytes: blocks are joined by line feeds, and a loop over characters costs fifty times as
    // much.
    guard text.utf8.contains(.ascii("\n")) else { return text }
    return String(decoding: text.utf8.map { $0 == .ascii("\n") ? .ascii(" ") : $0 }, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The run of at most `count` code points that ends at `offset`, not before `floor`.
  fileprivate func characters(
    before offset: UInt32,
    count: Int,
    floor: UInt32
  ) -> Bytes<ArticleSpace> {
    var start = offset
    var left = count
    while start > floor, left > 0 {
      start -= 1
      if isFirstOfCharacter(start) { left -= 1 }
    }
    return Bytes(start, offset)
  }

  /// The run of at most `count` code points that begins at `offset`, not past `ceiling`.
  fileprivate func characters(
    after offset: UInt32,
    count: Int,
    ceiling: UInt32
  ) -> Bytes<ArticleSpace> {
    var end = offset
    var left = count
    while end < ceiling {
      if isFirstOfCharacter(end) {
        guard left > 0 else { break }
        left -= 1
      }
      end += 1
    }
    return Bytes(offset, Swift.max(end, offset))
  }

  private func isFirstOfCharacter(_ offset: UInt32) -> Bool { self[Int(offset)] & 0xC0 != 0x80 }
}

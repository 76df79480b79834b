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

  func passage(_ runs: [Range<Int>]) -> Passage {
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
      part: part
    )
  }

  private func part(of range: Bytes<ArticleSpace>?) -> ArticlePart {
    guard let range, let headline, headline.contains(range) else { return .text }
    return .headline
  }

  static func oneLine(_ text: String) -> String {
    // By bytes: blocks are joined by line feeds, and a loop over characters costs fifty times as much.
    guard text.utf8.contains(.ascii("\n")) else { return text }
    return String(decoding: text.utf8.map { $0 == .ascii("\n") ? .ascii(" ") : $0 }, as: UTF8.self)
  }
}

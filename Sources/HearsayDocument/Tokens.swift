public import HearsayText

/// The words and punctuation marks of a text in order.
///
/// Tokens do not overlap; what lies between two
/// tokens is white space.
public struct TokenTable: Sendable {
  public private(set) var ranges: [Bytes<ArticleSpace>] = []
  public private(set) var shapes: [TokenShape] = []

  public init() {}

  public mutating func append(_ range: Bytes<ArticleSpace>, _ shape: TokenShape) {
    ranges.append(range)
    shapes.append(shape)
  }

  @inlinable public var count: Int { ranges.count }
  @inlinable public var indices: Range<Int> { 0..<ranges.count }

  public subscript(index: Int) -> Token {
    Token(index: index, range: ranges[index], shape: shapes[index])
  }

  /// The bytes covered by a run of tokens, from the first's start to the last's end.
  ///
  /// - Precondition: the run is not empty.
  public func bytes(of run: Range<Int>) -> Bytes<ArticleSpace> {
    Bytes(ranges[run.lowerBound].start, ranges[run.upperBound - 1].end)
  }

  /// The run of tokens that overlap a byte range.
  public func tokens(in range: Bytes<ArticleSpace>) -> Range<Int> {
    let first = firstToken(endingAfter: range.start)
    var end = first
    while end < count, ranges[end].start < range.end { end += 1 }
    return first..<end
  }

  /// The first token that ends after `offset`; `count` where there is none.
  public func firstToken(endingAfter offset: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A row of a ``TokenTable``, copied out.
public struct Token: Hashable, Sendable {
  public let index: Int
  public let range: Bytes<ArticleSpace>
  public let shape: TokenShape
}

/// What a token looks like, told from its characters alone.
public enum TokenShape: UInt8, Sendable {
  /// A word in lower case, or with no case at all.
  case lower
  /// A word that begins with a capital.
  case capitalized
  /// A word of two or more letters, all of them capitals ("KCNA", "U.S.").
  case allCaps
  case number
  /// A mark that can only open a quotation ("“"), or that opens one by its place.
  case openQuote
  case closeQuote
  case punctuation
  /// A currency sign, an operator, an emoji.
  case symbol
}

/// The sentences of a text as runs of tokens.
///
/// Every token is in exactly one sentence and no sentence
/// crosses a block.
public struct SentenceTable: Sendable {
  /// The tokens of each sentence.
  public private(set) var runs: [Range<Int>] = []

  public init() {}

  public mutating func append(_ tokens: Range<Int>) { runs.append(tokens) }

  @inlinable public var count: Int { runs.count }
  @inlinable public var indices: Range<Int> { 0..<runs.count }
  public subscript(index: Int) -> Range<Int> { runs[index] }

  /// The sentence that holds a token.
  ///
  /// - Precondition: the token is one of the table's.
  public func sentence(of token: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }
}

/// Source, cue and content of an attribution as whole phrases, the way corpora of attributions mark
/// them.
///
///     a former judge, who had seen it, has also said that it was a fake
///     source   a former judge, who had seen it        (not only: a former judge)
///     cue      has also said                          (not only: said)
///     content  that it was a fake                     (not only: it was a fake)
public struct AttributionPhrases: Hashable, Sendable {
  /// The source with its appositions and relative clauses; the pronoun where the cue stands in a
  /// relative clause.
  public let source: Range<Int>?
  /// The cue with all of its verb group, and the colon behind it.
  public let cue: [Range<Int>]
  /// The content with the conjunction that opens it, and all that continues it.
  public let content: [Range<Int>]

  public init(source: Range<Int>?, cue: [Range<Int>], content: [Range<Int>]) {
    self.source = source
    self.cue = cue
    self.content = content
  }

  fileprivate var contentExtent: Range<Int>? {
    guard let first = content.first, let last = content.last else { return nil }
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  /// The same with more of what was said; a conjunction between the parts is part of it.
  fileprivate func continued(by more: [Range<Int>]) -> AttributionPhrases {
    guard let last = content.last, let next = more.first,
      (0...Self.longestJoint).contains(next.lowerBound - last.upperBound),
      !cue.contains(where: { (last.upperBound..<next.lowerBound).overlaps($0) })
    else { return AttributionPhrases(source: source, cue: cue, content: content + more) }
    let joined = last.lowerBound..<next.upperBound
    return AttributionPhrases(
      source: source,
      cue: cue,
      content: content.dropLast() + [joined] + more.dropFirst()
    )
  }

  /// ", and that" joins two parts of a content.
  private static let longestJoint = 3
}

extension AttributionTable {
  /// Each cue with all that it attributes, outermost only: parts that are claims of their own, and
  /// quotations that go on without a cue, are joined to what they continue, and what a source
  /// quotes in its turn stays inside the content.
  public var whole: [Attribution] {
    let joined = self.joined
    let isNested = ContentNesting(joined.map(\.phrases)).isNested
    return joined.indices.filter { !isNested[$0] }.map { joined[$0] }
  }

  private var joined: [Attribution] {
    var result: [Attribution] = []
    var latest: [Range<Int>: Int] = [:]
    for attribution in attributions {
      if let source = attribution.source, let row = latest[source],
        attribution.construction == .continuation || attribution.cue == result[row].cue
      {
        result[row] = result[row].continued(by: attribution.phrases.content)
      } else {
        if let source = attribution.source { latest[source] = result.count }
        result.append(attribution)
      }
    }
    return result
  }
}

extension Attribution {
  fileprivate func continued(by more: [Range<Int>]) -> Attribution {
    Attribution(
      source: source,
      cue: cue,
      content: content + more,
      phrases: phrases.continued(by: more),
      stance: stance,
      carriers: carriers,
      quotation: quotation,
      construction: construction,
      ground: ground,
      isMention: isMention
    )
  }
}

/// Which attributions stand inside the content of another.
private struct ContentNesting {
  private(set) var isNested: [Bool]
  private let phrases: [AttributionPhrases]

  init(_ phrases: [AttributionPhrases]) {
    self.phrases = phrases
    isNested = [Bool](repeating: false, count: phrases.count)
    for (outer, inner) in held() where !isHeld(outer, by: inner) || isWider(outer, than: inner) {
      isNested[inner] = true
    }
  }

  /// Pairs of a content and a cue that it holds, found in one pass over the text.
  private func held() -> [(outer: Int, inner: Int)] {
    let contents = phrases.enumerated()
      .flatMap { row, parts in parts.content.map { (tokens: $0, row: row) } }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let cues = phrases.enumerated()
      .compactMap { row, parts in parts.cue.first.map { (token: $0.lowerBound, row: row) } }
      .sorted { $0.token < $1.token }
    var next = 0
    var open: [(tokens: Range<Int>, row: Int)] = []
    var pairs: [(outer: Int, inner: Int)] = []
    for cue in cues {
      while next < contents.count, contents[next].tokens.lowerBound <= cue.token {
        open.append(contents[next])
        next += 1
      }
      open.removeAll { $0.tokens.upperBound <= cue.token }
      pairs += open.filter { $0.row != cue.row }.map { ($0.row, cue.row) }
    }
    return pairs
  }

  /// Of two that hold each other's cue the one with more content holds the other.
  private func isHeld(_ row: Int, by other: Int) -> Bool {
    guard let cue = phrases[row].cue.first else { return false }
    return phrases[other].content.contains { $0.contains(cue.lowerBound) }
  }

  private func isWider(_ row: Int, than other: Int) -> Bool {
    let width = { phrases[$0].contentExtent?.count ?? 0 }
    return (width(row), other) > (width(other), row)
  }
}

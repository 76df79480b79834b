public import HearsayDocument
public import HearsayModels
public import HearsayText

/// Finds the time expressions of a text and gives them their values.
///
///     let rules = try TimeRules(words: wordFile, rules: ruleFile)
///     let tagger = TimeTagger(rules: rules)
///     let timexes = tagger.timexes(
///       tokens, tags, in: sentences, of: text, blocks: blocks, published: day)
///
/// Each sentence is read into items, the rules' matches among these are found and joined, and what
/// they mean is resolved in the order of the text. The clock is never looked at.
public struct TimeTagger: Sendable {
  private let rules: TimeRules

  public init(rules: TimeRules) { self.rules = rules }

  /// Reads the rules of the data pack.
  public init(_ pack: DataPack) throws {
    rules = try TimeRules(
      words: pack.bytes(of: "rules/time-words.tsv"),
      rules: pack.bytes(of: "rules/time-rules.tsv")
    )
  }

  /// - Parameters:
  ///   - tags: one row per token; rows that are missing count as neither verb nor noun.
  ///   - text: the bytes the tokens point into.
  ///   - blocks: the blocks of the text. A headline at the end is resolved on its own.
  ///   - published: the day from which relative dates are counted; nil leaves them underspecified.
  public func timexes(
    _ tokens: TokenTable,
    _ tags: TagTable,
    in sentences: SentenceTable,
    of text: [UInt8],
    blocks: [Block],
    published: CalendarDate?
  ) -> TimexTable {
    let headline = blocks.last { $0.kind == .headline }?.range.start
    let tenses = TenseFinder(tags)
    var reader = ItemReader(rules.lexicon, text, tokens, tags)
    var resolver = Resolver(published: published)
    var isBody = true
    var table = TimexTable()
    for run in sentences.runs where !run.isEmpty {
      if isBody, let headline, tokens.ranges[run.lowerBound].start >= headline {
        resolver = Resolver(published: published)
        isBody = false
      }
      for candidate in candidates(reader.items(of: run)) {
        let tense = tenses.tense(of: candidate.tokens, in: run)
        guard let resolution = resolver.resolve(candidate.meaning, tense: tense) else { continue }
        table.append(Timex(candidate, resolution))
      }
    }
    return table
  }

  private func candidates(_ items: [Item]) -> [Candidate] {
    let matches = Matcher(rules, items).matches()
    return matches.isEmpty ? [] : Joining(items, matches).candidates()
  }
}

extension Timex {
  fileprivate init(_ candidate: Candidate, _ resolution: Resolver.Resolution) {
    self.init(
      tokens: candidate.tokens,
      kind: resolution.kind,
      date: DatedValue(
        value: resolution.value,
        method: resolution.method.rawValue,
        anchor: resolution.anchor,
        precision: resolution.precision,
        modifier: candidate.modifier,
        interval: resolution.interval,
        minute: resolution.time?.minute,
        zone: resolution.time?.zone
      )
    )
  }
}

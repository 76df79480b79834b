/// The rules by which time expressions are found and read: a word file and a rule file, checked and
/// compiled once.
public struct TimeRules: Sendable {
  struct Rule: Sendable {
    let template: Template
    let left: Neighbor?
    let right: Neighbor?
  }

  let lexicon: Lexicon
  let rules: [Rule]
  let trie: RuleTrie

  /// - Parameters:
  ///   - words: the bytes of `time-words.tsv`; its head documents the format.
  ///   - rules: the bytes of `time-rules.tsv`; its head documents the format.
  public init(words: [UInt8], rules: [UInt8]) throws(TimeRulesError) {
    let columns = ["pattern", "meaning", "left", "right"]
    var lexicon = try Lexicon(
      RuleTable(words, .words, columns: ["class", "word", "value", "requirement"])
    )
    var compiled: [Rule] = []
    var paths: [(rule: Int, path: Pattern.Path)] = []
    let table = try RuleTable(rules, .rules, columns: columns)
    try table.forEachRow { row throws(TimeRulesError.Reason) in
      let pattern = try Pattern(row[0], &lexicon)
      for path in try pattern.paths() { paths.append((compiled.count, path)) }
      compiled.append(try Self.rule(row, pattern, &lexicon))
    }
    self.lexicon = lexicon
    self.rules = compiled
    self.trie = RuleTrie(paths)
  }

  /// How many rules there are.
  public var count: Int { rules.count }

  private static func rule(
    _ row: [String],
    _ pattern: Pattern,
    _ lexicon: inout Lexicon
  ) throws(TimeRulesError.Reason) -> Rule {
    Rule(
      template: try Template(row[1], for: pattern),
      left: try Neighbor(row[2], &lexicon),
      right: try Neighbor(row[3], &lexicon)
    )
  }
}

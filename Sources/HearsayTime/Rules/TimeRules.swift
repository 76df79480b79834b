/// The rules by which time expressions are found and read: a word file and a rule file, checked and
/// compiled once.
public struct TimeRules: Sendable {
  struct Rule: Sendable {
    let template: Template
    let modifier: Template.Modifier?
    let left: Neighbor?
    let right: Neighbor?
  }

  let lexicon: Lexicon
  let rules: [Rule]
  let trie: RuleTrie

  /// - Parameters:
  ///   - words: the bytes of `time-words.tsv`; its head documents the format.
  ///   - rules: the bytes of `time-rules.tsv`; its head documents the format.
  /// - Throws: the first of ``problems(words:rules:)``.
  public init(words: [UInt8], rules: [UInt8]) throws(TimeRulesError) {
    let compiler = RuleCompiler(words: words, rules: rules)
    if let first = compiler.errors.first { throw first }
    self.lexicon = compiler.lexicon
    self.rules = compiler.rules
    self.trie = RuleTrie(compiler.paths)
  }

  /// Everything that is wrong with a word file and a rule file, in the order of their lines; empty
  /// where they can be used.
  public static func problems(words: [UInt8], rules: [UInt8]) -> [TimeRulesError] {
    RuleCompiler(words: words, rules: rules).errors
  }

  /// How many rules there are.
  public var count: Int { rules.count }
}

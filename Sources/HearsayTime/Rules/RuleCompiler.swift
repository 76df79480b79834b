/// Reads and checks a word file and a rule file row by row; what is wrong with a row does not keep
/// the rows behind it from being read.
struct RuleCompiler {
  private(set) var lexicon = Lexicon()
  private(set) var rules: [TimeRules.Rule] = []
  private(set) var paths: [(rule: Int, path: Pattern.Path)] = []
  private(set) var errors: [TimeRulesError] = []
  private var names: [String] = []
  private var knownNames: Set<String> = []
  /// Which rule takes a sequence of symbols, whatever stands beside it.
  private var takers: [[Int]: Int] = [:]

  init(words: [UInt8], rules: [UInt8]) {
    read(words, .words, columns: ["class", "word", "value", "requirement"]) {
      (self, row) throws(TimeRulesError.Reason) in try self.lexicon.add(row)
    }
    read(rules, .rules, columns: ["name", "pattern", "meaning", "left", "right", "mod"]) {
      (self, row) throws(TimeRulesError.Reason) in try self.addRule(row)
    }
  }

  private mutating func read(
    _ bytes: [UInt8],
    _ file: TimeRulesError.File,
    columns: [String],
    _ add: (inout Self, [String]) throws(TimeRulesError.Reason) -> Void
  ) {
    do throws(TimeRulesError) {
      let table = try RuleTable(bytes, file, columns: columns)
      for row in table.rows {
        do throws(TimeRulesError.Reason) {
          try add(&self, row.cells)
        } catch {
          errors.append(TimeRulesError(file: file, line: row.line, reason: error))
        }
      }
    } catch {
      errors.append(error)
    }
  }

  private mutating func addRule(_ row: [String]) throws(TimeRulesError.Reason) {
    guard !row[0].isEmpty else { throw .emptyField("name") }
    guard knownNames.insert(row[0]).inserted else { throw .duplicate(row[0]) }
    let pattern = try Pattern(row[1], &lexicon)
    let rule = TimeRules.Rule(
      template: try Template(row[2], for: pattern),
      modifier: try Template.modifier(row[5], for: pattern),
      left: try Neighbor(row[3], &lexicon),
      right: try Neighbor(row[4], &lexicon)
    )
    let paths = try pattern.paths()
    if let taker = taker(of: paths) { throw .shadowed(by: names[taker]) }
    for path in paths {
      self.paths.append((rules.count, path))
      if rule.left == nil, rule.right == nil { claim(path) }
    }
    rules.append(rule)
    names.append(row[0])
  }

  private mutating func claim(_ path: Pattern.Path) {
    let key = path.symbols.map(\.code)
    if takers[key] == nil { takers[key] = rules.count }
  }

  /// An earlier rule that takes the last of these sequences, where none is left for a new rule.
  private func taker(of paths: [Pattern.Path]) -> Int? {
    var last: Int?
    for path in paths {
      guard let taker = takers[path.symbols.map(\.code)] else { return nil }
      last = taker
    }
    return last
  }
}

import HearsayText

/// Finds the rules' matches in the items of a sentence: from left to right, the longest first, of
/// equally long ones the rule that stands first in the file.
struct Matcher {
  struct Match {
    let items: Range<Int>
    let meaning: Meaning
    let modifier: DateModifier?
  }

  private struct Step {
    let node: Int
    let end: Int
  }

  private let rules: TimeRules
  private let items: [Item]

  init(_ rules: TimeRules, _ items: [Item]) {
    self.rules = rules
    self.items = items
  }

  func matches() -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index < items.count {
      if items[index].startsToken, !items[index].isBlank, let match = longest(at: index) {
        matches.append(match)
        index = match.items.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  private func longest(at start: Int) -> Match? {
    var best: (rule: Int, match: Match)?
    forEachEnd(from: start) { step in
      guard isTokenEnd(step.end) else { return }
      for acceptance in rules.trie.accepted(at: step.node) {
        if let best, (step.end, -acceptance.rule) <= (best.match.items.upperBound, -best.rule) {
          continue
        }
        guard let match = match(acceptance, start..<step.end) else { continue }
        best = (acceptance.rule, match)
      }
    }
    return best?.match
  }

  /// Walks the trie from an item: every node reached, with the item after the last one taken.
  ///
  /// The trie's depth bounds the walk.
  private func forEachEnd(from start: Int, _ body: (Step) -> Void) {
    var open = [Step(node: RuleTrie.root, end: start)]
    while let step = open.popLast() {
      if step.end > start { body(step) }
      guard step.end < items.count else { continue }
      let item = items[step.end]
      if let word = item.word,
        let next = rules.trie.child(of: step.node, by: Symbol.code(ofWord: word))
      {
        open.append(Step(node: next, end: step.end + 1))
      }
      for value in item.values {
        let code = Symbol.code(of: value.wordClass)
        if let next = rules.trie.child(of: step.node, by: code) {
          open.append(Step(node: next, end: step.end + 1))
        }
      }
    }
  }

  /// A match does not end within a token.
  private func isTokenEnd(_ end: Int) -> Bool { items[end - 1].endsToken }

  private func match(_ acceptance: RuleTrie.Acceptance, _ range: Range<Int>) -> Match? {
    let rule = rules.rules[acceptance.rule]
    guard rule.left?.accepts(symbols(range.lowerBound - 1)) ?? true,
      rule.right?.accepts(symbols(range.upperBound)) ?? true
    else { return nil }
    let evaluation = Evaluation(rule.template, holidays: rules.lexicon.holidays) { name in
      let capture = acceptance.captures.first { $0.name == name }
      return capture.flatMap { items[range.lowerBound + $0.place].value($0.wordClass) }
    }
    return evaluation.meaning().map {
      Match(items: range, meaning: $0, modifier: evaluation.modifier(rule.modifier))
    }
  }

  private func symbols(_ index: Int) -> [Int] {
    items.indices.contains(index) ? items[index].symbols : []
  }
}

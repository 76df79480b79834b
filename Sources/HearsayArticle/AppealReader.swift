import HearsayText

/// Finds how far an appeal to the reader goes: as long as the outlet speaks of itself ("we", "our
/// journalism") and to the reader ("your support"), quotations aside.
struct AppealReader {
  private let words: WordTable
  private let rules: FurnitureRules
  private let limit: Int

  init(_ words: WordTable, _ rules: FurnitureRules, limit: Int) {
    self.words = words
    self.rules = rules
    self.limit = limit
  }

  /// The end of the appeal that opens with the sentence at `start`.
  func end(from start: Int) -> Int {
    var at = endOfSentence(start)
    for _ in 0..<Limits.appealSentences where at < limit && !opensOther(at) {
      let next = endOfSentence(at)
      if signals(at..<next) > 0 || opensAppeal(at) {
        at = next
      } else if next < limit, !opensOther(next), signals(next..<endOfSentence(next)) > 0 {
        at = endOfSentence(next)
      } else {
        break
      }
    }
    return at
  }

  /// Whether a block behind an appeal still belongs to it.
  func goesOn(in start: Int) -> Bool {
    if opensOther(start) { return false }
    if opensAppeal(start) { return true }
    let second = endOfSentence(start)
    let count =
      signals(start..<second) + (second < limit ? signals(second..<endOfSentence(second)) : 0)
    return count >= 2
  }

  /// Whether the sentence tells what somebody said.
  func reports(_ start: Int) -> Bool {
    rules.reports(start..<endOfSentence(start), of: words)
  }

  private func opensAppeal(_ at: Int) -> Bool {
    rules.longest([.appeal], words, at: at, limit: limit) != nil
  }

  /// Another piece of furniture, behind which the report may go on.
  private func opensOther(_ at: Int) -> Bool {
    rules.longest([.cut], words, at: at, limit: limit) != nil
  }

  private func endOfSentence(_ start: Int) -> Int {
    var at = start
    while at < limit, !words[at].marks.contains(.endsSentence) { at += 1 }
    return min(limit, at + 1)
  }

  private func signals(_ range: Range<Int>) -> Int {
    range.count { !words[$0].marks.contains(.quoted) && rules.isSignal(words[$0]) }
  }
}

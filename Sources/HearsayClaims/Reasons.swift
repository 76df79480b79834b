import HearsayText

/// Words the reasons of relations are made of.
enum Reasons {
  static func name(_ claim: Claim) -> String { claim.holder?.name ?? "an unnamed holder" }

  /// The two words for one act: “exported” and “importing”.
  static func words(_ pair: ActPair) -> String {
    let first = "“\(pair.first.word)”"
    let second = "“\(pair.second.word)”"
    return first == second ? first : first + " and " + second
  }

  /// " (North Korea → Russia)", as far as one of the two acts names it.
  static func parties(_ pair: ActPair) -> String {
    let told = pair.first.parties.count >= pair.second.parties.count ? pair.first : pair.second
    guard let agent = told.agent, let recipient = told.recipient else { return "" }
    return " (\(agent.label) \(told.isSymmetric ? "and" : "→") \(recipient.label))"
  }

  /// "“supplying” goes Russia → North Korea".
  static func direction(_ act: Act) -> String {
    let parties = [act.agent, act.recipient].map { $0?.label ?? "?" }
    return "“\(act.word)” goes " + parties.joined(separator: " → ")
  }

  static func date(_ date: DatedValue) -> String {
    date.text.map { "“\($0)” (\(date.value))" } ?? date.value
  }
}

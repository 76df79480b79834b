import HearsayDocument

/// Words beside a cue that decide what the cue does: what can be denied, what is only refused, and
/// which predicate is an accusation.
public struct ObjectLexicon: Sendable {
  enum Use: String {
    /// Something said: a cue of denial denies it.
    case statement
    /// Something done: a cue of denial denies it.
    case deed
    /// A verb for what is wrong to do: "no call was ignored" denies it.
    case act
    /// A noun for what is done with a light verb: "made no sale" denies it.
    case action
    /// A verb of being, knowing, perceiving or feeling: not to do it is no denial of a deed, to do it
    /// no promise.
    case state
    /// A verb for what is received, undergone or brought to an end: not to do it is no denial.
    case outcome
    /// A verb or noun for harm that is warned of.
    case harm
    /// Something applied for or offered: refusing it denies nothing that was said.
    case grant
    /// Predicate of "call it …", "describe as …": gives the stance under a neutral cue.
    case predicate
  }

  private var uses: [String: Set<Use>] = [:]
  private var stances: [String: Stance] = [:]

  /// - Parameter rows: word, use and stance.
  public init(rows: [[String]]) throws(LexiconError) {
    for row in rows where row.count >= 3 {
      guard let use = Use(rawValue: row[1]) else {
        throw LexiconError(table: "objects", row: row, reason: "no such use")
      }
      uses[row[0], default: []].insert(use)
      if let stance = Stance(rawValue: row[2]) { stances[row[0]] = stance }
    }
  }

  func isStatement(_ lemma: String) -> Bool { uses[lemma]?.contains(.statement) ?? false }
  func isDeed(_ lemma: String) -> Bool { uses[lemma]?.contains(.deed) ?? false }
  func isAct(_ lemma: String) -> Bool { uses[lemma]?.contains(.act) ?? false }
  func isAction(_ lemma: String) -> Bool { uses[lemma]?.contains(.action) ?? false }
  func isState(_ lemma: String) -> Bool { uses[lemma]?.contains(.state) ?? false }
  func isOutcome(_ lemma: String) -> Bool { uses[lemma]?.contains(.outcome) ?? false }
  func isHarm(_ lemma: String) -> Bool { uses[lemma]?.contains(.harm) ?? false }
  func isGrant(_ lemma: String) -> Bool { uses[lemma]?.contains(.grant) ?? false }

  /// The stance of a predicate word ("lie": deny, "criminal": accuse).
  func stance(ofPredicate lemma: String) -> Stance? { stances[lemma] }
}

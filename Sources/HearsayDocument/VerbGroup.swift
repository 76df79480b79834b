/// The auxiliaries, negations and adverbs directly before a verb.
public struct VerbGroup: Sendable {
  public private(set) var start: Int
  public private(set) var isNegated = false
  public private(set) var modal: String?
  public private(set) var isInfinitive = false
  private var hasBe = false
  private let form: VerbForm

  /// A participle (or a form that may be one) with a form of "be" or "get".
  public var isPassive: Bool { hasBe && (form == .participle || form == .past) }
  /// A gerund with a form of "be": "is calling for".
  public var isProgressive: Bool { hasBe && form == .gerund }

  static let modals: Set<String> = [
    "will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "’ll", "wo",
    "ca", "'d", "’d",
  ]
  static let negations: Set<String> = [
    "not", "n't", "n’t", "never", "neither", "nor", "hardly",
  ]

  /// True for "not", "never" and their like, unless what they negate is a limit: "not only wet".
  static func negates(_ token: Int, of reading: Reading) -> Bool {
    negations.contains(reading.words[token]) && isWhole(token, of: reading)
  }

  /// False for a negation that leaves what is said standing: "not only", "not until Sunday", "no
  /// fewer than nine", "no doubt".
  public static func isWhole(_ negation: Int, of reading: Reading) -> Bool {
    guard negation + 1 < reading.words.count else { return true }
    let next = reading.words[negation + 1]
    if next == "doubt" { return reading.words[negation] != "no" }
    return !limits.contains(next)
      && !(comparatives.contains(next) && negation + 2 < reading.words.count
        && reading.words[negation + 2] == "than")
  }

  private static let limits: Set<String> = ["only", "just", "merely", "until"]
  private static let comparatives: Set<String> = ["more", "fewer", "less", "later", "earlier"]

  public init(endingAt head: Int, in sentence: Range<Int>, of reading: Reading) {
    start = head
    form = reading.tags.verbForms[head]
    var token = head - 1
    while token >= sentence.lowerBound, take(token, of: reading) { token -= 1 }
    dropLeadingAdverbs(of: reading, upTo: head)
  }

  /// Takes one more token into the group, if it belongs there.
  private mutating func take(_ token: Int, of reading: Reading) -> Bool {
    let word = reading.words[token]
    if Self.negates(token, of: reading) || word == "no" && reading.words[token + 1] == "longer" {
      isNegated = true
    } else if word == "to" && reading.upos(token) == .part {
      isInfinitive = true
    } else if reading.upos(token) == .aux {
      if Self.modals.contains(word) { modal = word }
      let lemma = reading.lemma(token)
      hasBe = hasBe || lemma == "be" || lemma == "get"
    } else if reading.upos(token) != .adv {
      return false
    }
    start = token
    return true
  }

  /// Adverbs at the very left belong to the clause ("Meanwhile Kim"), not to the group, unless an
  /// auxiliary stands before them.
  private mutating func dropLeadingAdverbs(of reading: Reading, upTo head: Int) {
    while start < head, reading.upos(start) == .adv,
      !Self.negations.contains(reading.words[start]), reading.words[start] != "also"
    {
      start += 1
    }
  }
}

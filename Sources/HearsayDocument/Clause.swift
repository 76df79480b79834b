/// A clause as its tree shows it: the predicate, its subject, and what auxiliaries and adverbs say
/// of it.
///
/// "We have never been going to sell them" has the predicate "sell", the subject "We", the modal
/// "going" and is negated.
public struct Clause: Sendable {
  /// The verb, or the noun or adjective of a copula.
  public private(set) var predicate: Int
  /// The head of the subject.
  public private(set) var subject: Int?
  public private(set) var isNegated = false
  /// The modal in lower case: "will", "must", also "going" for "going to" and "must" for "have to".
  public private(set) var modal: String?
  public private(set) var hasCopula = false
  public private(set) var isPassive = false
  /// True for "to sell", or where there is neither a subject nor a finite verb.
  public private(set) var isInfinitive = false

  public init(predicate: Int, of reading: Reading) {
    self.init(predicate: predicate, in: 0..<reading.words.count, of: reading)
  }

  /// - Parameter run: words outside it say nothing of the clause: in "pleaded guilty to lying" the
  ///   "to" does not make "lying" an infinitive.
  private init(predicate: Int, in run: Range<Int>, of reading: Reading) {
    self.predicate = predicate
    read(predicate, in: run, of: reading)
    if let carried = Self.carried(by: predicate, of: reading) {
      self.predicate = carried.predicate
      modal = modal ?? carried.modal
      let outer = isNegated
      read(carried.predicate, in: run, of: reading)
      isNegated = isNegated || outer
      isInfinitive = false
    }
  }

  /// The clause that a run of tokens says first: that of the word on which the others of its first
  /// sentence depend.
  ///
  /// Where several words of the run depend on none of it, one that has a subject or is a verb goes
  /// before a noun, and a noun left before it is its subject: "no decision" of "no decision was
  /// taken", whatever the two were taken for.
  public init?(first run: Range<Int>, of reading: Reading) {
    guard !run.isEmpty else { return nil }
    let sentence = run.clamped(to: reading.sentence(of: run.lowerBound))
    guard let widest = reading.tree.root(of: sentence, where: { reading.upos($0) != .punct })
    else { return nil }
    let root =
      reading.tree.root(of: sentence) { Self.isPredicate($0, of: reading) }
      ?? Self.mistakenModifier(of: widest, in: sentence, reading) ?? widest
    self.init(predicate: root, in: sentence, of: reading)
    isNegated =
      isNegated
      || sentence.prefix { $0 < root }.contains { token in
        Self.deniesAsAdjunct(token, of: reading)
          && !(reading.tree.head(of: token).map(sentence.contains) ?? false)
      }
    if subject == nil, !isInfinitive { shareSubject(of: reading) }
    guard subject == nil, !isInfinitive, root != widest, widest < root,
      reading.tags.verbForms[root] != .gerund
    else { return }
    subject = widest
    isNegated = isNegated || Self.isNegative(widest, of: reading)
  }

  /// "signed" of "Nobody here signed the order" where it was taken to describe its subject: a
  /// participle that does has no object.
  private static func mistakenModifier(
    of noun: Int,
    in run: Range<Int>,
    _ reading: Reading
  ) -> Int? {
    run.first { child in
      reading.tree.relation(of: child) == .acl && child > noun
        && reading.tree.isInside(child, noun)
        && [.past, .participle].contains(reading.tags.verbForms[child])
        && reading.tree.child(of: child, .obj) != nil
    }
  }

  /// "… and has no plan to": the subject of the verb before.
  private mutating func shareSubject(of reading: Reading) {
    guard reading.tree.relation(of: predicate) == .conj,
      let head = reading.tree.head(of: predicate),
      let shared = reading.tree.child(of: head, .nsubj, .nsubjPass), shared < head
    else { return }
    subject = shared
    isNegated = isNegated || Self.isNegative(shared, of: reading)
  }

  /// True for a verb, and for what has a subject or a copula.
  private static func isPredicate(_ token: Int, of reading: Reading) -> Bool {
    reading.upos(token) == .verb
      || reading.tree.child(of: token, .nsubj, .nsubjPass, .cop, .csubj) != nil
  }

  private mutating func read(_ predicate: Int, in run: Range<Int>, of reading: Reading) {
    for child in reading.tree.children(of: predicate) where run.contains(child) {
      take(child, of: reading)
    }
  }

  private mutating func take(_ child: Int, of reading: Reading) {
    let word = reading.words[child]
    switch reading.tree.relation(of: child) {
    case .nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass, .expl:
      subject = subject ?? child
      isNegated = isNegated || Self.isNegative(child, of: reading)
    case .aux:
      if VerbGroup.modals.contains(word) { modal = word }
    case .auxPass:
      isPassive = true
    case .cop:
      hasCopula = true
    case .advmod, .ccPreconj, .cc:
      isNegated = isNegated || VerbGroup.negates(child, of: reading)
    case .mark:
      isInfinitive = isInfinitive || word == "to"
    case .obj:
      isNegated = isNegated || Self.isNegative(child, of: reading)
    case .obl:
      isNegated = isNegated || Self.deniesAsAdjunct(child, of: reading)
    default: break
    }
  }

  /// A pronoun that says there is none ("nobody"), or a noun with "no", "not one" ("at no time").
  public static func isNegative(_ noun: Int, of reading: Reading) -> Bool {
    if negativePronouns.contains(reading.words[noun]) { return true }
    return reading.tree.children(of: noun).contains { child in
      guard child < noun else { return false }
      return ["no", "not", "neither"].contains(reading.words[child])
        && VerbGroup.isWhole(child, of: reading)
        || reading.words[child] == "one" && child > 0 && reading.words[child - 1] == "not"
    }
  }

  /// "at no time", "under no circumstances" negate the clause, "with no warning" does not.
  public static func deniesAsAdjunct(_ noun: Int, of reading: Reading) -> Bool {
    guard isNegative(noun, of: reading) else { return false }
    if occasions.contains(reading.lemma(noun)) { return true }
    guard reading.tree.relation(of: noun) == .obl else { return false }
    let preposition = reading.tree.child(of: noun, .case).map { reading.words[$0] }
    return !["with", "for", "in", "within", "of", "but"].contains(preposition ?? "")
  }

  private static let occasions: Set<String> = [
    "time", "point", "stage", "moment", "way", "means", "circumstance", "account", "case",
  ]

  /// The verb that "going to", "have to", "need to" carry.
  private static func carried(
    by predicate: Int,
    of reading: Reading
  ) -> (predicate: Int, modal: String)? {
    guard let carried = reading.tree.child(of: predicate, .xcomp), reading.isVerb(carried),
      reading.tree.child(of: predicate, .obj) == nil,
      reading.tree.child(of: carried, .mark).map({ reading.words[$0] == "to" }) ?? false
    else { return nil }
    switch reading.lemma(predicate) {
    case "go" where reading.words[predicate] == "going": return (carried, "going")
    case "have", "need": return (carried, "must")
    case let lemma where prospects.contains(lemma): return (carried, "going")
    default: return nil
    }
  }

  /// With these and an infinitive something is to come: "is about to begin", "is due to sail".
  private static let prospects: Set<String> = ["about", "due", "set", "bound"]

  private static let negativePronouns: Set<String> = [
    "nobody", "nothing", "none", "nowhere", "neither",
  ]
}

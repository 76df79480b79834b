/// Two acts of one class in two claims, and how their roles fit.
struct ActPair {
  /// How the parties of two acts stand to each other.
  enum Roles {
    /// The same parties in the same roles, as far as both name them; at least one is named in both.
    case same
    /// Nothing differs, but no party is named in both.
    case open
    case reversed
    case unlike

    var isFitting: Bool { self == .same || self == .open }

    fileprivate var score: Int {
      switch self {
      case .same: 3
      case .reversed: 2
      case .open: 1
      case .unlike: 0
      }
    }
  }

  /// How what the acts are done with fits.
  enum Things {
    case same, open, unlike
  }

  let a: Claim
  let b: Claim
  let first: Act
  let second: Act
  let roles: Roles
  let things: Things
  let firstSide: Side
  let secondSide: Side

  init(_ a: Claim, _ first: Act, _ b: Claim, _ second: Act) {
    self.a = a
    self.b = b
    self.first = first
    self.second = second
    roles = Self.roles(first, second)
    things = Self.things(first.themes, second.themes)
    firstSide = a.side(of: first)
    secondSide = b.side(of: second)
  }

  /// The higher, the better the two acts suit each other.
  var score: Int { roles.score * 10 + first.parties.count + second.parties.count }

  /// The acts of one class, or of two that exclude each other, the best fitting first.
  static func common(_ a: Claim, _ b: Claim) -> [ActPair] {
    var found: [ActPair] = []
    for first in a.statement.acts {
      for second in b.statement.acts
      where first.name == second.name || first.opposites.contains(second.name) {
        found.append(ActPair(a, first, b, second))
      }
    }
    // Equal pairs keep the order of the text.
    return found.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element)
  }

  var areAsserted: Bool { firstSide == .asserts && secondSide == .asserts }

  /// True where enough is named in both to know that they speak of one act.
  var isTold: Bool { things == .same || haveSameParties }

  private var haveSameParties: Bool {
    let straight = [
      Self.fit(first.agent, second.agent), Self.fit(first.recipient, second.recipient),
    ]
    let swapped = [
      Self.fit(first.agent, second.recipient), Self.fit(first.recipient, second.agent),
    ]
    return straight == [.same, .same]
      || (first.isSymmetric || second.isSymmetric) && swapped == [.same, .same]
  }

  // MARK: Parties

  private enum Fit {
    case same, open, unlike
  }

  private static func roles(_ a: Act, _ b: Act) -> Roles {
    let straight = roles(a.agent, b.agent, a.recipient, b.recipient)
    guard straight == .unlike || straight == .open else { return straight }
    let swapped = roles(a.agent, b.recipient, a.recipient, b.agent)
    if a.isSymmetric || b.isSymmetric { return swapped == .same ? .same : straight }
    let isFull = a.parties.count == 2 && b.parties.count == 2
    return isFull && swapped == .same ? .reversed : straight
  }

  private static func roles(_ a: Actor?, _ b: Actor?, _ c: Actor?, _ d: Actor?) -> Roles {
    let fits = [fit(a, b), fit(c, d)]
    if fits.contains(.unlike) { return .unlike }
    return fits.contains(.same) ? .same : .open
  }

  /// Two countries differ, and so do two names of which neither holds the other; a description may
  /// be anybody.
  private static func fit(_ a: Actor?, _ b: Actor?) -> Fit {
    guard let a, let b else { return .open }
    if a == b { return .same }
    guard a.kind == b.kind, a.kind != .description else { return .open }
    if a.kind == .country { return .unlike }
    return isPart(a.key, of: b.key) || isPart(b.key, of: a.key) ? .same : .unlike
  }

  /// "kirby" of "john kirby".
  private static func isPart(_ name: String, of other: String) -> Bool {
    Set(name.split(separator: " ")).isSubset(of: other.split(separator: " "))
  }

  // MARK: Things

  private static func things(_ a: [Thing], _ b: [Thing]) -> Things {
    guard !a.isEmpty, !b.isEmpty else { return .open }
    if !Set(a).isDisjoint(with: b) { return .same }
    let families = a.map(\.family)
    let others = b.map(\.family)
    let known = Set(families.compactMap(\.self))
    if !known.isDisjoint(with: others.compactMap(\.self)) || isPeople(families + others) {
      return .same
    }
    return families.contains(nil) || others.contains(nil) ? .open : .unlike
  }

  /// "people" may be miners.
  private static func isPeople(_ families: [String?]) -> Bool {
    families.allSatisfy { $0 == "person" || $0 == "anybody" }
  }
}

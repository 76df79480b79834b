/// Puts what stands beside a predicate into the roles its lexicon entry names.
///
///     Libya bought shells from Syria     recipient-theme-agent
///     subject Libya   → recipient
///     object shells   → theme
///     "from" Syria    → agent
struct RoleFilling {
  typealias Role = PredicateLexicon.Role

  private let entry: PredicateLexicon.Entry
  private var fillers: [Role: Filler] = [:]
  /// The second of two equal parties ("A met B").
  private var partner: Actor?
  private(set) var place: Actor?

  init(_ entry: PredicateLexicon.Entry) { self.entry = entry }

  var agent: Actor? { fillers[.agent]?.actor }

  var recipient: Actor? {
    if let partner { return partner }
    for role in [Role.recipient, .patient, .goal, .source] {
      if let actor = fillers[role]?.actor { return actor }
    }
    return nil
  }

  var themes: [String] {
    let things = [Role.theme, .patient].compactMap { fillers[$0]?.things }
    return things.first { !$0.isEmpty } ?? []
  }

  mutating func fillActive(_ subjects: [Filler], _ objects: [Filler]) {
    place = place ?? subjects.first?.place
    if let subject = subjects.first { set(role(0), subject) }
    if isMutual {
      partner =
        objects.first?.actor ?? subjects.first?.others.first
        ?? subjects.dropFirst().first?.actor
    } else {
      setObjects(objects)
    }
  }

  mutating func fillPassive(_ subjects: [Filler], _ objects: [Filler]) {
    place = place ?? subjects.first?.place
    if isMutual {
      fillActive(subjects, [])
    } else if entry.roles.count == 1 {
      set(role(0), subjects.first ?? Filler())
    } else {
      setObjects(Array(subjects.prefix(1) + Array(objects.prefix(1))))
    }
  }

  /// What stands behind a preposition.
  mutating func fill(
    _ preposition: String,
    _ filler: Filler,
    isPassive: Bool = false,
    ofNoun isNoun: Bool = false
  ) {
    switch preposition {
    case "by": if isPassive || isNoun { set(role(0), filler) }
    case "from": set(has(.recipient) ? .agent : .source, filler)
    case "to": set(has(.recipient) ? .recipient : .goal, filler)
    case "with": fillWith(filler)
    case "of": if isNoun { fillOf(filler) }
    case "on", "against": if has(.patient) { set(.patient, filler) }
    case "between": if isMutual { fillOf(filler) }
    case "in", "at", "near": fillPlace(filler)
    default: break
    }
  }

  mutating func fillThings(_ things: [String]) {
    if themes.isEmpty, !things.isEmpty { fillers[.theme, default: Filler()].things = things }
  }

  private var isMutual: Bool { entry.roles.prefix(2) == [.agent, .agent] }

  private func role(_ index: Int) -> Role? {
    index < entry.roles.count ? entry.roles[index] : nil
  }

  private func has(_ role: Role) -> Bool { entry.roles.contains(role) }

  /// The first that fills a role keeps it.
  private mutating func set(_ role: Role?, _ filler: Filler) {
    guard let role else { return }
    let isOpen = fillers[role].map { $0.actor == nil && $0.things.isEmpty } ?? true
    if isOpen { fillers[role] = filler }
  }

  /// A country is no cargo: "supplied Libya", "sold Libya shells" have it as the receiver.
  private mutating func setObjects(_ objects: [Filler]) {
    guard let first = objects.first else { return }
    let isReceiver =
      role(1) == .theme && role(2) == .recipient && first.actor != nil
      && (first.things.isEmpty || objects.count > 1)
    // "traded shells with Libya": goods are no receiver.
    let isGoods = role(1) == .recipient && first.actor == nil
    set(isReceiver ? .recipient : isGoods ? .theme : role(1), first)
    if isReceiver || role(1) == .recipient, let second = objects.dropFirst().first {
      set(.theme, second)
    }
  }

  private mutating func fillWith(_ filler: Filler) {
    if isMutual {
      partner = partner ?? filler.actor
    } else if entry.isSymmetric, filler.actor != nil {
      set(.recipient, filler)
    } else {
      set(.theme, filler)
    }
  }

  /// "the invasion of Ukraine", "the sale of shells", "a meeting of Iran and Syria".
  private mutating func fillOf(_ filler: Filler) {
    if isMutual {
      set(.agent, filler)
      partner = partner ?? filler.others.first
    } else if has(.patient) {
      set(.patient, filler)
    } else if has(.theme), !filler.things.isEmpty {
      set(.theme, filler)
    } else {
      set(role(0), filler)
    }
  }

  private mutating func fillPlace(_ filler: Filler) {
    if let actor = filler.actor, actor.kind == .country { place = place ?? actor }
  }
}

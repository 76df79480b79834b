/// The stack of open elements.
///
/// The standard's questions ("has an element in button scope", "the last special element") walk the
/// stack, which on a deep page takes quadratic time. Here each entry knows the order numbers of the
/// nearest landmarks at or below it, and open elements of one name are linked, so that every
/// question is a comparison of two numbers:
///
///     html body p button div        p in button scope?
///        2    4 6      8  10        p is 6, the nearest button-scope landmark of div is 8: no
///
/// Entries are linked rather than stacked, because the adoption agency takes out and puts in
/// elements far from the top.
struct OpenElements {
  struct Entry {
    var node: Link
    /// The name in small letters, as end tags have it.
    var name: Atom
    var namespace: Namespace
    var flags: ElementFlags
    /// Grows from bottom to top.
    var order: UInt32
    var below: Link
    var above = Link.none
    var lowerNamesake: Link
    var higherNamesake = Link.none
    var landmarks: Landmarks
  }

  /// Order numbers of the nearest entry with each of the first six ``ElementFlags``, and of the
  /// nearest HTML element; zero for none.
  typealias Landmarks = SIMD8<UInt32>

  enum Scope: Int {
    case standard = 2
    case button = 3
    case listItem = 4
    case table = 5
  }

  private static let specialLane = 0
  private static let itemSearchLane = 1
  private static let htmlLane = 6

  private var entries: [Entry] = []
  private var firstFree = Link.none
  private var nextOrder: UInt32 = 2
  /// The topmost HTML element of each name, and the topmost other one.
  private var heads: [Link] = []
  private var foreignHeads: [Link] = []

  private(set) var top = Link.none
  private(set) var bottom = Link.none
  private(set) var count = 0

  @inline(__always)
  subscript(link: Link) -> Entry { entries[Int(link)] }

  // MARK: Pushing and popping

  @inline(__always)
  mutating func push(_ node: Link, _ name: Atom, _ namespace: Namespace, _ flags: ElementFlags)
    -> Link
  {
    let order = nextOrder
    nextOrder &+= 2
    let below = top == .none ? Landmarks(repeating: 0) : entries[Int(top)].landmarks
    let entry = Entry(
      node: node,
      name: name,
      namespace: namespace,
      flags: flags,
      order: order,
      below: top,
      lowerNamesake: head(name, namespace),
      landmarks: Self.mark(below, flags, namespace, order)
    )
    let link = store(entry)
    if entry.lowerNamesake != .none { entries[Int(entry.lowerNamesake)].higherNamesake = link }
    if top == .none { bottom = link } else { entries[Int(top)].above = link }
    setHead(name, namespace, link)
    top = link
    count &+= 1
    return link
  }

  @inline(__always)
  private static func mark(
    _ below: Landmarks,
    _ flags: ElementFlags,
    _ namespace: Namespace,
    _ order: UInt32
  ) -> Landmarks {
    let isHTML: UInt32 = namespace == .html ? 1 << 6 : 0
    let bits = UInt32(flags.intersection(.landmarks).rawValue) | isHTML
    let lanes = Landmarks(1, 2, 4, 8, 16, 32, 64, 128)
    return below.replacing(
      with: order,
      where: (Landmarks(repeating: bits) & lanes) .!= Landmarks(repeating: 0)
    )
  }

  @inline(__always)
  private mutating func store(_ entry: Entry) -> Link {
    guard firstFree != .none else {
      entries.append(entry)
      return Link(truncatingIfNeeded: entries.count &- 1)
    }
    let link = firstFree
    firstFree = entries[Int(link)].below
    entries[Int(link)] = entry
    return link
  }

  /// - Precondition: the stack is not empty.
  @inline(__always)
  mutating func pop() -> Entry {
    let link = top
    let entry = entries[Int(link)]
    if entry.lowerNamesake != .none { entries[Int(entry.lowerNamesake)].higherNamesake = .none }
    setHead(entry.name, entry.namespace, entry.lowerNamesake)
    top = entry.below
    if top == .none { bottom = .none } else { entries[Int(top)].above = .none }
    release(link)
    return entry
  }

  @inline(__always)
  private mutating func release(_ link: Link) {
    entries[Int(link)].below = firstFree
    firstFree = link
    count &-= 1
  }

  // MARK: Changes inside the stack

  /// Takes out an entry that may be anywhere.
  mutating func remove(_ link: Link) {
    let entry = entries[Int(link)]
    if entry.above == .none {
      top = entry.below
    } else {
      entries[Int(entry.above)].below = entry.below
    }
    if entry.below == .none {
      bottom = entry.above
    } else {
      entries[Int(entry.below)].above = entry.above
    }
    if entry.lowerNamesake != .none {
      entries[Int(entry.lowerNamesake)].higherNamesake = entry.higherNamesake
    }
    if entry.higherNamesake != .none {
      entries[Int(entry.higherNamesake)].lowerNamesake = entry.lowerNamesake
    } else {
      setHead(entry.name, entry.namespace, entry.lowerNamesake)
    }
    forgetLandmark(entry)
    release(link)
  }

  /// The entries above that have the removed one as a landmark get those below it instead.
  ///
  /// Only `form` is a landmark and removed from the middle, and each entry sees that once.
  private mutating func forgetLandmark(_ removed: Entry) {
    let below = removed.below == .none ? .init(repeating: 0) : entries[Int(removed.below)].landmarks
    let order = Landmarks(repeating: removed.order)
    var link = removed.above
    while link != .none {
      let stale = entries[Int(link)].landmarks .== order
      guard any(stale) else { return }
      entries[Int(link)].landmarks.replace(with: below, where: stale)
      link = entries[Int(link)].above
    }
  }

  /// Puts an element directly above an entry; it must be no landmark.
  mutating func insert(_ node: Link, _ name: Atom, _ flags: ElementFlags, above lower: Link) -> Link
  {
    let order = entries[Int(lower)].order | 1
    let above = entries[Int(lower)].above
    let (lowerNamesake, higherNamesake) = namesakes(of: name, around: order)
    var entry = Entry(
      node: node,
      name: name,
      namespace: .html,
      flags: flags,
      order: order,
      below: lower,
      lowerNamesake: lowerNamesake,
      landmarks: Self.mark(entries[Int(lower)].landmarks, [], .html, order)
    )
    entry.above = above
    entry.higherNamesake = higherNamesake
    let link = store(entry)
    entries[Int(lower)].above = link
    if above == .none { top = link } else { entries[Int(above)].below = link }
    if lowerNamesake != .none { entries[Int(lowerNamesake)].higherNamesake = link }
    if higherNamesake == .none {
      setHead(name, .html, link)
    } else {
      entries[Int(higherNamesake)].lowerNamesake = link
    }
    count += 1
    return link
  }

  private func namesakes(of name: Atom, around order: UInt32) -> (lower: Link, higher: Link) {
    var lower = head(name, .html)
    var higher = Link.none
    while lower != .none, entries[Int(lower)].order > order {
      higher = lower
      lower = entries[Int(lower)].lowerNamesake
    }
    return (lower, higher)
  }

  /// Puts another element in the place of an entry's.
  mutating func replace(_ link: Link, with node: Link) {
    entries[Int(link)].node = node
  }

  // MARK: Questions

  /// The topmost HTML element of a name.
  @inline(__always)
  func topmost(_ name: Atom) -> Link { head(name, .html) }

  func has(_ name: Atom) -> Bool { head(name, .html) != .none }

  @inline(__always)
  func has(_ name: Atom, in scope: Scope) -> Bool {
    let link = head(name, .html)
    return link != .none && isEntry(link, in: scope)
  }

  /// True when no landmark of the scope lies above the entry.
  @inline(__always)
  func isEntry(_ link: Link, in scope: Scope) -> Bool {
    entries[Int(link)].order >= entries[Int(top)].landmarks[scope.rawValue]
  }

  func has(anyOf names: [Atom], in scope: Scope) -> Bool {
    names.contains { has($0, in: scope) }
  }

  /// The topmost HTML element of a name unless a special element lies above it.
  func topmostBeforeSpecial(_ name: Atom) -> Link {
    topmost(name, notBelow: Self.specialLane)
  }

  /// The topmost HTML element of a name unless an element that ends the search for list items
  /// lies above it.
  func topmostListItem(_ name: Atom) -> Link {
    topmost(name, notBelow: Self.itemSearchLane)
  }

  private func topmost(_ name: Atom, notBelow lane: Int) -> Link {
    let link = head(name, .html)
    guard link != .none, entries[Int(link)].order >= entries[Int(top)].landmarks[lane] else {
      return .none
    }
    return link
  }

  /// The topmost foreign element whose name is `name` unless an HTML element lies above it.
  func topmostForeign(_ name: Atom) -> Link {
    let link = head(name, .svg)
    guard link != .none, entries[Int(link)].order > entries[Int(top)].landmarks[Self.htmlLane]
    else {
      return .none
    }
    return link
  }

  @inline(__always)
  private func head(_ name: Atom, _ namespace: Namespace) -> Link {
    if namespace == .html { return name.index < heads.count ? heads[name.index] : .none }
    return name.index < foreignHeads.count ? foreignHeads[name.index] : .none
  }

  @inline(__always)
  private mutating func setHead(_ name: Atom, _ namespace: Namespace, _ link: Link) {
    if namespace == .html {
      if name.index >= heads.count { Self.grow(&heads, to: name.index) }
      heads[name.index] = link
    } else {
      if name.index >= foreignHeads.count { Self.grow(&foreignHeads, to: name.index) }
      foreignHeads[name.index] = link
    }
  }

  @inline(never)
  private static func grow(_ heads: inout [Link], to index: Int) {
    let missing = max(index + 1, Atom.initialTable, 2 * heads.count) - heads.count
    heads.append(contentsOf: repeatElement(.none, count: missing))
  }
}

extension Atom {
  /// Room for the known names and the few a document adds.
  fileprivate static var initialTable: Int { knownCount + 64 }
}

/// A view of a dependency table that answers what the rules ask: children, spans, paths.
///
/// Built once a document in linear time; every question after that takes constant time, or time in
/// the number of a token's children.
public struct DependencyTree: Sendable {
  private let table: DependencyTable
  /// The children of token `i` in text order: `children[offsets[i]..<offsets[i + 1]]`.
  private let offsets: [Int32]
  private let children: [Int32]
  /// The first and last token of each token's subtree.
  private let firsts: [Int32]
  private let lasts: [Int32]

  public init(_ table: DependencyTable) {
    self.table = table
    let (offsets, children) = Self.children(of: table)
    self.offsets = offsets
    self.children = children
    (firsts, lasts) = Self.extents(of: table)
  }

  public var count: Int { table.count }

  public func head(of token: Int) -> Int? { table.head(of: token) }

  public func relation(of token: Int) -> DependencyRelation { table.relations[token] }

  /// The tokens that depend on a token, in text order.
  public func children(of token: Int) -> some Sequence<Int> {
    children[Int(offsets[token])..<Int(offsets[token + 1])].lazy.map(Int.init)
  }

  /// The first child with one of the relations, in text order.
  public func child(of token: Int, _ relations: DependencyRelation...) -> Int? {
    children(of: token).first { relations.contains(relation(of: $0)) }
  }

  /// The smallest run of tokens that holds a token and all that depends on it.
  ///
  /// In a non-projective tree the run may hold tokens of other subtrees as well.
  public func span(of token: Int) -> Range<Int> {
    Int(firsts[token])..<Int(lasts[token]) + 1
  }

  /// True where `ancestor` is on the path from `token` to the root, or is the token itself.
  public func isInside(_ token: Int, _ ancestor: Int) -> Bool {
    var place: Int? = token
    while let current = place {
      if current == ancestor { return true }
      place = head(of: current)
    }
    return false
  }

  /// The word of a run that most of the others depend on: of those whose head lies outside the
  /// run, the one with the widest subtree, the first among equals.
  public func root(of run: Range<Int>, where isFit: (Int) -> Bool = { _ in true }) -> Int? {
    var best: Int?
    for token in run where isFit(token) && !(head(of: token).map(run.contains) ?? false) {
      if span(of: token).count > best.map({ span(of: $0).count }) ?? 0 { best = token }
    }
    return best
  }

  // MARK: Building

  private static func children(of table: DependencyTable) -> ([Int32], [Int32]) {
    var offsets = [Int32](repeating: 0, count: table.count + 1)
    for head in table.heads { if let head { offsets[Int(head) + 1] += 1 } }
    for token in 0..<table.count { offsets[token + 1] += offsets[token] }
    var next = offsets
    var children = [Int32](repeating: 0, count: Int(offsets[table.count]))
    for (token, head) in table.heads.enumerated() {
      guard let head else { continue }
      children[Int(next[Int(head)])] = Int32(token)
      next[Int(head)] += 1
    }
    return (offsets, children)
  }

  /// Every token widens the extents on its path to the root, as long as they still grow.
  private static func extents(of table: DependencyTable) -> ([Int32], [Int32]) {
    var firsts = (0..<Int32(table.count)).map(\.self)
    var lasts = firsts
    for token in 0..<Int32(table.count) {
      var place = table.heads[Int(token)]
      while let head = place, token < firsts[Int(head)] || token > lasts[Int(head)] {
        firsts[Int(head)] = min(firsts[Int(head)], token)
        lasts[Int(head)] = max(lasts[Int(head)], token)
        place = table.heads[Int(head)]
      }
    }
    return (firsts, lasts)
  }
}

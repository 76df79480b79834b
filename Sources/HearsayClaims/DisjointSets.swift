/// Items that are joined pair by pair into groups (union–find with path halving).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ a: Int, _ b: Int) {
    let first = root(a)
    let second = root(b)
    parents[max(first, second)] = min(first, second)
  }

  /// The groups in the order of their first items, each in ascending order.
  mutating func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for item in parents.indices { members[root(item), default: []].append(item) }
    return members.keys.sorted().compactMap { members[$0] }
  }

  private mutating func root(_ item: Int) -> Int {
    var item = item
    while parents[item] != item {
      parents[item] = parents[parents[item]]
      item = parents[item]
    }
    return item
  }
}

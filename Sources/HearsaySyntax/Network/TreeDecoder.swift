import HearsayModels

/// Finds the tree with the highest sum of scores over a sentence, by Chu, Liu and Edmonds.
///
/// Most often the best head of each word makes a tree already. If not, the root is the word that
/// loses least by it, and then each cycle is taken as one word until there is none.
struct TreeDecoder {
  /// The head of each word: 0 for the root, else the word's index plus 1.
  private(set) var heads: [Int] = []
  private var state: [UInt8] = []

  /// Finds the heads of the first `count` rows of a table of scores.
  mutating func decode(_ scores: Matrix, count: Int) {
    heads.removeAll(keepingCapacity: true)
    for word in 0..<count { heads.append(Self.best(scores, word, count, from: 0)) }
    let roots = heads.count { $0 == 0 }
    if roots == 1, !hasCycle() { return }
    let root = Self.bestRoot(scores, count)
    guard count > 1 else {
      heads = [0]
      return
    }
    heads[root] = 0
    for word in 0..<count where word != root {
      heads[word] = Self.best(scores, word, count, from: 1)
    }
    if hasCycle() {
      var contraction = Contraction(scores, count: count, root: root)
      heads = contraction.heads()
    }
  }

  private static func best(_ scores: Matrix, _ word: Int, _ count: Int, from first: Int) -> Int {
    var best = first == word + 1 ? first + 1 : first
    for head in first...count where head != word + 1 && scores[word, head] > scores[word, best] {
      best = head
    }
    return best
  }

  private static func bestRoot(_ scores: Matrix, _ count: Int) -> Int {
    var root = 0
    var least = Float.infinity
    for word in 0..<count where count > 1 {
      let loss = scores[word, best(scores, word, count, from: 1)] - scores[word, 0]
      if loss < least { (root, least) = (word, loss) }
    }
    return root
  }

  /// Follows the heads from each word; a word met again on the same way closes a cycle.
  private mutating func hasCycle() -> Bool {
    state.removeAll(keepingCapacity: true)
    state.append(contentsOf: repeatElement(0, count: heads.count))
    for start in heads.indices where state[start] == 0 {
      var word = start
      while state[word] == 0 {
        state[word] = 1
        guard heads[word] > 0 else { break }
        word = heads[word] - 1
      }
      if state[word] == 1, heads[word] > 0 { return true }
      word = start
      while state[word] == 1 {
        state[word] = 2
        guard heads[word] > 0 else { break }
        word = heads[word] - 1
      }
    }
    return false
  }
}

/// Edmonds' contraction of cycles over a table of scores with a given root.
///
/// A cycle lives on in the row and column of its first word. Each entry remembers which arc between
/// words it stands for. The work is quadratic in the words of the sentence for the arcs, plus what
/// is left of the table for each cycle.
private struct Contraction {
  private struct Arc {
    var score: Float
    var dependent: Int32
    var head: Int32
  }

  /// A cycle that became one word.
  private struct Cycle {
    /// Its nodes, the first of which stands for it from then on, each with its arc in the cycle.
    let arcs: [(node: Int, arc: Arc)]
    /// The words inside each node.
    let words: [[Int]]
  }

  private let count: Int
  private let root: Int
  private var arcs: [Arc] = []
  private var nodes: [Int]
  private var words: [[Int]]
  private var cycles: [Cycle] = []

  init(_ scores: Matrix, count: Int, root: Int) {
    (self.count, self.root) = (count, root)
    nodes = Array(0..<count)
    words = nodes.map { [$0] }
    arcs.reserveCapacity(count * count)
    for dependent in 0..<count {
      for head in 0..<count {
        let score = dependent == head ? -.infinity : scores[dependent, head + 1]
        arcs.append(Arc(score: score, dependent: Int32(dependent), head: Int32(head)))
      }
    }
  }

  /// The heads of the best tree, as ``TreeDecoder/heads`` has them.
  mutating func heads() -> [Int] {
    var best = nodes.map { bestArc($0) }
    while let cycle = firstCycle(best) { contract(cycle, &best) }
    var heads = [Int](repeating: 0, count: count)
    for node in nodes where node != root {
      heads[Int(best[node].dependent)] = Int(best[node].head) + 1
    }
    for cycle in cycles.reversed() { open(cycle, &heads) }
    heads[root] = 0
    return heads
  }

  private func bestArc(_ node: Int) -> Arc {
    var best = arcs[node * count + (node == nodes[0] ? nodes[min(1, nodes.count - 1)] : nodes[0])]
    for head in nodes where head != node && arcs[node * count + head].score > best.score {
      best = arcs[node * count + head]
    }
    return best
  }

  /// The node that holds a word.
  private func owners() -> [Int] {
    var owners = [Int](repeating: 0, count: count)
    for node in nodes { for word in words[node] { owners[word] = node } }
    return owners
  }

  private func firstCycle(_ best: [Arc]) -> [Int]? {
    let owners = owners()
    var seenFrom = [Int](repeating: -1, count: count)
    for start in nodes {
      var node = start
      while node != root, seenFrom[node] < 0 {
        seenFrom[node] = start
        node = owners[Int(best[node].head)]
      }
      guard node != root, seenFrom[node] == start else { continue }
      var cycle = [node]
      var next = owners[Int(best[node].head)]
      while next != node {
        cycle.append(next)
        next = owners[Int(best[next].head)]
      }
      return cycle
    }
    return nil
  }

  private mutating func contract(_ cycle: [Int], _ best: inout [Arc]) {
    cycles.append(Cycle(arcs: cycle.map { ($0, best[$0]) }, words: cycle.map { words[$0] }))
    let first = cycle[0]
    nodes.removeAll { cycle.dropFirst().contains($0) }
    for node in nodes where node != first {
      enter(cycle, from: node, best)
      leave(cycle, to: node)
    }
    for node in cycle.dropFirst() { words[first] += words[node] }
    best[first] = bestArc(first)
  }

  /// The best arc from a node into the cycle, by what it gains over the arc that it replaces.
  private mutating func enter(_ cycle: [Int], from node: Int, _ best: [Arc]) {
    var entry = arcs[cycle[0] * count + node]
    entry.score = -.infinity
    for member in cycle {
      let arc = arcs[member * count + node]
      let gain = arc.score - best[member].score
      if gain > entry.score { entry = Arc(score: gain, dependent: arc.dependent, head: arc.head) }
    }
    arcs[cycle[0] * count + node] = entry
  }

  private mutating func leave(_ cycle: [Int], to node: Int) {
    var exit = arcs[node * count + cycle[0]]
    for member in cycle where arcs[node * count + member].score > exit.score {
      exit = arcs[node * count + member]
    }
    arcs[node * count + cycle[0]] = exit
  }

  /// Gives each node of a cycle its arc, but the one that the arc from outside goes into.
  private func open(_ cycle: Cycle, _ heads: inout [Int]) {
    let inside = Set(cycle.words.joined())
    let entered = cycle.words.firstIndex { words in
      words.contains { heads[$0] > 0 && !inside.contains(heads[$0] - 1) }
    }
    for (index, member) in cycle.arcs.enumerated() where index != entered {
      heads[Int(member.arc.dependent)] = Int(member.arc.head) + 1
    }
  }
}

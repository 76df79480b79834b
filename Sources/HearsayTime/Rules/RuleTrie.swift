/// All paths of all rules in one tree: a node is reached by a sequence of symbols and may accept.
///
/// Built with nested dictionaries, then frozen: the edges of a node are a run of one array, sorted
/// by symbol, and found by binary search.
struct RuleTrie: Sendable {
  /// A rule that ends at a node, and where in the sequence its captures are.
  struct Acceptance: Sendable {
    let rule: Int
    let captures: [(name: String, place: Int, wordClass: WordClass)]
  }

  private var edgeStart: [Int] = []
  private var edgeSymbols: [Int32] = []
  private var edgeTargets: [Int32] = []
  private var acceptances: [[Acceptance]] = []

  static let root = 0

  init(_ paths: [(rule: Int, path: Pattern.Path)]) {
    var links: [[Int: Int]] = [[:]]
    acceptances = [[]]
    for (rule, path) in paths {
      var node = Self.root
      for symbol in path.symbols {
        if let next = links[node][symbol.code] {
          node = next
        } else {
          links[node][symbol.code] = links.count
          node = links.count
          links.append([:])
          acceptances.append([])
        }
      }
      acceptances[node].append(Self.acceptance(rule, path))
    }
    freeze(links)
  }

  private static func acceptance(_ rule: Int, _ path: Pattern.Path) -> Acceptance {
    let captures = path.captures.compactMap { name, place -> (String, Int, WordClass)? in
      guard case .category(let wordClass) = path.symbols[place] else { return nil }
      return (name, place, wordClass)
    }
    return Acceptance(rule: rule, captures: captures)
  }

  private mutating func freeze(_ links: [[Int: Int]]) {
    for node in links {
      edgeStart.append(edgeSymbols.count)
      for (symbol, target) in node.sorted(by: { $0.key < $1.key }) {
        edgeSymbols.append(Int32(symbol))
        edgeTargets.append(Int32(target))
      }
    }
    edgeStart.append(edgeSymbols.count)
  }

  func child(of node: Int, by symbol: Int) -> Int? {
    var low = edgeStart[node]
    let end = edgeStart[node + 1]
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if edgeSymbols[middle] < symbol { low = middle + 1 } else { high = middle }
    }
    return low < end && edgeSymbols[low] == symbol ? Int(edgeTargets[low]) : nil
  }

  /// The rules that end here, in the order of the file.
  func accepted(at node: Int) -> [Acceptance] { acceptances[node] }
}

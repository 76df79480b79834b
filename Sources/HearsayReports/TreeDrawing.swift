import HearsayDocument

/// The tree of a sentence, a word a line, each below its head.
///
///     denied
///     ├─ Kim
///     ├─ report
///     │  └─ the
///     └─ .
struct TreeDrawing {
  struct Line {
    let token: Int
    /// What stands before the word.
    let branch: String
  }

  /// Deeper words are drawn at this depth.
  private static let deepest = 16

  private(set) var lines: [Line] = []

  /// - Precondition: the table has the sentence's tokens.
  init(of sentence: Range<Int>, _ trees: DependencyTable) {
    var children = [[Int]](repeating: [], count: sentence.count)
    var pending: [Node] = []
    for token in sentence {
      if let head = trees.head(of: token) {
        children[head - sentence.lowerBound].append(token)
      } else {
        pending.append(Node(token: token, branch: "", below: "", depth: 0))
      }
    }
    while let node = pending.popLast() {
      lines.append(Line(token: node.token, branch: node.branch))
      let below = children[node.token - sentence.lowerBound]
      for child in below.reversed() {
        pending.append(node.child(child, isLast: child == below.last))
      }
    }
  }

  private struct Node {
    let token: Int
    let branch: String
    /// What stands before the words under this one.
    let below: String
    let depth: Int

    func child(_ token: Int, isLast: Bool) -> Node {
      let isDeepest = depth >= TreeDrawing.deepest
      return Node(
        token: token,
        branch: below + (isLast ? "└─ " : "├─ "),
        below: isDeepest ? below : below + (isLast ? "   " : "│  "),
        depth: depth + 1
      )
    }
  }
}

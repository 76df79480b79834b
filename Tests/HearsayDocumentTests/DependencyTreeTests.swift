import HearsayDocument
import Testing

@Suite struct DependencyTreeTests {
  /// "She said it rained ." with "said" as its root.
  private let tree: DependencyTree = {
    var table = DependencyTable()
    table.append(head: 1, .nsubj)
    table.append(head: nil, .root)
    table.append(head: 3, .expl)
    table.append(head: 1, .ccomp)
    table.append(head: 1, .punct)
    return DependencyTree(table)
  }()

  @Test func childrenComeInTextOrder() {
    #expect(Array(tree.children(of: 1)) == [0, 3, 4])
    #expect(Array(tree.children(of: 0)).isEmpty)
    #expect(tree.child(of: 1, .ccomp, .xcomp) == 3)
    #expect(tree.child(of: 3, .nsubj) == nil)
  }

  @Test func spansHoldAllThatDepends() {
    #expect(tree.span(of: 1) == 0..<5)
    #expect(tree.span(of: 3) == 2..<4)
    #expect(tree.span(of: 4) == 4..<5)
  }

  @Test func pathsLeadToTheRoot() {
    #expect(tree.isInside(2, 1))
    #expect(tree.isInside(3, 3))
    #expect(!tree.isInside(0, 3))
    #expect(tree.head(of: 2) == 3)
    #expect(tree.relation(of: 2) == .expl)
  }

  @Test func anEmptyTextHasAnEmptyTree() {
    #expect(DependencyTree(DependencyTable()).count == 0)
  }
}

import HearsayDocument
import Testing

@testable import HearsayReports

struct TreeDrawingTests {
  private func drawn(_ heads: [Int?]) -> [String] {
    var trees = DependencyTable()
    for head in heads { trees.append(head: head, head == nil ? .root : .dep) }
    return TreeDrawing(of: 0..<heads.count, trees).lines.map { $0.branch + String($0.token) }
  }

  @Test func drawsEachWordBelowItsHead() {
    #expect(
      drawn([1, nil, 3, 1, 1]) == ["1", "├─ 0", "├─ 3", "│  └─ 2", "└─ 4"]
    )
  }

  @Test func drawsDeepTreesInLittleSpace() {
    let lines = drawn([nil] + (0..<399).map { $0 })
    #expect(lines.count == 400)
    #expect(lines.allSatisfy { $0.count < 80 })
  }
}

import HearsayCase
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 7, 100], [0, 1, 50])
  func resultsComeInTheOrderOfTheItems(width: Int, count: Int) async throws {
    let results = await concurrentMap(Array(0..<count), width: width) { item in
      (0..<(count - item) * 100).reduce(item) { $0 ^ $1 ^ $1 }
    }
    #expect(try results.map { try $0.get() } == Array(0..<count))
  }

  @Test func progressCountsUp() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
    _ = await concurrentMap(
      Array(0..<20),
      width: 4,
      progress: { done, total in
        #expect(total == 20)
        continuation.yield(done)
      }
    ) { $0 }
    continuation.finish()
    var counts: [Int] = []
    for await done in stream { counts.append(done) }
    #expect(counts == Array(1...20))
  }

  @Test func aCancelledTaskBeginsNothing() async {
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await concurrentMap([1, 2, 3], width: 2) { $0 }
    }
    task.cancel()
    let results = await task.value
    #expect(results.count == 3)
    #expect(results.allSatisfy { (try? $0.get()) == nil })
  }
}

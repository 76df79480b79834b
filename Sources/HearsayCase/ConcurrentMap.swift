/// Told how many of how many items are done; calls do not overlap.
public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

/// Transforms items on a task group and gives the results in the order of the items, whatever order
/// they were done in.
///
/// - Parameters:
///   - width: how many items are worked on at a time; at least one is.
///   - progress: called after each item.
/// - Returns: one result an item. Items not begun when the task is cancelled fail with
///   `CancellationError`.
public func concurrentMap<Item: Sendable, Output: Sendable>(
  _ items: [Item],
  width: Int,
  progress: Progress? = nil,
  _ transform: @escaping @Sendable (Item) -> Output
) async -> [Result<Output, CancellationError>] {
  var results = [Result<Output, CancellationError>?](repeating: nil, count: items.count)
  await withTaskGroup(of: (Int, Result<Output, CancellationError>).self) { group in
    var waiting = items.enumerated().makeIterator()
    func startNext() {
      guard let (index, item) = waiting.next() else { return }
      group.addTask {
        guard !Task.isCancelled else { return (index, .failure(CancellationError())) }
        return (index, .success(transform(item)))
      }
    }
    for _ in 0..<max(1, width) { startNext() }
    var done = 0
    for await (index, result) in group {
      results[index] = result
      done += 1
      progress?(done, items.count)
      startNext()
    }
  }
  return results.compactMap(\.self)
}

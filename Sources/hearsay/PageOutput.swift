import HearsayCase

/// The results of a run over pages, written as they come.
struct PageOutput {
  let progress = ProgressLine(noun: "pages")
  private let session: Session
  private var failures: [PageFailure] = []
  private var foundNothing = true
  /// True as long as nothing was written.
  private(set) var isEmpty = true

  init(_ session: Session) {
    self.session = session
  }

  /// Writes what some pages gave.
  ///
  /// - Parameters:
  ///   - isFind: false for a result that shows nothing to be found.
  ///   - render: called with the results and whether others were written before.
  mutating func write<Value>(
    _ results: PageResults<Value>,
    isFind: (Value) -> Bool = { _ in true },
    as render: ([Value], Bool) -> String
  ) throws {
    failures += results.failures
    guard !results.values.isEmpty else { return }
    foundNothing = foundNothing && !results.values.contains(where: isFind)
    let text = render(results.values, !isEmpty)
    isEmpty = isEmpty && text.isEmpty
    progress.clear()
    try session.write(text)
  }

  /// Tells what failed and whether nothing was found.
  func finish() throws {
    try session.finish(failures, foundNothing: foundNothing)
  }
}

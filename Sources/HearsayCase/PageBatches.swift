import HearsayCapture

/// The pages of a request some at a time: many enough to keep all workers busy, few enough that a
/// folder of any size is read in bounded memory.
struct PageBatches: Sequence {
  /// Neighboring pages, with the progress of the whole run.
  struct Batch {
    let pages: [ListedCapture]
    let progress: Progress?
  }

  private let pages: [ListedCapture]
  private let progress: Progress?

  /// How many pages are held at once.
  static let size = 64

  init(_ request: PageRequest) {
    self.init(
      CaptureLister.list(paths: request.paths, filesFrom: request.filesFrom),
      progress: request.progress
    )
  }

  init(_ pages: [ListedCapture], progress: Progress?) {
    self.pages = pages
    self.progress = progress
  }

  func makeIterator() -> some IteratorProtocol<Batch> {
    stride(from: 0, to: pages.count, by: Self.size).lazy.map(batch).makeIterator()
  }

  private func batch(from start: Int) -> Batch {
    let end = Swift.min(start + Self.size, pages.count)
    return Batch(pages: Array(pages[start..<end]), progress: progress.map(after(start)))
  }

  /// The progress of a batch as that of the run.
  private func after(_ start: Int) -> (@escaping Progress) -> Progress {
    let total = pages.count
    return { progress in { done, _ in progress(start + done, total) } }
  }
}

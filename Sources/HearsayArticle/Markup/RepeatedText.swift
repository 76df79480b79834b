import HearsayHTML
import HearsayText

/// Finds text that stands twice: pages hold one copy for wide and one for narrow screens, or every
/// answer of a list a second time.
///
/// A run of blocks that repeats earlier ones in their order is a copy once it is long enough and
/// stands in another element; a refrain or a short heading may come again.
struct RepeatedText {
  private let reading: MarkupReading

  /// In words.
  private static let shortestCopy = 10
  /// A single block comes again as a refrain, or as a summary.
  private static let shortestBlock = 40
  /// But not so often.
  private static let often = 2

  init(_ reading: MarkupReading) {
    self.reading = reading
  }

  /// - Parameter blocks: what is kept as text, in page order.
  func repeats(among blocks: [Int]) -> [Int] {
    let keys = blocks.map(key)
    var firstPlace: [UInt64: Int] = [:]
    var times: [UInt64: Int] = [:]
    var found: [Int] = []
    var run: [Int] = []
    var source: Int?
    var isOften = false
    for (place, key) in keys.enumerated() {
      times[key, default: 0] += 1
      let next = source.map { $0 + 1 }
      let follows = next.map { $0 < place && keys[$0] == key } ?? false
      let match = (follows ? next : firstPlace[key]).flatMap {
        parent(of: blocks[$0]) == parent(of: blocks[place]) ? nil : $0
      }
      if !follows {
        close(&run, isOften: isOften, into: &found)
        isOften = false
      }
      if match != nil { run.append(blocks[place]) }
      if times[key, default: 0] > Self.often { isOften = true }
      source = match
      if match == nil { firstPlace[key] = place }
    }
    close(&run, isOften: isOften, into: &found)
    return found
  }

  private func close(_ run: inout [Int], isOften: Bool, into found: inout [Int]) {
    let least = run.count > 1 || isOften ? Self.shortestCopy : Self.shortestBlock
    if run.reduce(0, { $0 + reading.size($1) }) >= least {
      found.append(contentsOf: run)
    }
    run.removeAll(keepingCapacity: true)
  }

  private func parent(of block: Int) -> NodeID? {
    reading.page.dom.parent(of: reading.page.blocks[block].element)
  }

  private func key(_ block: Int) -> UInt64 {
    let words = reading.pages.words
    return reading.pages.pieces[block].words.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ words[$1].key) &* 0x100_0000_01B3
    }
  }
}

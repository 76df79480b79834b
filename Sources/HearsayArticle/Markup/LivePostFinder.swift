import HearsayHTML
import HearsayText

/// A post of a live blog among the blocks of a page.
struct PostBlocks {
  /// Up to the first block of the next post.
  let blocks: Range<Int>
  let time: LivePost.Time
}

/// Finds the posts of a live blog: children of one element, each with prose and a time of its own.
struct LivePostFinder {
  private let reading: MarkupReading
  private let dom: DOM
  private let body: Range<Int>

  /// So many posts make a live blog.
  private static let fewest = 3

  init(_ reading: MarkupReading, body: Range<Int>) {
    self.reading = reading
    dom = reading.page.dom
    self.body = body
  }

  /// In page order; empty where the page is no live blog.
  func posts() -> [PostBlocks] {
    let times = reading.page.sources.times.prefix(Limits.times).filter(mayBeOfPost)
    guard times.count >= Self.fewest else { return [] }
    let found = bestParent(times).compactMap(post)
    return found.count >= Self.fewest ? upToNext(found) : []
  }

  private func mayBeOfPost(_ node: NodeID) -> Bool {
    guard dom.attribute(.datetime, of: node) != nil else { return false }
    let block = reading.firstBlock(from: node)
    return block < body.upperBound && !reading.isDropped(block)
  }

  private struct TimedChild {
    let child: NodeID
    let time: NodeID
  }

  /// The children with times of the element that has most of them, the first time of each.
  private func bestParent(_ times: [NodeID]) -> [TimedChild] {
    var children: [NodeID: [TimedChild]] = [:]
    for time in times {
      var child = time
      for _ in 0..<Limits.zoneDepth {
        guard let parent = dom.parent(of: child) else { break }
        if children[parent]?.last?.child != child {
          children[parent, default: []].append(TimedChild(child: child, time: time))
        }
        child = parent
      }
    }
    let best = children.max { one, two in
      (one.value.count, two.key.rawValue) < (two.value.count, one.key.rawValue)
    }
    return best?.value ?? []
  }

  private func post(_ timed: TimedChild) -> PostBlocks? {
    let start = reading.firstBlock(from: timed.child)
    let end = reading.firstBlock(from: dom.subtreeEnd(of: timed.child))
    guard (start..<end).clamped(to: body).contains(where: { reading.isProse[$0] }),
      let attribute = dom.attribute(.datetime, of: timed.time)
    else { return nil }
    let written = dom.bytes(of: attribute).prefix(Limits.writtenDate)
    let range = dom.startTag(of: timed.time)
    return PostBlocks(
      blocks: start..<end,
      time: LivePost.Time(written: String(decoding: written, as: UTF8.self), range: range)
    )
  }

  private func upToNext(_ posts: [PostBlocks]) -> [PostBlocks] {
    posts.indices.map { index in
      let next = index + 1 < posts.count ? posts[index + 1].blocks.lowerBound : nil
      let end = next ?? posts[index].blocks.upperBound
      return PostBlocks(blocks: posts[index].blocks.lowerBound..<end, time: posts[index].time)
    }
  }
}

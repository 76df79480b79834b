import HearsayText

/// A stretch of an article's text: one post of a live blog, or what stands between two posts.
struct ArticleSection {
  /// When a post was written, as the page gives it.
  let written: String?
  private(set) var groups: [ArticleGroup] = []

  init(written: String?) {
    self.written = written
  }

  fileprivate mutating func append(_ kind: Block.Kind, _ text: String) {
    if groups.last?.kind == kind, kind.standsInGroups {
      groups[groups.count - 1].texts.append(text)
    } else {
      groups.append(ArticleGroup(kind: kind, texts: [text]))
    }
  }
}

/// Neighboring blocks that are shown as one: the items of a list, the paragraphs of a quotation.
///
/// Any other block is a group of its own.
struct ArticleGroup {
  let kind: Block.Kind
  /// At least one, made safe to print.
  fileprivate(set) var texts: [String]
}

extension ArticleReport {
  /// The text by posts and groups of blocks, without those that hold nothing to be seen.
  var sections: [ArticleSection] {
    let utf8 = Array(text.utf8)
    var sections: [ArticleSection] = []
    var open: Int?
    var next = 0
    for block in blocks {
      while next < posts.count, posts[next].range.end <= block.range.start { next += 1 }
      let post = next < posts.count && posts[next].range.contains(block.range) ? next : nil
      if sections.isEmpty || post != open {
        sections.append(ArticleSection(written: post.map { posts[$0].written }))
      }
      open = post
      let words = neutral(utf8.string(block.range))
      if !words.isEmpty { sections[sections.count - 1].append(block.kind, words) }
    }
    return sections.filter { !$0.groups.isEmpty }
  }
}

extension Block.Kind {
  fileprivate var standsInGroups: Bool {
    switch self {
    case .listItem, .quotation: true
    case .paragraph, .heading, .caption, .headline: false
    }
  }
}

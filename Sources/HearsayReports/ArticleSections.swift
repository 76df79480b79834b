import HearsayText

/// A stretch of an article's text: one post of a live blog, or what stands between two posts.
struct ArticleSection {
  /// When a post was written, as the page gives it.
  let written: String?
  private(set) var groups: [ArticleGroup] = []

  init(written: String?) {
    self.written = written
  }

  /// - Parameter text: made safe to print.
  fileprivate mutating func append(_ kind: Block.Kind, _ text: String) {
    if let last = groups.indices.last, groups[last].takes(kind) {
      groups[last].append(kind, text)
    } else {
      groups.append(ArticleGroup(kind, text))
    }
  }
}

/// Neighboring blocks that are shown as one: the items of a list, the paragraphs of a quotation,
/// the rows of a table.
///
/// Any other block is a group of its own.
struct ArticleGroup {
  /// For a table `tableRow`.
  let kind: Block.Kind
  /// At least one, made safe to print; cells of a row are parted by tabs.
  private(set) var texts: [String] = []
  /// How many of the texts are column names.
  private(set) var headers = 0

  fileprivate init(_ kind: Block.Kind, _ text: String) {
    self.kind = kind == .tableHeader ? .tableRow : kind
    append(kind, text)
  }

  fileprivate mutating func append(_ kind: Block.Kind, _ text: String) {
    texts.append(text)
    if kind == .tableHeader { headers += 1 }
  }

  fileprivate func takes(_ next: Block.Kind) -> Bool {
    switch next {
    case .listItem, .quotation, .tableRow: kind == next
    // Behind other rows column names begin a new table.
    case .tableHeader: kind == .tableRow && headers == texts.count
    case .paragraph, .heading, .caption, .headline: false
    }
  }

  /// The cells of a table, row by row, as many in each.
  var rows: [[String]] {
    let rows = texts.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let columns = rows.map(\.count).max() ?? 0
    return rows.map { row in
      row.map(String.init) + [String](repeating: "", count: columns - row.count)
    }
  }
}

extension ArticleReport {
  /// The text by posts and groups of blocks, without those that hold nothing to be seen.
  var sections: [ArticleSection] {
    let utf8 = Array(text.utf8)
    var sections: [ArticleSection] = []
    var open: Int?
    var post = 0
    var caption = 0
    for (index, block) in blocks.enumerated() {
      while post < posts.count, posts[post].range.end <= block.range.start { post += 1 }
      let holder = post < posts.count && posts[post].range.contains(block.range) ? post : nil
      if sections.isEmpty || holder != open {
        sections.append(ArticleSection(written: holder.map { posts[$0].written }))
      }
      open = holder
      addCaptions(from: &caption, before: index, to: &sections)
      let words = Self.neutral(block.kind, utf8.string(block.range))
      if !words.isEmpty { sections[sections.count - 1].append(block.kind, words) }
    }
    addCaptions(from: &caption, before: .max, to: &sections)
    return sections.filter { !$0.groups.isEmpty }
  }

  private func addCaptions(
    from next: inout Int,
    before block: Int,
    to sections: inout [ArticleSection]
  ) {
    while next < captions.count, captions[next].block <= block {
      if sections.isEmpty { sections.append(ArticleSection(written: nil)) }
      sections[sections.count - 1].append(.caption, HearsayReports.neutral(captions[next].text))
      next += 1
    }
  }

  /// Of a row each cell by itself.
  private static func neutral(_ kind: Block.Kind, _ text: String) -> String {
    guard kind == .tableRow || kind == .tableHeader else { return HearsayReports.neutral(text) }
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
    return cells.map { HearsayReports.neutral(String($0)) }.joined(separator: "\t")
  }
}

import HearsayText

extension ArticlesReport {
  public func markdown() -> String {
    let divider = "\n---\n\n"
    return (continues && !articles.isEmpty ? divider : "")
      + articles.map(\.markdown).joined(separator: divider)
  }
}

extension ArticleReport {
  fileprivate var markdown: String {
    var page = MarkdownPage()
    page.heading(1, heading)
    page.paragraph(MarkdownPage.escaped(byline))
    page.item("Capture: " + MarkdownPage.code(neutral(id)))
    if let url { page.item("Address: " + MarkdownPage.escaped(neutral(url))) }
    page.item("SHA-256: " + MarkdownPage.code(neutral(sha256)))
    page.blank()
    for section in sections { page.write(section) }
    for note in FindingSummary(findings).sentences { page.item(MarkdownPage.escaped(note)) }
    return page.text
  }
}

extension MarkdownPage {
  fileprivate mutating func write(_ section: ArticleSection) {
    if let written = section.written { paragraph("**" + Self.escaped(neutral(written)) + "**") }
    for group in section.groups { write(group) }
  }

  private mutating func write(_ group: ArticleGroup) {
    switch group.kind {
    case .paragraph: for text in group.texts { paragraph(Self.escaped(text)) }
    case .heading, .headline: for text in group.texts { heading(2, text) }
    case .caption: for text in group.texts { paragraph("*" + Self.escaped(text) + "*") }
    case .quotation: quotation(group.texts.map(Self.escaped))
    case .tableRow, .tableHeader: write(table: group)
    case .listItem:
      for text in group.texts { item(Self.escaped(text)) }
      blank()
    }
  }

  /// A table has one row of column names, which may be empty.
  private mutating func write(table: ArticleGroup) {
    let rows = table.rows.map { $0.map(Self.escaped) }
    let names = table.headers > 0 ? rows[0] : rows[0].map { _ in "" }
    self.table(names, Array(rows.dropFirst(min(1, table.headers))))
  }
}

import HearsayText

extension ArticlesReport {
  /// The heading, then the blocks, wrapped at `width` characters.
  public func text(width: Int = 80, style: Style = .plain) -> String {
    var paper = Paper(width: width, style: style)
    for (index, article) in articles.enumerated() {
      if continues || index > 0 { paper.divide() }
      paper.write(article)
    }
    return paper.text
  }
}

extension Paper {
  private static let indent = 2

  fileprivate mutating func write(_ article: ArticleReport) {
    paragraph([Run(article.heading, .heading)])
    paragraph([Run(article.byline)])
    if let url = article.url { paragraph([Run(neutral(url), .faint)]) }
    paragraph([Run(neutral(article.id), .faint)])
    for section in article.sections { write(section) }
    for note in FindingSummary(article.findings).sentences {
      blank()
      paragraph([Run(note, .faint)])
    }
  }

  private mutating func write(_ section: ArticleSection) {
    if let written = section.written {
      blank()
      paragraph([Run(neutral(written), .faint)])
    }
    for group in section.groups {
      blank()
      write(group)
    }
  }

  private mutating func write(_ group: ArticleGroup) {
    switch group.kind {
    case .paragraph: writeEach(of: group)
    case .heading, .headline: writeEach(of: group, .strong)
    case .caption: writeEach(of: group, .faint)
    case .listItem: writeEach(of: group, label: "-")
    case .quotation: writeQuotation(group.texts)
    case .tableRow, .tableHeader: writeTable(group)
    }
  }

  private mutating func writeEach(
    of group: ArticleGroup,
    _ ink: Ink = .normal,
    label: String? = nil
  ) {
    for text in group.texts {
      let hanging = label == nil ? 0 : Self.indent
      paragraph([Run(text, ink)], hanging: hanging, label: label.map { Run($0) })
    }
  }

  /// A row a line, its cells between bars.
  private mutating func writeTable(_ table: ArticleGroup) {
    for (index, row) in table.rows.enumerated() {
      let ink: Ink = index < table.headers ? .strong : .normal
      paragraph([Run(row.joined(separator: " | "), ink)], hanging: Self.indent)
    }
  }

  private mutating func writeQuotation(_ texts: [String]) {
    for (index, text) in texts.enumerated() {
      if index > 0 { blank() }
      paragraph([Run(text)], indent: Self.indent)
    }
  }
}

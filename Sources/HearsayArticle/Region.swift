import HearsayText

/// A stretch of a raw page that is not prose.
struct Region: Hashable {
  enum Kind: Hashable {
    case styleSheet
    case script
    case structuredData
    /// A tag that stands inside a line: the words around it belong to one line.
    case inlineTag
    /// A tag or comment that ends a line.
    case blockTag
  }

  var kind: Kind
  var range: Range<Int>

  /// Code: what may go on, glued, before and behind a stretch that was recognized.
  var isCode: Bool {
    switch kind {
    case .styleSheet, .script, .structuredData: true
    case .inlineTag, .blockTag: false
    }
  }

  var breaksLine: Bool { kind != .inlineTag }

  var finding: (kind: Finding.Kind, detail: String) {
    switch kind {
    case .styleSheet: (.styleSheet, "a style sheet")
    case .script: (.script, "a script or its remains")
    case .structuredData: (.structuredData, "data for machines (JSON)")
    case .inlineTag, .blockTag: (.markup, "tags and comments of the page's markup")
    }
  }
}

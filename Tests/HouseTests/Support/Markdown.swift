/// As much of Markdown as the tests of the documents read: headings, tables, fenced blocks, links.
struct Markdown {
  /// A fenced block: what stands behind the opening fence, and the lines between the fences.
  struct Fence {
    let info: String
    /// As indices of the document's lines.
    let lines: Range<Int>
  }

  let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private init(lines: ArraySlice<String>) {
    self.lines = Array(lines)
  }

  /// What stands under a heading, up to the next of the same or a higher level.
  func section(_ heading: String) -> Markdown? {
    guard let start = lines.firstIndex(of: heading) else { return nil }
    let level = Self.level(of: heading)
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { (1...level).contains(Self.level(of: $0)) } ?? lines.count
    return Markdown(lines: rest[..<end])
  }

  private static func level(of line: String) -> Int {
    let marks = line.prefix { $0 == "#" }.count
    return line.dropFirst(marks).first == " " ? marks : 0
  }

  /// The cells of the first table, row by row, without its heading.
  var firstTable: [[String]] {
    let rows = lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return rows.dropFirst(2).map { row in
      row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0).trimmed }
    }
  }

  var fences: [Fence] {
    var fences: [Fence] = []
    var open: (info: String, start: Int)?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let (info, start) = open {
        fences.append(Fence(info: info, lines: start..<index))
        open = nil
      } else {
        open = (String(line.dropFirst(3)), index + 1)
      }
    }
    return fences
  }

  /// The targets of links to other files of the checkout, without what follows a `#`.
  var linkedFiles: [String] {
    let targets = lines.joined(separator: "\n").matches(of: /\]\(([^)#\s]+)[^)]*\)/)
    return targets.map { String($0.1) }.filter { !$0.contains("://") }
  }
}

extension String {
  var trimmed: String {
    let content = drop(while: \.isWhitespace)
    return String(content.reversed().drop(while: \.isWhitespace).reversed())
  }
}

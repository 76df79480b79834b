public import HearsayDocument

/// Puts together a text of sentences, one a line, with the names of each.
struct NameTextBuilder {
  private var text: [UInt8] = []
  private var sentences: [Range<Int>] = []
  private var spans: [NameText.Span] = []

  /// Adds a sentence given as words with a label each; words are found in `line` in order, or else
  /// joined by spaces.
  mutating func add(_ words: [String], _ labels: [NameLabel], line: String?) {
    guard !words.isEmpty else { return }
    if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
    let start = text.count
    let plain = words.joined(separator: " ")
    let ranges = line.flatMap { Self.places(of: words, in: Array($0.utf8)) }
    let bytes = ranges == nil ? Array(plain.utf8) : line.map { Array($0.utf8) } ?? []
    let found = ranges ?? Self.places(of: words, in: bytes) ?? []
    text += bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    sentences.append(start..<text.count)
    addSpans(found, labels, start)
  }

  func finished(_ id: String) -> NameText {
    NameText(id: id, text: text, sentences: sentences, spans: spans)
  }

  var isEmpty: Bool { sentences.isEmpty }

  private mutating func addSpans(_ ranges: [Range<Int>], _ labels: [NameLabel], _ start: Int) {
    var open: (range: Range<Int>, label: EntityLabel?)?
    for (range, label) in zip(ranges, labels) {
      let place = (range.lowerBound + start)..<(range.upperBound + start)
      switch label {
      case .outside:
        close(&open)
      case .name(let kind, let begins):
        if !begins, let current = open, current.label == kind {
          open = (current.range.lowerBound..<place.upperBound, kind)
        } else {
          close(&open)
          open = (place, kind)
        }
      }
    }
    close(&open)
  }

  private mutating func close(_ open: inout (range: Range<Int>, label: EntityLabel?)?) {
    if let span = open { spans.append(NameText.Span(span.range, span.label)) }
    open = nil
  }

  /// Where the words stand in a line, which may differ from them in white space only.
  private static func places(of words: [String], in line: [UInt8]) -> [Range<Int>]? {
    var places: [Range<Int>] = []
    var position = 0
    for word in words {
      let bytes = Array(word.utf8)
      while position < line.count, line[position] == UInt8(ascii: " ") { position += 1 }
      guard line[position...].starts(with: bytes) else { return nil }
      places.append(position..<(position + bytes.count))
      position += bytes.count
    }
    return places
  }
}

/// What a set says of one word.
public enum NameLabel {
  case outside
  /// A name, or with a nil label what may be one.
  case name(EntityLabel?, begins: Bool)
}

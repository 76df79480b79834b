import HearsayDocument

/// Reads the names of a treebank in which all mentions are marked (`Entity=` of GUM), proper or
/// not.
///
/// A mention whose head is a proper noun holds a name: the proper nouns around the head, with the
/// small words between. Proper nouns outside of such mentions may be names or not.
package struct MentionFile {
  private struct Word {
    let form: String
    let isProper: Bool
    let head: Int
  }

  private struct Mention {
    let tokens: Range<Int>
    let kind: Substring
  }

  private static let labels: [Substring: EntityLabel] = [
    "person": .person, "organization": .organization, "place": .location,
    "event": .miscellaneous, "object": .miscellaneous, "abstract": .miscellaneous,
  ]
  private static let links: Set<String> = ["of", "the", "&", "-", "for", "de", "van", "von", "al"]

  private var words: [Word] = []
  private var mentions: [Mention] = []
  /// Where the open mentions began.
  private var open: [Substring: [(start: Int, kind: Substring)]] = [:]
  private var line: String?
  private var builder = NameTextBuilder()
  private var texts: [NameText] = []

  package static func corpus(_ file: String, name: String) -> NameCorpus {
    var reader = MentionFile()
    for line in file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.read(line)
    }
    reader.endText()
    return NameCorpus(name: name, texts: reader.texts, marksMiscellaneous: false)
  }

  private mutating func read(_ line: Substring) {
    if line.hasPrefix("# newdoc") {
      endText()
    } else if line.hasPrefix("# text = ") {
      self.line = String(line.dropFirst(9))
    } else if line.isEmpty {
      endSentence()
    } else {
      readWord(line.split(separator: "\t", omittingEmptySubsequences: false))
    }
  }

  private mutating func readWord(_ cells: [Substring]) {
    guard cells.count == 10, cells[0].allSatisfy(\.isNumber), let head = Int(cells[6]) else {
      return
    }
    words.append(Word(form: String(cells[1]), isProper: cells[3] == "PROPN", head: head - 1))
    for part in cells[9].split(separator: "|") where part.hasPrefix("Entity=") {
      readBrackets(part.dropFirst("Entity=".count))
    }
  }

  /// `(4-abstract-new-…(5-object-…)`: mentions that begin and end at the last word.
  private mutating func readBrackets(_ value: Substring) {
    var rest = value
    while let first = rest.first {
      if first == "(" {
        let body = rest.dropFirst().prefix { $0 != "(" && $0 != ")" }
        let parts = body.split(separator: "-", maxSplits: 2)
        rest = rest[body.endIndex...]
        guard parts.count > 1 else { continue }
        if rest.first == ")" {
          mentions.append(Mention(tokens: (words.count - 1)..<words.count, kind: parts[1]))
          rest = rest.dropFirst()
        } else {
          open[parts[0], default: []].append((words.count - 1, parts[1]))
        }
      } else {
        let id = rest.prefix { $0 != ")" }
        if let begun = open[id]?.popLast(), begun.start < words.count {
          mentions.append(Mention(tokens: begun.start..<words.count, kind: begun.kind))
        }
        rest = rest[id.endIndex...].dropFirst()
      }
    }
  }

  private mutating func endSentence() {
    builder.add(words.map(\.form), labels(), line: line)
    words = []
    mentions = []
    open = [:]
    line = nil
  }

  private mutating func endText() {
    endSentence()
    if !builder.isEmpty { texts.append(builder.finished("\(texts.count)")) }
    builder = NameTextBuilder()
  }

  // MARK: Names

  private func labels() -> [NameLabel] {
    var labels = words.map { $0.isProper ? NameLabel.name(nil, begins: true) : .outside }
    var isTaken = [Bool](repeating: false, count: words.count)
    for mention in mentions.sorted(by: { $0.tokens.count > $1.tokens.count }) {
      guard let run = name(of: mention), !run.contains(where: { isTaken[$0] }) else { continue }
      for token in run {
        isTaken[token] = true
        labels[token] = label(mention.kind, begins: token == run.lowerBound)
      }
    }
    return labels
  }

  private func label(_ kind: Substring, begins: Bool) -> NameLabel {
    if kind == "time" { return .outside }
    return .name(Self.labels[kind], begins: begins)
  }

  private func name(of mention: Mention) -> Range<Int>? {
    guard let head = mention.tokens.first(where: { !mention.tokens.contains(words[$0].head) }),
      words[head].isProper
    else { return nil }
    var (start, end) = (head, head + 1)
    while start > mention.tokens.lowerBound {
      if words[start - 1].isProper {
        start -= 1
      } else if start - 2 >= mention.tokens.lowerBound, words[start - 2].isProper,
        Self.links.contains(words[start - 1].form)
      {
        start -= 2
      } else {
        break
      }
    }
    while end < mention.tokens.upperBound {
      if words[end].isProper {
        end += 1
      } else if end + 1 < mention.tokens.upperBound, words[end + 1].isProper,
        Self.links.contains(words[end].form)
      {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }
}

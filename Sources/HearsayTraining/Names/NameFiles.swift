public import HearsayDocument

/// Reads the sets marked with names: a word and its label a line, an empty line between sentences.
public enum NameFiles {
  /// Universal NER: index, word, label; names of persons, organizations and places.
  public static func universal(_ file: String, name: String) -> NameCorpus {
    var reader = Reader(labels: [
      "PER": .person, "ORG": .organization, "LOC": .location,
    ])
    for line in lines(file) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      if line.hasPrefix("# newdoc") {
        reader.endText()
      } else if line.hasPrefix("# text = ") {
        reader.line = String(line.dropFirst(9))
      } else if cells.count > 2, cells[0].allSatisfy(\.isNumber) {
        reader.add(word: String(cells[1]), label: String(cells[2]))
      } else if line.isEmpty {
        reader.endSentence()
      }
    }
    return NameCorpus(name: name, texts: reader.finished(), marksMiscellaneous: false)
  }

  /// CoNLL 2003 style: the word first, its label last.
  ///
  /// - Parameters:
  ///   - labels: what the labels of the set are here; others are no names.
  ///   - unknown: labels whose runs may hold names or not.
  public static func columns(
    _ file: String,
    name: String,
    labels: [String: EntityLabel],
    unknown: Set<String> = [],
    marksMiscellaneous: Bool
  ) -> NameCorpus {
    var reader = Reader(labels: labels, unknown: unknown)
    for line in lines(file) {
      let cells = line.split { $0 == "\t" || $0 == " " }
      if line.hasPrefix("-DOCSTART-") {
        reader.endText()
      } else if let word = cells.first, let label = cells.last, cells.count > 1 {
        reader.add(word: String(word), label: String(label))
      } else {
        reader.endSentence()
      }
    }
    return NameCorpus(
      name: name,
      texts: reader.finished(),
      marksMiscellaneous: marksMiscellaneous
    )
  }

  private static func lines(_ file: String) -> [Substring] {
    file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private struct Reader {
    let labels: [String: EntityLabel]
    var unknown: Set<String> = []
    var line: String?
    private var builder = NameTextBuilder()
    private var words: [String] = []
    private var found: [NameLabel] = []
    private var texts: [NameText] = []

    init(labels: [String: EntityLabel], unknown: Set<String> = []) {
      self.labels = labels
      self.unknown = unknown
    }

    mutating func add(word: String, label: String) {
      words.append(word)
      let kind = String(label.dropFirst(2))
      let begins = label.hasPrefix("B")
      if let label = labels[kind] {
        found.append(.name(label, begins: begins))
      } else if unknown.contains(kind) {
        found.append(.name(nil, begins: begins))
      } else {
        found.append(.outside)
      }
    }

    mutating func endSentence() {
      builder.add(words, found, line: line)
      words = []
      found = []
      line = nil
    }

    mutating func endText() {
      endSentence()
      if !builder.isEmpty { texts.append(builder.finished("\(texts.count)")) }
      builder = NameTextBuilder()
    }

    mutating func finished() -> [NameText] {
      endText()
      return texts
    }
  }
}

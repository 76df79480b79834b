import HearsayDocument

/// All names of a text in order, a longer one before those inside it.
struct NameFinder {
  static func names(in reading: Reading) -> [NameSpan] {
    let known = KnownNames(reading)
    var parser = RunParser(reading, known)
    for run in NameRuns(reading, known).runs() { parser.parse(run) }
    return NameConsistency(reading).settled(parser.names).sorted(by: precedes)
  }

  static func precedes(_ a: NameSpan, _ b: NameSpan) -> Bool {
    (a.tokens.lowerBound, -a.tokens.upperBound) < (b.tokens.lowerBound, -b.tokens.upperBound)
  }
}

/// Makes the names of one text agree: a surname seen in a full name is that person's, and equal names
/// have the label of the one with the best evidence.
struct NameConsistency {
  private let reading: Reading

  init(_ reading: Reading) {
    self.reading = reading
  }

  func settled(_ names: [NameSpan]) -> [NameSpan] {
    let labels = bestLabels(names)
    let persons = personWords(names)
    return names.map { name in
      guard name.row == nil, name.evidence < .own else { return name }
      if name.tokens.count == 1, persons.contains(reading.words[name.tokens.lowerBound]) {
        return NameSpan(name.tokens, .person, .own)
      }
      guard let best = labels[key(name)], best.evidence > name.evidence else { return name }
      return NameSpan(name.tokens, best.label, best.evidence)
    }
  }

  private func key(_ name: NameSpan) -> String {
    reading.words[name.tokens].joined(separator: " ")
  }

  private func bestLabels(_ names: [NameSpan]) -> [String: NameSpan] {
    Dictionary(names.map { (key($0), $0) }) { a, b in a.evidence >= b.evidence ? a : b }
  }

  /// First and last words of full names of persons.
  private func personWords(_ names: [NameSpan]) -> Set<String> {
    var words: Set<String> = []
    for name in names where name.label == .person && name.tokens.count > 1 {
      words.insert(reading.words[name.tokens.lowerBound])
      words.insert(reading.words[name.tokens.upperBound - 1])
    }
    return words
  }
}

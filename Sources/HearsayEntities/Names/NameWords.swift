import HearsayDocument
package import HearsayText

/// The words of a text as the features see them, with a look at the text as a whole.
struct NameWords {
  let tokens: TokenTable
  let sentences: SentenceTable
  private(set) var words: [NameWord] = []
  /// A token of each distinct word in lower case.
  private(set) var samples: [Int] = []

  init(
    _ tokens: TokenTable,
    _ sentences: SentenceTable,
    _ tags: TagTable,
    of text: [UInt8],
    lexicon: EntityLexicon
  ) {
    self.tokens = tokens
    self.sentences = sentences
    words.reserveCapacity(tokens.count)
    for token in tokens.indices {
      words.append(NameWord(text, tokens.ranges[token].indices, tokens.shapes[token], lexicon))
      words[token].tag = tags.upos[token]
    }
    for run in sentences.runs where !run.isEmpty {
      markSentence(run)
      markRuns(run)
      markKnown(run, text, lexicon.gazetteer)
      markNamed(run)
    }
    numberWords()
    markEvidence()
  }

  /// Gives equal words one number.
  private mutating func numberWords() {
    var numbers: [UInt32: Int32] = [:]
    for token in words.indices {
      let new = Int32(samples.count)
      let number = numbers[words[token].lower, default: new]
      if number == new {
        numbers[words[token].lower] = new
        samples.append(token)
      }
      words[token].number = number
    }
  }

  private mutating func markSentence(_ run: Range<Int>) {
    words[run.lowerBound].isFirst = true
    var (capitals, small) = (0, 0)
    for token in run where tokens.ranges[token].count > 3 {
      if words[token].isCapital {
        capitals += 1
      } else if tokens.shapes[token] == .lower {
        small += 1
      }
    }
    let isTitleCase = capitals >= 3 && capitals > 3 * small
    for token in run { words[token].isTitleCase = isTitleCase }
  }

  // MARK: Runs of capitals

  private mutating func markRuns(_ sentence: Range<Int>) {
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard words[token].isCapital else {
        token += 1
        continue
      }
      let end = endOfRun(from: token, sentence.upperBound)
      for inside in token..<end { words[inside].run = Int32(token)..<Int32(end) }
      token = end
    }
  }

  /// Past the capitals from `start` on and the small words between two of them.
  private func endOfRun(from start: Int, _ limit: Int) -> Int {
    let limit = min(limit, start + Limits.nameLength)
    var end = start + 1
    var token = end
    while token < limit, token - end <= 2 {
      if words[token].isCapital {
        end = token + 1
      } else if !Self.links.contains(words[token].lower) {
        break
      }
      token += 1
    }
    return end
  }

  private static let links = Set(
    ["of", "the", "for", "and", "on", "de", "la", "al", "bin", "van", "von", "del", "&", "-", "–"]
      .map { NameWord(Array($0.utf8), 0..<$0.utf8.count, .lower, EntityLexicon()).lower }
  )

  // MARK: Names of the gazetteer

  private mutating func markKnown(_ run: Range<Int>, _ text: [UInt8], _ gazetteer: Gazetteer) {
    var token = run.lowerBound
    while token < run.upperBound {
      let isCapital = words[token].isCapital
      guard isCapital || tokens.ranges[token].count > 3,
        let found = gazetteer.match(
          token..<run.upperBound,
          tokens,
          of: text,
          foldingCase: !isCapital
        )
      else {
        token += 1
        continue
      }
      let code = gazetteer[found.row].featureCode + (isCapital ? 0 : 32)
      for inside in found.tokens {
        words[inside].known = code * 4 + Self.place(inside, in: found.tokens)
      }
      token = found.tokens.upperBound
    }
  }

  private static func place(_ token: Int, in run: Range<Int>) -> UInt32 {
    switch (token == run.lowerBound, token == run.upperBound - 1) {
    case (true, true): 3
    case (true, false): 0
    case (false, true): 2
    case (false, false): 1
    }
  }

  /// Capitals and known names, the words beside them, and particles before those ("van der Oda").
  private mutating func markNamed(_ run: Range<Int>) {
    for token in run where words[token].isCapital || words[token].known > 0 {
      for near in max(token - 1, run.lowerBound)...min(token + 1, run.upperBound - 1) {
        words[near].mayBeNamed = true
      }
    }
    for token in run.dropLast().reversed()
    where words[token].classes.contains(.particle) && words[token + 1].mayBeNamed {
      words[token].mayBeNamed = true
    }
  }

  // MARK: The text as a whole

  private mutating func markEvidence() {
    var evidence = [DocumentEvidence](repeating: [], count: samples.count)
    for run in sentences.runs {
      for token in run { evidence[Int(words[token].number)].formUnion(shown(token, in: run)) }
    }
    for token in words.indices where words[token].isCapital {
      words[token].evidence = evidence[Int(words[token].number)]
    }
  }

  /// What one occurrence shows of its word.
  private func shown(_ token: Int, in sentence: Range<Int>) -> DocumentEvidence {
    let word = words[token]
    if !word.isCapital { return tokens.shapes[token] == .lower ? .lowercase : [] }
    if word.isTitleCase { return [] }
    var shown: DocumentEvidence = []
    if token > sentence.lowerBound { shown.formUnion(shownBefore(words[token - 1])) }
    if token + 1 < sentence.upperBound { shown.formUnion(shownAfter(words[token + 1])) }
    return shown
  }

  private func shownBefore(_ before: NameWord) -> DocumentEvidence {
    var shown: DocumentEvidence = []
    if !before.isCapital, before.shape == 2 || before.shape == Self.lowerShape {
      shown.insert(.capitalInside)
    }
    if before.isCapital { shown.insert(.afterCapital) }
    if before.isCapital, before.classes.contains(.title) { shown.insert(.afterTitle) }
    if before.isCapital, before.classes.contains(.given) { shown.insert(.afterGiven) }
    if before.classes.contains(.locative) { shown.insert(.afterLocative) }
    if before.classes.contains(.speech) { shown.insert(.besideSpeech) }
    if Self.articles.contains(before.lower) { shown.insert(.afterArticle) }
    return shown
  }

  private func shownAfter(_ after: NameWord) -> DocumentEvidence {
    var shown: DocumentEvidence = []
    if after.isCapital { shown.insert(.beforeCapital) }
    if after.classes.contains(.speech) { shown.insert(.besideSpeech) }
    if after.isCapital, after.classes.contains(.organization) {
      shown.insert(.beforeOrganizationWord)
    }
    return shown
  }

  private static let lowerShape = NameWord(Array("ab".utf8), 0..<2, .lower, EntityLexicon()).shape
  private static let articles = Set(
    ["the", "a", "an"].map {
      NameWord(Array($0.utf8), 0..<$0.utf8.count, .lower, EntityLexicon()).lower
    }
  )
}

extension Gazetteer.Entry {
  /// A number from 1 for the kind of name, as the features have it.
  fileprivate var featureCode: UInt32 {
    1 + (UInt32(kind.rawValue) * 2 + (isAmbiguous ? 1 : 0)) * 2 + (label == .location ? 1 : 0)
  }
}

extension [UInt8] {
  /// The bytes of a range in lower case, as the vectors have their words.
  package func lowercased(_ range: Bytes<ArticleSpace>) -> [UInt8] {
    let bytes = self[range.indices]
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(\.asciiLowercased) }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }
}

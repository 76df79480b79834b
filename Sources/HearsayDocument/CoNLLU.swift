/// A treebank in the CoNLL-U format (https://universaldependencies.org/format.html).
///
/// Words of multi-word tokens are taken as words; ranges (`3-4`) and empty nodes (`5.1`) are left
/// out.
public struct Treebank: Sendable {
  public private(set) var sentences: [TreebankSentence] = []

  public init(_ sentences: [TreebankSentence]) { self.sentences = sentences }

  /// - Throws: the first line that cannot be read.
  public init(_ bytes: [UInt8]) throws(CoNLLUError) {
    var reader = CoNLLUReader()
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let sentence = try reader.take(line) { sentences.append(sentence) }
    }
    if let sentence = try reader.finish() { sentences.append(sentence) }
  }
}

/// A sentence of a treebank: its words from 0.
public struct TreebankSentence: Sendable {
  public internal(set) var words: [TreebankWord] = []
  /// True for the first sentence of a paragraph or document.
  public internal(set) var startsParagraph = false

  public init(_ words: [TreebankWord] = [], startsParagraph: Bool = false) {
    self.words = words
    self.startsParagraph = startsParagraph
  }
}

public struct TreebankWord: Hashable, Sendable {
  public let form: String
  public let lemma: String
  public let upos: UPOS
  public let xpos: XPOS
  /// The features as the format writes them, `Number=Sing|Person=3`; empty where there are none.
  public let features: String
  /// The index of the head in the sentence; nil for the root.
  public let head: Int?
  public let relation: DependencyRelation

  /// The word under another tag.
  public func tagged(_ tag: UPOS) -> Self {
    Self(
      form: form,
      lemma: lemma,
      upos: tag,
      xpos: xpos,
      features: features,
      head: head,
      relation: relation
    )
  }
}

/// A line that is not CoNLL-U as Hearsay reads it.
public struct CoNLLUError: Error, Hashable, Sendable {
  public enum Reason: String, Sendable {
    case columns, upos, xpos, head, relation, order
  }

  public let reason: Reason
  /// From 1.
  public let line: Int
}

/// Reads line by line.
private struct CoNLLUReader {
  private var sentence = TreebankSentence()
  private var line = 0

  /// The sentence that ends with this line, if one does.
  mutating func take(_ text: ArraySlice<UInt8>) throws(CoNLLUError) -> TreebankSentence? {
    line += 1
    let text = text.last == UInt8(ascii: "\r") ? text.dropLast() : text
    guard let first = text.first else { return try finish() }
    if first == UInt8(ascii: "#") {
      let comment = String(decoding: text.prefix(8), as: UTF8.self)
      if comment == "# newpar" || comment == "# newdoc" { sentence.startsParagraph = true }
    } else {
      try takeRow(text)
    }
    return nil
  }

  mutating func finish() throws(CoNLLUError) -> TreebankSentence? {
    guard !sentence.words.isEmpty else { return nil }
    defer { sentence = TreebankSentence() }
    guard sentence.words.allSatisfy({ $0.head ?? 0 < sentence.words.count }) else {
      throw failure(.head)
    }
    return sentence
  }

  private mutating func takeRow(_ text: ArraySlice<UInt8>) throws(CoNLLUError) {
    let cells = text.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard cells.count == 10 else { throw failure(.columns) }
    guard !cells[0].contains(where: { $0 == "-" || $0 == "." }) else { return }
    guard Int(cells[0]) == sentence.words.count + 1 else { throw failure(.order) }
    guard let upos = UPOS(name: cells[3]) else { throw failure(.upos) }
    guard let xpos = XPOS(rawValue: cells[4]) else { throw failure(.xpos) }
    guard let head = Int(cells[6]), head >= 0 else { throw failure(.head) }
    guard let relation = DependencyRelation(rawValue: cells[7]) else { throw failure(.relation) }
    sentence.words.append(
      TreebankWord(
        form: cells[1],
        lemma: cells[2],
        upos: upos,
        xpos: xpos,
        features: cells[5] == "_" ? "" : cells[5],
        head: head == 0 ? nil : head - 1,
        relation: relation
      )
    )
  }

  private func failure(_ reason: CoNLLUError.Reason) -> CoNLLUError {
    CoNLLUError(reason: reason, line: line)
  }
}

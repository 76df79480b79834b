import Foundation
import HearsayCase
import HearsayDocument
import HearsayReports
import HearsayText
import Testing

/// The language stages against hand-written sentences with their trees, and paragraphs with their
/// names.
@Suite struct LanguageFloorsTests {
  /// `Evaluation/language-floors.json`: accuracy of words and F1 of names, less than which is a
  /// fall.
  private struct LanguageFloors: Decodable {
    let upos: Double
    let uas: Double
    let las: Double
    let names: Double
    let slack: Double
  }

  private let floors: LanguageFloors
  private let hearsay: Hearsay

  init() throws {
    let file = Files.root.appending(path: "Evaluation/language-floors.json")
    floors = try JSONDecoder().decode(LanguageFloors.self, from: Data(contentsOf: file))
    hearsay = try Hearsay(data: Files.root.appending(path: "Data").path)
  }

  @Test func treesHoldTheirFloors() async throws {
    let sentences = try TreeSentence.read(
      Files.root.appending(path: "Evaluation/Gold/sentences.conllu")
    )
    #expect(sentences.count >= 150)
    let texts = sentences.map { PlainText(id: $0.text, text: $0.text, published: nil) }
    var right = (upos: 0, uas: 0, las: 0)
    for (sentence, annotated) in zip(sentences, await hearsay.annotate(texts, workers: 2)) {
      let found = TreeSentence(annotated.document)
      // Another division into words leaves nothing to compare: all of the sentence counts as wrong.
      guard found.words.map(\.form) == sentence.words.map(\.form) else { continue }
      for (word, gold) in zip(found.words, sentence.words) {
        right.upos += word.upos == gold.upos ? 1 : 0
        right.uas += word.head == gold.head ? 1 : 0
        right.las += word.head == gold.head && word.relation == gold.relation ? 1 : 0
      }
    }
    let words = Double(sentences.map(\.words.count).reduce(0, +))
    let shares = [right.upos, right.uas, right.las].map { Double($0) / words }
    print("Measured on sentences: UPOS, UAS, LAS \(shares)")
    for (share, floor) in zip(shares, [floors.upos, floors.uas, floors.las]) {
      #expect(share >= floor - floors.slack)
    }
  }

  @Test func namesHoldTheirFloor() async throws {
    let file = Files.root.appending(path: "Evaluation/Gold/names.jsonl")
    let paragraphs = try Files.lines(of: file, as: NamedText.self)
    let texts = paragraphs.map { PlainText(id: $0.id, text: $0.text, published: nil) }
    var (found, marked, shared) = (0, 0, 0)
    for (gold, annotated) in zip(paragraphs, await hearsay.annotate(texts, workers: 2)) {
      let line = AnnotationReport(id: gold.id, annotated.document).jsonLine()
      let system = Set(try JSONDecoder().decode(NamedText.self, from: Data(line.utf8)).entities)
      found += system.count
      marked += gold.entities.count
      shared += system.intersection(gold.entities).count
    }
    let f1 = Double(2 * shared) / Double(found + marked)
    print("Measured on names: F1 \(f1)")
    #expect(f1 >= floors.names - floors.slack)
  }
}

/// A paragraph with its names; the text is not among what the program writes.
private struct NamedText: Decodable {
  struct Name: Decodable, Hashable {
    let start: Int
    let end: Int
    let label: String
  }

  let id: String
  let text: String
  let entities: [Name]

  private enum Key: String, CodingKey { case id, text, entities }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    id = try fields.decode(String.self, forKey: .id)
    text = try fields.decodeIfPresent(String.self, forKey: .text) ?? ""
    entities = try fields.decode([Name].self, forKey: .entities)
  }
}

/// A sentence with its tree; heads count words from 1, the root's is 0.
private struct TreeSentence {
  struct Word {
    let form: String
    let upos: String
    let head: Int
    let relation: String
  }

  var text = ""
  var words: [Word] = []

  init() {}

  init(_ document: AnnotatedDocument) {
    words = document.tokens.indices.map { token in
      Word(
        form: document.text.string(document.tokens.ranges[token]),
        upos: document.tags.upos[token].name,
        head: document.dependencies.head(of: token).map { $0 + 1 } ?? 0,
        relation: document.dependencies.relations[token].rawValue
      )
    }
  }

  static func read(_ file: URL) throws -> [TreeSentence] {
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n")
      .map { $0.split(separator: "\n").reduce(into: TreeSentence()) { $0.take($1) } }
      .filter { !$0.words.isEmpty }
  }

  private mutating func take(_ line: Substring) {
    if line.hasPrefix("# text = ") { text = String(line.dropFirst(9)) }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 10, Int(columns[0]) != nil, let head = Int(columns[6]) else { return }
    words.append(Word(form: columns[1], upos: columns[3], head: head, relation: columns[7]))
  }
}

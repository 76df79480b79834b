import Foundation
import HearsayDocument
import HearsayModels
import HearsaySyntax
import HearsayText

/// Everything of the module, made from the checkout's tables.
struct Syntax: Sendable {
  let tokenizer: Tokenizer
  let splitter: SentenceSplitter
  let parser: SyntaxParser
  let chunker: NounPhraseChunker

  private static let shared = Result { try read() }

  /// The same value for all tests: the tables are read once.
  static func load() throws -> Syntax { try shared.get() }

  private static func read() throws -> Syntax {
    let lists = try WordLists(
      abbreviations: table("abbreviations"),
      wordParts: table("word-parts")
    )
    return Syntax(
      tokenizer: Tokenizer(lists),
      splitter: SentenceSplitter(lists),
      parser: try SyntaxParser(
        model: ModelFile(model("syntax"), name: "syntax"),
        vectors: WordVectors(model("word-vectors"), name: "word-vectors")
      ),
      chunker: NounPhraseChunker(lists)
    )
  }

  static func table(_ name: String) throws -> TableFile {
    let path = packageRoot + "/Data/lexicons/" + name + ".tsv"
    return try TableFile([UInt8](Data(contentsOf: URL(fileURLWithPath: path))), name: name)
  }

  static func model(_ name: String) throws -> Data {
    let path = packageRoot + "/Data/models/" + name + ".bin"
    return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
  }

  static var packageRoot: String {
    var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while url.path != "/" {
      url.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: url.path + "/Data/lexicons") { return url.path }
    }
    return "."
  }

  /// A text with a block for each line.
  static func text(_ string: String) -> (bytes: [UInt8], blocks: [Block]) {
    let bytes = Array(string.utf8)
    var blocks: [Block] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == .ascii("\n") {
      if end > start { blocks.append(Block(.paragraph, Bytes(start..<end))) }
      start = end + 1
    }
    return (bytes, blocks)
  }

  func tokens(_ string: String) -> (table: TokenTable, text: [UInt8], blocks: [Block]) {
    let (bytes, blocks) = Self.text(string)
    return (tokenizer.tokenize(bytes, blocks: blocks), bytes, blocks)
  }

  /// The tokens with a space between them.
  func tokenized(_ string: String) -> String {
    let (table, text, _) = tokens(string)
    return table.ranges.map { text.string($0) }.joined(separator: " ")
  }

  /// The text of each sentence.
  func sentences(_ string: String) -> [String] {
    let (table, text, blocks) = tokens(string)
    let sentences = splitter.split(table, of: text, blocks: blocks)
    return sentences.runs.map { text.string(table.bytes(of: $0)) }
  }

  struct Analysis {
    let text: [UInt8]
    let tokens: TokenTable
    let sentences: SentenceTable
    let tags: TagTable
    let dependencies: DependencyTable
    let phrases: PhraseTable
  }

  func analyze(_ string: String) -> Analysis {
    let (table, text, blocks) = tokens(string)
    let sentences = splitter.split(table, of: text, blocks: blocks)
    let (tags, dependencies) = parser.parse(table, in: sentences, of: text)
    let phrases = chunker.phrases(table, tags, in: sentences, of: text)
    return Analysis(
      text: text,
      tokens: table,
      sentences: sentences,
      tags: tags,
      dependencies: dependencies,
      phrases: phrases
    )
  }
}

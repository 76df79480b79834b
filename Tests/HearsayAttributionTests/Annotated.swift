import Foundation
import HearsayDocument
import HearsayModels
import HearsayPipeline
import HearsayText

/// The shipped pipeline over short texts: attribution rules read what the stages before them found.
enum Annotated {
  static let data = root.appending(path: "Data")

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let pack = Result { try DataPack(at: data.path) }
  private static let pipeline = Result { try Pipeline(pack.get()) }

  /// Every line is a paragraph.
  static func document(_ text: String) throws -> AnnotatedDocument {
    let utf8 = Array(text.utf8)
    var blocks: [Block] = []
    var start = 0
    for end in utf8.indices.filter({ utf8[$0] == .ascii("\n") }) + [utf8.count] {
      if end > start { blocks.append(Block(.paragraph, Bytes(start..<end))) }
      start = end + 1
    }
    return try pipeline.get()
      .annotate(utf8, blocks: blocks, published: CalendarDate(year: 2022, month: 11, day: 8))
  }

  /// The attributions of a text that are claims, in words.
  static func claims(_ text: String) throws -> [Worded] {
    let document = try document(text)
    return document.attributions.claims.attributions.map { Worded($0, in: document) }
  }

  /// The attributions of a text in words.
  static func attributions(_ text: String) throws -> [Worded] {
    let document = try document(text)
    return document.attributions.attributions.map { Worded($0, in: document) }
  }
}

/// An attribution in words.
struct Worded: Equatable, CustomStringConvertible {
  let source: String
  let cue: String
  let content: String
  let stance: String
  let quotation: Quotation
  let carriers: [String]

  init(_ attribution: Attribution, in document: AnnotatedDocument) {
    let words = { (run: Range<Int>) in document.text.string(document.tokens.bytes(of: run)) }
    source = attribution.source.map(words) ?? ""
    cue = attribution.cue.map(words).joined(separator: " ")
    content = attribution.content.map(words).joined(separator: " ")
    stance = attribution.stance.rawValue
    quotation = attribution.quotation
    carriers = attribution.carriers.map { words($0.tokens) }
  }

  /// The same with its whole phrases.
  init(phrasesOf attribution: Attribution, in document: AnnotatedDocument) {
    let phrases = attribution.phrases
    self.init(
      Attribution(
        source: phrases.source,
        cue: phrases.cue,
        content: phrases.content,
        stance: attribution.stance,
        quotation: attribution.quotation
      ),
      in: document
    )
  }

  var description: String { "[\(source)] {\(cue)} <\(content)> \(stance)" }
}

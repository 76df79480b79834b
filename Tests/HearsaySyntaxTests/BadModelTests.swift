import Foundation
import HearsayDocument
import HearsayModels
import TestSupport
import Testing

@testable import HearsaySyntax

/// Whatever the bytes of a model, reading it throws an error of the data pack or gives a parser
/// that parses somehow.
struct BadModelTests {
  private func tryOut(_ model: Data) throws {
    let vectors = try WordVectors(Syntax.model("word-vectors"), name: "vectors")
    let parser: SyntaxParser
    do throws(DataPackError) {
      parser = try SyntaxParser(model: ModelFile(model, name: "model"), vectors: vectors)
    } catch {
      return
    }
    let syntax = try Syntax.load()
    let (tokens, text, blocks) = syntax.tokens("He denied on Monday that 300 of them had left.")
    let sentences = syntax.splitter.split(tokens, of: text, blocks: blocks)
    let (tags, trees) = parser.parse(tokens, in: sentences, of: text)
    #expect(tags.count == tokens.count && trees.count == tokens.count)
    #expect(tokens.indices.count { trees.head(of: $0) == nil } == sentences.count)
  }

  @Test func survivesCuts() throws {
    let model = try Syntax.model("syntax")
    for part in 1..<20 { try tryOut(model.prefix(model.count * part / 20)) }
  }

  @Test(arguments: 1...8) func survivesOtherBytes(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var model = try Data(Array(Syntax.model("syntax")))
    // Half of the changes fall on the table of sections and the first ones.
    for change in 0..<200 {
      let end = change.isMultiple(of: 2) ? 4096 : model.count
      model[Int.random(in: 16..<end, using: &random)] = UInt8.random(in: 0...255, using: &random)
      if change % 50 == 0 { try tryOut(model) }
    }
  }

  /// Weights so large that sums are no numbers any more still make trees.
  @Test func survivesHugeWeights() throws {
    var model = try Data(Array(Syntax.model("syntax")))
    for place in stride(from: model.count / 2, to: model.count - 8, by: 4) {
      model.replaceSubrange(place..<place + 4, with: [0xFF, 0xFF, 0x7F, 0x7F])
    }
    try tryOut(model)
  }
}

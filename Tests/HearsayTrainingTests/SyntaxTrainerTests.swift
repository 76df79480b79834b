import Foundation
import HearsayDocument
import HearsayModels
import HearsaySyntax
import HearsayText
import HearsayTraining
import Testing

/// A run over four sentences: it learns them by heart, the same way each time.
struct SyntaxTrainerTests {
  private static let treebank = """
    1\tKim\tKim\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
    2\tdenied\tdeny\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
    3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_
    4\treports\treport\tNOUN\tNNS\tNumber=Plur\t2\tobj\t_\t_
    5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

    1\tSold\tsell\tVERB\tVBN\tVerbForm=Part\t0\troot\t_\t_
    2\tby\tby\tADP\tIN\t_\t3\tcase\t_\t_
    3\tmice\tmouse\tNOUN\tNNS\tNumber=Plur\t1\tobl:agent\t_\t_

    1\tHe\the\tPRON\tPRP\tCase=Nom\t3\tnsubj\t_\t_
    2\twas\tbe\tAUX\tVBD\tTense=Past\t3\tcop\t_\t_
    3\tangry\tangry\tADJ\tJJ\tDegree=Pos\t0\troot\t_\t_
    4\t,\t,\tPUNCT\t,\t_\t5\tpunct\t_\t_
    5\tsaid\tsay\tVERB\tVBD\tTense=Past\t3\tparataxis\t_\t_
    6\tKim\tKim\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t_\t_

    1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_

    """

  private static var settings: SyntaxSettings {
    var settings = SyntaxSettings()
    settings.epochs = 40
    settings.batchTokens = 8
    settings.formMinimum = 1
    settings.rate = 3e-3
    return settings
  }

  private static func trained() throws -> Data {
    let treebank = try Treebank(Array(treebank.utf8))
    // Twice: what is seen once is left out of some tables.
    var trainer = SyntaxTrainer([treebank, treebank], vectors: try vectors(), settings)
    trainer.run { _, _ in }
    return trainer.model()
  }

  /// No words, eight dimensions.
  private static func vectors() throws -> WordVectors {
    let header: [UInt32] = [1, 0, 8]
    let words = header + [UInt32](repeating: Float(1).bitPattern, count: 8) + [0]
    let bytes = words.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
    }
    return try WordVectors(Data("HSWV".utf8) + bytes, name: "vectors")
  }

  @Test func learnsByHeart() throws {
    let model = try Self.trained()
    let parser = try SyntaxParser(
      model: ModelFile(model, name: "model"),
      vectors: Self.vectors()
    )
    for sentence in try Treebank(Array(Self.treebank.utf8)).sentences {
      var (text, tokens, sentences) = ([UInt8](), TokenTable(), SentenceTable())
      for word in sentence.words {
        let start = text.count
        text += Array((word.form + " ").utf8)
        tokens.append(Bytes(start..<text.count - 1), .lower)
      }
      sentences.append(tokens.indices)
      let (tags, trees) = parser.parse(tokens, in: sentences, of: text)
      for (index, word) in sentence.words.enumerated() {
        #expect(tags.upos[index] == word.upos && tags.xpos[index] == word.xpos, "\(word.form)")
        #expect(tags.lemma(index) == word.lemma)
        #expect(tags.features(index) == word.features)
        #expect(trees.head(of: index) == word.head, "\(word.form)")
        #expect(trees.relations[index] == word.relation, "\(word.form)")
      }
    }
    #expect(try Self.trained() == model)
  }
}

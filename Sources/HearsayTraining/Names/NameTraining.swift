public import Foundation
import HearsayEntities
public import HearsayModels
import HearsaySyntax

/// Trains the model of names from its sets: `hearsay-train names`.
public struct NameTraining {
  private var examples: NameExamples
  private let vectors: WordVectors

  /// Reads the sets as the program will read texts: with the lexicons of a data pack.
  ///
  /// - Parameter mentions: a treebank with all mentions marked.
  public init(_ sets: NameSets, _ pack: DataPack, vectors: WordVectors) throws {
    let lists = try WordLists(pack)
    self.vectors = vectors
    examples = NameExamples(
      tokenizer: Tokenizer(lists),
      splitter: SentenceSplitter(lists),
      parser: try SyntaxParser(pack, vectors),
      lexicon: try EntityLexicon(pack),
      vectors: vectors
    )
    for corpus in sets.leading { add(corpus, habit: 0) }
    for (row, corpus) in sets.others.enumerated() { add(corpus, habit: UInt32(row + 1)) }
  }

  /// Every text counts twice: as a whole, and as sentences that stand alone.
  private mutating func add(_ corpus: NameCorpus, habit: UInt32) {
    for text in corpus.texts {
      let parts = text.sentences.count > 1 ? [text] + text.singleSentences : [text]
      for part in parts {
        examples.add(part, marksMiscellaneous: corpus.marksMiscellaneous, habit: habit)
      }
    }
  }

  /// The bytes of the trained model; the same sets give the same bytes.
  ///
  /// - Parameter onPass: is told the number of each pass that is done.
  public func run(onPass: (Int) -> Void) -> Data {
    var trainer = NameTrainer(NameTrainer.Settings(), vectors: vectors)
    trainer.train(examples) { pass, _ in onPass(pass) }
    return trainer.model.model(outside: NameTrainer.outside)
  }
}

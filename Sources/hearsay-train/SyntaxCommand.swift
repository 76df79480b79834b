import ArgumentParser
import Foundation
import HearsayDocument
import HearsayModels
import HearsayTraining

/// `hearsay-train syntax`.
struct SyntaxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax",
    abstract: "Trains the tagger, lemmatizer and parser."
  )

  @Option(help: "The folder with the treebanks, ewt/train.conllu and gum/train.conllu.")
  var ud: String

  @Option(help: "The word vectors.")
  var vectors = "Data/models/word-vectors.bin"

  @Option(help: "Where to write the model.")
  var output = "Data/models/syntax.bin"

  func run() throws {
    let file = URL(fileURLWithPath: vectors)
    let vectors = try WordVectors(Data(contentsOf: file, options: .mappedIfSafe), name: vectors)
    let treebanks = try ["ewt", "gum"].map { name in
      try Treebank([UInt8](Data(contentsOf: URL(fileURLWithPath: "\(ud)/\(name)/train.conllu"))))
    }
    var trainer = SyntaxTrainer(treebanks, vectors: vectors, SyntaxSettings())
    trainer.run { epoch, counts in
      FileHandle.standardError.write(Data("epoch \(epoch + 1): \(counts)\n".utf8))
    }
    try trainer.model().write(to: URL(fileURLWithPath: output))
  }
}

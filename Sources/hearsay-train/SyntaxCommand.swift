import ArgumentParser

/// `hearsay-train syntax`.
struct SyntaxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax",
    abstract: "Trains the tagger, lemmatizer and parser."
  )

  @Option(help: "The folder with the treebanks, ewt/train.conllu and gum/train.conllu.")
  var ud: String

  @Option(help: "The model of word vectors.")
  var vectors: String?

  @Option(help: "Where to write the model.")
  var output: String
}

import ArgumentParser

/// `hearsay-train all`.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Trains every model."
  )

  @Option(help: "The folder with the treebanks, ewt/train.conllu and gum/train.conllu.")
  var ud: String

  @Option(help: "The folder with the sets uner-ewt, wikigold, wnut17 and re3d.")
  var sets: String

  @Option(help: "The folder of the data pack: its word vectors are read and its models written.")
  var data = "Data"

  func run() throws {
    var syntax = SyntaxCommand()
    syntax.ud = ud
    syntax.vectors = data + "/models/word-vectors.bin"
    syntax.output = data + "/models/syntax.bin"
    try syntax.run()
    var names = NamesCommand()
    names.ud = ud
    names.sets = sets
    names.data = data
    names.output = data + "/models/names.bin"
    try names.run()
  }
}

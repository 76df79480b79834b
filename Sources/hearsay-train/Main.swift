import ArgumentParser

/// `hearsay-train`: makes the models of the data pack from treebanks and other marked texts.
@main
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay-train",
    abstract: "Trains the models in Data/models, bit for bit the same each time.",
    subcommands: [AllCommand.self, SyntaxCommand.self, NamesCommand.self]
  )
}

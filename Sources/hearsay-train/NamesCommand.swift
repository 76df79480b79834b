import ArgumentParser
import Foundation
import HearsayModels
import HearsayTraining

/// `hearsay-train names`.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Trains the model of names."
  )

  @Option(help: "The folder with the sets uner-ewt, wikigold, wnut17 and re3d.")
  var sets: String

  @Option(help: "The folder with the treebank gum/train.conllu.")
  var ud: String

  @Option(help: "The folder of the data pack, whose lexicons and word vectors the model reads.")
  var data = "Data"

  @Option(help: "Where to write the model.")
  var output = "Data/models/names.bin"

  func run() throws {
    let pack = try DataPack(at: data)
    let training = try NameTraining(
      NameSets(sets, mentions: ud + "/gum/train.conllu"),
      pack,
      vectors: WordVectors(pack)
    )
    let model = training.run { pass in
      FileHandle.standardError.write(Data("pass \(pass + 1)\n".utf8))
    }
    try model.write(to: URL(fileURLWithPath: output))
  }
}

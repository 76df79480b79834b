import HearsayDocument
public import HearsayModels

/// The trained model of names with the word vectors it reads.
public struct NameTagger: Sendable {
  private let model: NameModel
  private let vectors: WordVectors

  package init(_ model: NameModel, _ vectors: WordVectors) {
    self.model = model
    self.vectors = vectors
  }

  /// The model of a data pack.
  public init(_ pack: DataPack) throws(DataPackError) {
    let path = "models/word-vectors.bin"
    model = try NameModel(pack.model(NameModel.path))
    vectors = try WordVectors(pack.data(of: path), name: path)
    guard vectors.dimensions == NameNetwork.dimensions else {
      throw .badModel(file: path, reason: "has other dimensions than the model of names")
    }
  }

  /// The names of a text in order, none inside another.
  func names(in reading: Reading) -> [NameDecoder.Name] {
    let features = NameFeatures(
      reading.tokens,
      reading.sentences,
      of: reading.text,
      lexicon: reading.lexicon
    )
    var decoder = NameDecoder(model, vectors, features, reading.tokens, of: reading.text)
    return reading.sentences.runs.flatMap { $0.isEmpty ? [] : decoder.names(in: $0) }
  }
}

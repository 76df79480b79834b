import HearsayDocument
public import HearsayModels

/// The trained model of names with the word vectors it reads.
public struct NameTagger: Sendable {
  private let model: NameModel
  private let vectors: WordVectors

  /// The model of a data pack.
  public init(_ pack: DataPack, _ vectors: WordVectors) throws(DataPackError) {
    let file = try pack.model(NameModel.path)
    model = try NameModel(file)
    self.vectors = vectors
    guard vectors.dimensions == NameNetwork.dimensions else {
      throw file.bad("has other dimensions than the word vectors")
    }
  }

  /// The names of a text in order, none inside another.
  func names(in reading: NameReading) -> [NameDecoder.Name] {
    let features = NameFeatures(
      reading.tokens,
      reading.sentences,
      reading.tags,
      of: reading.text,
      lexicon: reading.lexicon
    )
    var decoder = NameDecoder(model, vectors, features, reading.tokens, of: reading.text)
    return reading.sentences.runs.flatMap { $0.isEmpty ? [] : decoder.names(in: $0) }
  }
}

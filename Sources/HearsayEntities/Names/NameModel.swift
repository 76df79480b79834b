package import HearsayModels

/// The trained weights of names: a row of sixteen small numbers for each bucket of hashed features,
/// one for each tag but `outside`; a network over the vectors of a word and its neighbors; and a
/// weight for each pair of tags in order.
package struct NameModel: Sendable {
  package static let path = "models/names.bin"

  /// The score of the tag `outside`.
  let outside: Float
  /// By tag and next tag.
  let transitions: [Float]
  let network: NameNetwork
  let features: BucketTable

  package init(_ file: ModelFile) throws(DataPackError) {
    let header = try file.numbers("header")
    guard header.count == 2, header[0] == NameFeatures.version else {
      throw file.bad("is made for other features")
    }
    let outside = try file.floats("outside")
    transitions = try file.floats("transitions")
    guard outside.count == 1, transitions.count == NameTag.count * NameTag.count else {
      throw file.bad("has too few weights of tags")
    }
    self.outside = outside[0]
    features = try file.buckets("features", bits: header[1])
    network = try NameNetwork(file)
  }
}

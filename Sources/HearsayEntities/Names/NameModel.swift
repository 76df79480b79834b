package import HearsayModels

/// The trained weights of names: a row of sixteen small numbers for each bucket of hashed features,
/// one for each tag but `outside`; a network over the vectors of a word and its neighbors; and a
/// weight for each pair of tags in order.
package struct NameModel: Sendable {
  package static let path = "models/names.bin"

  /// The number of bits of a bucket's number.
  let bits: Int
  /// The score of the tag `outside`.
  let outside: Float
  /// By tag and next tag.
  let transitions: [Float]
  let network: NameNetwork
  private let weights: QuantizedRows

  package init(_ file: ModelFile) throws(DataPackError) {
    let header = try file.numbers("header")
    guard header.count == 2, header[0] == NameFeatures.version, (1...22).contains(header[1]) else {
      throw file.bad("is made for other features")
    }
    bits = header[1]
    let outside = try file.floats("outside")
    transitions = try file.floats("transitions")
    guard outside.count == 1, transitions.count == NameTag.count * NameTag.count else {
      throw file.bad("has too few weights of tags")
    }
    self.outside = outside[0]
    weights = try file.rows("weights", columns: NameTag.outside)
    guard weights.count == 1 << bits else { throw file.bad("has a wrong number of buckets") }
    network = try NameNetwork(file)
  }

  /// Adds the weights of features to the scores of tags in a row of a matrix.
  func add(_ features: [UInt32], to scores: inout Matrix, row: Int) {
    let shift = UInt32(32 - bits)
    for feature in features { weights.add(Int(feature >> shift), to: &scores, row: row) }
  }
}

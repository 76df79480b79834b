package import Foundation
import HearsayEntities
import HearsayModels

/// Trained weights before they are made small.
package struct NameWeights: Sendable {
  package let bits: Int
  package let weights: ArraySlice<SIMD16<Float>>
  package let transitions: [Float]
  package let network: NameNetworkTrainer
  package let scales: [Float]

  /// The bytes of the model.
  ///
  /// - Parameter outside: what speaks for a token being outside of all names; less finds more names.
  package func model(outside: Float) -> Data {
    var writer = ModelWriter()
    writer.add("header", numbers: [NameFeatures.version, bits])
    writer.add("outside", floats: [outside])
    writer.add("transitions", floats: transitions)
    writer.add("features", buckets: Array(weights), clipped: 0.001)
    network.write(to: &writer, scales: scales)
    return writer.data()
  }
}

extension NameNetworkTrainer {
  /// The vectors' scales go into the weights of the words: what is read are small whole numbers.
  fileprivate func write(to writer: inout ModelWriter, scales: [Float]) {
    let (lanes, positions) = (Self.lanes, NameNetwork.positions)
    var words = Matrix(
      rows: NameNetwork.dimensions,
      columns: positions * NameNetwork.units
    )
    var marks = Matrix(rows: positions * NameNetwork.marks, columns: NameNetwork.units)
    for position in 0..<positions {
      for input in 0..<Self.inputs {
        for lane in 0..<lanes {
          let weight = first[(position * Self.inputs + input) * lanes + lane]
          if input < NameNetwork.dimensions {
            words.lanes[input * words.width + position * lanes + lane] = weight * scales[input]
          } else {
            let mark = position * NameNetwork.marks + input - NameNetwork.dimensions
            marks.lanes[mark * lanes + lane] = weight
          }
        }
      }
    }
    writer.add("words", words)
    writer.add("marks", marks)
    writer.add("bias", floats: bias.flatMap { lane in (0..<8).map { lane[$0] } })
    writer.add("tags", floats: second.flatMap { lane in (0..<16).map { lane[$0] } })
  }
}

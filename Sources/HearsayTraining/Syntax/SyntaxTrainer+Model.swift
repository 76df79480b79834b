public import Foundation
import HearsayDocument
import HearsayModels
import HearsaySyntax

extension SyntaxTrainer {
  /// The model as it is read by `SyntaxParser`: the averaged weights, and the tables counted from
  /// the treebanks.
  public func model() -> Data {
    var model = ModelWriter()
    model.add("shape", numbers: [network.recurrences.count])
    model.add("tags", lines: tagPairs())
    model.add("relations", lines: SyntaxLabels.relations.map(\.rawValue))
    model.add("forms", words: vocabulary.forms)
    model.add("forms.rows", quantized: network.forms.rows.average)
    model.add("affixes.rows", quantized: network.affixes.rows.average)
    model.add("vectors", network.vectors)
    model.add("window", network.window)
    model.add("wordGates", network.wordGates)
    for (index, layer) in network.recurrences.enumerated() { model.add("gates\(index)", layer) }
    model.add("outputs", network.outputs)
    model.add("arcs.root", network.arcs.root.average)
    model.add("arcs.distances", network.arcs.distances.average)
    model.add("labels.root", network.relations.root.average)
    model.add("labels.distances", network.relations.distances.average)
    model.add("labels", network.relations.outputs)
    LemmaCounter(treebanks).write(to: &model)
    FeatureCounter(treebanks).write(to: &model)
    return model.data()
  }

  /// The pairs of tags that occur more than once, with their columns.
  private func tagPairs() -> [String] {
    var counts: [String: Int] = [:]
    for word in treebanks.lazy.flatMap(\.sentences).flatMap(\.words) {
      let column = SyntaxLabels.xpos.firstIndex(of: word.xpos) ?? 0
      let line = "\(word.upos.name) \(word.xpos.rawValue) \(word.upos.rawValue) \(column)"
      counts[line, default: 0] += 1
    }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }
}

extension ModelWriter {
  fileprivate mutating func add(_ name: String, _ layer: Linear) {
    add(name + ".weights", layer.weights.average)
    add(name + ".bias", layer.bias.average)
  }
}

import HearsayModels
import HearsaySyntax

/// Which numbers a batch does without, layer by layer.
struct SyntaxMasks {
  let word: Matrix
  let window: Matrix
  let recurrences: [Matrix]
  let outputs: Matrix

  init(rows: Int, _ settings: SyntaxSettings, _ random: inout SplitMix64) {
    let width = NetworkShape.width
    word = .mask(rows: rows, columns: width, share: settings.wordDropout, &random)
    window = .mask(rows: rows, columns: width, share: settings.dropout, &random)
    var recurrences: [Matrix] = []
    for _ in 0..<settings.recurrences {
      recurrences.append(.mask(rows: rows, columns: width, share: settings.dropout, &random))
    }
    self.recurrences = recurrences
    outputs = Self.outputs(rows, settings, &random)
  }

  /// Tags are kept whole: only the vectors of arcs lose numbers.
  private static func outputs(
    _ rows: Int,
    _ settings: SyntaxSettings,
    _ random: inout SplitMix64
  ) -> Matrix {
    var mask = Matrix.mask(
      rows: rows,
      columns: NetworkShape.Lanes.count * 8,
      share: settings.arcDropout,
      &random
    )
    for row in 0..<rows {
      for lane in 0..<NetworkShape.Lanes.dependent.lowerBound {
        mask.lanes[row * mask.width + lane] = .init(repeating: 1)
      }
    }
    return mask
  }
}

import HearsayModels

extension Matrix {
  /// Turns scores in some lanes of a row into the gradient of their loss: the probability of each
  /// class, less 1 for the right one, times `weight`.
  ///
  /// - Parameters:
  ///   - lanes: of the row.
  ///   - count: how many of the numbers are classes.
  /// - Returns: whether the right class had the highest score.
  @discardableResult
  mutating func softmaxGradient(
    row: Int,
    lanes taken: Range<Int>,
    count: Int,
    right: Int,
    weight: Float
  ) -> Bool {
    let start = row * width + taken.lowerBound
    for column in count..<taken.count * 8 { lanes[start + column >> 3][column & 7] = -1e9 }
    var highest = Lane(repeating: -1e9)
    for lane in 0..<taken.count { highest = pointwiseMax(highest, lanes[start + lane]) }
    let top = highest.max()
    let isRight = lanes[start + right >> 3][right & 7] == top
    var sum = Lane.zero
    for lane in 0..<taken.count {
      // Far below the highest a class has no share; exp would stop at e⁻⁸⁷.
      let power = VectorMath.exp(lanes[start + lane] - top)
      lanes[start + lane] = power
      sum += power
    }
    let scale = weight / sum.sum()
    for lane in 0..<taken.count { lanes[start + lane] *= scale }
    lanes[start + right >> 3][right & 7] -= weight
    return isRight
  }
}

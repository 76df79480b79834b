import HearsayModels
import Testing

struct MatrixTests {
  private func matrix(_ rows: Int, _ columns: Int, _ seed: Int) -> Matrix {
    var matrix = Matrix(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        matrix[row, column] = Float((row * 7 + column * 3 + seed) % 11 - 5)
      }
    }
    return matrix
  }

  /// Row by row and column by column, as the definition has it.
  private func product(_ left: Matrix, _ right: Matrix, _ row: Int, _ column: Int) -> Float {
    (0..<right.rows).reduce(0) { $0 + left[row, $1] * right[$1, column] }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 9]) func multiplies(_ rows: Int) {
    let (left, right) = (matrix(rows, 16, 1), matrix(16, 24, 2))
    var result = Matrix(rows: rows, columns: 24)
    left.multiply(PackedMatrix(right), into: &result)
    left.multiply(PackedMatrix(right), into: &result, adding: true)
    for row in 0..<rows {
      for column in 0..<24 { #expect(result[row, column] == 2 * product(left, right, row, column)) }
    }
  }

  @Test func multipliesPartsOfRows() {
    let (left, right) = (matrix(6, 24, 3), matrix(8, 8, 4))
    var result = Matrix(rows: 5, columns: 8)
    left.multiply(PackedMatrix(right), rows: 2..<5, firstLane: 1, into: &result, row: 1)
    for row in 0..<3 {
      for column in 0..<8 {
        let sum = (0..<8).reduce(Float(0)) { $0 + left[row + 2, $1 + 8] * right[$1, column] }
        #expect(result[row + 1, column] == sum)
      }
    }
  }

  @Test func multipliesWithAMatrixTurnedOver() {
    let (left, right) = (matrix(3, 8, 5), matrix(5, 8, 6))
    var turned = PackedMatrix()
    turned.packTransposed(right)
    var result = Matrix(rows: 3, columns: 8)
    left.multiply(turned, into: &result)
    for row in 0..<3 {
      for column in 0..<8 {
        let sum = (0..<8).reduce(Float(0)) {
          $0 + left[row, $1] * (column < 5 ? right[column, $1] : 0)
        }
        #expect(result[row, column] == sum)
      }
    }
  }

  @Test func raisesE() {
    for step in -160...160 {
      let x = Float(step) / 2
      let power = VectorMath.exp(SIMD8(repeating: x))[3]
      // e to the power of x, by the series of its fraction and repeated products.
      var expected = 1.0
      for _ in 0..<abs(step) {
        expected *= step < 0 ? 0.606_530_659_712_633_4 : 1.648_721_270_700_128_2
      }
      #expect(abs(Double(power) / expected - 1) < 1e-6, "\(x)")
    }
    #expect(VectorMath.sigmoid(SIMD8(repeating: 0))[0] == 0.5)
    #expect(abs(VectorMath.tanh(SIMD8(repeating: 0.5))[0] - 0.462_117_16) < 1e-6)
    #expect(VectorMath.rectified(SIMD8(repeating: -1))[0] == 0)
  }
}

public import HearsayModels

/// A layer that multiplies and adds: y = x · W + b.
public struct Linear: Sendable {
  public private(set) var weights: Parameter
  public private(set) var bias: Parameter
  private var packed = PackedMatrix()
  private var turned = PackedMatrix()

  /// Weights as Glorot and Bengio (2010) draw them.
  public init(from inner: Int, to columns: Int, _ random: inout SplitMix64) {
    let reach = (6 / Float(inner + columns)).squareRoot()
    weights = Parameter(rows: inner, columns: columns, reach: reach, &random)
    bias = Parameter(rows: 1, columns: columns, reach: 0, &random)
  }

  /// Makes ready for the products of a batch.
  public mutating func prepare() {
    packed.pack(weights.value)
    turned.packTransposed(weights.value)
  }

  public func forward(_ input: Matrix) -> Matrix {
    var output = Matrix(rows: input.rows, columns: bias.value.columns)
    for row in 0..<output.rows {
      for lane in 0..<output.width {
        output.lanes[row * output.width + lane] = bias.value.lanes[lane]
      }
    }
    input.multiply(packed, into: &output, adding: true)
    return output
  }

  /// Adds to the gradients of the layer and gives that of its input.
  public mutating func backward(_ input: Matrix, _ slope: Matrix) -> Matrix {
    addGradient(input, slope)
    var result = Matrix(rows: input.rows, columns: input.columns)
    slope.multiply(turned, into: &result)
    return result
  }

  /// Adds to the gradients of the layer, where that of its input is not needed.
  public mutating func addGradient(_ input: Matrix, _ slope: Matrix) {
    input.transposed().multiply(PackedMatrix(slope), into: &weights.gradient, adding: true)
    for row in 0..<slope.rows {
      for lane in 0..<slope.width {
        bias.gradient.lanes[lane] += slope.lanes[row * slope.width + lane]
      }
    }
  }
}

extension Linear: Learnt {
  mutating func visit(wholly: Bool, _ visit: Visit) {
    visit(&weights, [0..<weights.value.lanes.count])
    visit(&bias, [0..<bias.value.lanes.count])
  }
}

/// A table of rows that are looked up.
///
/// Only the rows that a batch touched are moved.
public struct Embedding: Sendable {
  public private(set) var rows: Parameter
  private var touched: [Int] = []
  private var isTouched: [Bool]

  public init(rows count: Int, columns: Int, reach: Float, _ random: inout SplitMix64) {
    rows = Parameter(rows: count, columns: columns, reach: reach, &random)
    isTouched = [Bool](repeating: false, count: count)
  }

  /// Adds a row to a row of a matrix.
  public func add(_ row: Int, to matrix: inout Matrix, row target: Int) {
    let (source, target) = (rows.value.row(row), matrix.row(target))
    for lane in 0..<matrix.width {
      matrix.lanes[target.lowerBound + lane] += rows.value.lanes[source.lowerBound + lane]
    }
  }

  /// Adds a row of a gradient to that of a row.
  public mutating func addGradient(_ slope: Matrix, row source: Int, to row: Int) {
    if !isTouched[row] {
      isTouched[row] = true
      touched.append(row)
    }
    let (source, target) = (slope.row(source), rows.value.row(row))
    for lane in 0..<slope.width {
      rows.gradient.lanes[target.lowerBound + lane] += slope.lanes[source.lowerBound + lane]
    }
  }
}

extension Embedding: Learnt {
  mutating func visit(wholly: Bool, _ visit: Visit) {
    visit(&rows, wholly ? [0..<rows.value.lanes.count] : touched.map(rows.value.row))
  }

  mutating func forgetTouched() {
    for row in touched { isTouched[row] = false }
    touched.removeAll(keepingCapacity: true)
  }
}

/// What holds parameters.
protocol Learnt {
  typealias Visit = (inout Parameter, [Range<Int>]) -> Void

  /// Hands out each parameter with all its lanes, or only those that have a gradient.
  mutating func visit(wholly: Bool, _ visit: Visit)
}

extension Matrix {
  /// Rows as columns, their number filled up to a multiple of eight with zeros.
  func transposed() -> Matrix {
    var result = Matrix(rows: columns, columns: (rows + 7) / 8 * 8)
    for row in 0..<rows {
      for lane in 0..<width {
        let values = lanes[row * width + lane]
        for offset in 0..<8 {
          result.lanes[(lane * 8 + offset) * result.width + row >> 3][row & 7] = values[offset]
        }
      }
    }
    return result
  }
}

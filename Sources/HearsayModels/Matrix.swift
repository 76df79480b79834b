/// A dense matrix of numbers, row by row, eight to a lane.
///
/// The models of the data pack are small networks. They are computed in 32-bit numbers, in one
/// fixed order and without fused operations or the C library's functions, so that the same model
/// gives the same result on every machine.
public struct Matrix: Sendable {
  /// Eight neighboring numbers of a row.
  public typealias Lane = SIMD8<Float>

  public private(set) var rows: Int
  /// The width: a multiple of eight.
  public private(set) var columns: Int
  public var lanes: [Lane]

  /// A matrix of zeros.
  ///
  /// - Precondition: `columns` is a multiple of eight.
  public init(rows: Int, columns: Int) {
    precondition(columns % 8 == 0, "a matrix is a multiple of eight wide")
    self.rows = rows
    self.columns = columns
    lanes = [Lane](repeating: .zero, count: rows * columns / 8)
  }

  /// How many lanes a row has.
  @inlinable public var width: Int { columns / 8 }

  /// The lanes of a row.
  @inlinable public func row(_ row: Int) -> Range<Int> { row * width..<(row + 1) * width }

  /// One number.
  @inlinable public subscript(row: Int, column: Int) -> Float {
    get { lanes[row * width + column >> 3][column & 7] }
    set { lanes[row * width + column >> 3][column & 7] = newValue }
  }

  /// Sets the number of rows and keeps the memory; what the rows hold is not defined.
  public mutating func resize(rows: Int) {
    self.rows = rows
    let count = rows * width
    if lanes.count < count {
      lanes += repeatElement(.zero, count: count - lanes.count)
    }
  }

  /// Sets the size and keeps the memory; what the matrix holds is not defined.
  public mutating func reshape(rows: Int, columns: Int) {
    precondition(columns % 8 == 0, "a matrix is a multiple of eight wide")
    self.columns = columns
    resize(rows: rows)
  }

  /// Sets all numbers to zero.
  public mutating func clear() {
    for index in 0..<rows * width { lanes[index] = .zero }
  }
}

/// A matrix as the right side of products: columns in panels of eight, so that a product reads it
/// from the first number to the last.
public struct PackedMatrix: Sendable {
  public private(set) var rows: Int
  public private(set) var columns: Int
  /// Panel by panel, in each a lane for each row.
  private(set) var panels: [Matrix.Lane] = []

  /// No rows and columns yet.
  public init() {
    rows = 0
    columns = 0
  }

  public init(_ matrix: Matrix) {
    self.init()
    pack(matrix)
  }

  /// Takes the numbers of a matrix and keeps the memory.
  public mutating func pack(_ matrix: Matrix) {
    reshape(rows: matrix.rows, columns: matrix.columns)
    for row in 0..<rows {
      for panel in 0..<columns / 8 {
        panels[panel * rows + row] = matrix.lanes[row * matrix.width + panel]
      }
    }
  }

  /// Takes some columns of some rows of a matrix, turned over: each row becomes a column.
  ///
  /// Columns are filled up to a multiple of eight with zeros.
  public mutating func packTransposed(
    _ matrix: Matrix,
    rows taken: Range<Int>,
    lanes: Range<Int>
  ) {
    reshape(rows: lanes.count * 8, columns: (taken.count + 7) / 8 * 8)
    for column in 0..<columns {
      for lane in 0..<lanes.count {
        let row = taken.lowerBound + column
        let values =
          column < taken.count
          ? matrix.lanes[row * matrix.width + lanes.lowerBound + lane] : .zero
        let target = column >> 3 * rows + lane * 8
        for offset in 0..<8 { panels[target + offset][column & 7] = values[offset] }
      }
    }
  }

  /// Takes a whole matrix, turned over.
  public mutating func packTransposed(_ matrix: Matrix) {
    packTransposed(matrix, rows: 0..<matrix.rows, lanes: 0..<matrix.width)
  }

  private mutating func reshape(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    let count = rows * columns / 8
    if panels.count < count {
      panels += repeatElement(.zero, count: count - panels.count)
    }
  }
}

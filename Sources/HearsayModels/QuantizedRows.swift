/// A table of rows in a model, a signed byte for each number and a scale for each row.
public struct QuantizedRows: Sendable {
  public let count: Int
  public let columns: Int
  private let bytes: ModelBytes
  private let rowsStart: Int
  private let scales: [Float]

  init(_ bytes: ModelBytes, rows: Range<Int>, scales: [Float], columns: Int) {
    self.bytes = bytes
    rowsStart = rows.lowerBound
    self.scales = scales
    self.columns = columns
    count = scales.count
  }

  /// Adds a row to a row of a matrix.
  ///
  /// - Precondition: the matrix has as many columns.
  public func add(_ row: Int, to matrix: inout Matrix, row target: Int) {
    precondition(row < count && matrix.columns == columns)
    bytes.add(rowsStart + row * columns, scale: scales[row], to: &matrix, row: target)
  }
}

// The only unsafe code of the module: the loops that take nearly all the time of a model. Every
// range is checked before a pointer is made.

extension Matrix {
  /// The product of some columns of some rows with a packed matrix.
  ///
  /// The product of the first row taken is row `target` of `result`. The numbers of a product are
  /// summed in the order of the inner index, whatever the number of rows.
  ///
  /// - Parameters:
  ///   - taken: the rows; all of them where it is nil.
  ///   - first: the lane where the left side begins in each row.
  ///   - adding: adds to what `result` holds.
  /// - Precondition: `result` has the width of `right` and rows enough.
  public func multiply(
    _ right: PackedMatrix,
    rows taken: Range<Int>? = nil,
    firstLane first: Int = 0,
    into result: inout Matrix,
    row target: Int = 0,
    adding: Bool = false
  ) {
    let taken = taken ?? 0..<rows
    precondition(first * 8 + right.rows <= columns && taken.upperBound <= rows)
    precondition(taken.upperBound * width <= lanes.count)
    precondition(result.columns == right.columns && result.rows >= target + taken.count)
    precondition(result.lanes.count >= (target + taken.count) * result.width)
    precondition(right.panels.count >= right.rows * right.columns / 8)
    guard !taken.isEmpty, right.rows > 0 else { return }
    let start = taken.lowerBound * columns + first * 8
    unsafe lanes.withUnsafeBytes { left in
      unsafe right.panels.withUnsafeBufferPointer { panels in
        unsafe result.lanes.withUnsafeMutableBufferPointer { sums in
          guard let left = left.baseAddress, let panels = panels.baseAddress,
            let sums = sums.baseAddress
          else { return }
          let product = unsafe Product(
            left: left.assumingMemoryBound(to: Float.self) + start,
            stride: columns,
            panels: panels,
            inner: right.rows,
            sums: sums + target * (right.columns / 8),
            width: right.columns / 8,
            rows: taken.count
          )
          product.run(adding: adding)
        }
      }
    }
  }
}

/// A product of `rows` rows, each `stride` numbers after the one before, with panels of `inner`
/// lanes.
@safe private struct Product {
  let left: UnsafePointer<Float>
  let stride: Int
  let panels: UnsafePointer<Matrix.Lane>
  let inner: Int
  let sums: UnsafeMutablePointer<Matrix.Lane>
  let width: Int
  let rows: Int

  func run(adding: Bool) {
    for panel in 0..<width {
      for row in Swift.stride(from: 0, to: rows, by: 4) {
        tile(panel, row, adding: adding)
      }
    }
  }

  /// Four rows at a time, so that a lane of the panel is loaded once for the four; the last row
  /// stands in for rows that are not there.
  @inline(__always)
  private func tile(_ panel: Int, _ row: Int, adding: Bool) {
    let last = rows - 1
    let (row1, row2, row3) = (min(row + 1, last), min(row + 2, last), min(row + 3, last))
    let weights = unsafe panels + panel * inner
    let left0 = unsafe left + row * stride
    let left1 = unsafe left + row1 * stride
    let left2 = unsafe left + row2 * stride
    let left3 = unsafe left + row3 * stride
    let sums = unsafe sums + panel
    var sum0 = unsafe adding ? sums[row * width] : .zero
    var sum1 = unsafe adding ? sums[row1 * width] : .zero
    var sum2 = unsafe adding ? sums[row2 * width] : .zero
    var sum3 = unsafe adding ? sums[row3 * width] : .zero
    for index in 0..<inner {
      let weight = unsafe weights[index]
      unsafe sum0 += weight * left0[index]
      unsafe sum1 += weight * left1[index]
      unsafe sum2 += weight * left2[index]
      unsafe sum3 += weight * left3[index]
    }
    unsafe sums[row3 * width] = sum3
    unsafe sums[row2 * width] = sum2
    unsafe sums[row1 * width] = sum1
    unsafe sums[row * width] = sum0
  }
}

import HearsayModels
import HearsayText

/// Guesses the classes of words that were not counted from their last letters and their shape,
/// after Brants' TnT: the shares of the longest known suffix, smoothed with those of each shorter
/// one.
struct SuffixTable: Sendable {
  enum Shape: Int, CaseIterable, Sendable {
    case lower, first, capitalized, allCaps, digits

    /// The mark of the shape in the table.
    var mark: UInt8 {
      switch self {
      case .lower: .ascii("l")
      case .first: .ascii("F")
      case .capitalized: .ascii("C")
      case .allCaps: .ascii("U")
      case .digits: .ascii("d")
      }
    }
  }

  private static let longest = 5
  /// The weight of the shorter suffix against 1 of the longer.
  private static let smoothing: Float = 0.05

  private var suffixes = Shape.allCases.map { _ in FormTable() }
  /// The row of no suffix at all, for each shape.
  private var empty: [Int] = Shape.allCases.map { _ in 0 }
  private var counts = ClassCounts()
  private var totals: [Float] = []

  /// Reads a table with the columns `shape suffix classes`.
  init(_ table: TableFile, _ classes: inout WordClasses) throws(DataPackError) {
    let (mark, suffix, cell) = (
      try table.column("shape"), try table.column("suffix"), try table.column("classes")
    )
    for row in table.rows {
      let shape = Shape.allCases.first { row.bytes(mark).elementsEqual([$0.mark]) }
      let place = try row.require(shape, "no such shape", in: table).rawValue
      let index = try row.require(
        counts.append(row.bytes(cell), &classes),
        "bad classes",
        in: table
      )
      totals.append(counts[index].reduce(0) { $0 + $1.count })
      if row.bytes(suffix).elementsEqual([.ascii("-")]) {
        empty[place] = index
      } else {
        suffixes[place].insert(row.bytes(suffix), index)
      }
    }
    guard counts.rows > 0 else {
      throw .badLine(file: table.name, line: 0, reason: "the table is empty")
    }
  }

  /// Adds the share of each class of a word, times `weight`, to `shares`.
  func add(
    _ weight: Float,
    sharesOf word: Range<Int>,
    in text: [UInt8],
    _ shape: Shape,
    to shares: inout ClassShares
  ) {
    var row = empty[shape.rawValue]
    var length = 0
    // All weights from here down, so that they sum to `weight` at whatever suffix is the longest.
    var path: [6 of Int] = .init(repeating: row)
    while length < min(Self.longest, word.count) {
      let suffix = (word.upperBound - length - 1)..<word.upperBound
      guard
        let next = suffixes[shape.rawValue].value(of: suffix, in: text, folding: .lowercasedDigits)
      else { break }
      row = next
      length += 1
      path[length] = row
    }
    var rest = weight
    for level in stride(from: length, through: 0, by: -1) {
      let part = level == 0 ? rest : rest / (1 + Self.smoothing)
      for entry in counts[path[level]] {
        shares.add(part * entry.count / totals[path[level]], to: entry.id)
      }
      rest -= part
    }
  }
}

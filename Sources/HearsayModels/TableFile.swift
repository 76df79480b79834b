import HearsayText

/// A table of text cells: the format of all lexicons.
///
///     # Verbs that report speech.
///     @columns lemma<TAB>stance
///     say<TAB>assert
///     deny<TAB>deny
///
/// UTF-8; lines that begin with `#` and empty lines are left out; the first line that is neither
/// names the columns; every other line has exactly as many cells. Lines end in LF or CRLF.
public struct TableFile: Sendable {
  /// One row of a table, a view.
  public struct Row: Sendable {
    fileprivate let table: TableFile
    fileprivate let index: Int

    /// The line of the file, from 1, for messages.
    public var line: Int { Int(table.lines[index]) }

    /// The text of a cell.
    ///
    /// - Precondition: `column` is the index of a column of the table.
    public subscript(column: Int) -> String {
      String(decoding: table.cell(index, column), as: UTF8.self)
    }

    /// The bytes of a cell.
    public func bytes(_ column: Int) -> ArraySlice<UInt8> { table.cell(index, column) }

    /// The parts of a cell between `|`, for columns that hold several values.
    public func values(_ column: Int) -> [String] {
      table.cell(index, column).split(separator: .ascii("|")).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// The rows of a table, from 0.
  public struct Rows: RandomAccessCollection, Sendable {
    fileprivate let table: TableFile

    public var startIndex: Int { 0 }
    public var endIndex: Int { table.rowStarts.count }
    public subscript(index: Int) -> Row { Row(table: table, index: index) }
  }

  /// What to call the file in messages.
  public let name: String
  public let columns: [String]
  private let bytes: [UInt8]
  /// The end of every cell, row by row; a cell begins behind the tab before it, and the first cell
  /// of a row at the row's start.
  private let cellEnds: [UInt32]
  private let rowStarts: [UInt32]
  private let lines: [UInt32]

  public init(_ bytes: [UInt8], name: String) throws(DataPackError) {
    var parser = TableParser(bytes, name: name)
    try parser.run()
    self.name = name
    self.bytes = bytes
    columns = parser.columns
    cellEnds = parser.cellEnds
    rowStarts = parser.rowStarts
    lines = parser.lines
  }

  /// The rows in the file's order.
  public var rows: Rows { Rows(table: self) }

  /// The index of the column called `name`.
  public func column(_ name: String) throws(DataPackError) -> Int {
    guard let index = columns.firstIndex(of: name) else {
      throw .missingColumn(file: self.name, column: name)
    }
    return index
  }

  private func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    precondition(columns.indices.contains(column), "no such column")
    let cell = row * columns.count + column
    let start = column == 0 ? rowStarts[row] : cellEnds[cell - 1] + 1
    return bytes[Int(start)..<Int(cellEnds[cell])]
  }
}

/// Finds the cells of a table in one pass over its bytes.
private struct TableParser {
  private static let heading = Array("@columns ".utf8)

  private(set) var columns: [String] = []
  private(set) var cellEnds: [UInt32] = []
  private(set) var rowStarts: [UInt32] = []
  private(set) var lines: [UInt32] = []
  private let bytes: [UInt8]
  private let name: String
  private var line = 0

  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  mutating func run() throws(DataPackError) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .ascii("\n")) ?? bytes.count
      line += 1
      try take(start..<trimmed(start, end))
      start = end + 1
    }
    if columns.isEmpty { throw bad("there is no @columns line") }
    if String(validating: bytes, as: UTF8.self) == nil { throw bad("the file is not UTF-8") }
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    end > start && bytes[end - 1] == .ascii("\r") ? end - 1 : end
  }

  private mutating func take(_ range: Range<Int>) throws(DataPackError) {
    guard let first = bytes[range].first, first != .ascii("#") else { return }
    if columns.isEmpty {
      try takeHeading(bytes[range])
    } else {
      try takeRow(range)
    }
  }

  private mutating func takeHeading(_ text: ArraySlice<UInt8>) throws(DataPackError) {
    guard text.starts(with: Self.heading) else { throw bad("the first line is not @columns") }
    let names = text.dropFirst(Self.heading.count)
      .split(separator: .ascii("\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard !names.contains(""), Set(names).count == names.count else {
      throw bad("column names are empty or doubled")
    }
    columns = names
  }

  private mutating func takeRow(_ range: Range<Int>) throws(DataPackError) {
    let before = cellEnds.count
    for at in range where bytes[at] == .ascii("\t") { cellEnds.append(UInt32(at)) }
    cellEnds.append(UInt32(range.upperBound))
    let count = cellEnds.count - before
    guard count == columns.count else {
      throw bad("\(count) cells instead of \(columns.count)")
    }
    rowStarts.append(UInt32(range.lowerBound))
    lines.append(UInt32(line))
  }

  private func bad(_ reason: String) -> DataPackError {
    .badLine(file: name, line: line, reason: reason)
  }
}

extension TableFile {
  /// The cells of some columns, row by row, in the order asked for.
  public func cells(_ names: [String]) throws(DataPackError) -> [[String]] {
    var indices: [Int] = []
    for name in names { indices.append(try column(name)) }
    return rows.map { row in indices.map { row[$0] } }
  }
}

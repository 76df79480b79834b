import HearsayModels

/// A table of the data pack whose rows are read in a fixed order of columns, with errors that name
/// file and line.
struct RuleTable {
  private let table: TableFile
  private let columns: [Int]

  init(
    _ bytes: [UInt8],
    _ file: TimeRulesError.File,
    columns names: [String]
  ) throws(TimeRulesError) {
    do throws(DataPackError) {
      table = try TableFile(bytes, name: "time-" + file.rawValue + ".tsv")
    } catch {
      throw TimeRulesError(file: file, line: 0, reason: .table("\(error)"))
    }
    var columns: [Int] = []
    for name in names {
      guard let column = table.columns.firstIndex(of: name) else {
        throw TimeRulesError(file: file, line: 0, reason: .missingColumn(name))
      }
      columns.append(column)
    }
    self.columns = columns
  }

  /// The cells of each row, in the order of the columns asked for, and its line in the file.
  var rows: [(line: Int, cells: [String])] {
    table.rows.map { row in (row.line, columns.map { row[$0] }) }
  }
}
